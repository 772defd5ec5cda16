import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BagFiles } from './check-bag.ts';

/**
 * The bag in a folder. A link is none of its files, whatever it leads to: elsewhere it leads to something else, and one that leads
 * upwards has no end. What is neither file nor folder (a pipe, a device) would never be read to its end.
 */
export function openFolder(root: string): BagFiles {
  const paths: string[] = [];
  const strange: string[] = [];
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop())
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}${entry.name}`;
      if (entry.isDirectory()) waiting.push(`${path}/`);
      else (entry.isFile() ? paths : strange).push(path);
    }
  return {
    paths: paths.toSorted(),
    strange: strange.toSorted(),
    read: (name) => readFileSync(join(root, name)),
  };
}
