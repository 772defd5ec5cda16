import type { MeasureId } from '../vocabulary/measures.ts';
import type { TopicId } from '../vocabulary/terms.ts';
import type { FormFamily } from './ids.ts';
import type { Phrase } from './phrases.ts';
import type { FormTableShape } from './tables.ts';

/** Everything the archive knows of a form. One file a form, nothing about a form anywhere else. */
export interface Form {
  readonly label: string;
  /** The document that prescribes it, as it is cited. */
  readonly basis: string;
  /** Report years, the last one included; `null` while it is in use. */
  readonly years: { readonly from: number; readonly to: number | null };
  readonly family: FormFamily;
  /**
   * Topics of its numbered parts, 一 first. Empty where issuers name the parts of their reports themselves: their topics
   * are mapped beside each seed.
   */
  readonly parts: readonly TopicId[];
  /**
   * What the numbered parts are called, every wording seen in print; empty where issuers name them. A part is known by its
   * title where its number is misprinted or missing.
   */
  readonly partTitles: readonly (readonly string[])[];
  /** Its standard tables, in printed order. */
  readonly tables: readonly FormTableShape[];
  /** Phrases standard to its prose, read without an annotation; of two that claim a number the earlier has it. */
  readonly phrases: readonly Phrase[];
  /** The classes that together are all outcomes of the year's applications, and what they add up to. */
  readonly outcomes: { readonly classes: readonly OutcomeClass[]; readonly total: MeasureId };
  /** What its first year changed, for charts that cross it; none for the first of all forms. */
  readonly beginning?: { readonly short: string; readonly label: string };
}

export interface OutcomeClass {
  readonly id: string;
  readonly label: string;
  /** What is added up to it. */
  readonly measures: readonly MeasureId[];
}
