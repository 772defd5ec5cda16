/** The texts that are looked through, as one, and where they print what an article says. */
import type { Text } from './text.ts';

export interface Library {
  texts: readonly Text[];
  /** The folded texts one after the other, divided by a character that none has. */
  text: string;
  /** Where each begins. */
  starts: readonly number[];
  grams: Grams;
}

const divider = '\u0000';

/** Texts in the order in which they are preferred. */
export function toLibrary(texts: readonly Text[]): Library {
  const starts: number[] = [];
  let length = 0;
  for (const { folded } of texts) {
    starts.push(length);
    length += folded.text.length + divider.length;
  }
  const text = texts.map(({ folded }) => folded.text).join(divider);
  return { texts, text, starts, grams: toGrams(text) };
}

export interface Placed {
  text: Text;
  /** In the folded text. */
  start: number;
  end: number;
}

/** The index of the text that a place lies in. */
export function textAt({ starts }: Pick<Library, 'starts'>, place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function placed(library: Library, start: number, end: number): Placed | undefined {
  const index = textAt(library, start);
  const text = library.texts[index];
  const from = library.starts[index] ?? 0;
  return text && { text, start: start - from, end: end - from };
}

/** So many neighbouring units tell where a run may begin: a run of 13 characters has them whatever its punctuation. */
const gram = 8;
/** Of the places of a gram so many are looked at, the preferred first. */
const mostPlaces = 64;

/** Every gram of a text: chains of places by its hash, each in ascending order. */
interface Grams {
  bits: number;
  heads: Int32Array;
  next: Int32Array;
}

function hashAt(text: string, place: number, bits: number): number {
  let hash = 0;
  for (let unit = 0; unit < gram; unit += 1)
    hash = Math.imul(hash ^ text.charCodeAt(place + unit), 0x9e3779b1) ^ (hash >>> 15);
  return Math.imul(hash ^ (hash >>> 13), 0x85ebca6b) >>> (32 - bits);
}

function toGrams(text: string): Grams {
  const bits = Math.max(8, Math.ceil(Math.log2(text.length + 1)));
  const heads = new Int32Array(2 ** bits).fill(-1);
  const next = new Int32Array(text.length);
  for (let place = text.length - gram; place >= 0; place -= 1) {
    const hash = hashAt(text, place, bits);
    next[place] = heads[hash] ?? -1;
    heads[hash] = place;
  }
  return { bits, heads, next };
}

/** A run of units that an article and a library share, as long as it goes. */
export interface Segment {
  /** In the article. */
  start: number;
  end: number;
  /** In the library. */
  at: number;
}

/** Every shared run of eight units and more, in the order of the article: as much work as the runs are long. */
export function sharedRuns({ text, grams: { bits, heads, next } }: Library, article: string): Segment[] {
  const found: Segment[] = [];
  /** Where the run ends that goes on at a distance between the two places. */
  const ends = new Map<number, number>();
  for (let start = 0; start + gram <= article.length; start += 1) {
    let looked = 0;
    for (
      let at = heads[hashAt(article, start, bits)] ?? -1;
      at >= 0 && looked < mostPlaces;
      at = next[at] ?? -1
    ) {
      looked += 1;
      if ((ends.get(at - start) ?? 0) > start) continue;
      const length = sharedLength(article, start, text, at);
      if (length < gram) continue;
      found.push({ start, end: start + length, at });
      ends.set(at - start, start + length);
    }
  }
  return found;
}

/** How many units two texts share from two places on; a divider is shared with nothing. */
export function sharedLength(a: string, from: number, b: string, at: number): number {
  let length = 0;
  while (
    from + length < a.length &&
    at + length < b.length &&
    a.charCodeAt(from + length) === b.charCodeAt(at + length) &&
    b.charCodeAt(at + length) !== 0
  )
    length += 1;
  return length;
}

/** So many units of an article are one bucket. */
const bucket = 256;

/** The shared runs that overlap a stretch of the article. */
export type RunsIn = (start: number, end: number) => Segment[];

export function indexed(runs: readonly Segment[]): RunsIn {
  const buckets = new Map<number, Segment[]>();
  for (const run of runs) {
    for (let at = Math.floor(run.start / bucket); at * bucket < run.end; at += 1) {
      const known = buckets.get(at);
      if (known) known.push(run);
      else buckets.set(at, [run]);
    }
  }
  return (start, end) => {
    const found = new Set<Segment>();
    for (let at = Math.floor(start / bucket); at * bucket < end; at += 1)
      for (const run of buckets.get(at) ?? []) if (run.start < end && start < run.end) found.add(run);
    return [...found];
  };
}
