/** Packed bytes unpacked bit by bit, so that a few of them that would give very many can be stopped. */
import { Inflate, Z_DATA_ERROR, Z_NEED_DICT } from 'pako';

/** `raw` in a zip; with zlib's head and checksum in a PDF. */
export type Packing = 'raw' | 'zlib';

/**
 * What packed bytes give, if that is at most `most` bytes: `more` where it gives more, `cut short` where it does not end,
 * and `damaged` where it is no packing or has not the checksum it says. What follows the end is nobody's concern.
 */
export function unpack(
  packed: Uint8Array,
  packing: Packing,
  most: number,
): Uint8Array | 'more' | 'damaged' | 'cut short' {
  const stream = new Inflate(packing === 'raw' ? { raw: true } : { windowBits: 15 });
  const parts: Uint8Array[] = [];
  let length = 0;
  stream.onData = (part) => {
    length += part.length;
    if (length > most) throw new TooMuch();
    parts.push(part);
  };
  stream.onEnd = () => {};
  try {
    stream.push(packed, true);
  } catch (error) {
    if (error instanceof TooMuch) return 'more';
    throw error;
  }
  if (stream.err === Z_DATA_ERROR || stream.err === Z_NEED_DICT) return 'damaged';
  return stream.err === 0 && stream.ended ? joined(parts, length) : 'cut short';
}

/** The only way to stop the library between two pieces. */
class TooMuch extends Error {}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
