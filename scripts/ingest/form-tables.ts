import type { CellShape, FormTableShape, RowShape, ValueRowShape, ValueShape } from '../../src/schema/forms.ts';
import type { Lines } from '../../src/schema/locator.ts';
import { fold } from './fold.ts';
import { isBlank, type Line } from './lines.ts';
import type { Printed } from './printed.ts';
import { Problem, excerpt, placeOf } from './problem.ts';

/** A standard table as printed in one report. */
export interface FormTable {
  shape: FormTableShape;
  rows: readonly TableRow[];
  lines: Lines;
}

export interface TableRow {
  type: 'head' | 'values';
  cells: readonly TableCell[];
}

export interface TableCell {
  kind: 'head' | 'label' | 'value';
  /** Head: which printed cell of its row. Label: which label column. Value: which value column. All from 1. */
  column: number;
  columns: number;
  rows: number;
  printed: Printed;
  /** What the cell counts; value cells only. */
  value?: ValueShape;
}

/** A run of printed characters between white space; an empty one is a table cell left blank. */
interface Token {
  line: number;
  text: string;
}

/** A place between two characters of the token stream. */
interface Cursor {
  token: number;
  offset: number;
}

/** A head or label that the form prints, to be found once. */
interface Slot {
  row: number;
  kind: 'head' | 'label';
  column: number;
  shape: CellShape;
  /** The last label of its row: the row's values follow it. */
  leaf: boolean;
}

/** A number, with its unit where the cell prints one, or a mark for none: - / — */
const valueMark = /^(?:[-+−]?\d[\d,]*(?:\.\d+)?(?:亿|万)?元?|[-－–—―/]+)$/;

/**
 * Find and read a form's table among the lines of a report.
 *
 * The table is read by its labels, in whatever order the extraction left them: each printed label is matched whole,
 * over torn lines, and a row's values are the marks right after its last label. Afterwards every printed character
 * between the first head and the last value is in exactly one cell.
 *
 * @returns undefined where the table's first heads do not occur.
 */
export function readFormTable(lines: readonly Line[], shape: FormTableShape, file: string): FormTable | undefined {
  const tokens = toTokens(lines);
  const slots = toSlots(shape);
  const start = tokens.findIndex((_, index) => beginsAt(tokens, index, slots));
  const first = tokens[start];
  if (!first) return undefined;

  const placed = new Map<Slot, Printed>();
  const values = new Map<number, TableCell[]>();
  let cursor: Cursor = { token: start, offset: 0 };
  const take = (row: number, shapes: readonly ValueShape[]): void => {
    const taken = takeValues(tokens, cursor, shapes, shape.valueColumns, rowName(shape.rows[row]), file);
    values.set(row, taken.cells);
    cursor = taken.end;
  };

  while (placed.size < slots.length) {
    cursor = skipBlanks(tokens, cursor);
    const open = slots.filter((slot) => !placed.has(slot));
    const found = longestMatch(tokens, cursor, open);
    if (!found) throw unplaced(tokens, cursor, open, shape, file);
    placed.set(found.slot, found.printed);
    cursor = found.end;
    const row = shape.rows[found.slot.row];
    if (found.slot.leaf && row?.type === 'values') take(found.slot.row, row.values);
  }
  shape.rows.forEach((row, index) => {
    if (row.type === 'values' && !values.has(index)) take(index, row.values);
  });

  const last = tokens[cursor.offset === 0 ? cursor.token - 1 : cursor.token];
  return {
    shape,
    rows: shape.rows.map((row, index) => ({
      type: row.type,
      cells: [...slots.filter((slot) => slot.row === index).map((slot) => toCell(slot, placed)), ...(values.get(index) ?? [])],
    })),
    lines: { start: first.line, end: last?.line ?? first.line },
  };
}

/** Tabs divide cells, other white space divides words. */
function toTokens(lines: readonly Line[]): Token[] {
  return lines.flatMap((line) => {
    if (!line.text.includes('\t')) {
      return isBlank(line) ? [] : words(line.text).map((text) => ({ line: line.number, text }));
    }
    const [before = '', ...cells] = line.text.split('\t');
    return [...words(before), ...cells.flatMap((cell) => (cell.trim() === '' ? [''] : words(cell)))].map((text) => ({
      line: line.number,
      text,
    }));
  });
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function toSlots(shape: FormTableShape): Slot[] {
  return shape.rows.flatMap((row, index): Slot[] =>
    row.type === 'head'
      ? row.cells.map((cell, at) => ({ row: index, kind: 'head', column: at + 1, shape: cell, leaf: false }))
      : row.labels.map((cell, at) => ({
          row: index,
          kind: 'label',
          column: cell.column,
          shape: cell,
          leaf: at === row.labels.length - 1,
        })),
  );
}

/** A table begins where its first three heads stand one after the other. */
function beginsAt(tokens: readonly Token[], index: number, slots: readonly Slot[]): boolean {
  let cursor: Cursor | undefined = { token: index, offset: 0 };
  for (const slot of slots.slice(0, 3)) {
    cursor = skipBlanks(tokens, cursor);
    const match = matchSlot(tokens, cursor, slot);
    if (!match) return false;
    cursor = match.end;
  }
  return true;
}

function skipBlanks(tokens: readonly Token[], cursor: Cursor): Cursor {
  let { token } = cursor;
  if (cursor.offset > 0) return cursor;
  while (tokens[token]?.text === '') token++;
  return { token, offset: 0 };
}

interface Match {
  slot: Slot;
  printed: Printed;
  end: Cursor;
}

/** Of all labels still to be found the longest that stands here; among equals the first in the form. */
function longestMatch(tokens: readonly Token[], cursor: Cursor, open: readonly Slot[]): Match | undefined {
  return open
    .map((slot) => matchSlot(tokens, cursor, slot))
    .filter((match) => match !== undefined)
    .reduce<Match | undefined>(
      (best, match) => (best && best.printed.text.length >= match.printed.text.length ? best : match),
      undefined,
    );
}

function matchSlot(tokens: readonly Token[], cursor: Cursor, slot: Slot): Match | undefined {
  const wordings = [slot.shape.label, ...(slot.shape.variants ?? [])];
  for (const wording of wordings.toSorted((a, b) => b.length - a.length)) {
    const match = matchWording(tokens, cursor, wording);
    if (match) return { slot, ...match };
  }
  return undefined;
}

function matchWording(tokens: readonly Token[], start: Cursor, wording: string): Omit<Match, 'slot'> | undefined {
  let wanted = fold(wording);
  let { token: index, offset } = start;
  let text = '';
  const pieces: { line: number; offset: number }[] = [];
  while (wanted !== '') {
    const token = tokens[index];
    const character = token?.text[offset];
    if (!token || character === undefined || !wanted.startsWith(fold(character))) return undefined;
    if (pieces.at(-1)?.line !== token.line) pieces.push({ line: token.line, offset: text.length });
    text += character;
    wanted = wanted.slice(fold(character).length);
    offset++;
    if (offset >= token.text.length) [index, offset] = [index + 1, 0];
  }
  return { printed: { text, pieces }, end: { token: index, offset } };
}

function takeValues(
  tokens: readonly Token[],
  start: Cursor,
  shapes: readonly ValueShape[],
  columns: number,
  row: string,
  file: string,
): { cells: TableCell[]; end: Cursor } {
  const cells: TableCell[] = [];
  let { token: index, offset } = start;
  for (const [at, value] of shapes.entries()) {
    const token = tokens[index];
    const text = token?.text.slice(offset) ?? '';
    if (!token || (text !== '' && !valueMark.test(fold(text)))) {
      throw new Problem({
        place: placeOf(file, (token ?? tokens.at(-1))?.line),
        expected: `${shapes.length} values in the row ${excerpt(row)}`,
        found: token ? `${at} values, then ${excerpt(text)}` : `${at} values, then the end of the text`,
        todo: 'compare with the printed table; a cell left blank in flattened text has to be extracted as “-” or with tabs',
      });
    }
    cells.push({
      kind: 'value',
      column: at + 1,
      columns: at === shapes.length - 1 ? columns - at : 1,
      rows: 1,
      printed: { text, pieces: [{ line: token.line, offset: 0 }] },
      value,
    });
    [index, offset] = [index + 1, 0];
  }
  return { cells, end: { token: index, offset } };
}

function toCell(slot: Slot, placed: ReadonlyMap<Slot, Printed>): TableCell {
  const printed = placed.get(slot);
  if (!printed) throw new Error(`${slot.shape.label} was not placed`);
  return {
    kind: slot.kind,
    column: slot.column,
    columns: slot.shape.columns ?? 1,
    rows: slot.shape.rows ?? 1,
    printed,
  };
}

function rowName(row: RowShape | undefined): string {
  const labels = (row as ValueRowShape | undefined)?.labels ?? []; // only value rows are named
  return labels.at(-1)?.label ?? '（无行标签）';
}

function unplaced(
  tokens: readonly Token[],
  cursor: Cursor,
  open: readonly Slot[],
  shape: FormTableShape,
  file: string,
): Problem {
  const token = tokens[cursor.token];
  const names = open.slice(0, 3).map((slot) => excerpt(slot.shape.label, 16));
  return new Problem({
    place: placeOf(file, (token ?? tokens.at(-1))?.line),
    expected: `one of the labels of the table “${shape.caption}” not yet found: ${names.join(', ')}${open.length > 3 ? ' …' : ''}`,
    found: token ? excerpt(token.text) : 'the end of the text',
    todo: 'if this is page furniture, declare it under `artefacts:`; if the form prints another wording, add it to `variants` in src/schema/forms.ts; if the form of the report is another one, correct `form:`',
  });
}
