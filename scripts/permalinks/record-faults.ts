/** Whether the registry is what was published of it: in its record, in the records of editions, and on the site. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordFile } from '../../src/archive/editions/files.ts';
import { editionFaults } from '../../src/archive/permalinks/guards/editions.ts';
import type { Fault, Inspected } from '../../src/archive/permalinks/guards/fault.ts';
import { formatEdition, publishedParts } from '../../src/archive/permalinks/parts.ts';
import { versionOf } from '../../src/schema/permalinks.ts';
import { sha256Of } from '../../src/disk/sha256.ts';
import { contentFolder, publishedFile, readPublished } from './files.ts';

/** The registry and its record, kept apart from it, say the same of every published edition. */
export function recordFaults(root: string, { registry, changes, sha256 }: Inspected): Fault[] {
  const record = readPublished(root);
  // Where the two are alike, findFaults holds the lines to both.
  const alike = record.map(formatEdition).join() === registry.editions.map(formatEdition).join();
  if (alike) return [];
  const missing = registry.editions[record.length];
  if (!missing) return editionFaults(registry, changes, record, sha256);
  return [
    {
      kind: 'rewritten',
      place: `${publishedFile}, edition ${missing.edition}`,
      expected: `a record of every edition in ${contentFolder}/permalinks.json`,
      found: 'none',
      todo: 'restore it: only npm run permalinks -- --publish adds to the two files, to both at once',
    },
  ];
}

/** The site publishes the registry it was checked with. */
export function staleFaults(dist: string, { registry }: Inspected): Fault[] {
  return [...publishedParts(registry)].flatMap(([url, text]): Fault[] => {
    const path = join(dist, url);
    const built = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    if (built === text) return [];
    return [
      {
        kind: 'unanswered',
        place: url,
        expected: `the registry as in ${contentFolder}/`,
        found: built === undefined ? 'no such file' : 'another one',
        todo: 'npm run build',
      },
    ];
  });
}

/** Every published record is as it was when its edition was closed. */
export function editionRecordFaults(root: string, { registry: { editions } }: Inspected): Fault[] {
  return editions.flatMap(({ edition, record }): Fault[] => {
    if (record === undefined) return [];
    const name = `${contentFolder}/${recordFile(versionOf(edition))}`;
    const path = join(root, name);
    const found = existsSync(path) ? sha256Of(readFileSync(path, 'utf8')) : 'no such file';
    if (found === record) return [];
    const todo = `restore it as published (git log -p -- ${name})`;
    return [{ kind: 'rewritten', place: name, expected: `the file with the SHA-256 ${record}`, found, todo }];
  });
}
