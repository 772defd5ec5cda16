/** Pagefind's index of an archive, and its client made to fail where it would answer without what it did not get. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import { createIndex } from 'pagefind';
import type { PagefindIndex } from '../../src/search/store.ts';
import type { BundleFile } from './files.ts';
import { toRecords } from './records.ts';
import type { SearchTexts } from './texts.ts';

/** What the client asks for; the interfaces, the worker and the fragments (we store texts ourselves) are left out. */
const needed = /^(?:pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\.unknown\.pagefind|index\/.*)$/;

const client = 'pagefind.js';
const prefix = 'unknown_';

/** Have Pagefind index the sections. Its ids are in the order of these. */
export async function toPagefind(
  archive: SearchTexts,
): Promise<{ files: BundleFile[]; index: PagefindIndex }> {
  const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  for (const record of toRecords(archive)) {
    const added = await index.addCustomRecord(record);
    if (added.errors.length) throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}`);
  }
  const made = await index.getFiles();
  await index.deleteIndex();
  // Pagefind hands its files over in whichever order they are done.
  const inOrder = made.files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const files = failLoudly(inOrder.filter(({ path }) => needed.test(path)));
  const script = files.find(({ path }) => path === client);
  if (!script) throw new Error(`Pagefind wrote no ${client}`);
  const ids = toIds(archive, made.files).join(' ');
  return { files, index: { kind: 'pagefind', ids, prefix, integrity: integrityOf(script.content) } };
}

const integrityOf = (content: Uint8Array): string =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`;

/** The names that Pagefind gave the records, found by their addresses. */
function toIds({ sections }: SearchTexts, files: BundleFile[]): string[] {
  const byUrl = new Map(
    files.flatMap(({ path, content }): [string, string][] => {
      const id = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
      if (!id) return [];
      // Pagefind's own form: twelve bytes of signature, then JSON.
      const json = gunzipSync(content).toString('utf8').slice('pagefind_dcd'.length);
      const { url } = JSON.parse(json) as { url: string };
      return [[url, id]];
    }),
  );
  const ids = sections.map(({ url }) => {
    const id = byUrl.get(url);
    if (!id?.startsWith(prefix))
      throw new Error(`${url}: Pagefind has no record of this address, or two sections share it`);
    return id.slice(prefix.length);
  });
  if (new Set(ids).size !== ids.length) throw new Error('two sections have the same address');
  return ids;
}

/** A place in Pagefind's client, and what stands there instead; the places are counted, lest a new version be left as it is. */
type Change = [place: RegExp, times: number, instead: string | ((found: string) => string)];

/**
 * Pagefind's client, minified, with three changes, all about failure. It answers without an index file that failed to load, as if its words occurred
 * nowhere: that failure is let through. It takes whatever bytes it gets for its own: each file is held against its checksum. And a
 * failure to start, which every later question reports, is reported once more as an error nobody handles: that one is
 * kept from the console.
 */
function failLoudly(files: BundleFile[]): BundleFile[] {
  const sums = Object.fromEntries(
    files
      .filter(({ path }) => path !== client)
      .map(({ path, content }) => [path.replace(/^.*\//, ''), integrityOf(content)]),
  );
  const changes: Change[] = [
    [
      /async load(?:Filter)?Chunk\(hash\)\s*\{.*?\.catch\(\(\)\s*=>\s*\{\s*\}\)/gs,
      2,
      (method) => method.replace(/\)\.catch\(\(\)\s*=>\s*\{\s*\}\)/g, ')'),
    ],
    [
      /fetch\(queued\.input\)/g,
      1,
      `fetch(queued.input,{integrity:${JSON.stringify(sums)}[queued.input.replace(/^.*\\/|\\?.*$/g,"")]})`,
    ],
    [/this\.init\(options2\?\.language\);/g, 1, () => 'this.init(options2?.language).catch(()=>{});'],
  ];
  return files.map((file) => {
    if (file.path !== client) return file;
    let source = new TextDecoder().decode(file.content);
    for (const [place, times, instead] of changes) {
      const found = source.match(place)?.length ?? 0;
      if (found !== times) {
        throw new Error(
          `${client}: expected ${times} times ${place.source}, found ${found}; ` +
            'a new version of Pagefind? See failLoudly in scripts/search/pagefind.ts',
        );
      }
      source = source.replace(place, (match) => (typeof instead === 'string' ? instead : instead(match)));
    }
    const { code } = transformSync(source, { minify: true, legalComments: 'inline' });
    return { path: file.path, content: new TextEncoder().encode(code) };
  });
}
