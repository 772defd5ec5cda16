/** The checks of the content, as `npm run check` wrote them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { foldersOf } from '../archive/folders.ts';
import { checkRecordsSchema, type CheckRecord } from '../schema/check.ts';

/** Every check record, document by document. Throws where a document has none that `npm run check` wrote. */
export function loadChecks({ documents }: Pick<Archive, 'documents'>): CheckRecord[] {
  return documents.flatMap(({ key }) => {
    const path = join(foldersOf(process.env).content, key, 'checks.json');
    if (!existsSync(path)) throw new Error(`${path} is missing. Run: npm run check`);
    return checkRecordsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  });
}
