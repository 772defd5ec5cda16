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

/** Rows of cells in columns, the numbers of each under one another; the last column is as long as it is. */
export function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (most, row) =>
      row.map((cell, index) => Math.max(most[index] ?? 0, widthOf(cell))).concat(most.slice(row.length)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, index) =>
        /^[\d.,-]+$/.test(cell)
          ? cell.padStart(widths[index] ?? 0)
          : index === row.length - 1
            ? cell
            : fit(cell, widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
