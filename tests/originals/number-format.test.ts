import { describe, expect, test } from 'vitest';
import { afterNumber, formatNumber, type NumberFormat } from '../../scripts/originals/number-format.ts';

test.each<[NumberFormat, readonly [number, string][]]>([
  [
    'chineseCounting',
    [
      [1, '一'],
      [10, '十'],
      [11, '十一'],
      [20, '二十'],
      [21, '二十一'],
      [100, '一百'],
      [101, '一百零一'],
      [110, '一百一十'],
    ],
  ],
  [
    'chineseCountingThousand',
    [
      [12, '十二'],
      [1005, '一千零五'],
    ],
  ],
  [
    'japaneseCounting',
    [
      [10, '十'],
      [101, '百一'],
    ],
  ],
  ['taiwaneseCounting', [[12, '十二']]],
  [
    'chineseLegalSimplified',
    [
      [1, '壹'],
      [10, '壹拾'],
      [12, '壹拾贰'],
    ],
  ],
  ['ideographDigital', [[10, '一〇']]],
  [
    'ideographTraditional',
    [
      [3, '丙'],
      [11, '11'],
    ],
  ],
  [
    'decimal',
    [
      [0, '0'],
      [12, '12'],
    ],
  ],
  [
    'decimalZero',
    [
      [3, '03'],
      [12, '12'],
    ],
  ],
  ['decimalFullWidth', [[12, '１２']]],
  [
    'decimalEnclosedCircle',
    [
      [1, '①'],
      [20, '⑳'],
      [21, '㉑'],
      [36, '㊱'],
      [50, '㊿'],
      [51, '51'],
    ],
  ],
  ['decimalEnclosedParen', [[2, '⑵']]],
  [
    'upperLetter',
    [
      [1, 'A'],
      [26, 'Z'],
      [28, 'BB'],
    ],
  ],
  [
    'lowerRoman',
    [
      [4, 'iv'],
      [1999, 'mcmxcix'],
    ],
  ],
])('%s', (format, pairs) => {
  expect(pairs.map(([number]) => formatNumber(number, format))).toEqual(pairs.map(([, printed]) => printed));
});

describe('a text after its number', () => {
  test.each([
    ['一、', '总体情况', '一、总体情况'],
    ['（一）', '甲', '（一）甲'],
    ['1.', '甲', '1.甲'],
    ['1.', '2020年', '1. 2020年'],
    ['1．', '2020年', '1．2020年'],
    ['①', '甲', '①甲'],
    ['1.1', '甲', '1.1 甲'],
    ['第1章', '甲', '第1章 甲'],
    ['', '甲', '甲'],
  ])('%s %s', (number, text, together) => {
    expect(afterNumber(number, text)).toBe(together);
  });
});
