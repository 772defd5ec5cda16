/** The registry, the log and what they are held against, on disk. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { z } from 'astro/zod';
import { sha256Of } from '../../src/disk/sha256.ts';
import { addressesOf } from '../../src/archive/addresses.ts';
import type { Inspected } from '../../src/archive/permalinks/guards/fault.ts';
import { formatEdition, formatParts } from '../../src/archive/permalinks/parts.ts';
import type { Registry } from '../../src/archive/permalinks/registry.ts';
import type { EditionRecord } from '../../src/schema/edition-record.ts';
import { correctionsLogSchema, type Change } from '../../src/schema/corrections-log.ts';
import {
  editionIdSchema,
  publishedEditionSchema,
  type PublishedEdition,
} from '../../src/schema/permalinks.ts';
import { commandFolders, nameOf } from '../lib/command-folders.ts';
import { readContent } from '../../src/disk/read-content.ts';
import { readRegistry } from '../../src/disk/read-registry.ts';
import { readSeeds } from '../lib/read-seeds.ts';
import { replaceFile } from '../lib/replace-file.ts';
import { readBuiltSite } from './built-site.ts';

/** As seen from the root: a commit of another root has them at the same place. */
const folders = commandFolders();
export const [contentFolder, seedsFolder] = [nameOf(folders.content), nameOf(folders.seeds)];
export const logFile = `${contentFolder}/corrections.yml`;
/** The record of published editions that the registry is held to: never within the content, which it is to guard. */
export const publishedFile =
  contentFolder === 'content'
    ? 'tests/permalinks/published.json'
    : join(dirname(contentFolder), 'published.json').replaceAll('\\', '/');

/** The registry as it lies below a root. */
export const registryAt = (root: string): Registry => readRegistry(join(root, contentFolder));

/** The parts of a registry as they lie on disk, by path. */
export function registryFiles(root: string, registry: Registry): Map<string, string> {
  return new Map([...formatParts(registry)].map(([file, text]) => [join(root, contentFolder, file), text]));
}

export function readChanges(root: string): Change[] {
  const path = join(root, logFile);
  if (!existsSync(path)) return [];
  return read(logFile, correctionsLogSchema, () => parseDocument(readFileSync(path, 'utf8')).toJS() ?? []);
}

/** Add changes at the end of the log; what is there stays, byte for byte. */
export function appendChanges(root: string, changes: readonly Change[]): void {
  const path = join(root, logFile);
  const before = existsSync(path) ? readFileSync(path, 'utf8').replace(/\n*$/, '\n') : logHead;
  replaceFile(path, before + changes.map((change) => stringify([change], { lineWidth: 0 })).join(''));
}

const logHead = `# Every change of published words or values, added at the end and never edited: npm run permalinks -- --log
`;

export function readPublished(root: string): PublishedEdition[] {
  const path = join(root, publishedFile);
  if (!existsSync(path)) return [];
  return read(publishedFile, publishedEditionSchema.array(), () => JSON.parse(readFileSync(path, 'utf8')));
}

/** The record of published editions as it lies on disk, its path and its text. */
export const publishedFileOf = (root: string, { editions }: Registry): [path: string, text: string] => [
  join(root, publishedFile),
  `[\n${editions.map(formatEdition).join(',\n')}\n]\n`,
];

/** Everything the guards look at: registry, log, content and seeds of this root, and the site built from them. */
export function inspect(root: string, dist: string): Inspected {
  const changes = readChanges(root);
  return {
    registry: registryAt(root),
    changes,
    addresses: readAddresses(root, changes),
    pages: readBuiltSite(dist),
    sha256: sha256Of,
  };
}

export function readAddresses(root: string, changes: readonly Change[]): Inspected['addresses'] {
  const archive = readContent(join(root, contentFolder));
  return addressesOf({ archive, seeds: readSeeds(archive, join(root, seedsFolder)), changes });
}

const builtEditionSchema = z.object({
  version: z.string(),
  hash: z.string(),
  counts: z.record(z.string(), z.int().nonnegative()),
});

/** The edition a site was built as, and what it counts: from its `data/edition.json`. */
export function readEdition(dist: string): Pick<EditionRecord, 'edition' | 'counts'> {
  const path = join(dist, 'data/edition.json');
  if (!existsSync(path)) throw new Error(`${path} is missing. Run: npm run build`);
  const { version, hash, counts } = read(path, builtEditionSchema, () =>
    JSON.parse(readFileSync(path, 'utf8')),
  );
  return { edition: editionIdSchema.parse(`${version}+${hash}`), counts };
}

/** Read and judge a file; what is wrong with it is said with its name and place. */
function read<Value>(file: string, schema: z.ZodType<Value>, parse: () => unknown): Value {
  let raw: unknown;
  try {
    raw = parse();
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(
    `${file}, at ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? 'not as expected'}`,
  );
}
