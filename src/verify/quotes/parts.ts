/** A quotation from which its writer left something out: each part in one text, after the one before. */
import { compared, fewUnits, plainest, textsOf, unitsIn, wordsOf, mostEdits, type Answer } from './answer.ts';
import type { Court } from './court.ts';
import type { Placed } from './library.ts';
import { notesIn, type Part } from './marked.ts';
import { nearest } from './nearest.ts';
import type { Range } from './numbers.ts';
import type { Spoken } from './spoken.ts';
import type { Text } from './text.ts';

export interface PartsAnswer extends Pick<Answer, 'text' | 'comparison' | 'added'> {
  answers: readonly Answer[];
}

export function answerParts(court: Court, parts: readonly Part[], spoken: Spoken): PartsAnswer | undefined {
  const own = textsOf(court.library, spoken.documents);
  const others = court.library.texts.filter((text) => !own.includes(text));
  const found = [...own, ...others].flatMap((text) => answerIn(court, parts, spoken, text) ?? []);
  return found.length > 0 ? found.reduce(plainest) : undefined;
}

function answerIn(court: Court, parts: readonly Part[], spoken: Spoken, text: Text): PartsAnswer | undefined {
  const sought = parts.map((part) => {
    const added = notesIn(court.article.text, part);
    return { part, added, words: wordsOf(court.article, unitsIn(court.article, part), added) };
  });
  const places = placesIn(
    text.folded.text,
    sought.map(({ words }) => words),
    spoken.isReport && spoken.documents.includes(text.document.key),
  );
  if (!places) return undefined;
  const answers = sought.flatMap(({ part, added }, index) => {
    const place = places[index];
    return place ? [compared(court, part, added, { text, ...place } satisfies Placed, place.distance)] : [];
  });
  const first = answers[0];
  if (!first) return undefined;
  const all = <One>(pick: (one: Answer) => readonly One[]): One[] => answers.flatMap(pick);
  return {
    text,
    comparison: {
      words: all(({ comparison }) => comparison.words),
      form: all(({ comparison }) => comparison.form),
      corrected: all(({ comparison }) => comparison.corrected),
      printed: first.comparison.printed,
    },
    added: all(({ added }) => added),
    answers,
  };
}

interface PlaceOfPart extends Range {
  distance: number;
}

/** Of the printed places of the longest part so many are tried. */
const mostAnchors = 50;

/** Where some words stand one after the other: as close together as they are printed, else each as near as it is. */
function placesIn(text: string, words: readonly string[], isSaid: boolean): PlaceOfPart[] | undefined {
  return closestIn(text, words) ?? nearestAfterEach(text, words, isSaid);
}

function closestIn(text: string, words: readonly string[]): PlaceOfPart[] | undefined {
  const longest = words.reduce(
    (best, one, index) => (one.length > (words[best] ?? '').length ? index : best),
    0,
  );
  const anchor = words[longest] ?? '';
  let best: PlaceOfPart[] | undefined;
  const spanOf = (places: readonly PlaceOfPart[]): number =>
    (places.at(-1)?.end ?? 0) - (places[0]?.start ?? 0);
  let tried = 0;
  for (let at = text.indexOf(anchor); at >= 0 && tried < mostAnchors; at = text.indexOf(anchor, at + 1)) {
    tried += 1;
    const places = aroundAnchor(text, words, longest, at);
    if (places && (!best || spanOf(places) < spanOf(best))) best = places;
  }
  return best;
}

/** The parts before the anchor as late as they are printed, those after it as early. */
function aroundAnchor(
  text: string,
  words: readonly string[],
  anchor: number,
  at: number,
): PlaceOfPart[] | undefined {
  const places = new Map<number, PlaceOfPart>();
  const put = (index: number, start: number): PlaceOfPart => {
    const place = { start, end: start + (words[index] ?? '').length, distance: 0 };
    places.set(index, place);
    return place;
  };
  let last = put(anchor, at).end;
  for (let index = anchor + 1; index < words.length; index += 1) {
    const start = text.indexOf(words[index] ?? '', last);
    if (start < 0) return undefined;
    last = put(index, start).end;
  }
  let first = at;
  for (let index = anchor - 1; index >= 0; index -= 1) {
    const length = (words[index] ?? '').length;
    const start = first < length ? -1 : text.lastIndexOf(words[index] ?? '', first - length);
    if (start < 0) return undefined;
    first = put(index, start).start;
  }
  return words.flatMap((_, index) => places.get(index) ?? []);
}

function nearestAfterEach(
  text: string,
  words: readonly string[],
  isSaid: boolean,
): PlaceOfPart[] | undefined {
  const places: PlaceOfPart[] = [];
  let from = 0;
  for (const one of words) {
    const exact = one.length < fewUnits ? text.indexOf(one, from) : -1;
    const found =
      exact >= 0
        ? { start: exact, end: exact + one.length, distance: 0 }
        : nearest(one, text.slice(from), mostEdits(one.length, isSaid));
    if (!found) return undefined;
    const shift = exact >= 0 ? 0 : from;
    places.push({ start: found.start + shift, end: found.end + shift, distance: found.distance });
    from = found.end + shift;
  }
  return places;
}
