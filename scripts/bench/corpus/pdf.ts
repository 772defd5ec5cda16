/** What is done to PDFs that LibreOffice wrote. Bytes are written over in place, so that every offset stays. */

/**
 * Afterwards no font of the file names a Unicode map, and its characters cannot be told by their codes. How many names
 * were taken is for the caller to look at: fonts in compressed objects keep theirs.
 */
export function withoutUnicodeMaps(pdf: Uint8Array): { pdf: Uint8Array; taken: number } {
  const found = [...latin1(pdf).matchAll(/\/ToUnicode \d+ 0 R/g)];
  return { pdf: overwritten(pdf, found, ' '), taken: found.length };
}

/** Afterwards the file says nothing of the time it was written at: the same pages are the same bytes. */
export function withoutDates(pdf: Uint8Array): Uint8Array {
  const said = [
    /(?<=\/(?:CreationDate|ModDate)\s?\(D:)\d{14}/g,
    /(?<=\/ID\s*\[\s*<)[0-9A-F]{32}/g,
    /(?<=\/ID\s*\[\s*<[0-9A-F]{32}>\s*<)[0-9A-F]{32}/g,
    /(?<=\/DocChecksum\s*\/)[0-9A-F]{32}/g,
  ];
  const text = latin1(pdf);
  return overwritten(
    pdf,
    said.flatMap((pattern) => [...text.matchAll(pattern)]),
    '0',
  );
}

/** A character for every byte: an index in the text is an index in the bytes. */
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

function overwritten(pdf: Uint8Array, places: readonly RegExpExecArray[], character: string): Uint8Array {
  const bytes = Uint8Array.from(pdf);
  for (const { index, 0: words } of places) bytes.fill(character.charCodeAt(0), index, index + words.length);
  return bytes;
}
