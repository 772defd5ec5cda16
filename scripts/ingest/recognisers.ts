/** The standard phrases of a form, found in printed words. */
import { forms } from '../../src/schema/forms/index.ts';
import { squeeze } from './fold.ts';
import { isOfReport } from './spoken-of.ts';
import { TOTAL } from '../../src/schema/vocabulary.ts';
import type { DimensionId, FormId, MeasureId, PeriodId } from '../../src/schema/vocabulary.ts';

/** A phrase that was read. `start` is the UTF-16 index of its first character in the text as given. */
export interface Recognised {
  measure: MeasureId;
  dimension: DimensionId | '';
  member: string;
  /** What time it speaks of, where that is not the measure's. */
  period?: PeriodId | undefined;
  /** The printed words, white space removed. */
  quote: string;
  /** Words of absence: the value is 0. */
  absent: boolean;
  start: number;
  /** Index just after the last character, in the text as given. */
  end: number;
}

/**
 * Every standard phrase of a paragraph that speaks of the report's own year, body and whole, in printed order. Each printed
 * number is read at most once; where two phrases claim it, the earlier one has it.
 */
export function recognise(text: string, form: FormId, year?: number): Recognised[] {
  const { squeezed, indices } = squeeze(text);
  const found: Recognised[] = [];
  const taken = new Set<number>();
  for (const { measure, pattern: words, dimension = '', member = TOTAL, period } of forms[form].phrases) {
    for (const match of squeezed.matchAll(words)) {
      const quote = match[0];
      const digits = match.groups?.['number'];
      const last = match.index + quote.length - 1;
      // A number is followed by its measure word, so a quote's end tells its number; absence has none to share.
      if (digits !== undefined && taken.has(last)) continue;
      if (digits !== undefined) taken.add(last);
      const spoken = { measure, period, text: squeezed, start: match.index, end: last + 1 };
      if (!isOfReport(spoken, year)) continue;
      const start = indices[match.index];
      const end = indices[last];
      if (start === undefined || end === undefined) continue; // an empty match: no pattern allows one
      const absent = digits === undefined;
      found.push({ measure, dimension, member, period, quote, absent, start, end: end + 1 });
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
