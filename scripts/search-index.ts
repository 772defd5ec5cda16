/**
 * Builds the search bundle of a built site: `content/` → `dist/pagefind/`.
 *
 * Afterwards the bundle holds Pagefind's client and index, of a large archive an index of our own too, and what our client reads: a
 * catalogue, the texts for excerpts, the forms of characters. Public pages are not touched.
 */
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { close } from 'pagefind';
import { urls } from '../src/archive/urls.ts';
import { readContent } from '../src/disk/read-content.ts';
import { toSearchTerms } from '../src/lib/search-terms.ts';
import { commandFolders } from './lib/command-folders.ts';
import { toBundle } from './search/bundle.ts';
import type { BundleFile } from './search/files.ts';
import { withPreloads } from './search/preloads.ts';
import { toSearchTexts } from './search/texts.ts';

/** Have the search page ask for all that its first answer needs. */
async function preload(dist: string, files: BundleFile[]): Promise<void> {
  const page = path.join(dist, urls.search(), 'index.html');
  const scripts = (name: string) => readFileSync(path.join(dist, '_astro', name), 'utf8');
  const names = files.map((file) => file.path);
  await writeFile(page, withPreloads(await readFile(page, 'utf8'), names, scripts));
}

/** Build the bundle of the site in `dist`, made from `content`. Afterwards `dist/pagefind/` is the whole new bundle, or the old one still. */
async function buildSearchIndex(dist: string, content: string): Promise<{ sections: number; bytes: number }> {
  const read = readContent(content);
  const archive = toSearchTexts(read);
  try {
    const files = await toBundle(archive, undefined, toSearchTerms(read));
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
    await preload(dist, files);
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
