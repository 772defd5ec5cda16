import type { Cell, TableBlock } from '../archive/body.ts';
import type { PlacedCell } from './cell-names.ts';

/** The cells of a table with the rows and columns they cover; a part begins where heads follow values. */
export function placeCells(table: TableBlock): { id: string; cell: PlacedCell }[] {
  const taken = new Set<string>();
  let part = 0;
  return table.rows.flatMap(({ type, cells }, top) => {
    if (type === 'head' && table.rows[top - 1]?.type === 'values') part += 1;
    let left = 0;
    return cells.map((cell) => {
      while (taken.has(`${top} ${left}`)) left += 1;
      const rows = { from: top, to: top + cell.rows };
      const columns = { from: left, to: left + cell.columns };
      for (let y = rows.from; y < rows.to; y += 1)
        for (let x = columns.from; x < columns.to; x += 1) taken.add(`${y} ${x}`);
      return { id: cell.id, cell: { kind: kindOf(cell), text: cell.text, rows, columns, part } };
    });
  });
}

const kindOf = ({ kind }: Cell): PlacedCell['kind'] => (kind === 'task' ? 'value' : kind);
