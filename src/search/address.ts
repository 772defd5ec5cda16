import type { Filters, SearchOptions } from './search.ts';

/** What the search page shows, all of it in its address. */
export interface SearchState {
  q: string;
  filters: Filters;
  sort: NonNullable<SearchOptions['sort']>;
  all: boolean;
  view: 'list' | 'kwic' | 'usage';
  /** Of the concordance: by place, or by what is printed before or after the words. */
  order: 'place' | 'left' | 'right';
  /** Of the concordance, from 1. */
  page: number;
}

export const filterNames = [
  'year',
  'body',
  'document',
  'kind',
  'scope',
  'form',
  'topic',
] as const satisfies (keyof Filters)[];

/** Read the state from an address's `?…`. */
export function readState(query: string): SearchState {
  const given = new URLSearchParams(query);
  const view = given.get('view');
  const order = given.get('order');
  return {
    q: given.get('q') ?? '',
    filters: Object.fromEntries(
      filterNames.flatMap((name) => (given.get(name) ? [[name, given.get(name)]] : [])),
    ),
    sort: given.get('sort') === 'year' ? 'year' : 'relevance',
    all: given.get('show') === 'all',
    view: view === 'kwic' || view === 'usage' ? view : 'list',
    order: order === 'left' || order === 'right' ? order : 'place',
    page: Math.max(1, Math.trunc(Number(given.get('page'))) || 1),
  };
}

/** The `?…` of a state, without what is as it is by default; '' for the empty search page. */
export function toQuery({ q, filters, sort, all, view, order, page }: SearchState): string {
  const given = new URLSearchParams();
  if (q.trim()) given.set('q', q);
  for (const name of filterNames) if (filters[name]) given.set(name, filters[name]);
  if (sort !== 'relevance') given.set('sort', sort);
  if (view !== 'list') given.set('view', view);
  if (view === 'kwic' && order !== 'place') given.set('order', order);
  if (view === 'kwic' && page > 1) given.set('page', `${page}`);
  if (all) given.set('show', 'all');
  return given.size ? `?${given}` : '';
}

/** The address of a result: its section, with the words to mark there. */
export const toResult = (url: string, anchor: string, words: string[]): string =>
  `${url}?q=${encodeURIComponent(words.join(' '))}#${anchor}`;
