/** Whatever file a report comes in, read in Node. */
import type { Original } from './original.ts';
import { readPdf } from './pdf.ts';
import { readWith } from './read-with.ts';

/** See {@link readWith}. */
export const readOriginal = (bytes: Uint8Array, name?: string): Promise<Original> =>
  readWith({ pdf: readPdf }, bytes, name);
