/** An article with its findings marked in it: the text cut into pieces that nest, line by line. */
import { toUnits } from './characters.ts';
import type { Finding } from './findings.ts';
import type { Difference } from './result.ts';

export type Piece =
  | { type: 'text'; text: string }
  /** `ends`: the mark has no further piece after this one, its sign stands here. */
  | { type: 'mark'; finding: Finding; ends: boolean; pieces: Piece[] }
  /** Characters that are not as printed; without pieces where something printed is left out. */
  | { type: 'slip'; difference: Difference; pieces: Piece[] };

type Subject = { finding: Finding } | { difference: Difference };

interface Range {
  subject: Subject;
  start: number;
  end: number;
}

/**
 * The lines of an article, marked, one after the other: a long article is not kept waiting for its end.
 *
 * Afterwards the texts of all pieces, line by line, are the article's characters without its line ends, each once. A mark
 * that begins within another and ends after it, or runs over a line end, is cut into pieces; only the last one `ends`.
 */
export function* markedLines(article: string, findings: readonly Finding[]): Generator<Piece[]> {
  const units = toUnits(article);
  const ranges = toRanges(article, findings, units);
  let next = 0;
  /** Those that began on a line before and go on. */
  let open: Range[] = [];
  for (const { start, end, after } of linesOf(article)) {
    while (next < ranges.length && (ranges[next]?.start ?? Infinity) <= end) {
      const range = ranges[next];
      if (range) open.push(range);
      next += 1;
    }
    const here = open
      .map((range) => ({
        ...range,
        start: Math.max(range.start, start),
        end: Math.min(range.end, end),
        goesOn: range.end > after,
      }))
      // Of a mark nothing stands on a blank line, nor where all it has here is the line end.
      .filter((range) => range.end > range.start || 'difference' in range.subject);
    yield toPieces(article, here, start, end);
    open = open.filter((range) => range.end > after);
  }
}

/** The quotation's own words with its slips, without the numbers in it. */
export function markedWords({
  text,
  start,
  difference,
}: {
  text: string;
  start: number;
  difference: readonly Difference[];
}): Piece[] {
  const units = toUnits(text);
  const ranges = difference.map((one) => ({
    subject: { difference: one },
    start: units(one.start - start),
    end: units(one.end - start),
  }));
  return toPieces(text, ranges, 0, text.length);
}

function toRanges(article: string, findings: readonly Finding[], units: (offset: number) => number): Range[] {
  const ranges = findings.flatMap((finding): Range[] => [
    { subject: { finding }, start: units(finding.start), end: beforeLineEnds(article, units(finding.end)) },
    ...slipsOf(finding).map((difference) => ({
      subject: { difference },
      start: units(difference.start),
      end: units(difference.end),
    })),
  ]);
  // Where two begin together the longer holds the other; a gap stands before what begins at it.
  return ranges.toSorted((a, b) => a.start - b.start || Number(isGap(b)) - Number(isGap(a)) || b.end - a.end);
}

/** The sign of a mark stands on the line of its last word. */
function beforeLineEnds(article: string, end: number): number {
  let place = end;
  while (/[\r\n]/.test(article[place - 1] ?? '')) place -= 1;
  return place;
}

/** In the article itself only words that differ are marked; commas and widths are for the finding. */
const slipsOf = (finding: Finding): readonly Difference[] =>
  finding.kind === 'quote' && finding.found.verdict === 'differs' ? finding.found.difference : [];

const isGap = ({ start, end }: Range): boolean => start === end;

/** Where each line begins and ends, and where the next begins `after` its line end. */
function linesOf(article: string): { start: number; end: number; after: number }[] {
  let start = 0;
  return article.split(/\r\n?|\n/).map((line) => {
    const own = { start, end: start + line.length, after: start + line.length };
    start = own.after += article.startsWith('\r\n', own.end) ? 2 : 1;
    return own;
  });
}

interface Clipped extends Range {
  /** There is more of it after this. */
  goesOn?: boolean;
}

const clipped = (ranges: readonly Range[], end: number): Clipped[] =>
  ranges.map((range) => (range.end > end ? { ...range, end, goesOn: true } : range));

/** Ranges in order, all within `from` and `to`. */
function toPieces(article: string, ranges: readonly Clipped[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  const left = [...ranges];
  let at = from;
  const upTo = (place: number): void => {
    if (place > at) pieces.push({ type: 'text', text: article.slice(at, place) });
    at = Math.max(at, place);
  };
  for (let index = 0; index < left.length; index += 1) {
    const range = left[index];
    if (!range) break;
    upTo(range.start);
    let last = index + 1;
    while (last < left.length && (left[last]?.start ?? Infinity) < range.end) last += 1;
    const within = left.slice(index + 1, last);
    const crossing = within.filter(({ end }) => end > range.end);
    pieces.push(toPiece(article, range, clipped(within, range.end)));
    at = Math.max(at, range.end);
    // What crosses its end goes on after it.
    left.splice(index + 1, within.length, ...crossing.map((one) => ({ ...one, start: range.end })));
  }
  upTo(to);
  return pieces;
}

function toPiece(
  article: string,
  { subject, start, end, goesOn = false }: Clipped,
  within: readonly Clipped[],
): Piece {
  const pieces = toPieces(article, within, start, end);
  return 'finding' in subject
    ? { type: 'mark', finding: subject.finding, ends: !goesOn, pieces }
    : { type: 'slip', difference: subject.difference, pieces };
}
