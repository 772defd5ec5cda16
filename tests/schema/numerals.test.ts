import { describe, expect, test } from 'vitest';
import { readNumeral, readOrdinal } from '../../src/schema/numerals.ts';

describe('readOrdinal(text)', () => {
  test.each([
    ['一', 1],
    ['九', 9],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十一', 21],
    ['九十九', 99],
    ['⼗⼆', 12], // Kangxi radicals
    ['12', 12],
    ['１２', 12],
  ])('%s is %i', (text, ordinal) => {
    expect(readOrdinal(text)).toBe(ordinal);
  });

  test.each(['', '三五', '二一', '十十', '一百', '两', '一十百', '第一', '1.2'])('%j is none', (text) => {
    expect(readOrdinal(text)).toBeUndefined();
  });

  test('every ordinal up to 九十九 is read back', () => {
    const digits = [...'一二三四五六七八九'];
    const written = (number: number): string => {
      const [tens, ones] = [Math.floor(number / 10), number % 10];
      return `${tens > 1 ? digits[tens - 1] : ''}${tens > 0 ? '十' : ''}${ones ? digits[ones - 1] : ''}`;
    };
    for (let number = 1; number < 100; number += 1) expect(readOrdinal(written(number))).toBe(number);
  });
});

describe('readNumeral(text)', () => {
  test.each([
    ['一百二十', 120],
    ['两千零五', 2005],
    ['三万五千', 35_000],
    ['一亿二千万', 120_000_000],
  ])('%s is %i', (text, number) => {
    expect(readNumeral(text)).toBe(number);
  });

  test.each(['三五', '百', '第一'])('%s is not one number', (text) => {
    expect(readNumeral(text)).toBeUndefined();
  });

  test('a power alone counts where it says so: 百余', () => {
    expect(readNumeral('百', true)).toBe(100);
  });
});
