/**
 * A leaf of the index of a large archive: neighbours in the order of all keys (scripts/search/keys.ts), each with the sections
 * that print it. What begins keys in several leaves stands in the first of them, with a list of its own: so the one leaf
 * that a text belongs to answers for it.
 */

import type { Narrowed } from './engine.ts';

/** Keys are followed until no more sections than these print them: so many are read where a text goes on after its key. */
export const fewSections = 16;

/** Stands for the end of a line or cell, so that no key crosses it: folded words have no white space. */
export const lineEnd = '\n';

export interface Entry {
  words: string;
  /** Keys in other leaves begin with these words too; the sections are those of all of them. */
  shared: boolean;
  /** In order. */
  sections: number[];
}

/** The last leaf whose first words do not come after the text. */
export function leafOf(firsts: readonly string[], text: string): number {
  let [from, to] = [0, firsts.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((firsts[middle] ?? '') <= text) from = middle + 1;
    else to = middle;
  }
  return Math.max(0, from - 1);
}

/** What a leaf says of a text that belongs to it. No key begins with another, so at most one of the three cases is true. */
export function lookUpIn(leaf: readonly Entry[], text: string): Narrowed {
  const same = leaf.find(({ words }) => words === text);
  if (same) return { sections: same.sections, exact: true };
  const begun = leaf.filter(({ words, shared }) => !shared && words.startsWith(text));
  if (begun.length)
    return {
      sections: [...new Set(begun.flatMap(({ sections }) => sections))].sort((a, b) => a - b),
      exact: true,
    };
  const key = leaf.find(({ words, shared }) => !shared && text.startsWith(words));
  return key ? { sections: key.sections, exact: false } : { sections: [], exact: true };
}

/** Reads numbers of seven bits a byte, the lower first; the eighth says that more follow. */
function numbersIn(bytes: Uint8Array) {
  let at = 0;
  const next = (): number => {
    let [value, scale, byte] = [0, 1, 128];
    while (byte >= 128) {
      byte = bytes[at++] ?? 0;
      value += (byte % 128) * scale;
      scale *= 128;
    }
    return value;
  };
  return {
    next,
    list: (length: number): number[] => Array.from({ length }, next),
    place: () => at,
  };
}

/** As stored, two bytes a unit. A key may end between the halves of a character, which no decoder bears. */
const unitsIn = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode((bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256);
  return text;
};

/** Read a leaf as `writeLeaf` (scripts/search/leaves.ts) wrote it: what is alike stands together, so that it compresses. */
export function readLeaf(bytes: Uint8Array): Entry[] {
  const numbers = numbersIn(bytes);
  const length = numbers.next();
  const kept = numbers.list(length);
  const added = numbers.list(length);
  const counts = numbers.list(length);
  const lists = counts.map((count) => {
    let section = -1;
    return numbers.list(count).map((step) => (section += step));
  });
  const letters = unitsIn(bytes.subarray(numbers.place()));
  let [words, at] = ['', 0];
  return lists.map((sections, index) => {
    const own = added[index] ?? 0;
    words = words.slice(0, kept[index]) + letters.slice(at, (at += own >> 1));
    return { words, shared: own % 2 === 1, sections };
  });
}
