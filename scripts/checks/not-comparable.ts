import type { EquationCheck } from './check.ts';
import { notAssessable } from './equation.ts';
import { resolve, slugOf } from './figure.ts';
import { checkId } from './ids.ts';
import { fromRelations } from './relations.ts';

/** What a reader would compare although it counts different things: shown with the reason, never compared. */
export const notComparable: EquationCheck = {
  rule: 'not-comparable',
  run: (archive) =>
    fromRelations(archive, 'not-assessable', (document, { a, b, reason }) => {
      const sides = [...[a].flat(), b];
      const slugs = new Set(sides.map((figure) => slugOf(document, figure)));
      return notAssessable(
        {
          id: checkId(document.key, 'not-comparable', [...slugs].toSorted().join('-and-')),
          rule: 'not-comparable',
          document: document.key,
        },
        sides.map((figure) => ({
          role: figure === b ? 'right' : 'left',
          figure: resolve(document, figure),
        })),
        reason,
      );
    }),
};
