/**
 * What a verification of an article says: the same object on the page, in the downloaded JSON and from `npm run verify`.
 * Offsets are Unicode characters of the article's text, from 0; `end` is the place after the last character.
 */

/**
 * `exact`: every character as printed. `form`: only punctuation, white space, width or traditional characters differ.
 * `differs`: some words differ. `absent`: not in the report the article speaks of, which the archive holds.
 * `unknown`: nothing can be said, for instance since the report is not held.
 */
export const quoteVerdicts = {
  exact: { label: '逐字相符' },
  form: { label: '仅标点、空白、全半角或繁简不同' },
  differs: { label: '有几字不同' },
  absent: { label: '本档案没有' },
  unknown: { label: '无法判断' },
} as const;
export type QuoteVerdict = keyof typeof quoteVerdicts;

/**
 * `agrees`: the printed number is this one, as far as the article's words go. `other-scope`: it is printed, of another body or
 * scope than the article says. `differs`: another number is printed. `derived`: not printed, but follows from printed numbers.
 * `unknown`: nothing can be said.
 */
export const numberVerdicts = {
  agrees: { label: '相符' },
  'other-scope': { label: '相符，但说的是别的机关或口径' },
  differs: { label: '数字不同' },
  derived: { label: '由原文推算可得' },
  unknown: { label: '无法判断' },
} as const;
export type NumberVerdict = keyof typeof numberVerdicts;

/** One place where the article and the print differ; an empty side is a gap. */
export interface Difference {
  /** Where in the article. */
  start: number;
  end: number;
  article: string;
  printed: string;
}

export interface VerifiedQuote {
  /** The article's words, without the quotation marks around them. */
  text: string;
  start: number;
  end: number;
  verdict: QuoteVerdict;
  /** Root-relative address of the printed passage; of the report that was looked through where it is absent; else null. */
  url: string | null;
  /** The printed words; null where there are none. */
  printed: string | null;
  /** In the article's order; empty unless the verdict is `form` or `differs`. */
  difference: Difference[];
  /** One sentence for readers: what was found where, or why nothing can be said. */
  note: string;
}

export interface VerifiedNumber {
  /** The article's own words of the number with its unit: `约105.96万件`. */
  printed: string;
  /** In base units (万, 亿 resolved; a percentage keeps its number). */
  value: number;
  unit: string;
  start: number;
  end: number;
  verdict: NumberVerdict;
  /** Root-relative address of the printed number, or of the first that it follows from. */
  url: string | null;
  /** `554 + 99 = 653`; null unless derived. */
  formula: string | null;
  /** One sentence for readers: what is printed, of whom, or why nothing can be said. */
  note: string;
}

export interface Verification {
  quotes: VerifiedQuote[];
  numbers: VerifiedNumber[];
}
