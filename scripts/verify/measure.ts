/** What the verification of an article fetches and takes on a large archive. */
import type { Archive } from '../../src/archive/archive.ts';
import { readHeld } from '../../src/verify/held.ts';
import { verifyQuotes } from '../../src/verify/quotes/quotes.ts';
import { archiveFiles, type Fetched } from './files.ts';
import { articleWith, type MadeUpArticle } from './samples/article.ts';
import { madeUpPassage } from './samples/prose.ts';
import { printedTexts, trueQuotation } from './samples/quotations.ts';
import { sequence } from './samples/random.ts';

export interface Measured {
  characters: number;
  milliseconds: number;
  files: number;
  kilobytes: number;
  /** Of the true quotations in it, how many were found as they are printed. */
  found: string;
}

/** Articles of several kinds, each with files of its own, nothing kept from the one before. */
export async function measure(archive: Archive): Promise<Record<string, Measured>> {
  const random = sequence(7);
  const texts = printedTexts(archive);
  const quoting = (size: number): MadeUpArticle =>
    articleWith(
      Array.from({ length: size }, () => trueQuotation(texts, random)),
      random,
    );
  const plain = (text: string): MadeUpArticle => ({ text, quotations: [] });
  const all = texts
    .slice(0, 60)
    .map(({ text }) => text)
    .join('\n');
  return {
    '50 quotations': await measureOne(archive, quoting(50)),
    '300 quotations': await measureOne(archive, quoting(300)),
    'made-up prose': await measureOne(archive, plain(madeUpPassage(random, 260).slice(0, 10_000))),
    'copied text': await measureOne(archive, plain(all.slice(0, 10_000))),
    'long copied text': await measureOne(archive, plain(all.repeat(3).slice(0, 200_000))),
  };
}

async function measureOne(archive: Archive, { text, quotations }: MadeUpArticle): Promise<Measured> {
  const fetched: Fetched[] = [];
  const files = archiveFiles(archive, (one) => fetched.push(one));
  const held = await readHeld(files);
  // Making the files is the build's work: it is done before the clock runs.
  await verifyQuotes(text, held, files);
  const start = performance.now();
  const results = await verifyQuotes(text, held, files);
  const found = quotations.filter((quotation) =>
    results.some(
      ({ verdict, start, end }) =>
        (verdict === 'exact' || verdict === 'form') && start <= quotation.start && quotation.end <= end,
    ),
  );
  return {
    characters: text.length,
    milliseconds: Math.round(performance.now() - start),
    files: fetched.length,
    kilobytes: Math.round(fetched.reduce((sum, { bytes }) => sum + bytes, 0) / 1000),
    found: `${found.length} of ${quotations.length}`,
  };
}
