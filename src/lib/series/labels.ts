/** Words beside points: each where it meets nothing, or not at all; the table and the pointer say every value. */
import type { ChartPoint } from './chart.ts';
import { PLOT_WIDTHS } from './break-labels.ts';
import { boxOf, overlap, type Anchor, type TextBox } from './text-box.ts';

export interface PlacedText {
  x: number;
  dx: number;
  y: number;
  text: string;
  anchor: Anchor;
  /** Shown only where the plot is at least so many pixels wide. */
  from: number;
}

/** A point whose value should be read off the picture; the most telling come first. */
export interface Wish {
  x: number;
  y: number;
  point: ChartPoint;
}

/** Wide plots have room for words that narrow ones have not. */
export const WIDE = 440;

/** A line between two points, with which words should not be crossed out. */
export interface Segment {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

type Bounds = { left: number; right: number; top: number; bottom: number };

const around: readonly { dx: number; dy: number; anchor: Anchor }[] = [
  { dx: 0, dy: -11, anchor: 'middle' },
  { dx: 7, dy: -11, anchor: 'end' },
  { dx: -7, dy: -11, anchor: 'start' },
  { dx: 0, dy: 21, anchor: 'middle' },
  { dx: 7, dy: 21, anchor: 'end' },
  { dx: -7, dy: 21, anchor: 'start' },
  { dx: 11, dy: 4, anchor: 'start' },
  { dx: -11, dy: 4, anchor: 'end' },
];

/** The box of a text on a plot of some width. */
export const textBoxAt = ({ x, dx, y, text, anchor }: Omit<PlacedText, 'from'>, width: number): TextBox =>
  boxOf(x * width + dx, y, text, anchor);

const markBoxAt = ({ x, y }: Pick<Wish, 'x' | 'y'>, width: number): TextBox => ({
  x1: x * width - 7,
  x2: x * width + 7,
  y1: y - 7,
  y2: y + 7,
});

/** Whether a line passes through the box of a text; looked at where the box is. */
function isCrossed(text: PlacedText, segments: readonly Segment[], width: number): boolean {
  const { x1, x2, y1, y2 } = textBoxAt(text, width);
  return segments.some((segment) => {
    const [from, to] = [segment.x1 * width, segment.x2 * width];
    const [left, right] = [Math.max(x1, from), Math.min(x2, to)];
    if (left >= right) return false;
    const yAt = (x: number) => segment.y1 + ((x - from) / (to - from)) * (segment.y2 - segment.y1);
    const [a, b] = [yAt(left), yAt(right)];
    return Math.min(a, b) < y2 && Math.max(a, b) > y1;
  });
}

/**
 * The words of as many points as have room, within the bounds; `taken` is what stands there already. First those that fit
 * at every width, then those that fit on wide plots alone.
 */
export function placeWords(
  wishes: readonly Wish[],
  marks: readonly Pick<Wish, 'x' | 'y'>[],
  segments: readonly Segment[],
  taken: readonly PlacedText[],
  bounds: Bounds,
): PlacedText[] {
  const placed: PlacedText[] = [];
  for (const from of [0, WIDE]) {
    const widths = PLOT_WIDTHS.filter((width) => width >= from);
    const done = new Set(placed.map(({ text, x }) => `${text} ${x}`));
    for (const { x, y, point } of wishes) {
      if (done.has(`${point.words} ${x}`)) continue;
      const choices = around.map(({ dx, dy, anchor }): PlacedText => ({
        x,
        dx,
        y: y + dy,
        text: point.words,
        anchor,
        from,
      }));
      const free = choices.filter((choice) =>
        widths.every((width) => {
          const box = textBoxAt(choice, width);
          return (
            box.x1 >= -bounds.left &&
            box.x2 <= width + bounds.right &&
            box.y1 >= bounds.top &&
            box.y2 <= bounds.bottom &&
            ![...taken, ...placed].some((other) => overlap(box, textBoxAt(other, width))) &&
            !marks.some((mark) => overlap(box, markBoxAt(mark, width)))
          );
        }),
      );
      const clear = free.find((choice) => !widths.some((width) => isCrossed(choice, segments, width)));
      const chosen = clear ?? free[0];
      if (chosen) placed.push(chosen);
    }
  }
  return placed;
}
