import { foldLine, joinRanges, occurrences, type Folded, type Range } from './fold.ts';
import type { RowNames } from './table-names.ts';

/** A piece of printed text, marked or not. Pieces joined are the text itself: nothing is added. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** One cell, or a whole paragraph; `cutStart`/`cutEnd` say that the print goes on there. */
export interface Stretch {
  /** The printed head of the cell's column; '' where it has none. It stands elsewhere and is no part of the stretch. */
  head: string;
  pieces: Piece[];
  cutStart: boolean;
  cutEnd: boolean;
}

/** A paragraph (one stretch or several parts of it) or a table row (one stretch a cell). */
export interface Excerpt {
  row: boolean;
  /** The labels of a row that are printed in a row above it. */
  above: string[];
  stretches: Stretch[];
}

/** A section's text made ready: rows of folded cells. Made once for a section, used by every query. */
export type Page = { printed: string; folded: Folded }[][];

export const toPage = (text: string): Page =>
  text.split('\n').map((row) => row.split('\t').map((cell) => ({ printed: cell, folded: foldLine(cell) })));

/** Whether one line or cell contains the folded text. */
export const contains = (page: Page, text: string): boolean =>
  page.some((row) => row.some(({ folded }) => folded.text.includes(text)));

/** How often the terms occur. */
export const count = (page: Page, terms: string[]): number =>
  page.flat().reduce((sum, { folded }) => sum + hits(folded, terms).length, 0);

const hits = (line: Folded, terms: string[]): Range[] => terms.flatMap((term) => occurrences(line, term));

const context = 36;

function pieces(text: string, marks: Range[], [start, end]: Range): Piece[] {
  const out: Piece[] = [];
  let from = start;
  for (const [hitStart, hitEnd] of marks) {
    if (hitStart < start || hitEnd > end) continue;
    if (hitStart > from) out.push({ text: text.slice(from, hitStart), hit: false });
    out.push({ text: text.slice(hitStart, hitEnd), hit: true });
    from = hitEnd;
  }
  if (from < end) out.push({ text: text.slice(from, end), hit: false });
  return out;
}

/** Never between the two halves of a character beyond the first plane. */
const whole = (text: string, place: number): number =>
  place > 0 && /[\uDC00-\uDFFF]/.test(text[place] ?? '') ? place - 1 : place;

/** The parts of a line around its marks, whole where the line is short. */
function windows(text: string, marks: Range[]): Range[] {
  if (text.length <= 3.5 * context) return [[0, text.length]];
  const around = marks.map(([start, end]): Range => [
    whole(text, start <= context * 1.25 ? 0 : start - context),
    whole(text, end >= text.length - context * 1.25 ? text.length : end + context),
  ]);
  return joinRanges(around);
}

const stretch = (text: string, marks: Range[], range: Range, head = ''): Stretch => ({
  head,
  pieces: pieces(text, marks, range),
  cutStart: range[0] > 0,
  cutEnd: range[1] < text.length,
});

interface MarkedCell {
  printed: string;
  marks: Range[];
}

/** Past this many cells a row is told by its labels, its total and the cells that match. */
const fewCells = 6;

/** Which cells of a row are shown: those that name it, those that match, and the total; all of a short one. */
function isShown(
  cells: MarkedCell[],
  names: RowNames | undefined,
): (cell: MarkedCell, index: number) => boolean {
  const isLabel = (index: number) => (names ? names.cells[index]?.kind === 'label' : index === 0);
  const length = cells.reduce((sum, { printed }) => sum + printed.length, 0);
  const isShort = length <= 3 * context && cells.length <= fewCells && names?.cells[0]?.kind !== 'head';
  return ({ printed, marks }, index) =>
    marks.length > 0 ||
    (printed !== '' && (isShort || isLabel(index) || (names?.cells[index]?.isTotal ?? false)));
}

/** A row or a paragraph, with what names it. */
function excerptOf(cells: MarkedCell[], names: RowNames | undefined): Excerpt {
  const shown = isShown(cells, names);
  const stretches = cells.flatMap((cell, index) => {
    const { printed, marks } = cell;
    const head = names?.cells[index]?.head;
    if (marks.length) return windows(printed, marks).map((range) => stretch(printed, marks, range, head));
    return shown(cell, index) ? [stretch(printed, [], [0, Math.min(printed.length, context)], head)] : [];
  });
  return { row: cells.length > 1, above: names?.above ?? [], stretches };
}

const isMarked = ({ pieces }: Stretch): boolean => pieces.some(({ hit }) => hit);

/** No more than so many stretches with a mark, and no other in their place. */
function cut(stretches: Stretch[], limit: number): Stretch[] {
  let left = limit;
  return stretches.filter((one) => !isMarked(one) || (left -= 1) >= 0);
}

/**
 * The places of a page where terms occur, at most `limit` stretches with a mark. A table row is shown with what names it:
 * its labels and the heads of its columns.
 */
export function toExcerpts(
  page: Page,
  terms: string[],
  limit: number,
  namesOf: (line: number) => RowNames | undefined = () => undefined,
): Excerpt[] {
  const out: Excerpt[] = [];
  let left = limit;
  for (const [line, row] of page.entries()) {
    if (left <= 0) break;
    const cells = row.map(({ printed, folded }) => ({ printed, marks: joinRanges(hits(folded, terms)) }));
    if (!cells.some(({ marks }) => marks.length)) continue;
    const excerpt = excerptOf(cells, namesOf(line));
    const stretches = cut(excerpt.stretches, left);
    out.push({ ...excerpt, stretches });
    left -= stretches.filter(isMarked).length;
  }
  return out;
}
