/** The seeds and the files they were made from, byte for byte, for the pages that show and serve them. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../disk/sha256.ts';
import { foldersOf } from '../archive/folders.ts';
import { decodeSeed } from '../archive/seed-text.ts';
import type { DocumentData } from '../schema/document.ts';
import type { OriginalFile } from '../schema/seed-notes.ts';

const pathOf = (file: string): string => join(foldersOf(process.env).seeds, file);

/** A seed's bytes. */
export function readSeedBytes({ source }: DocumentData): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(pathOf(source.file)));
}

/** The bytes of a file that stands beside the seeds: the notes of one, or what is said of the whole archive. */
export const readSeedFile = (file: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(pathOf(file)));

/** What stands beside a seed, its name. */
export const notesOf = ({ source }: Pick<DocumentData, 'source'>): string =>
  source.file.replace(/\.txt$/, '.yml');

export const hashOfNotes = (document: Pick<DocumentData, 'source'>): string =>
  sha256Of(readSeedFile(notesOf(document)));

/** The bytes of an original. */
export function readOriginal({ file }: OriginalFile): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(pathOf(file)));
}

/** How many bytes an original has. */
export const sizeOfOriginal = ({ file }: OriginalFile): number => statSync(pathOf(file)).size;

/** A seed's text. */
export function readSeed(document: DocumentData): string {
  return decodeSeed(readSeedBytes(document), document.source.encoding);
}
