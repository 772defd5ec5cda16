/**
 * An archive as the search reads it: which sections print a text, and their texts. Each file is read when it is first needed,
 * kept, and asked for again after a failure. Where files come from, and what looks them through, is for others to say: a site's
 * are fetched (hosted.ts), a package has its own beside its pages (src/package/texts.ts).
 */
import type { Filters } from './answer.ts';
import { open, textFileOf, toAllows, type Opened, type SectionNumber } from './catalogue.ts';
import type { Engine } from './engine.ts';
import { contains, toPage, type Page } from './excerpt.ts';
import type { Catalogue, Characters, FileName, Forms, StoredSection, Topics } from './store.ts';
import { toSuggestions, type StoredSuggestions, type Suggestion } from './suggestions.ts';
import { isLost, SearchUnavailable } from './unavailable.ts';

/** Where the files of an archive come from. What cannot be had fails with `SearchUnavailable`. */
export interface Source {
  /** The site's base, ending in `/`. */
  base: string;
  catalogue(): Promise<Catalogue>;
  value(build: string, name: FileName): Promise<unknown>;
  toEngine(from: Opened): Engine;
}

/** A section's stored text, made ready. */
export interface Loaded {
  stored: StoredSection;
  page: Page;
}

/**
 * All that the search asks of an archive, however its texts are kept. What cannot be had fails with `SearchUnavailable`: no
 * answer is made of a part.
 */
export interface Bundle {
  base: string;
  /** An address of the site as it is where it is served. */
  address(url: string): string;
  opened(): Promise<Opened>;
  /** The sections of which a line or cell contains the folded text, under the filters. */
  phrase(text: string, filters: Filters): Promise<Set<SectionNumber>>;
  /** Whether a line or cell of any section contains the folded text. */
  occurs(text: string): Promise<boolean>;
  textOf(from: Opened, section: SectionNumber): Promise<Loaded>;
  forms(): Promise<Forms>;
  suggestions(): Promise<Suggestion[]>;
  /** Printed characters of each document, known by its key, by topic. */
  characters(): Promise<Map<string, Characters[number]>>;
  /** Fetch what later answers are quicker with. */
  complete(): void;
}

/** A memory of what was made, each under its name; what failed is forgotten. */
function remembering() {
  const known = new Map<string, Promise<unknown>>();
  return {
    /** Each name has one type. */
    make: <Value>(name: string, make: () => Promise<Value>): Promise<Value> => {
      const made =
        known.get(name) ??
        make().catch((cause: unknown) => {
          known.delete(name);
          throw cause;
        });
      known.set(name, made);
      return made as Promise<Value>;
    },
    forget: (name: string) => known.delete(name),
  };
}

/** Open an archive when it is first asked. */
export function bundleOf({ base, ...source }: Source): Bundle {
  const { make, forget } = remembering();

  /** Where a file is lost the site may be a newer one, with another catalogue. */
  const orForget = (error: unknown): never => {
    if (isLost(error)) forget('catalogue');
    throw error;
  };
  /** What a file of a build holds, made ready. */
  const ready = <Stored, Value>(
    { catalogue: { build } }: Opened,
    name: FileName,
    toValue: (stored: Stored) => Value,
  ): Promise<Value> =>
    // We wrote the file ourselves: its name tells what it holds.
    make(`${build} ${name}`, async () =>
      toValue((await source.value(build, name).catch(orForget)) as Stored),
    );
  const asStored = <Stored>(stored: Stored) => stored;

  const textsOf = (from: Opened, file: number): Promise<Loaded[]> =>
    ready(from, `texts/${file}`, (stored: StoredSection[]) =>
      stored.map((section) => ({ stored: section, page: toPage(section[4]) })),
    );

  const opened = (): Promise<Opened> =>
    make('catalogue', async () => {
      const from = open(await source.catalogue());
      const { index, texts } = from.catalogue;
      // Of a small archive every answer needs them all: none waits for another.
      if (index.kind === 'pagefind')
        for (const file of texts.keys()) void textsOf(from, file).catch(() => undefined);
      return from;
    });

  const textOf = async (from: Opened, section: SectionNumber): Promise<Loaded> => {
    const file = textFileOf(from, section);
    const loaded = (await textsOf(from, file))[section - (from.files[file] ?? 0)];
    if (!loaded) throw new SearchUnavailable('damaged', `texts/${file}`);
    return loaded;
  };

  const engineOf = (from: Opened): Promise<Engine> =>
    make(`${from.catalogue.build} engine`, () => Promise.resolve(source.toEngine(from)));

  /** The sections that print the folded text: what the engine is not sure of is read. */
  const printing = (from: Opened, text: string): Promise<SectionNumber[]> =>
    make(`${from.catalogue.build} prints ${text}`, async () => {
      const engine = await engineOf(from);
      const { sections, exact } = await engine.narrow(text).catch(orForget);
      if (exact) return [...sections];
      const loaded = await Promise.all(sections.map((section) => textOf(from, section)));
      return sections.filter((_, index) => contains(loaded[index]?.page ?? [], text));
    });

  const phrase = async (text: string, filters: Filters): Promise<Set<SectionNumber>> => {
    const from = await opened();
    const sections = await printing(from, text);
    if (!Object.values(filters).some(Boolean)) return new Set(sections);
    const topics = filters.topic ? await ready(from, 'topics', asStored<Topics>) : undefined;
    return new Set(sections.filter(toAllows(from, filters, topics)));
  };

  return {
    base,
    address: (url) => base.replace(/\/$/, '') + url,
    opened,
    phrase,
    occurs: async (text) => (await phrase(text, {})).size > 0,
    textOf,
    forms: async () => ready(await opened(), 'forms', asStored<Forms>),
    suggestions: async () => {
      const from = await opened();
      return ready(from, 'suggestions', (stored: StoredSuggestions) =>
        toSuggestions(stored, from.catalogue.documents),
      );
    },
    characters: async () => {
      const from = await opened();
      const sums = await ready(from, 'characters', asStored<Characters>);
      return new Map(from.catalogue.documents.map(({ key }, index) => [key, sums[index] ?? {}]));
    },
    complete: () =>
      void opened()
        .then(engineOf)
        .then((engine) => engine.complete())
        .catch(() => undefined),
  };
}
