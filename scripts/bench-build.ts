/**
 * `npm run bench:build -- --documents 300 --bodies 90 --out FOLDER`: makes an archive up, builds it, and measures time,
 * memory, files and the heaviest of them. `--compare 30` also builds a smaller archive and says how a document's share
 * grows; `--seeds-only` writes the seeds beside FOLDER and stops. Fails where a limit is broken.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Size } from './bench/made-up.ts';
import { brokenLimits, brokenRatios, ratiosOf, weigh, type Measured } from './bench/measure.ts';
import { megabytes, memory, stop, timed, toCount, writeSeeds } from './bench/run.ts';

/** `--compare` may stand without a number: then it is 30. */
const defaultComparison = '30';
const given = process.argv
  .slice(2)
  .flatMap((word, index, words) =>
    word === '--compare' && !/^\d+$/.test(words[index + 1] ?? '') ? [word, defaultComparison] : [word],
  );
const { values } = parseArgs({
  args: given,
  options: {
    documents: { type: 'string', default: '300' },
    bodies: { type: 'string', default: '90' },
    out: { type: 'string' },
    compare: { type: 'string' },
    'seeds-only': { type: 'boolean', default: false },
  },
});
const size: Size = {
  documents: toCount('documents', values.documents),
  bodies: toCount('bodies', values.bodies),
};
const out = resolve(values.out ?? stop('say where to build: --out FOLDER'));

if (values['seeds-only']) console.log(`seeds: ${writeSeeds(size, archiveOf(out))}`);
else await bench(size, out, values.compare === undefined ? undefined : toCount('compare', values.compare));

async function bench(whole: Size, folder: string, compared?: number): Promise<void> {
  const measured = await measure(whole, folder);
  const broken = brokenLimits(measured);
  print(measured);
  if (compared !== undefined) {
    const share = compared / whole.documents;
    const part: Size = { documents: compared, bodies: Math.max(2, Math.round(whole.bodies * share)) };
    const smaller = await measure(part, `${folder}-${compared}`);
    print(smaller);
    const ratios = ratiosOf(measured, smaller);
    console.log(`\na document of ${whole.documents} over one of ${compared}`);
    console.table(
      Object.fromEntries(Object.entries(ratios).map(([what, ratio]) => [what, ratio.toFixed(2)])),
    );
    broken.push(...brokenRatios(ratios));
  }
  for (const limit of broken) console.error(`broken limit: ${limit}`);
  if (broken.length > 0) process.exitCode = 1;
}

/** Build an archive of this size into the folder, which the build empties first, and weigh what came of it. */
async function measure(of: Size, folder: string): Promise<Measured> {
  const seeds = writeSeeds(of, archiveOf(folder));
  const { seconds, peakBytes } = await timed(['scripts/build.ts', '--seeds', seeds, '--out', folder]);
  return { documents: of.documents, seconds, peakBytes, ...weigh(folder) };
}

/** Its seeds lie in a folder beside the site's. */
function archiveOf(folder: string): string {
  return `${folder}-archive`;
}

function print({ documents, seconds, peakBytes, files, bytes, pages, data }: Measured): void {
  console.log(`\n${documents} documents`);
  console.table({
    time: `${seconds.toFixed(1)} s`,
    'peak memory': memory(peakBytes),
    files,
    size: megabytes(bytes),
  });
  console.table(pages.map((page) => ({ page: page.path, 'compressed kB': (page.bytes / 1000).toFixed(1) })));
  console.table(data.map((file) => ({ 'data file': file.path, size: megabytes(file.bytes) })));
}
