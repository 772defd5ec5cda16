import { joinLines } from './join-lines.ts';
import { limits, UnreadableOriginal, type OriginalBlock, type OriginalCell } from './original.ts';

/** A cell as its reader found it: its place in the grid, and whatever stands in it. */
export interface CellOfBlocks extends Omit<OriginalCell, 'text'> {
  blocks: readonly OriginalBlock[];
}

/** More blocks than this, with more characters than a form or a list of tasks has in a cell, are prose laid out by a table. */
const prose = { blocks: 6, characters: 1_000 };

/**
 * What a table is to a reader.
 *
 * Afterwards a table of data is one table block with the words of each cell on one line. A table that only lays out the
 * page (one column, or with tables or long prose in its cells) is gone, and its cells' blocks follow each other. Cells
 * that together cover more of the grid than {@link limits} allows are refused.
 */
export function tableBlocks(rows: readonly (readonly CellOfBlocks[])[]): OriginalBlock[] {
  const cells = rows.flat();
  refuseTooManyCells(cells.reduce((area, { columns, rows: height }) => area + columns * height, 0));
  if (cells.length === 0) return [];
  if (isLayout(cells)) return cells.flatMap(({ blocks }) => blocks);
  return [
    {
      type: 'table',
      rows: rows.map((row) => ({
        cells: row.map(({ column, columns, rows: height, blocks }) => ({
          column,
          columns,
          rows: height,
          text: joinLines(blocks.map((block) => (block.type === 'line' ? block.text : ''))),
        })),
      })),
    },
  ];
}

function refuseTooManyCells(cells: number): void {
  if (cells <= limits.cells) return;
  throw new UnreadableOriginal({
    kind: 'too-large',
    expected: `a table of at most ${limits.cells} cells`,
    found: `one of ${cells} or more`,
    todo: 'make sure that this is a report; if it is, cut the table into several',
  });
}

function isLayout(cells: readonly CellOfBlocks[]): boolean {
  const oneColumn = cells.every(({ column }) => column === cells[0]?.column);
  return (
    oneColumn || cells.some(({ blocks }) => blocks.some(({ type }) => type === 'table') || isProse(blocks))
  );
}

function isProse(blocks: readonly OriginalBlock[]): boolean {
  const lines = blocks.flatMap((block) => (block.type === 'line' ? [block.text] : []));
  return lines.length > prose.blocks && lines.join('').length > prose.characters;
}
