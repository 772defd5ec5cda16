/** Is what an article quotes and counts what the reports print? Pure but for the files it reads: page, command and tests call it. */
import { readHeld } from './held.ts';
import { verifyNumbers } from './numbers/numbers.ts';
import { verifyQuotes } from './quotes/quotes.ts';
import type { VerifyFiles } from './files.ts';
import type { Stage } from './stages.ts';
import type { Verification, VerifiedNumber, VerifiedQuote } from './result.ts';

export async function verify(
  article: string,
  files: VerifyFiles,
  begin: (stage: Stage) => void = () => undefined,
): Promise<Verification> {
  begin('files');
  const held = await readHeld(files);
  begin('quotes');
  const quotes = await verifyQuotes(article, held, files);
  begin('numbers');
  return { quotes, numbers: apartFrom(quotes, await verifyNumbers(article, held, files)) };
}

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
