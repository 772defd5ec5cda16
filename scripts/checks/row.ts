import type { EquationCheck } from './check.ts';
import { weigh } from './equation.ts';
import { cellOf } from './figure.ts';
import { rowName } from '../../src/schema/ids.ts';
import { applicationsTable, rowsOf, wantedBy } from './forms.ts';
import { checkId } from './ids.ts';

/** Table 三: each row's 总计 is the sum of its six kinds of applicants. */
export const row: EquationCheck = {
  rule: 'row',
  run: ({ documents }) =>
    documents.flatMap((document) =>
      rowsOf(document, 3).map(({ values }, index) =>
        weigh({
          id: checkId(document.key, 'row', rowName(applicationsTable, index + 1)),
          rule: 'row',
          document: document.key,
          expected: values
            .filter(({ member }) => member === undefined)
            .map((value) => ({ role: 'whole', figure: cellOf(document, wantedBy(value)) })),
          found: values
            .filter(({ member }) => member !== undefined)
            .map((value) => ({ role: 'part', figure: cellOf(document, wantedBy(value)) })),
        }),
      ),
    ),
};
