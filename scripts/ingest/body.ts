import type { Paragraph, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { formatLines } from '../../src/schema/locator.ts';
import type { CellReading, Correction } from '../../src/schema/seed-notes.ts';
import type {
  AddressedCell,
  AddressedParagraph,
  AddressedRow,
  AddressedSection,
  AddressedTable,
} from './address.ts';
import { jsxText, text, toInline, type CarriedFigure } from './inline.ts';
import { linesOf, type Printed } from './printed.ts';

/** What is ours beside a document's printed words. */
export interface Editorial {
  corrections: readonly Correction[];
  /** Figures of the prose: their words lead to their measures. */
  figures: readonly CarriedFigure[];
}

/**
 * A section's own text as elements, every block and cell with the id of its address.
 *
 * The heading is not part of the body: pages print it at the level they need.
 */
export function toBody({ blocks }: Pick<AddressedSection, 'blocks'>, editorial: Editorial): RootContent[] {
  return blocks.flatMap((block): RootContent[] =>
    block.type === 'paragraph' ? [toParagraph(block, editorial)] : toTable(block, editorial),
  );
}

function toParagraph(paragraph: AddressedParagraph, { corrections, figures }: Editorial): Paragraph {
  const { id, printed } = paragraph;
  const words = toInline(paragraph, corrections, figures);
  return inLine('Paragraph', { id, lines: formatLines(linesOf(printed)) }, words);
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element alone on its line: MDX takes it for a block without wrapping its words in a paragraph. */
function inLine(name: string, attributes: Attributes, children: Paragraph['children']): Paragraph {
  return { type: 'paragraph', children: [jsxText(name, attributes, children)] };
}

function flow(
  name: string,
  attributes: Attributes,
  children: readonly (Paragraph | MdxJsxFlowElement)[],
): MdxJsxFlowElement {
  return { ...jsxText(name, attributes, []), type: 'mdxJsxFlowElement', children: [...children] };
}

/** Rows of heads and the rows of values under them. */
interface RowGroup {
  heads: AddressedRow[];
  values: AddressedRow[];
}

function toTable(table: AddressedTable, editorial: Editorial): MdxJsxFlowElement[] {
  const { id, caption, kind, lines, readings } = table;
  const attributes = { id, caption, kind, lines: lines && formatLines(lines) };
  const element = flow('Table', attributes, rowGroups(table, editorial));
  const notes = readings.map(({ cell, reason }) => inLine('Reading', { cell }, [text(reason)]));
  return notes.length === 0 ? [element] : [element, flow('Readings', {}, notes)];
}

/** Table 二 has heads for each of its groups: they are row groups of one table, not heads of all its columns. */
function rowGroups({ rows, readings }: AddressedTable, editorial: Editorial): MdxJsxFlowElement[] {
  const groups: RowGroup[] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (!group || (row.type === 'head' && group.values.length > 0)) groups.push({ heads: [], values: [] });
    groups.at(-1)?.[row.type === 'head' ? 'heads' : 'values'].push(row);
  }
  const toRows = (of: readonly AddressedRow[]): MdxJsxFlowElement[] =>
    of.map((row) => toRow(row, readings, editorial));
  const [only, ...others] = groups;
  if (only && others.length === 0) {
    return [
      ...(only.heads.length > 0 ? [flow('thead', {}, toRows(only.heads))] : []),
      ...(only.values.length > 0 ? [flow('tbody', {}, toRows(only.values))] : []),
    ];
  }
  return groups.map(({ heads, values }) => flow('tbody', {}, toRows([...heads, ...values])));
}

function toRow(row: AddressedRow, readings: readonly CellReading[], editorial: Editorial): MdxJsxFlowElement {
  const cells = row.cells.map((cell) => toCell(cell, readings, editorial));
  if (row.type === 'head') return flow('HeadRow', {}, cells);
  return flow('Row', { lines: hullOf(row.cells.map(({ printed }) => printed)) }, cells);
}

const cellNames = { head: 'Head', label: 'Label', value: 'Value', task: 'Cell' } as const;

function toCell(
  cell: AddressedCell,
  readings: readonly CellReading[],
  { corrections }: Editorial,
): Paragraph {
  const { kind, id, columns, rows, printed, value, marker } = cell;
  const attributes = {
    id,
    columns: columns > 1 ? String(columns) : undefined,
    rows: rows > 1 ? String(rows) : undefined,
    lines: printed.text === '' ? undefined : formatLines(linesOf(printed)),
    marker,
    reading: readings.some((reading) => reading.cell === id) ? `reading-${id}` : undefined,
    measure: value?.measure,
    member: value?.member,
  };
  return inLine(cellNames[kind], attributes, toInline(cell, corrections));
}

/** The lines from the first to the last of a row's cells; cells left blank have none. */
function hullOf(cells: readonly Printed[]): string {
  const lines = cells.flatMap((cell) => cell.pieces.map((piece) => piece.line));
  return formatLines({ start: Math.min(...lines), end: Math.max(...lines) });
}
