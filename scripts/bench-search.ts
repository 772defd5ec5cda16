/**
 * `npm run bench:search -- [sections …] [--ours] [--seed 7]`: exactness, size and speed of the search on archives made up from
 * the seeds, of 1,000 and 10,000 sections, side by side with Pagefind as it comes and with engines that hold their whole index in
 * the browser. Runs in Node.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { folderOptions, toFolders } from './lib/command-folders.ts';
import { flexSearch, miniSearch, orama, ours, pagefindWords, type Engine } from './search/engines.ts';
import type { BundleFile } from './search/files.ts';
import { labelOf, queryKinds, toQueries, toTruth, type MadeQuery } from './search/queries.ts';
import { toSynthetic } from './search/synthetic.ts';
import type { SearchTexts } from './search/texts.ts';

interface Case extends MadeQuery {
  truth: number[];
}

/** What the search is to keep to at so many sections, in kilobytes of a first query. */
const bars = { sections: 10_000, median: 300, ofTwentyNineteen: 450 };

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
const kilobytes = (bytes: number): number => Math.round(bytes / 1000);

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
    recall: percent(wanted ? right / wanted : 1),
    precision: percent(found ? right / found : 1),
    'exact sets': `${exact} of ${cases.length}`,
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

/** How many files of each kind there are, and how large they are. */
function sizesOf(files: BundleFile[]): { [kind: string]: { files: number; kB: number; largest: number } } {
  const kindOf = ({ path }: BundleFile): string =>
    /(\w+)\/[^/]*$/.exec(path)?.[1]?.replace(/^[\da-f]{10}$/, 'others') ?? 'others';
  const kinds = [...Map.groupBy(files, kindOf), ['all', files] as const];
  return Object.fromEntries(
    kinds.map(([kind, own]) => {
      const sizes = own.map(({ content }) => content.length);
      const sum = sizes.reduce((total, size) => total + size, 0);
      return [kind, { files: own.length, kB: kilobytes(sum), largest: kilobytes(Math.max(...sizes)) }];
    }),
  );
}

function printFiles({ name, files }: Engine, sections: number): void {
  if (!files) return;
  const sizes = sizesOf(files);
  console.table(sizes);
  const { files: number = 0, kB = 0 } = sizes['all'] ?? {};
  console.log(
    `${name}: ${(number / sections).toFixed(2)} files and ${(kB / sections).toFixed(2)} kB a section`,
  );
}

/** The others have no queries of several terms with one left out. */
const isForAll = ({ kind }: MadeQuery): boolean => kind !== 'several';

async function measure(engine: Engine, cases: Case[], warmUp: MadeQuery[]) {
  const all = cases.filter(isForAll);
  const rows: { [name: string]: object } = {
    [engine.name]: {
      ...(await measureSets(engine, all)),
      ...(await measureBytes(engine, all)),
      ...(await measureTimes(engine, all, warmUp.filter(isForAll))),
    },
  };
  if (engine.name !== 'ours') return rows;
  for (const kind of queryKinds) {
    const own = cases.filter((one) => one.kind === kind);
    rows[`ours: ${labelOf(kind)}`] = {
      ...(await measureSets(engine, own)),
      ...(await measureBytes(engine, own)),
    };
  }
  return rows;
}

async function compare(
  archive: SearchTexts,
  ourCode: number,
  { only, seed }: { only: boolean; seed: number },
) {
  const truth = toTruth(archive);
  const cases = toQueries(archive, 200, seed).map((made) => ({ ...made, truth: truth(made.query) }));
  const warmUp = toQueries(archive, 200, seed + 1);
  const { length } = archive.sections;
  console.log(`\n${length} sections, ${cases.length} queries (seed ${seed})`);
  const rows: { [name: string]: object } = {};
  const others = only ? [] : [pagefindWords, miniSearch, flexSearch, orama];
  for (const make of [() => ours(archive, ourCode), ...others.map((one) => () => one(archive))]) {
    try {
      const start = performance.now();
      const engine = await make();
      console.log(`${engine.name}: made in ${((performance.now() - start) / 1000).toFixed(1)} s`);
      printFiles(engine, length);
      Object.assign(rows, await measure(engine, cases, warmUp));
      engine.close?.();
    } catch (error) {
      // Some engines cannot hold or write an index of this size at all.
      console.log(`${make}: ${String(error)}`);
    }
  }
  console.table(rows);
}

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: {
    ...folderOptions,
    ours: { type: 'boolean', default: false },
    seed: { type: 'string', default: '7' },
  },
});
const sizes = positionals.length ? positionals.map(Number) : [1_000, bars.sections];
const { seeds } = toFolders(values, process.env);
const texts = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .toSorted()
  .map((name) => readFileSync(join(seeds, name), 'utf8').replaceAll('\r', ''));
const ourCode = await measureOurCode();
console.log(`our code: ${ourCode} bytes compressed`);
for (const size of sizes)
  await compare(toSynthetic(texts, size), ourCode, { only: values.ours, seed: Number(values.seed) });
console.log(
  `Whole files, as a host sends them that packs scripts with gzip -9; the rest of a bundle is packed when it is built. First query: of ours and
of Pagefind all that is fetched, code included, the page itself left out; of the others their serialised index alone, packed
alike. Ours is to need at ${bars.sections} sections at most ${bars.median} kB in the median and ${bars.ofTwentyNineteen} kB for nineteen of twenty.`,
);
