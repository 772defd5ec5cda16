/** A quotation beside the printed words: on the printed side, too, each difference is marked. */
import { toUnits } from './characters.ts';
import type { Difference, VerifiedQuote } from './result.ts';

export interface PrintedRun {
  text: string;
  /** What the article has instead; undefined where it has the same. Empty text: printed is nothing here. */
  instead?: string;
}

/**
 * The printed words, cut where they differ.
 *
 * Afterwards the runs' texts are the printed words, each character once. A difference that is not found again in them, in
 * order, stays unmarked here; the article's side has it.
 */
export function printedRuns({
  text,
  start,
  printed,
  difference,
}: Pick<VerifiedQuote, 'text' | 'start' | 'printed' | 'difference'>): PrintedRun[] {
  if (printed === null) return [];
  const runs: PrintedRun[] = [];
  const units = toUnits(text);
  let [at, before] = [0, 0];
  for (const one of difference) {
    const place = placeOf(one, printed, at, text.slice(before, units(one.start - start)));
    before = units(one.end - start);
    if (place === undefined) continue;
    if (place > at) runs.push({ text: printed.slice(at, place) });
    runs.push({ text: one.printed, instead: one.article });
    at = place + one.printed.length;
  }
  if (at < printed.length) runs.push({ text: printed.slice(at) });
  return runs;
}

/** After the words both have in common; where these are not alike to the letter, at the next place that has the printed ones. */
function placeOf(one: Difference, printed: string, at: number, common: string): number | undefined {
  const expected = at + common.length;
  if (printed.startsWith(common, at) && printed.startsWith(one.printed, expected)) return expected;
  if (one.printed === '') return undefined;
  const found = printed.indexOf(one.printed, at);
  return found === -1 ? undefined : found;
}
