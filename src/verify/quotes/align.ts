/** Two texts unit by unit: what stands in the place of what. */

/** Units of the one that stand in the place of units of the other; an empty side is a gap. */
export interface Edit {
  start: number;
  end: number;
  /** In the other text. */
  from: number;
  to: number;
}

const SAME = 0;
const CHANGED = 1;
const ADDED = 2;
const DROPPED = 3;

const far = 0x3fff;

/**
 * The fewest edits that make one of the other, each as far to the front as it can stand; edits side by side are one. No more
 * than `most` may be needed: what lies further off the diagonal is not looked at.
 */
export function align(a: string, b: string, most: number): Edit[] {
  const band = Math.max(most, Math.abs(a.length - b.length)) + 1;
  const width = 2 * band + 1;
  const steps = new Uint8Array((a.length + 1) * width);
  let last = new Int16Array(width).fill(far);
  let row = new Int16Array(width);
  for (let i = 0; i <= a.length; i += 1) {
    row.fill(far);
    for (let column = Math.max(0, band - i); column < width; column += 1) {
      const j = i + column - band;
      if (j > b.length) break;
      if (i === 0 && j === 0) {
        row[column] = 0;
        continue;
      }
      const same = i > 0 && j > 0 && a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      const diagonal = i > 0 && j > 0 ? (last[column] ?? far) + (same ? 0 : 1) : far;
      const added = i > 0 ? (last[column + 1] ?? far) + 1 : far;
      const dropped = j > 0 ? (row[column - 1] ?? far) + 1 : far;
      const least = Math.min(diagonal, added, dropped, far);
      row[column] = least;
      steps[i * width + column] =
        least === diagonal ? (same ? SAME : CHANGED) : least === added ? ADDED : DROPPED;
    }
    [last, row] = [row, last];
  }
  return backwards(steps, width, band, a.length, b.length);
}

/** Read the steps from the end, so that whatever can be the same at the back is. */
function backwards(steps: Uint8Array, width: number, band: number, a: number, b: number): Edit[] {
  const edits: Edit[] = [];
  let [i, j] = [a, b];
  while (i > 0 || j > 0) {
    const step = i === 0 ? DROPPED : j === 0 ? ADDED : steps[i * width + (j - i + band)];
    const [before, from] = [step === DROPPED ? i : i - 1, step === ADDED ? j : j - 1];
    if (step !== SAME) {
      const next = edits.at(-1);
      if (next && next.start === i && next.from === j) [next.start, next.from] = [before, from];
      else edits.push({ start: before, end: i, from, to: j });
    }
    [i, j] = [before, from];
  }
  return edits.reverse();
}
