import { foldLine, joinRanges, occurrences, type Folded, type Range } from './fold.ts';

/** A piece of printed text, marked or not. Pieces joined are the text itself: nothing is added. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** One cell, or a whole paragraph; `cutStart`/`cutEnd` say that the print goes on there. */
export interface Stretch {
  pieces: Piece[];
  cutStart: boolean;
  cutEnd: boolean;
}

/** A paragraph (one stretch or several parts of it) or a table row (one stretch a cell). */
export interface Excerpt {
  row: boolean;
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

const stretch = (text: string, marks: Range[], range: Range): Stretch => ({
  pieces: pieces(text, marks, range),
  cutStart: range[0] > 0,
  cutEnd: range[1] < text.length,
});

/**
 * The places of a page where terms occur, at most `limit` stretches with a mark.
 * A table row is shown with its first cell, which names it, and the cells that match.
 */
export function toExcerpts(page: Page, terms: string[], limit: number): Excerpt[] {
  const out: Excerpt[] = [];
  let left = limit;
  for (const row of page) {
    if (left <= 0) break;
    const marked = row.map(({ printed, folded }) => ({ printed, marks: joinRanges(hits(folded, terms)) }));
    if (!marked.some(({ marks }) => marks.length)) continue;
    const short = row.reduce((sum, { printed }) => sum + printed.length, 0) <= 3 * context;
    const stretches = marked.flatMap(({ printed, marks }, index) => {
      if (marks.length) return windows(printed, marks).map((range) => stretch(printed, marks, range));
      return printed && (short || index === 0)
        ? [stretch(printed, [], [0, Math.min(printed.length, context)])]
        : [];
    });
    const shown = stretches.slice(0, left + 1);
    out.push({ row: row.length > 1, stretches: shown });
    left -= shown.filter((part) => part.pieces.some(({ hit }) => hit)).length;
  }
  return out;
}
