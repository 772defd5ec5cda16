/** What names a cell of a table: the labels of its row and the heads of its column. Plain rectangles, no markup. */

/** A cell where it stands. Rows and columns are counted from 0; `to` is the one after the last. */
export interface PlacedCell {
  kind: 'head' | 'label' | 'value';
  text: string;
  rows: Stretch;
  columns: Stretch;
  /** The part of the table it stands in, a `thead` or a `tbody`: heads within a part hold for that part. */
  part: number;
}

interface Stretch {
  from: number;
  to: number;
}

export interface CellNames {
  /** From the outermost to the nearest. A label ends with itself, and so does a head. */
  rows: readonly string[];
  columns: readonly string[];
}

export function namesOf(cell: PlacedCell, cells: readonly PlacedCell[]): CellNames {
  const named = cells.filter(({ text }) => text !== '');
  const labels = named.filter(
    ({ kind, rows, columns }) =>
      kind === 'label' && meet(rows, cell.rows) && columns.from <= cell.columns.from,
  );
  const heads = named.filter(
    ({ kind, rows, columns }) =>
      kind === 'head' && meet(columns, cell.columns) && rows.from <= cell.rows.from,
  );
  const ownPart = heads.filter(({ part }) => part === cell.part);
  return {
    rows: cell.kind === 'head' ? [] : labels.map(({ text }) => text),
    columns: cell.kind === 'label' ? [] : telling(ownPart.length > 0 ? ownPart : heads, cells),
  };
}

/** The words of the heads over a column, without those that stand over every column of values: they tell none apart. */
function telling(heads: readonly PlacedCell[], cells: readonly PlacedCell[]): string[] {
  const values = cells.filter(({ kind }) => kind === 'value').map(({ columns }) => columns);
  const first = Math.min(...values.map(({ from }) => from));
  const last = Math.max(...values.map(({ to }) => to));
  return heads
    .filter(({ columns }, index) => index === heads.length - 1 || columns.from > first || columns.to < last)
    .map(({ text }) => text);
}

const meet = (one: Stretch, other: Stretch): boolean => one.from < other.to && other.from < one.to;
