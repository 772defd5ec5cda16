/**
 * `SHA256SUMS` in `dist/`, or the folder `--out` names: a line for every file that the site publishes, in the form that
 * `sha256sum --check` reads, so that whoever keeps a copy can tell that it is whole.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPublished } from './hosts/host-files.ts';
import { commandFolders } from './lib/command-folders.ts';
import { filesIn } from './lib/files-in.ts';
import { replaceFile } from './lib/replace-file.ts';

const folder = commandFolders().out;
const name = 'SHA256SUMS';

const paths = filesIn(folder).filter((path) => path !== name && isPublished(path));
// One file at a time: a large site does not fit into memory.
const lines = paths.map((path) => {
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, path)))
    .digest('hex');
  return `${digest}  ${path}\n`;
});

replaceFile(join(folder, name), lines.join(''));
console.log(`${name}: ${lines.length} files`);
