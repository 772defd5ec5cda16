import type { EncodingId } from '../../src/schema/seed-notes.ts';
import { Problem, placeOf } from './problem.ts';

/** Bytes at the start of files that are not text but often land among texts. */
const signatures: readonly [name: string, bytes: readonly number[]][] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a ZIP archive or a .docx', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Word .doc', [0xd0, 0xcf, 0x11, 0xe0]],
];

/**
 * Decode a seed's bytes.
 *
 * Afterwards the text is known to be whole: every byte was valid in the declared encoding, there are no control
 * characters but tab, line feed and form feed, line ends are `\n`, and a byte order mark is gone.
 */
export function decode(bytes: Uint8Array, file: string, encoding: EncodingId = 'utf-8'): string {
  const place = placeOf(file);
  if (bytes.length === 0) {
    throw new Problem({
      place,
      expected: 'the extracted text of a report',
      found: 'an empty file',
      todo: 'extract the text again, or remove the file and its .yml',
    });
  }
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const signature = signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (signature || (bytes.includes(0) && !isWide)) {
    throw new Problem({
      place,
      expected: 'plain text',
      found: signature ? signature[0] : `binary data (a NUL byte at offset ${bytes.indexOf(0)})`,
      todo: 'extract the text from it first (pdftotext, a word processor’s “save as plain text, UTF-8”)',
    });
  }
  const text = decodeStrictly(bytes, encoding);
  if (text === undefined) {
    throw new Problem({
      place: placeOf(file, firstBadLine(bytes, encoding)),
      expected: `text in ${encoding.toUpperCase()}`,
      found: 'bytes that are not valid in that encoding',
      todo:
        encoding === 'utf-8' && decodeStrictly(bytes, 'gb18030') !== undefined
          ? 'the bytes are valid GB18030: write `encoding: gb18030` in its .yml'
          : 'save the text as UTF-8',
    });
  }
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const control = /[\u0000-\u0008\u000B\u000E-\u001F\u007F]/.exec(plain);
  if (control) {
    throw new Problem({
      place: placeOf(file, plain.slice(0, control.index).split('\n').length),
      expected: 'plain text',
      found: `the control character U+${control[0].charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`,
      todo: 'extract the text again',
    });
  }
  if (plain.trim() === '') {
    throw new Problem({
      place,
      expected: 'the extracted text of a report',
      found: 'nothing but white space',
      todo: 'extract the text again; a scanned PDF needs character recognition first',
    });
  }
  return plain;
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function firstBadLine(bytes: Uint8Array, encoding: string): number {
  const loose = new TextDecoder(encoding).decode(bytes);
  return loose.slice(0, Math.max(0, loose.indexOf('\uFFFD'))).split('\n').length;
}
