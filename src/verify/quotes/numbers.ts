/** Words that begin or end inside of a printed number. */

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** A decimal point, or a comma, between two digits. */
const isPoint = (text: string, place: number): boolean =>
  (text.charCodeAt(place) === 0x2e || text.charCodeAt(place) === 0x2c) &&
  isDigit(text.charCodeAt(place - 1)) &&
  isDigit(text.charCodeAt(place + 1));

const isOfNumber = (text: string, place: number): boolean =>
  isDigit(text.charCodeAt(place)) || isPoint(text, place);

/** Where the number begins that a place stands in or directly behind. */
export function numberStart(text: string, place: number): number {
  let start = place;
  while (start > 0 && isOfNumber(text, start - 1)) start -= 1;
  return start;
}

/** Where the number ends that a place stands in or directly before. */
export function numberEnd(text: string, place: number): number {
  let end = place;
  while (end < text.length && isOfNumber(text, end)) end += 1;
  return end;
}

export interface Range {
  start: number;
  end: number;
}

/** The printed range with the whole of the numbers that its ends cut. */
export const withWholeNumbers = (text: string, { start, end }: Range): Range => ({
  start: isDigit(text.charCodeAt(start)) ? numberStart(text, start) : start,
  end: isDigit(text.charCodeAt(end - 1)) ? numberEnd(text, end) : end,
});

export const cutsNumber = (text: string, range: Range): boolean => {
  const whole = withWholeNumbers(text, range);
  return whole.start < range.start || whole.end > range.end;
};

/**
 * Words that cut a printed number, in an article that goes on as the print does around them, have another number: 新收53件 is
 * not 新收653件. The printed range then has the whole number; else only words were cut off.
 */
export function settleNumbers(article: string, own: Range, printed: string, print: Range): Range {
  const whole = withWholeNumbers(printed, print);
  const same = (unit: number, place: number): boolean =>
    unit >= 0 && unit < article.length && article.charCodeAt(unit) === printed.charCodeAt(place);
  return {
    start: whole.start < print.start && same(own.start - 1, whole.start - 1) ? whole.start : print.start,
    end: whole.end > print.end && same(own.end, whole.end) ? whole.end : print.end,
  };
}
