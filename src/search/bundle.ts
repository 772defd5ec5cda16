/**
 * The bundle that `scripts/search-index.ts` wrote, as the search reads it: which sections print a run, and their texts. Each
 * file is fetched when it is first needed, kept, and asked for again after a failure.
 *
 * Of a small archive (`characters`) catalogue and texts are all that an answer needs: Pagefind's index, which narrows
 * what is looked through, comes after the first answer. Of a large one (`pairs`) only the index knows.
 */
import type { Filters } from './answer.ts';
import { contains, toPage, type Page } from './excerpt.ts';
import {
  catalogueFile,
  readStored,
  SearchUnavailable,
  type Catalogue,
  type DocumentEntry,
  type Forms,
  type StoredSection,
} from './store.ts';
import { toSuggestions, type StoredSuggestions, type Suggestion } from './suggestions.ts';
import { toPhrases } from './words.ts';

export interface BundleOptions {
  /** Address of the bundle, ending in `/`. */
  bundlePath: string;
  /** The site's base, ending in `/`. */
  base: string;
  /** How Pagefind's module is loaded; tests outside a browser have their own way. */
  load?: (url: string) => Promise<unknown>;
}

/** A section of the archive, known by its place in the order of `sections.json`. */
export type SectionNumber = number;

/** A section's stored text, made ready. */
export interface Loaded {
  stored: StoredSection;
  page: Page;
}

/** The part of Pagefind's client that is used. */
interface Pagefind {
  search(phrase: string, options: { filters: Filters }): Promise<{ results: { id: string }[] }>;
}

interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): Pagefind & { init(): Promise<void> };
}

/** What is in every one of the first sets and in none of the others. */
export const combine = (
  [first, ...others]: Set<SectionNumber>[],
  excluded: Set<SectionNumber>[],
): SectionNumber[] =>
  [...(first ?? [])].filter(
    (number) => others.every((set) => set.has(number)) && !excluded.some((set) => set.has(number)),
  );

/** Longer phrases cost Pagefind much and tell no more: a few samples of the text, and the texts of the sections decide. */
const longestPhrase = 32;
const sampleLength = 12;
const mostSamples = 8;
/** So few sections are read rather than narrowed down by further samples. */
const fewToRead = 4;

/** Runs of a text, few however long it is, that a section with the text has all. */
function samplesOf(text: string): string[] {
  if (text.length <= longestPhrase) return [text];
  const step = Math.max(sampleLength, Math.ceil(text.length / mostSamples));
  const starts = Array.from({ length: Math.ceil(text.length / step) }, (_, index) => index * step);
  return starts.map((start) => text.slice(start, start + sampleLength));
}

/** The number of the first section of each. */
function toStarts(parts: { sections: number }[]): SectionNumber[] {
  let next = 0;
  return parts.map(({ sections }) => (next += sections) - sections);
}

/** Which part holds a section; parts without sections share their start with the next and are passed over. */
function partOf(starts: SectionNumber[], section: SectionNumber): number {
  let part = starts.length - 1;
  while (part > 0 && (starts[part] ?? 0) > section) part -= 1;
  return part;
}

/** The catalogue, and what is counted from it. */
export interface Opened {
  catalogue: Catalogue;
  /** The first section of each file of texts, of each document. */
  files: SectionNumber[];
  documents: SectionNumber[];
}

/** Pagefind, ready to be asked. */
async function openIndex(
  { bundlePath, load = (url) => import(/* @vite-ignore */ url) }: BundleOptions,
  attempt: number,
): Promise<Pagefind> {
  // A failed import is remembered under its address, so another attempt takes another address.
  const script = `${bundlePath}pagefind.js${attempt ? `?attempt=${attempt}` : ''}`;
  const module = (await load(script)) as PagefindModule;
  // A worker would load Pagefind a second time (12 kB) for answers that take a millisecond.
  const instance = module.createInstance({ basePath: bundlePath, noWorker: true });
  // The first question makes it fetch its dictionary and program; an empty one asks for nothing else.
  await instance.init();
  await instance.search('""', { filters: {} });
  return instance;
}

export const isAllowed = (document: DocumentEntry, { year, document: key, ...filters }: Filters): boolean =>
  (!year || `${document.year}` === year) &&
  (!key || document.key === key) &&
  (['body', 'kind', 'scope', 'form'] as const).every(
    (name) => !filters[name] || document[name] === filters[name],
  );

/** Every section of the documents that the filters allow; topics, which are the sections' own, aside. */
const allowedBy = (from: Opened, filters: Filters): SectionNumber[] =>
  from.catalogue.documents.flatMap((document) =>
    isAllowed(document, filters) ? sectionsOf(from, document) : [],
  );

/** The document a section belongs to. */
export function documentOf({ catalogue, documents }: Opened, section: SectionNumber): DocumentEntry {
  const document = catalogue.documents[partOf(documents, section)];
  if (!document) throw new SearchUnavailable(`no document for section ${section}`);
  return document;
}

/** Which file holds the text of a section. */
export const fileOf = ({ files }: Opened, section: SectionNumber): number => partOf(files, section);

/** The sections of a document, in order. */
export function sectionsOf({ catalogue, documents }: Opened, document: DocumentEntry): SectionNumber[] {
  const first = documents[catalogue.documents.indexOf(document)] ?? 0;
  return Array.from({ length: document.sections }, (_, index) => first + index);
}

/** The section that holds two sections: one of them, or the innermost above both; '' for the whole document. */
export function commonLocator(first: string, last: string): string {
  const [a, b] = [first.split('-'), last.split('-')];
  const differs = a.findIndex((part, index) => part !== b[index]);
  return (differs < 0 ? a : a.slice(0, differs)).join('-');
}

/** Open the bundle when it is first asked. What arrived is kept; what failed is asked for again next time. */
export function createBundle(options: BundleOptions) {
  const { bundlePath, base } = options;
  let attempt = 0;
  let hasIndex = false;
  const parts = new Map<string, Promise<unknown>>();
  const phrases = new Map<string, Promise<Set<SectionNumber>>>();
  const files = new Map<number, Promise<Loaded[]>>();

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

  /** A part of which there is one; each name has one type. */
  const part = <Part>(name: string, make: () => Promise<Part>) =>
    remember(parts, name, make) as Promise<Part>;

  const opened = (): Promise<Opened> =>
    part('catalogue', async () => {
      const response = await fetch(`${bundlePath}${catalogueFile}`, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      // We wrote the file ourselves, at the same time as the index.
      const catalogue = (await response.json()) as Catalogue;
      // Every answer will need these: none waits for another.
      if (catalogue.wording === 'pairs') complete();
      else catalogue.texts.forEach((_, file) => void textsOf(file, catalogue).catch(() => undefined));
      return { catalogue, files: toStarts(catalogue.texts), documents: toStarts(catalogue.documents) };
    });

  const index = (): Promise<Pagefind> =>
    part('index', async () => {
      const instance = await openIndex(options, attempt++);
      hasIndex = true;
      return instance;
    });

  /** Fetch the index, which later answers are quicker with, should none have needed it so far. */
  const complete = () => void index().catch(() => undefined);

  /** Pagefind's ids of the sections, and which section each is. */
  const numbers = () =>
    part('numbers', async () => {
      const { ids, prefix } = (await opened()).catalogue;
      return new Map(ids.split(' ').map((id, number): [string, SectionNumber] => [prefix + id, number]));
    });

  /** The sections Pagefind names for one of its phrases. Its own count of all without filters is only a bound. */
  const named = (words: string, filters: Filters) =>
    remember(phrases, JSON.stringify([words, filters]), async () => {
      const [pagefind, number] = await Promise.all([index(), numbers()]);
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

  /**
   * The sections that may have all of Pagefind's phrases under the filters: with `pairs` exactly those that have. With
   * `characters` their texts decide in any case, so an index that is not there yet, or does not come, only narrows
   * less; but of topics it alone knows.
   */
  const candidatesOf = async (from: Opened, words: string[], filters: Filters): Promise<SectionNumber[]> => {
    const dispensable = from.catalogue.wording === 'characters' && !filters.topic;
    if (dispensable && !hasIndex) return allowedBy(from, filters);
    try {
      return combine(await Promise.all(words.map((phrase) => named(phrase, filters))), []);
    } catch (error) {
      if (dispensable) return allowedBy(from, filters);
      throw error;
    }
  };

  /** The sections of which a line or cell contains the folded text, under the filters. */
  const phrase = (text: string, filters: Filters) =>
    remember(phrases, JSON.stringify([text, filters, 'exact']), async () => {
      const from = await opened();
      const { wording } = from.catalogue;
      let candidates: SectionNumber[] | undefined;
      for (const sample of samplesOf(text)) {
        const having = new Set(await candidatesOf(from, toPhrases(sample, wording), filters));
        candidates = candidates?.filter((section) => having.has(section)) ?? [...having];
        if (candidates.length <= fewToRead) break;
      }
      candidates ??= [];
      if (wording === 'pairs' && text.length <= longestPhrase) return new Set(candidates);
      const loaded = await Promise.all(candidates.map((section) => textOf(from, section)));
      return new Set(candidates.filter((_, index) => contains(loaded[index]?.page ?? [], text)));
    });

  const textsOf = (file: number, catalogue: Catalogue): Promise<Loaded[]> =>
    remember(files, file, async () => {
      // We wrote the file ourselves.
      const stored = (await readStored(bundlePath + (catalogue.texts[file]?.file ?? ''))) as StoredSection[];
      return stored.map((section) => ({ stored: section, page: toPage(section[4]) }));
    });

  const textOf = async (from: Opened, section: SectionNumber): Promise<Loaded> => {
    const file = fileOf(from, section);
    const loaded = (await textsOf(file, from.catalogue))[section - (from.files[file] ?? 0)];
    if (!loaded) throw new SearchUnavailable(`no text for section ${section}`);
    return loaded;
  };

  /** The forms of characters. */
  const forms = (): Promise<Forms> =>
    part('forms', async () => {
      const { catalogue } = await opened();
      // We wrote the file ourselves.
      return (await readStored(bundlePath + catalogue.forms)) as Forms;
    });

  /** What is offered while one types. */
  const suggestions = (): Promise<Suggestion[]> =>
    part('suggestions', async () => {
      const { catalogue } = await opened();
      // We wrote the file ourselves.
      const stored = (await readStored(bundlePath + catalogue.suggestions)) as StoredSuggestions;
      return toSuggestions(stored, catalogue.documents);
    });

  return {
    base,
    opened,
    suggestions,
    complete,
    phrase,
    textOf,
    forms,
    /** Whether a line or cell of any section contains the folded text. */
    occurs: async (text: string): Promise<boolean> => (await phrase(text, {})).size > 0,
    /** An address of the site as it is where it is served. */
    address: (url: string): string => base.replace(/\/$/, '') + url,
  };
}

export type Bundle = ReturnType<typeof createBundle>;
