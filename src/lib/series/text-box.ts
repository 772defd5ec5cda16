/** How much room words take in a picture, before anything has drawn them. */

/** Size of the letters in a chart. */
export const LETTER = 12.5;

/** Han characters are as wide as they are high, others about six tenths of it; rather too wide than too narrow. */
export const textWidth = (text: string, size = LETTER): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? size : size * 0.6), 0);

export interface TextBox {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

export type Anchor = 'start' | 'middle' | 'end';

/** The box of words whose baseline is at `y`. */
export function boxOf(x: number, y: number, text: string, anchor: Anchor): TextBox {
  const width = textWidth(text);
  const x1 = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x1, x2: x1 + width, y1: y - LETTER * 0.9, y2: y + LETTER * 0.25 };
}

export const overlap = (a: TextBox, b: TextBox): boolean =>
  a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;

/** Lines of at most `width` pixels. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const letter of text) {
    const wide = textWidth(letter, size);
    if (used + wide > width && line) {
      lines.push(line);
      [line, used] = ['', 0];
    }
    line += letter;
    used += wide;
  }
  return line ? [...lines, line] : lines;
}
