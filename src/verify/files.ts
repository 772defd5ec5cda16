/** Where a verification gets its files: fetched in the browser, made from `content/` in Node (`scripts/verify/files.ts`). */

/** Paths are root-relative, as `urls.verifyFile` makes them. Each file is read once, whoever asks for it. */
export interface VerifyFiles {
  /** What a JSON file holds; to be parsed by a guard where it comes in. A name in `.bin` is one that we gzipped ourselves. */
  json(path: string): Promise<unknown>;
  /** The bytes of a file. */
  bytes(path: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** Something the verification needs did not arrive. */
export class FilesUnavailable extends Error {
  override name = 'FilesUnavailable';
}

/** The files of a site, under the base its host gives it. What failed to arrive is asked for again the next time. */
export function fetchedFiles(base: string): VerifyFiles {
  const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const bytes = (path: string): Promise<Uint8Array<ArrayBuffer>> => {
    const known = kept.get(path) ?? fetchBytes(base.replace(/\/$/, '') + path);
    kept.set(path, known);
    known.catch(() => kept.delete(path));
    return known;
  };
  return { bytes, json: async (path) => readJson(path, await bytes(path)) };
}

async function fetchBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new FilesUnavailable(`cannot read ${url}`, { cause });
  }
}

/** What we gzipped ourselves has the same size on every host. Its text is UTF-16, in which Chinese compresses best. */
export const isPacked = (path: string): boolean => path.endsWith('.bin');

async function readJson(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  if (!isPacked(path)) return JSON.parse(new TextDecoder().decode(bytes));
  const unzipped = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(new TextDecoder('utf-16le').decode(await new Response(unzipped).arrayBuffer()));
}
