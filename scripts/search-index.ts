/**
 * Builds the search bundle of a built site: `content/` → `dist/pagefind/`.
 *
 * Afterwards the bundle holds Pagefind's client and index, one record a section, and beside them what our client
 * adds: a catalogue, the texts for excerpts, the forms of characters. Public pages are not touched.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import {
  catalogueFile,
  storeEncoding,
  type Catalogue,
  type DocumentEntry,
  type StoredSection,
} from '../src/search/store.ts';
import type { Wording } from '../src/search/words.ts';
import { commandFolders } from './lib/command-folders.ts';
import { readContent } from '../src/disk/read-content.ts';
import { urls } from '../src/archive/urls.ts';
import { toForms } from './search/character-forms.ts';
import { toSearchTerms, type SearchTerms } from '../src/lib/search-terms.ts';
import { toStoredSuggestions } from './search/suggestions.ts';
import { withPreloads } from './search/preloads.ts';
import { chooseWording, toRecords } from './search/records.ts';
import { toSearchTexts, type SearchSection, type SearchTexts } from './search/texts.ts';

interface BundleFile {
  path: string;
  content: Uint8Array;
}

/** What the client asks for; the interfaces, the worker and the fragments (we store texts ourselves) are left out. */
const needed =
  /^(?:pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\.unknown\.pagefind|index\/.*|filter\/.*)$/;

/** Have Pagefind index the records. The files come with the name it gave each record, by the record's address. */
async function runPagefind(archive: SearchTexts, wording: Wording) {
  const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  for (const record of toRecords(archive, wording)) {
    const added = await index.addCustomRecord(record);
    if (added.errors.length) throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}`);
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  const ids = new Map<string, string>();
  for (const { path: name, content } of files) {
    const id = /^fragment\/(.*)\.pf_fragment$/.exec(name)?.[1];
    if (!id) continue;
    // Pagefind's own form: twelve bytes of signature, then JSON.
    const fragment = JSON.parse(gunzipSync(content).toString('utf8').slice('pagefind_dcd'.length)) as {
      url: string;
    };
    ids.set(fragment.url, id);
  }
  return { files: files.filter((file) => needed.test(file.path)), ids };
}

/**
 * Two changes to Pagefind's client, both about failure. It answers without an index file that failed to load, as if its words occurred nowhere.
 * A blocked index must say so: let that failure through. And a failure to start, which every later question reports,
 * is reported once more as an error nobody handles: keep it from the console.
 */
function failLoudly({ path: name, content }: BundleFile): BundleFile {
  if (name !== 'pagefind.js') return { path: name, content };
  const source = new TextDecoder().decode(content);
  const swallowed = /\)\.catch\(\(\)\s*=>\s*\{\s*\}\)/g;
  const load = /async load(?:Filter)?Chunk\(hash\)\s*\{.*?\.catch\(\(\)\s*=>\s*\{\s*\}\)/gs;
  const found = source.match(load)?.length;
  if (found !== 2) {
    throw new Error(
      `pagefind.js: expected 2 places that swallow a failed index file, found ${found ?? 0}; ` +
        'a new version of Pagefind? See failLoudly in scripts/search-index.ts',
    );
  }
  const start = 'this.init(options2?.language);';
  if (source.split(start).length !== 2)
    throw new Error(`pagefind.js: expected “${start}” once; see failLoudly`);
  const loud = source
    .replace(load, (method) => method.replace(swallowed, ')'))
    .replace(start, 'this.init(options2?.language).catch(()=>{});');
  return { path: name, content: new TextEncoder().encode(loud) };
}

/**
 * Characters of text in one file. A small archive's texts fit in one file, which compresses best; of a large one
 * an answer must not fetch much more than the few sections it lists.
 */
const charactersAFile: Record<Wording, number> = { characters: 40_000, pairs: 6_000 };

/** Sections whose texts are fetched together. */
function toTextGroups(sections: SearchSection[], most: number): StoredSection[][] {
  const groups: StoredSection[][] = [];
  let size = Infinity;
  for (const { locator, marker, title, url, text, ids = '', heads = [] } of sections) {
    size += text.length;
    if (size > most) {
      groups.push([]);
      size = text.length;
    }
    groups.at(-1)?.push([locator, marker ?? '', title, url, text, ids, heads]);
  }
  return groups;
}

/** The documents in the order of their sections, which stand together. */
export function toEntries({ documents, sections }: SearchTexts): DocumentEntry[] {
  const order = sections
    .map(({ document }) => document)
    .filter((key, index, keys) => key !== keys[index - 1]);
  if (new Set(order).size !== order.length)
    throw new Error('sections.json: the sections of a document do not stand together');
  const byKey = new Map(documents.map((document) => [document.key, document]));
  const sectionsOf = Map.groupBy(sections, ({ document }) => document);
  return [...new Set([...order, ...byKey.keys()])].flatMap((key) => {
    const document = byKey.get(key);
    if (!document) return [];
    const { url, year, body, title, short, number, kind, scope, form } = document;
    const own = sectionsOf.get(key) ?? [];
    return [
      {
        key,
        url,
        year,
        body,
        title,
        number: number ?? '',
        short,
        kind,
        scope: scope ?? '',
        form: form ?? '',
        sections: own.length,
        characters: countByTopic(own),
      },
    ];
  });
}

/** Printed characters, white space left out, of the sections of each topic. */
function countByTopic(sections: SearchSection[]): DocumentEntry['characters'] {
  const sums: DocumentEntry['characters'] = {};
  for (const { topic, text } of sections) {
    sums[topic ?? ''] = (sums[topic ?? ''] ?? 0) + [...text.replace(/\s/g, '')].length;
  }
  return sums;
}

function store(folder: string, value: unknown): BundleFile {
  const content = gzipSync(Buffer.from(JSON.stringify(value), storeEncoding), { level: 9 });
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return { path: `${folder}/${hash}.pf_text`, content };
}

const noTerms: SearchTerms = {
  headings: [],
  glossary: [],
  titles: [],
  numbers: [],
  measures: [],
  bodies: [],
};

/** Make every file of the bundle; of texts alone, without terms to offer. */
export async function toBundle(archive: SearchTexts, wording?: Wording): Promise<BundleFile[]> {
  return (await makeBundle(archive, noTerms, wording)).files;
}

async function makeBundle(
  archive: SearchTexts,
  terms: SearchTerms,
  wording = chooseWording(archive.sections),
): Promise<{ files: BundleFile[]; catalogue: Catalogue }> {
  const { files, ids } = await runPagefind(archive, wording);
  const prefix = 'unknown_';
  const named = archive.sections.map(({ url }) => {
    const id = ids.get(url);
    if (!id?.startsWith(prefix))
      throw new Error(`${url}: Pagefind has no record of this address, or two sections share it`);
    return id.slice(prefix.length);
  });
  if (new Set(named).size !== named.length) throw new Error('two sections have the same address');

  const groups = toTextGroups(archive.sections, charactersAFile[wording]);
  const texts = groups.map((group) => store('texts', group));
  const forms = store('texts', toForms(archive.sections.map(({ text }) => text)));
  const suggestions = store('texts', toStoredSuggestions(terms));
  const catalogue: Catalogue = {
    wording,
    prefix,
    documents: toEntries(archive),
    texts: groups.map((group, index) => ({ file: texts[index]?.path ?? '', sections: group.length })),
    forms: forms.path,
    suggestions: suggestions.path,
    ids: named.join(' '),
  };
  const listed = { path: catalogueFile, content: new TextEncoder().encode(JSON.stringify(catalogue)) };
  return { files: [...files.map(failLoudly), ...texts, forms, suggestions, listed], catalogue };
}

/** Have the search page ask for all that its first answer needs. */
async function preload(dist: string, catalogue: Catalogue, files: BundleFile[]): Promise<void> {
  const page = path.join(dist, urls.search(), 'index.html');
  const scripts = (name: string) => readFileSync(path.join(dist, '_astro', name), 'utf8');
  const names = files.map((file) => file.path);
  await writeFile(page, withPreloads(await readFile(page, 'utf8'), catalogue, names, scripts));
}

/** Build the bundle of the site in `dist`, made from `content`. Afterwards `dist/pagefind/` is the whole new bundle, or the old one still. */
async function buildSearchIndex(dist: string, content: string): Promise<{ sections: number; bytes: number }> {
  const read = readContent(content);
  const archive = toSearchTexts(read);
  try {
    const { files, catalogue } = await makeBundle(archive, toSearchTerms(read));
    const target = path.join(dist, 'pagefind');
    const fresh = `${target}.new`;
    await rm(fresh, { recursive: true, force: true });
    for (const { path: name, content } of files) {
      const file = path.join(fresh, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    await rm(target, { recursive: true, force: true });
    await rename(fresh, target);
    await preload(dist, catalogue, files);
    return {
      sections: archive.sections.length,
      bytes: files.reduce((sum, file) => sum + file.content.length, 0),
    };
  } finally {
    // Its service is a process of its own that would keep ours alive.
    await close();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { out, content } = commandFolders();
  const { sections, bytes } = await buildSearchIndex(out, content);
  console.log(`search index: ${sections} sections, ${Math.round(bytes / 1024)} KiB`);
}
