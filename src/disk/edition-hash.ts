import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isEditionFile } from '../archive/editions/files.ts';
import type { Folders } from '../archive/folders.ts';
import { isPartFile } from '../archive/permalinks/parts.ts';

/**
 * The first digits of the SHA-256 over every file of `content/` and `seeds/`, by path and bytes, but for the permalink
 * registry and what is kept of editions that were published. It needs no git and does not change with code.
 */
export function hashOfEdition({ content, seeds }: Pick<Folders, 'content' | 'seeds'>): string {
  const hash = createHash('sha256');
  const counted = filesIn(content).filter(([path]) => !isPartFile(path) && !isEditionFile(path));
  // The two names are part of the hash, whatever the folders are called here.
  for (const [name, files] of [
    ['content', counted],
    ['seeds', filesIn(seeds)],
  ] as const)
    for (const [path, file] of files)
      hash.update(`${name}/${path}\n`).update(readFileSync(file)).update('\n');
  return hash.digest('hex').slice(0, 8);
}

/** The files below a folder by path there, in order of path. */
function filesIn(folder: string): [path: string, file: string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): [string, string] => {
      const file = join(entry.parentPath, entry.name);
      return [relative(folder, file).replaceAll('\\', '/'), file];
    })
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}
