import { describe, expect, it } from 'vitest';
import { changeOf, previousOf } from '../../src/schema/change.ts';

const exactly = (value: number) => ({ lower: value, upper: value });

/** Every N up to a bound, tried one by one. */
function tried(now: number, percent: number, decimals: number): { lower: number; upper: number } | undefined {
  const fitting = Array.from({ length: 20_000 }, (_, index) => index + 1).filter(
    (n) => changeOf(n, now, decimals) === percent,
  );
  const [lower, upper] = [fitting[0], fitting.at(-1)];
  return lower === undefined || upper === undefined ? undefined : { lower, upper };
}

describe('a printed change tells last year’s number', () => {
  it.each([
    [378, -28.9, 1, 532],
    [9, -59.1, 1, 22],
    [14, -48.1, 1, 27],
    [398, -15.7, 1, 472],
  ])('%d after %d%% was one number only', (now, percent, decimals, before) => {
    expect(previousOf(exactly(now), { percent, decimals })).toEqual({ lower: before, upper: before });
  });

  it('several numbers may have had the change: a range', () => {
    expect(previousOf(exactly(193), { percent: -11, decimals: 0 })).toEqual({ lower: 216, upper: 218 });
  });

  it('no whole number has it: the number and the change do not belong together', () => {
    expect(previousOf(exactly(9), { percent: -59.3, decimals: 1 })).toBeUndefined();
    expect(previousOf(exactly(0), { percent: -50, decimals: 0 })).toBeUndefined();
    expect(previousOf(exactly(7), { percent: -100.1, decimals: 1 })).toBeUndefined();
  });

  it('nothing bounds what all of it was lost of', () => {
    expect(previousOf(exactly(0), { percent: -100, decimals: 0 })).toEqual({ lower: 1, upper: Infinity });
  });

  it('finds what trying every number finds', () => {
    for (const now of [1, 2, 9, 14, 93, 193, 378, 425, 653, 7896])
      for (const [percent, decimals] of [
        [-59.1, 1],
        [-11, 0],
        [0, 0],
        [0.5, 1],
        [10, 0],
        [72.75, 2],
        [150, 0],
      ] as const)
        expect(previousOf(exactly(now), { percent, decimals }), `${now} ${percent}`).toEqual(
          tried(now, percent, decimals),
        );
  });

  it('of a rounded number every number it may stand for is tried', () => {
    expect(previousOf({ lower: 181_500, upper: 182_499 }, { percent: 10, decimals: 0 })).toEqual({
      lower: 164_254,
      upper: 166_665,
    });
  });
});
