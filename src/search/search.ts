import { sectionId } from '../schema/ids.ts';
import {
  documentOf,
  inAll,
  openBundle,
  partOf,
  remember,
  type Archive,
  type BundleOptions,
  type Filters,
  type SectionNumber,
} from './bundle.ts';
import { contains, count, toExcerpts, toPage, type Excerpt } from './excerpt.ts';
import { longestPart, printedForms } from './forms.ts';
import { readPlace } from './places.ts';
import { readQuery } from './query.ts';
import { SearchUnavailable, type DocumentEntry } from './store.ts';

export type { DocumentEntry, Excerpt, Filters };
export { SearchUnavailable };

export interface SearchOptions {
  filters?: Filters;
  sort?: 'relevance' | 'year';
  /** How many sections are listed; the total counts all. */
  limit?: number;
  /** How many marked stretches an excerpt shows. */
  stretches?: number;
}

export interface FoundSection {
  document: DocumentEntry;
  locator: string;
  marker: string;
  title: string;
  /** With `base`; without query or fragment. */
  url: string;
  /** Where the section's heading stands on the page of `url`. */
  anchor: string;
  occurrences: number;
  excerpts: Excerpt[];
  text: string;
  /** Of its lines and cells, as stored. */
  ids: string;
}

/** What became of one term. `forms` are what was looked for: the term itself, or the printed forms it stands for. */
export interface Term {
  typed: string;
  forms: string[];
  /** Sections with this term under the filters, whatever the other terms. */
  total: number;
  /** The same without filters. */
  everywhere: number;
  /** For a term that occurs nowhere: the longest part that does, and in how many sections. */
  part?: { text: string; total: number };
}

export interface Answer {
  state: 'empty' | 'found' | 'none';
  /** How many sections were found: exact. */
  total: number;
  /** Without the filters. */
  everywhere: number;
  /** How many sections of each document were found. */
  documents: { document: DocumentEntry; total: number }[];
  sections: FoundSection[];
  wanted: Term[];
  excluded: Term[];
  /** Sections a locator or address in the query names. */
  places: FoundPlace[];
}

/** A place that a locator or an address in the query names, and that exists. */
export interface FoundPlace {
  document: DocumentEntry;
  /** Empty for a document as a whole. */
  marker: string;
  title: string;
  /** With `base` and fragment. */
  url: string;
}

export interface SearcherOptions extends BundleOptions {
  /** The site's base, ending in `/`. */
  base: string;
}

/** What is in every one of the first sets and in none of the others. */
const combine = (wanted: Set<SectionNumber>[], excluded: Set<SectionNumber>[]): SectionNumber[] =>
  inAll(wanted).filter((number) => !excluded.some((set) => set.has(number)));

/** Past this many text files an answer reads only those it lists. */
const fewTexts = 24;

/** Search the bundle that `scripts/search-index.ts` wrote. Nothing is fetched before the first call. */
export function createSearcher(options: SearcherOptions) {
  const { base } = options;
  const bundle = openBundle(options);
  const { opened } = bundle;
  const phrases = new Map<string, Promise<Set<SectionNumber>>>();

  /** The sections that contain the folded text under the filters. */
  const phrase = (text: string, filters: Filters) =>
    remember(phrases, JSON.stringify([text, filters]), async () => {
      const from = await opened();
      const candidates = await bundle.candidates(text, filters);
      if (from.catalogue.wording === 'pairs') return new Set(candidates);
      const loaded = await Promise.all(candidates.map((section) => bundle.loaded(from, section)));
      return new Set(candidates.filter((_, index) => contains(loaded[index]?.page ?? [], text)));
    });

  const occurs = async (text: string) => (await phrase(text, {})).size > 0;

  /** Look one term up, as typed or else in its other forms. */
  const term = async (typed: string, filters: Filters) => {
    const texts = (await occurs(typed)) ? [typed] : await printedForms(typed, await bundle.forms(), occurs);
    const union = async (within: Filters) =>
      new Set(
        (await Promise.all(texts.map((text) => phrase(text, within)))).flatMap((sections) => [...sections]),
      );
    const [found, all] = await Promise.all([union(filters), union({})]);
    const report: Term = { typed, forms: texts, total: found.size, everywhere: all.size };
    if (!texts.length) {
      const text = await longestPart(typed.slice(0, 200), occurs);
      if (text) report.part = { text, total: (await phrase(text, {})).size };
    }
    return { found, report };
  };

  const address = (url: string) => base.replace(/\/$/, '') + url;

  const section = async (from: Archive, number: SectionNumber, terms: string[]) => {
    const loaded = await bundle.loaded(from, number);
    const [locator, marker, title, url, text, ids] = loaded.stored;
    return {
      number,
      page: loaded.page,
      occurrences: count(loaded.page, terms),
      titled: count(toPage(title), terms),
      found: {
        document: documentOf(from, number),
        locator,
        marker,
        title,
        url: address(url),
        anchor: sectionId(locator),
        text,
        ids,
      },
    };
  };

  const places = async (typed: string): Promise<FoundPlace[]> => {
    const from = await opened();
    const { documents } = from.catalogue;
    const named = readPlace(typed, documents, base).map(async ({ document: key, locator, anchor }) => {
      const document = documents.find((entry) => entry.key === key);
      if (!document) return [];
      if (locator === null)
        return [{ document, marker: '', title: document.title, url: address(document.url) }];
      const first = from.documents[documents.indexOf(document)] ?? 0;
      const own = Array.from({ length: document.sections }, (_, index) => bundle.loaded(from, first + index));
      const stored = (await Promise.all(own)).find((entry) => entry.stored[0] === locator)?.stored;
      if (!stored) return [];
      return [
        {
          document,
          marker: stored[1],
          title: stored[2],
          url: `${address(stored[3])}#${anchor ?? sectionId(locator)}`,
        },
      ];
    });
    return (await Promise.all(named)).flat();
  };

  /**
   * Answer a query. Afterwards `total` is the number of sections of which, for every wanted term, one line or
   * cell contains it, white space and case aside, and which contain no excluded one.
   */
  const search = async (typed: string, settings: SearchOptions = {}): Promise<Answer> => {
    const { sort = 'relevance', limit = 50, stretches = 6 } = settings;
    const filters: Filters = Object.fromEntries(
      Object.entries(settings.filters ?? {}).filter(([, value]) => value),
    );
    const query = readQuery(typed);
    if (!query.wanted.length) {
      return {
        state: 'empty',
        total: 0,
        everywhere: 0,
        documents: [],
        sections: [],
        wanted: [],
        excluded: [],
        places: [],
      };
    }
    const from = await opened();
    const [wanted, excluded, found] = await Promise.all([
      Promise.all(query.wanted.map((text) => term(text, filters))),
      Promise.all(query.excluded.map((text) => term(text, filters))),
      places(typed),
    ]);
    const numbers = combine(
      wanted.map(({ found }) => found),
      excluded.map(({ found }) => found),
    );
    const marks = wanted.flatMap(({ report }) => report.forms);
    const narrowed = Object.keys(filters).length > 0;
    const whole =
      narrowed && !numbers.length ? await search(typed, { ...settings, filters: {}, limit: 0 }) : undefined;

    const files = new Set(numbers.map((number) => partOf(from.files, number)));
    const yearOf = (number: SectionNumber) => documentOf(from, number).year;
    const byPlace = (a: SectionNumber, b: SectionNumber) => yearOf(b) - yearOf(a) || a - b;
    const ordered = numbers.toSorted(byPlace);
    const read = limit === 0 ? [] : files.size <= fewTexts ? ordered : ordered.slice(0, limit);
    const sections = await Promise.all(read.map((number) => section(from, number, marks)));
    const totals = new Map<DocumentEntry, number>();
    for (const number of ordered) {
      const document = documentOf(from, number);
      totals.set(document, (totals.get(document) ?? 0) + 1);
    }
    const documents = [...totals.keys()];
    if (sort === 'relevance') {
      const weight = (entry: (typeof sections)[number]) => entry.titled * 20 + entry.occurrences;
      const sum = new Map(documents.map((document) => [document, 0]));
      for (const entry of sections) {
        sum.set(entry.found.document, (sum.get(entry.found.document) ?? 0) + weight(entry));
      }
      sections.sort(
        (a, b) =>
          (sum.get(b.found.document) ?? 0) - (sum.get(a.found.document) ?? 0) ||
          documents.indexOf(a.found.document) - documents.indexOf(b.found.document) ||
          weight(b) - weight(a) ||
          a.number - b.number,
      );
    }
    bundle.complete();
    return {
      state: numbers.length ? 'found' : 'none',
      total: numbers.length,
      everywhere: whole?.total ?? numbers.length,
      documents: documents.map((document) => ({ document, total: totals.get(document) ?? 0 })),
      sections: sections.slice(0, limit).map(({ found, page, occurrences }) => ({
        ...found,
        occurrences,
        excerpts: toExcerpts(page, marks, stretches),
      })),
      wanted: wanted.map(({ report }) => report),
      excluded: excluded.map(({ report }) => report),
      places: found,
    };
  };

  return {
    search,
    /** Every document, in order. */
    documents: async (): Promise<DocumentEntry[]> => (await opened()).catalogue.documents,
    /** Begin to fetch what every search needs, so that the first answer comes sooner. */
    warm: () => void opened().catch(() => undefined),
  };
}

export type Searcher = ReturnType<typeof createSearcher>;
