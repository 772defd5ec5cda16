import { fold, toLines } from '../../src/search/fold.ts';
import { toWords, type Wording } from '../../src/search/words.ts';
import type { SearchDocument, SearchSection, SearchTexts } from './texts.ts';

/** One section as Pagefind's `addCustomRecord` takes it. */
export interface Record {
  url: string;
  content: string;
  language: string;
  meta: { [name: string]: string };
  filters: { [name: string]: string[] };
}

/**
 * Past this many characters the texts are too much to fetch for one answer (a kilobyte a thousand characters), and
 * pairs are indexed. Measured: for the five reports (27,000 characters) the index of characters has 36 kB, one that
 * answers phrases 62 kB by character and 113 kB by pair, and the texts 26 kB. For 10,000 sections (3.2 million
 * characters) a first query by phrases of characters fetched up to 0.9 MB and took 290 ms at p95 when warm,
 * because Pagefind compares every matching page with every posting; by pairs 0.6 MB and 18 ms.
 */
const fewCharacters = 100_000;

export const chooseWording = (sections: SearchSection[]): Wording =>
  sections.reduce((sum, { text }) => sum + text.length, 0) > fewCharacters ? 'pairs' : 'characters';

/** Pagefind neither segments nor stems words of a language it does not know: just what encoded words need. */
const language = 'unknown';

/** A record for each section, in order. Its address tells the records apart; the client has its own list of them. */
export function toRecords({ documents, sections }: SearchTexts, wording: Wording): Record[] {
  const byKey = new Map(documents.map((document) => [document.key, document]));
  return sections.map((section) => ({
    url: section.url,
    content: toWords(toLines(section.text).map(fold), wording).join(' ') || 'y',
    language,
    // Pagefind would index a title's words too, unencoded; our texts hold it.
    meta: {},
    filters: toFilters(section, byKey.get(section.document)),
  }));
}

function toFilters(section: SearchSection, document: SearchDocument | undefined): Record['filters'] {
  const filters = {
    year: document?.year.toString(),
    body: document?.body,
    document: section.document,
    kind: document?.kind,
    scope: document?.scope,
    form: document?.form,
    topic: section.topic,
  };
  return Object.fromEntries(
    Object.entries(filters).flatMap(([name, value]) => (value ? [[name, [value]]] : [])),
  );
}
