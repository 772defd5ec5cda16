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
  test('a form’s table that is not printed is not read', () => {
    expect(readFormTable(linesFrom('（一）主要问题。'), regulations2019, 'seed.txt')).toBeUndefined();
  });

  test('what stands before and after the table is left alone', () => {
    const reading = readFormTable(
      linesFrom(`二、主动公开政府信息情况\n${flattened}三、收到和处理政府信息公开申请情况`),
      regulations2019,
      'seed.txt',
    );
    expect(reading?.table.lines).toEqual({ start: 3, end: 6 });
  });

  /** Rows as they were read, and what is said. */
  const readEdited = (
    from: string,
    to: string,
  ): { rows: string[]; problems: string[]; remarks: string[] } => {
    expect(flattened).toContain(from);
    const reading = readFormTable(linesFrom(flattened.replace(from, to)), regulations2019, 'seed.txt');
    if (!reading) throw new Error('the table was not found');
    return {
      rows: reading.table.rows.flatMap(({ type, cells }) =>
        type === 'values' ? [cells.map(({ printed }) => printed.text).join(' ')] : [],
      ),
      problems: reading.problems.map(({ place, expected, found }) => `${place} ${expected}; found ${found}`),
      remarks: [...reading.remarks],
    };
  };

  const whole = ['规章 7 7 193', '规范性文件 48 48 982'];

  test.each<[name: string, from: string, to: string, rows: string[], said: RegExp]>([
    [
      'one value too few',
      '规章 7 7 193',
      '规章 7 7',
      ['规章', whole[1] ?? ''],
      /seed\.txt:3 3 values in the row “规章”; found 2: 7 7$/,
    ],
    [
      'a letter for a digit',
      '规章 7 7 193',
      '规章 7 7 l93',
      ['规章', whole[1] ?? ''],
      /seed\.txt:3 3 values in the row “规章”; found 2: 7 7\n.*found “l93”$/,
    ],
    [
      'one value too many',
      '规章 7 7 193',
      '规章 7 7 193 5',
      ['规章', whole[1] ?? ''],
      /seed\.txt:3 3 values in the row “规章”; found 4: 7 7 193 5$/,
    ],
    [
      'a number alone on the next line',
      '规章 7 7 193',
      '规章 7 7\n3',
      ['规章', whole[1] ?? ''],
      /of which one stands alone on its line/,
    ],
    [
      'values that are missing at the end',
      ' 48 48 982',
      '',
      [whole[0] ?? '', '规范性文件'],
      /seed\.txt:4 3 values in the row “规范性文件”; found none/,
    ],
    [
      'values without a label',
      '规章 7',
      '规则 7',
      ['规范性文件 48 48 982'],
      /seed\.txt:3 one of the labels .* not yet found: “规章”.*; found “规则”/,
    ],
    ['a page’s mark among the rows', '规章 7', '— 3 —\n规章 7', whole, /seed\.txt:3 .*; found — 3 —/],
  ])('%s: the row is refused, with its line, and no other', (_, from, to, rows, said) => {
    const { rows: read, problems } = readEdited(from, to);
    expect(read).toEqual(rows);
    expect(problems.join('\n')).toMatch(said);
  });

  test('a row the report does not print is said, not guessed', () => {
    const { rows, problems, remarks } = readEdited('规章 7 7 193\n', '');
    expect(rows).toEqual(['规范性文件 48 48 982']);
    expect(problems).toEqual([]);
    expect(remarks).toEqual([
      expect.stringMatching(/seed\.txt:3 the table “.*” prints no row “规章” before this line/),
    ]);
  });

  test('a label that says a word more than the form’s is read, and said', () => {
    const { rows, problems, remarks } = readEdited('规范性文件 48', '规范性文件数 48');
    expect([rows.at(-1), problems]).toEqual(['规范性文件数 48 48 982', []]);
    expect(remarks).toEqual([expect.stringMatching(/seed\.txt:4 the label “规范性文件” goes on with “数”/)]);
  });

  test('a text that stops within the table says so', () => {
    const reading = readFormTable(
      linesFrom(flattened.slice(0, flattened.indexOf('规范性文件 48'))),
      regulations2019,
      'seed.txt',
    );
    expect(reading?.table.rows.filter(({ type }) => type === 'values')).toHaveLength(1);
    expect(reading?.problems[0]).toMatchObject({
      found: expect.stringContaining('the end of the text, after the row “规章”'),
    });
  });

  test.each([
    ['tabs and padding for merged cells', '规章\t7\t7\t193\t'],
    ['a thousands separator', '规章 7 7 193'],
    ['full-width digits', '规章 ７ ７ １９３'],
    ['a cell a line', '规章\n7\n7\n193'],
  ])('%s', (_, row) => {
    const { problems, rows } = readEdited('规章 7 7 193', row);
    expect(problems).toEqual([]);
    expect(rows[0]?.normalize('NFKC').replace(/\s+/g, ' ').trim()).toBe('规章 7 7 193');
  });

  test('a blank before the value of a merged cell is no value of it', () => {
    const licensing = rowsOf('2021', 2, 4, 7);
    const read = (row: string) =>
      readFormTable(
        linesFrom(`第二十条第（五）项\n信息内容\t本年处理决定数量\n${row}\n`),
        licensing,
        'seed.txt',
      );
    expect(read('行政许可\t1808595\t\t')?.problems).toEqual([]);
    expect(read('行政许可\t\t1808595\t')?.problems).not.toEqual([]);
  });
});
