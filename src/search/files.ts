/**
 * The files of the bundle, fetched. What is handed on is what the build wrote, or nothing: each file is packed with a checksum
 * (gzip's) and begins with its own name, so that a file cut off, changed on its way or put in the place of another is
 * recognised, as is a page that a host sends instead.
 */
import { catalogueFile, fileOf, headOf, storeEncoding, type Catalogue, type FileName } from './store.ts';
import { SearchUnavailable } from './unavailable.ts';

export interface FileOptions {
  /** Address of the bundle, ending in `/`. */
  bundlePath: string;
  /** Milliseconds in which not one byte comes, after which a file is given up. */
  patience?: number;
}

/** Browsers refuse thousands of requests at once. */
const mostAtOnce = 24;

/** Run tasks in the order given, so many at once. */
function toQueue(most: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <Value>(task: () => Promise<Value>): Promise<Value> => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/**
 * Give up when nothing comes for so long; `came` says that something did. Where one request is given up the others that run are
 * too: they wait for the same host, and whoever tries again is not to wait for them.
 */
function toAlarms(patience: number) {
  const running = new Set<AbortController>();
  return () => {
    const controller = new AbortController();
    running.add(controller);
    const ring = () => {
      for (const one of running) one.abort();
    };
    let timer = setTimeout(ring, patience);
    return {
      signal: controller.signal,
      came() {
        clearTimeout(timer);
        timer = setTimeout(ring, patience);
      },
      stop() {
        clearTimeout(timer);
        running.delete(controller);
      },
    };
  };
}

const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;
/** A page of the host's own, beginning with `<` or with what may stand before it. */
const isPage = (bytes: Uint8Array): boolean =>
  /^[\uFEFF\s]*</.test(new TextDecoder().decode(bytes.subarray(0, 64)));

type Alarm = ReturnType<ReturnType<typeof toAlarms>>;

async function fetchBytes(
  file: string,
  url: string,
  init: RequestInit,
  alarm: Alarm,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetch(url, { ...init, signal: alarm.signal });
    alarm.came();
    if (response.status >= 500 || response.status === 429)
      throw new SearchUnavailable('refused', file, response.status);
    if (!response.ok || !response.body) throw new SearchUnavailable('missing', file, response.status);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (const reader = response.body.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) break;
      alarm.came();
      parts.push(value);
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  } catch (cause) {
    if (cause instanceof SearchUnavailable) throw cause;
    throw new SearchUnavailable(alarm.signal.aborted ? 'slow' : 'offline', file, cause);
  } finally {
    alarm.stop();
  }
}

/** The bytes behind a file's own name, its checksum being right. */
async function unpack(file: string, packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (typeof DecompressionStream === 'undefined') throw new SearchUnavailable('unsupported', file);
  if (!isGzip(packed)) throw new SearchUnavailable(isPage(packed) ? 'missing' : 'damaged', file);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const bytes = await new Response(stream).arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    (cause: unknown) => {
      throw new SearchUnavailable('damaged', file, cause);
    },
  );
  const head = new TextEncoder().encode(headOf(file));
  if (head.some((byte, index) => bytes[index] !== byte)) throw new SearchUnavailable('damaged', file);
  return bytes.subarray(head.length);
}

export type Files = ReturnType<typeof createFiles>;

export function createFiles({ bundlePath, patience = 20_000 }: FileOptions) {
  const queue = toQueue(mostAtOnce);
  const toAlarm = toAlarms(patience);
  /** What failed before may lie in the browser's cache as it failed. */
  const failed = new Set<string>();

  const attempt = async (file: string, cache: RequestCache): Promise<Uint8Array> => {
    const init: RequestInit = { cache: failed.has(file) ? 'reload' : cache };
    try {
      const bytes = await unpack(file, await fetchBytes(file, bundlePath + file, init, toAlarm()));
      failed.delete(file);
      return bytes;
    } catch (error) {
      failed.add(file);
      throw error;
    }
  };

  /** Whether anything ever failed. */
  let isDoubtful = false;
  const asked = new Set<string>();

  const read = (file: string, cache: RequestCache): Promise<Uint8Array> =>
    queue(async () => {
      // A page fetches some files ahead, and a browser keeps the answer until it is asked for, also a bad one: whoever tries
      // again after the first of them failed is not to fail by the second, which has come right since.
      const mayBeOld = isDoubtful && !asked.has(file);
      asked.add(file);
      try {
        return await attempt(file, cache).catch((error: unknown) => {
          if (mayBeOld) return attempt(file, cache);
          throw error;
        });
      } catch (error) {
        isDoubtful = true;
        throw error;
      }
    });

  // The checksum says that these are the bytes that our own build wrote: what they hold needs no second look.
  const toValue = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder(storeEncoding).decode(bytes));
  return {
    catalogue: async (): Promise<Catalogue> => toValue(await read(catalogueFile, 'no-cache')) as Catalogue,
    bytes: (build: string, name: FileName) => read(fileOf(build, name), 'default'),
    value: async (build: string, name: FileName): Promise<unknown> =>
      toValue(await read(fileOf(build, name), 'default')),
  };
}
