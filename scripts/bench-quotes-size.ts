/** See `npm run bench:quotes -- --sections 10000`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../src/archive/archive.ts';
import { readContent } from '../src/disk/read-content.ts';
import { readHeld } from '../src/verify/held.ts';
import { verifyQuotes } from '../src/verify/quotes/quotes.ts';
import { toLibraryFiles } from '../src/verify/shelves/library.ts';
import { archiveFiles, type Fetched } from './verify/files.ts';
import { articleWith } from './verify/samples/article.ts';
import { madeUpPassage } from './verify/samples/prose.ts';
import { printedTexts, trueQuotation } from './verify/samples/quotations.ts';
import { sequence } from './verify/samples/random.ts';
import { syntheticArchive } from './verify/samples/synthetic.ts';

const [which = '10000', seeds = 'seeds'] = process.argv.slice(2);
const archive: Archive = /^\d+$/.test(which)
  ? syntheticArchive(
      readdirSync(seeds)
        .filter((name) => name.endsWith('.txt'))
        .toSorted()
        .map((name) => readFileSync(join(seeds, name), 'utf8').replaceAll('\r', '')),
      Number(which),
    )
  : readContent(which);
console.log(
  'documents',
  archive.documents.length,
  'sections',
  archive.documents.reduce((n, d) => n + d.sections.length, 0),
);
let t = performance.now();
const { shelves } = toLibraryFiles(archive);
console.log(
  'build ms',
  Math.round(performance.now() - t),
  'shelves',
  shelves.length,
  shelves.map((s) => [s.documents, s.entries, s.lots, s.filter.length].join('/')).join(' '),
  'rss MB',
  Math.round(process.memoryUsage().rss / 1e6),
);

async function run(name: string, article: string) {
  const fetched: Fetched[] = [];
  const files = archiveFiles(archive, (one) => fetched.push(one));
  const held = await readHeld(files);
  // Making the files is the build's work: it is done before the clock runs.
  await verifyQuotes(article, held, files);
  const start = performance.now();
  const results = await verifyQuotes(article, held, files);
  const ms = Math.round(performance.now() - start);
  const kinds = Map.groupBy(fetched, ({ path }) =>
    path.replace(/\d+|[a-z-]*\/[a-z-]+\.bin/g, '#').replace(/texts\/.*/, 'texts'),
  );
  console.log(
    name,
    [...article].length,
    'characters',
    ms,
    'ms',
    fetched.length,
    'files',
    Math.round(fetched.reduce((s, f) => s + f.bytes, 0) / 1000),
    'kB',
    [...kinds]
      .map(([k, l]) => `${k}: ${l.length}, ${Math.round(l.reduce((s, f) => s + f.bytes, 0) / 1000)} kB`)
      .join('; '),
  );
  return results;
}
const texts = printedTexts(archive);
const random = sequence(7);
for (const [size, named] of [
  [40, true],
  [40, false],
  [300, true],
] as const) {
  const quotations = Array.from({ length: size }, () => trueQuotation(texts, random));
  const article = articleWith(quotations, random);
  const text = named ? article.text : article.text.replace(/《江州[^》]*》/g, '一份材料');
  const results = await run(named ? 'quotations' : 'unnamed', text);
  const found = named
    ? article.quotations.filter((q) =>
        results.some(
          (r) =>
            r.start <= q.start + 1 && r.end >= q.end - 1 && (r.verdict === 'exact' || r.verdict === 'form'),
        ),
      ).length
    : results.filter((r) => r.verdict === 'exact' || r.verdict === 'form').length;
  console.log(
    '  found',
    found,
    'of',
    size,
    Object.fromEntries([...Map.groupBy(results, (r) => r.verdict)].map(([v, l]) => [v, l.length])),
  );
}
await run('prose', madeUpPassage(random, 200));
const own = texts
  .slice(0, 3)
  .map(({ text }) => text)
  .join('\n')
  .slice(0, 10_000);
await run('copied', own);
await run(
  'long',
  Array.from({ length: 30 }, (_, i) => texts[i % texts.length]?.text ?? '')
    .join('\n')
    .slice(0, 200_000),
);
