import type { ArchiveSection } from '../../src/archive/archive.ts';
import type { Cell, TableBlock } from '../../src/archive/body.ts';
import { parseId } from '../../src/schema/ids.ts';
import type { ColumnHeads } from '../../src/search/store.ts';
import { namesOf, type PlacedCell } from '../../src/tables/cell-names.ts';

/** The heads of the columns of a section's tables: a line for each part of a table with heads of its own. */
export function toColumnHeads({ blocks }: ArchiveSection): ColumnHeads[] {
  return blocks.flatMap((block) => (block.type === 'table' ? headsIn(block) : []));
}

function headsIn(table: TableBlock): ColumnHeads[] {
  const placed = placeCells(table);
  const cells = placed.map(({ cell }) => cell);
  const found = new Map<string, { table: number; row: number; names: string[] }>();
  for (const { id, cell } of placed) {
    const place = parseId(id);
    const names = place?.kind === 'cell' ? namesOf(cell, cells).columns.join(' ') : '';
    if (place?.kind !== 'cell' || !names) continue;
    const key = `${place.table} ${cell.part}`;
    const part = found.get(key) ?? { table: place.table, row: place.row, names: [] };
    part.names[place.column - 1] ??= names;
    found.set(key, part);
  }
  return [...found.values()].map(({ table, row, names }) => [
    table,
    row,
    ...Array.from(names, (name) => name ?? ''),
  ]);
}

/** The cells of a table with the rows and columns they cover; a part begins where heads follow values. */
function placeCells(table: TableBlock): { id: string; cell: PlacedCell }[] {
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
