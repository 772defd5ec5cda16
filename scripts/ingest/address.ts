import { idOf, sectionId, type Place } from '../../src/schema/ids.ts';
import type { Lines } from '../../src/schema/locator.ts';
import type { CellReading, Correction } from '../../src/schema/seed-notes.ts';
import type { ValueShape } from '../../src/schema/forms/tables.ts';
import { quantitiesIn } from './corrected.ts';
import type { FormTable, TableCell, TableRow } from './form-tables.ts';
import { linesOfSection, type Section } from './outline.ts';
import { linesOf, type Printed } from './printed.ts';
import type { FoundQuantity } from './quantities.ts';
import type { Task } from './task-table.ts';

/** A section whose every place has its id: what observations and MDX both stand on. */
export interface AddressedSection extends Omit<Section, 'blocks'> {
  id: string;
  /** Of the section's own text, heading included. */
  lines: Lines;
  blocks: readonly AddressedBlock[];
}

export type AddressedBlock = AddressedParagraph | AddressedTable;

export interface AddressedParagraph {
  type: 'paragraph';
  id: string;
  printed: Printed;
  quantities: readonly AddressedQuantity[];
}

export interface AddressedQuantity extends FoundQuantity {
  id: string;
  lines: Lines;
}

export interface AddressedTable {
  type: 'table';
  id: string;
  kind: 'form-2' | 'form-3' | 'form-4' | 'task-heads' | 'tasks';
  caption: string;
  lines?: Lines;
  rows: readonly AddressedRow[];
  /** Readings of ours that fill its cells. */
  readings: readonly CellReading[];
}

export interface AddressedRow {
  type: 'head' | 'values';
  cells: readonly AddressedCell[];
}

export interface AddressedCell {
  kind: 'head' | 'label' | 'value' | 'task';
  id: string;
  columns: number;
  rows: number;
  printed: Printed;
  /** Quantities within words; in a cell that is one number the cell's own id serves. */
  quantities: readonly AddressedQuantity[];
  /** What a value cell counts. */
  value?: ValueShape;
  /** The number before a task, as printed: `1．`. */
  marker?: string;
}

/** What stands beside a seed and changes how its places are read. */
export interface Repairs {
  corrections: readonly Correction[];
  readings: readonly CellReading[];
}

/**
 * Give every section, block, cell and quantity its id, once.
 *
 * Afterwards nothing counts places any more. A section without a printed character (a preface of a text that has no
 * title of its own) has no address and is left out.
 */
export function address(sections: readonly Section[], repairs: Repairs): AddressedSection[] {
  return sections.flatMap((section) => {
    const lines = linesOfSection(section);
    if (!lines) return [];
    const blocks = addressBlocks(section, repairs);
    return [{ ...section, id: sectionId(section.locator), lines, blocks }];
  });
}

function addressBlocks({ locator, title, blocks }: Section, repairs: Repairs): AddressedBlock[] {
  const count = { paragraph: 0, table: 0 };
  return blocks.map((block): AddressedBlock => {
    if (block.type === 'paragraph') {
      const place = { kind: 'paragraph', locator, paragraph: ++count.paragraph } as const;
      return {
        type: 'paragraph',
        id: idOf(place),
        printed: block.printed,
        quantities: addressQuantities(place, block.printed, repairs.corrections),
      };
    }
    const table = { locator, table: ++count.table };
    switch (block.type) {
      case 'table':
        return formTable(table, block.table);
      case 'task-heads':
        return taskHeads(table, block.heads);
      case 'tasks':
        return taskTable(table, title, block.tasks, repairs);
    }
  });
}

function addressQuantities(
  place: Extract<Place, { kind: 'paragraph' | 'cell' }>,
  printed: Printed,
  corrections: readonly Correction[],
): AddressedQuantity[] {
  return quantitiesIn(printed, corrections).map((quantity) => ({
    ...quantity,
    id: idOf({ ...place, offset: offsetIn(printed.text, quantity.start) }),
    lines: linesOf(printed, quantity.start, quantity.end),
  }));
}

/** Unicode characters before a place, white space left out. */
const offsetIn = (text: string, start: number): number =>
  [...text.slice(0, start).replace(/\s/gu, '')].length;

interface At {
  locator: string;
  table: number;
}

function formTable(at: At, { shape, rows, lines }: FormTable): AddressedTable {
  const count = { head: 0, values: 0 };
  const addressRow = ({ type, cells }: TableRow): AddressedRow => {
    const row = ++count[type];
    return { type, cells: cells.map((cell) => formCell(at, row, cell)) };
  };
  return {
    type: 'table',
    id: idOf({ kind: 'table', ...at }),
    kind: `form-${shape.part}`,
    caption: shape.caption,
    lines,
    rows: rows.map(addressRow),
    readings: [],
  };
}

function formCell(
  at: At,
  row: number,
  { kind, column, columns, rows, printed, value }: TableCell,
): AddressedCell {
  const placeKind = { head: 'head', label: 'label', value: 'cell' } as const;
  const id = idOf({ kind: placeKind[kind], ...at, row, column });
  return { kind, id, columns, rows, printed, quantities: [], ...(value ? { value } : {}) };
}

function taskHeads(at: At, heads: readonly Printed[]): AddressedTable {
  const cells = heads.map((printed, index): AddressedCell => ({
    kind: 'head',
    id: idOf({ kind: 'head', ...at, row: 1, column: index + 1 }),
    columns: 1,
    rows: 1,
    printed,
    quantities: [],
  }));
  return {
    type: 'table',
    id: idOf({ kind: 'table', ...at }),
    kind: 'task-heads',
    caption: '任务分工表的栏目',
    rows: [{ type: 'head', cells }],
    readings: [],
  };
}

function taskTable(at: At, title: string, tasks: readonly Task[], repairs: Repairs): AddressedTable {
  const rows = tasks.map(({ cells, marker }, index): AddressedRow => ({
    type: 'values',
    cells: cells.map((printed, column): AddressedCell => {
      const place = { kind: 'cell', ...at, row: index + 1, column: column + 1 } as const;
      return {
        kind: 'task',
        id: idOf(place),
        columns: 1,
        rows: 1,
        printed,
        quantities: addressQuantities(place, printed, repairs.corrections),
        ...(column === 0 && marker !== '' ? { marker } : {}),
      };
    }),
  }));
  const ids = new Set(rows.flatMap(({ cells }) => cells.map(({ id }) => id)));
  return {
    type: 'table',
    id: idOf({ kind: 'table', ...at }),
    kind: 'tasks',
    caption: `任务：${title}`,
    rows,
    readings: repairs.readings.filter(({ cell }) => ids.has(cell)),
  };
}

/** Every run of printed words below the headings, in order: paragraphs and cells. */
export function printedIn(sections: readonly AddressedSection[]): Printed[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'paragraph'
        ? [block.printed]
        : block.rows.flatMap(({ cells }) => cells.map(({ printed }) => printed)),
    ),
  );
}

/** The paragraphs of some sections, each with the section it stands in. */
export function paragraphsIn(
  sections: readonly AddressedSection[],
): (AddressedParagraph & { section: string })[] {
  return sections.flatMap(({ locator, blocks }) =>
    blocks.flatMap((block) => (block.type === 'paragraph' ? [{ ...block, section: locator }] : [])),
  );
}
