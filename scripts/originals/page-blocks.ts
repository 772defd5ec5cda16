/** One page's characters and ruled lines, written as lines and tables in the order in which they are read. */
import { inReadingOrder } from './columns.ts';
import { cellAt, findGrids, type Grid, type GridCell, type Rule } from './grid.ts';
import type { OriginalBlock, OriginalRow } from './original.ts';
import { addTo, middle, toLines, type Glyph, type PrintedLine } from './positions.ts';

/** In points; no type fits into less. */
const lowestRow = 6;

/** Lines and tables from top to bottom. All that stands in a ruled table is in its cells, all else in lines. */
export function toBlocks(glyphs: readonly Glyph[], rules: readonly Rule[]): OriginalBlock[] {
  const grids = findGrids(rules);
  const inCells = new Map<GridCell, Glyph[]>();
  const outside: Glyph[] = [];
  // The innermost first: a table within a cell of another has its own words.
  const bySize = grids.toSorted((a, b) => area(a) - area(b));
  for (const glyph of glyphs) {
    const point = middle(glyph);
    const cell = bySize.flatMap((grid) => cellAt(grid, point) ?? [])[0];
    if (!cell) outside.push(glyph);
    else addTo(inCells, cell, glyph);
  }
  const lines = toLines(outside);
  const margin = marginOf(lines);
  return inOrder(lines, grids).flatMap((part) =>
    'cells' in part
      ? [toTable(part, (cell) => cellText(inCells.get(cell) ?? []))]
      : inReadingOrder(part.lines).map((line): OriginalBlock => ({
          type: 'line',
          text: `${indentOf(line, margin)}${line.text.trimEnd()}`,
        })),
  );
}

/** Where most lines of a page begin, in points; undefined for a page of few. */
function marginOf(lines: readonly PrintedLine[]): number | undefined {
  const long = lines.filter(({ angle, text }) => angle === 0 && text.length > 10);
  const starts = Map.groupBy(long, ({ left, size }) => Math.round((left / size) * 2));
  const [most] = [...starts.values()].toSorted((a, b) => b.length - a.length);
  return most && most.length >= 3 ? Math.min(...most.map(({ left }) => left)) : undefined;
}

/**
 * The two characters by which a paragraph is set in. They are printed as blank paper, not as characters, and are all that
 * tells the first line of a paragraph from the next.
 */
function indentOf({ left, size, angle, text }: PrintedLine, margin: number | undefined): string {
  if (margin === undefined || angle !== 0 || /^\s/u.test(text)) return '';
  const ems = (left - margin) / size;
  return ems > 1.4 && ems < 2.6 ? '　　' : '';
}

const area = ({ left, top, right, bottom }: Grid): number => (right - left) * (bottom - top);

/** Tables, and the stretches of lines between them. Turned lines, such as a stamp, stand at the end of their page. */
function inOrder(lines: readonly PrintedLine[], grids: readonly Grid[]): (Grid | { lines: PrintedLine[] })[] {
  const stretches = Array.from({ length: grids.length + 1 }, (): PrintedLine[] => []);
  for (const line of lines) {
    const above =
      line.angle !== 0 ? grids.length : grids.filter(({ top, bottom }) => (top + bottom) / 2 < line.y).length;
    stretches[above]?.push(line);
  }
  return stretches.flatMap((stretch, index) => [{ lines: stretch }, ...grids.slice(index, index + 1)]);
}

function toTable(grid: Grid, textOf: (cell: GridCell) => string): OriginalBlock {
  const rows: OriginalRow[] = Array.from({ length: grid.rows }, (_, row) => ({
    cells: grid.cells
      .filter((cell) => cell.row === row)
      .toSorted((a, b) => a.column - b.column)
      .map((cell) => ({ column: cell.column, columns: cell.columns, rows: cell.rows, text: textOf(cell) })),
  }));
  return { type: 'table', rows: rows.filter((_, row) => !isMargin(grid, row, textOf)) };
}

/** Blank paper between two frames, or between the last row on a page and the end of the frame, is no row. */
function isMargin(grid: Grid, row: number, textOf: (cell: GridCell) => string): boolean {
  const cells = grid.cells.filter((cell) => cell.row === row);
  const [cell] = cells;
  if (cells.length !== 1 || !cell || cell.rows > 1 || textOf(cell) !== '') return false;
  const isWhole = cell.left === grid.left && cell.right === grid.right;
  const isAtEdge = row === 0 || row === grid.rows - 1;
  return isWhole && (isAtEdge || cell.bottom - cell.top < lowestRow);
}

/** The words of a cell: its lines are one run of text, and what sets Chinese characters apart is no space. */
function cellText(glyphs: readonly Glyph[]): string {
  return toLines(glyphs)
    .map(({ text }) => text.trim())
    .reduce((joined, line) => joined + (isLatinSeam(joined, line) ? ' ' : '') + line, '')
    .replace(/(?<=[\x21-\x7E])\t(?=[\x21-\x7E])/g, ' ')
    .replaceAll('\t', '');
}

const isLatinSeam = (before: string, after: string): boolean =>
  /[A-Za-z0-9]$/.test(before) && /^[A-Za-z0-9]/.test(after);
