/** A content folder as it is, and as ingest makes it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../../src/disk/files-in.ts';
import { toContent } from '../../scripts/ingest/content.ts';
import type { Seed } from '../../scripts/ingest/reading.ts';

export function ingest(seeds: readonly Seed[]): Map<string, string> {
  return new Map(seeds.flatMap((seed) => [...toContent(seed).files]));
}

/** The MDX files of a folder by their path in it. */
export function readMdx(folder: string): Map<string, string> {
  return new Map(
    filesIn(folder)
      .filter((file) => file.endsWith('.mdx'))
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
}
