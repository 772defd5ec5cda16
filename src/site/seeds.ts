/** The seeds, byte for byte, for the pages that show and serve them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentData } from '../schema/document.ts';

/** A seed's bytes. */
export function readSeedBytes({ source }: DocumentData): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(process.cwd(), 'seeds', source.file)));
}

/** A seed's text. Encodings other than UTF-8 are told apart by what decodes without loss. */
export function readSeed(document: DocumentData): string {
  const bytes = readSeedBytes(document);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
