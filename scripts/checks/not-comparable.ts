import type { EquationCheck } from './check.ts';
import { notAssessable } from './equation.ts';
import { resolve } from './figure.ts';
import { checkId, subjectSlug } from './ids.ts';
import { fromRelations } from './relations.ts';

/** Two figures a reader would compare although they count different things: shown with the reason, never compared. */
export const notComparable: EquationCheck = {
  rule: 'not-comparable',
  run: (archive) =>
    fromRelations(archive, 'not-assessable', (document, { a, b, reason }) =>
      notAssessable(
        {
          id: checkId(
            document.key,
            'not-comparable',
            [...new Set([subjectSlug(a), subjectSlug(b)])].toSorted().join('-and-'),
          ),
          rule: 'not-comparable',
          document: document.key,
        },
        [
          { role: 'left', figure: resolve(document, a) },
          { role: 'right', figure: resolve(document, b) },
        ],
        reason,
      ),
    ),
};
