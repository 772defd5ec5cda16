/** The ruled lines of a page, read into the tables they draw. */
import { limits } from './original.ts';
import { addTo } from './positions.ts';

/** A straight line along an axis of the page, in points from its upper left corner. */
export interface Rule {
  direction: 'across' | 'down';
  /** Its y, where it runs across; its x, where it runs down. */
  at: number;
  from: number;
  to: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A cell of a table, with the place it has in it. */
export interface GridCell extends Box {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A table as drawn: at least two cells. */
export interface Grid extends Box {
  rows: number;
  cells: readonly GridCell[];
}

/** Lines nearer than this are one: a double rule, two edges of neighbouring cells. */
const oneLine = 2.6;
const oneLineAtMost = 4;
/** Ends that miss each other by less still meet. */
const meets = 3;
/** What a line sticks out over the last one that it meets, if its table is open there. */
const open = 5;
/** A page of a report has a few hundred; a map or a chart has more, and is no table. */
const mostRules = 4_000;

/** The tables that rules draw, from top to bottom. A frame with one cell is none. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  const merged = mergeRules(rules);
  if (merged.length > mostRules) return [];
  return connected(merged)
    .flatMap((group) => toGrid(group) ?? [])
    .toSorted((a, b) => a.top - b.top || a.left - b.left);
}

/** Whether these rules are too many for anything to be looked for among them. */
export function tooManyRules(rules: readonly Rule[]): boolean {
  return mergeRules(rules).length > mostRules;
}

/** Pieces of one line are one rule. */
function mergeRules(rules: readonly Rule[]): Rule[] {
  return (['across', 'down'] as const).flatMap((direction) =>
    clusters(rules.filter((rule) => rule.direction === direction)).flatMap((cluster) => joined(cluster)),
  );
}

function clusters(rules: readonly Rule[]): Rule[][] {
  const found: Rule[][] = [];
  let first = -Infinity;
  let last = -Infinity;
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    if (rule.at - last <= oneLine && rule.at - first <= oneLineAtMost) found.at(-1)?.push(rule);
    else {
      found.push([rule]);
      first = rule.at;
    }
    last = rule.at;
  }
  return found;
}

function joined(cluster: readonly Rule[]): Rule[] {
  const at = cluster.reduce((sum, rule) => sum + rule.at, 0) / cluster.length;
  const found: Rule[] = [];
  for (const rule of cluster.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && rule.from - last.to <= meets) last.to = Math.max(last.to, rule.to);
    else found.push({ ...rule, at });
  }
  return found;
}

/** Groups of rules that meet. */
function connected(rules: readonly Rule[]): Rule[][] {
  const across = rules.filter(({ direction }) => direction === 'across');
  const down = rules.filter(({ direction }) => direction === 'down');
  const sets = new DisjointSets(rules.length);
  for (const [i, one] of across.entries())
    for (const [j, other] of down.entries()) if (crossing(one, other)) sets.join(i, across.length + j);
  const groups = new Map<number, Rule[]>();
  for (const [index, rule] of [...across, ...down].entries()) {
    addTo(groups, sets.of(index), rule);
  }
  return [...groups.values()];
}

function crossing(across: Rule, down: Rule): boolean {
  return (
    across.from - meets <= down.at &&
    down.at <= across.to + meets &&
    down.from - meets <= across.at &&
    across.at <= down.to + meets
  );
}

class DisjointSets {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
  }

  /** The number that all members of its set have in common. */
  of(index: number): number {
    let root = index;
    while (this.#parents[root] !== root) root = this.#parents[root] ?? root;
    this.#parents[index] = root;
    return root;
  }

  join(a: number, b: number): void {
    this.#parents[this.of(a)] = this.of(b);
  }
}

/** Where the lines of a group cross: squares between neighbouring lines, and which of their sides are drawn. */
interface Squares {
  xs: readonly number[];
  ys: readonly number[];
  /** Whether a line is drawn on the left (above) of the square at a column and a row. */
  isLeftDrawn: (column: number, row: number) => boolean;
  isTopDrawn: (column: number, row: number) => boolean;
}

function toGrid(rules: readonly Rule[]): Grid | undefined {
  const across = rules.filter(({ direction }) => direction === 'across');
  const down = rules.filter(({ direction }) => direction === 'down');
  if (across.length < 1 || down.length < 1 || rules.length < 3) return undefined;
  const squares = toSquares(
    [...across, ...openEdges(down, across, 'across')],
    [...down, ...openEdges(across, down, 'down')],
  );
  const cells = squares ? numbered(cellsOf(squares)) : [];
  if (cells.length < 2) return undefined;
  return { ...around(cells), rows: new Set(cells.map(({ row }) => row)).size, cells };
}

/**
 * A table that goes on over the page break may be drawn without its last rule, or its first; others are open at the
 * sides. Where two lines or more stick out to one place, the missing rule is put there.
 */
function openEdges(
  lines: readonly Rule[],
  crossings: readonly Rule[],
  direction: Rule['direction'],
): readonly Rule[] {
  const ends = [
    { edge: Math.min(...lines.map(({ from }) => from)), of: ({ from }: Rule): number => from },
    { edge: Math.max(...lines.map(({ to }) => to)), of: ({ to }: Rule): number => to },
  ];
  return ends.flatMap(({ edge, of }) => {
    const reaching = lines.filter((line) => Math.abs(of(line) - edge) <= meets).map(({ at }) => at);
    const isOpen = crossings.every(({ at }) => Math.abs(at - edge) > open);
    if (!isOpen) return [];
    return [{ direction, at: edge, from: Math.min(...reaching), to: Math.max(...reaching) }];
  });
}

function toSquares(across: readonly Rule[], down: readonly Rule[]): Squares | undefined {
  const xs = distinct(down);
  const ys = distinct(across);
  if (xs.length * ys.length > limits.cells) return undefined;
  const left = drawn(down, xs, ys);
  const top = drawn(across, ys, xs);
  return {
    xs,
    ys,
    isLeftDrawn: (column, row) => left.has(column * ys.length + row),
    isTopDrawn: (column, row) => top.has(row * xs.length + column),
  };
}

const distinct = (rules: readonly Rule[]): number[] =>
  [...new Set(rules.map(({ at }) => at))].toSorted((a, b) => a - b);

/** Which pieces of the lines at these places are drawn, between one crossing and the next. */
function drawn(rules: readonly Rule[], places: readonly number[], crossings: readonly number[]): Set<number> {
  const pieces = new Set<number>();
  const index = new Map(places.map((place, at) => [place, at]));
  for (const { at, from, to } of rules)
    for (const [piece, start] of crossings.entries()) {
      const stop = crossings[piece + 1];
      if (stop === undefined) continue;
      const slack = Math.min(meets + 1, (stop - start) * 0.3);
      if (from <= start + slack && to >= stop - slack)
        pieces.add((index.get(at) ?? 0) * crossings.length + piece);
    }
  return pieces;
}

/** Squares between which no line is drawn are one cell; those open to the paper around the table are none. */
function cellsOf(squares: Squares): Box[] {
  const { xs, ys } = squares;
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const outside = columns * rows;
  const sets = new DisjointSets(outside + 1);
  for (let row = 0; row <= rows; row += 1)
    for (let column = 0; column <= columns; column += 1) {
      const square = (c: number, r: number): number =>
        c < 0 || r < 0 || c >= columns || r >= rows ? outside : r * columns + c;
      const here = square(column, row);
      if (row < rows && !squares.isLeftDrawn(column, row)) sets.join(square(column - 1, row), here);
      if (column < columns && !squares.isTopDrawn(column, row)) sets.join(square(column, row - 1), here);
    }
  const taken = new Set<number>();
  const isFree = (column: number, row: number, set: number): boolean =>
    sets.of(row * columns + column) === set && !taken.has(row * columns + column);
  const cells: Box[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const set = sets.of(row * columns + column);
      if (set === sets.of(outside) || taken.has(row * columns + column)) continue;
      let right = column;
      while (right + 1 < columns && isFree(right + 1, row, set)) right += 1;
      const isRowFree = (r: number): boolean => {
        for (let c = column; c <= right; c += 1) if (!isFree(c, r, set)) return false;
        return true;
      };
      let bottom = row;
      while (bottom + 1 < rows && isRowFree(bottom + 1)) bottom += 1;
      for (let r = row; r <= bottom; r += 1)
        for (let c = column; c <= right; c += 1) taken.add(r * columns + c);
      cells.push({
        left: xs[column] ?? 0,
        top: ys[row] ?? 0,
        right: xs[right + 1] ?? 0,
        bottom: ys[bottom + 1] ?? 0,
      });
    }
  return cells;
}

/** Cells with row and column, counted over the lines at which a cell begins: a stray line within one counts for nothing. */
function numbered(boxes: readonly Box[]): GridCell[] {
  const places = (values: number[]): Map<number, number> =>
    new Map([...new Set(values)].toSorted((a, b) => a - b).map((value, index) => [value, index]));
  const tops = places(boxes.map(({ top }) => top));
  const lefts = places(boxes.map(({ left }) => left));
  const before = (starts: Map<number, number>, edge: number): number =>
    [...starts.keys()].filter((start) => start < edge).length;
  return boxes.map((box) => {
    const row = tops.get(box.top) ?? 0;
    const column = lefts.get(box.left) ?? 0;
    return {
      ...box,
      row,
      column,
      rows: before(tops, box.bottom) - row,
      columns: before(lefts, box.right) - column,
    };
  });
}

function around(boxes: readonly Box[]): Box {
  return boxes.reduce((all, box) => ({
    left: Math.min(all.left, box.left),
    top: Math.min(all.top, box.top),
    right: Math.max(all.right, box.right),
    bottom: Math.max(all.bottom, box.bottom),
  }));
}

/** The cell in which a point lies. */
export function cellAt(grid: Grid, point: { x: number; y: number }): GridCell | undefined {
  if (!contains(grid, point)) return undefined;
  return grid.cells.find((cell) => contains(cell, point));
}

function contains({ left, top, right, bottom }: Box, { x, y }: { x: number; y: number }): boolean {
  return left <= x && x < right && top <= y && y < bottom;
}
