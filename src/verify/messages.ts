/** What the page and the thread that verifies say to each other. */
import type { Places } from './entry.ts';
import type { Verification } from './result.ts';
import type { Stage } from './stages.ts';

/** `base`: the site's base path, under which the files are. */
export type Asked = { base: string } & ({ type: 'prepare' } | { type: 'verify'; article: string });

export type Told =
  | { type: 'stage'; stage: Stage }
  | { type: 'done'; verification: Verification; places: Places }
  | { type: 'failed'; reason: 'files' | 'fault' };
