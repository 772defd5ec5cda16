/** A seed's text, for whatever shows or judges a seed that ingest has taken in: decoded as its document says. */
export function decodeSeed(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030' = 'utf-8'): string {
  return new TextDecoder(encoding).decode(bytes);
}
