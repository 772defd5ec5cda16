/**
 * What was read of a seed, kept beside the project in `.cache/ingest/` under the hash of all that it depends on: the seed's
 * bytes, its notes', and the code. An entry that is not whole is none. The cache can be deleted at any time.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesIn } from '../../src/disk/files-in.ts';
import { notesOf } from './seed-folder.ts';

/** Where all code lies that a seed passes through, from the project's root. */
export const codeFolders = ['scripts/ingest', 'scripts/lib', 'src/disk', 'src/schema'] as const;
/** Which libraries it uses. */
const packageFiles = ['package.json', 'package-lock.json'] as const;
const project = fileURLToPath(new URL('../../', import.meta.url));

export interface IngestCache {
  /** The name under which the reading of a seed is kept, as seed, notes and code are now. */
  nameOf: (file: string) => string;
  read: (name: string) => Uint8Array | undefined;
  write: (name: string, packed: Uint8Array) => void;
  /** Afterwards nothing else is kept of this folder of seeds. */
  keepOnly: (names: ReadonlySet<string>) => void;
}

/** The cache of a folder of seeds; `ARCHIVE_INGEST_CACHE` names another place for all of them. */
export function openCache(seeds: string, place = process.env['ARCHIVE_INGEST_CACHE']): IngestCache {
  const folder = join(place ?? join('.cache', 'ingest'), hashOf([resolve(seeds)]));
  const code = hashOfCode();
  return {
    nameOf: (file) => hashOf([code, file, bytesOf(join(seeds, file)), bytesOf(join(seeds, notesOf(file)))]),
    read: (name) => {
      const path = join(folder, name);
      return existsSync(path) ? readFileSync(path) : undefined;
    },
    write: (name, packed) => {
      mkdirSync(folder, { recursive: true });
      const next = join(folder, `${name}.${process.pid}`);
      writeFileSync(next, packed);
      renameSync(next, join(folder, name));
    },
    keepOnly: (names) => {
      if (!existsSync(folder)) return;
      for (const name of readdirSync(folder)) if (!names.has(name)) unlinkSync(join(folder, name));
    },
  };
}

/** Unicode is part of what patterns mean, and comes with Node. */
function hashOfCode(): string {
  const files = codeFolders.flatMap((folder) =>
    filesIn(join(project, folder))
      .filter((path) => path.endsWith('.ts'))
      .map((path) => `${folder}/${path}`),
  );
  return hashOf([
    process.version,
    ...[...files, ...packageFiles].flatMap((path) => [path, bytesOf(join(project, path))]),
  ]);
}

/** Nothing is not the same as an empty file. */
function bytesOf(path: string): Uint8Array | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}

/** Of the parts and of where each ends. */
function hashOf(parts: readonly (string | Uint8Array | undefined)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    hash.update(`${bytes?.length ?? 'none'}:`).update(bytes ?? '');
  }
  return hash.digest('hex').slice(0, 40);
}
