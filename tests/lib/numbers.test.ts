/** How many numbers the archive has: each counted once, as a reader points at it. */
import { describe, expect, test } from 'vitest';
import { addressesOf } from '../../src/archive/addresses.ts';
import { countsOf } from '../../src/archive/edition.ts';
import { numbersIn } from '../../src/archive/numbers.ts';
import { observationRows } from '../../src/data/observations.ts';
import { quantityRowsOf } from '../../src/data/records.ts';
import { archive, documentOf, seeds } from '../support/specimen.ts';
import { archive as madeUp } from '../support/made-up.ts';

describe.each([
  ['the specimen', archive],
  ['a made-up archive', madeUp],
])('in %s', (_, { documents }) => {
  test('the numbers are as many as the distinct addresses of quantities and observations in the data files', () => {
    const addresses = new Set([
      ...documents.flatMap(quantityRowsOf).map(({ url }) => url),
      ...observationRows({ ...archive, documents })
        .map(({ url }) => url)
        .filter((url) => url.includes('#')), // a silence has its document's address
    ]);
    expect(countsOf({ documents }).numbers).toBe(addresses.size);
  });

  test('they are fewer than quantities and observations together, which share many', () => {
    const { numbers, quantities, observations } = countsOf({ documents });
    expect(numbers).toBeLessThan(quantities + observations);
  });
});

test('each number has an address that the archive promises', () => {
  const promised = new Set(addressesOf({ archive, seeds, changes: [] }).map(({ url }) => url.split('#')[1]));
  expect(archive.documents.flatMap(numbersIn).filter((id) => !promised.has(id))).toEqual([]);
});

describe('a number is one', () => {
  const [first] = documentOf('2018/citywide').observations;
  if (!first) throw new Error('the specimen has observations');
  const bare = { sections: [], observations: [first] };

  test('where two measures are read from it', () => {
    expect(numbersIn({ ...bare, observations: [first, { ...first, measure: 'litigation.total' }] })).toEqual([
      first.at,
    ]);
  });

  test('where it is a quantity and an observation', () => {
    const document = documentOf('2018/citywide');
    const quantities = numbersIn({ ...document, observations: [] });
    expect(quantities).toContain(first.at);
    expect(numbersIn({ ...document, observations: [first] })).toEqual(quantities);
  });
});
