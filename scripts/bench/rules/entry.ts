/**
 * What a rule is measured by: reports with an error planted that it must find, and odd but true ones on which it must not
 * cry. One entry a rule, `{rule, judge, plant, odd}`, listed in `index.ts`; `npm run bench:rules` makes at least a thousand
 * of each. A case is whole texts with their notes, read by the real pipeline; its truth is known from how it was made, never
 * from the code that is measured.
 *
 * An entry of a draft's rule has the same shape, with the self-check as its `judge`: it hands the text of the first seed to the
 * self-check (the others are the reports the archive holds) and returns its findings as {@link Finding}s.
 */
import type { Verdict } from '../../../src/schema/check.ts';
import type { Seed } from '../../ingest/content.ts';
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

export interface Case {
  /** Texts with their notes, as ingest takes them in: one report, or several of one body. */
  seeds: readonly Seed[];
  /** What was done, in Chinese: pages count the cases by it. */
  kind: string;
}

/** A report with an error planted: of the rule, the record at this place must say that it differs, with these numbers. */
export interface Planted extends Case {
  at: string;
  /** Left out where a finding of the rule carries no numbers. */
  expected?: number;
  found?: number;
}

/** An odd but true report: nothing of the rule may differ, and at each of these places it must have looked and held. */
export interface Odd extends Case {
  holds: readonly string[];
}

export interface RuleEntry {
  rule: string;
  /** All that the checks find in these reports, this rule's and others'. Throws where a report cannot be read. */
  judge: (seeds: readonly Seed[]) => readonly Finding[];
  plant(random: Random): Planted;
  odd(random: Random): Odd;
}
