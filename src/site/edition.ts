import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { countsOf, type Edition } from '../lib/edition.ts';
import { loadSite } from './archive.ts';

let loading: Promise<Edition> | undefined;

/**
 * The edition: its hash is that of every file of `seeds/` and `content/` but the permalink registry, by path and bytes.
 * It needs no git and does not change with code.
 */
export function loadEdition(): Promise<Edition> {
  return (loading ??= load());
}

async function load(): Promise<Edition> {
  const { archive } = await loadSite();
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }; // our own manifest
  const hash = createHash('sha256');
  for (const path of [...filesIn('content'), ...filesIn('seeds')]) {
    if (path !== 'content/permalinks.json') hash.update(`${path}\n`).update(readFileSync(path)).update('\n');
  }
  return {
    version,
    hash: hash.digest('hex').slice(0, 8),
    seeds: archive.documents
      .map(({ source }) => ({ file: source.file, sha256: source.sha256 }))
      .toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    counts: countsOf(archive),
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .toSorted();
}
