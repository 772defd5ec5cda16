import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { toBundle } from '../../scripts/search-index.ts';
import type { Archive, Section } from '../../scripts/search/archive.ts';
import { createSearcher } from '../../src/search/search.ts';
import type { Wording } from '../../src/search/words.ts';

const seeds = new URL('../../seeds/', import.meta.url);

/** The seeds' own lines, a dozen to a section: every character of the corpus, without the rest of the pipeline. */
export function archiveOfSeeds(): Archive {
  const names = readdirSync(seeds)
    .filter((name) => name.endsWith('.txt'))
    .toSorted();
  const documents = names.map((name, index) => ({
    key: `${2001 + index}/seed`,
    url: `/${2001 + index}/seed/`,
    kind: index === 2 ? 'notice' : 'report',
    year: 2001 + index,
    title: name,
    scope: index % 2 ? 'citywide' : 'office',
    form: '2019',
  }));
  const sections = names.flatMap((name, index) => {
    const lines = readFileSync(new URL(name, seeds), 'utf8')
      .split('\n')
      .map((line) => line.replace(/\r$/, ''))
      .filter((line) => line.trim());
    const key = documents[index]?.key ?? '';
    return Array.from({ length: Math.ceil(lines.length / 12) }, (_, part): Section => {
      const text = lines.slice(part * 12, part * 12 + 12).join('\n');
      return {
        document: key,
        locator: `${part}`,
        title: text.trim().slice(0, 12),
        marker: '',
        url: `/${key}/${part}/`,
        topic: part % 2 ? 'applications' : null,
        text,
      };
    });
  });
  return { documents, sections };
}

export interface Fetched {
  path: string;
  bytes: number;
}

/**
 * The client on a bundle held in memory, in Node: the same module and the same Pagefind as in a browser, with
 * `fetch` answered from the bundle. `fetched` tells what it asked for; names in `blocked` fail.
 */
export async function openBundle(archive: Archive, wording?: Wording) {
  const bundle = new Map((await toBundle(archive, wording)).map((file) => [file.path, file.content]));
  const fetched: Fetched[] = [];
  const blocked: RegExp[] = [];
  globalThis.fetch = (input) => {
    const name = new URL(String(input), 'http://archive.test').pathname.replace('/site/pagefind/', '');
    const content = bundle.get(name);
    if (blocked.some((pattern) => pattern.test(name)))
      return Promise.reject(new TypeError('Failed to fetch'));
    if (!content) return Promise.resolve(new Response('', { status: 404 }));
    fetched.push({ path: name, bytes: content.length });
    return Promise.resolve(new Response(content.slice()));
  };
  const folder = mkdtempSync(path.join(tmpdir(), 'pagefind-'));
  let copies = 0;
  const open = () =>
    createSearcher({
      bundlePath: '/site/pagefind/',
      base: '/site/',
      load: () => {
        // A module of its own for each searcher, as on each page.
        const file = path.join(folder, `pagefind-${(copies += 1)}.mjs`);
        writeFileSync(file, bundle.get('pagefind.js') ?? '');
        return import(/* @vite-ignore */ pathToFileURL(file).href);
      },
    });
  return { bundle, fetched, blocked, open };
}

/** Numbers that look random and are the same in every run. */
export function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
