/** The values of two reports as a table for a spreadsheet. */
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { compareReports } from '../../src/lib/comparison/comparison.ts';
import { toComparable, type ComparableReport } from '../../src/lib/comparison/report.ts';
import { valuesFile, valuesFileName } from '../../src/lib/comparison/values-file.ts';
import { archive as madeUp } from '../support/made-up.ts';
import { documentOf } from '../support/specimen.ts';
import { findDocument, type ArchiveDocument } from '../../src/archive/archive.ts';

const home = {
  edition: '0.1.0+abc',
  place: (key: string, locator: string, id: string) => `https://example.org/${key}/${locator}/#${id}`,
};

function comparable(document: ArchiveDocument): ComparableReport {
  const report = toComparable(document);
  if (!report) throw new Error(`${document.key} is a report`);
  return report;
}
const [of2020, of2023] = [
  comparable(documentOf('2020/government')),
  comparable(documentOf('2023/general-office')),
];

const fileOf = (left: ComparableReport, right: ComparableReport): string =>
  valuesFile(compareReports(left, right), home);
const rowsOf = (left: ComparableReport, right: ComparableReport): Record<string, string>[] =>
  parse(fileOf(left, right), { bom: true, columns: true });
const [first, second] = [of2020.name, of2023.name];

const rowOf = (measure: string, group = '总计') => {
  const row = rowsOf(of2020, of2023).find((one) => one['项目代码'] === measure && one['类别'] === group);
  if (!row) throw new Error(`${measure} has no row`);
  return row;
};

test('is a table that spreadsheets open: a byte order mark, their line ends, as many cells in each row', () => {
  const file = fileOf(of2020, of2023);
  expect(file.startsWith('\uFEFF表,类别,项目,')).toBe(true);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const rows: string[][] = parse(file, { bom: true }); // throws where rows differ in length
  expect(rows.length).toBeGreaterThan(200);
  expect(new Set(rows[0]).size).toBe(rows[0]?.length);
});

test('is named after both reports', () => {
  expect(valuesFileName({ left: of2020, right: of2023 })).toBe(`${first}与${second}.csv`);
});

describe('a row', () => {
  test('has both values with their words, unit, scope and place, and the difference', () => {
    expect(rowOf('applications.newReceived')).toEqual({
      表: '收到和处理政府信息公开申请情况',
      类别: '总计',
      项目: '本年新收政府信息公开申请',
      项目代码: 'applications.newReceived',
      [first]: '378',
      [`${first}：单位`]: '件',
      [`${first}：原文`]: '378',
      [`${first}：口径`]: '本机关',
      [`${first}：出处`]: 'https://example.org/2020/government/3/#s3-t1-r1-c7',
      [second]: '653',
      [`${second}：单位`]: '件',
      [`${second}：原文`]: '653',
      [`${second}：口径`]: '本机关',
      [`${second}：出处`]: 'https://example.org/2023/general-office/3/#s3-t1-r1-c7',
      '差（后减前）': '275',
      不计算差的原因: '',
      版次: '0.1.0+abc',
    });
  });

  test('that one form lacks says so', () => {
    expect(rowOf('outcomes.other.correctionOverdue')).toMatchObject({
      [first]: '不适用',
      [`${first}：原文`]: '',
      [`${first}：出处`]: '',
      [second]: '19',
      '差（后减前）': '',
      不计算差的原因: '至少一方没有数字',
    });
  });

  test('of a kind of applicant says which', () => {
    expect(rowOf('applications.newReceived', '自然人')).toMatchObject({ [first]: '360', [second]: '607' });
  });

  test('of prose has the printed words', () => {
    const prose = rowsOf(of2020, of2023).filter((row) => row['表'] === '正文');
    expect(prose.map((row) => row[`${second}：原文`])).toContain(
      '全年收到社会公众对下级行政机关政府信息公开的投诉、举报15件',
    );
  });

  test.each(['甲,乙', '甲“乙”', '甲"乙"', '甲\n乙'])('keeps what would divide cells: %j', (printed) => {
    const left = {
      ...of2020,
      figures: of2020.figures.map((figure) => ({
        ...figure,
        values: figure.values.map((value) => ({ ...value, printed })),
      })),
    };
    expect(rowsOf(left, of2023).some((row) => row[`${first}：原文`] === printed)).toBe(true);
  });
});

test('no difference is computed across bodies or scopes, and the row says why', () => {
  const [east, west] = ['2022/dongshan', '2022/xishan'].map((key) => comparable(findDocument(madeUp, key)));
  if (!east || !west) throw new Error('the made-up archive has both');
  const rows = rowsOf(east, west).filter(
    (row) => row[east.name] !== '' && /^\d+$/.test(row[west.name] ?? ''),
  );
  expect(rows.length).toBeGreaterThan(100);
  expect(new Set(rows.map((row) => row['差（后减前）']))).toEqual(new Set(['']));
  expect(rows[0]?.['不计算差的原因']).toBe('机关或口径不同');
});
