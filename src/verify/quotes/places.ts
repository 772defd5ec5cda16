/** Where the held texts print some words: exactly, or nearest to them. */
import { textAt, type Library, type Placed, type Segment } from './library.ts';
import { nearest } from './nearest.ts';
import { cutsNumber, withWholeNumbers, type Range } from './numbers.ts';
import type { Text } from './text.ts';

export interface Places {
  /** One of each text that prints the words, in the order of the library; several of a text in its order. */
  places: readonly Placed[];
  /** How many texts print them, of those looked through. */
  texts: number;
}

/** Words such as 政府 are printed a thousand times: no more are told apart. */
const most = 400;

/** A few words that cut a printed number (53件 of 653件) are not printed; of longer ones, those that cut none come first. */
export function placesOf(library: Library, words: string, fewest = Infinity): Places {
  const places: Placed[] = [];
  const cut: Placed[] = [];
  const texts = new Set<number>();
  if (words === '') return { places, texts: 0 };
  const { text } = library;
  for (let at = text.indexOf(words); at >= 0 && places.length < most; at = text.indexOf(words, at + 1)) {
    const index = textAt(library, at);
    const found = library.texts[index];
    if (!found) continue;
    const start = at - (library.starts[index] ?? 0);
    const range = { start, end: start + words.length };
    const isCut = cutsNumber(found.folded, range);
    if (isCut && words.length < fewest) continue;
    (isCut ? cut : places).push({ text: found, ...range });
    texts.add(index);
  }
  return { places: [...places, ...cut], texts: texts.size };
}

export interface Near extends Placed {
  distance: number;
}

/** The nearest place in some texts, if no more than so many units differ; of equals the first. */
export function nearestIn(texts: Iterable<Text>, words: string, mostEdits: number): Near | undefined {
  let best: Near | undefined;
  for (const text of texts) {
    const limit = best ? best.distance - 1 : mostEdits;
    if (limit < 0) break;
    const found = nearest(words, text.folded.text, limit);
    if (found && found.distance <= limit)
      best = { text, distance: found.distance, ...withWholeNumbers(text.folded, found) };
  }
  return best;
}

/** Of the texts that share runs with some words, those that share the most. */
const mostSharing = 6;

export function sharing({ texts, starts }: Library, runs: readonly Segment[], words: Range): Text[] {
  const shared = new Map<Text, number>();
  for (const { start, end, at } of runs) {
    const text = texts[textAt({ starts }, at)];
    const length = Math.min(end, words.end) - Math.max(start, words.start);
    if (text) shared.set(text, (shared.get(text) ?? 0) + length);
  }
  return [...shared]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostSharing)
    .map(([text]) => text);
}
