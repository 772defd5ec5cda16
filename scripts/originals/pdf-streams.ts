/** The packed parts of a PDF, looked at without pdf.js, which passes over damage in silence. */
import { inflateSync } from 'node:zlib';

/** Unpacked, no part with a page's words or a map of characters is longer. */
const longestPart = 20_000_000;

/** A part as its file has it, and unpacked: `undefined` if it is damaged, and empty if it is none of our concern. */
interface PackedPart {
  text: string | undefined;
}

/** How many packed parts are damaged. Of a locked file nothing can be said. */
export function damagedParts(bytes: Uint8Array): number {
  return packedParts(asText(bytes)).filter(({ text }) => text === undefined).length;
}

/** Whether a pattern occurs in the file, in the open or packed. */
export function occurs(pattern: RegExp, bytes: Uint8Array): boolean {
  const file = asText(bytes);
  return pattern.test(file) || packedParts(file).some(({ text }) => text !== undefined && pattern.test(text));
}

const asText = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

function packedParts(file: string): PackedPart[] {
  if (/\/Encrypt\b/.test(file)) return [];
  return [...file.matchAll(/(?<!end)stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
    const head = file.slice(Math.max(0, index - 600), index);
    const dictionary = head.slice(head.lastIndexOf(' obj'));
    if (!/\/Filter\s*\[?\s*\/FlateDecode/.test(dictionary) || /\/Image\b/.test(dictionary)) return [];
    const start = index + length;
    // The word may stand within the packed bytes too, where the length is not said.
    const said = /\/Length\s+(\d+)(?!\s+\d+\s+R|\d)/.exec(dictionary)?.[1];
    const stop = said ? start + Number(said) : file.indexOf('endstream', start);
    return [{ text: unpacked(file.slice(start, stop === -1 ? undefined : stop)) }];
  });
}

function unpacked(packed: string): string | undefined {
  try {
    return inflateSync(Buffer.from(packed, 'latin1'), { maxOutputLength: longestPart }).toString('latin1');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'Z_DATA_ERROR' ? undefined : '';
  }
}
