/** A PDF whose characters cannot be told by their codes: the fonts' Unicode maps taken out of one that was written. */

const reference = /\/ToUnicode \d+ 0 R/g;

/**
 * Afterwards no font of the file, or none after the first `keep`, names a Unicode map. Names are blanked with spaces, so
 * that every offset stays. How many were taken is for the caller to look at: fonts in compressed objects keep theirs.
 */
export function withoutUnicodeMaps(pdf: Uint8Array, keep = 0): { pdf: Uint8Array; taken: number } {
  const bytes = Uint8Array.from(pdf);
  // Latin-1, so that an index in the text is an index in the bytes.
  const text = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, part) =>
    String.fromCharCode(...bytes.subarray(part * 65_536, (part + 1) * 65_536)),
  ).join('');
  const found = [...text.matchAll(reference)].slice(keep);
  for (const { index, 0: words } of found) bytes.fill(0x20, index, index + words.length);
  return { pdf: bytes, taken: found.length };
}
