/**
 * `npm run bench:self-check`: errors of every kind planted in the archive's own reports and in made-up ones, and whether the
 * self-check names them where they stand; true reports as text, Word document and web page, and whether it names anything.
 * `--documents 60` and `--seed 1` choose how many are made up. It fails where an error is missed or a true report has a finding.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../src/disk/read-content.ts';
import { readDraft } from '../src/self-check/draft.ts';
import type { Finding } from '../src/self-check/finding.ts';
import { aroundOf, basesOf, madeUpBases, type Base } from './bench/self-check/bases.ts';
import { readBack } from './bench/self-check/files.ts';
import { madeFrom } from './bench/self-check/made-from.ts';
import { plantAll, saidOf, type Tally } from './bench/self-check/sweep.ts';
import type { Made } from './bench/corpus/made.ts';
import { madeUpReports } from './bench/corpus/report.ts';
import { readSeedFolder } from './lib/seed-folder.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: 'seeds' },
    content: { type: 'string', default: 'content' },
  },
});
const count = Number(values.documents);
const archive = readContent(values.content);
const { seeds } = readSeedFolder(join(values.seeds));
const own = basesOf(seeds, archive, true);
const { bases: madeUp } = madeUpBases(count, Math.max(4, Math.round(count / 8)));

const files = [...(await written(own)), ...(await corpus())];
const planted = plantAll(
  [...own, ...spread(madeUp, Math.min(count, 24)), ...spread(files, 6)],
  `seed ${values.seed}`,
);
printPlanted(planted);

const trueOnes = [...madeUp, ...files];
const said = saidOf(trueOnes).map((one) => ({ ...one, findings: one.findings.filter(isFalse) }));
const wrong = said.filter(({ findings, refused }) => refused || findings.length > 0);
console.log(`\ntrue reports: ${said.length}, with a finding: ${wrong.length}`);
for (const { base, findings, refused } of wrong.slice(0, 20))
  console.log(
    `  ${base}: ${refused ? 'not read as a report' : findings.map(({ sentence }) => sentence).join(' ')}`,
  );
console.log(`\nthe archive's own reports, by their notes:`);
for (const { base, findings } of saidOf(own))
  console.log(
    `  ${base}: ${findings.map(({ rule, sentence }) => `${rule}: ${sentence}`).join(' ') || 'nothing'}`,
  );
if (planted.some(({ missed }) => missed.length > 0) || wrong.length > 0) process.exitCode = 1;

/** A made-up report may leave cells blank: that is printed so, and found rightly. The archive's own differences are known. */
function isFalse({ rule }: Finding): boolean {
  return rule !== 'blank-cell' && rule !== 'part-whole';
}

/** Some of a list, from all over it. */
function spread<T>(list: readonly T[], wanted: number): T[] {
  const step = Math.max(1, Math.floor(list.length / wanted));
  return list.filter((_, index) => index % step === 0).slice(0, wanted);
}

function printPlanted(tallies: readonly Tally[]): void {
  for (const { kind, planted: times, found, missed } of tallies) {
    console.log(`${String(found).padStart(5)} of ${String(times).padStart(4)}  ${kind}`);
    for (const one of missed.slice(0, 3)) console.log(`        missed in ${one}`);
  }
  const sum = (of: (tally: Tally) => number): number => tallies.reduce((all, one) => all + of(one), 0);
  console.log(
    `\n${tallies.length} kinds; planted: ${sum((one) => one.planted)}, found at their place: ${sum((one) => one.found)}, missed: ${sum(({ missed }) => missed.length)}`,
  );
}

/** The archive's own reports written to other files. */
async function written(bases: readonly Base[]): Promise<Base[]> {
  const files = bases.flatMap(({ name, input, around }, index) => {
    const draft = readDraft(input, around);
    return draft
      ? (['docx', 'html'] as const).map(async (format): Promise<Base> => ({
          name: `${name}.${format}`,
          input: await readBack(madeFrom(name.replace('/', '-'), draft), index, format),
          around,
        }))
      : [];
  });
  return Promise.all(files);
}

function isFlattened({ blocks }: Made): boolean {
  return blocks.some(
    (block) =>
      block.type === 'table' &&
      block.grid.rows.some((row) => row.some(({ kind, text }) => kind === 'value' && text === '')),
  );
}

async function corpus(): Promise<Base[]> {
  const made = madeUpReports(Number(values.seed), count);
  const all = made.flatMap((one, index) =>
    // Flat text has lost the cells that are blank.
    (isFlattened(one) ? (['docx', 'html'] as const) : (['txt', 'docx', 'html'] as const)).map(
      async (format): Promise<Base> => {
        const input = await readBack(one, index, format);
        return { name: `${one.name}.${format}`, input, around: aroundOf(archive, input, false) };
      },
    ),
  );
  return Promise.all(all);
}
