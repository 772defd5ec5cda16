/** What the drawing instructions of a PDF page put on paper: characters and ruled lines, where they stand. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Rule } from './grid.ts';
import { withoutOverprints, type Glyph } from './positions.ts';

/** The instructions of one page, as pdf.js gives them. */
export interface Instructions {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** What is asked of a font. */
export interface PdfFont {
  name: string;
  /** Two-byte codes, as all Chinese fonts have. */
  composite: boolean;
  vertical: boolean;
  /** Width units to text units: 0.001 but for fonts that draw their characters themselves. */
  unit: number;
  /** Height of the type, as a share of its nominal size. */
  height: number;
  /** Names of its characters by code, where the file gives them. */
  names: ReadonlyMap<number, string>;
}

/** A character and how it came about. */
export interface DrawnGlyph extends Glyph {
  font: PdfFont;
  /** Its text is its bare code: the file may have said no more. */
  isCode: boolean;
  /** Drawn without ink: the text that a recogniser laid over a picture. */
  invisible: boolean;
}

export interface DrawnPage {
  glyphs: DrawnGlyph[];
  rules: Rule[];
  /** Characters drawn, those off the paper and those printed twice too. */
  drawn: number;
}

/** `[a b c d e f]`: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];
/** A filled shape no wider than this is a line. */
const lineWidth = 2.6;
/** What the sides of a frame drawn as one shape may measure. */
const frameWidth = 4;
const straight = 0.6;
const invisibleModes: ReadonlySet<number> = new Set([3, 7]);

/** What is drawn first, then changed by the inner. */
function times([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

const moved = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];

interface State {
  page: Matrix;
  font: PdfFont | undefined;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  /** Width of characters, 1 for 100 %. */
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
}

interface Sheet {
  width: number;
  height: number;
}

/** Everything that the instructions draw on the sheet, each character once; what falls off it is not printed. */
export function drawnPage(
  { fnArray, argsArray }: Instructions,
  fontOf: (id: string) => PdfFont | undefined,
  page: Matrix,
  sheet: Sheet,
): DrawnPage {
  const pen = new Pen(page, fontOf);
  for (const [index, instruction] of fnArray.entries()) {
    const args = argsArray[index];
    pen.follow(instruction, Array.isArray(args) ? args : []);
  }
  const isOnSheet = ({ x, y }: Glyph): boolean =>
    x > -1 && y > -1 && x < sheet.width + 1 && y < sheet.height + 1;
  const glyphs = withoutOverprints(pen.glyphs.filter(isOnSheet));
  return upright({ glyphs, rules: pen.rules, drawn: pen.glyphs.length }, sheet);
}

/** A page most of whose text is turned, as a wide table is on narrow paper, is turned so that it can be read. */
function upright(page: DrawnPage, sheet: Sheet): DrawnPage {
  const angle = [90, 180, 270].find((turned) => {
    const along = page.glyphs.filter((glyph) => glyph.angle === turned && !glyph.font.vertical);
    return along.length > page.glyphs.length / 2;
  });
  if (angle === undefined) return page;
  const back = quarterTurns[angle / 90 - 1]?.(sheet) ?? identity;
  return {
    ...page,
    glyphs: page.glyphs.map((glyph) => ({
      ...glyph,
      ...onPage(glyph, back),
      angle: (glyph.angle + 360 - angle) % 360,
    })),
    rules: page.rules.flatMap((rule) => toRule(...ends(rule, back))),
  };
}

/** Turns against the clock by 90, 180 and 270 degrees, in coordinates that count from the upper left corner. */
const quarterTurns: readonly ((sheet: Sheet) => Matrix)[] = [
  ({ width }) => [0, -1, 1, 0, 0, width],
  ({ width, height }) => [-1, 0, 0, -1, width, height],
  ({ height }) => [0, 1, -1, 0, height, 0],
];

function ends({ direction, at, from, to }: Rule, matrix: Matrix): [Point, Point] {
  return direction === 'across'
    ? [onPage({ x: from, y: at }, matrix), onPage({ x: to, y: at }, matrix)]
    : [onPage({ x: at, y: from }, matrix), onPage({ x: at, y: to }, matrix)];
}

const onPage = ({ x, y }: Point, [a, b, c, d, e, f]: Matrix): Point => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});

/** Follows the instructions one by one, as a printer does (ISO 32000-1, 8 and 9). */
class Pen {
  readonly glyphs: DrawnGlyph[] = [];
  readonly rules: Rule[] = [];
  readonly #fontOf: (id: string) => PdfFont | undefined;
  readonly #saved: State[] = [];
  #state: State;
  #line: Matrix = identity;
  #text: Matrix = identity;

  constructor(page: Matrix, fontOf: (id: string) => PdfFont | undefined) {
    this.#fontOf = fontOf;
    this.#state = {
      page,
      font: undefined,
      size: 0,
      characterSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    };
  }

  follow(instruction: number, args: readonly unknown[]): void {
    const state = this.#state;
    const numbers = args.map((arg) => (typeof arg === 'number' ? arg : 0));
    const [first = 0, second = 0] = numbers;
    switch (instruction) {
      case OPS.save:
        this.#saved.push({ ...state });
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        this.#state = this.#saved.pop() ?? state;
        break;
      case OPS.transform:
        state.page = times(toMatrix(args), state.page);
        break;
      case OPS.paintFormXObjectBegin:
        this.#saved.push({ ...state });
        if (args[0]) state.page = times(toMatrix(args[0]), state.page);
        break;
      case OPS.setFont:
        this.#setFont(args);
        break;
      case OPS.setGState:
        this.#setFont(fontOfGState(args[0]));
        break;
      case OPS.setCharSpacing:
        state.characterSpacing = first;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = first;
        break;
      case OPS.setHScale:
        state.stretch = first / 100;
        break;
      case OPS.setLeading:
        state.leading = first;
        break;
      case OPS.setTextRise:
        state.rise = first;
        break;
      case OPS.setTextRenderingMode:
        state.mode = first;
        break;
      case OPS.beginText:
        this.#startLine(identity);
        break;
      case OPS.setTextMatrix:
        this.#startLine(toMatrix(args[0]));
        break;
      case OPS.moveText:
        this.#startLine(times(moved(first, second), this.#line));
        break;
      case OPS.setLeadingMoveText:
        state.leading = -second;
        this.#startLine(times(moved(first, second), this.#line));
        break;
      case OPS.nextLine:
        this.#startLine(times(moved(0, -state.leading), this.#line));
        break;
      case OPS.showText:
        this.#show(Array.isArray(args[0]) ? args[0] : []);
        break;
      case OPS.constructPath:
        for (const rule of rulesOf(first, args[1], state.page)) this.rules.push(rule);
        break;
    }
  }

  #setFont([id, size]: readonly unknown[]): void {
    if (typeof id !== 'string' || typeof size !== 'number') return;
    this.#state.font = this.#fontOf(id);
    this.#state.size = size;
  }

  #startLine(line: Matrix): void {
    this.#line = line;
    this.#text = line;
  }

  #show(shown: readonly unknown[]): void {
    const { font, size, stretch, characterSpacing, wordSpacing } = this.#state;
    if (!font) return;
    for (const part of shown) {
      if (typeof part === 'number') {
        this.#advance((-part / 1000) * size);
        continue;
      }
      if (!isShownGlyph(part)) continue;
      const spacing = characterSpacing + (part.isSpace ? wordSpacing : 0);
      const width = font.vertical
        ? (part.vmetric?.[0] ?? -1000) * font.unit * size
        : part.width * font.unit * size;
      this.#draw(part, font, width + Math.max(0, spacing * Math.sign(width)) * Math.sign(width), stretch);
      this.#advance(width + spacing);
    }
  }

  #advance(length: number): void {
    const { font, stretch } = this.#state;
    const step = font?.vertical ? moved(0, length) : moved(length * stretch, 0);
    this.#text = times(step, this.#text);
  }

  /** Letter-spacing that the file asks for is part of the character: between letters set wide stands no space. */
  #draw(shown: ShownGlyph, font: PdfFont, width: number, stretch: number): void {
    const { rise, page, size, mode } = this.#state;
    const [a, b, c, d, x, y] = times(moved(0, rise), times(this.#text, page));
    const [dx, dy] = font.vertical ? [width * c, width * d] : [width * stretch * a, width * stretch * b];
    const isStill = Math.hypot(dx, dy) < 1e-6;
    const backwards = size < 0 ? Math.PI : 0;
    const turn = isStill ? Math.atan2(b, a) + backwards : Math.atan2(dy, dx);
    const height = Math.abs(size) * Math.hypot(c, d) * font.height;
    if (!Number.isFinite(x + y + dx + dy + height) || height === 0) return;
    this.glyphs.push({
      text: asText(shown.unicode),
      x,
      y,
      advance: Math.hypot(dx, dy),
      size: height,
      angle: (Math.round((turn * 180) / Math.PI) + 360) % 360,
      font,
      isCode: isBareCode(shown, font),
      invisible: invisibleModes.has(mode),
    });
  }
}

interface ShownGlyph {
  originalCharCode: number;
  unicode: string;
  width: number;
  isSpace: boolean;
  vmetric?: readonly number[] | null;
}

function isShownGlyph(part: unknown): part is ShownGlyph {
  return (
    typeof part === 'object' &&
    part !== null &&
    'unicode' in part &&
    typeof part.unicode === 'string' &&
    'width' in part &&
    typeof part.width === 'number' &&
    'originalCharCode' in part
  );
}

/** Tabs, feeds and blanks of any width but the Chinese are a space; line and page feeds would break a line in two. */
function asText(unicode: string): string {
  return unicode
    .replace(/[\t\n\v\f\r\u0085\u00A0\u2000-\u200A\u2028\u2029\u202F\u205F]/g, ' ')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '');
}

/** Names that only count the characters of a font: g12, G3F, cid1234, glyph7, index5, a101 */
const countingName = /^(?:g|G|c|C|cid|CID|glyph|index|a|u)_?[0-9A-Fa-f]{1,6}$/;

function isBareCode({ originalCharCode, unicode }: ShownGlyph, { composite, names }: PdfFont): boolean {
  const isCode = unicode === String.fromCharCode(originalCharCode);
  if (composite) return isCode;
  const name = names.get(originalCharCode) ?? '';
  if (!countingName.test(name) || /^u[0-9A-F]{4,6}$/.test(name)) return false;
  const digits = name.replace(/^[a-z_]*/i, '');
  return isCode || [10, 16].some((base) => unicode === String.fromCharCode(Number.parseInt(digits, base)));
}

function fontOfGState(entries: unknown): readonly unknown[] {
  if (!Array.isArray(entries)) return [];
  const pairs: readonly unknown[] = entries;
  const font = pairs.find((pair): pair is unknown[] => Array.isArray(pair) && pair[0] === 'Font')?.[1];
  return Array.isArray(font) ? font : [];
}

function toMatrix(given: unknown): Matrix {
  const values = Array.isArray(given) || ArrayBuffer.isView(given) ? Object.values(given) : [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values.map(Number);
  return [a, b, c, d, e, f];
}

interface Point {
  x: number;
  y: number;
}

const strokes: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const fills: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);

/** The straight lines along the axes of the page that one path draws, be it with strokes or as thin filled shapes. */
function rulesOf(paint: number, path: unknown, page: Matrix): Rule[] {
  const data: unknown = Array.isArray(path) ? path[0] : undefined;
  if (!(data instanceof Float32Array)) return [];
  const shapes = shapesOf(data, page);
  if (strokes.has(paint)) return shapes.flatMap(stroked);
  return fills.has(paint) ? filled(shapes) : [];
}

/** Numbers that begin a step of a path, as pdf.js writes it. */
const step = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const;

/** The corners of every closed or open piece of a path; a curve breaks a piece, for it is no ruled line. */
function shapesOf(data: Float32Array, page: Matrix): Point[][] {
  const shapes: Point[][] = [];
  const at = (index: number): Point => {
    const [x = 0, y = 0] = data.subarray(index, index + 2);
    return onPage({ x, y }, page);
  };
  let index = 0;
  while (index < data.length) {
    const kind = data[index];
    index += 1;
    const shape = shapes.at(-1);
    if (kind === step.move) shapes.push([at(index)]);
    else if (kind === step.line) shape?.push(at(index));
    else if (kind === step.curve) shapes.push([at(index + 4)]);
    else if (kind === step.quadratic) shapes.push([at(index + 2)]);
    else if (kind === step.close && shape?.[0]) shape.push(shape[0]);
    else if (kind !== step.close) break;
    index += kind === step.curve ? 6 : kind === step.quadratic ? 4 : kind === step.close ? 0 : 2;
  }
  return shapes;
}

function stroked(corners: readonly Point[]): Rule[] {
  return corners.flatMap((corner, index) => {
    const next = corners[index + 1];
    return next ? toRule(corner, next) : [];
  });
}

function toRule(one: Point, other: Point): Rule[] {
  const width = Math.abs(one.x - other.x);
  const height = Math.abs(one.y - other.y);
  if (Math.max(width, height) < straight) return [];
  if (height <= straight)
    return [
      {
        direction: 'across',
        at: (one.y + other.y) / 2,
        from: Math.min(one.x, other.x),
        to: Math.max(one.x, other.x),
      },
    ];
  if (width <= straight)
    return [
      {
        direction: 'down',
        at: (one.x + other.x) / 2,
        from: Math.min(one.y, other.y),
        to: Math.max(one.y, other.y),
      },
    ];
  return [];
}

interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function extentOf(corners: readonly Point[]): Extent {
  return corners.reduce<Extent>(
    (all, { x, y }) => ({
      left: Math.min(all.left, x),
      top: Math.min(all.top, y),
      right: Math.max(all.right, x),
      bottom: Math.max(all.bottom, y),
    }),
    { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity },
  );
}

function filled(shapes: readonly Point[][]): Rule[] {
  const extents = shapes.filter((corners) => corners.length > 2 && corners.length < 8).map(extentOf);
  return extents.flatMap((extent, index) => {
    const { left, top, right, bottom } = extent;
    if (Math.min(right - left, bottom - top) > lineWidth) return frame(extent, extents[index + 1]);
    const x = (left + right) / 2;
    const y = (top + bottom) / 2;
    if (Math.max(right - left, bottom - top) <= lineWidth) return [];
    return right - left > bottom - top
      ? toRule({ x: left, y }, { x: right, y })
      : toRule({ x, y: top }, { x, y: bottom });
  });
}

/** A shape with a hole that leaves little of it is a frame, drawn at once. */
function frame(outer: Extent, hole: Extent | undefined): Rule[] {
  if (!hole) return [];
  const sides = [
    hole.left - outer.left,
    hole.top - outer.top,
    outer.right - hole.right,
    outer.bottom - hole.bottom,
  ];
  if (sides.some((side) => side < -0.01 || side > frameWidth)) return [];
  const { left, top, right, bottom } = outer;
  const corners = [
    { x: left, y: bottom },
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return sides.flatMap((side, index) => (side > 0.01 ? stroked(corners.slice(index, index + 2)) : []));
}
