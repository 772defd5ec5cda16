/** What is known of the figures of a document: `/{year}/{document}/figures.json`, for the panel that opens on one. */
import type { Verdict } from '../../schema/check.ts';

export interface FigureFile {
  measures: readonly { label: string; definition: string }[];
  /** Whose work a figure counts. */
  works: readonly string[];
  checks: readonly { title: string; verdict: Verdict; url: string }[];
  /** What each verdict is called. */
  verdicts: Readonly<Record<Verdict, string>>;
  /** By the id of the place that prints it: a number of two measures is two figures, a paragraph may say “none” of many. */
  figures: Readonly<Record<string, readonly FollowedFigure[]>>;
}

export interface FollowedFigure {
  /** `806,200 卷以上`; of a cell without a number, why there is none. */
  value: string;
  /** The printed words, with the number in the middle. */
  quote: readonly [before: string, number: string, after: string];
  /** Its lines in the source: `173`, `35-36`. */
  lines: string;
  /** How exact it is, where that needs a word. */
  exactness?: string;
  /** The unit in the data, where another one is printed. */
  unit?: string;
  /** What the vocabulary makes of it; absent where it has no measure for it. */
  read?: {
    /** Of `measures`. */
    measure: number;
    /** `自然人`; absent for a whole. */
    member?: string;
    /** Of `works`. */
    work: number;
    /** `2018年` */
    period: string;
    /** Why its scope or its time is not what one would take it to be. */
    reason?: string | undefined;
    /** Its row on the page of the measure. */
    url: string;
  };
  /** Of `checks`: those it stands in. */
  checks: readonly number[];
}
