import type { ArchiveDocument } from '../../src/archive/archive.ts';
import { findQuantity, placesById } from '../../src/archive/places.ts';
import { excerpt } from '../../src/schema/excerpt.ts';
import { blockOfId } from '../../src/schema/ids.ts';
import { parseLines } from '../../src/schema/locator.ts';
import type { Observation } from '../../src/schema/observation.ts';
import type { Issue, StructuralCheck } from './check.ts';
import { dense, placeIn } from './place.ts';
import { printedLines, wordsAt } from './seed-text.ts';

/** Every number can be followed home: to its words on the page, and to the lines of the seed. */
export const quotes: StructuralCheck = {
  id: 'quotes',
  description: 'The quote of every observation stands at its lines in the seed and at its place on the page.',
  run: ({ archive, seeds }) =>
    archive.documents.flatMap((document) => {
      const printed = printedLines(document, seeds);
      return document.observations.flatMap((observation) => [
        ...notAtLines(document, observation, printed),
        ...notAtPlace(document, observation),
      ]);
    }),
};

function issue(
  document: ArchiveDocument,
  { lines, measure, at }: Observation,
  expected: string,
  found: string,
): Issue {
  return {
    check: 'quotes',
    place: placeIn(document, lines),
    expected,
    found,
    message: `${document.key}: the observation ${measure} at ${at} cannot be followed home; run npm run ingest`,
  };
}

function notAtLines(
  document: ArchiveDocument,
  observation: Observation,
  printed: readonly string[],
): Issue[] {
  const words = wordsAt(printed, parseLines(observation.lines));
  const quote = dense(observation.quote);
  return words.includes(quote) ? [] : [issue(document, observation, excerpt(quote), excerpt(words))];
}

function notAtPlace(document: ArchiveDocument, observation: Observation): Issue[] {
  const { at, section, quote, value, printedIn } = observation;
  const place = placesById(document).get(blockOfId(at));
  const expected = printedIn === 'table' ? 'value' : 'paragraph';
  if (place?.kind !== expected || place.section !== section)
    return [issue(document, observation, `a ${expected} ${at} in section ${section}`, place?.kind ?? 'none')];
  const words = excerpt(place.text);
  if (printedIn === 'table') {
    return place.text === quote ? [] : [issue(document, observation, excerpt(quote), words)];
  }
  if (!place.text.includes(quote)) return [issue(document, observation, excerpt(quote), words)];
  // Words of absence stand for 0 and carry no number: their place is the paragraph.
  const marked = at === place.id ? 0 : findQuantity(document, at)?.value;
  return marked === value
    ? []
    : [issue(document, observation, `the value ${value}`, `${marked ?? 'no quantity'}`)];
}
