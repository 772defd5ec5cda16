/** One page's characters and ruled lines, written as lines and tables in the order in which they are read. */
import { inReadingOrder } from './columns.ts';
import { cellAt, findGrids, type Grid, type GridCell, type Rule } from './grid.ts';
import type { OriginalBlock, OriginalRow } from './original.ts';
import { middle, toLines, withoutOverprints, type Glyph, type PrintedLine } from './positions.ts';

/** Lines and tables from top to bottom. All that stands in a ruled table is in its cells, all else in lines. */
export function toBlocks(glyphs: readonly Glyph[], rules: readonly Rule[]): OriginalBlock[] {
  const grids = findGrids(rules);
  const inCells = new Map<GridCell, Glyph[]>();
  const outside: Glyph[] = [];
  // The innermost first: a table within a cell of another has its own words.
  const bySize = grids.toSorted((a, b) => area(a) - area(b));
  for (const glyph of withoutOverprints(glyphs)) {
    const point = middle(glyph);
    const cell = bySize.flatMap((grid) => cellAt(grid, point) ?? [])[0];
    if (!cell) outside.push(glyph);
    else inCells.set(cell, [...(inCells.get(cell) ?? []), glyph]);
  }
  return inOrder(toLines(outside), grids).flatMap((part) =>
    'cells' in part
      ? [toTable(part, (cell) => cellText(inCells.get(cell) ?? []))]
      : inReadingOrder(part.lines).map((line): OriginalBlock => ({
          type: 'line',
          text: line.text.trimEnd(),
        })),
  );
}

const area = ({ left, top, right, bottom }: Grid): number => (right - left) * (bottom - top);

/** Tables, and the stretches of lines between them. */
function inOrder(lines: readonly PrintedLine[], grids: readonly Grid[]): (Grid | { lines: PrintedLine[] })[] {
  const stretches = Array.from({ length: grids.length + 1 }, (): PrintedLine[] => []);
  for (const line of lines) {
    const above = grids.filter(({ top, bottom }) => (top + bottom) / 2 < line.y).length;
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
  return { type: 'table', rows };
}

/** The words of a cell: its lines are one run of text, and what sets Chinese characters apart is no space. */
export function cellText(glyphs: readonly Glyph[]): string {
  return toLines(glyphs)
    .map(({ text }) => text.trim())
    .reduce((joined, line) => joined + (isLatinSeam(joined, line) ? ' ' : '') + line, '')
    .replace(/(?<=[\x21-\x7E])\t(?=[\x21-\x7E])/g, ' ')
    .replaceAll('\t', '');
}

const isLatinSeam = (before: string, after: string): boolean =>
  /[A-Za-z0-9]$/.test(before) && /^[A-Za-z0-9]/.test(after);
