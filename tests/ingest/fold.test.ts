import { expect, test } from 'vitest';
import { fold } from '../../scripts/ingest/fold.ts';
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
