/** Findings as a verification gives them, placed by the words they are about. */
import type { NumberVerdict, QuoteVerdict, VerifiedNumber, VerifiedQuote } from '../../src/verify/result.ts';

/** Offset in Unicode characters of the first occurrence. */
const placeOf = (article: string, words: string) => {
  const start = [...article.slice(0, article.indexOf(words))].length;
  return { start, end: start + [...words].length };
};

/** Differences in order: the article's characters, the printed ones; of a gap, where in the quotation it is. */
type Slip = readonly [article: string, printed: string, gap?: number];

export function quoteAt(
  article: string,
  text: string,
  verdict: QuoteVerdict,
  slips: readonly Slip[] = [],
): VerifiedQuote {
  const place = placeOf(article, text);
  let from = 0;
  return {
    text,
    ...place,
    verdict,
    url: '/2018/citywide/2-1/#s2-1-p1',
    printed: verdict === 'absent' || verdict === 'unknown' ? null : text,
    difference: slips.map(([own, printed, gap]) => {
      from = gap ?? text.indexOf(own, from);
      const start = place.start + from;
      from += own.length;
      return { start, end: start + [...own].length, article: own, printed };
    }),
    note: '说明。',
  };
}

export function numberAt(article: string, printed: string, verdict: NumberVerdict): VerifiedNumber {
  return {
    printed,
    value: Number(/\d+/.exec(printed)?.[0]),
    unit: '件',
    ...placeOf(article, printed),
    verdict,
    url: verdict === 'unknown' ? null : '/2018/citywide/2-2/#s2-2-p1-q7',
    formula: verdict === 'derived' ? '1 + 1 = 2' : null,
    note: '说明。',
  };
}
