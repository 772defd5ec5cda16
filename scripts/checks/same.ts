import type { Archive, ArchiveDocument } from '../../src/archive/archive.ts';
import { candidatesFor } from '../../src/archive/operands.ts';
import { isWords, type RelationFigure } from '../../src/schema/annotation.ts';
import type { CheckRecord } from '../../src/schema/check.ts';
import type { Observation } from '../../src/schema/observation.ts';
import type { EquationCheck } from './check.ts';
import { weigh } from './equation.ts';
import { findCell, resolve, toFigure } from './figure.ts';
import { checkId, numbered, subjectSlug } from './ids.ts';
import { fromRelations, relationsOf } from './relations.ts';

/**
 * Two printings of one figure agree. What stands in prose and in a table of the form, of one measure, body and scope, is
 * one figure unless a declaration says that it is not comparable, or its words speak of another time than the cell (in force
 * when written, in force at the year's end); those and two sentences are held together by declaration.
 */
export const same: EquationCheck = {
  rule: 'same',
  run: (archive) => {
    const declared = fromRelations(archive, 'same', (document, { a, b, note }) =>
      weigh({
        id: checkId(
          document.key,
          'same',
          [...new Set([subjectSlug(a), subjectSlug(b)])].toSorted().join('-and-'),
        ),
        rule: 'same',
        document: document.key,
        expected: [{ role: 'left', figure: resolve(document, a) }],
        found: [{ role: 'right', figure: resolve(document, b) }],
        remark: note,
      }),
    );
    return [...declared, ...printedTwice(archive)];
  },
};

/** One record for each figure of the prose that a table of the same report prints too. */
const printedTwice = ({ documents }: Archive): CheckRecord[] =>
  documents.flatMap((document) => {
    const spokenOf = pairsDeclared(document);
    const pairs = document.observations.flatMap((prose) => {
      if (prose.printedIn !== 'prose') return [];
      const cell = findCell(document, prose);
      const isOne =
        cell?.body === prose.body &&
        cell.scope === prose.scope &&
        cell.period === prose.period &&
        cell.value !== null;
      return isOne && !spokenOf.has(pairOf(prose, cell)) ? [{ prose, cell }] : [];
    });
    const ids = numbered(pairs.map(({ cell }) => checkId(document.key, 'same', subjectSlug(cell))));
    return pairs.map(({ prose, cell }, index) =>
      weigh({
        id: ids[index] ?? '',
        rule: 'same',
        document: document.key,
        expected: [{ role: 'left', figure: toFigure(document, prose) }],
        found: [{ role: 'right', figure: toFigure(document, cell) }],
      }),
    );
  });

const pairOf = (...pair: readonly Pick<Observation, 'at'>[]): string =>
  pair
    .map(({ at }) => at)
    .toSorted()
    .join(' ');

/** Pairs of printings that a declaration speaks of: as one figure, or as two that are not to be compared. */
function pairsDeclared(document: ArchiveDocument): ReadonlySet<string> {
  const only = (figure: RelationFigure): Observation[] => {
    const candidates = isWords(figure) ? [] : candidatesFor(document, figure);
    return candidates.length === 1 ? candidates : [];
  };
  const pairs = [...relationsOf(document, 'same'), ...relationsOf(document, 'not-assessable')];
  return new Set(
    pairs.flatMap(({ a, b }) =>
      [a].flat().flatMap((one) => only(one).flatMap((left) => only(b).map((right) => pairOf(left, right)))),
    ),
  );
}
