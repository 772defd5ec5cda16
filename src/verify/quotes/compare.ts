/** Words of an article beside the print they come from: what differs, and whether it is more than a way of writing. */
import { isExchange, withoutKinds } from '../../search/signs.ts';
import type { Characters, Folded } from '../fold.ts';
import type { Edit } from './align.ts';
import { numbersAround } from './number-words.ts';
import type { Text } from './text.ts';

/** An article as it is compared. */
export interface Article {
  text: string;
  folded: Folded;
  characters: Characters;
}

/** Words of an article and the print that answers them, both in units of their folded texts; edits count from both starts. */
export interface Pair {
  article: { start: number; end: number };
  text: Text;
  print: { start: number; end: number };
  edits: readonly Edit[];
  /** Words in marks: the punctuation at their ends is theirs too. In UTF-16 units of the article. */
  marked?: { start: number; end: number };
}

/** A difference in UTF-16 units of the article. */
export interface Found {
  start: number;
  end: number;
  article: string;
  printed: string;
  /** Where it is of a number, the whole of it in the article and as printed. */
  number?: { article: string; printed: string };
}

export interface Comparison {
  /** Other words than the printed ones. */
  words: Found[];
  /** Only other punctuation, white space, width or characters. */
  form: Found[];
  /** The article has what a misprint should say. */
  corrected: Found[];
  /** The printed words, in units of the run. */
  printed: { start: number; end: number };
}

const digit = /[0-9０-９]/;

export function compare(article: Article, pair: Pair): Comparison {
  let best = walkOver(article, pair);
  // A digit more in a row of cells may stand in any of them: it does where the article has it.
  if (best.words.length > 1)
    for (const edits of slid(article, pair)) {
      const other = walkOver(article, { ...pair, edits });
      if (other.words.length < best.words.length) best = other;
    }
  const edges = compareEdges(best);
  const inOrder = (found: Found[]): Found[] => found.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return {
    words: inOrder(best.words),
    form: joined(inOrder(best.form)),
    corrected: best.corrected,
    printed: edges,
  };
}

function walkOver(article: Article, pair: Pair): Walk {
  const walk: Walk = { article, pair, words: [], form: [], corrected: [] };
  const { article: own, print } = pair;
  let [i, j] = [own.start, print.start];
  for (const edit of [...pair.edits, undefined]) {
    const stop = edit ? own.start + edit.start : own.end;
    for (; i < stop; i += 1, j += 1) {
      compareUnit(walk, i, j);
      if (i + 1 < stop) compareGap(walk, i, j);
    }
    if (!edit) break;
    addEdit(walk, edit);
    [i, j] = [own.start + edit.end, print.start + edit.to];
  }
  return walk;
}

/** Where equal units stand side by side, so many places are tried for one that was added or is missing. */
const mostPlaces = 24;

/** The edits with one of them, an addition or a gap, further back: among equal units it may be any. */
function* slid(
  { folded: { text } }: Article,
  { article, text: { folded }, print, edits }: Pair,
): Generator<Edit[]> {
  for (const [index, edit] of edits.entries()) {
    const next = edits[index + 1];
    let { start, end, from, to } = edit;
    if (start < end && from < to) continue;
    for (let place = 0; place < mostPlaces; place += 1) {
      const first = start < end ? text[article.start + start] : folded.text[print.start + from];
      const behind = start < end ? text[article.start + end] : folded.text[print.start + to];
      if (first !== behind || end + 1 > (next?.start ?? article.end - article.start)) break;
      [start, end, from, to] = [start + 1, end + 1, from + 1, to + 1];
      yield edits.with(index, { start, end, from, to });
    }
  }
}

/** Differences side by side are one. */
function joined(found: readonly Found[]): Found[] {
  const all: Found[] = [];
  for (const one of found) {
    const last = all.at(-1);
    if (last?.end === one.start && last.start < last.end && one.start < one.end)
      all[all.length - 1] = {
        start: last.start,
        end: one.end,
        article: last.article + one.article,
        printed: last.printed + one.printed,
      };
    else all.push(one);
  }
  return all;
}

interface Walk {
  article: Article;
  pair: Pair;
  words: Found[];
  form: Found[];
  corrected: Found[];
}

/** Where a unit stands, and where its words end. */
const placeIn = ({ at }: Folded, unit: number): number => at[unit] ?? 0;

function compareUnit({ article, pair: { text }, words, form }: Walk, i: number, j: number): void {
  const start = placeIn(article.folded, i);
  const typed = article.text.charAt(start);
  const printed = text.run.printed.charAt(placeIn(text.folded, j));
  if (typed === printed) return;
  const isForm =
    article.characters.stands(typed, printed) ||
    isExchange(typed, printed) ||
    withoutKinds(typed) === withoutKinds(printed);
  (isForm ? form : words).push({ start, end: start + 1, article: typed, printed });
}

/** What stands between two units that both texts have: punctuation and white space. */
function compareGap({ article, pair: { text }, words, form }: Walk, i: number, j: number): void {
  const [start, end] = [placeIn(article.folded, i) + 1, placeIn(article.folded, i + 1)];
  const [from, to] = [placeIn(text.folded, j) + 1, placeIn(text.folded, j + 1)];
  if (start === end && from === to && !text.breaks.has(to) && !text.spaces.has(to)) return;
  const typed = article.text.slice(start, end);
  const printed = text.run.printed.slice(from, to);
  const [before, after] = [text.run.printed.charAt(from - 1), text.run.printed.charAt(to)];
  const breaks = anyWithin(text.breaks, from, to);
  if (digit.test(before) && digit.test(after)) {
    // Two numbers of two cells are not one number, nor is 12,3 the number 123.
    const joined = breaks && typed === '';
    const regrouped =
      withoutSpace(typed) !== printed &&
      !(isGrouped(article.text, start) && isGrouped(text.run.printed, from));
    if (joined || (regrouped && /[,，]/.test(typed + printed))) {
      words.push({ start, end, article: typed, printed: joined ? ' ' : printed });
      return;
    }
  }
  if (withoutSpace(typed) !== printed) form.push({ start, end, article: typed, printed });
  else if (hasSpace(typed) !== anyWithin(text.spaces, from, to) && !(breaks && /\s/.test(typed)))
    form.push({ start, end, article: typed, printed });
}

const withoutSpace = (words: string): string => words.replace(/\s+/g, '');

/** White space other than the end of a line: a line may end anywhere. */
const hasSpace = (words: string): boolean =>
  /\S|^/.test(words) && /[^\S\r\n]/.test(words.replace(/\s*[\r\n]\s*/g, ''));

const anyWithin = (places: ReadonlySet<number>, from: number, to: number): boolean => {
  for (let place = from; place <= to; place += 1) if (places.has(place)) return true;
  return false;
};

/** Whether the number around a place has its digits grouped by threes, or not at all. */
function isGrouped(text: string, place: number): boolean {
  const before = /[\d０-９,，\r\n]*$/.exec(text.slice(Math.max(0, place - 24), place))?.[0] ?? '';
  const after = /^[\d０-９,，\r\n]*/.exec(text.slice(place, place + 24))?.[0] ?? '';
  return /^[,，]*(?:[\d０-９]+|[\d０-９]{1,3}(?:[,，][\d０-９]{3})+)[,，]*$/.test(
    withoutSpace(before + after),
  );
}

/** Other words; where the article has what a misprint should say, no difference. */
function addEdit({ article, pair, words, corrected }: Walk, edit: Edit): void {
  const { text } = pair;
  const [i, end] = [pair.article.start + edit.start, pair.article.start + edit.end];
  const [j, to] = [pair.print.start + edit.from, pair.print.start + edit.to];
  const [from, until] = rangeOf(text.folded, j, to);
  const printed = text.run.printed.slice(from, until);
  const [start, stop] = i < end ? rangeOf(article.folded, i, end) : gapAt(article, i, text, j, to);
  const found: Found = {
    start,
    end: stop,
    article: article.text.slice(start, stop),
    printed,
    ...numbersAround(article.text, [start, stop], text, [from, until]),
  };
  const misprint = text.misprints.find(
    (one) => one.start <= from && until <= one.end && isCorrectedBy(article, text, one, found, from, until),
  );
  (misprint ? corrected : words).push(found);
}

/** Whether the article has here just what a misprint should say: what stands around the difference is the same in both. */
function isCorrectedBy(
  article: Article,
  { run }: Text,
  { start, end, corrected }: Text['misprints'][number],
  found: Found,
  from: number,
  until: number,
): boolean {
  const before = run.printed.slice(start, from);
  const after = run.printed.slice(until, end);
  return (
    withoutSpace(before + article.text.slice(found.start, found.end) + after) === withoutSpace(corrected)
  );
}

/** From the first to behind the last of some units; where there are none, the place before the next. */
function rangeOf({ at }: Folded, first: number, end: number): [start: number, end: number] {
  if (first < end) return [at[first] ?? 0, (at[end - 1] ?? 0) + 1];
  const place = first < at.length ? (at[first] ?? 0) : (at.at(-1) ?? -1) + 1;
  return [place, place];
}

/**
 * The place in an article where printed words are missing: before the punctuation that the print has after them, or behind that
 * which it has before them.
 */
function gapAt(
  article: Article,
  i: number,
  { run, folded }: Text,
  j: number,
  to: number,
): [start: number, end: number] {
  const first = i > 0 ? placeIn(article.folded, i - 1) + 1 : 0;
  const end = i < article.folded.at.length ? placeIn(article.folded, i) : article.text.length;
  const gap = article.text.slice(first, end);
  const before = j > 0 ? run.printed.slice(placeIn(folded, j - 1) + 1, placeIn(folded, j)) : '';
  const after =
    to < folded.at.length ? run.printed.slice(placeIn(folded, to - 1) + 1, placeIn(folded, to)) : '';
  const behind = before && withoutSpace(gap).startsWith(before);
  const place =
    after !== '' && gap.endsWith(after) ? end - after.length : behind || (before && !gap) ? end : first;
  return [place, place];
}

/** Of words in marks, the punctuation before the first unit and after the last is compared too. Gives the printed range. */
function compareEdges({
  article,
  pair: { article: own, text, print, marked },
  form,
}: Walk): Comparison['printed'] {
  const [from, to] = rangeOf(text.folded, print.start, print.end);
  if (!marked || own.start === own.end) return { start: from, end: to };
  const [first, last] = rangeOf(article.folded, own.start, own.end);
  const opening = withoutSpace(article.text.slice(marked.start, first));
  const closing = withoutSpace(article.text.slice(last, marked.end));
  const before = print.start > 0 ? placeIn(text.folded, print.start - 1) + 1 : 0;
  const after = print.end < text.folded.at.length ? placeIn(text.folded, print.end) : text.run.printed.length;
  const ahead = text.run.printed.slice(before, from);
  const behind = text.run.printed.slice(to, after);
  const start = ahead.endsWith(opening) ? from - opening.length : from;
  const end = behind.startsWith(closing) ? to + closing.length : to;
  if (!ahead.endsWith(opening))
    form.push({
      start: marked.start,
      end: first,
      article: article.text.slice(marked.start, first),
      printed: ahead.slice(-opening.length),
    });
  if (!behind.startsWith(closing))
    form.push({
      start: last,
      end: marked.end,
      article: article.text.slice(last, marked.end),
      printed: behind.slice(0, closing.length),
    });
  return { start, end };
}
