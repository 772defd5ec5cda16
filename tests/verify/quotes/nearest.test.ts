import { distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import { align } from '../../../src/verify/quotes/align.ts';
import { nearest } from '../../../src/verify/quotes/nearest.ts';
import { sequence } from '../../../scripts/verify/samples/random.ts';

test('the nearest place is found and aligned with the fewest edits, in texts of few different characters too', () => {
  const random = sequence(5);
  for (let trial = 0; trial < 400; trial += 1) {
    const letters = 2 + random(8);
    const letter = (): string => String.fromCharCode(97 + random(letters));
    const text = Array.from({ length: 40 + random(120) }, letter).join('');
    const start = random(text.length - 20);
    const pattern = [...text.slice(start, start + 5 + random(90))];
    for (let edits = random(5); edits > 0; edits -= 1)
      pattern.splice(random(pattern.length), random(2), ...(random(2) ? [letter()] : []));
    const wanted = pattern.join('');
    if (wanted === '') continue;
    const found = nearest(wanted, text, 10);
    const printed = text.slice(found?.start, found?.end);
    expect(found?.distance).toBe(distance(wanted, printed));
    expect(found?.distance).toBe(leastDistance(wanted, text));
    const cost = align(wanted, printed, found?.distance ?? 0).reduce(
      (sum, { start: a, end, from, to }) => sum + Math.max(end - a, to - from),
      0,
    );
    expect(cost).toBe(found?.distance);
  }
});

/** Of all stretches of a text, the least distance: the table in full. */
function leastDistance(pattern: string, text: string): number {
  let last = new Array<number>(text.length + 1).fill(0);
  for (let i = 1; i <= pattern.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= text.length; j += 1) {
      const same = pattern[i - 1] === text[j - 1] ? 0 : 1;
      row.push(Math.min((last[j - 1] ?? 0) + same, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    last = row;
  }
  return Math.min(...last);
}

test('nothing further than it may be is found', () => {
  expect(nearest('abcdef', 'uvwxyz', 3)).toBeUndefined();
});

test('of two equal neighbours of which one is missing the first is', () => {
  expect(align('要在年底', '要在在年底', 1)).toEqual([{ start: 1, end: 1, from: 1, to: 2 }]);
});

test('a last character that was changed is changed, not added', () => {
  expect(nearest('公开信箱', '政府公开信息专栏', 1)).toEqual({ start: 2, end: 6, distance: 1 });
});
