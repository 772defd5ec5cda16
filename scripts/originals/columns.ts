/** Prose set in two columns, read one column after the other. */
import { toLine, type Glyph, type PrintedLine } from './positions.ts';

/** Lines in which a gutter must run, and that either column must have. */
const leastLines = 6;
/** In the size of the type. */
const gutterWidth = 1.2;
const columnWidth = 8;
/** Lines of prose fill their column, cells do not. */
const filled = 0.7;
/** Lines looked at for columns; a page has some sixty. */
const mostLines = 400;

interface Halves {
  left: PrintedLine[];
  right: PrintedLine[];
}

/** Lines of one stretch of a page in reading order: where a gutter parts two columns of prose, left before right. */
export function inReadingOrder(lines: readonly PrintedLine[]): PrintedLine[] {
  const upright = lines.filter(({ angle }) => angle === 0);
  const turned = lines.filter(({ angle }) => angle !== 0);
  return [...columnByColumn(upright), ...turned];
}

function columnByColumn(lines: readonly PrintedLine[]): PrintedLine[] {
  if (lines.length < leastLines || lines.length > mostLines) return [...lines];
  for (const gutter of gutters(lines)) {
    const found = twoColumns(lines, gutter);
    if (!found) continue;
    const { start, stop, halves } = found;
    return [
      ...columnByColumn(lines.slice(0, start)),
      ...halves.left,
      ...halves.right,
      ...columnByColumn(lines.slice(stop)),
    ];
  }
  return [...lines];
}

/** Middles of wide gaps, and the paper before the beginnings of lines, those of most lines first. */
function gutters(lines: readonly PrintedLine[]): number[] {
  const counts = new Map<number, number>();
  const count = (place: number): void => {
    const at = Math.round(place / 6) * 6;
    counts.set(at, (counts.get(at) ?? 0) + 1);
  };
  for (const { glyphs, size, left } of lines) {
    count(left - (gutterWidth * size) / 2);
    for (const [index, glyph] of glyphs.entries()) {
      const next = glyphs[index + 1];
      const gap = next ? next.x - glyph.x - glyph.advance : 0;
      if (!next || gap < gutterWidth * size) continue;
      count(next.x - gap / 2);
    }
  }
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 12)
    .map(([at]) => at);
}

/** The first run of lines that none crosses the gutter, if it is two columns of prose. */
function twoColumns(
  lines: readonly PrintedLine[],
  gutter: number,
): { start: number; stop: number; halves: Halves } | undefined {
  let start = 0;
  for (let stop = 0; stop <= lines.length; stop += 1) {
    const line = lines[stop];
    if (line && !crosses(line, gutter)) continue;
    // What follows on the columns without crossing the gutter may be something else: a page mark, a signature.
    for (const end of [stop, lastOfBoth(lines, start, stop, gutter)]) {
      const halves = parted(lines.slice(start, end), gutter);
      if (isProse(halves)) return { start, stop: end, halves };
    }
    start = stop + 1;
  }
  return undefined;
}

/** Where the lines end that stand on both sides of the gutter. */
function lastOfBoth(lines: readonly PrintedLine[], start: number, stop: number, gutter: number): number {
  const last = lines.slice(start, stop).findLastIndex(({ left, right }) => left < gutter && right > gutter);
  return start + last + 1;
}

function crosses({ glyphs, size }: PrintedLine, gutter: number): boolean {
  const reach = (gutterWidth / 3) * size;
  return glyphs.some(({ x, advance }) => x < gutter + reach && x + advance > gutter - reach);
}

function parted(lines: readonly PrintedLine[], gutter: number): Halves {
  const side = (isOn: (glyph: Glyph) => boolean): PrintedLine[] =>
    lines
      .map(({ glyphs }) => glyphs.filter(isOn))
      .filter((glyphs) => glyphs.some(({ text }) => text.trim() !== ''))
      .map(toLine);
  return { left: side(({ x }) => x < gutter), right: side(({ x }) => x >= gutter) };
}

function isProse({ left, right }: Halves): boolean {
  return [left, right].every((column) => {
    if (column.length < leastLines) return false;
    const from = Math.min(...column.map((line) => line.left));
    const width = Math.max(...column.map((line) => line.right)) - from;
    const size = Math.max(...column.map((line) => line.size));
    const full = column.filter((line) => line.right - line.left > filled * width);
    const torn = column.some((line) => line.text.includes('\t'));
    return width > columnWidth * size && full.length > column.length / 2 && !torn;
  });
}
