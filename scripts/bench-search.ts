/**
 * `npm run bench:search -- [sections …] [--ours]`: exactness, size and speed of the search on archives made up from the seeds,
 * of 1,000 and 10,000 sections, side by side with Pagefind as it comes and with engines that hold their whole index in the
 * browser. Runs in Node.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { join } from 'node:path';
import { commandFolders } from './lib/command-folders.ts';
import { flexSearch, miniSearch, orama, ours, pagefindWords, type Engine } from './search/engines.ts';
import { labelOf, queryKinds, toQueries, toTruth, type MadeQuery } from './search/queries.ts';
import { toSynthetic } from './search/synthetic.ts';

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

const at = (sorted: number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

interface Case extends MadeQuery {
  truth: number[];
}

/** Which share of the queries found just the sections that print them, of the sections found, of those to be found. */
async function measureSets(engine: Engine, cases: Case[]) {
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
  return {
    recall: percent(right / wanted),
    precision: percent(found ? right / found : 1),
    'exact set': percent(exact / cases.length),
  };
}

async function measureTimes(engine: Engine, cases: Case[], warmUp: MadeQuery[]) {
  for (const { query } of warmUp) await engine.findSome(query);
  const times: number[] = [];
  for (const { query } of cases) {
    const start = performance.now();
    await engine.findSome(query);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { 'warm ms p50': at(times, 0.5).toFixed(1), 'warm ms p95': at(times, 0.95).toFixed(1) };
}

const kilobytes = (bytes: number): number => Math.round(bytes / 1000);

/** What each query fetches when it is the first. */
async function measureBytes(engine: Engine, cases: Case[]) {
  const bytes: number[] = [];
  for (const { query } of cases) bytes.push(await engine.coldBytes(query));
  bytes.sort((a, b) => a - b);
  return {
    'first query kB p50': kilobytes(at(bytes, 0.5)),
    p95: kilobytes(at(bytes, 0.95)),
    max: kilobytes(at(bytes, 1)),
  };
}

const sizes = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number);
const onlyOurs = process.argv.includes('--ours');
const ourCode = await measureOurCode();
console.log(`our code: ${ourCode} bytes compressed`);
for (const size of sizes.length ? sizes : [1_000, 10_000]) {
  const archive = toSynthetic(texts, size);
  const truth = toTruth(archive);
  const cases = toQueries(archive, 200, 7).map((made) => ({ ...made, truth: truth(made.query) }));
  const warmUp = toQueries(archive, 200, 8);
  console.log(`\n${size} sections, ${cases.length} queries`);
  const rows: { [name: string]: unknown } = {};
  const others = [pagefindWords, miniSearch, flexSearch, orama];
  for (const make of [
    () => ours(archive, ourCode),
    ...(onlyOurs ? [] : others).map((one) => () => one(archive)),
  ]) {
    try {
      const start = performance.now();
      const engine = await make();
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${engine.name}: made in ${seconds} s${engine.size ? `, ${engine.size}` : ''}`);
      rows[engine.name] = {
        ...(await measureSets(engine, cases)),
        ...(await measureBytes(engine, cases)),
        ...(await measureTimes(engine, cases, warmUp)),
      };
      if (engine.name === 'ours')
        for (const kind of queryKinds) {
          const own = cases.filter((one) => one.kind === kind);
          rows[`ours: ${own.length} ${labelOf(kind)}`] = {
            ...(await measureSets(engine, own)),
            ...(await measureBytes(engine, own)),
          };
        }
      engine.close?.();
    } catch (error) {
      // Some engines cannot hold or write an index of this size at all.
      console.log(`${make}: ${String(error)}`);
    }
  }
  console.table(rows);
}
console.log(
  'First query: of ours and of Pagefind all that is fetched, code included; of the others their serialised index alone.',
);
