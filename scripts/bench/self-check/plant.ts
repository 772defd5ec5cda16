import type { SelfCheckRule } from '../../../src/self-check/finding.ts';
import type { Around } from '../../../src/self-check/held.ts';
import type { Draft } from '../../../src/self-check/draft.ts';
import type { Random } from '../random.ts';
import type { Base } from './bases.ts';

/** A draft with an error planted, and what the self-check has to say of it. */
export interface Planted {
  text: string;
  /** What the archive holds, where that was changed. */
  around?: Around;
  /** One of these rules … */
  rules: readonly SelfCheckRule[];
  /** … names one of these places: ids, or numbers of lines; empty where nothing is printed any more. */
  at: readonly (string | number)[];
}

/** A kind of error: how it comes about, in Chinese, and how it is planted; undefined where a report has no place for it. */
export interface Kind {
  name: string;
  plant(base: Base, draft: Draft, random: Random): Planted | undefined;
}
