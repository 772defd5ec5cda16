/** The bytes of a report's file made into the text of a seed: the same for a command in Node and for a page in a browser. */
import type { EncodingId } from '../../src/schema/seed-notes.ts';
import { decode } from '../ingest/decode.ts';
import { UnreadableOriginal, type FormatId, type Original } from '../originals/original.ts';
import { decodeText } from '../originals/plain-text.ts';
import { isUnwrapped, toSeedText } from '../originals/seed-text.ts';
import { hasPipes, withoutPipes } from '../propose/pipes.ts';

/** A text ready to be inspected. */
export interface ReportText {
  text: string;
  /** The bytes the seed is to have. */
  bytes: Uint8Array;
  encoding: EncodingId;
  format: FormatId;
  /** The text was made from the file; if not, the file is the text itself. */
  isMade: boolean;
  /** Whether each line is a whole paragraph, as the format has it. */
  unwrapped: boolean;
  /** Reservations of the reader. */
  remarks: readonly string[];
}

/** Read a file. Throws an {@link UnreadableOriginal}, or a Problem of its text. */
export async function toReportText(
  bytes: Uint8Array,
  name: string,
  readOriginal: (bytes: Uint8Array, name: string) => Promise<Original>,
): Promise<ReportText> {
  const original = await readOriginal(bytes, name);
  const { format, remarks } = original;
  if (format === 'text') {
    const { encoding, text: decoded } = decodeText(bytes);
    refuseBlank(decoded);
    const text = decode(bytes, name, encoding);
    return hasPipes(text)
      ? made(withoutPipes(text), format, [])
      : { text, bytes, encoding, format, isMade: false, unwrapped: false, remarks: [] };
  }
  const text = toSeedText(original);
  refuseBlank(text);
  refuseUnnamed(text, remarks);
  return made(text, format, remarks);
}

function made(text: string, format: FormatId, remarks: readonly string[]): ReportText {
  const bytes = new TextEncoder().encode(text);
  return {
    text: decode(bytes, `the text of the ${format}`),
    bytes,
    encoding: 'utf-8',
    format,
    isMade: true,
    unwrapped: isUnwrapped({ format }),
    remarks,
  };
}

function refuseBlank(text: string): void {
  if (text.trim() !== '') return;
  throw new UnreadableOriginal({
    kind: 'blank',
    expected: 'the extracted text of a report',
    found: 'nothing but white space',
    todo: 'extract the text again; a scanned PDF needs character recognition first',
  });
}

/** Where a fifth of the characters have no name there is nothing to mend line by line. */
function refuseUnnamed(text: string, remarks: readonly string[]): void {
  const all = text.replace(/\s/gu, '').length;
  const unnamed = text.split('\uFFFD').length - 1;
  if (unnamed === 0 || unnamed < all / 5) return;
  throw new UnreadableOriginal({
    kind: 'unnamed',
    expected: 'fonts that say which characters they show',
    found: `${unnamed} of ${all} characters without a name: ${remarks.slice(0, 3).join(' ')}`,
    todo: 'ask for the Word file, or have the pages recognised (OCR) and compared',
  });
}
