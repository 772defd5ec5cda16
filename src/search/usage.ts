/** How often each document uses a word. */
import { filterNames } from './address.ts';
import { readQuery } from './query.ts';
import type { Characters } from './store.ts';
import type { DocumentEntry, Filters, Searcher, Term } from './search.ts';

const mostTerms = 4;

export interface UsageRow {
  document: DocumentEntry;
  /** Printed characters in which the terms were counted, white space left out. */
  characters: number;
  /** Occurrences of each term. */
  counts: number[];
}

export interface Usage {
  terms: Term[];
  /** Terms past the fourth, and excluded ones: not counted. */
  ignored: string[];
  rows: UsageRow[];
}

/** Per 10,000 printed characters; nothing where there are none. */
export const rateOf = (count: number, characters: number): number | undefined =>
  characters ? (count / characters) * 10_000 : undefined;

/** The printed characters of a document, or of its sections of one topic. */
const sumOf = (characters: Characters[number] = {}, topic = ''): number =>
  topic ? (characters[topic] ?? 0) : Object.values(characters).reduce((sum, count) => sum + count, 0);

/** Whether a document is one the filters leave; `topic` is not about documents. */
const isWithin = (document: DocumentEntry, filters: Filters): boolean => {
  const { key, year, body, kind, scope, form } = document;
  const own: Filters = {
    document: key,
    year: `${year}`,
    body,
    kind,
    scope,
    form,
    topic: filters.topic ?? '',
  };
  return filterNames.every((name) => !filters[name] || filters[name] === own[name]);
};

/** Count each term by itself in every document that the filters leave: one without it counts 0. */
export async function countUsage(searcher: Searcher, typed: string, filters: Filters): Promise<Usage> {
  const { wanted, excluded } = readQuery(typed);
  const counted = wanted.slice(0, mostTerms);
  const [documents, characters, ...answers] = await Promise.all([
    searcher.documents(),
    searcher.characters(),
    ...counted.map((term) => searcher.search(term, { filters, limit: Infinity, stretches: 0 })),
  ]);
  const totals = answers.map(({ sections }) => {
    const sums = new Map<string, number>();
    for (const { document, occurrences } of sections)
      sums.set(document.key, (sums.get(document.key) ?? 0) + occurrences);
    return sums;
  });
  return {
    terms: answers.flatMap((answer) => answer.wanted),
    ignored: [...wanted.slice(mostTerms), ...excluded.map((term) => `-${term}`)],
    rows: documents
      .filter((document) => isWithin(document, filters))
      .map((document) => ({
        document,
        characters: sumOf(characters.get(document.key), filters.topic),
        counts: totals.map((sums) => sums.get(document.key) ?? 0),
      })),
  };
}

/** Rows that may share a mark: those of one body and one scope, never of two. */
export interface UsageSource {
  body: string;
  scope: string;
  rows: UsageRow[];
}

export function sourcesOf(rows: readonly UsageRow[]): UsageSource[] {
  const groups = Map.groupBy(rows, ({ document: { body, scope } }) => `${body} ${scope}`);
  return [...groups.values()].flatMap((own) =>
    own[0] ? [{ body: own[0].document.body, scope: own[0].document.scope, rows: own }] : [],
  );
}
