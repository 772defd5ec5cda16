import { describe, expect, test } from 'vitest';
import { hasPipes, withoutPipes } from '../../scripts/propose/pipes.ts';

const table = [
  '第二十条第（一）项',
  '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
  '|---|:---:|---:|---|',
  '| 规章 | 2 | 0 | 11 |',
  '  ｜ 行政规范性文件 ｜ 4 ｜  ｜ - ｜',
  '│ 合计 │ 6 │ 0 │ 22 │',
  '三、收到和处理政府信息公开申请情况',
];

test('the cells of a table drawn with strokes are apart by tabs, a blank one too, and lines keep their numbers', () => {
  expect(withoutPipes(table.join('\n')).split('\n')).toEqual([
    '第二十条第（一）项',
    '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
    '',
    '规章\t2\t0\t11',
    '行政规范性文件\t4\t\t-',
    '合计\t6\t0\t22',
    '三、收到和处理政府信息公开申请情况',
  ]);
});

test('so are those of rows open at both sides, with the heads of articles between them', () => {
  const open = [
    '中国政府网 | 江州市政府网 | 东山区',
    '',
    '江州市2023年政府信息公开工作年度报告',
    '第二十条第（一）项',
    '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
    '规章 | 2 | 0 | 11',
    '第二十条第（五）项',
    '信息内容 | 本年处理决定数量',
    '行政许可 | 1808595',
    '行政强制 |  | 3',
  ];
  expect(withoutPipes(open.join('\n')).split('\n')).toEqual([
    ...open.slice(0, 4),
    '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
    '规章\t2\t0\t11',
    '第二十条第（五）项',
    '信息内容\t本年处理决定数量',
    '行政许可\t1808595',
    '行政强制\t\t3',
  ]);
});

describe('a text without such a table stays as it is', () => {
  test.each([
    ['the path of a web page', '首页 | 政务公开 | 年报\n江州市 | 东山区\n中国政府网 | 江州市政府网'],
    ['two lines of strokes', '| 打印 | 关闭 |\n| 上一篇 | 下一篇 |\n一、总体情况'],
    ['rows open at one side', '| 规章 | 2\n| 规范性文件 | 4\n| 合计 | 6'],
  ])('%s', (_, text) => {
    expect(hasPipes(text)).toBe(false);
    expect(withoutPipes(text)).toBe(text);
  });
});

test('a row of marks for no value is a row', () => {
  const row = '| 行政强制 | - | - | - |';
  expect(withoutPipes([row, row, row].join('\n')).split('\n')[2]).toBe('行政强制\t-\t-\t-');
  const marks = '| - | - | - |';
  expect(withoutPipes([row, row, marks].join('\n')).split('\n')[2]).toBe('-\t-\t-');
});
