/** Whether the words an article quotes stand in the reports. */
import { folder } from '../fold.ts';
import type { VerifyFiles } from '../files.ts';
import type { Held } from '../held.ts';
import type { VerifiedQuote } from '../result.ts';
import type { Article } from './compare.ts';
import { fewUnits, unitsIn } from './answer.ts';
import type { Court, Judged } from './court.ts';
import { judge } from './judge.ts';
import { indexed, sharedRuns, toLibrary, type Segment } from './library.ts';
import { claimedIn, markedIn, type Marked } from './marked.ts';
import { fewestCharacters, judgeRuns } from './runs.ts';
import { openStacks } from './stacks.ts';
import { spokenIn } from './spoken.ts';

/** In the article's order. */
export async function verifyQuotes(
  article: string,
  held: Held,
  files: VerifyFiles,
): Promise<VerifiedQuote[]> {
  const stacks = await openStacks(files, held);
  const fold = folder(stacks.characters);
  const own: Article = { text: article, folded: fold(article), characters: stacks.characters };
  const marks = markedIn(article);
  const spokenAt = spokenIn(article, held, marks);
  const isHeld = (title: number): boolean => spokenAt(title + 1).documents.length > 0;
  const claims = claimedIn(article, isHeld);
  const spoken = [...marks, ...claims].flatMap(({ start }) => spokenAt(Math.max(0, start - 1)).documents);
  const { texts, isComplete } = await stacks.textsFor(own.folded.text, spoken, fold);
  const library = toLibrary(texts);
  const runs = sharedRuns(library, own.folded.text);
  const court: Court = { article: own, held, library, isComplete, spokenAt, runsIn: indexed(runs) };
  return inCharacters(article, decide(court, runs, marks, claims));
}

/** Marked words first, the outer before the inner; then what is not marked. */
function decide(
  court: Court,
  runs: readonly Segment[],
  marks: readonly Marked[],
  claims: readonly Marked[],
): Judged[] {
  const taken = new Uint8Array(court.article.folded.text.length);
  const judged: Judged[] = [];
  const open: Judged[] = [];
  for (const mark of marks) {
    const units = unitsIn(court.article, mark);
    if (units.start === units.end || isTaken(taken, units) || isInRun(court, units)) continue;
    const one = judge(court, mark);
    if (one.printed === null) {
      if (mark.kind === 'marked') open.push(one);
    } else {
      judged.push(one);
      taken.fill(1, units.start, units.end);
    }
  }
  for (const claim of claims) {
    const units = unitsIn(court.article, claim);
    if (units.start === units.end || isTaken(taken, units)) continue;
    if (hasLongRun(court, units)) continue;
    const one = judge(court, claim);
    // Words without marks may be anyone's, unless the report is held that is named before them.
    if (one.verdict === 'unknown') continue;
    taken.fill(1, units.start, units.end);
    judged.push(one);
  }
  const found = judgeRuns(court, runs, taken);
  // Words in marks of which a longer printed run has all are part of that run.
  const whole = open.filter((one) => !found.some((run) => holds(run, one) || crosses(run, one)));
  return [...judged, ...found, ...whole].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** A printed run that goes over one end of marked words: the marks do not belong together. */
const crosses = (run: Judged, { start, end }: Judged): boolean =>
  run.start < end && start < run.end && (run.start < start - 1 || run.end > end + 1);

const holds = (outer: Judged, inner: Judged): boolean => outer.start <= inner.start && inner.end <= outer.end;

const isTaken = (taken: Uint8Array, { start, end }: { start: number; end: number }): boolean => {
  for (let unit = start; unit < end; unit += 1) if (!taken[unit]) return false;
  return true;
};

/** Marked words are part of a longer run if it goes so far beyond them. */
const beyond = 6;

function isInRun({ runsIn }: Court, { start, end }: { start: number; end: number }): boolean {
  if (end - start >= fewestCharacters) return false;
  return runsIn(start, end).some(
    (run) =>
      run.start <= start &&
      end <= run.end &&
      run.end - run.start >= Math.max(fewestCharacters, end - start + beyond),
  );
}

const hasLongRun = ({ runsIn }: Court, { start, end }: { start: number; end: number }): boolean =>
  runsIn(start, end).some(
    (run) => Math.min(run.end, end) - Math.max(run.start, start) >= Math.max(fewUnits, fewestCharacters),
  );

/** Places in Unicode characters and not in UTF-16 units. */
function inCharacters(article: string, judged: readonly Judged[]): VerifiedQuote[] {
  const at = characterPlaces(article);
  return judged.map(({ start, end, difference, ...rest }) => ({
    text: article.slice(start, end),
    start: at(start),
    end: at(end),
    ...rest,
    difference: difference.map((one) => ({
      start: at(one.start),
      end: at(one.end),
      article: one.article,
      printed: one.printed,
    })),
  }));
}

function characterPlaces(article: string): (unit: number) => number {
  const pairs = [...article.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index);
  return (unit) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < unit) low = middle + 1;
      else high = middle;
    }
    return unit - low;
  };
}
