import type { OperandRole } from '../../src/schema/check.ts';
import type { MeasureId } from '../../src/schema/vocabulary.ts';
import type { EquationCheck } from './check.ts';
import { weigh } from './equation.ts';
import { columnName } from '../../src/schema/ids.ts';
import { applicationsTable, cellIn, columnsOf, rowsOf } from './forms.ts';
import { checkId } from './ids.ts';

/** 第一项加第二项之和，等于第三项加第四项之和: printed in the table itself, for every column. */
const sides = {
  left: ['applications.newReceived', 'applications.carriedOver'],
  right: ['outcomes.totalProcessed', 'applications.carriedForward'],
} as const satisfies Record<string, readonly MeasureId[]>;

export const balance: EquationCheck = {
  rule: 'balance',
  run: ({ documents }) =>
    documents.flatMap((document) =>
      columnsOf(rowsOf(document, 3)).map((column) => {
        const side = (role: OperandRole & keyof typeof sides) =>
          sides[role].map((measure) => ({ role, figure: cellIn(document, measure, column) }));
        return weigh({
          id: checkId(document.key, 'balance', columnName(applicationsTable, column.number)),
          rule: 'balance',
          document: document.key,
          expected: side('left'),
          found: side('right'),
        });
      }),
    ),
};
