/** The words of breaks, above the panels: each on the first level on which it meets no other, however narrow the page. */
import type { ChartModel } from './chart.ts';
import { boxOf, overlap, type Anchor, type TextBox } from './text-box.ts';

/** Widths of a plot, in pixels: of a page at 320 pixels, and up to the widest. */
export const PLOT_WIDTHS = [204, 260, 320, 440, 580, 800] as const;

export interface BreakLabel {
  at: number;
  short: string;
  level: number;
  dx: number;
  anchor: Anchor;
}

interface Room {
  left: number;
  right: number;
}

/** How many levels the words of the breaks take. */
export const breakLevels = (
  breaks: ChartModel['breaks'],
  xOf: (value: number) => number,
  gutter: Room,
): number => Math.max(0, ...placeBreaks(breaks, xOf, gutter).map(({ level }) => level + 1));

export function placeBreaks(
  breaks: ChartModel['breaks'],
  xOf: (value: number) => number,
  { left, right }: Room,
): BreakLabel[] {
  const placed: { label: BreakLabel; boxes: TextBox[] }[] = [];
  for (const { at, short } of breaks) {
    const x = xOf(at);
    const sides: Pick<BreakLabel, 'dx' | 'anchor'>[] = [
      { dx: 4, anchor: 'start' },
      { dx: -4, anchor: 'end' },
    ];
    const choices = breaks.flatMap((_, level) =>
      (x > 0.5 ? sides.toReversed() : sides).map((side): BreakLabel => ({ at, short, level, ...side })),
    );
    const boxesOf = ({ dx, anchor, level }: BreakLabel) =>
      PLOT_WIDTHS.map((width) => boxOf(x * width + dx, 12 + 15 * level, short, anchor));
    const isFree = (boxes: readonly TextBox[]) =>
      boxes.every(
        (box, index) =>
          box.x1 >= -left &&
          box.x2 <= (PLOT_WIDTHS[index] ?? 0) + right &&
          placed.every((other) => !overlap(box, other.boxes[index] ?? box)),
      );
    const label = choices.find((choice) => isFree(boxesOf(choice))) ?? choices.at(-1);
    if (label) placed.push({ label, boxes: boxesOf(label) });
  }
  return placed.map(({ label }) => label);
}
