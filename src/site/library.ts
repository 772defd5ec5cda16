/** The library that verifications read: made once a build. */
import { gzipSync } from 'node:zlib';
import { toLibraryFiles, type LibraryFiles } from '../verify/shelves/library.ts';
import { loadSite } from './archive.ts';

let making: Promise<LibraryFiles> | undefined;

export const loadLibrary = (): Promise<LibraryFiles> =>
  (making ??= loadSite().then(({ archive }) => toLibraryFiles(archive)));

/** A file that we gzip ourselves, in the encoding of Chinese that compresses best: read by `src/verify/files.ts`. */
export const packedResponse = (value: unknown): Response =>
  new Response(gzipSync(Buffer.from(JSON.stringify(value), 'utf16le'), { level: 9 }), {
    headers: { 'content-type': 'application/octet-stream' },
  });
