import type { EncodingId } from '../schema/seed-notes.ts';

/** A seed's text, for whatever shows or judges a seed that ingest has taken in: decoded as its document says. */
export function decodeSeed(bytes: Uint8Array, encoding: EncodingId = 'utf-8'): string {
  return new TextDecoder(encoding).decode(bytes);
}
