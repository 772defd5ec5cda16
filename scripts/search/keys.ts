/**
 * The keys of a text: for each place in it, the shortest run beginning there that only few sections print. No key begins with
 * another, so whatever is looked for either begins some keys, or begins with one, or is printed nowhere.
 */
import { fold, toLines } from '../../src/search/fold.ts';
import { lineEnd } from '../../src/search/leaf.ts';

/**
 * A run that many sections print, as reports have whole sentences in common, is followed no further than this: so much fits the
 * arrays. What is longer is looked for by several of its parts.
 */
export const longestKey = 255;

/** The different lines of all sections one after the other, each with its end, and who prints them. */
interface Lines {
  text: string;
  /** The line that a place of the text is in. */
  lineAt: Uint32Array;
  /** `sections` from `first[line]` up to `first[line + 1]` print the line. */
  first: Uint32Array;
  sections: Uint32Array;
}

/** The keys in order, each known by its number. Millions of them: numbers in arrays, words and lists only when asked for. */
export interface Keys {
  count: number;
  /** A key's words; those of the last keys of a line include its end. */
  words(key: number): string;
  length(key: number): number;
  /** At how many places the key begins. */
  places(key: number): number;
  /** The sections that print any of the keys from one up to another, in order. */
  sections(from: number, to: number): number[];
}

function toDistinctLines(texts: readonly string[]): Lines {
  const printedBy = new Map<string, number[]>();
  for (const [section, text] of texts.entries()) {
    for (const line of new Set(toLines(text).map(fold))) {
      const known = printedBy.get(line);
      if (known) known.push(section);
      else if (line) printedBy.set(line, [section]);
    }
  }
  const text = [...printedBy.keys()].map((line) => line + lineEnd).join('');
  const lineAt = new Uint32Array(text.length);
  for (let at = 1; at < text.length; at += 1)
    lineAt[at] = (lineAt[at - 1] ?? 0) + (text[at - 1] === lineEnd ? 1 : 0);
  const first = new Uint32Array(printedBy.size + 1);
  for (const [index, sections] of [...printedBy.values()].entries())
    first[index + 1] = (first[index] ?? 0) + sections.length;
  return { text, lineAt, first, sections: Uint32Array.from([...printedBy.values()].flat()) };
}

/** Every place of the text at which something begins. */
function toPlaces({ text }: Lines): Uint32Array {
  const places = new Uint32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (text[at] !== lineEnd) places[count++] = at;
  return places.slice(0, count);
}

/** Tells every different section that prints what begins at some places, until told to stop. */
function sectionTeller({ lineAt, first, sections }: Lines, places: Uint32Array, total: number) {
  // A section is marked with the number of the last telling: a set for each would cost more than all else.
  const marks = new Uint32Array(total);
  let telling = 0;
  return (from: number, to: number, tell: (section: number) => boolean) => {
    telling += 1;
    for (let index = from; index < to; index += 1) {
      const line = lineAt[places[index] ?? 0] ?? 0;
      const end = first[line + 1] ?? 0;
      for (let at = first[line] ?? 0; at < end; at += 1) {
        const section = sections[at] ?? 0;
        if (marks[section] === telling) continue;
        marks[section] = telling;
        if (!tell(section)) return;
      }
    }
  };
}

/** Puts a part of the places in the order of the unit that stands so many units further on. */
function sorter(text: string, places: Uint32Array) {
  const packed = new Float64Array(places.length);
  return (from: number, to: number, depth: number) => {
    const part = packed.subarray(0, to - from);
    for (let index = from; index < to; index += 1) {
      const place = places[index] ?? 0;
      part[index - from] = text.charCodeAt(place + depth) * 2 ** 32 + place;
    }
    part.sort();
    for (let index = from; index < to; index += 1) places[index] = (part[index - from] ?? 0) % 2 ** 32;
  };
}

/** The keys of the sections' texts, where `few` sections are few. */
export function toKeys(texts: readonly string[], few: number): Keys {
  const lines = toDistinctLines(texts);
  const { text } = lines;
  const places = toPlaces(lines);
  const tell = sectionTeller(lines, places, texts.length);
  const sort = sorter(text, places);
  const isFew = (from: number, to: number): boolean => {
    let count = 0;
    tell(from, to, () => (count += 1) <= few);
    return count <= few;
  };

  const starts = new Uint32Array(places.length + 1);
  const lengths = new Uint8Array(places.length);
  let count = 0;
  /** The places share `depth` units. Afterwards they are in order, and their keys are listed. */
  const divide = (from: number, to: number, depth: number) => {
    sort(from, to, depth);
    for (let start = from; start < to;) {
      const unit = text[(places[start] ?? 0) + depth];
      let next = start + 1;
      while (next < to && text[(places[next] ?? 0) + depth] === unit) next += 1;
      if (unit !== lineEnd && depth + 1 < longestKey && !isFew(start, next)) divide(start, next, depth + 1);
      else {
        starts[count] = start;
        lengths[count] = depth + 1;
        count += 1;
      }
      start = next;
    }
  };
  divide(0, places.length, 0);
  starts[count] = places.length;

  const start = (key: number) => starts[key] ?? 0;
  const length = (key: number) => lengths[key] ?? 0;
  return {
    count,
    length,
    words: (key) => {
      const place = places[start(key)] ?? 0;
      return text.slice(place, place + length(key));
    },
    places: (key) => start(key + 1) - start(key),
    sections: (from, to) => {
      const found: number[] = [];
      tell(start(from), start(to), (section) => found.push(section) > 0);
      return found.sort((a, b) => a - b);
    },
  };
}
