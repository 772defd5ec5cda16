/** Counts as squares, so many in all: none is lost in rounding. */

/** Each count's squares of `all`, by largest remainder: together they are `all`, unless there is nothing to count. */
export function toSquares(counts: readonly number[], all: number): number[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  if (sum === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count * all) / sum);
  const whole = exact.map(Math.floor);
  const left = all - whole.reduce((total, squares) => total + squares, 0);
  const nearest = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index)
    .slice(0, left);
  const more = new Set(nearest.map(({ index }) => index));
  return whole.map((squares, index) => squares + (more.has(index) ? 1 : 0));
}

/** A square and the gap after it, in units of the picture. */
const STEP = 10;
const SIDE = 8.4;

/** Squares filled column by column from the left, as one path; `from` are left out, as another path has them. */
export function squaresPath(from: number, to: number, perColumn: number): string {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => {
    const at = from + index;
    return `M${Math.floor(at / perColumn) * STEP} ${(at % perColumn) * STEP}h${SIDE}v${SIDE}h-${SIDE}z`;
  }).join('');
}

/** The box that holds so many columns and rows of squares. */
export const squaresBox = (columns: number, perColumn: number): string =>
  `0 0 ${columns * STEP} ${perColumn * STEP}`;
