import { sectionId } from '../schema/ids.ts';
import { contains, count, toExcerpts, toPage, type Excerpt, type Page } from './excerpt.ts';
import { longestPart, printedForms } from './forms.ts';
import { readPlace } from './places.ts';
import { readQuery } from './query.ts';
import {
  catalogueFile,
  readStored,
  SearchUnavailable,
  type Catalogue,
  type DocumentEntry,
  type Forms,
  type StoredSection,
} from './store.ts';
import { toPhrases } from './words.ts';

export type { DocumentEntry, Excerpt };
export { SearchUnavailable };

/** Only sections of these; a filter that is absent or empty does not narrow. */
export type Filters = Partial<
  Record<'year' | 'body' | 'document' | 'kind' | 'scope' | 'form' | 'topic', string>
>;

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

/** The part of Pagefind's client that is used. */
interface Pagefind {
  search(phrase: string, options: { filters: Filters }): Promise<{ results: { id: string }[] }>;
}

interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): Pagefind & { init(): Promise<void> };
}

export interface SearcherOptions {
  /** Address of the bundle, ending in `/`. */
  bundlePath: string;
  /** The site's base, ending in `/`. */
  base: string;
  /** How Pagefind's module is loaded; tests outside a browser have their own way. */
  load?: (url: string) => Promise<unknown>;
}

/** A section of the archive, known by its place in the order of `sections.json`. */
type SectionNumber = number;

interface Loaded {
  stored: StoredSection;
  page: Page;
}

/** What is in every one of the first sets and in none of the others. */
const combine = ([first, ...others]: Set<SectionNumber>[], excluded: Set<SectionNumber>[]): SectionNumber[] =>
  [...(first ?? [])].filter(
    (number) => others.every((set) => set.has(number)) && !excluded.some((set) => set.has(number)),
  );

/** The number of the first section of each. */
function toStarts(parts: { sections: number }[]): SectionNumber[] {
  let next = 0;
  return parts.map(({ sections }) => (next += sections) - sections);
}

/** The parts of the bundle, once they have arrived. */
async function open(
  { bundlePath, load = (url) => import(/* @vite-ignore */ url) }: SearcherOptions,
  attempt: number,
  onCatalogue: (catalogue: Catalogue) => void,
) {
  // A failed import is remembered under its address, so another attempt takes another address.
  const script = `${bundlePath}pagefind.js${attempt ? `?attempt=${attempt}` : ''}`;
  try {
    const [catalogue, pagefind] = await Promise.all([
      fetch(`${bundlePath}${catalogueFile}`, { cache: 'no-cache' }).then(async (response) => {
        if (!response.ok) throw new Error(`${response.status} ${response.url}`);
        // We wrote the file ourselves, at the same time as the index.
        const catalogue = (await response.json()) as Catalogue;
        onCatalogue(catalogue);
        return catalogue;
      }),
      load(script).then(async (module) => {
        // A worker would load Pagefind a second time (12 kB) for answers that take a millisecond.
        const instance = (module as PagefindModule).createInstance({ basePath: bundlePath, noWorker: true });
        // The first question makes it fetch its dictionary and program; an empty one asks for nothing else.
        await instance.init();
        await instance.search('""', { filters: {} });
        return instance;
      }),
    ]);
    const number = new Map(
      catalogue.ids.split(' ').map((id, index): [string, SectionNumber] => [catalogue.prefix + id, index]),
    );
    return {
      catalogue,
      pagefind,
      number,
      files: toStarts(catalogue.texts),
      documents: toStarts(catalogue.documents),
    };
  } catch (cause) {
    throw new SearchUnavailable('the search index did not arrive', { cause });
  }
}

type Archive = Awaited<ReturnType<typeof open>>;

/** Pieces of state that are good for as long as the archive is open: answers and texts. */
interface Memory {
  phrases: Map<string, Promise<Set<SectionNumber>>>;
  texts: Map<number, Promise<Loaded[]>>;
  forms: Promise<Forms> | undefined;
}

/** Past this many text files an answer reads only those it lists. */
const fewTexts = 24;

/** Search the bundle that `scripts/search-index.ts` wrote. Nothing is fetched before the first call. */
export function createSearcher(options: SearcherOptions) {
  const { bundlePath, base } = options;
  let attempt = 0;
  let archive: Promise<Archive> | undefined;
  const memory: Memory = { phrases: new Map(), texts: new Map(), forms: undefined };

  /** What failed is asked for again next time; what arrived is kept. */
  const opened = (): Promise<Archive> => {
    archive ??= open(options, attempt, (catalogue) => {
      // Every answer will need them: fetch them beside the index, not after it.
      if (catalogue.wording === 'characters')
        catalogue.texts.forEach((_, file) => void texts(file, catalogue).catch(() => {}));
    }).catch((error: unknown) => {
      archive = undefined;
      attempt += 1;
      throw error;
    });
    return archive;
  };

  const remember = <Key, Value>(map: Map<Key, Promise<Value>>, key: Key, make: () => Promise<Value>) => {
    const known = map.get(key);
    if (known) return known;
    const made = make().catch((cause: unknown) => {
      map.delete(key);
      throw cause instanceof SearchUnavailable
        ? cause
        : new SearchUnavailable('a part of the index did not arrive', { cause });
    });
    map.set(key, made);
    return made;
  };

  /** The sections Pagefind names for one of its phrases. Its own count of all without filters is only a bound. */
  const named = (words: string, filters: Filters) =>
    remember(memory.phrases, JSON.stringify([words, filters]), async () => {
      const { pagefind, number } = await opened();
      const answer = await pagefind.search(words, { filters });
      return new Set(
        answer.results.map(({ id }) => {
          const section = number.get(id);
          // An index of another build than the catalogue: numbers would point at the wrong sections.
          if (section === undefined)
            throw new SearchUnavailable('index and catalogue are of different builds');
          return section;
        }),
      );
    });

  /** The sections that contain the folded text under the filters. */
  const phrase = (text: string, filters: Filters) =>
    remember(memory.phrases, JSON.stringify([text, filters, 'exact']), async () => {
      const from = await opened();
      const { wording } = from.catalogue;
      const candidates = combine(
        await Promise.all(toPhrases(text, wording).map((words) => named(words, filters))),
        [],
      );
      if (wording === 'pairs') return new Set(candidates);
      const loaded = await Promise.all(candidates.map((section) => loadedOf(from, section)));
      return new Set(candidates.filter((_, index) => contains(loaded[index]?.page ?? [], text)));
    });

  const occurs = async (text: string) => (await phrase(text, {})).size > 0;

  const forms = async (): Promise<Forms> => {
    const { catalogue } = await opened();
    // We wrote the file ourselves.
    memory.forms ??= (readStored(bundlePath + catalogue.forms) as Promise<Forms>).catch((error: unknown) => {
      memory.forms = undefined;
      throw error;
    });
    return memory.forms;
  };

  /** Look one term up, as typed or else in its other forms. */
  const term = async (typed: string, filters: Filters) => {
    const texts = (await occurs(typed)) ? [typed] : await printedForms(typed, await forms(), occurs);
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

  const texts = (file: number, catalogue: Catalogue): Promise<Loaded[]> =>
    remember(memory.texts, file, async () => {
      // We wrote the file ourselves.
      const stored = (await readStored(bundlePath + (catalogue.texts[file]?.file ?? ''))) as StoredSection[];
      return stored.map((section) => ({ stored: section, page: toPage(section[4]) }));
    });

  /** Which part holds a section; parts without sections share their start with the next and are passed over. */
  const partOf = (starts: SectionNumber[], section: SectionNumber) => {
    let part = starts.length - 1;
    while (part > 0 && (starts[part] ?? 0) > section) part -= 1;
    return part;
  };

  const documentOf = ({ catalogue, documents }: Archive, section: SectionNumber): DocumentEntry => {
    const document = catalogue.documents[partOf(documents, section)];
    if (!document) throw new SearchUnavailable(`no document for section ${section}`);
    return document;
  };

  const loadedOf = async ({ files, catalogue }: Archive, section: SectionNumber): Promise<Loaded> => {
    const file = partOf(files, section);
    const loaded = (await texts(file, catalogue))[section - (files[file] ?? 0)];
    if (!loaded) throw new SearchUnavailable(`no text for section ${section}`);
    return loaded;
  };

  const address = (url: string) => base.replace(/\/$/, '') + url;

  const section = async (from: Archive, number: SectionNumber, terms: string[]) => {
    const loaded = await loadedOf(from, number);
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
      const own = Array.from({ length: document.sections }, (_, index) => loadedOf(from, first + index));
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
