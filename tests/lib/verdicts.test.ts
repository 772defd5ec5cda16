import { expect, test } from 'vitest';
import { verdictsAt } from '../../src/lib/verdicts.ts';
import { checks } from '../support/specimen.ts';

const verdicts = verdictsAt(checks);

test('a number is found with every relation it stands in, at its own address', () => {
  expect(
    verdicts.get('/2020/government/1-3/#s1-3-p1-q277')?.map(({ rule, verdict }) => [rule, verdict]),
  ).toEqual(
    expect.arrayContaining([
      ['same', 'holds'],
      ['change', 'holds'],
    ]),
  );
});

test('the parts of a difference are marked as well as the whole', () => {
  const differing = checks.filter(({ verdict }) => verdict === 'differs');
  expect(differing.length).toBeGreaterThan(0);
  for (const { id, operands } of differing)
    for (const { url } of operands)
      expect(verdicts.get(url)).toContainEqual(expect.objectContaining({ id, verdict: 'differs' }));
});

test('every relation is at every one of its addresses once, and nowhere else', () => {
  const expected = checks.flatMap(({ id, operands }) =>
    [...new Set(operands.map(({ url }) => url))].map((url) => `${id} ${url}`),
  );
  const found = [...verdicts].flatMap(([url, list]) => list.map(({ id }) => `${id} ${url}`));
  expect(found.toSorted()).toEqual(expected.toSorted());
});

test('an address that stands in no relation has none; the map is made once', () => {
  expect(verdicts.get('/2018/citywide/')).toBeUndefined();
  expect(verdictsAt(checks)).toBe(verdicts);
});
