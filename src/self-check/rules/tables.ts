/** The three tables that the form prescribes: there, of the right form, with all their rows and columns. */
import { lettersOf } from '../../../scripts/ingest/table-tokens.ts';
import { similarity } from '../../../scripts/ingest/similarity.ts';
import { excerpt } from '../../schema/excerpt.ts';
import type { CellShape, FormTableShape } from '../../schema/forms/tables.ts';
import { formIds, forms } from '../../schema/vocabulary.ts';
import type { Draft } from '../draft.ts';
import { dense, partName, placeOf, shorten } from '../place.ts';
import { shapedTables } from '../tables.ts';
import { defectsOf, found, onLine, type DraftCheck } from './rule.ts';

const captionOf = ({ identity }: Draft, part: number): string =>
  forms[identity.form].tables.find((shape) => shape.part === part)?.caption ?? '';
const tableName = (part: number): string => `${partName(part)}的表`;

export const table: DraftCheck = {
  rule: 'table',
  run: (draft) => [
    ...defectsOf(draft, 'table').map(({ defect: { part } }) =>
      found(
        'table',
        onLine(null, tableName(part)),
        `没有读到${tableName(part)}“${captionOf(draft, part)}”的表头。`,
      ),
    ),
    ...defectsOf(draft, 'table-cut-off').map(({ defect: { part, row }, line }) =>
      found(
        'table',
        onLine(line, tableName(part)),
        `${tableName(part)}不完整：从“${shorten(row)}”一行起，到文末都没有读到。`,
      ),
    ),
    ...defectsOf(draft, 'torn-table').map(({ defect: { part, rows }, line }) =>
      found(
        'table',
        onLine(line, tableName(part)),
        `${tableName(part)}有${rows}行的数字多于或者少于格式的列数，读不出哪个数字属于哪一格，整张表没有参加核对。`,
      ),
    ),
  ],
};

export const tableForm: DraftCheck = {
  rule: 'table-form',
  run: (draft) =>
    shapedTables(draft).flatMap(({ shape, block }) => {
      if (forms[draft.identity.form].tables.includes(shape)) return [];
      const of = formIds.filter((id) => forms[id].tables.includes(shape)).map((id) => forms[id].label);
      return [
        found(
          'table-form',
          { ...placeOf(draft, block.id), line: block.lines?.start ?? null, quote: '' },
          `${tableName(shape.part)}的行列是${of.join('、')}的，${draft.identity.year}年度的报告用${forms[draft.identity.form].label}。`,
        ),
      ];
    }),
};

export const tableRow: DraftCheck = {
  rule: 'table-row',
  run: (draft) => [
    ...missingRows(draft)
      .filter(({ rows }) => rows.length < mostLostRows)
      .flatMap(({ part, rows, line }) =>
        rows.map((row) =>
          found(
            'table-row',
            onLine(line, `${tableName(part)}，“${shorten(row)}”一行`),
            `${tableName(part)}没有“${row}”一行。`,
          ),
        ),
      ),
    ...defectsOf(draft, 'row-count')
      .filter(({ defect }) => defect.printed.length === 0)
      .map(({ defect: { part, row, wanted }, line }) =>
        found(
          'table-row',
          onLine(line, `${tableName(part)}，“${shorten(row)}”一行`, row),
          `${tableName(part)}“${shorten(row)}”一行没有数字，格式有${wanted}格。`,
          { numbers: countsOf(wanted, 0) },
        ),
      ),
  ],
};

/** As many rows in one place are not left out by an office: something before them could not be read. */
const mostLostRows = 4;

interface Missing {
  part: number;
  rows: string[];
  line: number | null;
}

/** Rows that are not there, those together that should stand before one line. */
function missingRows(draft: Draft): Missing[] {
  const all = defectsOf(draft, 'missing-row');
  return [...Map.groupBy(all, ({ defect, line }) => `${defect.part} ${line}`).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const rows = group.map(({ defect }) => defect.row);
    return [{ part: first.defect.part, rows, line: first.line }];
  });
}

const countsOf = (wanted: number, printed: number) => [
  { label: '格式的列数', text: String(wanted), value: wanted },
  { label: '印出的个数', text: String(printed), value: printed },
];

export const tableColumn: DraftCheck = {
  rule: 'table-column',
  run: (draft) => [
    ...defectsOf(draft, 'row-count')
      .filter(({ defect }) => defect.printed.length > 0)
      .map(({ defect: { part, row, wanted, printed }, line }) =>
        found(
          'table-column',
          onLine(line, `${tableName(part)}，“${shorten(row)}”一行`, printed.join(' ')),
          printed.length === wanted
            ? `${tableName(part)}“${shorten(row)}”一行的${wanted}个数字没有排在一起，读不出哪个属于这一行。`
            : `${tableName(part)}“${shorten(row)}”一行有${printed.length}个数字，格式有${wanted}列。`,
          { numbers: countsOf(wanted, printed.length) },
        ),
      ),
    ...defectsOf(draft, 'stray-values').map(({ defect: { part, printed }, line }) =>
      found(
        'table-column',
        onLine(line, tableName(part), printed.join(' ')),
        `${tableName(part)}里的“${shorten(printed.join(' '))}”不属于任何一行：这里的数字多于格式的列数。`,
      ),
    ),
  ],
};

export const tableLabel: DraftCheck = {
  rule: 'table-label',
  run: (draft) => [
    ...defectsOf(draft, 'stray-words').map(({ defect: { part, printed }, line }) =>
      found(
        'table-label',
        onLine(line, tableName(part), printed),
        `${tableName(part)}里的“${shorten(printed)}”不是格式的行名或者列名。`,
      ),
    ),
    ...missingRows(draft)
      .filter(({ rows }) => rows.length >= mostLostRows)
      .map(({ part, rows, line }) => {
        const words = dense(draft.lines[(line ?? 0) - 1 + (draft.titleMade ? 1 : 0)]?.text ?? '');
        return found(
          'table-label',
          onLine(line, tableName(part), words),
          `${tableName(part)}读到“${shorten(words)}”为止：它不是格式的下一个行名，从“${shorten(rows[0] ?? '')}”到“${shorten(rows.at(-1) ?? '')}”共${rows.length}行没有读到。`,
        );
      }),
    ...shapedTables(draft).flatMap(({ shape, block }) =>
      block.rows.flatMap(({ cells }) =>
        cells.flatMap(({ kind, id, printed }) => {
          const letters = lettersOf(printed.text);
          if ((kind !== 'head' && kind !== 'label') || wordingsOf(shape).has(letters)) return [];
          return [
            found(
              'table-label',
              placeOf(draft, id, printed.text),
              `${tableName(shape.part)}的“${shorten(printed.text)}”，格式印作“${excerpt(nearest(shape, letters), 40).slice(1, -1)}”。`,
            ),
          ];
        }),
      ),
    ),
  ],
};

const known = new WeakMap<FormTableShape, ReadonlyMap<string, string>>();

/** By the letters of every wording of a head or label: what the form prints. */
function wordingsOf(shape: FormTableShape): ReadonlyMap<string, string> {
  const cells = shape.rows.flatMap((row): readonly CellShape[] =>
    row.type === 'head' ? row.cells : row.labels,
  );
  const wordings =
    known.get(shape) ??
    new Map(
      cells.flatMap(({ label, variants = [] }) =>
        [label, ...variants].map((wording): [string, string] => [lettersOf(wording), label]),
      ),
    );
  known.set(shape, wordings);
  return wordings;
}

function nearest(shape: FormTableShape, letters: string): string {
  const ranked = [...wordingsOf(shape)].toSorted(
    ([a], [b]) => similarity(b, letters) - similarity(a, letters),
  );
  return dense(ranked[0]?.[1] ?? '');
}
