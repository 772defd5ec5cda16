/**
 * `npm run bench:quotes [-- NUMBER]`: quotations of the archive's own texts, true with the noise of copying, with one
 * character changed, and prose that is made up, in made-up articles, marked and unmarked. Fails where one is judged wrong.
 *
 * `-- --sections 10000` measures what articles fetch and take on a made-up archive of so many sections; `-- --content FOLDER`
 * on that of a folder, of `npm run bench:build` for instance.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Archive } from '../src/archive/archive.ts';
import { readContent } from '../src/disk/read-content.ts';
import { readHeld } from '../src/verify/held.ts';
import { toLibraryFiles } from '../src/verify/shelves/library.ts';
import { commandFolders, folderOptions } from './lib/command-folders.ts';
import { archiveFiles } from './verify/files.ts';
import { measure } from './verify/measure.ts';
import { syntheticArchive } from './verify/samples/synthetic.ts';
import { trialOfChanged, trialOfProse, trialOfTrue, type Ground, type Outcome } from './verify/trial.ts';

const { values, positionals } = parseArgs({
  options: { ...folderOptions, sections: { type: 'string' } },
  allowPositionals: true,
});
const { seeds, content } = commandFolders();

if (values.sections !== undefined) await measureOn(syntheticArchive(textsIn(seeds), Number(values.sections)));
else if (values.content !== undefined) await measureOn(readContent(content));
else await tryAll(readContent(content), Number(positionals[0] ?? 5000));

function textsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r', ''));
}

async function measureOn(archive: Archive): Promise<void> {
  const sections = archive.documents.reduce((sum, document) => sum + document.sections.length, 0);
  const start = performance.now();
  const { shelves } = toLibraryFiles(archive);
  const milliseconds = Math.round(performance.now() - start);
  console.log(
    `${archive.documents.length} documents, ${sections} sections: ${shelves.length} shelves, made in ${milliseconds} ms`,
  );
  console.table(await measure(archive));
}

async function tryAll(archive: Archive, number: number): Promise<void> {
  const files = archiveFiles(archive);
  const ground: Ground = { archive, files, held: await readHeld(files) };
  await report('true, with noise', ground, trialOfTrue, number);
  await report('one character changed, dropped or added', ground, trialOfChanged, number);
  await report('made-up prose', ground, trialOfProse, Math.ceil(number / 5));
}

async function report(
  name: string,
  ground: Ground,
  run: (ground: Ground, number: number, seed: number) => Promise<Outcome>,
  number: number,
): Promise<void> {
  const start = performance.now();
  const { counts, failures } = await run(ground, number, 1);
  console.log(`\n${name}: ${number} in ${Math.round(performance.now() - start)} ms`);
  console.table(counts);
  for (const { quotation, what, results, around } of failures.slice(0, 12)) {
    const { document, ...rest } = quotation;
    console.error(JSON.stringify({ what, around, document: document.key, ...rest, results }, null, 1));
  }
  if (failures.length > 0) process.exitCode = 1;
}
