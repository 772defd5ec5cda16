/** Unmarked runs of an article that a text prints. */
import { align } from './align.ts';
import { compare } from './compare.ts';
import { textAt, type Segment } from './library.ts';
import { fewUnits, prefer, unitsIn } from './answer.ts';
import { fewestCharacters, verdictOf, type Court, type Judged } from './court.ts';
import { extended, type Around, type Taken } from './extend.ts';
import { foundInWords } from './notes.ts';
import type { Range } from './numbers.ts';
import { placesOf } from './places.ts';
import { passageOf } from './text.ts';

/** The longest first; none overlaps another or what is taken. */
export function judgeRuns(court: Court, runs: readonly Segment[], taken: Taken): Judged[] {
  const titles = titlesIn(court);
  const lots = new Map<number, Segment[]>();
  const add = (run: Segment): void => {
    const length = run.end - run.start;
    const lot = lots.get(length);
    if (lot) lot.push(run);
    else lots.set(length, [run]);
  };
  const isLong = (run: Segment): boolean => charactersOf(court, run) >= fewestCharacters;
  for (const run of runs) if (isLong(run)) add(run);
  const found: Judged[] = [];
  for (let length = Math.max(0, ...lots.keys()); length > 0; length -= 1) {
    for (const run of lots.get(length)?.toSorted((a, b) => a.start - b.start || a.at - b.at) ?? []) {
      const free = freePart(run, taken);
      if (!free) continue;
      if (free.end - free.start < length) {
        if (isLong(free)) add(free);
        continue;
      }
      const judged = judgeRun(court, run, { taken, titles });
      if (!judged) continue;
      taken.fill(1, judged.units.start, judged.units.end);
      found.push(judged.judged);
    }
    lots.delete(length);
  }
  return found;
}

function charactersOf({ article: { text, folded } }: Court, { start, end }: Segment): number {
  const words = text.slice(folded.at[start] ?? 0, (folded.at[end - 1] ?? 0) + 1);
  return [...words.replace(/\s+/g, '')].length;
}

/** The longest part of a run that is not taken. */
function freePart({ start, end, at }: Segment, taken: Taken): Segment | undefined {
  let best: Segment | undefined;
  for (let from = start; from < end; from += 1) {
    if (taken[from]) continue;
    let to = from;
    while (to < end && !taken[to]) to += 1;
    if (!best || to - from > best.end - best.start) best = { start: from, end: to, at: at + from - start };
    from = to;
  }
  return best;
}

/** Names in 《》, in units. */
function titlesIn(court: Court): Range[] {
  return [...court.article.text.matchAll(/《[^《》\n。！？；]{2,120}》/g)].map(({ index, 0: title }) =>
    unitsIn(court.article, { start: index, end: index + title.length }),
  );
}

/** Of the places that print a run so many are looked at. */
const mostCompared = 8;

function judgeRun(
  court: Court,
  run: Segment,
  around: Around,
): { judged: Judged; units: { start: number; end: number } } | undefined {
  const { article, library } = court;
  // A name of something is no quotation of what is written there.
  if (around.titles.some(({ start, end }) => start <= run.start && run.end <= end)) return undefined;
  const spoken = court.spokenAt(article.folded.at[run.start] ?? 0);
  const { places, texts } = placesOf(library, article.folded.text.slice(run.start, run.end), fewUnits);
  const starts = prefer(places, spoken.documents)
    .slice(0, mostCompared)
    .map(({ text, start }) => (library.starts[library.texts.indexOf(text)] ?? 0) + start);
  // The place where the words around the run are printed too.
  const whole = (starts.length > 0 ? starts : [run.at])
    .map((at) => extended(court, { ...run, at }, around))
    .reduce((best, one) => (one.end - one.start > best.end - best.start ? one : best));
  const text = library.texts[textAt(library, whole.at)];
  if (!text || charactersOf(court, whole) < fewestCharacters) return undefined;
  const base = library.starts[textAt(library, whole.at)] ?? 0;
  const own = article.folded.text.slice(whole.start, whole.end);
  const printed = library.text.slice(whole.at, whole.until);
  const edits = own === printed ? [] : align(own, printed, whole.edits);
  const print = { start: whole.at - base, end: whole.until - base };
  const comparison = compare(article, { article: whole, text, print, edits });
  const verdict = verdictOf(comparison);
  const { url, printed: words } = passageOf(text, comparison.printed.start, comparison.printed.end);
  const origin = {
    document: text.document,
    others: Math.max(0, texts - 1),
    isComplete: court.isComplete,
    spoken: undefined,
  };
  const { at: places_ } = article.folded;
  const judged: Judged = {
    start: places_[whole.start] ?? 0,
    end: (places_[whole.end - 1] ?? 0) + 1,
    verdict,
    url,
    printed: words,
    difference: verdict === 'form' ? comparison.form : comparison.words,
    note: foundInWords(verdict, comparison, origin),
  };
  return { judged, units: whole };
}
