import { fold, toLines } from '../../src/search/fold.ts';
import { toWords, type Unit } from '../../src/search/words.ts';
import type { Archive, Document, Section } from './archive.ts';

/** One section as Pagefind's `addCustomRecord` takes it. */
export interface Record {
  url: string;
  content: string;
  language: string;
  meta: { [name: string]: string };
  filters: { [name: string]: string[] };
}

/**
 * Past this many characters pairs of characters are indexed rather than characters. Measured, 10,000 sections
 * (3.2 million characters): by character a first query fetched up to 0.9 MB and a warm one took 290 ms at p95;
 * by pair 0.6 MB and 18 ms. Below it the characters' index is half as large, and every answer takes a millisecond.
 */
const manyCharacters = 500_000;

export const chooseUnit = (sections: Section[]): Unit =>
  sections.reduce((sum, { text }) => sum + text.length, 0) > manyCharacters ? 2 : 1;

/** Pagefind neither segments nor stems words of a language it does not know: just what encoded words need. */
const language = 'unknown';

/** A record for each section, in order. Its address tells the records apart; the client has its own list of them. */
export function toRecords({ documents, sections }: Archive, unit: Unit): Record[] {
  const byKey = new Map(documents.map((document) => [document.key, document]));
  return sections.map((section) => ({
    url: section.url,
    content: toWords(toLines(section.text).map(fold), unit).join(' ') || 'y',
    language,
    meta: { title: section.title, document: section.document, locator: section.locator },
    filters: toFilters(section, byKey.get(section.document)),
  }));
}

function toFilters(section: Section, document: Document | undefined): Record['filters'] {
  const filters = {
    year: document?.year.toString(),
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
