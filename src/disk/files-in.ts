import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Everything in a folder and in those in it that is no folder, links too: by its path from there with `/`, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .toSorted();
}
