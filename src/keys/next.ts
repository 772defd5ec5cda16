/** Where a key leads from where one is: among the headings of a page, and among what stands within one stop. */

interface At {
  /** Headings above this line of the window have been reached. */
  line: number;
  /** The heading that has the focus and is in sight, if one has: the last of a page cannot come up to the line. */
  focused?: number | undefined;
}

/**
 * The heading one step on or back, by the distances of all headings from the top of the window: −1 is before the first, their
 * number is after the last. The first heading is where one is until another is reached. Back is first to the beginning of the
 * section one is in, where that is out of sight.
 */
export function nextHeading(tops: readonly number[], { line, focused }: At, step: 1 | -1): number {
  const current =
    focused ??
    Math.max(
      0,
      tops.findLastIndex((top) => top <= line),
    );
  if (step === -1 && (tops[current] ?? 0) < 0) return current;
  return current + step;
}

/** The block one is reading, by the lower ends of all blocks: the first that reaches below the line, or else the last. */
export const blockAt = (bottoms: readonly number[], line: number): number => {
  const found = bottoms.findIndex((bottom) => bottom > line);
  return found === -1 ? bottoms.length - 1 : found;
};

/** What stands within one stop, row by row, each thing by the middle of its column. */
export type Rows = readonly (readonly number[])[];

export interface Place {
  row: number;
  index: number;
}

interface Press {
  key: string;
  ctrlKey: boolean;
}

/**
 * The place an arrow, Home or End leads to; undefined where there is none, and the key then does what it does elsewhere.
 * Left and right stay in the row; in a list, whose rows have one thing each, only up and down lead on. Up and down go to
 * what is nearest to the column one is in.
 */
export function nextWithin(rows: Rows, { row, index }: Place, { key, ctrlKey }: Press): Place | undefined {
  const here = rows[row] ?? [];
  if (ctrlKey) return ends(rows, key);
  switch (key) {
    case 'ArrowLeft':
      return index > 0 ? { row, index: index - 1 } : undefined;
    case 'ArrowRight':
      return index < here.length - 1 ? { row, index: index + 1 } : undefined;
    case 'ArrowUp':
      return nearest(rows, row - 1, here[index]);
    case 'ArrowDown':
      return nearest(rows, row + 1, here[index]);
    case 'Home':
    case 'End':
      // Of a list all are meant, for its rows have but one.
      return rows.every(({ length }) => length === 1)
        ? ends(rows, key)
        : { row, index: key === 'Home' ? 0 : here.length - 1 };
    default:
      return undefined;
  }
}

function ends(rows: Rows, key: string): Place | undefined {
  if (key === 'Home') return { row: 0, index: 0 };
  const last = rows.length - 1;
  return key === 'End' ? { row: last, index: (rows[last]?.length ?? 1) - 1 } : undefined;
}

function nearest(rows: Rows, row: number, column = 0): Place | undefined {
  const distances = rows[row]?.map((middle) => Math.abs(middle - column));
  return distances && { row, index: distances.indexOf(Math.min(...distances)) };
}
