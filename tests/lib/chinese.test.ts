/** The CSV files with Chinese heads: the same rows as their siblings, in words. */
import { describe, expect, test } from 'vitest';
import { dataFiles, textOf, type DataFile } from '../../src/data/files.ts';
import { countsOf } from '../../src/archive/edition.ts';
import { dimensions, measureIds, measureOf, periods } from '../../src/schema/vocabulary.ts';
import { archive, checks } from '../support/specimen.ts';
import { readCsv } from '../support/package.ts';

const edition = { version: '0.0.0', hash: '00000000', seeds: [], originals: [], counts: countsOf(archive) };
const files = dataFiles({ archive, checks, edition });
const fileOf = (name: string): DataFile => {
  const file = files.find((candidate) => candidate.name === name);
  if (!file) throw new Error(`there is no ${name}`);
  return file;
};
const read = (name: string): Record<string, string>[] => readCsv(textOf(fileOf(name)));
const chinese = files.filter(({ name }) => name.startsWith('zh/'));

test('every CSV has one, by year where it is by year', () => {
  const csv = files.filter(({ format, name }) => format === 'csv' && !name.startsWith('zh/'));
  expect(chinese.map(({ name }) => name).toSorted()).toEqual(csv.map(({ name }) => `zh/${name}`).toSorted());
});

describe.each(chinese.map((file) => [file.name, file] as const))('%s', (name, file) => {
  const rows = read(name);
  const siblings = read(name.replace('zh/', ''));

  test('has Chinese heads, and no cell that is a code but those it keeps', () => {
    const heads = Object.keys(rows[0] ?? {});
    for (const head of heads) expect(head).toMatch(/^\p{Script=Han}+$/u);
    const kept = /代号|编号|原文/;
    const words = heads.filter((head) => !kept.test(head));
    for (const row of rows) for (const head of words) expect(row[head]).not.toMatch(/^[a-z][\w.+;-]*$/i);
  });

  test('has the same rows in the same order', () => {
    expect(rows.length).toBe(siblings.length);
    expect(rows.map((row) => row['网址'] ?? row['指标代号'])).toEqual(
      siblings.map(({ url, measure }) => url ?? measure),
    );
    for (const [index, { value, current_value, line_start }] of siblings.entries()) {
      const row = rows[index] ?? {};
      expect(row['数值'] ?? row['推算数值'] ?? row['本年数值']).toBe(value ?? current_value);
      expect(row['起始行']).toBe(line_start);
    }
  });

  test('begins with a byte order mark, and every line ends as spreadsheets expect', () => {
    const text = textOf(file);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
  });
});

test('a row says in words what its sibling says in codes', () => {
  const index = read('observations.csv').findIndex(({ url }) => url === '/2020/government/3/#s3-t1-r3-c7');
  expect(read('zh/observations.csv')[index]).toMatchObject({
    文件: '重庆市人民政府机关2020年政府信息公开工作年度报告',
    年度: '2020',
    机关: '重庆市人民政府办公厅',
    口径: '本机关',
    格式: '2019年版格式',
    指标: '予以公开',
    分类方式: '',
    类别: '总计',
    数值: '217',
    单位: '件',
    状态: '已报告',
    时期: '本年',
    网址: '/2020/government/3/#s3-t1-r3-c7',
    文件编号: '2020/government',
    指标代号: 'outcomes.granted',
  });
});

test('what time a value speaks of, and why that is not what it seems', () => {
  const [archives] = read('zh/observations.csv').filter(({ 原文: quote }) => quote?.includes('80.62万余卷'));
  expect(archives).toMatchObject({ 原文单位: '卷', 时期: periods.unstated.label });
  expect(archives?.['说明']).toMatch(/^原文没有写明.+。$/);
  const times = new Set(read('zh/observations.csv').map((row) => row['时期']));
  expect(times.size).toBeGreaterThan(2);
});

test('last year’s number told by a printed change is called what it is', () => {
  const [row] = read('zh/implied.csv').filter(({ 指标代号: code }) => code === 'applications.newReceived');
  expect(row).toMatchObject({ 推算年度: '2019', 本年数值: '378', 推算上年最小: '532', 推算上年最大: '532' });
});

test('a member, a section within a section, and whose work is counted, in the words of the body', () => {
  const [row] = read('zh/observations.csv').filter(
    ({ 指标代号: code, 类别: of }) => code === 'applications.newReceived' && of === '市政府部门',
  );
  expect(row).toMatchObject({ 口径: '全市', 分类方式: '层级', 数值: '2134' });
  expect(row?.['节']).toBe('三、依申请公开政府信息情况 （一）申请受理情况');
});

test('an indicator says what is divided by what', () => {
  const [row] = read('zh/indicators.csv').filter(
    ({ 推算指标编号: id, 年度: year }) => id === 'normative-documents-repealed' && year === '2023',
  );
  expect(row).toMatchObject({
    推算指标: '行政规范性文件废止率',
    算式: '本年废止件数÷（现行有效件数−本年制发件数＋本年废止件数）',
    推算数值: '30.2',
    分子: '252',
    分母: '835',
    状态: '已计算',
  });
});

test('what may be joined is told in words', () => {
  const byCode = new Map(read('zh/measures.csv').map((row) => [row['指标代号'], row]));
  expect(byCode.get('outcomes.granted')?.['可以相连的格式']).toBe('2019年版格式＋2021年版格式');
  expect(byCode.get('outcomes.other')?.['可以相连的格式']).toBe('不同格式的数值不能相连');
});

test('the label of a measure is enough to look it up; so is that of a member within its dimension', () => {
  expect(new Set(measureIds.map((id) => measureOf(id).label)).size).toBe(measureIds.length);
  for (const { members } of Object.values(dimensions))
    expect(new Set(Object.values(members)).size).toBe(Object.keys(members).length);
});
