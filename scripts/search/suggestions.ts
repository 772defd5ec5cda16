/** The file of what is offered while one types: small, and of a large archive no larger. */
import type { SearchTerms } from '../../src/lib/search-terms.ts';
import type { StoredSuggestions } from '../../src/search/suggestions.ts';

/** How many of a kind are kept, the commonest. All of them together have about eight kilobytes compressed. */
const most = { term: 80, heading: 120, number: 80, title: 80, measure: 150, body: 100 } as const;

export function toStoredSuggestions(terms: SearchTerms): StoredSuggestions {
  const texts = (list: readonly { text: string }[], number: number) =>
    list.slice(0, number).map(({ text }) => text);
  const pages = (list: SearchTerms['measures'], number: number) =>
    list.slice(0, number).map(({ text, url }): [string, string] => [text, url]);
  return {
    term: texts(terms.glossary, most.term),
    heading: texts(terms.headings, most.heading),
    number: texts(terms.numbers, most.number),
    title: texts(terms.titles, most.title),
    measure: pages(terms.measures, most.measure),
    body: pages(terms.bodies, most.body),
  };
}
