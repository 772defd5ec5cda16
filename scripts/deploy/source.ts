/** Where a site is looked at: a folder, or an address that answers by http. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from '../../src/disk/files-in.ts';

/** What came for a path, unpacked; `headers` are a host's, a folder has none. */
export interface Answer {
  readonly status: number;
  readonly headers?: Headers;
  readonly body: Buffer;
}

export type Source =
  | {
      readonly kind: 'folder';
      readonly name: string;
      readonly ask: Ask;
      /** Every file, as a path relative to the folder. */
      readonly list: () => Promise<string[]>;
    }
  | { readonly kind: 'host'; readonly name: string; readonly ask: Ask; readonly address: URL };

/** `path`: relative to the root of the site, without a slash before it. Throws a `NoAnswer`. */
type Ask = (path: string) => Promise<Answer>;

/** Why there was none, in words. */
export class NoAnswer extends Error {}

export const folderSource = (folder: string): Source => ({
  kind: 'folder',
  name: folder,
  ask: async (path) => {
    try {
      return { status: 200, body: await readFile(join(folder, path)) };
    } catch {
      return { status: 404, body: Buffer.alloc(0) };
    }
  },
  list: async () => filesIn(folder),
});

/** A host is asked again once: a connection that breaks now and then is no fault of the site. */
export function hostSource(address: URL, timeout = 30_000): Source {
  return {
    kind: 'host',
    name: address.href,
    address,
    ask: (path) => {
      const url = new URL(path, address);
      return askOnce(url, timeout).catch(() => askOnce(url, timeout));
    },
  };
}

/** One request, following nothing. */
export async function askOnce(url: URL, timeout: number): Promise<Answer> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
      headers: { 'user-agent': 'archive-deploy-check (npm run deploy:check)' },
    });
    const body = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, body };
  } catch (error) {
    throw new NoAnswer(reasonOf(error, timeout), { cause: error });
  }
}

/** fetch says “fetch failed” and keeps the reason in the cause, at times as a code alone. */
function reasonOf(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no whole answer within ${timeout / 1000} s`;
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in cause ? String(cause.code) : '';
  const known: Readonly<Record<string, string>> = {
    ECONNREFUSED: 'nothing answers at this address',
    ENOTFOUND: 'there is no host of this name',
    ECONNRESET: 'the connection was broken off',
    UND_ERR_SOCKET: 'the connection was broken off',
    Z_DATA_ERROR: 'the answer cannot be unpacked as its Content-Encoding says',
    Z_BUF_ERROR: 'the packed answer ends too early',
  };
  return known[code] ?? `${cause.message}${code ? ` (${code})` : ''}`;
}
