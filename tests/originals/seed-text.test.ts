import { describe, expect, test } from 'vitest';
import type { Original, OriginalBlock } from '../../scripts/originals/original.ts';
import { formatIds } from '../../scripts/originals/original.ts';
import { isUnwrapped, toSeedText } from '../../scripts/originals/seed-text.ts';

const line = (text: string): OriginalBlock => ({ type: 'line', text });
const pageBreak: OriginalBlock = { type: 'page-break' };
const table = (...rows: readonly (readonly string[])[]): OriginalBlock => ({
  type: 'table',
  rows: rows.map((cells) => ({
    cells: cells.map((text, column) => ({ column, columns: 1, rows: 1, text })),
  })),
});
const seedText = (...blocks: readonly OriginalBlock[]): string =>
  toSeedText({ format: 'docx', blocks, remarks: [] });

describe('toSeedText(original)', () => {
  test('a line for each line, white space as printed', () => {
    expect(seedText(line('一、总体情况'), line(''), line('　　2024 年，我市'))).toBe(
      '一、总体情况\n\n　　2024 年，我市\n',
    );
  });

  test('a line for each row of a table, its cells apart by tabs, blank lines round it', () => {
    const rows = table(['规章', '13', '', '95'], ['行政许可', ' 5 ']);
    expect(seedText(line('二、主动公开政府信息情况'), rows, line('三、'))).toBe(
      '二、主动公开政府信息情况\n\n规章\t13\t\t95\n行政许可\t5\n\n三、\n',
    );
  });

  test('blank cells at either end stay cells', () => {
    expect(seedText(table(['', '13', '']))).toBe('\n\t13\t\n\n');
  });

  test('a row of one cell has no tab: none follows', () => {
    expect(seedText(table(['第二十条第（一）项']))).toBe('\n第二十条第（一）项\n\n');
  });

  test('a form feed where a page begins, before its first line or table', () => {
    expect(seedText(line('一'), pageBreak, line('二'), pageBreak, table(['甲', '1']))).toBe(
      '一\n\f二\n\f\n甲\t1\n\n',
    );
  });

  test('pages that print nothing are one break', () => {
    expect(seedText(line('一'), pageBreak, pageBreak, line('二'), line('三'))).toBe('一\n\f二\n三\n');
  });

  test.each(['\n', '\r\n', '\u2028', '\u2029', '\f', '\v'])(
    '%j within a line or cell ends no line',
    (end) => {
      expect(seedText(line(`总体${end}情况`))).toBe('总体情况\n');
      expect(seedText(table([`总体${end}情况`, '1']))).toBe('\n总体情况\t1\n\n');
    },
  );

  test('a tab always stands between two cells', () => {
    expect(seedText(line('重庆市\t2024年'))).toBe('重庆市  2024年\n');
    expect(seedText(table(['规\t章', '13']))).toBe('\n规  章\t13\n\n');
  });
});

test('isUnwrapped: a line is a whole paragraph where the format has paragraphs', () => {
  const unwrapped = formatIds.filter((format) => isUnwrapped({ format } satisfies Pick<Original, 'format'>));
  expect(unwrapped).toEqual(['docx', 'doc', 'html', 'markdown']);
});
