import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createSearcher, type Searcher } from '../../src/search/search.ts';

/** A bundle in memory, and a client on it. */
export interface MemoryHost {
  /** What was fetched, in order. */
  fetched: { path: string; bytes: number }[];
  /** Names that match one of these cannot be fetched. */
  blocked: RegExp[];
  /** A client that has fetched nothing yet, as on a page just opened. */
  open(): Searcher;
  close(): void;
}

const bundlePath = '/site/pagefind/';

/**
 * Run the client on a bundle in Node: the same module and the same Pagefind as in a browser, with `fetch` answered
 * from the bundle's files until `close`.
 */
export function hostInMemory(files: { path: string; content: Uint8Array }[]): MemoryHost {
  const bundle = new Map(files.map((file) => [file.path, file.content]));
  const fetched: MemoryHost['fetched'] = [];
  const blocked: RegExp[] = [];
  const fetchBefore = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input, 'http://archive.test');
    // Another test of the same process asks a host of its own.
    if (address.protocol === 'http:' && address.host !== 'archive.test') return fetchBefore(input, init);
    const name = address.pathname.replace(bundlePath, '');
    const content = bundle.get(name);
    if (blocked.some((pattern) => pattern.test(name)))
      return Promise.reject(new TypeError('Failed to fetch'));
    if (!content) return Promise.resolve(new Response('', { status: 404 }));
    fetched.push({ path: name, bytes: content.length });
    return Promise.resolve(new Response(content.slice()));
  };
  const folder = mkdtempSync(path.join(tmpdir(), 'pagefind-'));
  let copies = 0;
  const load = () => {
    // A module of its own for each client, as on each page.
    copies += 1;
    const file = path.join(folder, `pagefind-${copies}.mjs`);
    writeFileSync(file, bundle.get('pagefind.js') ?? '');
    return import(/* @vite-ignore */ pathToFileURL(file).href);
  };
  return {
    fetched,
    blocked,
    open: () => createSearcher({ bundlePath, base: '/site/', load }),
    close() {
      globalThis.fetch = fetchBefore;
      rmSync(folder, { recursive: true });
    },
  };
}
