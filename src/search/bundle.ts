/** The bundle that `scripts/search-index.ts` wrote, as the search reads it: which sections print a run, and their texts. */
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

/** Longer phrases cost Pagefind much and tell no more: the texts of the sections decide. */
const longestSample = 32;

/** Runs of a text, few however long it is, that a section with the text has all. */
function samplesOf(text: string): string[] {
  const step = Math.max(longestSample, Math.ceil(text.length / 8));
  const starts = Array.from({ length: Math.ceil(text.length / step) }, (_, index) => index * step);
  return starts.map((start) => text.slice(start, start + longestSample));
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

/** The parts of the bundle, once they have arrived. */
async function open(
  { bundlePath, load = (url) => import(/* @vite-ignore */ url) }: BundleOptions,
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

export type Opened = Awaited<ReturnType<typeof open>>;

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
  let archive: Promise<Opened> | undefined;
  let formsFile: Promise<Forms> | undefined;
  const phrases = new Map<string, Promise<Set<SectionNumber>>>();
  const files = new Map<number, Promise<Loaded[]>>();

  const opened = (): Promise<Opened> => {
    archive ??= open(options, attempt, (catalogue) => {
      // Every answer will need them: fetch them beside the index, not after it.
      if (catalogue.wording === 'characters')
        catalogue.texts.forEach((_, file) => void textsOf(file, catalogue).catch(() => {}));
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
    remember(phrases, JSON.stringify([words, filters]), async () => {
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

  /** The sections of which a line or cell contains the folded text, under the filters. */
  const phrase = (text: string, filters: Filters) =>
    remember(phrases, JSON.stringify([text, filters, 'exact']), async () => {
      const from = await opened();
      const { wording } = from.catalogue;
      const phrases = samplesOf(text).flatMap((sample) => toPhrases(sample, wording));
      const candidates = combine(await Promise.all(phrases.map((words) => named(words, filters))), []);
      if (wording === 'pairs' && text.length <= longestSample) return new Set(candidates);
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
  const forms = async (): Promise<Forms> => {
    const { catalogue } = await opened();
    // We wrote the file ourselves.
    formsFile ??= (readStored(bundlePath + catalogue.forms) as Promise<Forms>).catch((error: unknown) => {
      formsFile = undefined;
      throw error;
    });
    return formsFile;
  };

  return {
    base,
    opened,
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
