import { Converter } from 'opencc-js/cn2t';
import { beforeAll, describe, expect, test } from 'vitest';
import { toSynthetic, sequence } from '../../scripts/search/synthetic.ts';
import { toSearchTexts } from '../../scripts/search/texts.ts';
import { placesOf } from '../../src/archive/places.ts';
import { readPassage } from '../../src/archive/passage.ts';
import { toPrintedText, wordsAt } from '../../src/passage/text.ts';
import type { FoundPassage, Searcher } from '../../src/search/search.ts';
import { archive } from '../support/specimen.ts';
import { openBundle } from './support.ts';

/** The words that an address names, read from the archive itself as a page reads them. */
const printed = new Map(
  archive.documents.map((document) => [document.key, toPrintedText(placesOf(document))] as const),
);
function wordsUnder({ url, document }: FoundPassage): string | undefined {
  const { searchParams, hash } = new URL(url, 'http://archive.test');
  const passage = readPassage(searchParams.get('p') ?? '', hash.slice(1));
  const text = printed.get(document.key);
  return passage && text && wordsAt(text, passage);
}

/** A page that shows all of a passage has its blocks: those of its section and below. */
function isOnPage({ url, document, sections }: FoundPassage): boolean {
  const page = new URL(url, 'http://archive.test').pathname.slice(`/site/${document.key}/`.length, -1);
  return sections.every(({ locator }) => !page || locator === page || locator.startsWith(`${page}-`));
}

const inRun = (text: string): string => text.replace(/\s+/g, '');
const texts = toSearchTexts(archive);

describe.each(['pagefind', 'keys'] as const)('an index of %s', (kind) => {
  let searcher: Searcher;
  beforeAll(async () => {
    searcher = (await openBundle(texts, kind)).open();
  });

  /** Runs of 40–240 characters that cross at least one line, from anywhere in the archive. */
  const random = sequence(12);
  const passages = Array.from({ length: 400 }, () => {
    const { key } = archive.documents[random(archive.documents.length)] ?? { key: '' };
    const own = texts.sections.filter(({ document }) => document === key).map(({ text }) => text);
    const all = own.join('\n');
    const start = random(all.length);
    return all.slice(start, start + 40 + random(200)).trim();
  }).filter((text) => /[\n\t]/.test(text) && /\p{Script=Han}{6}/u.test(text));

  test('a passage across lines, cells and sections is found, and its address names exactly its characters', async () => {
    expect(passages.length).toBeGreaterThan(150);
    for (const [index, pasted] of passages.slice(0, 60).entries()) {
      // As a browser pastes it into a field of one line, or with the breaks lost.
      const typed = index % 3 ? pasted.replace(/\n/g, ' ') : pasted.replace(/[\n\t]/g, '');
      const { passages: found, steps } = await searcher.search(typed, { limit: 3 });
      expect(found.map(wordsUnder), typed).toContain(inRun(pasted));
      expect(found.every(isOnPage), typed).toBe(true);
      expect(steps).toContainEqual({ kind: 'passage', whole: true });
    }
  });

  test('converted to Traditional, with page marks and other signs, it is found too', async () => {
    const pasted = passages.find((text) => !/\d/.test(text)) ?? '';
    const convert = Converter({ from: 'cn', to: 't' });
    const typed = `${convert(pasted).replace(/，/g, ',').replace('\n', '\n— 3 —\n')}`;
    const { passages: found } = await searcher.search(typed);
    expect(found.map(wordsUnder)).toContain(inRun(pasted));
  });

  test('of one that is not printed the longest parts are told as parts', async () => {
    const [one = '', other = ''] = passages.filter((text) => text.length > 100);
    const typed = `这一句哪里都没有印过#${one}#又一句没有印过的话#${other}`;
    const { passages: found, steps } = await searcher.search(typed);
    expect(steps).toContainEqual({ kind: 'passage', whole: false });
    expect(found.map(wordsUnder)).toEqual(expect.arrayContaining([inRun(one), inRun(other)]));
  });
});

describe('what people type is no passage', () => {
  let searcher: Searcher;
  beforeAll(async () => {
    searcher = (await openBundle(texts)).open();
  });

  test.each(['公开 网站', '政府信息公开 工作年度报告', '渝快办', '公开 -收费', '不存在的词汇'])(
    '%s',
    async (typed) => {
      expect((await searcher.search(typed)).passages).toEqual([]);
    },
  );

  test('200,000 characters are cut, which is said, and answered at once', async () => {
    const start = performance.now();
    const { steps } = await searcher.search('这段文字没有印过，\n'.repeat(20_000));
    expect(steps).toContainEqual({ kind: 'cut', characters: 20_000 });
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

test('in a large archive a passage costs a bounded number of files', { timeout: 60_000 }, async () => {
  const large = toSynthetic(
    texts.sections.map(({ text }) => text),
    300,
  );
  const bundle = await openBundle(large, 'keys');
  const searcher = bundle.open();
  await searcher.search('公开');
  for (const start of [50, 120, 250]) {
    const pasted = large.sections
      .slice(start, start + 3)
      .map(({ text }) => text)
      .join('\n');
    const before = bundle.fetched.length;
    const { passages } = await searcher.search(pasted);
    expect(passages.map(({ document }) => document.key)).toEqual([large.sections[start]?.document]);
    expect(bundle.fetched.length - before).toBeLessThan(40);
  }
});
