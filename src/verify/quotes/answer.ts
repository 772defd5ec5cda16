/** The print that answers the words of a quotation: the words themselves, or the nearest there are. */
import { align } from './align.ts';
import { compare, type Article, type Comparison, type Found } from './compare.ts';
import type { Court } from './court.ts';
import type { Library, Placed } from './library.ts';
import { bracketsIn, notesIn, type Part } from './marked.ts';
import { cutsNumber, settleNumbers, withWholeNumbers, type Range } from './numbers.ts';
import { nearestIn, placesOf, sharing } from './places.ts';
import type { Spoken } from './spoken.ts';
import type { Text } from './text.ts';

/** A marked run of fewer units is a word or a name, unless the article says what report it is from. */
export const fewUnits = 8;

export interface Answer {
  text: Text;
  comparison: Comparison;
  /** How many other documents print the same. */
  others: number;
  /** Words in the quotation that its writer added. */
  added: readonly Part[];
  /** In units of the folded text. */
  print: Range;
  /** The printed number of which the words have only a part; empty where there is none. */
  cut: string;
}

/** The units of the folded article between two places. */
export function unitsIn({ folded: { at } }: Article, { start, end }: Part): Range {
  return { start: firstFrom(at, start), end: firstFrom(at, end) };
}

function firstFrom(at: Int32Array, place: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many units may differ for words to be the same words: more where the article says whose they are. */
export function mostEdits(units: number, isSaid: boolean): number {
  if (isSaid) return units < 4 ? 0 : units < 6 ? 1 : Math.min(400, Math.floor(units * 0.34));
  if (units < 6) return 0;
  if (units < 13) return 1;
  return Math.min(400, Math.floor(units / (units < 30 ? 8 : 4)) + (units < 30 ? 1 : 0));
}

/** Of the words as they stand; then of those without what their writer added in square brackets. */
export function answer(court: Court, part: Part, spoken: Spoken): Answer | undefined {
  const notes = notesIn(court.article.text, part);
  const brackets = bracketsIn(court.article.text, part);
  const first = answerWithout(court, part, notes, spoken);
  if (brackets.length === 0 || (first && first.comparison.words.length === 0)) return first;
  return answerWithout(court, part, [...notes, ...brackets], spoken) ?? first;
}

/** Of several printed places of one text so many are compared, for the one that is printed most alike. */
const mostCompared = 8;

function answerWithout(court: Court, part: Part, added: readonly Part[], spoken: Spoken): Answer | undefined {
  const { article, library } = court;
  const units = unitsIn(article, part);
  const words = wordsOf(article, units, added);
  if (words === '') return undefined;
  const { places, texts } = placesOf(library, words, fewUnits);
  const preferred = prefer(places, spoken.documents);
  const first = preferred[0];
  if (!first) {
    const found = near(court, part, words, spoken);
    return found && compared(court, part, added, found, found.distance);
  }
  return preferred
    .filter(({ text }) => text === first.text)
    .slice(0, mostCompared)
    .map((place) => ({ ...compared(court, part, added, place, 0), others: texts - 1 }))
    .reduce(plainest);
}

/** The words of a part beside a printed place that differs in no more than so many units. */
export function compared(
  { article }: Court,
  part: Part,
  added: readonly Part[],
  { text, ...place }: Placed,
  distance: number,
): Answer {
  const units = unitsIn(article, part);
  const own = article.folded.text.slice(units.start, units.end);
  const print = settleNumbers(article.folded, units, text.folded, place);
  const printed = text.folded.text.slice(print.start, print.end);
  const more =
    own.length - wordsOf(article, units, added).length + printed.length - (place.end - place.start);
  const edits = own === printed ? [] : align(own, printed, distance + more);
  const comparison = compare(article, { article: units, text, print, edits, marked: part });
  const isAdded = ({ start, end }: Found): boolean =>
    added.some((one) => one.start <= start && end <= one.end && start < end);
  const isBeside = ({ start, end }: Found): boolean =>
    added.some((one) => start <= one.end && one.start <= end);
  return {
    text,
    comparison: {
      ...comparison,
      words: comparison.words.filter((found) => !isAdded(found)),
      form: comparison.form.filter((found) => !isBeside(found)),
    },
    others: 0,
    added,
    print,
    cut: cutsNumber(text.folded, print) ? wholeOf(text, print) : '',
  };
}

/** The first number that a printed range cuts, whole. */
function wholeOf({ folded }: Text, print: Range): string {
  const whole = withWholeNumbers(folded, print);
  const place = whole.start < print.start ? print.start : print.end;
  const number = withWholeNumbers(folded, { start: place, end: place });
  return folded.text.slice(number.start, number.end);
}

const weightOf = ({ comparison: { words, form } }: Pick<Answer, 'comparison'>): number =>
  words.length * 1000 + form.length;

/** The one that differs less, the first of equals. */
export const plainest = <One extends Pick<Answer, 'comparison'>>(best: One, one: One): One =>
  weightOf(one) < weightOf(best) ? one : best;

/** The units of some words less those that their writer added. */
export function wordsOf(
  { folded: { at, text } }: Article,
  { start, end }: Range,
  added: readonly Part[],
): string {
  const words = text.slice(start, end);
  if (added.length === 0) return words;
  return words
    .split('')
    .filter((_, index) => {
      const place = at[start + index] ?? 0;
      return !added.some((one) => one.start <= place && place < one.end);
    })
    .join('');
}

/** Places in the reports that are spoken of, if there are any. */
export function prefer(places: readonly Placed[], documents: readonly string[]): readonly Placed[] {
  const own = places.filter(({ text }) => documents.includes(text.document.key));
  return own.length > 0 ? own : places;
}

/** Words of another report than the one spoken of must be so many times nearer. */
const nearer = 3;

/** The nearest words: in the reports spoken of; or, if they are much nearer there, in another that may have them. */
function near(court: Court, part: Part, words: string, spoken: Spoken) {
  const { library, isComplete } = court;
  const isLoose = part.kind === 'unpaired';
  const limit = (isSaid: boolean): number =>
    isLoose
      ? Math.min(mostEdits(words.length, false), 1 + Math.floor(words.length / 30))
      : mostEdits(words.length, isSaid);
  const own = textsOf(library, spoken.documents);
  const found = nearestIn(own, words, limit(spoken.isReport));
  const units = unitsIn(court.article, part);
  const others = isComplete ? library.texts : sharing(library, court.runsIn(units.start, units.end), units);
  const most = Math.min(limit(false), found ? Math.floor(found.distance / nearer) : Infinity);
  return nearestIn(found ? others.filter((text) => !own.includes(text)) : others, words, most) ?? found;
}

export const textsOf = ({ texts }: Library, keys: readonly string[]): Text[] =>
  texts.filter(({ document }) => keys.includes(document.key));
