import { isBlank, type Line } from './lines.ts';

/**
 * How a document's prose was laid out on its pages, as far as the extracted text still shows it.
 *
 * - `unwrapped`: one paragraph a line
 * - `spaced`: every printed line is followed by a blank one, so a single blank line means nothing
 * - `wrapped`: hard-wrapped lines, paragraphs divided by blank lines or by a short last line
 */
export interface Layout {
  kind: 'unwrapped' | 'spaced' | 'wrapped';
  /** Width of a full line, in Chinese characters. */
  width: number;
}

/** Longer than any printed line: A4 at the size official documents use holds fewer than 70 Chinese characters. */
const longestPrintedLine = 100;

/** Read a layout off the lines of prose. */
export function toLayout(lines: readonly Line[]): Layout {
  const widths = lines.filter((line) => !isBlank(line)).map((line) => widthOf(line.text));
  const longest = Math.max(0, ...widths);
  if (longest > longestPrintedLine) return { kind: 'unwrapped', width: longest };
  const kind = isSpaced(lines) ? 'spaced' : 'wrapped';
  const sorted = widths.toSorted((a, b) => a - b);
  // A few lines run over by a hanging mark: the widest tenth is cut off.
  return { kind, width: sorted[Math.floor(sorted.length * 0.9)] ?? 0 };
}

/** True where nearly every printed line is followed by a blank one. */
export function isSpaced(lines: readonly Line[]): boolean {
  const printed = lines.filter((line, index) => !isBlank(line) && index + 1 < lines.length);
  const followed = lines.filter((line, index) => {
    const next = lines[index + 1];
    return !isBlank(line) && next !== undefined && isBlank(next);
  });
  return printed.length > 1 && followed.length / printed.length > 0.9;
}

/** Width in Chinese characters: ASCII and spaces count half. Leading white space counts, it is on the page too. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character <= '\u00FF' ? 0.5 : 1;
  return width;
}
