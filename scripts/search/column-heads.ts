import type { ArchiveSection } from '../../src/archive/archive.ts';
import type { TableBlock } from '../../src/archive/body.ts';
import { parseId } from '../../src/schema/ids.ts';
import type { ColumnHeads } from '../../src/search/store.ts';
import { namesOf } from '../../src/tables/cell-names.ts';
import { placeCells } from '../../src/tables/placed-block.ts';

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
