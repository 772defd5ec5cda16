/** The seeds, byte for byte, for the pages that show and serve them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersOf } from '../archive/folders.ts';
import { decodeSeed } from '../archive/seed-text.ts';
import type { DocumentData } from '../schema/document.ts';

/** A seed's bytes. */
export function readSeedBytes({ source }: DocumentData): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(foldersOf(process.env).seeds, source.file)));
}

/** A seed's text. */
export function readSeed(document: DocumentData): string {
  return decodeSeed(readSeedBytes(document), document.source.encoding);
}
