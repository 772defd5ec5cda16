import { measureSlug } from '../../src/schema/vocabulary.ts';
import type { EquationCheck } from './check.ts';
import { weigh } from './equation.ts';
import { cellOf } from './figure.ts';
import { rowsOf } from './forms.ts';
import { checkId } from './ids.ts';

const total = '.total';

/** Table 四: 总计 of each block (复议, 直接起诉, 复议后起诉) is the sum of its four results. */
export const block: EquationCheck = {
  rule: 'block',
  run: ({ documents }) =>
    documents.flatMap((document) => {
      const measures = rowsOf(document, 4).flatMap(({ values }) => values.map(({ measure }) => measure));
      return measures
        .filter((measure) => measure.endsWith(total))
        .map((whole) => {
          const stem = whole.slice(0, -total.length);
          const parts = measures.filter((measure) => measure !== whole && measure.startsWith(`${stem}.`));
          return weigh({
            id: checkId(document.key, 'block', measureSlug(whole).replace(/-total$/, '')),
            rule: 'block',
            document: document.key,
            expected: [{ role: 'whole', figure: cellOf(document, { measure: whole }) }],
            found: parts.map((measure) => ({ role: 'part', figure: cellOf(document, { measure }) })),
          });
        });
    }),
};
