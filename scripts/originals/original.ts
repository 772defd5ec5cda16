/**
 * The file in which a report is really found, read into lines and tables: what all readers in this folder give, whatever
 * the format. Nothing here knows what a report is.
 */

/** How a file is written, told by its bytes and never by its name. */
export const formatIds = ['pdf', 'docx', 'doc', 'html', 'markdown', 'ofd', 'text'] as const;
export type FormatId = (typeof formatIds)[number];

/** What a file holds, in reading order. */
export interface Original {
  format: FormatId;
  blocks: readonly OriginalBlock[];
  /** What could not be read, or was read with a reservation; one sentence each, in English. */
  remarks: readonly string[];
}

export type OriginalBlock =
  /** A printed line (PDF, OFD, text) or a whole paragraph (Word, HTML, Markdown), without a line feed; white space as printed. */
  | { type: 'line'; text: string }
  | { type: 'table'; rows: readonly OriginalRow[] }
  /** Where one printed page ends and the next begins. */
  | { type: 'page-break' };

/**
 * A printed row of a real table: the cells that begin in it, from left to right, each once. A cell merged over columns or
 * rows stands at its first row and column only; a blank one is there with an empty text.
 */
export interface OriginalRow {
  cells: readonly OriginalCell[];
}

export interface OriginalCell {
  /** Grid column it begins in, from 0. */
  column: number;
  columns: number;
  rows: number;
  /** Its words; lines within the cell are joined, with a space only between two ASCII letters or digits. */
  text: string;
}

/**
 * Why a file is not read, for a program that says it in other words. `blank`: no words in it, perhaps pictures. `scan`: pages
 * that are pictures. `no-writing`: bytes that are no text. `unnamed`: fonts that do not say which characters they show. `unsafe`: parts that lead elsewhere. `too-dear`: time or memory ran out.
 * `misnamed`: another format than its name says. `not-loaded`: a part of the reader itself could not be had.
 */
export const unreadableKinds = [
  'empty',
  'blank',
  'too-large',
  'too-dear',
  'locked',
  'broken',
  'unsafe',
  'scan',
  'unnamed',
  'no-writing',
  'misnamed',
  'image',
  'workbook',
  'slides',
  'open-document',
  'rich-text',
  'old-word',
  'word-xml',
  'packed',
  'web-archive',
  'other',
  'not-loaded',
] as const;
export type UnreadableKind = (typeof unreadableKinds)[number];

/** What an {@link UnreadableOriginal} is made of: an error of ours would arrive in another thread without its fields. */
export interface Unreadable {
  kind: UnreadableKind;
  /** What was expected, what was found and what to do, in the manner of {@link Problem}. */
  expected: string;
  found: string;
  todo: string;
  /** The format that a misnamed file is of. */
  holds?: FormatId | undefined;
}

/** A file that is not what it seems, is shut, or would cost too much to read. Shown as it is, without a stack trace. */
export class UnreadableOriginal extends Error implements Unreadable {
  readonly kind: UnreadableKind;
  readonly expected: string;
  readonly found: string;
  readonly todo: string;
  readonly holds: FormatId | undefined;

  constructor({ kind, expected, found, todo, holds }: Unreadable) {
    super(`expected: ${expected}; found: ${found}; to do: ${todo}`);
    this.name = 'UnreadableOriginal';
    this.kind = kind;
    this.expected = expected;
    this.found = found;
    this.todo = todo;
    this.holds = holds;
  }

  /** The same as plain data. */
  get parts(): Unreadable {
    const { kind, expected, found, todo, holds } = this;
    return { kind, expected, found, todo, holds };
  }
}

/** What reading one file may cost. A report has a few pages; the largest seen has 30. */
export const limits = {
  /** Bytes of the file itself. */
  file: 50_000_000,
  /** Bytes of all parts of a zip that are read, unpacked. */
  unpacked: 100_000_000,
  /** Parts of a zip. */
  parts: 5_000,
  /** Depth of elements within elements. */
  depth: 200,
  pages: 500,
  /** Characters of the text as a whole. */
  characters: 3_000_000,
  /** Cells of one table. */
  cells: 20_000,
} as const;
