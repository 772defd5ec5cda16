/** Which files of a site are asked for under load: of each kind that readers wait for, one that is no exception. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../../../src/disk/files-in.ts';

export interface Target {
  what: string;
  /** Relative to the site. */
  path: string;
}

interface Kind {
  what: string;
  pattern: RegExp;
  /** The one in the middle by size, or the largest. */
  which: 'median' | 'largest';
}

const kinds: readonly Kind[] = [
  { what: 'first page', pattern: /^index\.html$/, which: 'largest' },
  { what: 'section page', pattern: /^\d{4}\/[^/]+\/(?!source|checks)[^/]+\/index\.html$/, which: 'median' },
  { what: 'whole document', pattern: /^\d{4}\/[^/]+\/index\.html$/, which: 'largest' },
  { what: 'search page', pattern: /^search\/index\.html$/, which: 'largest' },
  { what: 'search catalogue', pattern: /^pagefind\/catalogue\.\w+$/, which: 'largest' },
  { what: 'search index', pattern: /^pagefind\/index\//, which: 'largest' },
  { what: 'search texts', pattern: /^pagefind\/\w+\/texts\//, which: 'largest' },
  { what: 'data file', pattern: /^data\/observations\.csv$/, which: 'largest' },
  { what: 'card (PNG)', pattern: /^og\/.*\.png$/, which: 'median' },
];

/** What the site has of them. */
export function toTargets(folder: string): Target[] {
  const files = filesIn(folder);
  return kinds.flatMap(({ what, pattern, which }) => {
    const fitting = files
      .filter((file) => pattern.test(file))
      .map((path) => ({ path, size: statSync(join(folder, path)).size }))
      .toSorted((a, b) => a.size - b.size);
    const chosen = which === 'largest' ? fitting.at(-1) : fitting[Math.floor(fitting.length / 2)];
    return chosen ? [{ what, path: chosen.path }] : [];
  });
}
