/** Made reports written to files and read back as the page reads what is dropped. */
import { decodeText } from '../../originals/plain-text.ts';
import { readOriginal } from '../../originals/read-original.ts';
import { isUnwrapped, toSeedText } from '../../originals/seed-text.ts';
import type { DraftInput } from '../../../src/self-check/draft.ts';
import { decode } from '../../ingest/decode.ts';
import { turnOf, writers, type WrittenHere } from '../corpus/files.ts';
import type { Made } from '../corpus/made.ts';

/** Undefined where the file could not be read. */
export async function readBack(made: Made, index: number, format: WrittenHere): Promise<DraftInput> {
  return readBytes(writers[format](made, turnOf(index)), `${made.name}.${format}`);
}

export async function readBytes(bytes: Uint8Array, name: string): Promise<DraftInput> {
  const original = await readOriginal(bytes, name);
  if (original.format === 'text') return { text: decode(bytes, name, decodeText(bytes).encoding) };
  return { text: toSeedText(original), unwrapped: isUnwrapped(original) };
}
