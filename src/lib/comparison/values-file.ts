/**
 * The values of two reports side by side as one plain table, for a spreadsheet: Chinese heads that name both reports, a row
 * a figure, each value with its printed words and its place. Made at build and in the browser alike.
 */
import { locatorOfId } from '../../schema/ids.ts';
import { states } from '../../schema/vocabulary/terms.ts';
import type { Comparison } from './comparison.ts';
import type { Difference, FigureCell, FigureRow, FigureTable } from './figures.ts';
import type { ComparableReport } from './report.ts';

/** What the file needs to know of the site. */
export interface Home {
  /** `0.1.0+e2c53531` */
  edition: string;
  place: (key: string, locator: string, id: string) => string;
}

/** `2020年市政府机关报告与2023年市政府办公厅报告.csv` */
export const valuesFileName = ({ left, right }: Pick<Comparison, 'left' | 'right'>): string =>
  `${left.name}与${right.name}.csv`;

/** Begins with a byte order mark, by which Excel and WPS know the encoding; lines end as they expect. */
export function valuesFile(comparison: Comparison, home: Home): string {
  const { left, right, tables } = comparison;
  const heads = [
    '表',
    '类别',
    '项目',
    '项目代码',
    ...[left, right].flatMap(({ name }) => [
      name,
      `${name}：单位`,
      `${name}：原文`,
      `${name}：口径`,
      `${name}：出处`,
    ]),
    '差（后减前）',
    '不计算差的原因',
    '版次',
  ];
  const rows = tables.flatMap((table) =>
    table.groups.flatMap(({ label, rows: own }) =>
      own.map((row) => toCells(row, label, table, comparison, home)),
    ),
  );
  return `\uFEFF${[heads, ...rows].map(toLine).join('')}`;
}

function toCells(
  row: FigureRow,
  group: string,
  { part, caption }: FigureTable,
  { left, right }: Comparison,
  home: Home,
): string[] {
  return [
    part === undefined ? '正文' : caption,
    // Prose names the member with the figure.
    part === undefined ? '' : group || '总计',
    row.label,
    row.measure,
    ...sideOf(row, row.left, left, home),
    ...sideOf(row, row.right, right, home),
    row.difference.type === 'number' ? String(row.difference.value) : '',
    reasonOf(row.difference),
    home.edition,
  ];
}

/** The number as a number, 余 and 约 as words, where there is none why; its unit, its words, whose work it counts, its place. */
function sideOf(row: FigureRow, cell: FigureCell, report: ComparableReport, { place }: Home): string[] {
  if (cell.type === 'silent') return [states[cell.state].label, '', '', '', ''];
  const { value, unit = row.unit, qualifier, state = 'not-reported', printed, scopeLabel, at } = cell.value;
  const number = value === undefined ? states[state].label : String(value);
  return [
    qualifier === undefined ? number : `${number}${qualifierWords[qualifier]}`,
    value === undefined ? '' : unit,
    printed ?? number,
    scopeLabel ?? report.scopeLabel,
    place(report.key, locatorOfId(at), at),
  ];
}

const qualifierWords = { 'at-least': '以上', about: '左右' } as const;

const reasons = {
  silent: '至少一方没有数字',
  approximate: '约数',
  form: '两种格式中含义不同',
  scope: '机关或口径不同',
  never: '各份报告统计的不是同一件事',
} as const satisfies Record<Extract<Difference, { type: 'none' }>['reason'], string>;

const reasonOf = (difference: Difference): string =>
  difference.type === 'none' ? reasons[difference.reason] : '';

const toLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
