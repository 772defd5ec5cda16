/** How far a printed run of an article goes on, before it and after it, with few other words. */
import type { Article } from './compare.ts';
import { fewestCharacters, type Court } from './court.ts';
import { sharedLength, textAt, type Segment } from './library.ts';
import { settleNumbers, withWholeNumbers, type Numbered, type Range } from './numbers.ts';

/** The units of the article that are spoken for. */
export type Taken = Uint8Array;

export interface Around {
  taken: Taken;
  /** Names in 《》, in units. */
  titles: readonly Range[];
}

/** How many units of a name in 《》 a run has at its start, and at its end, where it has not all of the name. */
function cutTitles({ start, end }: Range, titles: readonly Range[]): { first: number; last: number } {
  const before = (unit: number): Range | undefined =>
    titles[titles.findLastIndex((title) => title.start < unit)];
  const [opening, closing] = [before(start), before(end)];
  return {
    first: opening && start < opening.end ? Math.min(opening.end, end) - start : 0,
    last: closing && end < closing.end && start <= closing.start ? end - closing.start : 0,
  };
}

/** A run with what goes on before and after it; `until` is where it ends in the library. */
export interface Extended extends Segment {
  until: number;
  edits: number;
}

/** After other words so many units must be the same again for the run to go on. */
const again = 6;
/** So many units may be other words at one place. */
const mostOther = 8;

export function extended(court: Court, run: Segment, around: Around): Extended {
  const length = run.end - run.start;
  const right = walk(court, run.end, run.at + length, 1, around);
  const left = walk(court, run.start, run.at, -1, around);
  // A name that the run does not go beyond is not part of it.
  const cut = cutTitles(run, around.titles);
  const [first, last] = [left.edits > 0 ? 0 : cut.first, right.edits > 0 ? 0 : cut.last];
  const whole = {
    start: left.unit + first,
    end: right.unit - last,
    at: left.place + first,
    until: right.place - last,
    edits: left.edits + right.edits,
  };
  return withNumbers(court, whole, around);
}

/**
 * Whether other words than the printed ones, a few units, go over the end of a sentence, or over the marks and the colon of a
 * quotation: what is beyond is not the same passage.
 */
function crossesSentence(
  { text, folded: { at } }: Article,
  low: number,
  high: number,
  cost: number,
): boolean {
  if (cost < 2) return false;
  const words = text.slice((at[low - 1] ?? -1) + 1, at[high] ?? text.length);
  return (cost > 2 ? /[。！？：:“”「」『』"《》\n]/ : /[：:“”「」『』"]/).test(words);
}

/** Another text, or another place of this one, prints the words here and around: they are its words. */
function isPrintedElsewhere({ runsIn }: Court, low: number, high: number, distance: number): boolean {
  return runsIn(low - 1, high + 1).some(
    ({ start, end, at }) =>
      start < low &&
      high < end &&
      end - start >= fewestCharacters &&
      Math.abs(at - start - distance) > mostOther,
  );
}

interface Reached {
  unit: number;
  place: number;
  edits: number;
}

/** Whether so many units between two places may be other words; `isSure`: enough is the same after them to know the passage. */
type IsFree = (from: number, to: number, cost: number, isSure: boolean) => boolean;

/** As far as the words go on: to the right from the unit at the given places, or to the left from the one before. */
function walk(court: Court, unit: number, place: number, step: 1 | -1, around: Around): Reached {
  const { article, library } = court;
  const reached: Reached = { unit, place, edits: 0 };
  const isFree: IsFree = (from, to, cost, isSure) => {
    const [low, high] = from < to ? [from, to] : [to, from];
    if (low < 0 || high > article.folded.text.length) return false;
    if (crossesSentence(article, low, high, cost)) return false;
    for (let at = low; at < high; at += 1) if (around.taken[at]) return false;
    return isSure || !isPrintedElsewhere(court, low, high, reached.place - reached.unit);
  };
  for (;;) {
    const next = nextSame(article.folded.text, reached.unit, library.text, reached.place, step, isFree);
    if (!next) return reached;
    let { same } = next;
    while (same > 0 && !untaken(around.taken, reached.unit + step * next.skipped, step, same)) same -= 1;
    if (same < again) return reached;
    reached.unit += step * (next.skipped + same);
    reached.place += step * (next.dropped + same);
    reached.edits += Math.max(next.skipped, next.dropped);
  }
}

function untaken(taken: Taken, from: number, step: 1 | -1, length: number): boolean {
  const [low, high] = step > 0 ? [from, from + length] : [from - length, from];
  for (let at = low; at < high; at += 1) if (taken[at]) return false;
  return true;
}

interface Next {
  /** Units of the article, and of the print, that are other words. */
  skipped: number;
  dropped: number;
  /** How many are the same after them. */
  same: number;
}

/** The fewest other words after which enough is the same again. */
function nextSame(
  a: string,
  i: number,
  b: string,
  j: number,
  step: 1 | -1,
  isFree: IsFree,
): Next | undefined {
  const shared = (from: number, at: number): number =>
    step > 0 ? sharedLength(a, from, b, at) : sharedBefore(a, from, b, at);
  for (let cost = 1; cost <= mostOther; cost += 1) {
    let best: Next | undefined;
    for (let less = cost; less >= 0; less -= 1) {
      for (const [skipped, dropped] of less === cost
        ? [[cost, cost]]
        : [
            [cost, less],
            [less, cost],
          ]) {
        if (skipped === undefined || dropped === undefined) continue;
        const same = shared(i + step * skipped, j + step * dropped);
        if (same < again + cost - 1 || same <= (best?.same ?? 0)) continue;
        if (
          crosses(b, j, step, dropped) ||
          !isFree(i, i + step * skipped, cost, cost < 3 && same >= fewestCharacters)
        )
          continue;
        best = { skipped, dropped, same };
      }
    }
    if (best) return best;
  }
  return undefined;
}

/** Whether one text ends and another begins among the skipped units. */
function crosses(b: string, j: number, step: 1 | -1, dropped: number): boolean {
  for (let at = 0; at < dropped; at += 1) if (!b.charCodeAt(step > 0 ? j + at : j - 1 - at)) return true;
  return false;
}

function sharedBefore(a: string, from: number, b: string, at: number): number {
  let length = 0;
  while (
    from - length > 0 &&
    at - length > 0 &&
    a.charCodeAt(from - length - 1) === b.charCodeAt(at - length - 1) &&
    b.charCodeAt(at - length - 1) !== 0
  )
    length += 1;
  return length;
}

/**
 * A run that ends inside of a number of the article has all of it. One that ends inside of a printed number has all of that where
 * the article goes on as the print does (`settleNumbers`), else nothing of it.
 */
function withNumbers({ article, library }: Court, run: Extended, { taken }: Around): Extended {
  const index = textAt(library, run.at);
  const text = library.texts[index];
  if (!text) return run;
  const base = library.starts[index] ?? 0;
  const printed = { start: run.at - base, end: run.until - base };
  const own = withWholeNumbers(article.folded, run);
  const opens = own.start < run.start && !taken[own.start];
  const closes = own.end > run.end && !taken[own.end - 1];
  const settled = settleNumbers(article.folded, run, text.folded, printed);
  const whole = withWholeNumbers(text.folded, printed);
  const isCut = (settledAt: number, place: number, wholeAt: number): boolean =>
    settledAt === place && wholeAt !== place;
  const dropsStart = !opens && isCut(settled.start, printed.start, whole.start);
  const dropsEnd = !closes && isCut(settled.end, printed.end, whole.end);
  const first = dropsStart ? numberAt(article.folded, run.start) : 0;
  const last = dropsEnd ? numberBefore(article.folded, run.end) : 0;
  const [at, until] = [opens ? whole.start : settled.start + first, closes ? whole.end : settled.end - last];
  const [start, end] = [opens ? own.start : run.start + first, closes ? own.end : run.end - last];
  const grown =
    Math.max(run.start - start, printed.start - at, 0) + Math.max(end - run.end, until - printed.end, 0);
  return { start, end, at: at + base, until: until + base, edits: run.edits + grown };
}

/** How many units of a number stand from a unit on, and how many before one. */
const numberAt = (folded: Numbered, unit: number): number =>
  withWholeNumbers(folded, { start: unit, end: unit + 1 }).end - unit;
const numberBefore = (folded: Numbered, unit: number): number =>
  unit - withWholeNumbers(folded, { start: unit - 1, end: unit }).start;
