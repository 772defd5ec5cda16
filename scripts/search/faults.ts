/** What can befall a file between the build and the browser. */

export const faults = {
  /** No connexion, or a plug-in blocks it. */
  offline: () => Promise.reject(new TypeError('Failed to fetch')),
  404: () => answer('<!doctype html><title>404</title>', 404),
  500: () => answer('Internal Server Error', 500),
  /** A host that answers every address with its start page. */
  page: () => answer('<!doctype html><title>Archive</title><p>Welcome'),
  empty: () => answer(''),
  /** The connexion broke, and the host had not said how much there is. */
  cut: (content) => answer(content.slice(0, Math.floor(content.length / 2))),
  flipped: (content) => answer(content.map((byte, at) => (at === content.length >> 1 ? byte ^ 4 : byte))),
  'unpacked on the way': (content) =>
    new Response(new Blob([content.slice()]).stream().pipeThrough(new DecompressionStream('gzip'))),
  'another file': (_, other) => answer(other),
  /** The host says nothing at all. */
  silent: (_content, _other, signal) => endless(undefined, signal),
  /** It begins, and then says nothing more. */
  stalled: (content, _other, signal) => endless(content.slice(0, 20), signal),
} as const satisfies {
  [name: string]: (
    content: Uint8Array<ArrayBuffer>,
    other: Uint8Array<ArrayBuffer>,
    signal: AbortSignal | null,
  ) => Response | Promise<Response>;
};

export type Fault = keyof typeof faults;

const answer = (body: string | Uint8Array<ArrayBuffer>, status = 200) => new Response(body, { status });

/** An answer that comes to no end but by the signal: with no beginning not even its head comes. */
function endless(
  beginning: Uint8Array<ArrayBuffer> | undefined,
  signal: AbortSignal | null,
): Response | Promise<Response> {
  const aborted = new Promise<never>((_, reject) =>
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
  );
  if (!beginning) return aborted;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(beginning);
      aborted.catch((error: unknown) => controller.error(error));
    },
  });
  return new Response(body);
}
