/** The cells of a rebuilt table with the words they were printed in, as they lie on the page. */
import { linesIn, rangeOf, textOf } from './lines.ts';
import type { Box } from './paths.ts';
import { findPieces } from './pieces.ts';

export interface TornCell {
  element: HTMLElement;
  pieces: readonly Range[];
}

/** Cells that print something. */
export function tornCells(rebuilt: HTMLElement): TornCell[] {
  const printed = [...rebuilt.querySelectorAll<HTMLElement>('[data-lines]')].flatMap((element) => {
    const lines = linesIn(element.dataset['lines']);
    return lines ? [{ element, lines, text: element.textContent ?? '' }] : [];
  });
  return findPieces(printed, textOf).flatMap((pieces, index) => {
    const element = printed[index]?.element;
    return element ? [{ element, pieces: pieces.flatMap((piece) => rangeOf(piece) ?? []) }] : [];
  });
}

/** Where a rule to a cell ends: at its edge, at the height of its words; a label of many rows is mostly empty. */
export function endOf(cell: HTMLElement): Box {
  const { left, right } = cell.getBoundingClientRect();
  const { top, bottom } = (cell.firstElementChild ?? cell).getBoundingClientRect();
  return { left, right, top, bottom };
}

/** Where a rule from a piece begins; one that wraps is joined at its first line. */
export const beginOf = (piece: Range): Box => piece.getClientRects()[0] ?? piece.getBoundingClientRect();

/** Whether a piece has a point of the screen within it. */
export const holds = (piece: Range, { clientX, clientY }: { clientX: number; clientY: number }): boolean =>
  [...piece.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
  );

/** Brings a cell into sight within its table, which scrolls by itself. */
export function revealCell({ element }: TornCell, rebuilt: HTMLElement): void {
  const [cell, frame] = [element.getBoundingClientRect(), rebuilt.getBoundingClientRect()];
  const isSeen = cell.top >= frame.top && cell.bottom <= frame.bottom;
  if (!isSeen) rebuilt.scrollBy({ top: cell.top - frame.top - frame.height * 0.6 });
}

/** Brings the words of a cell into sight: beside the table, or below it where it stands over them. */
export function revealWords({ pieces }: TornCell, rebuilt: HTMLElement): void {
  const words = pieces[0]?.getBoundingClientRect();
  const table = rebuilt.getBoundingClientRect();
  if (!words) return;
  const isBelow = words.left < table.right && table.left < words.right;
  const top = isBelow ? table.bottom : 0;
  if (words.top < top || words.bottom > innerHeight)
    scrollBy({ top: words.top - top - (innerHeight - top) / 3 });
}
