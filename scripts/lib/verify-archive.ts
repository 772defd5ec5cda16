import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../src/archive/archive.ts';
import { readContent } from '../../src/disk/read-content.ts';
import { Problem } from '../ingest/problem.ts';

/** The archive of a content folder; a folder that holds none is a {@link Problem}. */
export function readVerifyArchive(content: string): Archive {
  if (existsSync(join(content, 'archive.json'))) return readContent(content);
  throw new Problem({
    place: content,
    expected: 'the content of an archive',
    found: 'no archive.json in it',
    todo: 'npm run ingest makes it; --content names another folder',
  });
}
