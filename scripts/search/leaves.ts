/** The index of a large archive as files: its keys in order, cut into leaves of about the same size. */
import type { Entry } from '../../src/search/leaf.ts';
import type { Keys } from './keys.ts';

export interface Leaf {
  /** The shortest words that come after all keys of the leaf before: where the leaf begins. */
  first: string;
  entries: Entry[];
}

/** About how many bytes a key takes, compressed: for its place, for each unit it adds, for each section. */
const weight = { key: 1.2, unit: 1.2, section: 1.8 };

/** A leaf is at least, and at most, so much of the size that is aimed at, and cut where that is cheapest. */
const slack = { least: 0.75, most: 1.25 };

function alike(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/**
 * The size of a leaf that makes the bytes of an answer least: those of a leaf and those of the list of all leaves, to which
 * each adds a few.
 */
const bestSize = (total: number, bytesInList: number): number => Math.sqrt(total * bytesInList);
const bytesInList = 5;

/** What each key has in common with the one before, and about how many bytes it takes. */
function measure(keys: Keys) {
  const common = new Uint8Array(keys.count);
  const weights = new Float32Array(keys.count);
  let before = '';
  for (let key = 0; key < keys.count; key += 1) {
    const words = keys.words(key);
    const length = alike(before, words);
    common[key] = length;
    weights[key] = weight.key + weight.unit * (words.length - length) + weight.section * keys.places(key);
    before = words;
  }
  return { common, weights };
}

/** Where leaves begin: of the keys that make a leaf of the right size, before one that has least in common with the last. */
function toCuts({ common, weights }: ReturnType<typeof measure>): number[] {
  const total = weights.reduce((sum, one) => sum + one, 0);
  const size = bestSize(total, bytesInList);
  const cuts = [0];
  let [sum, best, atBest] = [0, 0, 0];
  for (const [key, own] of weights.entries()) {
    if (sum >= size * slack.least && (!best || (common[key] ?? 0) < (common[best] ?? 0)))
      [best, atBest] = [key, sum];
    sum += own;
    if (sum < size * slack.most || !best) continue;
    cuts.push(best);
    [sum, best] = [sum - atBest, 0];
  }
  return cuts;
}

/** The keys that begin with some words: from the first of them up to the next that does not. */
function rangeOf(keys: Keys, words: string): [from: number, to: number] {
  const firstWhere = (holds: (own: string) => boolean) => {
    let [from, to] = [0, keys.count];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (holds(keys.words(middle).slice(0, words.length))) to = middle;
      else from = middle + 1;
    }
    return from;
  };
  return [firstWhere((own) => own >= words), firstWhere((own) => own > words)];
}

/** What begins keys on both sides of a cut, by the first of these keys; the shortest first. */
function toShared(keys: Keys, cuts: readonly number[], common: Uint8Array): Map<number, Entry[]> {
  const beginnings = new Set(
    cuts.slice(1).flatMap((cut) => {
      const words = keys.words(cut);
      return Array.from({ length: common[cut] ?? 0 }, (_, index) => words.slice(0, index + 1));
    }),
  );
  const shared = [...beginnings]
    .toSorted((a, b) => a.length - b.length)
    .map((words): [key: number, entry: Entry] => {
      const [from, to] = rangeOf(keys, words);
      return [from, { words, shared: true, sections: keys.sections(from, to) }];
    });
  return new Map(
    [...Map.groupBy(shared, ([key]) => key)].map(([key, own]) => [key, own.map(([, entry]) => entry)]),
  );
}

/** Cut the keys into leaves, one after the other. Afterwards every text belongs to one leaf, which knows all that begins with it. */
export function* toLeaves(keys: Keys): Generator<Leaf> {
  const measured = measure(keys);
  const cuts = toCuts(measured);
  const shared = toShared(keys, cuts, measured.common);
  for (const [number, start] of cuts.entries()) {
    const entries: Entry[] = [];
    for (let key = start; key < (cuts[number + 1] ?? keys.count); key += 1)
      entries.push(...(shared.get(key) ?? []), {
        words: keys.words(key),
        shared: false,
        sections: keys.sections(key, key + 1),
      });
    yield { first: number ? keys.words(start).slice(0, (measured.common[start] ?? 0) + 1) : '', entries };
  }
}

function writeNumber(value: number, to: number[]): void {
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) to.push(128 + (rest % 128));
  to.push(rest);
}

/** A leaf as `readLeaf` (src/search/leaf.ts) reads it. */
export function writeLeaf(entries: readonly Entry[]): Uint8Array {
  const numbers: number[] = [];
  const kept = entries.map(({ words }, index) => alike(entries[index - 1]?.words ?? '', words));
  writeNumber(entries.length, numbers);
  for (const length of kept) writeNumber(length, numbers);
  for (const [index, { words, shared }] of entries.entries())
    writeNumber((words.length - (kept[index] ?? 0)) * 2 + Number(shared), numbers);
  for (const { sections } of entries) writeNumber(sections.length, numbers);
  for (const { sections } of entries)
    sections.forEach((section, index) => writeNumber(section - (sections[index - 1] ?? -1), numbers));
  const letters = entries.map(({ words }, index) => words.slice(kept[index])).join('');
  return Buffer.concat([Buffer.from(numbers), Buffer.from(letters, 'utf16le')]);
}
