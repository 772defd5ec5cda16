/** What the page of the self-check and the thread it works in say to each other. */
import type { DraftInput } from './draft.ts';
import type { SelfCheck } from './finding.ts';

/** `base`: the site's base path, under which the files are. `warm`: fetch what any draft may need. */
export type Asked = { base: string } & ({ ask: 'warm' } | { ask: 'check'; draft: DraftInput });

export type Told =
  | { tell: 'checked'; result: SelfCheck }
  /** `files`: the archive's files did not arrive. `fault`: a mistake of ours. */
  | { tell: 'failed'; reason: 'files' | 'fault' };
