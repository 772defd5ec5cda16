/** Which numbers are told beside the quotations they stand in: the files have all of them. */
import type { VerifiedNumber, VerifiedQuote } from './result.ts';

/**
 * The numbers that have something to say beside the quotations they stand in.
 *
 * A number that is quoted as it is printed is answered for by its quotation: that it agrees, follows or cannot be told would be
 * counted twice. What the quotation does not say stays: that the number is another body's or scope's, or that the report
 * the article speaks of, another than the quoted one, prints a different one.
 */
export function apartFrom(
  quotes: readonly VerifiedQuote[],
  numbers: readonly VerifiedNumber[],
): VerifiedNumber[] {
  const found = quotes.filter(({ printed }) => printed !== null).toSorted((a, b) => a.start - b.start);
  let first = 0;
  return numbers
    .toSorted((a, b) => a.start - b.start)
    .filter((number) => {
      while ((found[first]?.end ?? Infinity) <= number.start) first += 1;
      const around = found.slice(first, first + nearby).find((quote) => printsAsQuoted(quote, number));
      if (!around) return true;
      if (number.verdict === 'other-scope') return true;
      return number.verdict === 'differs' && documentOf(number.url) !== documentOf(around.url);
    });
}

/** Quotations do not overlap, but for one that stands in another. */
const nearby = 3;

const printsAsQuoted = ({ start, end, difference }: VerifiedQuote, number: VerifiedNumber): boolean =>
  start <= number.start &&
  number.end <= end &&
  !difference.some(
    (slip) => slip.start <= number.end && number.start <= slip.end && slip.article !== slip.printed,
  );

const documentOf = (url: string | null): string => url?.split('/').slice(1, 3).join('/') ?? '';
