/** The checks of the content, as `npm run check` wrote them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersOf } from '../archive/folders.ts';
import { checkViews, type CheckView } from '../data/checks.ts';
import { checkRecordsSchema, type CheckRecord } from '../schema/check.ts';
import { loadSite } from './archive.ts';

let records: CheckRecord[] | undefined;

/** Every check record, in the order of the file. Throws where the file is missing or is not what `npm run check` writes. */
export function loadChecks(): CheckRecord[] {
  return (records ??= read());
}

function read(): CheckRecord[] {
  const path = join(foldersOf(process.env).content, 'checks.json');
  if (!existsSync(path)) throw new Error(`${path} is missing. Run: npm run check`);
  return checkRecordsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

let views: Promise<ReadonlyMap<string, readonly CheckView[]>> | undefined;

/** The records of each document, ready to be shown; made once a build. */
export function loadCheckViews(): Promise<ReadonlyMap<string, readonly CheckView[]>> {
  return (views ??= loadSite().then(({ archive }) =>
    Map.groupBy(checkViews(archive, loadChecks()), ({ document }) => document),
  ));
}
