/** What became of a passage since its address was made: it stands, moved, was changed, or is not there. */
import { diffArrays } from 'diff';
import { checkOf, type Passage } from '../archive/passage.ts';
import type { WordsChange } from '../lib/words-changed.ts';
import { charactersOf, stands, wordsAt, type PrintedText } from './text.ts';

export type Landing =
  | { state: 'stands'; passage: Passage }
  /** The same words, at another place: `changes` of other words moved them, or without any they were found by looking. */
  | { state: 'moved'; passage: Passage; changes: readonly WordsChange[] }
  /** `passage` is what stands in their place; undefined where nothing does. */
  | {
      state: 'changed';
      was: string;
      now: string;
      passage: Passage | undefined;
      changes: readonly WordsChange[];
    }
  | { state: 'lost' };

/** `changes` are those of the document, the earliest first. */
export function landingOf(text: PrintedText, passage: Passage, changes: readonly WordsChange[]): Landing {
  if (stands(text, passage)) return { state: 'stands', passage };
  return fromHistory(text, passage, changes) ?? elsewhere(text, passage) ?? { state: 'lost' };
}

/** Undo the changes of its blocks, the latest first, until the passage stands; then follow its ends back to today. */
function fromHistory(
  text: PrintedText,
  passage: Passage,
  changes: readonly WordsChange[],
): Landing | undefined {
  const [first = 0, last = -1] = [text.order.get(passage.from.id), text.order.get(passage.to.id)];
  const own = changes.filter(({ id }) => {
    const block = text.order.get(id);
    return block !== undefined && block >= first && block <= last;
  });
  let earlier = text;
  for (const [index, change] of [...own.entries()].toReversed()) {
    const undone = undo(earlier, change);
    if (!undone) return undefined; // the log and the page do not tell the same story
    earlier = undone;
    if (stands(earlier, passage))
      return followed(text, passage, { was: wordsAt(earlier, passage) ?? '', changes: own.slice(index) });
  }
  return undefined;
}

function undo(text: PrintedText, { id, before, after }: WordsChange): PrintedText | undefined {
  const block = text.order.get(id);
  if (block === undefined || text.characters[block]?.join('') !== charactersOf(after).join(''))
    return undefined;
  return { ...text, characters: text.characters.with(block, charactersOf(before)) };
}

function followed(
  text: PrintedText,
  { from, to }: Passage,
  { was, changes }: { was: string; changes: readonly WordsChange[] },
): Landing {
  const moved = changes.reduce(
    (ends, change) => ({
      from: ends.from.id === change.id ? { ...ends.from, at: startAfter(ends.from.at, change) } : ends.from,
      to: ends.to.id === change.id ? { ...ends.to, at: endAfter(ends.to.at, change) } : ends.to,
    }),
    { from, to },
  );
  const now = wordsAt(text, { ...inside(text, moved), check: '' }) ?? '';
  const passage = { ...inside(text, moved), check: checkOf(now) };
  if (now === was) return { state: 'moved', passage, changes };
  return { state: 'changed', was, now, passage: now ? passage : undefined, changes };
}

/** An end at which nothing is left goes on to the next block that has words, inwards. */
function inside(text: PrintedText, ends: Pick<Passage, 'from' | 'to'>): Pick<Passage, 'from' | 'to'> {
  const [first = 0, last = -1] = [text.order.get(ends.from.id), text.order.get(ends.to.id)];
  const lengthOf = (block: number) => text.characters[block]?.length ?? 0;
  const idOf = (block: number) => text.blocks[block]?.id ?? '';
  let { from, to } = ends;
  for (let block = first; block < last && from.at >= lengthOf(block); block += 1)
    from = { id: idOf(block + 1), at: 0 };
  for (let block = last; block > first && to.at === 0; block -= 1)
    to = { id: idOf(block - 1), at: lengthOf(block - 1) };
  return { from, to };
}

/** A stretch that two wordings share, by where it begins in each, in characters. */
interface Same {
  before: number;
  after: number;
  length: number;
}

/** Wordings that share next to nothing are told as wholes. */
const mostEdits = 2_000;

function sharedBy({ before, after }: WordsChange): Same[] {
  const runs = diffArrays(charactersOf(before), charactersOf(after), { maxEditLength: mostEdits }) ?? [];
  const place = { before: 0, after: 0 };
  return runs.flatMap(({ added, removed, value: { length } }) => {
    const run = { ...place, length };
    if (!added) place.before += length;
    if (!removed) place.after += length;
    return added || removed ? [] : [run];
  });
}

/** Where the first character of a passage is after a change or, where it went, what came in its place begins. */
function startAfter(at: number, change: WordsChange): number {
  const all = sharedBy(change);
  const same = all.find((run) => at >= run.before && at < run.before + run.length);
  if (same) return same.after + at - same.before;
  const last = all.findLast(({ before }) => before <= at);
  return last ? last.after + last.length : 0;
}

/** The same for the place after its last character. */
function endAfter(at: number, change: WordsChange): number {
  const all = sharedBy(change);
  const same = all.find((run) => at > run.before && at <= run.before + run.length);
  if (same) return same.after + at - same.before;
  return all.find(({ before }) => before >= at)?.after ?? charactersOf(change.after).length;
}

/** Characters to be looked through at most: a long passage in a long document is not searched for. */
const most = 3e7;
/** Fewer characters than these prove nothing where they stand in another block. */
const telling = 6;

/** The same words at another place, the nearest where there are several: only their check is known, and their length. */
function elsewhere(text: PrintedText, passage: Passage): Landing | undefined {
  const length = lengthOf(text, passage);
  const own = text.order.get(passage.from.id);
  if (length === undefined || length < 1) return undefined;
  const isShort = length < telling;
  if (isShort && own === undefined) return undefined;
  const [start, end] = isShort ? [own ?? 0, (own ?? 0) + 1] : [0, text.blocks.length];
  const places = text.characters
    .slice(start, end)
    .flatMap((those, index) => those.map((_, at) => ({ block: start + index, at })));
  if (places.length * length > most) return undefined;

  const characters = text.characters.slice(start, end).flat();
  const original = places.findIndex(({ block, at }) => block === own && at >= passage.from.at);
  const found = Array.from({ length: Math.max(0, places.length - length + 1) }, (_, at) => at)
    .filter((at) => checkOf(characters.slice(at, at + length).join('')) === passage.check)
    .toSorted((a, b) => Math.abs(a - original) - Math.abs(b - original))[0];
  const [from, to] = [places[found ?? -1], places[(found ?? -1) + length - 1]];
  if (found === undefined || !from || !to) return undefined;
  const idOf = (block: number) => text.blocks[block]?.id ?? '';
  return {
    state: 'moved',
    passage: {
      from: { id: idOf(from.block), at: from.at },
      to: { id: idOf(to.block), at: to.at + 1 },
      check: passage.check,
    },
    changes: [],
  };
}

/** How many characters the passage had, as far as the blocks between its ends are as they were. */
function lengthOf({ characters, order }: PrintedText, { from, to }: Passage): number | undefined {
  if (from.id === to.id) return to.at - from.at;
  const [first, last] = [order.get(from.id), order.get(to.id)];
  if (first === undefined || last === undefined) return undefined;
  const between = characters.slice(first, last).reduce((sum, those) => sum + those.length, 0);
  return between - from.at + to.at;
}
