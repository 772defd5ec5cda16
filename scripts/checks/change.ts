import type { EquationCheck } from './check.ts';
import { notAssessable } from './equation.ts';
import { resolve } from './figure.ts';
import { checkId, subjectSlug } from './ids.ts';
import { readPercentage } from './printed.ts';
import { fromRelations } from './relations.ts';

/** A printed change over the year before: shown with its reason, never computed. */
export const change: EquationCheck = {
  rule: 'change',
  run: (archive) =>
    fromRelations(archive, 'change', (document, relation) => {
      const printed = readPercentage(document, relation);
      return notAssessable(
        {
          id: checkId(document.key, 'change', subjectSlug(relation.of)),
          rule: 'change',
          document: document.key,
        },
        [
          ...(printed ? [{ role: 'change' as const, figure: printed }] : []),
          { role: 'subject', figure: resolve(document, relation.of) },
        ],
        relation.reason,
      );
    }),
};
