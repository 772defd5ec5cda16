import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEditionFile } from '../archive/editions/files.ts';
import type { Folders } from '../archive/folders.ts';
import { isPartFile } from '../archive/permalinks/parts.ts';
import { filesIn } from './files-in.ts';

/**
 * The first digits of the SHA-256 over every file of `content/` and `seeds/`, by path and bytes, but for the permalink
 * registry and what is kept of editions that were published. It needs no git and does not change with code.
 */
export function hashOfEdition({ content, seeds }: Pick<Folders, 'content' | 'seeds'>): string {
  const hash = createHash('sha256');
  const counted = filesIn(content).filter((path) => !isPartFile(path) && !isEditionFile(path));
  // The two names are part of the hash, whatever the folders are called here.
  for (const [name, folder, paths] of [
    ['content', content, counted],
    ['seeds', seeds, filesIn(seeds)],
  ] as const)
    for (const path of paths)
      hash
        .update(`${name}/${path}\n`)
        .update(readFileSync(join(folder, path)))
        .update('\n');
  return hash.digest('hex').slice(0, 8);
}
