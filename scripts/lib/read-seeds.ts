import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../src/archive/archive.ts';
import { decodeSeed } from '../../src/archive/seed-text.ts';

/** The text of every document's seed by file name. */
export function readSeeds({ documents }: Pick<Archive, 'documents'>, folder: string): Map<string, string> {
  return new Map(
    documents.map(({ source }) => [
      source.file,
      decodeSeed(readFileSync(join(folder, source.file)), source.encoding),
    ]),
  );
}
