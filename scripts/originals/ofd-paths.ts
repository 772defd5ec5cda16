import type { Rule } from './grid.ts';
import { childAt, wordsOf, type XmlElement } from './xml.ts';

interface Point {
  x: number;
  y: number;
}

/** How an object of a page lies on it, in points from the upper left corner. */
export interface Placing {
  place: (x: number, y: number) => Point;
  /** Points for a unit along its base line. */
  scale: number;
  /** Degrees, clockwise. */
  angle: number;
}

const pointsOfMillimetre = 72 / 25.4;

/** A line that leans by less is straight; what is thinner, filled, is a line. */
const straight = 0.75;
const thin = 3;

/** Characters of a path that draws lines of tables; longer ones draw letters, maps and seals. */
const longest = 10_000;

/** By the object's boundary and its matrix. */
export function placeOf(object: XmlElement): Placing {
  const [left = 0, top = 0] = numbersIn(object, 'Boundary');
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(object, 'CTM');
  const angle = Math.round((Math.atan2(b, a) * 180) / Math.PI);
  return {
    place: (x, y) => ({
      x: (left + a * x + c * y + e) * pointsOfMillimetre,
      y: (top + b * x + d * y + f) * pointsOfMillimetre,
    }),
    scale: Math.hypot(a, b) * pointsOfMillimetre,
    angle: angle === 0 ? 0 : (angle + 360) % 360,
  };
}

export function numbersIn(element: XmlElement, name: string): number[] {
  const words = element.attributes.get(name)?.trim().split(/\s+/) ?? [];
  return words.map(Number).filter(Number.isFinite);
}

/** The straight lines along the axes of the page that a path draws, with strokes or as thin filled shapes. */
export function rulesOf(path: XmlElement): Rule[] {
  const data = wordsOf(childAt(path, 'ofd:AbbreviatedData'));
  if (data.length > longest) return [];
  const pieces = piecesOf(data, placeOf(path).place);
  const drawn = path.attributes.get('Stroke') === 'false' ? [] : pieces.flatMap(stroked);
  return path.attributes.get('Fill') === 'true' ? [...drawn, ...pieces.flatMap(filled)] : drawn;
}

/** Numbers after each letter of a path, and which of them are the point it goes to. */
const steps: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

/** The corners of each piece of a path; a curve breaks a piece, for it is no ruled line. */
function piecesOf(data: string, place: Placing['place']): Point[][] {
  const words = data.trim().split(/[\s,]+/);
  const pieces: Point[][] = [];
  for (let index = 0; index < words.length;) {
    const letter = words[index] ?? '';
    const count = steps[letter];
    if (count === undefined) break;
    const [x = 0, y = 0] = words.slice(index + 1 + count - 2, index + 1 + count).map(Number);
    const piece = pieces.at(-1);
    if (letter === 'L') piece?.push(place(x, y));
    else if (letter !== 'C') pieces.push([place(x, y)]);
    else if (piece?.[0]) piece.push(piece[0]);
    index += 1 + count;
  }
  return pieces;
}

function stroked(corners: readonly Point[]): Rule[] {
  return corners.flatMap((corner, index) => {
    const next = corners[index + 1];
    return next ? toRule(corner, next) : [];
  });
}

function filled(corners: readonly Point[]): Rule[] {
  const across = corners.map(({ x }) => x);
  const down = corners.map(({ y }) => y);
  const [left, right] = [Math.min(...across), Math.max(...across)];
  const [top, bottom] = [Math.min(...down), Math.max(...down)];
  if (corners.length < 3 || corners.length > 8 || Math.min(right - left, bottom - top) > thin) return [];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return right - left > bottom - top
    ? toRule({ x: left, y }, { x: right, y })
    : toRule({ x, y: top }, { x, y: bottom });
}

function toRule(one: Point, other: Point): Rule[] {
  const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)];
  const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)];
  if (Math.max(right - left, bottom - top) < straight) return [];
  if (bottom - top <= straight)
    return [{ direction: 'across', at: (top + bottom) / 2, from: left, to: right }];
  return right - left <= straight
    ? [{ direction: 'down', at: (left + right) / 2, from: top, to: bottom }]
    : [];
}
