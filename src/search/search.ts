/** The search: a query in, an answer out. Nothing is fetched before the first call. */
import { sectionId } from '../schema/ids.ts';
import { emptyAnswer, type Answer, type Filters, type FoundSection, type SearchOptions } from './answer.ts';
import {
  combine,
  createBundle,
  documentOf,
  fileOf,
  type Bundle,
  type BundleOptions,
  type Opened,
  type SectionNumber,
} from './bundle.ts';
import { count, toExcerpts, toPage } from './excerpt.ts';
import { findPlaces } from './found-places.ts';
import { readQuery } from './query.ts';
import { byPlace, countByDocument, rank } from './rank.ts';
import { SearchUnavailable, type DocumentEntry } from './store.ts';
import { lookUp, type FoundTerm } from './terms.ts';

export type * from './answer.ts';
export type { DocumentEntry };
export { SearchUnavailable };

/** Past this many text files an answer reads only those it lists. */
const fewTexts = 24;

/** What an answer says of one section, and what it is weighed by. */
async function read({ textOf, address }: Bundle, from: Opened, number: SectionNumber, terms: string[]) {
  const { page, stored } = await textOf(from, number);
  const [locator, marker, title, url, text, ids] = stored;
  const found: Omit<FoundSection, 'occurrences' | 'excerpts'> = {
    document: documentOf(from, number),
    locator,
    marker,
    title,
    url: address(url),
    anchor: sectionId(locator),
    text,
    ids,
  };
  return { number, page, occurrences: count(page, terms), titled: count(toPage(title), terms), found };
}

/** The sections to list, each with its excerpts. */
async function list(
  bundle: Bundle,
  from: Opened,
  ordered: SectionNumber[],
  terms: string[],
  { sort = 'relevance', limit = 50, stretches = 6 }: SearchOptions,
): Promise<FoundSection[]> {
  if (limit === 0) return [];
  const files = new Set(ordered.map((number) => fileOf(from, number)));
  const wanted = files.size <= fewTexts ? ordered : ordered.slice(0, limit);
  const sections = await Promise.all(wanted.map((number) => read(bundle, from, number, terms)));
  return rank(sections, [...countByDocument(from, ordered).keys()], sort)
    .slice(0, limit)
    .map(({ found, page, occurrences }) => ({
      ...found,
      occurrences,
      excerpts: toExcerpts(page, terms, stretches),
    }));
}

const matching = (wanted: FoundTerm[], excluded: FoundTerm[]): SectionNumber[] =>
  combine(
    wanted.map(({ found }) => found),
    excluded.map(({ found }) => found),
  );

/** The filters that narrow. */
const narrowing = (filters: Filters = {}): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value));

/** Search the bundle that `scripts/search-index.ts` wrote. */
export function createSearcher(options: BundleOptions) {
  const bundle = createBundle(options);

  /**
   * Answer a query. Afterwards `total` is the number of sections of which, for every wanted term, one line or
   * cell contains it, white space and case aside, and which contain no excluded one.
   */
  const search = async (typed: string, settings: SearchOptions = {}): Promise<Answer> => {
    const filters = narrowing(settings.filters);
    const query = readQuery(typed);
    if (!query.wanted.length) return emptyAnswer;
    const from = await bundle.opened();
    const [wanted, excluded, places] = await Promise.all([
      Promise.all(query.wanted.map((text) => lookUp(bundle, text, filters))),
      Promise.all(query.excluded.map((text) => lookUp(bundle, text, filters))),
      findPlaces(bundle, from, typed),
    ]);
    const numbers = byPlace(from, matching(wanted, excluded));
    const terms = [...wanted, ...excluded].map(({ report }) => report);
    const everywhere =
      numbers.length || !Object.keys(filters).length
        ? numbers.length
        : (await search(typed, { ...settings, filters: {}, limit: 0 })).total;
    return {
      state: numbers.length ? 'found' : 'none',
      total: numbers.length,
      everywhere,
      documents: [...countByDocument(from, numbers)].map(([document, total]) => ({ document, total })),
      sections: await list(
        bundle,
        from,
        numbers,
        wanted.flatMap(({ report }) => report.forms),
        settings,
      ),
      wanted: wanted.map(({ report }) => report),
      excluded: excluded.map(({ report }) => report),
      steps: terms.flatMap(({ typed, forms }) =>
        forms.length && forms[0] !== typed ? [{ kind: 'form', typed, forms }] : [],
      ),
      places,
      passages: [],
    };
  };

  return {
    search: async (typed: string, settings?: SearchOptions): Promise<Answer> => {
      const answer = await search(typed, settings);
      if (answer.state !== 'empty') bundle.complete();
      return answer;
    },
    suggestions: bundle.suggestions,
    /** Every document, in order. */
    documents: async (): Promise<DocumentEntry[]> => (await bundle.opened()).catalogue.documents,
    /** Begin to fetch what every search needs, so that the first answer comes sooner. */
    warm: () => void bundle.opened().catch(() => undefined),
  };
}

export type Searcher = ReturnType<typeof createSearcher>;
