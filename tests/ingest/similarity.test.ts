import fc from 'fast-check';
import { expect, test } from 'vitest';
import { similarity } from '../../scripts/ingest/similarity.ts';

test.each([
  ['总体情况', '总体情况', 1],
  ['', '', 1],
  ['总体情况', '', 0],
  ['总体情况', '总体概况', 0.75],
  ['行政复议', '行政诉讼', 0.5],
  ['规章', '行政规范性文件', 1 / 7],
])('similarity: %j and %j', (a, b, share) => {
  expect(similarity(a, b)).toBeCloseTo(share);
});

test('it is between 0 and 1, the same both ways, and 1 for the same words only', () => {
  const words = fc.string({ unit: fc.constantFrom(...'总体情况主动公开'), maxLength: 8 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const share = similarity(a, b);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      expect(similarity(b, a)).toBe(share);
      expect(share === 1).toBe(a === b);
    }),
  );
});
