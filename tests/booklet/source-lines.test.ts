import { expect, test } from 'vitest';
import { lineStarts } from '../../src/booklet/source-lines.ts';

const numbers = (words: string, lines: readonly string[], first: number): [number, string][] =>
  lineStarts(words, lines, first).map(({ offset, line }) => [
    line,
    [...words.replace(/\s/g, '')][offset] ?? '',
  ]);

test('a line of the source begins where its first character stands', () => {
  expect(
    numbers(
      '全市共收到政府信息公开申请7896份，其中，市政府办公厅受理申请554件。',
      ['    全市共收到政府信息公开申请7896', '', '份，其中，市政府办公厅受理申请554件。'],
      173,
    ),
  ).toEqual([
    [173, '全'],
    [175, '份'],
  ]);
});

test('words after a run-in heading begin on the line of the heading', () => {
  expect(
    numbers(
      '按照条例要求，积极办理。全年无收费。',
      ['（三）收费情况。按照条例要求，积极', '办理。全年无收费。'],
      9,
    ),
  ).toEqual([
    [9, '按'],
    [10, '办'],
  ]);
});

test('furniture between two lines is passed over, and so is a line that is not in the words', () => {
  expect(
    numbers(
      '统筹推进政务公开，落实各项任务要求。',
      ['统筹推进政务公开，', '— 3 —', '[bookmark: _GoBack]', '落实各项任务要求。'],
      1,
    ),
  ).toEqual([
    [1, '统'],
    [4, '落'],
  ]);
});

test('a short line counts only where it goes on with the words', () => {
  expect(numbers('公开率为98%，同比提高，公开。', ['公开率为98%，同比提高，', '公开', '。'], 1)).toEqual([
    [1, '公'],
    [2, '公'],
    [3, '。'],
  ]);
});

test('without the source the words have their first line only', () => {
  expect(numbers('没有收费。', [], 7)).toEqual([[7, '没']]);
});
