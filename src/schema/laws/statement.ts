/** A sentence of the site that says what a law says. */
import type { LawId } from './laws.ts';
import type { ReadingId } from './readings.ts';

/** A plain sentence that says what a law says. */
export interface Statement {
  readonly law: LawId;
  /** `第三十六条第（一）项、第（二）项`; left out for notices that have no articles. */
  readonly article?: string;
  /** Whole sentences in plain words, as near to the law's own as a layman can follow. */
  readonly text: string;
  /** Where the words of the law were read. Without it the statement stands on no page. */
  readonly reading?: ReadingId;
  /** Report years it applies to, where these are not simply those of its law. */
  readonly years?: { readonly from?: number; readonly to?: number };
}
