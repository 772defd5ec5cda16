import type { MeasureId } from '../../src/schema/vocabulary.ts';
import type { EquationCheck } from './check.ts';
import { weigh } from './equation.ts';
import { columnName } from '../../src/schema/ids.ts';
import { applicationsTable, cellIn, columnsOf, rowsOf } from './forms.ts';
import { checkId } from './ids.ts';

const total: MeasureId = 'outcomes.totalProcessed';

/** Table 三: in every column （七）总计 is the sum of the outcomes （一） to （六）, whichever rows the form has for them. */
export const outcomes: EquationCheck = {
  rule: 'outcomes',
  run: ({ documents }) =>
    documents.flatMap((document) => {
      const rows = rowsOf(document, 3);
      const parts = rows
        .flatMap(({ values }) => values[0]?.measure ?? [])
        .filter((measure) => measure.startsWith('outcomes.') && measure !== total);
      return columnsOf(rows).map((column) =>
        weigh({
          id: checkId(document.key, 'outcomes', columnName(applicationsTable, column.number)),
          rule: 'outcomes',
          document: document.key,
          expected: [{ role: 'whole', figure: cellIn(document, total, column) }],
          found: parts.map((measure) => ({ role: 'part', figure: cellIn(document, measure, column) })),
        }),
      );
    }),
};
