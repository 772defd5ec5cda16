/** The numbers that a difference between an article and a print is part of, as a note tells them. */
import type { Text } from './text.ts';

const digit = /[\d０-９]/;

/** The numbers that a difference is part of, each with the unit or counting word after it. */
export function numbersAround(
  article: string,
  [start, end]: readonly [number, number],
  { run, breaks }: Text,
  [from, until]: readonly [number, number],
): { number?: { article: string; printed: string } } {
  if (!digit.test(article.slice(start, end) + run.printed.slice(from, until))) return {};
  let [first, last] = [from, until];
  while (first > from - widest && !breaks.has(first)) first -= 1;
  while (last < until + widest && !breaks.has(last)) last += 1;
  return {
    number: {
      article: numberAround(
        article.slice(Math.max(0, start - widest), end + widest),
        Math.min(start, widest),
        end - start,
      ),
      printed: numberAround(
        run.printed.slice(Math.max(0, first), last),
        from - Math.max(0, first),
        until - from,
      ),
    },
  };
}

/** No number is longer. */
const widest = 16;

const numberAround = (text: string, start: number, length: number): string =>
  (/(?:[\d０-９][\d０-９.．,，]*)?$/.exec(text.slice(0, start))?.[0] ?? '') +
  text.slice(start, start + length) +
  (/^(?:[.．,，]?[\d０-９])*[%％‰万亿]*\p{Script=Han}?/u.exec(text.slice(start + length))?.[0] ?? '');
