/**
 * Ids of places in a document, as they stand in its pages, its content and every data file (design §3). Here they are
 * written and read, and nowhere else: an id is for ever.
 */
import { locatorSource } from './locator-form.ts';

/** `offset`: of a quantity within its paragraph or cell, in Unicode characters from 0, white space left out. */
export type Place =
  | { kind: 'section'; locator: string }
  | { kind: 'paragraph'; locator: string; paragraph: number; offset?: number }
  | { kind: 'table'; locator: string; table: number }
  /** `row` counts printed head rows, `column` printed cells of it. */
  | { kind: 'head'; locator: string; table: number; row: number; column: number }
  /** `row` counts printed rows that carry values, `column` label columns. */
  | { kind: 'label'; locator: string; table: number; row: number; column: number }
  | { kind: 'cell'; locator: string; table: number; row: number; column: number; offset?: number };

/** `{paragraph 2 of 2-1-4, offset 17}` → `s2-1-4-p2-q17`. */
export function idOf(place: Place): string {
  return `s${place.locator}${within(place)}`;
}

function within(place: Place): string {
  switch (place.kind) {
    case 'section':
      return '';
    case 'paragraph':
      return `-p${place.paragraph}${quantity(place.offset)}`;
    case 'table':
      return `-t${place.table}`;
    case 'head':
      return `-t${place.table}-h${place.row}-${place.column}`;
    case 'label':
      return `-t${place.table}-r${place.row}-l${place.column}`;
    case 'cell':
      return `-t${place.table}-r${place.row}-c${place.column}${quantity(place.offset)}`;
  }
}

/** What a row or a column of a table is called where an equation is about it; no place of a page has these names. */
export const rowName = (table: { locator: string; table: number }, row: number): string =>
  `${idOf({ kind: 'table', ...table })}-r${row}`;
export const columnName = (table: { locator: string; table: number }, column: number): string =>
  `${idOf({ kind: 'table', ...table })}-c${column}`;

/** An id without the section's own part: `p2-q17` of `s2-1-4-p2-q17`. */
export const withinSection = (locator: string, id: string): string => id.slice(sectionId(locator).length + 1);

const quantity = (offset: number | undefined): string => (offset === undefined ? '' : `-q${offset}`);

const form = new RegExp(
  `^s(?<locator>${locatorSource})(?:-p(?<paragraph>\\d+)|-t(?<table>\\d+)(?:-h(?<head>\\d+)-(?<at>\\d+)|-r(?<row>\\d+)-(?<side>[lc])(?<column>\\d+))?)?(?:-q(?<offset>\\d+))?$`,
);

/** The inverse of {@link idOf}; undefined for anything else. */
export function parseId(id: string): Place | undefined {
  const { locator, paragraph, table, head, at, row, side, column, offset } = form.exec(id)?.groups ?? {};
  if (locator === undefined) return undefined;
  const within = offset === undefined ? {} : { offset: Number(offset) };
  if (paragraph !== undefined) return { kind: 'paragraph', locator, paragraph: Number(paragraph), ...within };
  if (row !== undefined && (side === 'c' || offset === undefined)) {
    const cell = { locator, table: Number(table), row: Number(row), column: Number(column) };
    return side === 'c' ? { kind: 'cell', ...cell, ...within } : { kind: 'label', ...cell };
  }
  if (offset !== undefined) return undefined;
  if (head !== undefined)
    return { kind: 'head', locator, table: Number(table), row: Number(head), column: Number(at) };
  return table === undefined
    ? { kind: 'section', locator }
    : { kind: 'table', locator, table: Number(table) };
}

/** Id of a section's heading, or of the section itself where no heading is printed. */
export const sectionId = (locator: string): string => idOf({ kind: 'section', locator });

/** The section an id belongs to: `s2-1-4-p1-q43` → `2-1-4`. Throws on what is no id of a place. */
export function locatorOfId(id: string): string {
  const place = parseId(id);
  if (!place) throw new Error(`“${id}” is no id of a place in a document`);
  return place.locator;
}

/** The paragraph or cell that a quantity stands in; another id as it is. */
export function blockOfId(id: string): string {
  const place = parseId(id);
  if (place?.kind !== 'paragraph' && place?.kind !== 'cell') return id;
  const { offset: _, ...block } = place;
  return idOf(block);
}

/** Where in its paragraph or cell a quantity begins; undefined for the id of anything else. */
export function offsetOfId(id: string): number | undefined {
  const place = parseId(id);
  return place && 'offset' in place ? place.offset : undefined;
}
