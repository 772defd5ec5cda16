import { isValueText } from '../ingest/table-tokens.ts';

/**
 * A text whose table cells are apart by upright strokes, with tabs instead: `| 规章 | 2 | 0 | 11 |`, or open at both sides,
 * `规章 | 2 | 0 | 11`. The lines that draw the table (`|---|---|`) are left blank, so that line numbers stay.
 */
export function withoutPipes(text: string): string {
  const rows = rowsOf(text.split('\n'));
  if (rows.size < fewestRows) return text;
  return text
    .split('\n')
    .map((line, index) => {
      if (!rows.has(index)) return line;
      if (/^[\s|:+-]+$/.test(line) && /-{2}/.test(line)) return '';
      return cellsOf(line).join('\t');
    })
    .join('\n');
}

/** Whether some lines are rows drawn with strokes. */
export const hasPipes = (text: string): boolean => rowsOf(text.split('\n')).size >= fewestRows;

/** Two lines with strokes may be buttons. */
const fewestRows = 3;
const stroke = /[|｜│]/;

const isClosed = (line: string): boolean => /^\s*[|｜│].*[|｜│]\s*$/.test(line);

/** Open at both sides: a line with a stroke within it and with none at an edge. */
const isOpen = (line: string): boolean => stroke.test(line) && !/^\s*[|｜│]|[|｜│]\s*$/.test(line);

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^[|｜│]/, '')
    .replace(/[|｜│]\s*$/, '')
    .split(stroke)
    .map((cell) => cell.trim());

/**
 * The lines that are rows. Strokes within a line also divide the path of a web page: open lines are rows only where they stand
 * together and most of them have a value, or one has several.
 */
function rowsOf(lines: readonly string[]): ReadonlySet<number> {
  const rows = new Set(lines.flatMap((line, index) => (isClosed(line) ? [index] : [])));
  let run: number[] = [];
  const close = (): void => {
    const values = run.map(
      (index) => cellsOf(lines[index] ?? '').filter((cell) => cell !== '' && isValueText(cell)).length,
    );
    const withValues = values.filter((count) => count > 0).length;
    // Table 四 has three rows of heads and one of fifteen values.
    if (Math.max(0, ...values) >= 3 || (withValues >= 2 && withValues * 2 >= run.length))
      run.forEach((index) => rows.add(index));
    run = [];
  };
  lines.forEach((line, index) => {
    if (isOpen(line)) run.push(index);
    // The heads of articles between the rows of table 二 are one cell.
    else if (line.trim() !== '' && !/^\s*第二十条/.test(line)) close();
  });
  close();
  return rows;
}
