import { excerpt } from '../../src/schema/excerpt.ts';
import type {
  CellShape,
  FormTableShape,
  RowShape,
  ValueRowShape,
  ValueShape,
} from '../../src/schema/forms/tables.ts';
import type { Lines } from '../../src/schema/locator.ts';
import { fold } from './fold.ts';
import { isBlank, type Line } from './lines.ts';
import type { Printed } from './printed.ts';
import { Problem, placeOf } from './problem.ts';

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
 * The table is read by its labels, in whatever order and in however many pieces the extraction left them: upright group
 * labels come a character at a time between the rows, long labels go on after their row's values, heads of several
 * columns are torn line by line. A row's values are the marks after its last label begins. Afterwards every printed
 * character between the first head and the last value is in exactly one cell.
 *
 * @returns undefined where the table's first heads do not occur.
 */
export function readFormTable(
  lines: readonly Line[],
  shape: FormTableShape,
  file: string,
): FormTable | undefined {
  const tokens = toTokens(lines);
  const slots = toSlots(shape);
  const start = tokens.findIndex((_, index) => beginsAt(tokens, index, slots));
  const first = tokens[start];
  if (!first) return undefined;

  const labels = new Map<Slot, LabelReading>();
  const values = new Map<number, TableCell[]>();
  let cursor: Cursor = { token: start, offset: 0 };
  const isOpen = (slot: Slot): boolean => remaining(labels.get(slot)) !== '';
  /** The row whose last label stands before this place, while its values are still to come. */
  let awaiting: number | undefined;
  const take = (row: number, shapes: readonly ValueShape[]): void => {
    const taken = takeValues(tokens, cursor, shapes, shape.valueColumns, rowName(shape.rows[row]), file);
    values.set(row, taken.cells);
    cursor = taken.end;
    awaiting = undefined;
  };

  while (slots.some(isOpen)) {
    const token = tokens[cursor.token];
    const row = awaiting === undefined ? undefined : shape.rows[awaiting];
    if (awaiting !== undefined && row?.type === 'values' && token && isValue(token, cursor)) {
      take(awaiting, row.values);
      continue;
    }
    if (token?.text === '' && awaiting === undefined) {
      cursor = { token: cursor.token + 1, offset: 0 };
      continue;
    }
    const step = nextLabel(tokens, cursor, slots.filter(isOpen), labels);
    if (!step) throw unplaced(tokens, cursor, slots.filter(isOpen), labels, shape, file);
    labels.set(step.slot, step.reading);
    cursor = step.end;
    if (step.slot.leaf && !values.has(step.slot.row)) awaiting = step.slot.row;
  }
  // The last row's values follow its label; table 四 has no row labels, its values follow the last head.
  shape.rows.forEach((row, index) => {
    if (row.type === 'values' && !values.has(index)) take(index, row.values);
  });

  const last = tokens[cursor.offset === 0 ? cursor.token - 1 : cursor.token];
  return {
    shape,
    rows: shape.rows.map((row, index) => ({
      type: row.type,
      cells: [
        ...slots.filter((slot) => slot.row === index).map((slot) => toCell(slot, labels)),
        ...(values.get(index) ?? []),
      ],
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
    return [...words(before), ...cells.flatMap((cell) => (cell.trim() === '' ? [''] : words(cell)))].map(
      (text) => ({
        line: line.number,
        text,
      }),
    );
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
  let cursor: Cursor = { token: index, offset: 0 };
  for (const slot of slots.slice(0, 3)) {
    while (cursor.offset === 0 && tokens[cursor.token]?.text === '')
      cursor = { token: cursor.token + 1, offset: 0 };
    const match = wordingsOf(slot)
      .map((wording) => readWhole(tokens, cursor, wording))
      .find((found) => found !== undefined);
    if (!match)
      return tokens[index] !== undefined && slots.indexOf(slot) === 2 && isTornHead(tokens, cursor, slots);
    cursor = match.end;
  }
  return true;
}

/** Heads of several columns may be torn line by line: the third head then stands after a later one. */
function isTornHead(tokens: readonly Token[], cursor: Cursor, slots: readonly Slot[]): boolean {
  return slots
    .slice(2, 10)
    .some((slot) => wordingsOf(slot).some((wording) => readWhole(tokens, cursor, wording)));
}

/** A label as far as it has been found. */
interface LabelReading {
  /** The wording it is read as, folded. */
  wording: string;
  printed: Printed;
}

interface LabelStep {
  slot: Slot;
  reading: LabelReading;
  end: Cursor;
}

/** What of a label is still to be found; undefined where nothing of it has been. */
function remaining(reading: LabelReading | undefined): string | undefined {
  return reading?.wording.slice(fold(reading.printed.text).length);
}

function wordingsOf(slot: Slot): string[] {
  return [slot.shape.label, ...(slot.shape.variants ?? [])].map(fold).toSorted((a, b) => b.length - a.length);
}

/**
 * Which label stands here, whole or in part: a whole one first, the longest of them; then the rest of one that has
 * begun; then the beginning of one, upright group labels before others.
 */
function nextLabel(
  tokens: readonly Token[],
  cursor: Cursor,
  open: readonly Slot[],
  labels: ReadonlyMap<Slot, LabelReading>,
): LabelStep | undefined {
  const fresh = open.filter((slot) => !labels.has(slot));
  const whole = fresh
    .flatMap((slot) => wordingsOf(slot).flatMap((wording) => readWhole(tokens, cursor, wording, slot) ?? []))
    .reduce<LabelStep | undefined>(
      (best, step) => (best && best.reading.wording.length >= step.reading.wording.length ? best : step),
      undefined,
    );
  if (whole) return whole;
  for (const slot of open) {
    const begun = labels.get(slot);
    const step = begun && readPart(tokens, cursor, slot, begun);
    if (step) return step;
  }
  for (const slot of fresh.toSorted((a, b) => Number(isGroup(b)) - Number(isGroup(a)))) {
    for (const wording of wordingsOf(slot)) {
      const step = readPart(tokens, cursor, slot, { wording, printed: { text: '', pieces: [] } });
      if (step) return step;
    }
  }
  return undefined;
}

/** Labels that stand beside several rows, often printed upright. */
function isGroup(slot: Slot): boolean {
  return slot.kind === 'label' && (slot.shape.rows ?? 1) > 1;
}

/** A wording from here on, over as many tokens as it was torn into. */
function readWhole(
  tokens: readonly Token[],
  start: Cursor,
  wording: string,
): Omit<LabelStep, 'slot'> | undefined;
function readWhole(
  tokens: readonly Token[],
  start: Cursor,
  wording: string,
  slot: Slot,
): LabelStep | undefined;
function readWhole(
  tokens: readonly Token[],
  start: Cursor,
  wording: string,
  slot?: Slot,
): (Omit<LabelStep, 'slot'> & { slot?: Slot }) | undefined {
  let reading: LabelReading = { wording, printed: { text: '', pieces: [] } };
  let end = start;
  while (remaining(reading) !== '') {
    const part = readToken(tokens, end, reading);
    if (!part) return undefined;
    ({ reading, end } = part);
  }
  return slot ? { slot, reading, end } : { reading, end };
}

/** The next piece of a label: one whole token, or as much of it as completes the label. */
function readPart(
  tokens: readonly Token[],
  cursor: Cursor,
  slot: Slot,
  reading: LabelReading,
): LabelStep | undefined {
  const part = readToken(tokens, cursor, reading);
  return part && { slot, ...part };
}

function readToken(
  tokens: readonly Token[],
  cursor: Cursor,
  { wording, printed }: LabelReading,
): { reading: LabelReading; end: Cursor } | undefined {
  const token = tokens[cursor.token];
  const rest = token?.text.slice(cursor.offset) ?? '';
  if (!token || rest === '') return undefined;
  const wanted = wording.slice(fold(printed.text).length);
  let length = 0;
  while (length < rest.length && wanted.startsWith(fold(rest.slice(0, length + 1)))) length++;
  const completes = fold(rest.slice(0, length)) === wanted;
  if (length === 0 || (length < rest.length && !completes)) return undefined;
  const sameLine = printed.pieces.at(-1)?.line === token.line;
  return {
    reading: {
      wording,
      printed: {
        text: printed.text + rest.slice(0, length),
        pieces: sameLine
          ? printed.pieces
          : [...printed.pieces, { line: token.line, offset: printed.text.length }],
      },
    },
    end:
      length < rest.length
        ? { token: cursor.token, offset: cursor.offset + length }
        : { token: cursor.token + 1, offset: 0 },
  };
}

function isValue(token: Token, cursor: Cursor): boolean {
  const text = token.text.slice(cursor.offset);
  return text === '' || valueMark.test(fold(text));
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
    if (!token || !isValue(token, { token: index, offset })) {
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

function toCell(slot: Slot, labels: ReadonlyMap<Slot, LabelReading>): TableCell {
  const printed = labels.get(slot)?.printed;
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

/** Nothing that is still to be found stands here. A label that was begun and goes on nowhere is where the damage is. */
function unplaced(
  tokens: readonly Token[],
  cursor: Cursor,
  open: readonly Slot[],
  labels: ReadonlyMap<Slot, LabelReading>,
  shape: FormTableShape,
  file: string,
): Problem {
  const token = tokens[cursor.token];
  const found = token ? `${excerpt(token.text)} on line ${token.line}` : 'the end of the text';
  const [torn] = open.flatMap((slot) => labels.get(slot) ?? []);
  const names = open.slice(0, 3).map((slot) => excerpt(slot.shape.label, 16));
  return new Problem({
    place: placeOf(file, torn?.printed.pieces[0]?.line ?? (token ?? tokens.at(-1))?.line),
    expected: torn
      ? `the rest, ${excerpt(remaining(torn) ?? '')}, of the label ${excerpt(torn.wording)}, which begins here with ${excerpt(torn.printed.text)}`
      : `one of the labels of the table “${shape.caption}” not yet found: ${names.join(', ')}${open.length > 3 ? ' …' : ''}`,
    found,
    todo: 'if this is page furniture, declare it under `furniture:`; if the form prints another wording, add it to `variants` in src/schema/forms/; if the form of the report is another one, correct `form:`',
  });
}
