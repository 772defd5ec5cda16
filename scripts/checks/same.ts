import type { EquationCheck } from './check.ts';
import { weigh } from './equation.ts';
import { resolve } from './figure.ts';
import { checkId, subjectSlug } from './ids.ts';
import { fromRelations } from './relations.ts';

/** Two printings of one figure agree: prose and table, or two sentences. */
export const same: EquationCheck = {
  rule: 'same',
  run: (archive) =>
    fromRelations(archive, 'same', (document, { a, b, note }) =>
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
    ),
};
