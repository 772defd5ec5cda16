/** Characters where they stand on a page, read into printed lines in the order in which they are read. */

/** A printed character, or several in one sign (ﬁ), in points from the upper left corner of the page. */
export interface Glyph {
  text: string;
  /** Where the pen stands before and after it on its base line. */
  x: number;
  y: number;
  advance: number;
  /** Height of the type. */
  size: number;
  /** Degrees, clockwise, in which the pen moves: 0 for upright text, 90 downwards. */
  angle: number;
}

/** A line of the page: its characters from left to right. */
export interface PrintedLine {
  glyphs: readonly Glyph[];
  text: string;
  /** The base line. */
  y: number;
  left: number;
  right: number;
  size: number;
  /** As of its characters; where it is not 0, the positions are those of a page turned so that the line is upright. */
  angle: number;
}

/** Gaps are measured in the size of the type. */
const tabGap = 1.5;
const hanSpace = 1;
const latinSpace = 0.18;
/** Next to punctuation, which has blank paper of its own that justified lines squeeze. */
const punctuationSpace = 0.5;
const sameBaseline = 0.3;
const overprint = 0.15;
/** Browsers set raised figures five sixths as large as the rest. */
const smaller = 0.9;

const han = /[\p{Script=Han}\p{Script=Bopomofo}\p{Script=Hiragana}\p{Script=Katakana}\u2E80-\u2FDF]/u;
const widePunctuation = /[\u3000-\u303F\uFF00-\uFFEF\uFE30-\uFE4F“”‘’…—·]/u;
const blank = /^\s*$/u;

const end = (glyph: Glyph): number => glyph.x + glyph.advance;

/** The point that says in which cell a character stands: its middle, not its base line. */
export function middle({ x, y, advance, size, angle }: Glyph): { x: number; y: number } {
  const turn = (angle * Math.PI) / 180;
  // Vertical writing hangs on the middle of its characters, but turned Latin text, the same here, on its base line.
  const rise = angle === 0 ? size * 0.35 : 0;
  return { x: x + (Math.cos(turn) * advance) / 2, y: y + (Math.sin(turn) * advance) / 2 - rise };
}

/** No character is printed twice on one spot, as is done for want of a bold type. */
export function withoutOverprints<T extends Glyph>(glyphs: readonly T[]): T[] {
  const kinds = new Map<string, Map<number, Glyph[]>>();
  return glyphs.filter((glyph) => {
    const reach = glyph.size * overprint;
    // Squares no smaller than the reach, and the same for type of about one size.
    const side = 2 ** Math.ceil(Math.log2(reach));
    const kind = `${side} ${glyph.text}`;
    const spots = kinds.get(kind) ?? new Map<number, Glyph[]>();
    kinds.set(kind, spots);
    const column = Math.floor(glyph.x / side);
    const row = Math.floor(glyph.y / side);
    const isTwin = around.some(([dx, dy]) =>
      spots
        .get(spot(column + dx, row + dy))
        ?.some(({ x, y }) => Math.abs(x - glyph.x) < reach && Math.abs(y - glyph.y) < reach),
    );
    // Without an advance it may well be followed by its like on the same spot.
    if (isTwin && glyph.advance > reach) return false;
    addTo(spots, spot(column, row), glyph);
    return true;
  });
}

/** Two squares far apart may share a number; that costs a comparison and no more. */
const spot = (column: number, row: number): number => column * 2 ** 20 + row;

const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));

/** The list under a key has one more. */
export function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Printed lines from top to bottom; turned text comes after the upright, angle by angle. */
export function toLines(glyphs: readonly Glyph[]): PrintedLine[] {
  const angles = new Map<number, Glyph[]>();
  for (const glyph of glyphs) addTo(angles, glyph.angle, glyph);
  return [...angles]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([angle, turned]) => uprightLines(angle === 0 ? turned : turned.map(turnedBack)))
    .filter((line) => !blank.test(line.text));
}

/** The same character on a page that is turned so that its line runs from left to right. */
function turnedBack(glyph: Glyph): Glyph {
  const turn = (glyph.angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return { ...glyph, x: glyph.x * cos + glyph.y * sin, y: glyph.y * cos - glyph.x * sin };
}

function uprightLines(glyphs: readonly Glyph[]): PrintedLine[] {
  return withRaised(byBaseline(glyphs)).map(toLine);
}

export function toLine(glyphs: readonly Glyph[]): PrintedLine {
  const sorted = glyphs.toSorted((a, b) => a.x - b.x);
  const seen = sorted.filter(({ text }) => !blank.test(text));
  const size = largest(glyphs);
  return {
    glyphs: sorted,
    text: lineText(sorted),
    y: seen.find((glyph) => glyph.size === size)?.y ?? sorted[0]?.y ?? 0,
    left: seen.reduce((left, { x }) => Math.min(left, x), Infinity),
    right: seen.reduce((right, glyph) => Math.max(right, end(glyph)), -Infinity),
    size,
    angle: sorted[0]?.angle ?? 0,
  };
}

const largest = (glyphs: readonly Glyph[]): number =>
  glyphs.reduce((size, glyph) => Math.max(size, glyph.size), 0);

/** Groups of one base line, from top to bottom. Type of different kinds is set a little higher or lower. */
function byBaseline(glyphs: readonly Glyph[]): Glyph[][] {
  const groups: Glyph[][] = [];
  let first: Glyph | undefined;
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y)) {
    const reach = sameBaseline * Math.min(glyph.size, first?.size ?? 0);
    if (first && glyph.y - first.y <= reach) groups.at(-1)?.push(glyph);
    else {
      groups.push([glyph]);
      first = glyph;
    }
  }
  return groups;
}

/** Raised and lowered small type that touches a larger neighbour above or below stands in its line. */
function withRaised(groups: Glyph[][]): Glyph[][] {
  for (const [index, group] of groups.entries()) {
    const size = largest(group);
    for (const neighbour of [groups[index + 1], groups[index - 1]]) {
      if (!neighbour || size >= smaller * largest(neighbour)) continue;
      const moved = group.filter((glyph) => neighbour.some((large) => isRaisedBeside(glyph, large)));
      if (moved.length === 0) continue;
      neighbour.push(...moved);
      const rest = group.filter((glyph) => !moved.includes(glyph));
      group.splice(0, group.length, ...rest);
    }
  }
  return groups.filter((group) => group.length > 0);
}

function isRaisedBeside(small: Glyph, large: Glyph): boolean {
  const gap = Math.max(small.x - end(large), large.x - end(small));
  return (
    small.size < smaller * large.size &&
    Math.abs(small.y - large.y) < 0.6 * large.size &&
    gap > -0.3 * large.size &&
    gap < 2 * small.size
  );
}

/**
 * The characters of one line with its gaps as text: white space that the file has stays as it is; a wide gap is a tab; a
 * narrower one is a space where a person would see one. Letter-spacing is none.
 */
function lineText(sorted: readonly Glyph[]): string {
  const spacing = letterSpacing(sorted);
  let text = '';
  let spaces: Glyph[] = [];
  let last: Glyph | undefined;
  for (const glyph of sorted) {
    if (blank.test(glyph.text)) {
      spaces.push(glyph);
      continue;
    }
    const printed = spaces.map((space) => space.text).join('');
    text += last ? between(last, spaces, glyph, spacing) : printed;
    text += glyph.text;
    last = glyph;
    spaces = [];
  }
  return text;
}

function between(left: Glyph, spaces: readonly Glyph[], right: Glyph, spacing: number): string {
  const em = Math.max(left.size, right.size);
  const covered = spaces.reduce((sum, { advance }) => sum + advance, 0);
  const gap = (right.x - end(left) - covered) / em;
  if (gap > tabGap) return '\t';
  if (spaces.length > 0) return spaces.map(({ text }) => text).join('');
  return gap - Math.min(spacing / em, gap) >= leastSpace(left.text, right.text) ? ' ' : '';
}

/** The least gap, in the size of the type, that is a space between these two. */
function leastSpace(left: string, right: string): number {
  const isHan = (text: string): boolean => han.test(text) || widePunctuation.test(text);
  if (isHan(left) && isHan(right)) return hanSpace;
  if (widePunctuation.test(left) || widePunctuation.test(right)) return punctuationSpace;
  return latinSpace;
}

/** What the typesetter put between any two Chinese characters of the line, in points. */
function letterSpacing(sorted: readonly Glyph[]): number {
  const gaps = sorted
    .flatMap((glyph, index) => {
      const next = sorted[index + 1];
      return next && han.test(glyph.text) && han.test(next.text) ? [next.x - end(glyph)] : [];
    })
    .toSorted((a, b) => a - b);
  return gaps.length < 3 ? 0 : Math.max(0, gaps[Math.floor(gaps.length / 4)] ?? 0);
}
