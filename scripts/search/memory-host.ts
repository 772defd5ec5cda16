import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HostOptions } from '../../src/search/hosted.ts';
import { createSearcher, type Searcher } from '../../src/search/search.ts';
import { faults, type Fault } from './faults.ts';

/** A bundle in memory, and a client on it. */
export interface MemoryHost {
  /** What was fetched, in order. */
  fetched: { path: string; bytes: number }[];
  /** What befalls the files whose names match. */
  faults: [names: RegExp, fault: Fault][];
  /** A client that has fetched nothing yet, as on a page just opened. */
  open(options?: Partial<HostOptions>): Searcher;
  /** Where its bundle stands, and Pagefind's module of it, anew each time. */
  bundlePath: string;
  load(): Promise<unknown>;
  /** Put other files in the place of these, as a new build does. */
  replace(files: HostedFile[]): void;
  close(): void;
}

export interface HostedFile {
  path: string;
  content: Uint8Array;
}

const bundlePath = '/site/pagefind/';

const isIntact = (content: Uint8Array, integrity?: string): boolean =>
  !integrity || integrity === `sha256-${createHash('sha256').update(content).digest('base64')}`;

/**
 * Run the client on a bundle in Node: the same module and the same Pagefind as in a browser, with `fetch` answered
 * from the bundle's files until `close`.
 */
export function hostInMemory(files: HostedFile[]): MemoryHost {
  const toMap = (hosted: HostedFile[]) => new Map(hosted.map(({ path: name, content }) => [name, content]));
  let bundle = toMap(files);
  const fetched: MemoryHost['fetched'] = [];
  const befall: MemoryHost['faults'] = [];
  const fetchBefore = globalThis.fetch;

  const answer = async (name: string, { integrity, signal = null }: RequestInit): Promise<Response> => {
    const content = bundle.get(name)?.slice();
    const fault = befall.find(([names]) => names.test(name))?.[1];
    if (!content) return new Response('', { status: 404 });
    if (!fault) {
      fetched.push({ path: name, bytes: content.length });
      return new Response(content);
    }
    const other = [...bundle].find(([path]) => path !== name && path.endsWith('.pf_text'))?.[1].slice();
    const response = await faults[fault](content, other ?? content, signal);
    if (!integrity) return response;
    const body = new Uint8Array(await response.arrayBuffer());
    if (!isIntact(body, integrity)) throw new TypeError('Failed to fetch');
    return new Response(body, { status: response.status });
  };
  globalThis.fetch = (input, init = {}) => {
    const address = new URL(input instanceof Request ? input.url : input, 'http://archive.test');
    // Another test of the same process asks a host of its own.
    if (address.protocol === 'http:' && address.host !== 'archive.test') return fetchBefore(input, init);
    return answer(address.pathname.replace(bundlePath, ''), init);
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
    faults: befall,
    bundlePath,
    load,
    open: (options = {}) => createSearcher({ bundlePath, base: '/site/', load, ...options }),
    replace(other) {
      bundle = toMap(other);
    },
    close() {
      globalThis.fetch = fetchBefore;
      rmSync(folder, { recursive: true });
    },
  };
}
