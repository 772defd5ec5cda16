/**
 * A text whose table cells are apart by upright strokes, with tabs instead: `| 规章 | 2 | 0 | 11 |`. The lines that draw the table
 * (`|---|---|`) are left blank, so that line numbers stay.
 */
export function withoutPipes(text: string): string {
  if (!hasPipes(text)) return text;
  return text
    .split('\n')
    .map((line) => {
      if (!isRow(line)) return line;
      if (/^[\s|:+-]+$/.test(line) && /-{2}/.test(line)) return '';
      const cells = line
        .trim()
        .replace(/^[|｜│]/, '')
        .replace(/[|｜│]\s*$/, '')
        .split(/[|｜│]/);
      return cells.map((cell) => cell.trim()).join('\t');
    })
    .join('\n');
}

const isRow = (line: string): boolean => /^\s*[|｜│].*[|｜│]\s*$/.test(line);

/** Whether some lines are rows drawn with strokes; the strokes of a web page's path are not at both ends. */
export const hasPipes = (text: string): boolean => text.split('\n').filter(isRow).length >= 3;
