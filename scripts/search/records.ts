import { fold, toLines } from '../../src/search/fold.ts';
import { toWords } from '../../src/search/words.ts';
import type { SearchDocument, SearchSection, SearchTexts } from './texts.ts';

/** One section as Pagefind's `addCustomRecord` takes it. */
export interface Record {
  url: string;
  content: string;
  language: string;
  meta: { [name: string]: string };
  filters: { [name: string]: string[] };
}

/** Pagefind neither segments nor stems words of a language it does not know: just what encoded words need. */
const language = 'unknown';

/** A record for each section, in order. Its address tells the records apart; the client has its own list of them. */
export function toRecords({ documents, sections }: SearchTexts): Record[] {
  const byKey = new Map(documents.map((document) => [document.key, document]));
  return sections.map((section) => ({
    url: section.url,
    content: toWords(toLines(section.text).map(fold)).join(' ') || 'y',
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
