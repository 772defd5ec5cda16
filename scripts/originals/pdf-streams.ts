/** The packed parts of a PDF, looked at without pdf.js, which passes over damage in silence. */
import { byteText } from './byte-text.ts';
import { UnreadableOriginal } from './original.ts';
import { unpack } from './unpack.ts';

/** Unpacked, no part with a page's words or a map of characters is longer. */
const longestPart = 20_000_000;

/** No report has a part of this many bytes, unless it is a picture; a whole Chinese font has twenty million. */
const endless = 50_000_000;

/** Refuses a file one of whose parts unpacks to far more than a report has, where nothing else bounds the memory it takes. */
export function refuseEndless(bytes: Uint8Array): void {
  if (packedParts(bytes, byteText(bytes)).every((part) => unpack(part, 'zlib', endless) !== 'more')) return;
  throw new UnreadableOriginal({
    kind: 'too-dear',
    expected: 'a PDF file, whole and not locked',
    found: `one with a part that unpacks to more than ${endless} bytes`,
    todo: 'open it in a PDF viewer, print it to a new PDF and take that, or ask for the Word file',
  });
}

/** How many packed parts are damaged. Of a locked file nothing can be said. */
export function damagedParts(bytes: Uint8Array): number {
  return packedParts(bytes, byteText(bytes)).filter((part) => unpacked(part) === undefined).length;
}

/** Whether a pattern occurs in the file, in the open or packed. */
export function occurs(pattern: RegExp, bytes: Uint8Array): boolean {
  const file = byteText(bytes);
  return pattern.test(file) || packedParts(bytes, file).some((part) => pattern.test(unpacked(part) ?? ''));
}

/** Packed parts but pictures, none of a locked file. */
function packedParts(bytes: Uint8Array, file: string): Uint8Array[] {
  if (/\/Encrypt\b/.test(file)) return [];
  return [...file.matchAll(/(?<!end)stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
    const head = file.slice(Math.max(0, index - 600), index);
    const dictionary = head.slice(head.lastIndexOf(' obj'));
    if (!/\/Filter\s*\[?\s*\/FlateDecode/.test(dictionary) || /\/Image\b/.test(dictionary)) return [];
    const start = index + length;
    // The word may stand within the packed bytes too, where the length is not said.
    const said = /\/Length\s+(\d+)(?!\s+\d+\s+R|\d)/.exec(dictionary)?.[1];
    const stop = said ? start + Number(said) : file.indexOf('endstream', start);
    return [bytes.subarray(start, stop === -1 ? undefined : stop)];
  });
}

/** A part as text: `undefined` if it is damaged, and empty if it is none of our concern. */
function unpacked(packed: Uint8Array): string | undefined {
  const part = unpack(packed, 'zlib', longestPart);
  if (part === 'damaged') return undefined;
  if (typeof part === 'string') return '';
  return byteText(part);
}
