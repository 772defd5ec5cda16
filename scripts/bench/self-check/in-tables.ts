/** Errors in the standard tables: numbers that are wrong, lost, doubled; rows, labels and whole tables that are missing. */
import type { MeasureId } from '../../../src/schema/vocabulary.ts';
import type { Draft } from '../../../src/self-check/draft.ts';
import { shorten } from '../../../src/self-check/place.ts';
import { shapedTables } from '../../../src/self-check/tables.ts';
import type { AddressedCell, AddressedRow } from '../../ingest/address.ts';
import type { Random } from '../random.ts';
import {
  joined,
  lineOf,
  linesIn,
  numberOf,
  otherThan,
  rowsOf,
  valuesOf,
  withCell,
  withWords,
} from './edit.ts';
import type { Kind, Planted } from './plant.ts';

interface Chosen {
  row: AddressedRow;
  cell: AddressedCell;
  value: number;
}

/** A cell that prints a number, of those that fit. */
function choose(
  draft: Draft,
  part: 2 | 3 | 4,
  random: Random,
  fits: (cell: AddressedCell) => boolean = () => true,
): Chosen | undefined {
  const cells = rowsOf(draft, part).flatMap((row) =>
    valuesOf(row).flatMap((cell) => {
      const value = numberOf(cell.printed.text);
      return value !== undefined && fits(cell) ? [{ row, cell, value }] : [];
    }),
  );
  return cells.length === 0 ? undefined : random.pick(cells);
}

type Change = (chosen: Chosen, random: Random) => string;
const another: Change = ({ value }, random) => String(otherThan(value, random));

const inCell = (
  name: string,
  part: 2 | 3 | 4,
  rules: Planted['rules'],
  fits: (cell: AddressedCell) => boolean,
  change: Change = another,
): Kind => ({
  name,
  plant(_, draft, random) {
    const chosen = choose(draft, part, random, fits);
    if (!chosen) return undefined;
    const words = change(chosen, random);
    const text =
      words === chosen.cell.printed.text ? undefined : withCell(draft, chosen.row, chosen.cell, words);
    return text === undefined ? undefined : { text, rules, at: [chosen.cell.id, lineOf(chosen.cell)] };
  },
});

const counts =
  (measure: MeasureId | RegExp, member?: 'part' | 'total') =>
  ({ value }: AddressedCell): boolean =>
    value !== undefined &&
    (typeof measure === 'string' ? value.measure === measure : measure.test(value.measure)) &&
    (member === undefined || (member === 'part') === (value.member !== undefined));

const swapped: Change = ({ cell }) => {
  const digits = [...cell.printed.text];
  return digits.length < 2
    ? cell.printed.text
    : [...digits.slice(0, -2), digits.at(-1), digits.at(-2)].join('');
};

/** A whole row, where it stands on lines of its own. */
function rowLines(draft: Draft, row: AddressedRow): [from: number, to: number] | undefined {
  const labels = row.cells.filter(({ kind }) => kind === 'label');
  if (labels.length !== 1) return undefined;
  const lines = row.cells.flatMap(({ printed }) => printed.pieces.map(({ line }) => line));
  const [from, to] = [Math.min(...lines), Math.max(...lines)];
  const others = shapedTables(draft).flatMap(({ block }) => block.rows.filter((one) => one !== row));
  const isAlone = others.every(({ cells }) =>
    cells.every(({ printed }) => printed.pieces.every(({ line }) => line < from || line > to)),
  );
  return isAlone ? [from, to] : undefined;
}

/** Values that all stand on one line with tabs, or each on a line of its own. */
const isLaidOut = (row: AddressedRow): boolean => {
  const lines = new Set(valuesOf(row).map(lineOf));
  return lines.size === 1 || lines.size === valuesOf(row).length;
};

const withRow = (
  name: string,
  rules: Planted['rules'],
  change: (
    draft: Draft,
    row: AddressedRow,
    random: Random,
  ) => { text: string | undefined; line: number; at?: readonly string[] } | undefined,
): Kind => ({
  name,
  plant(_, draft, random) {
    const rows = rowsOf(draft, 3).filter(
      (row) => isLaidOut(row) && valuesOf(row).every((cell) => lineOf(cell) > 0),
    );
    if (rows.length === 0) return undefined;
    const changed = change(draft, random.pick(rows), random);
    return changed?.text === undefined
      ? undefined
      : {
          text: changed.text,
          rules,
          at: [changed.line, ...(changed.at ?? [])],
        };
  },
});

const lineOffset = (draft: Draft, from: number, to: number): string => {
  const lines = linesIn(draft);
  return joined([...lines.slice(0, from - 1), ...lines.slice(to)]);
};

export const inTables: readonly Kind[] = [
  inCell('表三：某类申请人的件数写错', 3, ['row'], counts(/^outcomes\./, 'part')),
  inCell('表三：总计写错', 3, ['row'], counts(/^outcomes\.(?!total)/, 'total')),
  inCell('表三：本年新收写错', 3, ['balance'], counts('applications.newReceived')),
  inCell('表三：上年结转写错', 3, ['balance'], counts('applications.carriedOver')),
  inCell('表三：结转下年度写错', 3, ['balance'], counts('applications.carriedForward')),
  inCell('表三：某种办理结果写错', 3, ['outcomes'], counts(/^outcomes\.(?!total)/)),
  inCell('表三：办理结果总计写错', 3, ['outcomes'], counts('outcomes.totalProcessed')),
  inCell(
    '表三：两个数字颠倒',
    3,
    ['row', 'balance', 'outcomes'],
    ({ printed }) => /^\d*(\d)(?!\1)\d$/.test(printed.text),
    swapped,
  ),
  inCell(
    '表三：多写一个0',
    3,
    ['row'],
    ({ printed }) => /^[1-9]\d*$/.test(printed.text),
    ({ value }) => `${value}0`,
  ),
  inCell('表四：某种结果写错', 4, ['block'], counts(/\.(?:upheld|corrected|otherResult|pending)$/)),
  inCell('表四：总计写错', 4, ['block'], counts(/\.total$/)),
  inCell(
    '单元格印作“-”',
    3,
    ['blank-cell'],
    () => true,
    () => '-',
  ),
  inCell(
    '单元格印作“/”',
    4,
    ['blank-cell'],
    () => true,
    () => '/',
  ),
  inCell(
    '表二的单元格印作“—”',
    2,
    ['blank-cell'],
    () => true,
    () => '—',
  ),
  inCell(
    '件数有小数',
    3,
    ['cell-number'],
    () => true,
    ({ value }) => `${value}.5`,
  ),
  inCell(
    '件数是负数',
    4,
    ['cell-number'],
    () => true,
    ({ value }) => `-${value + 1}`,
  ),
  {
    name: '单元格空着',
    plant(_, draft, random) {
      const chosen = choose(draft, 3, random);
      const line = chosen && linesIn(draft)[lineOf(chosen.cell) - 1];
      // Only where tabs tell cells apart a blank one can be seen.
      if (!chosen || !line || line.split('\t').length < 7) return undefined;
      const text = withCell(draft, chosen.row, chosen.cell, '');
      return text === undefined ? undefined : { text, rules: ['blank-cell'], at: [chosen.cell.id] };
    },
  },
  withRow('一行少一个数字', ['table-column', 'blank-cell'], (draft, row) => {
    const cell = valuesOf(row)[3];
    if (!cell) return undefined;
    const line = lineOf(cell);
    const own = linesIn(draft)[line - 1] ?? '';
    const isOwnLine = own.trim() === cell.printed.text;
    if (isOwnLine)
      return {
        text: lineOffset(draft, line, line),
        line: lineOf(valuesOf(row)[0] ?? cell),
        at: valuesOf(row).map(({ id }) => id),
      };
    const values = valuesOf(row);
    const text = own.replace(/[\t ]+\S+[\t ]*$/, '');
    return values.every((one) => lineOf(one) === line)
      ? { text: joined(linesIn(draft).with(line - 1, text)), line }
      : undefined;
  }),
  withRow('一行多一个数字', ['table-column'], (draft, row) => {
    const last = valuesOf(row).at(-1);
    if (!last) return undefined;
    const line = lineOf(last);
    const lines = linesIn(draft);
    const own = lines[line - 1] ?? '';
    if (own.trim() === last.printed.text)
      return { text: joined(lines.toSpliced(line, 0, own)), line: lineOf(valuesOf(row)[0] ?? last) };
    const gap = own.includes('\t') ? '\t' : ' ';
    return { text: joined(lines.with(line - 1, `${own.trimEnd()}${gap}0`)), line };
  }),
  withRow('漏了一行', ['table-row'], (draft, row) => {
    const lines = rowLines(draft, row);
    // The place is where the row should stand: before the next row's first line.
    const label = row.cells.findLast(({ kind }) => kind === 'label')?.printed.text ?? '';
    return lines
      ? { text: lineOffset(draft, ...lines), line: lines[0], at: [`“${shorten(label)}”一行`] }
      : undefined;
  }),
  withRow('行名写错一个字', ['table-label'], (draft, row, random) => {
    const label = row.cells.findLast(({ kind }) => kind === 'label');
    const [piece, ...more] = label?.printed.pieces ?? [];
    if (!label || !piece || more.length > 0) return undefined;
    const words = label.printed.text;
    if ([...words].length < 8) return undefined;
    const at = random.between(5, words.length - 3);
    const wrong = `${words.slice(0, at)}某${words.slice(at + 1)}`;
    return { text: withWords(draft, piece.line, words, wrong), line: piece.line };
  }),
  {
    name: '漏了一张表',
    plant(_, draft, random) {
      const tables = shapedTables(draft);
      if (tables.length === 0) return undefined;
      const { block } = random.pick(tables);
      if (!block.lines) return undefined;
      return { text: lineOffset(draft, block.lines.start, block.lines.end), rules: ['table'], at: [] };
    },
  },
  {
    name: '用了上一版的表',
    plant(base, draft) {
      const { year, form } = draft.identity;
      if (form !== '2019') return undefined;
      return {
        text: base.input.text.replaceAll(String(year), '2022'),
        rules: ['table-form'],
        at: shapedTables(draft).flatMap(({ block }) => [block.id, block.lines?.start ?? 0]),
      };
    },
  },
];
