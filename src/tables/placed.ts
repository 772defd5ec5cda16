/** The cells of a table on a page with the rows and columns they cover; the column of line numbers is none of them. */
import type { PlacedCell } from './cell-names.ts';
import { printedWords } from './grid.ts';

export function placeCells(table: HTMLTableElement): Map<Element, PlacedCell> {
  const placed = new Map<Element, PlacedCell>();
  const taken = new Set<string>();
  const parts = [...table.querySelectorAll('thead, tbody')];
  [...table.rows].forEach((row, top) => {
    let left = 0;
    for (const cell of row.cells) {
      while (taken.has(`${top} ${left}`)) left++;
      const rows = { from: top, to: top + cell.rowSpan };
      const columns = { from: left, to: left + cell.colSpan };
      for (let y = rows.from; y < rows.to; y++)
        for (let x = columns.from; x < columns.to; x++) taken.add(`${y} ${x}`);
      if (cell.matches('.home-cell, .home-head')) continue;
      const part = parts.findIndex((one) => one.contains(cell));
      placed.set(cell, { kind: kindOf(cell), text: printedWords(cell), rows, columns, part });
    }
  });
  return placed;
}

/** What a task has to be done by whom is told by the task: it is the label of its row. */
function kindOf(cell: HTMLTableCellElement): PlacedCell['kind'] {
  if (cell.scope.startsWith('col')) return 'head';
  const isTask = cell.matches('.tasks td:first-child');
  return isTask || cell.scope.startsWith('row') ? 'label' : 'value';
}
