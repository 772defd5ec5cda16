import { excerpt } from '../../src/schema/excerpt.ts';
import type { CellShape, FormTableShape, RowShape, ValueShape } from '../../src/schema/forms/tables.ts';
import { statutoryPartTitles } from '../../src/schema/forms/part-titles.ts';
import type { Lines } from '../../src/schema/locator.ts';
import type { Line } from './lines.ts';
import { isPartHeading } from './parts.ts';
import type { Printed } from './printed.ts';
import { Problem, placeOf } from './problem.ts';
import { similarity } from './similarity.ts';
import { isValueText, lettersOf, toTokens, type Token } from './table-tokens.ts';

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

/** A table as far as it could be read. */
export interface TableReading {
  table: FormTable;
  /** Of each, one is that no number of the row it speaks of is in `table`. */
  problems: readonly Problem[];
  /** What was read with a reservation: a row the report does not print, a label in other words. */
  remarks: readonly string[];
  /** Rows of the form that are not printed between others, with the line before which each should stand. */
  missingRows: readonly { row: string; line: number | undefined }[];
}

/** A place between two letters of the token stream. */
interface Cursor {
  token: number;
  letter: number;
}

/** A head or label that the form prints, to be found once. */
interface Slot {
  row: number;
  kind: 'head' | 'label';
  column: number;
  shape: CellShape;
  /** The last label of its row: the row's values follow it. */
  leaf: boolean;
  /** The letters of each wording, the longest first. */
  wordings: readonly string[];
}

/** A label as far as it has been found. */
interface LabelReading {
  /** The letters of the wording it is read as, and how many of them have been found. */
  wording: string;
  found: number;
  printed: Printed;
}

/** How far a reading has come. Never changed: a step makes a new one, so that one that leads nowhere can be left. */
interface State {
  cursor: Cursor;
  /** By slot. */
  labels: readonly (LabelReading | undefined)[];
  /** By row. */
  values: readonly (readonly TableCell[] | undefined)[];
  /** The row whose last label stands before this place, while its values are still to come. */
  awaiting: number | undefined;
  /** The label whose letters were read last: stops and quotation marks that stand alone are its own. */
  last: number | undefined;
}

/** A way on. */
type Step = () => State;

interface Reader {
  file: string;
  shape: FormTableShape;
  tokens: readonly Token[];
  slots: readonly Slot[];
  remarks: string[];
  problems: Problem[];
  missingRows: { row: string; line: number | undefined }[];
  /** Rows whose values were there and could not be told apart. */
  refused: Set<number>;
}

/** More of them, and the numbers of the table stand so far from their labels that none of them is to be trusted. */
const mostRefusedRows = 3;
/** A token this long that no label begins with is prose: the table is over. */
const longestLabelPiece = 24;
const statutory = { partTitles: statutoryPartTitles };
/** Prose is not looked through for heads. */
const longestHeadLine = 80;
/** Steps of a search beyond one for each token. */
const spareSteps = 1_000;

/**
 * Find and read a form's table among the lines of a report.
 *
 * The table is read by its labels, in whatever order and in however many pieces the extraction left them: upright group
 * labels come a character at a time between the rows, long labels go on after their row's values, heads of several
 * columns are torn line by line. A row's values are the marks after its last label begins, as many as the form has
 * columns: one more or one less, and the row is refused, since a lost number shifts every number after it. Afterwards
 * every printed character between the first head and the last value is in exactly one cell, or a problem names its line.
 *
 * @returns undefined where the table's first heads do not occur.
 */
export function readFormTable(
  lines: readonly Line[],
  shape: FormTableShape,
  file: string,
): TableReading | undefined {
  const plain = readWith(toTokens(lines, false), shape, file);
  if (!plain || isWhole(plain) || !lines.some(({ noBreakSpaces }) => noBreakSpaces)) return plain;
  // Lines of no-break spaces alone are cells left blank where, and only where, that makes the table whole.
  const withBlanks = readWith(toTokens(lines, true), shape, file);
  return withBlanks && isWhole(withBlanks) ? withBlanks : plain;
}

/** Nothing of the table is amiss. */
export const isWhole = ({ problems, missingRows }: TableReading): boolean =>
  problems.length === 0 && missingRows.length === 0;

function readWith(tokens: readonly Token[], shape: FormTableShape, file: string): TableReading | undefined {
  const slots = toSlots(shape);
  const start = findStart(tokens, slots, shape);
  if (start === undefined) return undefined;
  const reader: Reader = {
    file,
    shape,
    tokens,
    slots,
    remarks: [],
    problems: [],
    missingRows: [],
    refused: new Set(),
  };
  let state: State = {
    cursor: { token: start, letter: 0 },
    labels: slots.map(() => undefined),
    values: shape.rows.map(() => undefined),
    awaiting: undefined,
    last: undefined,
  };
  for (;;) {
    state = search(state, reader);
    if (isComplete(state, reader)) break;
    const next = recover(state, reader);
    if (!next) break;
    state = next;
  }
  return finish(state, tokens[start]?.line ?? 1, reader);
}

const slotsOf = new WeakMap<FormTableShape, Slot[]>();

function toSlots(shape: FormTableShape): Slot[] {
  const known = slotsOf.get(shape);
  if (known) return known;
  const slots = shape.rows.flatMap((row, index): Slot[] =>
    row.type === 'head'
      ? row.cells.map((cell, at) =>
          toSlot({ row: index, kind: 'head', column: at + 1, shape: cell, leaf: false }),
        )
      : row.labels.map((cell, at) =>
          toSlot({
            row: index,
            kind: 'label',
            column: cell.column,
            shape: cell,
            leaf: at === row.labels.length - 1,
          }),
        ),
  );
  slotsOf.set(shape, slots);
  return slots;
}

function toSlot(slot: Omit<Slot, 'wordings'>): Slot {
  const wordings = [slot.shape.label, ...(slot.shape.variants ?? [])].map(lettersOf);
  return { ...slot, wordings: wordings.toSorted((a, b) => b.length - a.length) };
}

/** A table begins where three of the heads that stand before its first row of values come one after the other. */
function findStart(
  tokens: readonly Token[],
  slots: readonly Slot[],
  { rows }: FormTableShape,
): number | undefined {
  const firstRow = rows.findIndex(({ type }) => type === 'values');
  const heads = slots.filter(({ row }) => row < firstRow);
  const wanted = Math.min(3, heads.length);
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (before?.line === token.line && !token.tabbed) continue;
    if (token.text.length > longestHeadLine) continue;
    if (!heads.some((head) => head.wordings.some((wording) => beginsAlike(wording, token.letters)))) continue;
    if (countHeads(tokens, index, heads) >= wanted) return index;
  }
  return undefined;
}

const beginsAlike = (wording: string, letters: string): boolean =>
  letters !== '' && (wording.startsWith(letters) || letters.startsWith(wording));

const after = ({ token }: Cursor): Cursor => ({ token: token + 1, letter: 0 });

/** How many heads are complete after the run of heads and pieces of heads that begins here. */
function countHeads(tokens: readonly Token[], start: number, heads: readonly Slot[]): number {
  let state: State = {
    cursor: { token: start, letter: 0 },
    labels: heads.map(() => undefined),
    values: [],
    awaiting: undefined,
    last: undefined,
  };
  for (;;) {
    state = skipMarks(state, tokens);
    const token = tokens[state.cursor.token];
    // A page's number among the heads is said later; it must not hide where the table begins.
    const skip = token !== undefined && (token.text === '' || /^\d{1,3}$/.test(token.letters));
    const [next] = skip ? [] : labelSteps(state, tokens, heads);
    if (!next && !skip) break;
    state = next ? next() : { ...state, cursor: after(state.cursor) };
  }
  return state.labels.filter((reading) => reading && reading.found === reading.wording.length).length;
}

/**
 * The furthest that label after label and value after value leads. Where several labels could stand at a place, the
 * likeliest is tried first and the others after it, up to a budget: torn heads (`结果 结果 其他结 尚未 / 维持 纠正 …`)
 * can be put together in several ways, and only some of them use every piece.
 */
function search(from: State, reader: Reader): State {
  const open: Step[] = [() => from];
  let best = from;
  for (let steps = 0; steps < reader.tokens.length + spareSteps; steps++) {
    const state = open.pop()?.();
    if (!state) break;
    if (isFurther(state, best)) best = state;
    if (isComplete(state, reader)) return state;
    const next = nextStates(state, reader);
    if (next.length === 0 && hasAllRows(state, reader)) return state;
    open.push(...next.toReversed());
  }
  return best;
}

const isFurther = (a: State, b: State): boolean =>
  a.cursor.token > b.cursor.token || (a.cursor.token === b.cursor.token && a.cursor.letter > b.cursor.letter);

const isOpen = (reading: LabelReading | undefined): boolean =>
  !reading || reading.found < reading.wording.length;

/** Every row has its values or was refused. */
const hasAllRows = ({ values, awaiting }: State, { shape, refused }: Reader): boolean =>
  awaiting === undefined &&
  shape.rows.every((row, index) => row.type === 'head' || values[index] !== undefined || refused.has(index));

/** The same, and no label is still to be found. */
const isComplete = (state: State, reader: Reader): boolean =>
  hasAllRows(state, reader) &&
  (state.labels.every((reading) => reading !== undefined && !isOpen(reading)) ||
    state.cursor.token >= reader.tokens.length);

/** The states one label, or one row of values, further on; each is made only when it is tried. */
function nextStates(before: State, reader: Reader): Step[] {
  const { tokens, slots, shape, refused } = reader;
  const state = skipMarks(before, tokens);
  const token = tokens[state.cursor.token];
  if (!token) return [];
  const row = state.awaiting ?? unlabelledRow(state, reader);
  if (row !== undefined && isValueAt(token, state.cursor)) {
    const taken = takeValues(state.cursor, row, reader);
    if (!taken) return [];
    return [
      () => ({
        ...state,
        cursor: taken.end,
        values: state.values.with(row, taken.cells),
        awaiting: undefined,
      }),
    ];
  }
  if (token.text === '') return [() => ({ ...state, cursor: after(state.cursor) })];
  return labelSteps(state, tokens, slots).map((step) => () => {
    const next = step();
    const slot = slots[next.last ?? -1];
    const isNew = slot?.leaf && next.values[slot.row] === undefined && !refused.has(slot.row);
    return isNew && shape.rows[slot.row]?.type === 'values' ? { ...next, awaiting: slot.row } : next;
  });
}

/** The row of a table without row labels, once all its heads are found. */
function unlabelledRow({ labels, values }: State, { shape, refused }: Reader): number | undefined {
  if (labels.some(isOpen)) return undefined;
  const row = shape.rows.findIndex(
    (one, index) => one.type === 'values' && one.labels.length === 0 && !values[index] && !refused.has(index),
  );
  return row === -1 ? undefined : row;
}

/** Stops and quotation marks that stand alone belong to the label before them: 三 / 、 / 本. */
function skipMarks(state: State, tokens: readonly Token[]): State {
  let current = state;
  for (;;) {
    const { cursor, last } = current;
    const token = tokens[cursor.token];
    if (!token || token.text === '' || token.letters !== '' || isValueText(token.text)) return current;
    const reading = last === undefined ? undefined : current.labels[last];
    if (last === undefined || !reading) return current;
    const printed = addPiece(reading.printed, token.text, token.line);
    current = {
      ...current,
      cursor: after(cursor),
      labels: current.labels.with(last, { ...reading, printed }),
    };
  }
}

/**
 * The labels that may stand here, the likeliest first: a whole one, the longest of them; the rest of one that has begun;
 * the beginning of one, upright group labels before others.
 */
function labelSteps(state: State, tokens: readonly Token[], slots: readonly Slot[]): Step[] {
  const { labels, cursor } = state;
  const token = tokens[cursor.token];
  if (!token || token.letters === '') return [];
  const steps: { step: Step; rank: number }[] = [];
  const seen = new Set<string>();
  const add = (index: number, reading: LabelReading, rank: number, whole: boolean): void => {
    const next = whole ? readWhole(tokens, cursor, reading) : readPiece(tokens, cursor, reading);
    if (!next) return;
    steps.push({
      rank,
      step: () => ({ ...state, cursor: next.cursor, labels: labels.with(index, next.reading), last: index }),
    });
  };
  slots.forEach((slot, index) => {
    const begun = labels[index];
    if (begun) {
      if (isOpen(begun)) add(index, begun, 1_000 + index, false);
      return;
    }
    for (const wording of slot.wordings) {
      if (wording[0] !== token.letters[cursor.letter]) continue;
      // Of heads with the same words the first that is open takes them.
      const isFirst = !seen.has(wording);
      seen.add(wording);
      if (!isFirst) continue;
      const reading = { wording, found: 0, printed: { text: '', pieces: [] } };
      add(index, reading, 1_000 - wording.length, true);
      const group = slot.kind === 'label' && (slot.shape.rows ?? 1) > 1;
      add(index, reading, (group ? 2_000 : 3_000) + index, false);
    }
  });
  return steps.toSorted((a, b) => a.rank - b.rank).map(({ step }) => step);
}

interface Piece {
  reading: LabelReading;
  cursor: Cursor;
}

/** The rest of a wording from here on, over as many tokens as it was torn into. */
function readWhole(tokens: readonly Token[], start: Cursor, from: LabelReading): Piece | undefined {
  let step: Piece = { reading: from, cursor: start };
  while (isOpen(step.reading)) {
    const next = readPiece(tokens, step.cursor, step.reading);
    if (!next) return undefined;
    step = next;
  }
  return step;
}

/** The next piece of a label: one whole token, or as much of it as completes the label. */
function readPiece(tokens: readonly Token[], cursor: Cursor, reading: LabelReading): Piece | undefined {
  const token = tokens[cursor.token];
  if (!token) return undefined;
  const rest = token.letters.slice(cursor.letter);
  const wanted = reading.wording.slice(reading.found);
  if (rest === '') return undefined;
  const whole = wanted.startsWith(rest);
  if (!whole && !rest.startsWith(wanted)) return undefined;
  const taken = whole ? rest.length : wanted.length;
  const end = cursor.letter + taken;
  const text = token.text.slice(startOf(token, cursor), whole ? token.text.length : endOf(token, end));
  return {
    reading: {
      wording: reading.wording,
      found: reading.found + taken,
      printed: addPiece(reading.printed, text, token.line),
    },
    cursor: whole ? after(cursor) : { token: cursor.token, letter: end },
  };
}

/** Where the characters after these letters begin: closing marks go with the letters before them. */
function endOf(token: Token, letter: number): number {
  const end = token.ends[letter - 1] ?? 0;
  const marks = /^[、，。：；:;,.”’"》）)]+/u.exec(token.text.slice(end));
  return end + (marks?.[0].length ?? 0);
}

const startOf = (token: Token, { letter }: Cursor): number => (letter === 0 ? 0 : endOf(token, letter));

function addPiece(printed: Printed, text: string, line: number): Printed {
  return {
    text: printed.text + text,
    pieces:
      printed.pieces.at(-1)?.line === line
        ? printed.pieces
        : [...printed.pieces, { line, offset: printed.text.length }],
  };
}

const restOf = (token: Token, cursor: Cursor): string => token.text.slice(startOf(token, cursor));

const isValueAt = (token: Token, cursor: Cursor): boolean => isValueText(restOf(token, cursor));

/** The values that stand here one after the other, blank ones too. */
function valuesAt(tokens: readonly Token[], { token: from, letter }: Cursor): Token[] {
  const found: Token[] = [];
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index];
    const cursor = { token: index, letter: index === from ? letter : 0 };
    if (!token || !isValueAt(token, cursor)) break;
    found.push(index === from ? { ...copyOf(token), text: restOf(token, cursor) } : token);
  }
  return found;
}

const copyOf = ({ line, letters, ends, tabbed }: Token): Omit<Token, 'text'> => ({
  line,
  letters,
  ends,
  tabbed,
});

/** A row's values: exactly as many as it has columns, laid out alike. Undefined for anything else. */
function takeValues(
  start: Cursor,
  row: number,
  { tokens, shape }: Reader,
): { cells: TableCell[]; end: Cursor } | undefined {
  const shapes = valuesOf(shape.rows[row]);
  const found = valuesAt(tokens, start);
  const skipped = blanksBefore(found, shape.valueColumns);
  const own = found.slice(skipped, skipped + shapes.length);
  const more = found.slice(skipped + shapes.length);
  if (own.length < shapes.length || more.some(({ text }) => text !== '') || !isLaidOutAlike(own))
    return undefined;
  return {
    cells: own.map(({ text, line }, at) => ({
      kind: 'value',
      column: at + 1,
      columns: at === shapes.length - 1 ? shape.valueColumns - at : 1,
      rows: 1,
      printed: { text, pieces: [{ line, offset: 0 }] },
      value: shapes[at] as ValueShape, // as many as there are shapes
    })),
    end: { token: start.token + skipped + shapes.length, letter: 0 },
  };
}

const valuesOf = (row: RowShape | undefined): readonly ValueShape[] =>
  row?.type === 'values' ? row.values : [];

/** Cells that a merged label left empty before the value columns of its row, on a line whose cells tabs divide. */
function blanksBefore(found: readonly Token[], columns: number): number {
  const line = found[0]?.line;
  const tail = found.filter((token) => token.line === line && token.tabbed);
  const surplus = tail.length - columns;
  return surplus > 0 && tail.slice(0, surplus).every(({ text }) => text === '') ? surplus : 0;
}

/** A single number on a line of its own beside others that share a line is more likely a page's than a row's. */
function isLaidOutAlike(values: readonly Token[]): boolean {
  const counts = [...Map.groupBy(values, ({ line }) => line).values()].map(({ length }) => length);
  if (counts.length === 1 || counts.every((count) => count === 1)) return true;
  const lone = counts[0] === 1 || counts.at(-1) === 1;
  // Tabs may leave a cell or two to a line; a whole row of them and one number more is another matter.
  return !lone || (values.some(({ tabbed }) => tabbed) && Math.max(...counts) < 3);
}

/**
 * Go on after a place where nothing fits, or undefined where the table is over. Says what was expected there, and refuses
 * the row whose values are too many or too few.
 */
function recover(before: State, reader: Reader): State | undefined {
  const { tokens, shape, problems, refused } = reader;
  const state = skipMarks(before, tokens);
  const token = tokens[state.cursor.token];
  const row = state.awaiting ?? unlabelledRow(state, reader);
  if (!token) return undefined;
  const found = valuesAt(tokens, state.cursor).filter(({ text }) => text !== '');
  if (found.length > 0) {
    const own = row ?? lastValued(state, shape);
    problems.push(row === undefined ? strayValues(found, own, reader) : wrongCount(found, row, reader));
    if (own !== undefined) refused.add(own);
    return {
      ...state,
      cursor: { token: state.cursor.token + valuesAt(tokens, state.cursor).length, letter: 0 },
      values: own === undefined ? state.values : state.values.with(own, undefined),
      awaiting: undefined,
    };
  }
  const goingOn = longerLabel(state, reader) ?? likelyLabel(state, reader);
  if (goingOn) return goingOn;
  if (isOver(token, state, reader)) return undefined;
  if (problems.length >= 12) return undefined;
  problems.push(unplaced(token, state, reader));
  return { ...state, cursor: after(state.cursor) };
}

/** The row whose values were read last. */
function lastValued({ values }: State, { rows }: FormTableShape): number | undefined {
  const row = rows.findLastIndex((_, index) => values[index] !== undefined);
  return row === -1 ? undefined : row;
}

function isOver(token: Token, { values, awaiting }: State, { shape, refused }: Reader): boolean {
  const rest = shape.rows.filter(
    (row, index) => row.type === 'values' && values[index] === undefined && !refused.has(index),
  );
  if (awaiting === undefined && rest.length === 0) return true;
  return (
    token.letters.length > longestLabelPiece ||
    /[。；]/.test(token.text) ||
    isPartHeading(token.text, statutory)
  );
}

/** A word or two more than the form has, between a label and its values: 规范性文件数. They are the label's. */
function longerLabel(state: State, { tokens, remarks, file }: Reader): State | undefined {
  const { last, labels, cursor, awaiting } = state;
  const token = tokens[cursor.token];
  const next = tokens[cursor.token + 1];
  const reading = last === undefined ? undefined : labels[last];
  if (awaiting === undefined || last === undefined || !token || !next || !reading) return undefined;
  const words = restOf(token, cursor);
  const sameLine = reading.printed.pieces.at(-1)?.line === token.line;
  if (!sameLine || words.length > 8 || /\d/.test(words) || !isValueText(next.text)) return undefined;
  remarks.push(
    `${placeOf(file, token.line)} the label ${excerpt(reading.printed.text)} goes on with ${excerpt(words)}`,
  );
  const printed = addPiece(reading.printed, words, token.line);
  return { ...state, cursor: after(cursor), labels: labels.with(last, { ...reading, printed }) };
}

/**
 * A label in words the form does not have: the next rows' labels are compared with what stands between here and the next
 * value. One must be far more alike than the others.
 */
function likelyLabel(state: State, { tokens, slots, remarks, file, refused }: Reader): State | undefined {
  const first = tokens[state.cursor.token];
  const begins = first?.tabbed === true || tokens[state.cursor.token - 1]?.line !== first?.line;
  if (state.awaiting !== undefined || !begins) return undefined;
  const run: Token[] = [];
  for (let index = state.cursor.token; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || isValueText(token.text) || token.line > (tokens[state.cursor.token]?.line ?? 0) + 1) break;
    run.push(token);
  }
  const next = tokens[state.cursor.token + run.length];
  if (!next || !isValueText(next.text)) return undefined;
  const letters = run.map((token) => token.letters).join('');
  const rows = slots.filter(
    (slot, index) =>
      slot.leaf && !state.labels[index] && state.values[slot.row] === undefined && !refused.has(slot.row),
  );
  const ranked = rows
    .slice(0, 3)
    .map((slot) => ({
      slot,
      alike: Math.max(...slot.wordings.map((wording) => similarity(wording, letters))),
    }))
    .toSorted((a, b) => b.alike - a.alike);
  const [best, second] = ranked;
  if (!best || best.alike < 0.6 || (second && second.alike > best.alike - 0.15)) return undefined;
  const printed = run.reduce(
    (text, token, index) =>
      addPiece(text, index === 0 ? restOf(token, state.cursor) : token.text, token.line),
    { text: '', pieces: [] } as Printed,
  );
  remarks.push(
    `${placeOf(file, first?.line)} the label ${excerpt(printed.text)} is read as ${excerpt(best.slot.shape.label)}`,
  );
  const index = slots.indexOf(best.slot);
  return {
    ...state,
    cursor: { token: state.cursor.token + run.length, letter: 0 },
    labels: state.labels.with(index, { wording: letters, found: letters.length, printed }),
    awaiting: best.slot.row,
    last: index,
  };
}

function finish(state: State, firstLine: number, reader: Reader): TableReading {
  const { shape, slots, problems, refused, tokens, file } = reader;
  const values = [...state.values];
  const begun = (row: number): boolean =>
    slots.some((slot, at) => slot.row === row && slot.leaf && state.labels[at]);
  const cutOff = state.cursor.token >= tokens.length;
  const missing: number[] = [];
  shape.rows.forEach((row, index) => {
    if (row.type === 'head' || values[index] || refused.has(index)) return;
    if (begun(index) || row.labels.length === 0) {
      problems.push(lacksValues(index, state, reader));
      refused.add(index);
    } else missing.push(index);
  });
  if (missing.length > 0) sayMissing(missing, cutOff, state, reader);
  if (refused.size > mostRefusedRows) {
    // Line by line there is nothing to mend.
    values.fill(undefined);
    problems.splice(1, Infinity, tornApart(firstLine, reader));
  }
  reader.remarks.push(...unlikelyRows(values, reader));
  const last = tokens[state.cursor.letter === 0 ? state.cursor.token - 1 : state.cursor.token];
  const shortened = slots.flatMap((slot, index) => {
    const reading = state.labels[index];
    return reading && isOpen(reading) ? [{ slot, reading }] : [];
  });
  for (const { slot, reading } of shortened) {
    reader.remarks.push(
      `${placeOf(file, reading.printed.pieces[0]?.line)} the label ${excerpt(reading.printed.text)} is printed shorter than ${excerpt(slot.shape.label)}`,
    );
  }
  return {
    table: {
      shape,
      rows: shape.rows.flatMap((row, index) => {
        const cells = [
          ...slots.flatMap((slot, at) => (slot.row === index ? toCell(slot, state.labels[at]) : [])),
          ...(values[index] ?? []),
        ];
        return cells.length === 0 ? [] : [{ type: row.type, cells }];
      }),
      lines: { start: firstLine, end: last?.line ?? firstLine },
    },
    problems,
    remarks: reader.remarks,
    missingRows: reader.missingRows,
  };
}

/**
 * Rows with a cell a line whose parts are not their total: where a number was lost, a page's own number may stand among them. What
 * the report itself prints wrong is a finding of the checks; here it is a reason to look.
 */
function unlikelyRows(
  values: readonly (readonly TableCell[] | undefined)[],
  { shape, file }: Reader,
): string[] {
  return shape.rows.flatMap((row, index) => {
    const cells = values[index];
    const isSummed =
      row.type === 'values' && row.values.at(-1)?.member === undefined && row.values.at(0)?.member;
    if (!cells || !isSummed) return [];
    const lines = new Set(cells.map(({ printed }) => printed.pieces[0]?.line));
    const numbers = cells.map(({ printed }) => Number(lettersOf(printed.text) || 0));
    const total = numbers.at(-1) ?? 0;
    const sum = numbers.slice(0, -1).reduce((a, b) => a + b, 0);
    if (lines.size < cells.length || sum === total) return [];
    return [
      `${placeOf(file, cells[0]?.printed.pieces[0]?.line)} the parts of the row ${excerpt(rowName(row))} make ${sum}, not ${total}: does a page number stand among them?`,
    ];
  });
}

function toCell(slot: Slot, reading: LabelReading | undefined): TableCell[] {
  if (!reading) return [];
  return [
    {
      kind: slot.kind,
      column: slot.column,
      columns: slot.shape.columns ?? 1,
      rows: slot.shape.rows ?? 1,
      printed: reading.printed,
    },
  ];
}

function rowName(row: RowShape | undefined): string {
  const labels = row?.type === 'values' ? row.labels : [];
  return labels.at(-1)?.label ?? '（无行标签）';
}

/** Rows that the report does not print are said; where the text ends before them, it was cut off. */
function sayMissing(missing: readonly number[], cutOff: boolean, state: State, reader: Reader): void {
  const { shape, tokens, file, problems, missingRows, slots } = reader;
  const last = lastValued(state, shape);
  const atEnd = missing.filter((row) => row > (last ?? -1));
  const names = (rows: readonly number[]): string =>
    rows.map((row) => excerpt(rowName(shape.rows[row]), 16)).join(', ');
  const line = tokens[Math.min(state.cursor.token, tokens.length - 1)]?.line;
  if (atEnd.length > 0 && cutOff) {
    problems.push(
      new Problem({
        place: placeOf(file, tokens.at(-1)?.line),
        expected: `the rest of the table “${shape.caption}”: ${names(atEnd.slice(0, 3))}${atEnd.length > 3 ? ' …' : ''}`,
        found: `the end of the text${last === undefined ? '' : `, after the row ${excerpt(rowName(shape.rows[last]))}`}`,
        todo: 'the text was cut off: extract it again, to its end',
        defect: { kind: 'table-cut-off', part: shape.part, row: rowName(shape.rows[atEnd[0] ?? 0]) },
      }),
    );
  }
  const unprinted = cutOff ? missing.filter((row) => !atEnd.includes(row)) : missing;
  for (const row of unprinted) {
    const after = slots.findIndex((slot, at) => slot.leaf && slot.row > row && state.labels[at]);
    const where = state.labels[after]?.printed.pieces[0]?.line ?? line;
    missingRows.push({ row: rowName(shape.rows[row]), line: where });
  }
}

const todoCount =
  'compare with the printed table; a cell left blank in flattened text has to be extracted as “-” or with tabs, and a page number among the values is declared under `furniture:`';

function wrongCount(found: readonly Token[], row: number, { file, shape }: Reader): Problem {
  const wanted = valuesOf(shape.rows[row]).length;
  const printed = found.slice(0, 16).map(({ text }) => text);
  return new Problem({
    place: placeOf(file, found[0]?.line),
    expected: `${wanted} values in the row ${excerpt(rowName(shape.rows[row]))}`,
    found:
      found.length === wanted
        ? `${printed.join(' ')}, of which one stands alone on its line`
        : `${found.length}: ${printed.join(' ')}`,
    todo: todoCount,
    defect: {
      kind: 'row-count',
      part: shape.part,
      row: rowName(shape.rows[row]),
      wanted,
      printed: found.map(({ text }) => text),
    },
  });
}

function strayValues(found: readonly Token[], row: number | undefined, { file, shape }: Reader): Problem {
  const printed = found.slice(0, 16).map(({ text }) => text);
  return new Problem({
    place: placeOf(file, found[0]?.line),
    expected: `a label of the table “${shape.caption}”${row === undefined ? '' : ` after the values of ${excerpt(rowName(shape.rows[row]))}`}`,
    found: printed.join(' '),
    todo: todoCount,
    defect: { kind: 'stray-values', part: shape.part, printed },
  });
}

function lacksValues(row: number, state: State, { file, shape, slots, tokens }: Reader): Problem {
  const at = slots.findIndex((slot) => slot.row === row && slot.leaf);
  const label = state.labels[at]?.printed.pieces[0]?.line;
  const next = tokens[state.cursor.token];
  return new Problem({
    place: placeOf(file, label ?? next?.line ?? tokens.at(-1)?.line),
    expected: `${valuesOf(shape.rows[row]).length} values in the row ${excerpt(rowName(shape.rows[row]))}`,
    found: next ? `none, and ${excerpt(next.text)} on line ${next.line}` : 'none, and the end of the text',
    todo: todoCount,
    defect: {
      kind: 'row-count',
      part: shape.part,
      row: rowName(shape.rows[row]),
      wanted: valuesOf(shape.rows[row]).length,
      printed: [],
    },
  });
}

function tornApart(line: number, { file, shape, refused }: Reader): Problem {
  return new Problem({
    place: placeOf(file, line),
    expected: `the values of the table “${shape.caption}” beside their labels`,
    found: `${refused.size} rows whose values are too many, too few or elsewhere: no number of the table is taken`,
    todo: 'extract the text again with rows kept together (`pdftotext -layout`), or give the PDF, Word or HTML file to `npm run add`',
    defect: { kind: 'torn-table', part: shape.part, rows: refused.size },
  });
}

/** Nothing that is still to be found stands here. A label that was begun and goes on nowhere is where the damage is. */
function unplaced(token: Token, { labels, cursor }: State, { file, shape, slots }: Reader): Problem {
  const torn = labels.find((reading) => reading && isOpen(reading));
  const open = slots.filter((_, index) => !labels[index]);
  const names = open.slice(0, 3).map((slot) => excerpt(slot.shape.label, 16));
  return new Problem({
    place: placeOf(file, torn?.printed.pieces[0]?.line ?? token.line),
    expected: torn
      ? `the rest, ${excerpt(torn.wording.slice(torn.found))}, of the label ${excerpt(torn.wording)}, which begins here with ${excerpt(torn.printed.text)}`
      : `one of the labels of the table “${shape.caption}” not yet found: ${names.join(', ')}${open.length > 3 ? ' …' : ''}`,
    found: `${excerpt(restOf(token, cursor))} on line ${token.line}`,
    todo: 'if this is page furniture, declare it under `furniture:`; if the form prints another wording, add it to `variants` in src/schema/forms/; if the form of the report is another one, correct `form:`',
    defect: { kind: 'stray-words', part: shape.part, printed: torn?.printed.text ?? restOf(token, cursor) },
  });
}
