/**
 * A table on a page as a grid of printed words. What is ours (`data-editorial`) is left out. A merged label or head is
 * repeated in each place it covers, so that every row can be read alone; a merged value stands once, for repeated it
 * would be counted twice.
 */
export function toGrid(table: HTMLTableElement): string[][] {
  const grid: string[][] = [];
  const rows = [...table.rows].filter((row) => !row.closest('[data-editorial]'));
  rows.forEach((row, top) => {
    const here = (grid[top] ??= []);
    let left = 0;
    for (const cell of row.cells) {
      if (cell.closest('[data-editorial]')) continue;
      while (here[left] !== undefined) left++;
      const words = printedWords(cell);
      for (let down = 0; down < cell.rowSpan && top + down < rows.length; down++) {
        for (let right = 0; right < cell.colSpan; right++) {
          const repeat = cell.tagName === 'TH' || (down === 0 && right === 0);
          (grid[top + down] ??= [])[left + right] = repeat ? words : '';
        }
      }
    }
  });
  return grid;
}

/** The words of a cell without what is ours. */
export function printedWords(cell: Element): string {
  const copy = cell.cloneNode(true) as Element; // a clone of an element is an element
  for (const ours of copy.querySelectorAll('[data-editorial]')) ours.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** CSV as the data files are written: a byte order mark for Excel and WPS, CRLF, quotes where they are needed. */
export function gridToCsv(grid: readonly string[][]): string {
  const quoted = (words: string): string =>
    /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
  return `\uFEFF${grid.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;
}

/** What a spreadsheet takes from the clipboard as cells. */
export const gridToText = (grid: readonly string[][]): string => grid.map((row) => row.join('\t')).join('\n');
