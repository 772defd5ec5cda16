/** The checks of the content, as `npm run check` wrote them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive, ArchiveDocument } from '../archive/archive.ts';
import { foldersOf } from '../archive/folders.ts';
import { checkViews, type CheckView } from '../data/checks.ts';
import { checksAt, type ChecksAt } from '../lib/follow/checks.ts';
import { checkRecordsSchema, type CheckRecord } from '../schema/check.ts';
import { loadSite } from './archive.ts';

const read = new WeakMap<readonly ArchiveDocument[], readonly CheckRecord[]>();

/** Every check record, document by document. Throws where a document has none that `npm run check` wrote. */
export function loadChecks({ documents }: Pick<Archive, 'documents'>): readonly CheckRecord[] {
  const known =
    read.get(documents) ??
    documents.flatMap(({ key }) => {
      const path = join(foldersOf(process.env).content, key, 'checks.json');
      if (!existsSync(path)) throw new Error(`${path} is missing. Run: npm run check`);
      return checkRecordsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    });
  read.set(documents, known);
  return known;
}

let views: Promise<ReadonlyMap<string, readonly CheckView[]>> | undefined;

/** The records of each document, ready to be shown; made once a build. */
export function loadCheckViews(): Promise<ReadonlyMap<string, readonly CheckView[]>> {
  return (views ??= loadSite().then(({ archive }) =>
    Map.groupBy(checkViews(archive, loadChecks(archive)), ({ document }) => document),
  ));
}

let byRule: Promise<ReadonlyMap<string, readonly CheckView[]>> | undefined;

/** The same records by rule, those of the newest reports last; made once a build. */
export function loadCheckViewsByRule(): Promise<ReadonlyMap<string, readonly CheckView[]>> {
  return (byRule ??= loadCheckViews().then((known) =>
    Map.groupBy([...known.values()].flat(), ({ rule }) => rule),
  ));
}

let places: Promise<ChecksAt> | undefined;

/** The records that a number stands in, by its address and words; made once a build. */
export function loadChecksAt(): Promise<ChecksAt> {
  return (places ??= loadCheckViews().then(checksAt));
}
