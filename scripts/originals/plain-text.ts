import { limits, UnreadableOriginal, type Original, type OriginalBlock } from './original.ts';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface DecodedText {
  /** Without its byte order mark; line ends as they are. */
  text: string;
  encoding: Encoding;
}

/** No text of this many bytes is within {@link limits.characters}; markup may take as many. */
export const mostBytes = limits.characters * 4;

const byteOrderMarks: readonly [encoding: Encoding, mark: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Bytes as text, by their byte order mark or by the first encoding they are whole in.
 *
 * Afterwards every byte was valid in the encoding that is named, and there are no control characters but tab, line
 * ends and form feed.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length > mostBytes) throw tooLong(`${bytes.length} bytes`);
  const decoded = decodeMarked(bytes) ?? decodeUnmarked(bytes);
  if (!decoded) throw badBytes(bytes);
  const control = /[\u0000-\u0008\u000B\u000E-\u001F\u007F]/.exec(decoded.text);
  if (control) throw controlCharacter(decoded, control);
  return decoded;
}

/** Bytes in one encoding, or nothing if one byte is not valid in it; a byte order mark is gone. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * A text file, line by line.
 *
 * Afterwards every line of the file is a line, a blank one too (it parts paragraphs), but for blank ones at the end. A
 * form feed is a page break, and what follows it on its line is a line of its own.
 */
export function readPlainText(bytes: Uint8Array): Original {
  const { text, encoding } = decodeText(bytes);
  const pages = text.replace(/\r\n?/g, '\n').trimEnd().split('\f');
  return {
    format: 'text',
    blocks: pages.flatMap((page, index) => [
      ...(index === 0 ? [] : [{ type: 'page-break' } as const]),
      ...linesOf(page, index < pages.length - 1),
    ]),
    remarks: encoding === 'utf-8' ? [] : [`The text is encoded in ${encoding.toUpperCase()}.`],
  };
}

/** The lines of one page; the line end before a form feed ends its line and begins no blank one. */
function linesOf(page: string, more: boolean): OriginalBlock[] {
  const lines = (more ? page.replace(/\n$/, '') : page).split('\n');
  if (lines.length === 1 && lines[0] === '') return [];
  return lines.map((text) => ({ type: 'line', text }));
}

function decodeMarked(bytes: Uint8Array): DecodedText | undefined {
  const encoding = byteOrderMarks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  if (encoding === undefined) return undefined;
  const text = decodeStrictly(bytes, encoding);
  return text === undefined ? undefined : { text, encoding };
}

/** NUL stands in no text but UTF-16, where every Latin letter, digit and line end has one. */
function decodeUnmarked(bytes: Uint8Array): DecodedText | undefined {
  const order: readonly Encoding[] = bytes.includes(0)
    ? ['utf-16le', 'utf-16be']
    : ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'];
  for (const encoding of order) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== undefined && (!encoding.startsWith('utf-16') || reads(text))) return { text, encoding };
  }
  return undefined;
}

/** True where nine in ten characters are such as a Chinese text has: bytes in the wrong order give rare ones. */
function reads(text: string): boolean {
  const usual = text.match(
    /[\t\n\r\f\u0020-\u007E\u00A0-\u00FF\u2010-\u2033\u3000-\u3020\u4E00-\u9FA5\uFF00-\uFF5E]/g,
  );
  return (usual?.length ?? 0) >= text.length * 0.9;
}

function badBytes(bytes: Uint8Array): UnreadableOriginal {
  if (bytes.includes(0)) {
    return new UnreadableOriginal({
      kind: 'no-writing',
      expected: 'text',
      found: `binary data (a NUL byte at offset ${bytes.indexOf(0)})`,
      todo: 'make sure that the file is a report, and not an attachment or a broken download',
    });
  }
  const lines = { 'UTF-8': firstBadLine(bytes, 'utf-8'), GB18030: firstBadLine(bytes, 'gb18030') };
  const nearest = lines['UTF-8'] >= lines.GB18030 ? 'UTF-8' : 'GB18030';
  return new UnreadableOriginal({
    kind: 'no-writing',
    expected: 'text in UTF-8, GB18030 or UTF-16',
    found: `bytes that are not valid in any of them; read as ${nearest}, line ${lines[nearest]} is the first bad one`,
    todo: 'download the file again, or save the text as UTF-8',
  });
}

function firstBadLine(bytes: Uint8Array, encoding: string): number {
  const loose = new TextDecoder(encoding).decode(bytes);
  return loose.slice(0, Math.max(0, loose.indexOf('\uFFFD'))).split(/\r\n?|\n/).length;
}

function controlCharacter({ text, encoding }: DecodedText, control: RegExpExecArray): UnreadableOriginal {
  const code = control[0].charCodeAt(0).toString(16).padStart(4, '0').toUpperCase();
  const line = text.slice(0, control.index).split(/\r\n?|\n/).length;
  return new UnreadableOriginal({
    kind: 'no-writing',
    expected: 'text',
    found: `the control character U+${code} on line ${line}, read as ${encoding.toUpperCase()}`,
    todo: 'make sure that the file is a report, and not an attachment or a broken download',
  });
}

function tooLong(found: string): UnreadableOriginal {
  return new UnreadableOriginal({
    kind: 'too-large',
    expected: `a text of at most ${limits.characters} characters`,
    found,
    todo: 'make sure that this is one report, and not a volume of them',
  });
}
