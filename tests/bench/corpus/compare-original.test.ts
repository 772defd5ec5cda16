import { describe, expect, test } from 'vitest';
import { missingFrom } from '../../../scripts/bench/corpus/compare-original.ts';
import type { Original, OriginalBlock, OriginalRow } from '../../../scripts/originals/original.ts';
import type { Truth } from '../../../scripts/bench/corpus/made.ts';

const truth: Truth = {
  title: '某局2020年政府信息公开工作年度报告',
  year: 2020,
  issuer: '某局',
  form: '2019',
  scope: 'organ',
  headings: [
    { locator: '1', text: '总体情况' },
    { locator: '1-2-1', text: '强化监督保障' },
  ],
  cells: {
    2: [
      ['1', '2', ''],
      ['1', '2', ''],
    ],
  },
  paragraphs: ['召开会议3次。印发要点12项。'],
};

const line = (text: string): OriginalBlock => ({ type: 'line', text });
const row = (...texts: string[]): OriginalRow => ({
  cells: texts.map((text, column) => ({ column, columns: 1, rows: 1, text })),
});
const original = (...blocks: OriginalBlock[]): Original => ({ format: 'pdf', blocks, remarks: [] });

const words = [
  line('一、 总体情况'),
  line('1．强化监督保障。召开会议3次。印发'),
  line('— 3 —'),
  { type: 'page-break' },
  line('要点12项。'),
] as const satisfies OriginalBlock[];
const table: OriginalBlock = {
  type: 'table',
  rows: [row('规章', '1', '2', ''), row('文件', ' 1', '2 ', '')],
};

describe('a reader misses', () => {
  test('nothing where words are torn over lines and pages, and every row stands in a table', () => {
    expect(missingFrom(truth, original(...words, table))).toEqual({
      headings: [],
      paragraphs: [],
      rows: [],
    });
  });

  test('a heading that has lost its number', () => {
    const [, ...others] = words;
    const { headings } = missingFrom(truth, original(line('总体情况'), ...others));
    expect(headings).toEqual(['一、总体情况']);
  });

  test('a paragraph of which a line is lost', () => {
    expect(missingFrom(truth, original(...words.slice(0, 3))).paragraphs).toEqual(truth.paragraphs);
  });

  test('rows of which a cell is another, left out, or in a table once too few', () => {
    const rows = (...all: OriginalRow[]): string[] | undefined =>
      missingFrom(truth, original({ type: 'table', rows: all })).rows;
    const [first, second] = [row('规章', '1', '2', ''), row('文件', '1', '2', '')];
    expect(rows(first, second)).toEqual([]);
    expect(rows(first)).toEqual(['1 | 2 | ']);
    expect(rows(first, row('文件', '1', '2'))).toEqual(['1 | 2 | ']);
    expect(rows(row('规章', '1', '3', ''), second)).toEqual(['1 | 2 | ']);
  });

  test('no rows that are known, where it gives no tables', () => {
    expect(missingFrom(truth, original(...words)).rows).toBeUndefined();
  });
});
