/**
 * `npm run bench:quotes [-- NUMBER]`: quotations of the archive's own texts, true with the noise of copying, with one
 * character changed, and prose that is made up, in made-up articles, marked and unmarked. Fails where one is judged wrong.
 */
import { readContent } from '../src/disk/read-content.ts';
import { readHeld } from '../src/verify/held.ts';
import { commandFolders } from './lib/command-folders.ts';
import { archiveFiles } from './verify/files.ts';
import { trialOfChanged, trialOfProse, trialOfTrue, type Ground, type Outcome } from './verify/trial.ts';

const archive = readContent(commandFolders().content);
const files = archiveFiles(archive);
const ground: Ground = { archive, files, held: await readHeld(files) };
const given = Number(process.argv.find((word) => /^\d+$/.test(word)));
const number = given || 5000;

await report('true, with noise', trialOfTrue, number);
await report('one character changed, dropped or added', trialOfChanged, number);
await report('made-up prose', trialOfProse, number / 5);

async function report(
  name: string,
  run: (ground: Ground, number: number, seed: number) => Promise<Outcome>,
  quotations: number,
): Promise<void> {
  const start = performance.now();
  const { counts, failures } = await run(ground, quotations, 1);
  console.log(`\n${name}: ${quotations} in ${Math.round(performance.now() - start)} ms`);
  console.table(counts);
  for (const { quotation, what, results, around } of failures.slice(0, 5))
    console.error(JSON.stringify({ what, around, ...quotation, document: quotation.document.key, results }, null, 1));
  if (failures.length > 0) process.exitCode = 1;
}
