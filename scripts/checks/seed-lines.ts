import { excerpt } from '../../src/schema/excerpt.ts';
import { parseLines } from '../../src/schema/locator.ts';
import type { StructuralCheck } from './check.ts';
import { dense, placeIn } from './place.ts';
import { printedLines } from './seed-text.ts';

/** Nothing lost, nothing said twice: seen from the seed, line by line. */
export const seedLines: StructuralCheck = {
  id: 'seed-lines',
  description: 'Every line of a seed that prints something lies in exactly one section.',
  run: ({ archive, seeds }) =>
    archive.documents.flatMap((document) => {
      const ranges = document.sections.map(({ locator, lines }) => ({ locator, ...parseLines(lines) }));
      return printedLines(document, seeds).flatMap((text, index) => {
        const words = dense(text);
        const line = index + 1;
        const holders = ranges.filter(({ start, end }) => start <= line && line <= end);
        if (words === '' || holders.length === 1) return [];
        return [
          {
            check: 'seed-lines',
            place: placeIn(document, { start: line, end: line }),
            expected: 'one section',
            found: holders.length === 0 ? 'none' : holders.map(({ locator }) => locator).join(', '),
            message: `${document.key}: ${excerpt(words)} lies in ${holders.length === 0 ? 'no section' : 'several sections'}; run npm run ingest, or declare it, under \`artefacts:\` if it was never printed, under \`furniture:\` if it is not of the text`,
          },
        ];
      });
    }),
};
