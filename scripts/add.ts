/**
 * `npm run add -- FILE… [--key 2021/…] [--keep]`: takes reports into the archive. Keeps each file under `seeds/`, makes the seed
 * text and proposes its notes, lists a body that is new, ingests and checks, and says what was understood and what a person has
 * to confirm. A file that cannot be read whole is not taken in, unless `--keep` says that its notes will be mended by hand.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { Problem } from './ingest/problem.ts';
import { addSeed, type Added } from './lib/add-seed.ts';
import { folderOptions, nameOf, toEnvironment, toFolders } from './lib/command-folders.ts';
import { describe } from './lib/inspection-report.ts';

const { values: options, positionals } = parseArgs({
  options: { ...folderOptions, key: { type: 'string' }, keep: { type: 'boolean' } },
  allowPositionals: true,
});
if (positionals.length === 0 || (options.key !== undefined && positionals.length > 1)) {
  console.error(
    positionals.length === 0
      ? 'Name the files: npm run add -- FILE…'
      : 'One key is for one file: leave --key out, or add the files one by one.',
  );
  process.exit(2);
}
const folders = toFolders(options, process.env);
const added: Added[] = [];
for (const path of positionals) {
  console.log(`— ${path}\n`);
  try {
    const outcome = await addSeed(path, folders.seeds, { key: options.key, keep: options.keep === true });
    console.log(`${describe(outcome.inspection)}\n`);
    if (outcome.added) {
      added.push(outcome.added);
      console.log(outcome.added.files.map((file) => `written: ${nameOf(folders.seeds)}/${file}`).join('\n'));
    } else {
      console.error('Nothing was written: mend the file, or take it in with --keep and mend its notes.');
      process.exitCode = 1;
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(`${error.message}\n\nNothing was written.`);
    process.exitCode = 1;
  }
}
for (const [said, script] of added.length > 0
  ? ([
      ['ingest', 'scripts/ingest.ts'],
      ['check', 'scripts/check.ts'],
    ] as const)
  : []) {
  console.log(`\n— ${said}`);
  const { status } = spawnSync(process.execPath, [script], {
    stdio: 'inherit',
    env: { ...process.env, ...toEnvironment(folders) },
  });
  if (status !== 0) {
    process.exitCode = 1;
    break;
  }
}
if (added.length > 0) {
  console.log(
    `\nNext: read “To confirm” above, correct the notes (${added.map(({ notes }) => `${nameOf(folders.seeds)}/${notes}`).join(', ')}), and run npm test.`,
  );
}
