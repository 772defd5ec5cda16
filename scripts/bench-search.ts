/**
 * `npm run bench:search [sections …]`: exactness, size and speed of the search on archives made up from the seeds, of
 * 1,000 and 10,000 sections, side by side with engines that hold their whole index in the browser. Runs in Node.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { join } from 'node:path';
import { fold, toLines } from '../src/search/fold.ts';
import type { SearchTexts } from './search/texts.ts';
import { commandFolders } from './lib/command-folders.ts';
import { flexSearch, miniSearch, orama, ours, type Engine } from './search/engines.ts';
import { sequence, toSynthetic } from './search/synthetic.ts';

const { seeds } = commandFolders();
const texts = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .toSorted()
  .map((name) => readFileSync(join(seeds, name), 'utf8').replaceAll('\r', ''));

/** Bytes of the search page's script: ours, without Pagefind and without the views that are loaded when shown. */
async function measureOurCode(): Promise<number> {
  const entry = new URL('../src/search/page.ts', import.meta.url).pathname;
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    external: ['./views/*'],
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}

/** Printed runs of 1–14 characters, the commonest words, and runs that are nowhere printed. */
function toQueries({ sections }: SearchTexts, number: number, seed: number): string[] {
  const random = sequence(seed);
  const lines = sections.flatMap(({ text }) => toLines(text).map(fold)).filter((line) => line.length > 1);
  const line = () => [...(lines[random(lines.length)] ?? '')];
  const printed = Array.from({ length: number }, () => {
    const characters = line();
    const start = random(characters.length);
    return characters.slice(start, start + 1 + random(14)).join('');
  });
  const absent = Array.from({ length: number / 10 }, () =>
    [...line().slice(-3), ...line().slice(0, 3)].join(''),
  );
  const common = [
    '政府',
    '政府信息',
    '政府信息公开',
    '的',
    '，',
    '政',
    '信息公开',
    '渝快办',
    '“三公”',
    '2018年',
  ];
  return [...new Set([...printed, ...absent, ...common])].filter((query) => query && !/^-./.test(query));
}

const toTruth = ({ sections }: SearchTexts) => {
  const folded = sections.map(({ text }) => toLines(text).map(fold));
  return (query: string) =>
    folded.flatMap((lines, index) => (lines.some((line) => line.includes(query)) ? [index] : []));
};

const at = (sorted: number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

interface Case {
  query: string;
  truth: number[];
}

async function measure(engine: Engine, cases: Case[], warmUp: string[]) {
  let [found, right, wanted, exact] = [0, 0, 0, 0];
  for (const { query, truth } of cases) {
    const sections = await engine.findAll(query);
    const true_ = new Set(truth);
    const hits = sections.filter((section) => true_.has(section)).length;
    found += sections.length;
    right += hits;
    wanted += truth.length;
    exact += hits === truth.length && sections.length === truth.length ? 1 : 0;
  }
  for (const query of warmUp) await engine.findSome(query);
  const times: number[] = [];
  for (const { query } of cases) {
    const start = performance.now();
    await engine.findSome(query);
    times.push(performance.now() - start);
  }
  const bytes: number[] = [];
  for (const { query } of cases.filter((_, index) => index % 8 === 0 || index > cases.length - 11)) {
    bytes.push(await engine.coldBytes(query));
  }
  times.sort((a, b) => a - b);
  bytes.sort((a, b) => a - b);
  const kilobytes = (share: number) => Math.round(at(bytes, share) / 1000);
  return {
    recall: percent(right / wanted),
    precision: percent(found ? right / found : 1),
    'exact set': percent(exact / cases.length),
    'first query kB p50': kilobytes(0.5),
    'first query kB max': kilobytes(1),
    'warm ms p50': at(times, 0.5).toFixed(1),
    'warm ms p95': at(times, 0.95).toFixed(1),
  };
}

const sizes = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number);
const ourCode = await measureOurCode();
console.log(`our code, without Pagefind: ${ourCode} bytes compressed`);
for (const size of sizes.length ? sizes : [1_000, 10_000]) {
  const archive = toSynthetic(texts, size);
  const truth = toTruth(archive);
  const cases = toQueries(archive, 200, 7).map((query) => ({ query, truth: truth(query) }));
  const warmUp = toQueries(archive, 200, 8);
  console.log(`\n${size} sections, ${cases.length} queries`);
  const rows: { [name: string]: unknown } = {};
  for (const make of [
    () => ours(archive, ourCode),
    () => miniSearch(archive),
    () => flexSearch(archive),
    () => orama(archive),
  ]) {
    try {
      const engine = await make();
      rows[engine.name] = await measure(engine, cases, warmUp);
      engine.close?.();
      console.log(engine.name, rows[engine.name]);
    } catch (error) {
      // Some engines cannot hold or write an index of this size at all.
      console.log(`${make}: ${String(error)}`);
    }
  }
  console.table(rows);
}
console.log('First query of the other engines: their serialised index alone, without code and texts.');
