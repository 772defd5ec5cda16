/**
 * A seed's text, for whatever shows or judges a seed that ingest has taken in. Ingest knows the declared encoding and
 * refuses bytes that do not fit it; so of the two encodings it takes, the one that decodes without loss is the right one.
 */
export function decodeSeed(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
