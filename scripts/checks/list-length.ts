import type { ArchiveDocument } from '../../src/archive/archive.ts';
import { listOf } from '../../src/archive/lists.ts';
import { urls } from '../../src/archive/urls.ts';
import type { EquationCheck } from './check.ts';
import { weigh } from './equation.ts';
import { resolve, slugOf, type EquationFigure } from './figure.ts';
import { checkId, numbered } from './ids.ts';
import { fromRelations, type RelationOf } from './relations.ts';

/** A stated count is the number of things listed: 7个专栏 are seven names, 41个区县政府 are 38 and three names. */
export const listLength: EquationCheck = {
  rule: 'list-length',
  run: (archive) => {
    const records = fromRelations(archive, 'list-length', (document, relation) =>
      weigh({
        id: checkId(document.key, 'list-length', slugOf(document, relation.whole)),
        rule: 'list-length',
        document: document.key,
        expected: [{ role: 'whole', figure: resolve(document, relation.whole) }],
        found: [
          ...(relation.parts ?? []).map((part) => ({
            role: 'part' as const,
            figure: resolve(document, part),
          })),
          { role: 'listed', figure: listed(document, relation) },
        ],
        remark: relation.note,
      }),
    );
    const ids = numbered(records.map(({ id }) => id));
    return records.map((record, index) => ({ ...record, id: ids[index] ?? record.id }));
  },
};

/** As many as are named; their words are the whole list, from the first name to the last. */
function listed(document: ArchiveDocument, relation: RelationOf<'list-length'>): EquationFigure {
  const list = listOf(document, relation);
  const value = relation.items.length;
  return {
    operand: {
      value: list ? value : null,
      unit: '',
      quote: list?.quote ?? '',
      url: list ? urls.place(document.key, list.locator, list.id) : urls.document(document.key),
    },
    interval: list && { min: value, max: value, open: false },
    base: list && value,
    rounded: false,
    label: '所列各项',
    why: list ? '' : '原文没有这样列出。',
    counter: '',
  };
}
