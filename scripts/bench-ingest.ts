/**
 * `npm run bench:ingest -- --documents 1000 [--out FOLDER]`: makes an archive up and takes it in, for the first time, unchanged
 * and with one seed changed; measures time, memory and what was written, and how a document's cost grows from an archive of
 * 100. Fails where a limit is broken.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brokenIngestLimits, growthOf, type MeasuredIngest } from './bench/ingest-limits.ts';
import { weigh } from './bench/measure.ts';
import { megabytes, memory, timed, toCount, writeSeeds, type Timed } from './bench/run.ts';

/** Documents of the archive that a larger one is compared with. */
const compared = 100;

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '1000' },
    out: { type: 'string', default: join('.cache', 'bench-ingest') },
  },
});
const documents = toCount('documents', values.documents);
const out = resolve(values.out);

const measured = await measure(documents, out);
print(measured);
const smaller = documents > compared ? await measure(compared, `${out}-${compared}`) : undefined;
if (smaller) {
  print(smaller);
  console.log(
    `\na document of ${documents} costs ${growthOf(measured, smaller).toFixed(2)} times one of ${compared}`,
  );
}
for (const limit of brokenIngestLimits(measured, smaller)) {
  console.error(`broken limit: ${limit}`);
  process.exitCode = 1;
}

/** A made-up archive of this size in the folder, in place of what is there, taken in three times. */
async function measure(count: number, folder: string): Promise<MeasuredIngest> {
  const seeds = writeSeeds({ documents: count, bodies: bodiesFor(count) }, folder);
  const ingest = (): Promise<Timed> =>
    timed(['scripts/ingest.ts', '--seeds', seeds], {
      quiet: true,
      env: { ARCHIVE_INGEST_CACHE: join(folder, 'cache') },
    });
  const [cold, warm] = [await ingest(), await ingest()];
  const { files, bytes } = weigh(join(folder, 'content'));
  changeOne(seeds);
  return { documents: count, cold, warm, oneChanged: await ingest(), files, bytes };
}

/** As many as an archive of three reports a body has, within what can be made up. */
function bodiesFor(count: number): number {
  return Math.min(600, Math.max(2, Math.round(count * 0.3)));
}

/** Another key: every file of one document is another then. */
function changeOne(seeds: string): void {
  const notes = readdirSync(seeds).filter((name) => /^\d.*\.yml$/.test(name));
  const file = join(seeds, notes[Math.floor(notes.length / 2)] ?? '');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^(key: .*)$/m, '$1-anew'));
}

function print({ documents: count, cold, warm, oneChanged, files, bytes }: MeasuredIngest): void {
  const row = ({ seconds, peakBytes }: Timed): object => ({
    time: `${seconds.toFixed(2)} s`,
    'a document': `${((seconds * 1000) / count).toFixed(1)} ms`,
    'peak memory': memory(peakBytes),
  });
  console.log(`\n${count} documents: ${files} files, ${megabytes(bytes)}`);
  console.table({
    'for the first time': row(cold),
    unchanged: row(warm),
    'one seed changed': row(oneChanged),
  });
}
