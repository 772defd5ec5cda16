/**
 * Serves a built site as static hosts do. sirv sends what is not text; it cannot be the whole server, since it compresses
 * nothing on the way (the tests weigh what a reader is sent), answers `/2018/citywide` with the page instead of a redirect to
 * `/2018/citywide/`, where relative links hold, and `/data/edition.json/` with the file instead of the 404 page, and names the
 * encoding of HTML only. Headers are those of the recipes, so pages are tried as readers get them.
 */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import sirv from 'sirv';
import { headersOf } from '../hosts/headers.ts';
import { kindOf } from '../hosts/kinds.ts';

/** What an address leads to, before anyone has asked in which encoding. */
export type Destination =
  { type: 'file'; path: string } | { type: 'redirect'; to: string } | { type: 'nothing' };

const nothing: Destination = { type: 'nothing' };

/**
 * Find what stands at an address of a built site, as static hosts do: a folder is its `index.html` and is
 * addressed with a trailing slash. `base` begins and ends in `/`; nothing outside `root` is ever found.
 */
export async function locate(root: string, base: string, pathname: string): Promise<Destination> {
  if (`${pathname}/` === base) return { type: 'redirect', to: base };
  if (!pathname.startsWith(base)) return nothing;

  const asFolder = pathname.endsWith('/');
  const names = readNames(pathname.slice(base.length, asFolder ? -1 : undefined));
  if (!names) return nothing;

  const path = join(root, ...names);
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return asFolder ? nothing : { type: 'file', path };

  const index = join(path, 'index.html');
  const page = await stat(index).catch(() => undefined);
  if (!page?.isFile()) return nothing;
  return asFolder ? { type: 'file', path: index } : { type: 'redirect', to: `${pathname}/` };
}

/** The folder and file names of a path; undefined where one of them could lead out of the site. */
function readNames(path: string): string[] | undefined {
  if (path === '') return [];
  try {
    const names = path.split('/').map(decodeURIComponent);
    return names.some((name) => /^\.{0,2}$|[/\\\0]/.test(name)) ? undefined : names;
  } catch {
    return undefined; // a % that encodes nothing
  }
}

/** A base path with a slash on either side: `archive` and `/archive/` are both `/archive/`. */
export function toBase(path: string): string {
  const names = path.split('/').filter((name) => name !== '');
  return ['', ...names, ''].join('/');
}

interface StaticSite {
  /** The folder that holds the built site. */
  root: string;
  /** The sub-path the site was built for; `/` where it has a host for itself. */
  base?: string;
}

/** A server for a built site, not listening yet. It reads the folder afresh, so a new build needs no restart. */
export function createStaticServer({ root, base: path = '/' }: StaticSite): Server {
  const base = toBase(path);
  const readText = textReader();
  const headersAt = (path: string): Record<string, string> =>
    headersOf(relative(root, path).replaceAll('\\', '/'));
  const sendBinary = sirv(root, {
    dev: true, // look at the disk on each request
    etag: true,
    extensions: [],
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [pathname = '/', ...query] = (request.url ?? '/').split('?');
    const destination = await locate(root, base, pathname);
    if (destination.type === 'redirect') {
      response.writeHead(301, { Location: [destination.to, ...query].join('?') }).end();
    } else if (destination.type === 'nothing') {
      await sendText(join(root, '404.html'), 404);
    } else if (kindOf(destination.path)?.text) {
      await sendText(destination.path, 200);
    } else {
      for (const [name, value] of Object.entries(headersAt(destination.path)))
        response.setHeader(name, value);
      request.url = pathname.slice(base.length - 1);
      sendBinary(request, response);
    }

    async function sendText(path: string, status: number): Promise<void> {
      const text = await readText(path).catch(() => undefined);
      if (!text) {
        // A site without a 404 page, or a file that went away meanwhile.
        response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404\n');
        return;
      }
      for (const [name, value] of Object.entries(headersAt(path))) response.setHeader(name, value);
      response.setHeader('Vary', 'Accept-Encoding');
      response.setHeader('ETag', text.etag);
      if (status === 200 && request.headers['if-none-match'] === text.etag) {
        response.writeHead(304).end();
        return;
      }
      const compressed = takesGzip(request);
      if (compressed) response.setHeader('Content-Encoding', 'gzip');
      const body = compressed ? await text.gzipped() : text.plain;
      response.writeHead(status, { 'Content-Length': body.length });
      response.end(request.method === 'HEAD' ? undefined : body);
    }
  }

  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(`${request.url}: ${String(error)}`);
      response.destroy();
    });
  });
}

function takesGzip(request: IncomingMessage): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(request.headers['accept-encoding'] ?? '');
}

interface Text {
  etag: string;
  plain: Buffer;
  /** Compressed when first asked for, and kept. */
  gzipped(): Promise<Buffer>;
}

/** Reads text files and keeps them, until they change on the disk. */
function textReader(): (path: string) => Promise<Text> {
  const kept = new Map<string, Text>();
  return async (path) => {
    const { size, mtimeMs } = await stat(path);
    const etag = `W/"${size}-${mtimeMs}"`;
    const before = kept.get(path);
    if (before?.etag === etag) return before;

    const plain = await readFile(path);
    let gzipped: Promise<Buffer> | undefined;
    const text: Text = { etag, plain, gzipped: () => (gzipped ??= promisify(gzip)(plain)) };
    kept.set(path, text);
    return text;
  };
}
