/** Where a site is looked at: a folder, or an address that answers by http. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What came for a path; `headers` are a host's, a folder has none. */
export interface Answer {
  readonly status: number;
  readonly headers?: Headers;
  readonly body: Buffer;
}

export interface Source {
  readonly name: string;
  readonly isHost: boolean;
  /** `path`: relative to the root of the site, without a slash before it. Throws what says why there was no answer. */
  ask(path: string): Promise<Answer>;
}

export const folderSource = (folder: string): Source => ({
  name: folder,
  isHost: false,
  ask: async (path) => {
    try {
      return { status: 200, body: await readFile(join(folder, path)) };
    } catch {
      return { status: 404, body: Buffer.alloc(0) };
    }
  },
});

/** A host is asked again once: a connection that breaks now and then is no fault of the site. */
export function hostSource(address: URL, timeout = 20_000): Source {
  const once = async (path: string): Promise<Answer> => {
    const response = await fetch(new URL(path, address), {
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
      headers: { 'user-agent': 'archive-deploy-check' },
    });
    return {
      status: response.status,
      headers: response.headers,
      body: Buffer.from(await response.arrayBuffer()),
    };
  };
  return { name: address.href, isHost: true, ask: (path) => once(path).catch(() => once(path)) };
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
