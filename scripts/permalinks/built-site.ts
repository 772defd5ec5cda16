import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltPage } from '../../src/archive/permalinks/guards/fault.ts';
import { filesIn } from '../../src/disk/files-in.ts';
import { readPage } from './read-page.ts';

/** Folders of a built site that hold no pages of ours. */
const foreign = /^(?:_astro|pagefind)\//;

/** Every page of a built site by its address, whatever base it was built for. */
export function readBuiltSite(dist: string): Map<string, BuiltPage> {
  return new Map(
    filesIn(dist)
      .filter((file) => /(?:^|\/)index\.html$/.test(file) && !foreign.test(file))
      .map((file) => [
        `/${file.replace(/index\.html$/, '')}`,
        readPage(readFileSync(join(dist, file), 'utf8')),
      ]),
  );
}
