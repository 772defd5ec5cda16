/** The registry of permalinks and the corrections log, as pages need them. Both may be missing in a young archive. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { foldersOf } from '../archive/folders.ts';
import { toLookup, type Lookup } from '../archive/permalinks/lookup.ts';
import { publishedParts } from '../archive/permalinks/parts.ts';
import type { Registry } from '../archive/permalinks/registry.ts';
import { readReasons, readRecords } from '../disk/read-editions.ts';
import { readRegistry } from '../disk/read-registry.ts';
import { correctionsLogSchema, type Change } from '../schema/corrections-log.ts';
import { versionOf } from '../schema/permalinks.ts';
import type { EditionRecord, Reason } from '../schema/edition-record.ts';

const folder = foldersOf(process.env).content;

let records: readonly EditionRecord[] | undefined;
let registry: Registry | undefined;
let lookup: Lookup | undefined;
let published: ReadonlyMap<string, string> | undefined;

/** What became of every published address, looked up once for all pages. */
export function loadLookup(): Lookup {
  return (lookup ??= toLookup(loadRegistry()));
}

/** The files of the registry that the site publishes, by address. */
export function loadPublishedParts(): ReadonlyMap<string, string> {
  return (published ??= publishedParts(loadRegistry()));
}

export function loadChanges(): Change[] {
  const path = join(folder, 'corrections.yml');
  return existsSync(path) ? correctionsLogSchema.parse(parse(readFileSync(path, 'utf8')) ?? []) : [];
}

/** The records of the published editions, in order of time. */
export function loadRecords(): readonly EditionRecord[] {
  return (records ??= readRecords(folder, loadRegistry().editions));
}

/** Why values changed since the last edition: what the next one will tell. */
export function loadPendingReasons(): readonly Reason[] {
  const last = loadRegistry().editions.at(-1);
  return last ? readReasons(folder).filter(({ since }) => since === versionOf(last.edition)) : [];
}

function loadRegistry(): Registry {
  return (registry ??= readRegistry(folder));
}
