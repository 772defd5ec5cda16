/** Columns of a terminal: a Chinese character, and the punctuation of its width, takes two. */

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

export const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0);

/** Exactly `width` columns: filled with blanks, or cut with `…` as its last character. */
export function fit(text: string, width: number): string {
  if (widthOf(text) <= width) return text + ' '.repeat(width - widthOf(text));
  let cut = '';
  for (const character of text) {
    if (widthOf(cut + character) > width - 1) break;
    cut += character;
  }
  return fit(`${cut}…`, width);
}

/** A value as a table prints it; ␣ stands for a cell that prints nothing. */
const value = /^[\d.,/—–-]+(?:万?元)?$|^␣$/;

/** Rows of cells in columns, the values of each under one another; other words of the last column are as long as they are. */
export function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, widthOf(cell))));
  return rows.map((row) =>
    row
      .map((cell, index) => inColumn(cell, widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

const inColumn = (cell: string, width: number): string =>
  value.test(cell) ? ' '.repeat(width - widthOf(cell)) + cell : fit(cell, width);
