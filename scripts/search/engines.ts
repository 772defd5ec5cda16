import { gunzipSync, gzipSync } from 'node:zlib';
import { create, insertMultiple, save, search as searchOrama } from '@orama/orama';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import { fold, toLines } from '../../src/search/fold.ts';
import { toBundle } from './bundle.ts';
import type { BundleFile } from './files.ts';
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
  /** Of engines that fetch files. */
  files?: BundleFile[];
  close?(): void;
}

const gzipped = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).length;

/** Our index and client, weighed with its code. */
export async function ours(archive: SearchTexts, ourCode: number): Promise<Engine> {
  const files = await toBundle(archive);
  const host = hostInMemory(files);
  const place = new Map(archive.sections.map(({ url }, index) => [`/site${url}`, index]));
  const [all, some] = [host.open(), host.open()];
  return {
    name: 'ours',
    files,
    async findAll(query) {
      const { sections, wanted } = await all.search(query, { limit: Infinity, stretches: 0 });
      // What is found in another form is not an answer to these words; the reader is told so.
      const isTyped = wanted.every(({ typed, forms }) => forms.length === 1 && forms[0] === typed);
      return isTyped ? sections.map(({ url }) => place.get(url) ?? -1) : [];
    },
    findSome: (query) => some.search(query, { limit: 30 }),
    async coldBytes(query) {
      const before = host.fetched.length;
      await host.open().search(query, { limit: 30 });
      return host.fetched.slice(before).reduce((sum, file) => sum + bytesOf(file, files), ourCode);
    },
    close: host.close,
  };
}

/** A host sends scripts and JSON as `gzip -9` packs them; what else the bundle holds is packed already, and sent as it is. */
const bytesOf = ({ path, bytes }: { path: string; bytes: number }, files: BundleFile[]): number =>
  /\.js(?:on)?$/.test(path) ? gzipped(files.find((file) => file.path === path)?.content ?? '') : bytes;

interface PagefindClient {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { id: string; data(): Promise<unknown> }[] }>;
}

/** Pagefind as it comes: words as its segmenter and the browser's cut them, the first thirty results with their excerpts. */
export async function pagefindWords({ sections }: SearchTexts): Promise<Engine> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join('; '));
  for (const { url, text } of sections)
    await index.addCustomRecord({ url, content: text, language: 'zh-cn' });
  const { files } = await index.getFiles();
  await index.deleteIndex();
  await close();
  const host = hostInMemory(files);
  const place = new Map(sections.map(({ url }, number) => [url, number]));
  const numbers = new Map(
    files.flatMap(({ path, content }): [string, number][] => {
      const id = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
      const url = id && /"url":"([^"]*)"/.exec(gunzipSync(content).toString('utf8'))?.[1];
      return id && url ? [[id, place.get(url) ?? -1]] : [];
    }),
  );
  const open = async () => {
    const module = (await host.load()) as { createInstance(options: object): PagefindClient };
    const client = module.createInstance({ basePath: host.bundlePath, noWorker: true, language: 'zh-cn' });
    await client.init();
    return client;
  };
  const findSome = async (client: PagefindClient, query: string) => {
    const { results } = await client.search(query);
    return Promise.all(results.slice(0, 30).map((result) => result.data()));
  };
  const script = gzipped(files.find(({ path }) => path === 'pagefind.js')?.content ?? '');
  const client = await open();
  return {
    name: 'Pagefind (words)',
    files,
    findAll: async (query) => (await client.search(query)).results.map(({ id }) => numbers.get(id) ?? -1),
    findSome: (query) => findSome(client, query),
    async coldBytes(query) {
      const before = host.fetched.length;
      await findSome(await open(), query);
      return host.fetched.slice(before).reduce((sum, file) => sum + bytesOf(file, files), script);
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
