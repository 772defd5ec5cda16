import { fold, toLines } from '../../src/search/fold.ts';
import { toWords } from '../../src/search/words.ts';
import type { SearchTexts } from './texts.ts';

/** One section as Pagefind's `addCustomRecord` takes it. */
export interface Record {
  url: string;
  content: string;
  language: string;
  meta: { [name: string]: string };
}

/** Pagefind neither segments nor stems words of a language it does not know: just what encoded words need. */
const language = 'unknown';

/** A record for each section, in order. Its address tells the records apart; the client has its own list of them, and filters by it. */
export const toRecords = ({ sections }: SearchTexts): Record[] =>
  sections.map(({ url, text }) => ({
    url,
    content: toWords(toLines(text).map(fold)).join(' ') || 'y',
    language,
    // Pagefind would index a title's words too, unencoded; our texts hold it.
    meta: {},
  }));
