import { describe, expect, test } from 'vitest';
import { readFormTable, type FormTable } from '../../scripts/ingest/form-tables.ts';
import type { Line } from '../../scripts/ingest/lines.ts';
import { linesOf } from '../../scripts/ingest/printed.ts';
import type { FormTableShape } from '../../src/schema/forms/tables.ts';
import { forms } from '../../src/schema/vocabulary.ts';
import { formatLines } from '../../src/schema/locator.ts';
import { linesFrom, testFixtures } from './fixture-support.ts';

/** Some rows of a form's table: what a test needs of it. */
function rowsOf(form: '2019' | '2021', part: 2 | 3 | 4, start: number, end: number): FormTableShape {
  const shape = forms[form].tables.find((table) => table.part === part);
  if (!shape) throw new Error(`form ${form} has no table ${part}`);
  return { ...shape, rows: shape.rows.slice(start, end) };
}

const regulations2019 = rowsOf('2019', 2, 0, 4);
const procurement2019 = rowsOf('2019', 2, -3, Infinity);
const regulations2021 = rowsOf('2021', 2, 0, 4);
/** Heads, 一, 二, 三（一）, （二）, （三）1, 2 */
const applications = rowsOf('2019', 3, 0, 9);

/** `154: 一、本年新收… | 360 17 0 …`; a head row has no |. A cell left blank is ␣. */
function show({ rows, lines }: FormTable): object {
  const printed = rows.map(({ cells }) => {
    const words = (kind: string): string =>
      cells
        .filter((cell) => cell.kind === kind)
        .map((cell) => cell.printed.text || '␣')
        .join(' ');
    return `${words('head')}${words('label')}${cells.some(({ kind }) => kind === 'value') ? ` | ${words('value')}` : ''}`;
  });
  const where = rows.map(({ cells }) => {
    const ranges = cells.map((cell) => linesOf(cell.printed, 0, Math.max(1, cell.printed.text.length)));
    return formatLines({
      start: Math.min(...ranges.map(({ start }) => start)),
      end: Math.max(...ranges.map(({ end }) => end)),
    });
  });
  return {
    lines: formatLines(lines),
    rows: Object.fromEntries(printed.map((row, index) => [`${index + 1} (${where[index]})`, row])),
  };
}

function read(shape: FormTableShape) {
  return (lines: Line[]): object => {
    const reading = readFormTable(lines, shape, 'seed.txt');
    if (!reading) throw new Error('the table was not found');
    expect(reading.problems).toEqual([]);
    return show(reading.table);
  };
}

describe('readFormTable(lines, shape, file)', () => {
  testFixtures('form-tables/2019-regulations', read(regulations2019));
  testFixtures('form-tables/2019-procurement', read(procurement2019));
  testFixtures('form-tables/2021-regulations', read(regulations2021));
  testFixtures('form-tables/applications', read(applications));

  const flattened = `
第二十条第（一）项
信息内容 本年新制作数量 本年新公开数量 对外公开总数量
规章 7 7 193
规范性文件 48 48 982
`;
  const edited = (from: string, to: string) => () => {
    expect(flattened).toContain(from);
    return readFormTable(linesFrom(flattened.replace(from, to)), regulations2019, 'seed.txt');
  };

  test('a form’s table that is not printed is not read', () => {
    expect(readFormTable(linesFrom('（一）主要问题。'), regulations2019, 'seed.txt')).toBeUndefined();
  });

  test('what stands before and after the table is left alone', () => {
    const table = readFormTable(
      linesFrom(`二、主动公开政府信息情况\n${flattened}三、收到`),
      regulations2019,
      'seed.txt',
    );
    expect(table?.lines).toEqual({ start: 3, end: 6 });
  });

  test.each([
    [
      'one value too few',
      '规章 7 7 193',
      '规章 7 7',
      'seed.txt:4',
      '3 values in the row “规章”',
      '2 values, then “规范性文件”',
    ],
    [
      'a letter for a digit',
      '规章 7 7 193',
      '规章 7 7 l93',
      'seed.txt:3',
      '3 values in the row “规章”',
      '2 values, then “l93”',
    ],
    [
      'one value too many',
      '规章 7 7 193',
      '规章 7 7 193 5',
      'seed.txt:3',
      'not yet found: “规范性文件”',
      '“5”',
    ],
    [
      'a row that is missing',
      '规章 7 7 193\n',
      '',
      'seed.txt:3',
      'not yet found: “规章”',
      'the end of the text',
    ],
    [
      'values that are missing at the end',
      ' 48 48 982',
      '',
      'seed.txt:4',
      '3 values in the row “规范性文件”',
      '0 values, then the end',
    ],
    ['a label of another wording', '规章 7', '规则 7', 'seed.txt:3', 'not yet found: “规章”', '则'],
    ['page furniture in between', '规章 7', '— 3 —\n规章 7', 'seed.txt:3', 'not yet found: “规章”', '“—”'],
  ])('%s is refused, with its line', (_, from, to, place, expected, found) => {
    expect(edited(from, to)).toThrow(
      expect.objectContaining({
        place: `seeds/${place}`,
        expected: expect.stringContaining(expected),
        found: expect.stringContaining(found),
      }),
    );
  });
});
