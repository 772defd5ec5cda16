/**
 * `SHA256SUMS` in `dist/`, or the folder `--out` names: a line for every file of the built site, in the form that `sha256sum --check` reads, so that whoever
 * keeps a copy can tell that it is whole.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandFolders } from './lib/command-folders.ts';

const folder = commandFolders().out;
const name = 'SHA256SUMS';

const lines = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== name)
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({
    path: path.slice(join(folder, '/').length).replaceAll('\\', '/'),
    bytes: readFileSync(path),
  }))
  .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  .map(({ path, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`);

const target = join(folder, name);
writeFileSync(`${target}.new`, lines.join(''));
renameSync(`${target}.new`, target);
console.log(`${name}: ${lines.length} files`);
