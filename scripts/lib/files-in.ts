import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file of a folder and of those in it, by its path from there with `/`, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}
