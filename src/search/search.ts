/** The search: a query in, an answer out. Nothing is fetched before the first call. */
import { sectionId } from '../schema/ids.ts';
import {
  emptyAnswer,
  type Answer,
  type Filters,
  type FoundSection,
  type SearchOptions,
  type Step,
  type Term,
} from './answer.ts';
import type { Bundle } from './bundle.ts';
import { combine, documentOf, textFileOf, type Opened, type SectionNumber } from './catalogue.ts';
import { count, toExcerpts, toPage } from './excerpt.ts';
import { findPassages, longestPassage, type Found } from './find-passages.ts';
import { fold } from './fold.ts';
import { findPlaces } from './found-places.ts';
import { openHosted, type HostOptions } from './hosted.ts';
import { readQuery, type Query } from './query.ts';
import { byPlace, countByDocument, rank } from './rank.ts';
import type { DocumentEntry } from './store.ts';
import { rowNamesOf } from './table-names.ts';
import { lookUp, type FoundTerm } from './terms.ts';
import { SearchUnavailable } from './unavailable.ts';

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
  return {
    number,
    page,
    stored,
    occurrences: count(page, terms),
    titled: count(toPage(title), terms),
    found,
  };
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
  const files = new Set(ordered.map((number) => textFileOf(from, number)));
  const wanted = files.size <= fewTexts ? ordered : ordered.slice(0, limit);
  const sections = await Promise.all(wanted.map((number) => read(bundle, from, number, terms)));
  return rank(sections, [...countByDocument(from, ordered).keys()], sort)
    .slice(0, limit)
    .map(({ found, page, stored, occurrences }) => ({
      ...found,
      occurrences,
      excerpts: toExcerpts(page, terms, stretches, (line) => rowNamesOf(stored, line)),
    }));
}

/** More words than this, or more than one in so long a text, were pasted and not typed: they are looked for as one passage. */
const mostTyped = { terms: 24, characters: 300 };

/** A passage, and words beside one another, shorter than these are what people type, not what they paste. */
const shortest = { term: 8, terms: 12, withParts: 24 };

/** Terms that are found in more sections, or beside one another in more places, say nothing of one passage. */
const fewSections = 24;
const fewPassages = 3;

const isPasted = (typed: string, { wanted }: Query): boolean =>
  wanted.length > mostTyped.terms || (wanted.length > 1 && typed.length > mostTyped.characters);

/** Look for all that was typed as one passage, where the terms alone do not answer it. */
async function seekPassage(
  bundle: Bundle,
  from: Opened,
  typed: string,
  query: Query,
  { numbers, filters, isPrinted }: { numbers: SectionNumber[]; filters: Filters; isPrinted: boolean },
): Promise<Found> {
  const none: Found = { whole: true, passages: [] };
  const { length } = fold(typed.slice(0, longestPassage));
  if (query.alone || query.excluded.length || (query.wanted.length === 1 && isPrinted)) return none;
  if (numbers.length) {
    if (length < shortest.terms || numbers.length > fewSections) return none;
    const found = await findPassages(bundle, from, typed, { filters, within: numbers });
    return found.passages.length <= fewPassages ? found : none;
  }
  if (query.wanted.length === 1 && length < shortest.term) return none;
  const found = await findPassages(bundle, from, typed, { filters });
  return found.whole || length >= shortest.withParts ? found : none;
}

/** What was done beyond looking for the words as typed. */
function stepsOf(typed: string, { wanted, alone }: Query, terms: Term[], found: Found): Step[] {
  const unprinted = terms.filter(({ forms }) => !forms.length);
  return [
    ...(typed.length > longestPassage ? [{ kind: 'cut', characters: longestPassage } as const] : []),
    ...(alone && unprinted.length
      ? [{ kind: 'exclusion-alone', excluded: wanted.map((term) => term.slice(1)) } as const]
      : []),
    ...terms.flatMap(({ typed, forms }): Step[] =>
      forms.length && forms[0] !== typed ? [{ kind: 'form', typed, forms }] : [],
    ),
    ...(found.passages.length ? [{ kind: 'passage', whole: found.whole } as const] : []),
  ];
}

const matching = (
  sets: (term: FoundTerm) => Set<SectionNumber>,
  wanted: FoundTerm[],
  excluded: FoundTerm[],
) => combine(wanted.map(sets), excluded.map(sets));

/** The filters that narrow. */
const narrowing = (filters: Filters = {}): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value));

/** A page of a package (`npm run package`) brings all texts with it: no index is asked. */
const { archivePackage } = globalThis as { archivePackage?: { openTexts(base: string): Bundle } }; // src/package/start.ts

/** Search the bundle that `scripts/search-index.ts` wrote. */
export const createSearcher = (options: HostOptions): Searcher =>
  searcherOf(archivePackage?.openTexts(options.base) ?? openHosted(options));

/** Search an archive, however its texts are kept. */
export function searcherOf(bundle: Bundle) {
  const answerFrom = async (from: Opened, typed: string, settings: SearchOptions): Promise<Answer> => {
    const filters = narrowing(settings.filters);
    const given = typed.slice(0, longestPassage);
    const query = readQuery(given);
    const asked = isPasted(given, query) ? { wanted: [], excluded: [] } : query;
    const [wanted, excluded, places] = await Promise.all([
      Promise.all(asked.wanted.map((text) => lookUp(bundle, text, { filters, exactly: query.alone }))),
      Promise.all(asked.excluded.map((text) => lookUp(bundle, text, { filters }))),
      findPlaces(bundle, from, given),
    ]);
    const numbers = byPlace(
      from,
      matching(({ found }) => found, wanted, excluded),
    );
    const reports = {
      wanted: wanted.map(({ report }) => report),
      excluded: excluded.map(({ report }) => report),
    };
    const terms = [...reports.wanted, ...reports.excluded];
    const isPrinted = wanted.every(({ report }) => report.forms.length > 0);
    const found = await seekPassage(bundle, from, given, query, { numbers, filters, isPrinted });
    return {
      state: numbers.length ? 'found' : 'none',
      total: numbers.length,
      everywhere: matching(({ everywhere }) => everywhere, wanted, excluded).length,
      documents: [...countByDocument(from, numbers)].map(([document, total]) => ({ document, total })),
      sections: await list(
        bundle,
        from,
        numbers,
        reports.wanted.flatMap(({ forms }) => forms),
        settings,
      ),
      ...reports,
      steps: stepsOf(typed, query, terms, found),
      places,
      passages: found.passages,
    };
  };

  /**
   * Answer a query. Afterwards `total` is the number of sections of which, for every wanted term, one line or
   * cell contains it, white space and case aside, and which contain no excluded one.
   */
  const search = async (typed: string, settings: SearchOptions = {}): Promise<Answer> => {
    if (!readQuery(typed.slice(0, longestPassage)).wanted.length) return emptyAnswer;
    const from = await bundle.opened();
    const answer = await answerFrom(from, typed, settings);
    // Where another build came in between, its numbers are not those the answer began with.
    return (await bundle.opened()) === from ? answer : search(typed, settings);
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
    /** Printed characters of each document, known by its key, by topic. */
    characters: bundle.characters,
    /** Begin to fetch what every search needs, so that the first answer comes sooner. */
    warm: () => void bundle.opened().catch(() => undefined),
  };
}

export type Searcher = ReturnType<typeof searcherOf>;
