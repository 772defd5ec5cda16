/** The checks of the content, as `npm run check` wrote them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersOf } from '../archive/folders.ts';
import { checkRecordsSchema, type CheckRecord } from '../schema/check.ts';

/** Every check record, in the order of the file. Throws where the file is missing or is not what `npm run check` writes. */
export function loadChecks(): CheckRecord[] {
  const path = join(foldersOf(process.env).content, 'checks.json');
  if (!existsSync(path)) throw new Error(`${path} is missing. Run: npm run check`);
  return checkRecordsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}
