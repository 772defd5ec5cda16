import type { Correction } from '../../src/schema/seed-notes.ts';
import type { Printed } from './printed.ts';
import { findQuantities, type FoundQuantity } from './quantities.ts';

/** A declared misprint within some printed words: UTF-16, half-open. */
export interface Misprint {
  start: number;
  end: number;
  correction: Correction;
}

/** The misprints that fall within these words, in order. */
export function misprintsIn(printed: Printed, corrections: readonly Correction[]): Misprint[] {
  return corrections
    .flatMap((correction): Misprint[] => {
      const piece = printed.pieces.findIndex(({ line }) => line === correction.line);
      const from = printed.pieces[piece]?.offset;
      if (from === undefined) return [];
      const start = printed.text.indexOf(correction.printed, from);
      const end = start + correction.printed.length;
      if (start === -1 || end > (printed.pieces[piece + 1]?.offset ?? Infinity)) return [];
      return [{ start, end, correction }];
    })
    .toSorted((a, b) => a.start - b.start);
}

/** The words as they should have been printed. */
export function correctedText(printed: Printed, corrections: readonly Correction[]): string {
  return [...misprintsIn(printed, corrections)]
    .reverse()
    .reduce(
      (text, { start, end, correction }) => text.slice(0, start) + correction.corrected + text.slice(end),
      printed.text,
    );
}

/**
 * The quantities of some printed words, read as they should have been printed; `start` and `end` are where they stand in
 * the words as they are. A figure that is corrected keeps its address.
 */
export function quantitiesIn(printed: Printed, corrections: readonly Correction[]): FoundQuantity[] {
  const misprints = misprintsIn(printed, corrections);
  if (misprints.length === 0) return findQuantities(printed.text);
  return findQuantities(correctedText(printed, corrections)).map((quantity) => {
    const start = toPrinted(quantity.start, misprints, 'start');
    const end = toPrinted(quantity.end, misprints, 'end');
    return { ...quantity, start, end, printed: printed.text.slice(start, end) };
  });
}

/** From a place in the corrected text to the one in the printed text; within a corrected word its start or end. */
function toPrinted(place: number, misprints: readonly Misprint[], side: 'start' | 'end'): number {
  let shift = 0;
  for (const { start, end, correction } of misprints) {
    const [from, to] = [start + shift, start + shift + correction.corrected.length];
    const within = side === 'start' ? place >= from && place < to : place > from && place <= to;
    if (within) return side === 'start' ? start : end;
    if (place >= to) shift += correction.corrected.length - (end - start);
  }
  return place - shift;
}
