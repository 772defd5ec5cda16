import { describe, expect, test } from 'vitest';
import { isValueText, lettersOf, toLetters, toTokens } from '../../scripts/ingest/table-tokens.ts';
import { linesFrom } from './fixture-support.ts';

describe('isValueText(text): what can stand in a value cell', () => {
  test.each([
    '',
    '0',
    '13',
    '１３',
    '1,234',
    '-3',
    '+5',
    '−3',
    '17.27万元',
    '17.27 万元',
    '35件',
    '5 个',
    '-',
    '—',
    '－',
    '/',
    '——',
  ])('“%s” can', (text) => {
    expect(isValueText(text)).toBe(true);
  });

  test.each([
    '规章',
    '无',
    '1.',
    '（一）',
    '2023年',
    '- 4 -',
    '万元',
    '13本',
    'A',
    '1、',
    '3/6',
    '13个百分点',
  ])('“%s” cannot', (text) => {
    expect(isValueText(text)).toBe(false);
  });
});

describe('lettersOf(text): what a label is recognised by', () => {
  test.each([
    ['spaces', '法律 服务 机构', '法律服务机构'],
    ['full width', '本年增／减', '本年增/减'],
    ['quotation marks and stops', '“三公”经费。', '三公经费'],
    ['the numbering of a row', '1．属于国家秘密', '1.属于国家秘密'],
    ['another stop after the number', '1、属于国家秘密', '1.属于国家秘密'],
    ['brackets', '（一）予以公开', '(一)予以公开'],
    ['Kangxi radicals', '⼀、总体情况', '一、总体情况'],
    ['radicals of the supplement', '⺠政部⻔', '民政部门'],
  ])('%s make no difference', (_, printed, plain) => {
    expect(lettersOf(printed)).toBe(lettersOf(plain));
  });

  test.each([
    ['三、本年度办理结果', '（三）不予公开'],
    ['三、', '三'],
    ['（一）', '一'],
    ['1.其他', '2.其他'],
  ])('“%s” is not “%s”', (a, b) => {
    expect(lettersOf(a)).not.toBe(lettersOf(b));
  });

  test('each letter knows where its character ends in the printed text', () => {
    const text = '1． 属于“国家秘密”';
    const { letters, ends } = toLetters(text);
    expect(letters).toBe('1属于国家秘密');
    expect(ends.map((end) => text.charAt(end - 1)).join('')).toBe('1属于国家秘密');
    expect(toLetters('㈠').ends).toEqual([1, 1, 1]); // one printed character, three letters
  });
});

const tokensOf = (text: string, blankCells = false): string[] =>
  toTokens(linesFrom(text), blankCells).map((token) => token.text);

describe('toTokens(lines, blankCells)', () => {
  test.each([
    ['white space divides words', '规章 13  0\u00A0 95', ['规章', '13', '0', '95']],
    ['tabs divide cells, a blank one too', '规章\t13\t\t95', ['规章', '13', '', '95']],
    ['a tab at the end is a blank cell', '规章\t13\t', ['规章', '13', '']],
    ['a tab before the first cell is none of its own', '\t规章\t13', ['规章', '13']],
    ['a unit goes with its number', '政府集中采购 21 17.27 万元', ['政府集中采购', '21', '17.27 万元']],
    ['in a cell of its own too', '政府集中采购\t21\t17.27 万元', ['政府集中采购', '21', '17.27 万元']],
    ['a unit after words is a word', '单位 万元', ['单位', '万元']],
    ['two numbers in one cell are never one', '规章\t1 0\t95', ['规章', '1', '0', '95']],
    ['a sign apart from its number is no number', '- 3', ['-', '3']],
    ['a cell of several words is divided', '规章 规范性文件\t13', ['规章', '规范性文件', '13']],
    ['a blank line is no token', '规章\n\n13', ['规章', '13']],
  ])('%s', (_, text, expected) => {
    expect(tokensOf(text)).toEqual(expected);
  });

  test('a line of no-break spaces is a blank cell only where blank cells are looked for', () => {
    const text = '规章\n\u00A0\n13\n \n95';
    expect(tokensOf(text, true)).toEqual(['规章', '', '13', '95']);
    expect(tokensOf(text, false)).toEqual(['规章', '13', '95']);
  });

  test('a token knows its line and whether tabs divided it; asking twice gives the same', () => {
    const lines = linesFrom('规章 13\n行政许可\t5');
    const shown = toTokens(lines, false).map(({ line, text, tabbed }) => [line, text, tabbed]);
    expect(shown).toEqual([
      [1, '规章', false],
      [1, '13', false],
      [2, '行政许可', true],
      [2, '5', true],
    ]);
    expect(toTokens(lines, false)).toBe(toTokens(lines, false));
  });

  test('blank cells looked for and not looked for are kept apart', () => {
    const lines = linesFrom('规章\n\u00A0\n13');
    expect(toTokens(lines, false)).toHaveLength(2);
    expect(toTokens(lines, true)).toHaveLength(3);
    expect(toTokens(lines, false)).toHaveLength(2);
  });
});
