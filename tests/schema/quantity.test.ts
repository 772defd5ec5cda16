/** How exactly a printed number is meant: its resolution, and the interval it may stand for. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intervalOf, intervalsMeet, resolutionOf, wholeNumbersIn } from '../../src/schema/quantity.ts';

describe('the resolution is the unit of the last printed digit', () => {
  test.each([
    ['18.2万条', 182_000, 1_000],
    ['14万件', 140_000, 10_000],
    ['105.95万余条', 1_059_500, 100],
    ['171.6亿元', 17_160_000_000, 10_000_000],
    ['700余万次', 7_000_000, 10_000],
    ['３万人次', 30_000, 10_000],
    ['5千份', 5_000, 1_000],
    ['1,266,912条', 1_266_912, 1],
    ['98.6%', 98.6, 0.1],
    ['下降28.9%', -28.9, 0.1],
    ['3000件', 3_000, 1],
    ['三万件', 30_000, 10_000],
    ['三百件', 300, 1],
    ['四个', 4, 1],
    ['0', 0, 1],
    ['', 0, 1],
    // a cell of a column in 万元
    ['12.50', 125_000, 100],
    // misprints: the value is what should have been printed
    ['387件', 378, 1],
    ['150余个', 170, 1],
    ['1.8万件', 19_000, 1_000],
  ])('%s read as %d: %d', (printed, value, resolution) => {
    expect(resolutionOf(printed, value)).toBe(resolution);
  });
});

describe('what a printed number may stand for', () => {
  test('an exact count stands for itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (count) => {
        const interval = intervalOf(count, '', resolutionOf(`${count}件`, count));
        expect(wholeNumbersIn(interval)).toEqual({ lower: count, upper: count });
        expect(intervalsMeet(interval, intervalOf(count + 1, ''))).toBe(false);
      }),
    );
  });

  test('a number in 万 stands for all that are rounded to it, and for no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 0, max: 999_999 }),
        (tenths, count) => {
          const value = tenths * 1_000;
          const { lower, upper } = wholeNumbersIn(intervalOf(value, '', 1_000));
          const rounded = Math.floor((count + 500) / 1_000) * 1_000;
          expect(lower <= count && count <= upper).toBe(rounded === value);
        },
      ),
    );
  });

  test('余 already says how far a number in 万 reaches', () => {
    expect(intervalOf(806_200, 'at-least', 100)).toEqual({ min: 806_200, max: 806_300, open: true });
  });

  test('a decline of more than 10% is a larger decline', () => {
    expect(intervalOf(-10, 'at-least')).toEqual({ min: -20, max: -10, open: false });
    expect(intervalOf(-12, 'about')).toEqual({ min: -13, max: -11, open: false });
  });
});
