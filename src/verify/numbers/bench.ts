/** What a number is judged with. */
import type { Held } from '../held.ts';
import type { Mentions } from '../mentions.ts';
import type { Claim } from './claim.ts';
import type { Report } from './printed.ts';

export interface Bench {
  held: Held;
  mentions: Mentions;
  /** The reports of a year that may print a number of the body spoken of. */
  reportsFor(claim: Claim, year: number | undefined): readonly Report[];
  /** The claims of the numbers before it in its sentence. */
  claimsBefore(claim: Claim): Claim[];
  /** Those of all other numbers of its sentence. */
  claimsBeside(claim: Claim): Claim[];
  /** Words without the names of the city. */
  blankOf(words: string): string;
}
