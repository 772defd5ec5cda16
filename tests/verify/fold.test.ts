import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { toText } from '../../src/data/verify/texts.ts';
import { toWritten } from '../../src/data/verify/traditional.ts';
import { folder, toCharacters } from '../../src/verify/fold.ts';
import { archive } from '../support/specimen.ts';

const words = archive.documents.flatMap(toText).map(([, , text]) => text);
const characters = toCharacters(toWritten(new Set([...words.join(''), '链', '炼', '覆'])));
const fold = folder(characters);
const folded = (text: string): string => fold(text).text;

describe('what is compared of a text', () => {
  test.each([
    ['white space, wraps', '全市 共收到\n申请', '全市共收到申请'],
    ['punctuation', '“放管服”改革，《条例》（以下简称）', '放管服改革条例以下简称'],
    ['full and half width', '５２５７６条，增长１０％', '52576条增长10%'],
    ['Traditional characters', '累計公示行政處罰信息', '累计公示行政处罚信息'],
    ['those that are simplified by their word', '依法答覆、瞭解計劃', '依法答复了解计划'],
    ['groups of digits', '1,234件、１，２３４件', '1234件1234件'],
    ['page marks', '公开\n— 12 —\n信息', '公开信息'],
    ['zeros', '二零一八、二○一八', '二〇一八二〇一八'],
  ])('without difference of %s', (_, typed, text) => {
    expect(folded(typed)).toBe(folded(text));
  });

  test.each([
    ['a decimal point', '1.5万条', '15万条'],
    ['a list of numbers', '第1、2项', '第12项'],
    ['a range', '3-5个', '35个'],
    ['a ratio', '3：1', '31'],
    ['a sign', '增幅为-3.2%', '增幅为3.2%'],
    ['per cent', '增长5%', '增长5'],
    ['over', '事项500＋', '事项500'],
    ['numerals of another script', '3个', '三个'],
  ])('%s makes a difference', (_, one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });

  test.each(['t', 'tw', 'hk'] as const)(
    'all of the specimen in the characters of %s folds to the same',
    (to) => {
      const convert = Converter({ from: 'cn', to });
      expect(words.map((text) => folded(convert(text)))).toEqual(words.map(folded));
    },
  );

  test('every unit knows its place', () => {
    const text = '全市 共1,234件。\n— 3 —\n公开';
    const { text: units, at } = fold(text);
    expect([...units].map((_, index) => text.charAt(at[index] ?? -1)).join('')).toBe(units);
  });
});

describe('a character stands for a printed one', () => {
  test.each([
    ['计', '計'],
    ['５', '5'],
    ['复', '覆'],
    ['复', '复'],
  ])('%s: %s', (printed, typed) => {
    expect(characters.stands(typed, printed)).toBe(true);
  });

  test.each([
    ['覆', '复'],
    ['链', '炼'],
    ['不', '未'],
  ])('%s: not %s', (printed, typed) => {
    expect(characters.stands(typed, printed)).toBe(false);
  });
});
