/** What a quotation is judged by. */
import type { Held } from '../held.ts';
import type { QuoteVerdict } from '../result.ts';
import type { Article, Comparison, Found } from './compare.ts';
import type { Library, RunsIn } from './library.ts';
import type { SpokenAt } from './spoken.ts';

/** So many characters that a text prints are no chance; white space is not counted. */
export const fewestCharacters = 13;

export interface Court {
  article: Article;
  held: Held;
  library: Library;
  /** The library has every document that is held. */
  isComplete: boolean;
  spokenAt: SpokenAt;
  /** What article and library share. */
  runsIn: RunsIn;
}

/** As a verified quotation, in UTF-16 units of the article. */
export interface Judged {
  start: number;
  end: number;
  verdict: QuoteVerdict;
  url: string | null;
  printed: string | null;
  difference: Found[];
  note: string;
}

export function verdictOf({ words, form }: Pick<Comparison, 'words' | 'form'>): 'exact' | 'form' | 'differs' {
  if (words.length > 0) return 'differs';
  return form.length > 0 ? 'form' : 'exact';
}
