import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isEditionFile } from '../archive/editions/files.ts';
import { countsOf, type Edition } from '../archive/edition.ts';
import { foldersOf } from '../archive/folders.ts';
import { loadSite } from './archive.ts';

/** As a reader sees it. */
export const editionLabel = ({ version, hash }: Pick<Edition, 'version' | 'hash'>): string =>
  `${version}（${hash}）`;

let loading: Promise<Edition> | undefined;

/**
 * The edition: its hash is that of every file of `seeds/` and `content/` but the permalink registry and what is kept of
 * editions that were published, by path and bytes.
 * It needs no git and does not change with code.
 */
export function loadEdition(): Promise<Edition> {
  return (loading ??= load());
}

async function load(): Promise<Edition> {
  const { archive } = await loadSite();
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }; // our own manifest
  const hash = createHash('sha256');
  const { seeds, content } = foldersOf(process.env);
  // The two names are part of the hash, whatever the folders are called here.
  for (const [name, path] of [...filesIn('content', content), ...filesIn('seeds', seeds)]) {
    if (!isOfRegistry(name)) hash.update(`${name}\n`).update(readFileSync(path)).update('\n');
  }
  return {
    version,
    hash: hash.digest('hex').slice(0, 8),
    seeds: byFile(archive.documents.map(({ source }) => source)),
    originals: byFile(archive.documents.flatMap(({ original }) => original ?? [])),
    counts: countsOf(archive),
  };
}

const isOfRegistry = (name: string): boolean =>
  name.endsWith('/permalinks.json') || (name.startsWith('content/') && isEditionFile(name.slice('content/'.length)));

/** The hash of each file, in order of name. */
const byFile = (files: readonly { file: string; sha256: string }[]): Edition['seeds'] =>
  files.map(({ file, sha256 }) => ({ file, sha256 })).toSorted((a, b) => (a.file < b.file ? -1 : 1));

/** The files below a folder under the name it goes by, in order of name. */
function filesIn(name: string, folder: string): [name: string, path: string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): [string, string] => {
      const path = join(entry.parentPath, entry.name);
      return [join(name, relative(folder, path)).replaceAll('\\', '/'), path];
    })
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}
