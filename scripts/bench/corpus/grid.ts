/** The standard tables of a form as grids of printed cells: where each begins, how far it is merged, what it says. */
import type { FormTableShape, RowShape, ValueShape } from '../../../src/schema/forms/tables.ts';

export interface GridCell {
  kind: 'head' | 'label' | 'value';
  /** From 0. */
  column: number;
  columns: number;
  rows: number;
  text: string;
}

export interface Grid {
  part: FormTableShape['part'];
  columns: number;
  /** The cells that begin in each printed row, from left to right; a merged one once. */
  rows: readonly (readonly GridCell[])[];
}

/** What stands in a value cell, and which of a label's wordings is used: 0 the form's own, 1 its first variant. */
export interface Printing {
  value: (shape: ValueShape) => string;
  wording: 0 | 1;
}

/**
 * Lay a form's table out. Afterwards every place of every row belongs to exactly one cell: values with less than a
 * column each take the widths of the heads above them.
 */
export function toGrid(shape: FormTableShape, { value, wording }: Printing): Grid {
  const columns = shape.labelColumns + shape.valueColumns;
  const taken: boolean[][] = shape.rows.map(() => Array.from({ length: columns }, () => false));
  let heads: readonly number[] = [];
  const rows = shape.rows.map((row, index) => {
    const cells = placed(row, heads, shape, wording, value, (column) => taken[index]?.[column] ?? false);
    if (row.type === 'head') heads = cells.map((cell) => cell.columns);
    for (const cell of cells)
      for (const below of taken.slice(index, index + cell.rows))
        below.fill(true, cell.column, cell.column + cell.columns);
    return cells;
  });
  return { part: shape.part, columns, rows };
}

function placed(
  row: RowShape,
  heads: readonly number[],
  { labelColumns, valueColumns }: FormTableShape,
  wording: number,
  value: Printing['value'],
  isTaken: (column: number) => boolean,
): GridCell[] {
  const words = ({ label, variants = [] }: { label: string; variants?: readonly string[] }): string =>
    wording === 0 ? label : (variants[wording - 1] ?? label);
  let free = 0;
  const next = (width: number): number => {
    while (isTaken(free)) free++;
    free += width;
    return free - width;
  };
  if (row.type === 'head')
    return row.cells.map((cell) => {
      const { columns = 1, rows = 1 } = cell;
      return { kind: 'head', column: next(columns), columns, rows, text: words(cell) };
    });
  const widths = widthsOf(row.values.length, valueColumns, heads.slice(labelColumns));
  free = labelColumns;
  return [
    ...row.labels.map((cell): GridCell => {
      const { columns = 1, rows = 1 } = cell;
      return { kind: 'label', column: cell.column - 1, columns, rows, text: words(cell) };
    }),
    ...row.values.map((cell, index): GridCell => {
      const width = widths[index] ?? 1;
      return { kind: 'value', column: next(width), columns: width, rows: 1, text: value(cell) };
    }),
  ];
}

/** A column each; where there are fewer values than columns, as wide as their heads. */
function widthsOf(count: number, columns: number, heads: readonly number[]): readonly number[] {
  return count < columns && heads.length === count ? heads : Array.from({ length: count }, () => 1);
}

/** Every place of a grid, row by row, and the cell that covers it: for formats that write covered places too. */
export function placesOf({ rows, columns }: Grid): { cell: GridCell; row: number; column: number }[][] {
  const places: ({ cell: GridCell; row: number; column: number } | undefined)[][] = rows.map(() =>
    Array.from({ length: columns }, () => undefined),
  );
  rows.forEach((cells, row) => {
    for (const cell of cells)
      for (const below of places.slice(row, row + cell.rows))
        below.fill({ cell, row, column: cell.column }, cell.column, cell.column + cell.columns);
  });
  return places.map((line) => line.flatMap((place) => place ?? []));
}
