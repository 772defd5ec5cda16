import { describe, expect, test } from 'vitest';
import {
  brokenLimits,
  brokenRatios,
  heaviestCompressed,
  ratiosOf,
  type Measured,
} from '../../scripts/bench/measure.ts';
import { parseStatus } from '../../scripts/bench/memory.ts';

const build: Measured = {
  documents: 300,
  seconds: 240,
  peakBytes: 2.5e9,
  files: 16_000,
  bytes: 3e8,
  pages: [{ path: 'index.html', bytes: 150_000 }],
  data: [{ path: 'data/observations.csv', bytes: 20_000_000 }],
};

describe('limits', () => {
  test('may be reached', () => {
    expect(brokenLimits(build)).toEqual([]);
  });

  test.each([
    [{ seconds: 241 }, 'seconds'],
    [{ peakBytes: 2.6e9 }, 'memory'],
    [{ files: 16_001 }, 'files'],
    [{ pages: [{ path: 'a/index.html', bytes: 150_001 }] }, 'a/index.html'],
    [{ data: [{ path: 'data/a.json', bytes: 20_000_001 }] }, 'data/a.json'],
  ])('but not passed: %j', (change, named) => {
    expect(brokenLimits({ ...build, ...change })).toEqual([expect.stringContaining(named)]);
  });

  test('a document may take a fifth more in a larger archive', () => {
    const smaller: Measured = { ...build, documents: 30, seconds: 20, files: 1600, bytes: 2.4e7 };
    const ratios = ratiosOf(build, smaller);
    expect(ratios).toEqual({ time: expect.closeTo(1.2), files: 1, bytes: 1.25 });
    expect(brokenRatios({ ...ratios, time: 1.2 })).toEqual([expect.stringContaining('bytes')]);
  });
});

test('the heaviest compressed pages are found though they are not the largest', () => {
  const files = Array.from({ length: 30 }, (_, index) => ({ path: `${index}`, bytes: 5000 - index * 100 }));
  const compressed = (path: string): number => (path === '19' ? 1000 : 100 + Number(path));
  const found = heaviestCompressed(files, ({ path }) => compressed(path));
  const expected = files
    .map(({ path }) => ({ path, bytes: compressed(path) }))
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, 10);
  expect(found).toEqual(expected);
});

test('a process is read from its status', () => {
  expect(parseStatus(7, 'Name:\tnode\nPPid:\t3\nVmRSS:\t  2048 kB\n')).toEqual({
    id: 7,
    parent: 3,
    resident: 2_097_152,
  });
  expect(parseStatus(8, 'Name:\tkthreadd\nPPid:\t2\n').resident).toBe(0);
});
