import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldLookAlikes } from '../../scripts/ingest/fold.ts';
import { radicals } from '../../scripts/ingest/radicals.ts';

test.each([
  ['⼀、总体情况', '一、总体情况'], // Kangxi radicals
  ['⺠政部⻔的⻝品⻋辆', '民政部门的食品车辆'], // of the supplement
  ['⻳⻰⻥⻢', '龟龙鱼马'],
  ['１２．３％（Ａ）', '12.3%(A)'],
  ['重庆市', '重庆市'],
])('fold: %s is compared as %s', (printed, compared) => {
  expect(fold(printed)).toBe(compared);
});

test('every radical of the supplement that has a character is one, and becomes a character', () => {
  const block = Array.from({ length: 0x2ef4 - 0x2e80 }, (_, index) => String.fromCodePoint(0x2e80 + index));
  // ⺀ (REPEAT) stands for no character; U+2E9A is no character itself.
  expect(block.filter((radical) => !radicals.has(radical))).toEqual(['\u2e80', '\u2e9a']);
  expect(radicals.size).toBe(block.length - 2);
  for (const ideograph of radicals.values()) expect(ideograph).toMatch(/^\p{Unified_Ideograph}$/u);
});

describe('foldLookAlikes(text)', () => {
  test.each([
    ['⼀、总体情况', '一、总体情况'],
    ['⺠政部⻔', '民政部门'],
    ['\uF90A额', '金额'], // a compatibility ideograph
    ['１２．３％（Ａ）', '１２．３％（Ａ）'], // width tells markers and dates from numbers
    ['㈠①½', '㈠①½'], // these would become several characters, or another
    ['𠮷\u2F00𠮷', '𠮷一𠮷'],
    ['重庆市', '重庆市'],
  ])('%s is read as %s', (printed, read) => {
    expect(foldLookAlikes(printed)).toBe(read);
  });

  test('places stay: a character for a character, whatever the text', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.integer({ min: 0x2e80, max: 0x2fdf }).map((code) => String.fromCodePoint(code)),
        fc.integer({ min: 0xf900, max: 0xfaff }).map((code) => String.fromCodePoint(code)),
        fc.constantFrom('１', '（', '㈠', '情', '𠮷', '\n'),
      ),
    });
    fc.assert(fc.property(text, (words) => void expect(foldLookAlikes(words)).toHaveLength(words.length)));
  });
});
