/**
 * What rules are measured by: reports with errors planted that they must find, and odd but true ones on which they must not
 * cry. An entry stands for one rule, or for several that look at the same tables, `{rules, judge, plant, odd}`; `index.ts` lists
 * them, and `npm run bench:rules` makes at least a thousand errors and a thousand odd reports for every rule. A case is whole texts
 * with their notes, read by the real pipeline; its truth is known from how it was made, never from the code that is measured.
 *
 * Draft rules have an entry of the same shape, with the self-check as what finds.
 */
import type { Verdict } from '../../../src/schema/check.ts';
import type { Seed } from '../../ingest/reading.ts';
import type { Random } from '../random.ts';

/** What a rule said of one thing it looked at. */
export interface Finding {
  rule: string;
  /** Which thing: the last part of a record's id (`s3-t1-r4`), or the place of a draft's finding. */
  at: string;
  verdict: Verdict;
  expected: number | null;
  found: number | null;
}

/** A place where a rule looks. */
export interface Look {
  rule: string;
  at: string;
  /** What it has to say there, where that is not `differs` of an error and `holds` of what is true: a rule that never computes. */
  verdict?: Verdict;
}

/** A rule must say of this place that it differs, with these numbers; they are left out where its findings carry none. */
export interface PlantedError extends Look {
  /** What was done, in Chinese: pages count the errors by it. */
  kind: string;
  expected?: number;
  found?: number;
}

/** Texts with their notes, as ingest takes them in: one report, or several of one body. */
interface Case {
  seeds: readonly Seed[];
  /** What is found in them, where that takes more than the texts; else the entry's `judge` says it. */
  findings?: () => readonly Finding[];
}

/** All that the entry's rules must find in these reports, each error independent of the others; nothing else may differ. */
export interface Planted extends Case {
  errors: readonly PlantedError[];
}

/** An odd but true report: nothing of the entry's rules may differ, and at these places each has looked and held. */
export interface Odd extends Case {
  /** What is odd in it, in Chinese. */
  kind: string;
  holds: readonly Look[];
}

export interface RuleEntry {
  rules: readonly string[];
  /** All that is found in these reports, of these rules and of others. Throws where a report cannot be read. */
  judge: (seeds: readonly Seed[]) => readonly Finding[];
  plant(random: Random): Planted;
  odd(random: Random): Odd;
}
