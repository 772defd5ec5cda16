/** What the declared rules are measured on: a sentence, what is declared of it, and what a rule must say. */
import type { Random } from '../../../random.ts';
import type { Look, PlantedError } from '../../entry.ts';
import type { Print } from '../../printed-numbers.ts';
import type { Notes } from '../../report.ts';

type Observation = NonNullable<Notes['observations']>[number];
type Relation = NonNullable<Notes['relations']>[number];

/** Something told in a sentence, with what is declared of it and what a rule must say. */
export interface Telling {
  sentence: string;
  observations: Observation[];
  relations: Relation[];
  look: Look;
  /** Where it is wrong: what was done, and both numbers as they must be found. */
  error?: Omit<PlantedError, keyof Look>;
}
/** How large numbers get. */
export const factors = [30, 900, 40_000, 2_000_000] as const;
/** A number of the sentence: its value, and its words where they are not the digits. */
export type Said = { value: number; words: string };
export const said = (value: number, print: Print, random: Random): Said => ({
  value,
  words: print(value, random),
});
