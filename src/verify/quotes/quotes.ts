/** Whether the words an article quotes stand in the reports. */
import { folder } from '../fold.ts';
import type { VerifyFiles } from '../files.ts';
import type { Held } from '../held.ts';
import type { VerifiedQuote } from '../result.ts';
import type { Article } from './compare.ts';
import type { Court, Judged } from './court.ts';
import { decide } from './decide.ts';
import { indexed, sharedRuns, toLibrary } from './library.ts';
import { claimedIn, markedIn } from './marked.ts';
import { openStacks } from './stacks.ts';
import { spokenIn } from './spoken.ts';

/** In the article's order. */
export async function verifyQuotes(
  article: string,
  held: Held,
  files: VerifyFiles,
): Promise<VerifiedQuote[]> {
  const stacks = await openStacks(files, held);
  const fold = folder(stacks.characters);
  const own: Article = { text: article, folded: fold(article), characters: stacks.characters };
  const marks = markedIn(article);
  const spokenAt = spokenIn(article, held, marks);
  const isHeld = (end: number): boolean => spokenAt(end).documents.length > 0;
  const claims = claimedIn(article, isHeld);
  const spoken = [...marks, ...claims].flatMap(({ start }) => spokenAt(Math.max(0, start - 1)).documents);
  const { texts, isComplete } = await stacks.textsFor(own.folded.text, spoken, fold);
  const library = toLibrary(texts);
  const runs = sharedRuns(library, own.folded.text);
  const court: Court = { article: own, held, library, isComplete, spokenAt, runsIn: indexed(runs) };
  return inCharacters(article, decide(court, runs, marks, claims));
}

/** Places in Unicode characters and not in UTF-16 units. */
function inCharacters(article: string, judged: readonly Judged[]): VerifiedQuote[] {
  const at = characterPlaces(article);
  return judged.map(({ start, end, difference, ...rest }) => ({
    text: article.slice(start, end),
    start: at(start),
    end: at(end),
    ...rest,
    difference: difference.map((one) => ({
      start: at(one.start),
      end: at(one.end),
      article: one.article,
      printed: one.printed,
    })),
  }));
}

function characterPlaces(article: string): (unit: number) => number {
  const pairs = [...article.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index);
  return (unit) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < unit) low = middle + 1;
      else high = middle;
    }
    return unit - low;
  };
}
