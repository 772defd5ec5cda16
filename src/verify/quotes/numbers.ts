/** Words that begin or end inside of a number. */
import type { Folded } from '../fold.ts';

/** A folded text, as far as its numbers can be told. */
export type Numbered = Pick<Folded, 'text' | 'apart'>;

export interface Range {
  start: number;
  end: number;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** A decimal point, or a comma, between two digits. */
const isPoint = (text: string, place: number): boolean =>
  (text.charCodeAt(place) === 0x2e || text.charCodeAt(place) === 0x2c) &&
  isDigit(text.charCodeAt(place - 1)) &&
  isDigit(text.charCodeAt(place + 1));

/** Whether a unit goes on with the number that the one before is of. */
const goesOn = ({ text, apart }: Numbered, unit: number): boolean =>
  unit > 0 &&
  !apart[unit] &&
  (isDigit(text.charCodeAt(unit)) || isPoint(text, unit)) &&
  (isDigit(text.charCodeAt(unit - 1)) || isPoint(text, unit - 1));

/** The range with the whole of the numbers that its ends cut. */
export function withWholeNumbers(numbered: Numbered, { start, end }: Range): Range {
  let [from, to] = [start, end];
  while (goesOn(numbered, from)) from -= 1;
  while (goesOn(numbered, to)) to += 1;
  return { start: from, end: to };
}

export const cutsNumber = (numbered: Numbered, range: Range): boolean => {
  const whole = withWholeNumbers(numbered, range);
  return whole.start < range.start || whole.end > range.end;
};

/**
 * Words that cut a printed number, in an article that goes on as the print does around them, have another number: 新收53件 is
 * not 新收653件. The printed range then has the whole number; else only words were cut off.
 */
export function settleNumbers(article: Numbered, own: Range, printed: Numbered, print: Range): Range {
  const whole = withWholeNumbers(printed, print);
  const same = (unit: number, place: number): boolean =>
    unit >= 0 &&
    unit < article.text.length &&
    article.text.charCodeAt(unit) === printed.text.charCodeAt(place);
  return {
    start: whole.start < print.start && same(own.start - 1, whole.start - 1) ? whole.start : print.start,
    end: whole.end > print.end && same(own.end, whole.end) ? whole.end : print.end,
  };
}
