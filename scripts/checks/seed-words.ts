import { plainText, type ArchiveDocument } from '../../src/archive/archive.ts';
import { isCell, placesOf } from '../../src/archive/places.ts';
import { excerpt } from '../../src/schema/excerpt.ts';
import { parseLines, type Lines } from '../../src/schema/locator.ts';
import type { Issue, StructuralCheck } from './check.ts';
import { dense, placeIn } from './place.ts';
import { printedLines, wordsAt } from './seed-text.ts';

/**
 * Nothing lost, nothing invented. A section has the characters of its lines, each as often; every heading and paragraph
 * stands in them as one run of words, every cell in its order (tables are torn over lines, so words of other cells may
 * stand between). The numbers of a row that are printed on one line are whole numbers of that line, in its order.
 */
export const seedWords: StructuralCheck = {
  id: 'seed-words',
  description: 'The words of the sections are those of the seed, character for character.',
  run: ({ archive, seeds }) =>
    archive.documents.flatMap((document) => {
      const printed = printedLines(document, seeds);
      return [
        ...sectionsThatDiffer(document, printed),
        ...placesThatDiffer(document, printed),
        ...rowsThatDiffer(document, printed),
      ];
    }),
};

function sectionsThatDiffer(document: ArchiveDocument, printed: readonly string[]): Issue[] {
  return document.sections.flatMap((section) => {
    const [ours, theirs] = [dense(plainText(section)), wordsAt(printed, parseLines(section.lines))];
    const [more, fewer] = [without(ours, theirs), without(theirs, ours)];
    if (more === '' && fewer === '') return [];
    return [
      {
        check: 'seed-words',
        place: placeIn(document, section.lines),
        expected: fewer === '' ? 'no more words' : `also ${excerpt(fewer)}`,
        found: more === '' ? 'fewer words' : `also ${excerpt(more)}`,
        message: `${document.key}: section ${section.locator} does not have the characters of its lines; content/ is never edited by hand: run npm run ingest`,
      },
    ];
  });
}

function placesThatDiffer(document: ArchiveDocument, printed: readonly string[]): Issue[] {
  return placesOf(document).flatMap((place) => {
    const { id, lines, text } = place;
    if (!lines) return [];
    const [ours, theirs] = [dense(text), wordsAt(printed, lines)];
    if (isCell(place) ? isSubsequence(ours, theirs) : theirs.includes(ours)) return [];
    return [
      {
        check: 'seed-words',
        place: placeIn(document, lines),
        expected: excerpt(ours),
        found: excerpt(theirs),
        message: `${document.key}: the words of ${id} do not stand at its lines; content/ is never edited by hand: run npm run ingest`,
      },
    ];
  });
}

/** Other cells of a line would make up for a digit in the wrong place: 738 where 378 is printed among others. */
function rowsThatDiffer(document: ArchiveDocument, printed: readonly string[]): Issue[] {
  const rows = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' ? block.rows : [])),
  );
  return rows.flatMap(({ cells }) => {
    const numbers = cells.filter(
      ({ kind, text, lines }) => kind === 'value' && /^\d+$/.test(text) && isOneLine(lines),
    );
    return [...Map.groupBy(numbers, ({ lines }) => lines?.start ?? 0)].flatMap(([line, together]) => {
      const theirs = (printed[line - 1] ?? '').match(/\d+/g) ?? [];
      const stray = firstOutOfOrder(
        together.map(({ text }) => text),
        theirs,
      );
      const cell = together[stray];
      if (!cell) return [];
      return [
        {
          check: 'seed-words',
          place: placeIn(document, { start: line, end: line }),
          expected: theirs.join(' '),
          found: together.map(({ text }) => text).join(' '),
          message: `${document.key}: ${cell.id} is not the number printed at its place; content/ is never edited by hand: run npm run ingest`,
        },
      ];
    });
  });
}

const isOneLine = (lines: Lines | undefined): boolean => lines !== undefined && lines.start === lines.end;

/** Index of the first of `ours` that does not follow its elder among `theirs`; −1 where all do. */
function firstOutOfOrder(ours: readonly string[], theirs: readonly string[]): number {
  let at = 0;
  return ours.findIndex((number) => {
    const next = theirs.indexOf(number, at);
    at = next + 1;
    return next === -1;
  });
}

/** The characters of `text` that are left when each character of `other` has taken one of its kind away. */
function without(text: string, other: string): string {
  const taken = new Map<string, number>();
  for (const character of other) taken.set(character, (taken.get(character) ?? 0) + 1);
  return [...text]
    .filter((character) => {
      const left = taken.get(character) ?? 0;
      if (left > 0) taken.set(character, left - 1);
      return left === 0;
    })
    .join('');
}

function isSubsequence(words: string, text: string): boolean {
  let at = 0;
  for (const character of words) {
    const next = text.indexOf(character, at);
    if (next === -1) return false;
    at = next + character.length;
  }
  return true;
}
