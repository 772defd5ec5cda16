/** What an article claims with a number: of what matter, of whom, of which year. */
import { type SpokenOf } from '../mentions.ts';
import { type Change } from './change.ts';
import type { NumberContext } from './context.ts';
import type { FoundNumber } from './number.ts';
import { applicants, type Term } from './terms.ts';
import { type Words } from './words.ts';

export interface Claim {
  number: FoundNumber;
  context: NumberContext;
  /** Words of its own clause. */
  own: Words;
  /** As they stand. */
  ownText: string;
  /** What the sentence said between the number before and its own clause. */
  lead: Words;
  /** All its terms: its own and those of the number it goes with. */
  terms: ReadonlySet<Term>;
  hasThing: boolean;
  /** What the words before were about. */
  thing: Term | undefined;
  /** Pairs of characters of the sentences and headings before, and of the number it goes with. */
  before: ReadonlySet<string>;
  ofGrams: ReadonlySet<string>;
  change: Change | undefined;
  spoken: SpokenOf;
  /** Why nothing can be said of it whatever is printed. */
  obstacle: 'negated' | 'planned' | 'range' | undefined;
  /** The words of a negation: where they are printed too (推动不力), they deny nothing. */
  negation: string;
  of: Claim | undefined;
}

/** What a part is told by: never to be left out of account where the words before a number say it. */
export const partTerms: ReadonlySet<Term> = new Set<Term>([
  ...applicants,
  'letter',
  'online',
  'inPerson',
  'fax',
  'weibo',
  'wechat',
  'departments',
  'districts',
  'municipal',
  'upheld',
  'corrected',
  'otherResult',
  'pending',
  'direct',
  'afterReconsideration',
  'refused',
  'unavailable',
  'notProcessed',
  'partiallyGranted',
  'subordinate',
  'notHeld',
]);
