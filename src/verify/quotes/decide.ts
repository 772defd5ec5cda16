/** Which words of an article are judged together: marked ones by themselves, unless a longer printed run has them. */
import { unitsIn } from './answer.ts';
import { fewestCharacters, type Court, type Judged } from './court.ts';
import { judge } from './judge.ts';
import type { Segment } from './library.ts';
import type { Marked } from './marked.ts';
import type { Range } from './numbers.ts';
import { judgeRuns } from './runs.ts';

/** In the article's order, the outer before the inner. */
export function decide(
  court: Court,
  runs: readonly Segment[],
  marks: readonly Marked[],
  claims: readonly Marked[],
): Judged[] {
  const plain = judgeRuns(court, runs, new Uint8Array(court.article.folded.text.length));
  const { found, missing } = judgeMarks(court, marks, plain);
  const claimed = judgeClaims(court, claims, [...found, ...plain]);
  const marked = [...found, ...claimed];
  const free = plain.filter((run) => !marked.some((one) => overlaps(run, one)));
  const taken = new Uint8Array(court.article.folded.text.length);
  for (const one of [...marked, ...free]) {
    const { start, end } = unitsIn(court.article, one);
    taken.fill(1, start, end);
  }
  const printed = [...free, ...(free.length < plain.length ? judgeRuns(court, runs, taken) : [])];
  return [
    ...marked,
    ...printed,
    ...missing.filter((one) => !isDoubtful(court, one, marked, printed)),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;
const holds = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** A printed run that has marked words and more, or goes over one end of them: the marks are not what it is quoted by. */
const divides = (run: Range, marked: Range): boolean =>
  overlaps(run, marked) && (run.start < marked.start - 1 || run.end > marked.end + 1);

/** Marked words over several lines in which others are found: the marks at their ends may be of two quotations. */
function isDoubtful(
  { article }: Court,
  one: Judged,
  marked: readonly Judged[],
  printed: readonly Judged[],
): boolean {
  if (printed.some((run) => divides(run, one))) return true;
  const isLong = article.text.slice(one.start, one.end).includes('\n');
  return isLong && [...marked, ...printed].some((other) => holds(one, other));
}

interface Marks {
  found: Judged[];
  missing: Judged[];
}

function judgeMarks(court: Court, marks: readonly Marked[], plain: readonly Judged[]): Marks {
  const found: Judged[] = [];
  const missing: Judged[] = [];
  const isWithin = finder(plain);
  let end = -1;
  for (const mark of marks) {
    const units = unitsIn(court.article, mark);
    const isInside = mark.end <= end;
    if (units.start === units.end || isInside || isPartOf(court, mark, isWithin(mark))) continue;
    const one = judge(court, mark);
    if (one.printed !== null) {
      found.push(one);
      end = Math.max(end, one.end);
    } else if (mark.kind === 'marked' && !isBetween(court, mark)) missing.push(one);
  }
  return { found, missing };
}

/** Words between two quotations, taken for one: no quotation begins with a full stop, or has half of another in it. */
function isBetween({ article: { text } }: Court, { start, end }: Marked): boolean {
  const words = text.slice(start, end);
  if (/^\s*[。，；：、？！,;!?]/.test(words)) return true;
  return ['“”', '‘’', '「」', '『』'].some(
    ([open = '', close = '']) => words.split(open).length !== words.split(close).length,
  );
}

/** Runs do not overlap: the one that a range begins in is found by halving. */
function finder(runs: readonly Judged[]): (range: Range) => Judged | undefined {
  const inOrder = runs.toSorted((a, b) => a.start - b.start);
  return (range) => {
    let [low, high] = [0, inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((inOrder[middle]?.start ?? 0) <= range.start) low = middle + 1;
      else high = middle;
    }
    const run = inOrder[low - 1];
    return run && holds(run, range) ? run : undefined;
  };
}

/** Marked words are part of a longer run if it goes so far beyond them. */
const beyond = 6;

/** Of a long quotation only if it is not better by itself: where the run has other words, it has them too. */
function isPartOf(court: Court, mark: Marked, run: Judged | undefined): boolean {
  if (!run) return false;
  const [outer, inner] = [unitsIn(court.article, run), unitsIn(court.article, mark)];
  const length = inner.end - inner.start;
  if (outer.end - outer.start < length + beyond) return false;
  if (run.verdict !== 'differs' || length < fewestCharacters) return true;
  const goesOn = ({ start, end }: Range): boolean =>
    start <= inner.start && inner.end <= end && end - start >= length + beyond;
  if (court.runsIn(inner.start, inner.end).some(goesOn)) return true;
  return run.difference.some((one) => mark.start <= one.start && one.end <= mark.end);
}

/** Sentences after a title and 指出：, unless a long run of them is printed, which then is judged. */
function judgeClaims(court: Court, claims: readonly Marked[], others: readonly Judged[]): Judged[] {
  return claims.flatMap((claim) => {
    const units = unitsIn(court.article, claim);
    if (units.start === units.end || others.some((one) => overlaps(one, claim))) return [];
    const one = judge(court, claim);
    // Words without marks may be anyone's, unless the report is held that is named before them.
    return one.verdict === 'unknown' ? [] : [one];
  });
}
