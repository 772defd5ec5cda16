import { gzipSync } from 'node:zlib';
import { create, insertMultiple, save, search as searchOrama } from '@orama/orama';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { fold, toLines } from '../../src/search/fold.ts';
import { toBundle } from './bundle.ts';
import type { SearchTexts } from './texts.ts';
import { hostInMemory } from './memory-host.ts';

/** A way to search, under measurement. Sections are named by their place in the archive. */
export interface Engine {
  name: string;
  /** Every section found. */
  findAll(query: string): Promise<number[]>;
  /** What a reader waits for: the first thirty. */
  findSome(query: string): Promise<unknown>;
  /** Compressed bytes that the query fetches when it is the first, the engine's index or code included as `notes` says. */
  coldBytes(query: string): Promise<number>;
  close?(): void;
}

const gzipped = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).length;

/** Pagefind's index and our client, weighed with its code. */
export async function ours(archive: SearchTexts, ourCode: number): Promise<Engine> {
  const files = await toBundle(archive);
  const host = hostInMemory(files);
  const place = new Map(archive.sections.map(({ url }, index) => [`/site${url}`, index]));
  const contentOf = (name: string) => files.find(({ path }) => path === name)?.content ?? new Uint8Array();
  // A host compresses scripts and JSON on their way; what else the bundle holds is compressed already.
  const catalogue = contentOf('catalogue.json');
  const fixed = gzipped(contentOf('pagefind.js')) + gzipped(catalogue) - catalogue.length + ourCode;
  const [all, some] = [host.open(), host.open()];
  return {
    name: 'ours',
    async findAll(query) {
      const { sections } = await all.search(query, { limit: Infinity, stretches: 0 });
      return sections.map(({ url }) => place.get(url) ?? -1);
    },
    findSome: (query) => some.search(query, { limit: 30 }),
    async coldBytes(query) {
      const before = host.fetched.length;
      await host.open().search(query, { limit: 30 });
      return host.fetched.slice(before).reduce((sum, file) => sum + file.bytes, fixed);
    },
    close: host.close,
  };
}

/** Pairs and single characters, within lines: what suits Chinese best in engines without phrases. */
function tokens(text: string): string[] {
  const found = toLines(text).flatMap((line) => {
    const characters = [...fold(line)];
    return [
      ...characters,
      ...characters.slice(1).map((character, index) => (characters[index] ?? '') + character),
    ];
  });
  return [...new Set(found)];
}

/** Of a query only the pairs, unless it is one character. */
const queryTokens = (query: string): string[] =>
  [...query].length < 2 ? [query] : tokens(query).filter((token) => [...token].length > 1);

function overHeldIndex(
  name: string,
  index: string,
  find: (query: string) => number[] | Promise<number[]>,
): Engine {
  const bytes = gzipped(index);
  return {
    name,
    findAll: async (query) => find(query),
    findSome: async (query) => find(query),
    coldBytes: () => Promise.resolve(bytes),
  };
}

export function miniSearch({ sections }: SearchTexts): Engine {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: tokens,
    processTerm: (term) => term,
    searchOptions: { tokenize: queryTokens, combineWith: 'AND', prefix: false, fuzzy: false },
  });
  index.addAll(sections.map(({ text }, id) => ({ id, text })));
  // The id is the number given above.
  return overHeldIndex('MiniSearch', JSON.stringify(index), (query) =>
    index.search(query).map(({ id }) => id as number),
  );
}

export function flexSearch({ sections }: SearchTexts): Engine {
  const index = new Index({ encode: tokens, tokenize: 'strict' });
  sections.forEach(({ text }, id) => index.add(id, text));
  const parts: string[] = [];
  void index.export((_key: string, data: string) => void parts.push(data ?? ''));
  return overHeldIndex('FlexSearch', parts.join('\n'), (query) => {
    // Without a wish for details an index of its own ids answers with ids.
    return index.search(query, { limit: sections.length, suggest: false }) as number[];
  });
}

export async function orama({ sections }: SearchTexts): Promise<Engine> {
  const normalizationCache = new Map<string, string>();
  const database = create({
    schema: { text: 'string' } as const,
    components: {
      tokenizer: {
        language: 'zh',
        normalizationCache,
        // A property is named when a text is added, none when a query is read.
        tokenize: (text, _language, property) => (property ? tokens(text) : queryTokens(text)),
      },
    },
  });
  await insertMultiple(
    database,
    sections.map(({ text }, id) => ({ id: `${id}`, text })),
  );
  return overHeldIndex('Orama', JSON.stringify(save(database)), async (query) => {
    const { hits } = await searchOrama(database, {
      term: query,
      threshold: 0,
      exact: false,
      limit: sections.length,
    });
    return hits.map(({ id }) => Number(id));
  });
}
