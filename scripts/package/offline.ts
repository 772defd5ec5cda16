/**
 * The site as a package has it: pages that open from a disk, and from any host, with text, tables, charts and search. What is published
 * as data stays as it is, to the byte.
 */
import type { Archive } from '../../src/archive/archive.ts';
import { builtFor } from '../lib/built-for.ts';
import { packedPage, startScript } from './page.ts';
import { packedModule, startScriptCode, threadModules } from './scripts.ts';
import { textsOf } from './texts.ts';
import { isFetched, twinOf } from './twins.ts';

/** A file's bytes, made when they are asked for. */
export type Make = () => Uint8Array | Promise<Uint8Array>;

const moduleFile = /^_astro\/([^/]+\.js)$/;
/** The index of the search on a host; a package reads all texts. What only a host reads is left out too. */
const leftOut = /^(?:pagefind\/|_headers$|\.nojekyll$|SHA256SUMS$)/;

/** The files of the package's site, by path. */
export async function offlineSite(
  paths: readonly string[],
  read: (path: string) => Uint8Array,
  archive: Archive,
): Promise<Map<string, Make>> {
  const text = (path: string): string => Buffer.from(read(path)).toString('utf8');
  const site = builtFor(text('index.html'));
  const modules = paths.flatMap((path) => moduleFile.exec(path)?.[1] ?? []);
  const threads = await threadModules(modules, (name) => text(`_astro/${name}`));
  const files = new Map<string, Make>();
  for (const path of paths) {
    if (leftOut.test(path)) continue;
    const name = moduleFile.exec(path)?.[1];
    if (name !== undefined && !threads.has(name))
      files.set(path, async () => Buffer.from(await packedModule(name, text(path))));
    else if (path.endsWith('.html')) files.set(path, () => Buffer.from(packedPage(text(path), path, site)));
    else files.set(path, () => read(path));
    if (isFetched(path)) files.set(`${path}.js`, () => Buffer.from(twinOf(path, read(path))));
  }
  files.set(startScript, await once(startScriptCode));
  for (const [path, content] of textsOf(archive))
    files.set(`${path}.js`, () => Buffer.from(twinOf(path, Buffer.from(JSON.stringify(content)))));
  return files;
}

async function once(make: () => Promise<Uint8Array>): Promise<Make> {
  const made = await make();
  return () => made;
}
