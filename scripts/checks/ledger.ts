import type { EquationCheck } from './check.ts';
import { weigh } from './equation.ts';
import { resolve } from './figure.ts';
import { checkId, subjectSlug } from './ids.ts';
import { fromRelations } from './relations.ts';

/** What there is = what there was the year before + what the year added: the items of table 二 in the form of 2019. */
export const ledger: EquationCheck = {
  rule: 'ledger',
  run: (archive) =>
    fromRelations(archive, 'ledger', (document, { whole, previous, change, note }) =>
      weigh({
        id: checkId(document.key, 'ledger', subjectSlug(whole)),
        rule: 'ledger',
        document: document.key,
        expected: [{ role: 'whole', figure: resolve(document, whole) }],
        found: [
          { role: 'previous', figure: resolve(document, previous) },
          { role: 'added', figure: resolve(document, change) },
        ],
        remark: note,
      }),
    ),
};
