/**
 * Builds the search bundle of a built site: `dist/data/{documents,sections}.json` → `dist/pagefind/`.
 *
 * Afterwards the bundle holds Pagefind's client and index, one record a section, and beside them what our client
 * adds: a catalogue, the texts for excerpts, the forms of characters. Public pages are not touched.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { catalogueFile, storeEncoding, type Catalogue, type StoredSection } from '../src/search/store.ts';
import type { Unit } from '../src/search/words.ts';
import { readArchive, type Archive } from './search/archive.ts';
import { toForms } from './search/character-forms.ts';
import { chooseUnit, toRecords } from './search/records.ts';

interface BundleFile {
  path: string;
  content: Uint8Array;
}

/** What the client asks for; the interfaces, the worker and the fragments (we store texts ourselves) are left out. */
const needed =
  /^(?:pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\.unknown\.pagefind|index\/.*|filter\/.*)$/;

/** Have Pagefind index the records. The files come with the name it gave each record, by the record's address. */
async function runPagefind(archive: Archive, unit: Unit) {
  const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  for (const record of toRecords(archive, unit)) {
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
 * Pagefind's client answers without an index file that failed to load, as if its words occurred nowhere.
 * A blocked index must say so: let the failure through.
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
  const loud = source.replace(load, (method) => method.replace(swallowed, ')'));
  return { path: name, content: new TextEncoder().encode(loud) };
}

/** Sections read together: of one document, and about ten kilobytes of text. */
function toTextGroups({ documents, sections }: Archive) {
  const groups: { document: number; sections: StoredSection[] }[] = [];
  let size = 0;
  for (const { document, locator, marker, title, url, text } of sections) {
    const number = documents.findIndex(({ key }) => key === document);
    const last = groups.at(-1);
    const stored: StoredSection = [locator, marker ?? '', title, url, text];
    if (last?.document === number && size + text.length < charactersAFile) {
      last.sections.push(stored);
      size += text.length;
    } else {
      groups.push({ document: number, sections: [stored] });
      size = text.length;
    }
  }
  return groups;
}

const charactersAFile = 12_000;

function store(folder: string, value: unknown): BundleFile {
  const content = gzipSync(Buffer.from(JSON.stringify(value), storeEncoding), { level: 9 });
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return { path: `${folder}/${hash}.pf_text`, content };
}

/** Make every file of the bundle. */
export async function toBundle(archive: Archive, unit = chooseUnit(archive.sections)): Promise<BundleFile[]> {
  const { files, ids } = await runPagefind(archive, unit);
  const prefix = 'unknown_';
  const named = archive.sections.map(({ url }) => {
    const id = ids.get(url);
    if (!id?.startsWith(prefix))
      throw new Error(`${url}: Pagefind has no record of this address, or two sections share it`);
    return id.slice(prefix.length);
  });
  if (new Set(named).size !== named.length) throw new Error('two sections have the same address');

  const groups = toTextGroups(archive);
  const texts = groups.map((group) => store('texts', group.sections));
  const forms = store('texts', toForms(archive.sections.map(({ text }) => text)));
  const catalogue: Catalogue = {
    unit,
    prefix,
    documents: archive.documents.map(({ key, url, year, title, kind }) => ({ key, url, year, title, kind })),
    texts: groups.map(({ document, sections }, index) => ({
      file: texts[index]?.path ?? '',
      document,
      count: sections.length,
    })),
    forms: forms.path,
    ids: named.join(' '),
  };
  const listed = { path: catalogueFile, content: new TextEncoder().encode(JSON.stringify(catalogue)) };
  return [...files.map(failLoudly), ...texts, forms, listed];
}

/** Build the bundle of the site in `dist`. Afterwards `dist/pagefind/` is the whole new bundle, or the old one still. */
export async function buildSearchIndex(dist: string): Promise<{ sections: number; bytes: number }> {
  const read = (name: string) => readFile(path.join(dist, 'data', name), 'utf8');
  const archive = readArchive(await read('documents.json'), await read('sections.json'));
  try {
    const files = await toBundle(archive);
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
  const { sections, bytes } = await buildSearchIndex(process.argv[2] ?? 'dist');
  console.log(`search index: ${sections} sections, ${Math.round(bytes / 1024)} KiB`);
}
