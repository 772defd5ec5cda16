/** The thin rules between words and their cell: where they begin and end, and how they bend. Numbers only. */

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A box as far as it is to be seen in a frame; one that is beyond stands at the frame's edge. */
export function within(box: Box, frame: Box): Box {
  const clamp = (value: number, from: number, to: number): number => Math.min(Math.max(value, from), to);
  return {
    left: clamp(box.left, frame.left, frame.right),
    right: clamp(box.right, frame.left, frame.right),
    top: clamp(box.top, frame.top, frame.bottom),
    bottom: clamp(box.bottom, frame.top, frame.bottom),
  };
}

/** From words to a cell, as the `d` of an SVG path: sideways where they stand beside each other, else up or down. */
export function pathBetween(words: Box, cell: Box, origin: Pick<Box, 'left' | 'top'>): string {
  const at = (x: number, y: number): string => `${round(x - origin.left)} ${round(y - origin.top)}`;
  const middle = (one: number, other: number): number => (one + other) / 2;
  if (cell.left >= words.right) {
    const [y, to] = [middle(words.top, words.bottom), middle(cell.top, cell.bottom)];
    const bend = middle(words.right, cell.left);
    return `M${at(words.right, y)}C${at(bend, y)} ${at(bend, to)} ${at(cell.left, to)}`;
  }
  const isAbove = middle(cell.top, cell.bottom) < middle(words.top, words.bottom);
  const [x, y] = [middle(words.left, words.right), isAbove ? words.top : words.bottom];
  const [toX, toY] = [middle(cell.left, cell.right), isAbove ? cell.bottom : cell.top];
  const bend = middle(y, toY);
  return `M${at(x, y)}C${at(x, bend)} ${at(toX, bend)} ${at(toX, toY)}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
