/** Cells that are blank, and cells whose words are no count. */
import { isBlankCell } from '../../../scripts/ingest/observations.ts';
import { measureOf } from '../../schema/vocabulary.ts';
import type { Draft } from '../draft.ts';
import { dense, partName, placeOf } from '../place.ts';
import { shapedTables } from '../tables.ts';
import { defectsOf, found, type DraftCheck } from './rule.ts';

export const blankCell: DraftCheck = {
  rule: 'blank-cell',
  run: (draft) =>
    shapedTables(draft).flatMap(({ shape, block }) => {
      const values = block.rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'value'));
      const blank = values.filter(({ printed }) => isBlankCell(printed.text));
      const [first] = blank;
      if (!first) return [];
      const place = placeOf(draft, first.id, first.printed.text);
      // A cell that prints nothing has no line: the next one that does is beside it.
      const at = values.indexOf(first);
      const isPrinted = (cell: (typeof values)[number]): boolean => cell.printed.text !== '';
      const after = values.slice(at).find(isPrinted) ?? values.slice(0, at).findLast(isPrinted);
      const marks = [...new Set(blank.map(({ printed }) => dense(printed.text)))].filter((one) => one !== '');
      const how = marks.length === 0 ? '空着' : `空着或者印作“${marks.join('”“')}”`;
      return [
        found(
          'blank-cell',
          { ...place, line: place.line ?? (after ? placeOf(draft, after.id).line : null) },
          blank.length === 1
            ? `${place.name}${marks.length === 0 ? '空着' : `印作“${marks[0] ?? ''}”`}：空着、划线的格子不能读作0。`
            : `${partName(shape.part)}的表有${blank.length}格${how}：空着、划线的格子不能读作0。`,
          { marks: blank.map(({ id }) => id) },
        ),
      ];
    }),
};

export const cellNumber: DraftCheck = {
  rule: 'cell-number',
  run: (draft) => [
    ...defectsOf(draft, 'cell').map(({ defect: { at, printed } }) => {
      const place = placeOf(draft, at, printed);
      return found('cell-number', place, `${place.name}印作“${dense(printed)}”，读不出数字。`);
    }),
    ...draft.document.observations.flatMap(({ printedIn, measure, value, at, quote }) => {
      const isCount = printedIn === 'table' && value !== null && isCounted(measure);
      if (!isCount || (Number.isInteger(value) && value >= 0)) return [];
      const place = placeOf(draft, at, quote);
      return [
        found(
          'cell-number',
          place,
          `${place.name}印作“${dense(quote)}”，${value < 0 ? '件数没有负数' : '件数没有小数'}。`,
          { numbers: [{ label: '印出的数', text: dense(quote), value }] },
        ),
      ];
    }),
  ],
};

/** Money has decimals, and a change may be a decline. */
const isCounted = (measure: Draft['document']['observations'][number]['measure']): boolean =>
  measureOf(measure).unit !== '元' && !measure.endsWith('.change');
