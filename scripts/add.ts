/**
 * `npm run add -- FILE… [--key 2021/…] [--keep]`: takes reports into the archive. Keeps each file under `seeds/`, makes the seed
 * text and proposes its notes, lists a body that is new, ingests and checks, and says what was understood and what a person has
 * to confirm. A file that cannot be read whole is not taken in, unless `--keep` says that its notes will be mended by hand; where
 * ingest refuses what was added, all of it is taken back.
 */
import { spawnSync } from 'node:child_process';
import { Problem } from './ingest/problem.ts';
import { addSeed, type Added } from './lib/add-seed.ts';
import { folderOptions, nameOf, toEnvironment, toFolders } from './lib/command-folders.ts';
import { misused, readCommandLine } from './lib/command-line.ts';
import { describe } from './lib/inspection-report.ts';

const usage = 'npm run add -- FILE… [--key 2021/…] [--keep]';
const { values: options, positionals } = readCommandLine(
  {
    options: { ...folderOptions, key: { type: 'string' }, keep: { type: 'boolean' } },
    allowPositionals: true,
  },
  usage,
);
if (positionals.length === 0) misused('No file is named.', usage);
if (options.key !== undefined && positionals.length > 1)
  misused('One key is for one file: leave --key out, or add the files one by one.', usage);

const folders = toFolders(options, process.env);
const seeds = nameOf(folders.seeds);
const added: Added[] = [];
for (const path of positionals) {
  const one = await addOne(path);
  if (one) added.push(one);
  else process.exitCode = 1;
}
if (added.length > 0) finish();

/** Afterwards the file is a seed, or it was said why it is not. */
async function addOne(path: string): Promise<Added | undefined> {
  console.log(`— ${path}\n`);
  try {
    const outcome = await addSeed(path, folders.seeds, { key: options.key, keep: options.keep === true });
    console.log(`${describe(outcome.inspection)}\n`);
    if (!outcome.added) console.error(notAdded(outcome.inspection.proposed.title !== undefined));
    else console.log(`${outcome.added.files.map((file) => `written: ${seeds}/${file}`).join('\n')}\n`);
    return outcome.added;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(`${error.message}\n\nNothing was written.\n`);
    return undefined;
  }
}

function notAdded(hasTitle: boolean): string {
  if (!hasTitle)
    return 'Nothing was written: without a title it is not known whose report this is; --keep --key 2021/… takes it in all the same.\n';
  return 'Nothing was written: mend the file, or take it in with --keep and mend its notes.\n';
}

/** Afterwards the content has what was added, or nothing was added after all; what is to be mended by hand waits for it. */
function finish(): void {
  const torn = added.filter(({ isWhole }) => !isWhole);
  if (torn.length > 0) {
    console.log(
      `Next: mend ${notesOf(torn)} as said above, then npm run ingest; until then content/ stays as it is.`,
    );
    process.exitCode = 1;
    return;
  }
  if (!ingest()) {
    for (const { takeBack } of added.toReversed()) takeBack();
    console.error(`\nTaken back: ${seeds}/ is as it was. Mend what ingest said, and add again.`);
    process.exitCode = 1;
    return;
  }
  const isSound = run('scripts/check.ts').status === 0;
  console.log(
    isSound
      ? 'check: figures and structure are sound'
      : `\nA difference that the report really prints is accepted under \`accepted:\` in ${notesOf(added)}.`,
  );
  if (!isSound) process.exitCode = 1;
  console.log(`\nNext: compare “To confirm” with the report, correct ${notesOf(added)}, and run npm test.`);
}

function notesOf(some: readonly Added[]): string {
  return some.map(({ notes }) => `${seeds}/${notes}`).join(', ');
}

/** Whether the seeds could be ingested; of all that it says of them, the lines about the new ones are shown. */
function ingest(): boolean {
  const { status, stdout } = run('scripts/ingest.ts');
  if (status !== 0) return false;
  const lines = stdout.split('\n');
  const own = lines.filter((line) =>
    added.some(({ notes }) => line.startsWith(`${notes.replace(/\.yml$/, '.txt')} `)),
  );
  const end = lines.filter((line) => line !== '' && !line.includes(' → '));
  console.log([...own, ...end].map((line) => `ingest: ${line}`).join('\n'));
  return true;
}

/** Run a command on the same folders; its complaints and its progress show as they come. */
function run(script: string): { status: number | null; stdout: string } {
  return spawnSync(process.execPath, [script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: { ...process.env, ...toEnvironment(folders) },
  });
}
