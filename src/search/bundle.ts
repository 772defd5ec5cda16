/**
 * The files of the search, each fetched when it is first needed, kept, and asked for again after a failure.
 *
 * Of a small archive (`characters`) catalogue and texts are all that an answer needs: Pagefind's index, which narrows
 * what is looked through, comes after the first answer. Of a large one (`pairs`) only the index knows.
 */
import { toPage, type Page } from './excerpt.ts';
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

/** Only sections of these; a filter that is absent or empty does not narrow. */
export type Filters = Partial<
  Record<'year' | 'body' | 'document' | 'kind' | 'scope' | 'form' | 'topic', string>
>;

/** A section of the archive, known by its place in the order of `sections.json`. */
export type SectionNumber = number;

export interface Loaded {
  stored: StoredSection;
  page: Page;
}

export interface BundleOptions {
  /** Address of the bundle, ending in `/`. */
  bundlePath: string;
  /** How Pagefind's module is loaded; tests outside a browser have their own way. */
  load?: (url: string) => Promise<unknown>;
}

/** The part of Pagefind's client that is used. */
interface Pagefind {
  search(phrase: string, options: { filters: Filters }): Promise<{ results: { id: string }[] }>;
}

interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): Pagefind & { init(): Promise<void> };
}

/** The catalogue, and what is counted from it. */
export interface Archive {
  catalogue: Catalogue;
  /** The first section of each file of texts, of each document. */
  files: SectionNumber[];
  documents: SectionNumber[];
}

/** The number of the first section of each. */
function toStarts(parts: { sections: number }[]): SectionNumber[] {
  let next = 0;
  return parts.map(({ sections }) => (next += sections) - sections);
}

/** What is in every one of the sets. */
export const inAll = ([first, ...others]: Set<SectionNumber>[]): SectionNumber[] =>
  [...(first ?? [])].filter((number) => others.every((set) => set.has(number)));

/** Which part holds a section; parts without sections share their start with the next and are passed over. */
export function partOf(starts: SectionNumber[], section: SectionNumber): number {
  let part = starts.length - 1;
  while (part > 0 && (starts[part] ?? 0) > section) part -= 1;
  return part;
}

export function documentOf({ catalogue, documents }: Archive, section: SectionNumber): DocumentEntry {
  const document = catalogue.documents[partOf(documents, section)];
  if (!document) throw new SearchUnavailable(`no document for section ${section}`);
  return document;
}

const isAllowed = (document: DocumentEntry, { year, document: key, ...filters }: Filters): boolean =>
  (!year || `${document.year}` === year) &&
  (!key || document.key === key) &&
  (['body', 'kind', 'scope', 'form'] as const).every(
    (name) => !filters[name] || document[name] === filters[name],
  );

/** Every section of the documents that the filters allow. */
const allowedBy = ({ catalogue, documents }: Archive, filters: Filters): SectionNumber[] =>
  catalogue.documents.flatMap((document, index) =>
    isAllowed(document, filters)
      ? Array.from({ length: document.sections }, (_, own) => (documents[index] ?? 0) + own)
      : [],
  );

/** What was asked for once is not asked for again, unless it failed. */
export function remember<Key, Value>(
  map: Map<Key, Promise<Value>>,
  key: Key,
  make: () => Promise<Value>,
): Promise<Value> {
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
}

/** The bundle that `scripts/search-index.ts` wrote. Nothing is fetched before the first call. */
export function openBundle({ bundlePath, load = (url) => import(/* @vite-ignore */ url) }: BundleOptions) {
  const parts = new Map<string, Promise<unknown>>();
  const texts = new Map<number, Promise<Loaded[]>>();
  const named = new Map<string, Promise<Set<SectionNumber>>>();
  let attempt = 0;
  let hasIndex = false;

  /** One of the parts of which there is one. Each name has one type. */
  const part = <Part>(name: string, make: () => Promise<Part>) =>
    remember(parts, name, make) as Promise<Part>;

  const textsOf = (file: number, catalogue: Catalogue): Promise<Loaded[]> =>
    remember(texts, file, async () => {
      // We wrote the file ourselves.
      const stored = (await readStored(bundlePath + (catalogue.texts[file]?.file ?? ''))) as StoredSection[];
      return stored.map((section) => ({ stored: section, page: toPage(section[4]) }));
    });

  const opened = (): Promise<Archive> =>
    part('catalogue', async () => {
      const response = await fetch(`${bundlePath}${catalogueFile}`, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      // We wrote the file ourselves, at the same time as the index.
      const catalogue = (await response.json()) as Catalogue;
      // Every answer will need these: none waits for another.
      if (catalogue.wording === 'characters')
        catalogue.texts.forEach((_, file) => void textsOf(file, catalogue).catch(() => undefined));
      else void index().catch(() => undefined);
      return { catalogue, files: toStarts(catalogue.texts), documents: toStarts(catalogue.documents) };
    });

  /** Pagefind, ready to be asked. */
  const index = () =>
    part('index', async () => {
      // A failed import is remembered under its address, so another attempt takes another address.
      const script = `${bundlePath}pagefind.js${attempt ? `?attempt=${attempt}` : ''}`;
      attempt += 1;
      const module = (await load(script)) as PagefindModule;
      // A worker would load Pagefind a second time (12 kB) for answers that take a millisecond.
      const instance = module.createInstance({ basePath: bundlePath, noWorker: true });
      // The first question makes it fetch its dictionary and program; an empty one asks for nothing else.
      await instance.init();
      await instance.search('""', { filters: {} });
      hasIndex = true;
      return instance;
    });

  const numbers = () =>
    part('numbers', async () => {
      const { ids, prefix } = (await opened()).catalogue;
      return new Map(ids.split(' ').map((id, number): [string, SectionNumber] => [prefix + id, number]));
    });

  /** The sections Pagefind names for one of its phrases. Its own count of all without filters is only a bound. */
  const sectionsNamed = (words: string, filters: Filters) =>
    remember(named, JSON.stringify([words, filters]), async () => {
      const [pagefind, numberOf] = await Promise.all([index(), numbers()]);
      const { results } = await pagefind.search(words, { filters });
      return new Set(
        results.map(({ id }) => {
          const section = numberOf.get(id);
          // An index of another build than the catalogue: numbers would point at the wrong sections.
          if (section === undefined)
            throw new SearchUnavailable('index and catalogue are of different builds');
          return section;
        }),
      );
    });

  return {
    opened,

    /** Fetch what no answer has needed so far and later ones are quicker with. */
    complete: () => void index().catch(() => undefined),

    /**
     * The sections that may contain a folded term under the filters. With `pairs` exactly those that do; with
     * `characters` their texts decide, so an index that is not there yet, or does not come, only narrows less. Topics are
     * known to the index alone.
     */
    async candidates(term: string, filters: Filters): Promise<SectionNumber[]> {
      const archive = await opened();
      const { wording } = archive.catalogue;
      const isEnough = wording === 'characters' && !filters.topic;
      if (isEnough && !hasIndex) return allowedBy(archive, filters);
      const found = Promise.all(toPhrases(term, wording).map((words) => sectionsNamed(words, filters)));
      return found.then(inAll, (error: unknown) => {
        if (isEnough) return allowedBy(archive, filters);
        throw error;
      });
    },

    async loaded({ files, catalogue }: Archive, section: SectionNumber): Promise<Loaded> {
      const file = partOf(files, section);
      const loaded = (await textsOf(file, catalogue))[section - (files[file] ?? 0)];
      if (!loaded) throw new SearchUnavailable(`no text for section ${section}`);
      return loaded;
    },

    forms: (): Promise<Forms> =>
      part('forms', async () => {
        const { catalogue } = await opened();
        // We wrote the file ourselves.
        return (await readStored(bundlePath + catalogue.forms)) as Forms;
      }),
  };
}
