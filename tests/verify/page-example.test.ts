/** The example on the page is put together from what an archive prints, whichever archive it is. */
import { describe, expect, test } from 'vitest';
import { archiveFiles } from '../../scripts/verify/files.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { toExample } from '../../src/verify/example.ts';
import { verify } from '../../src/verify/verify.ts';
import { archive as madeUpReports } from '../support/made-up.ts';
import { archive as specimen } from '../support/specimen.ts';
import { city, madeUp } from '../lib/made-up-bodies.ts';

describe.each<[string, Archive]>([
  ['the specimen', specimen],
  ['an archive of other bodies', madeUpReports],
])('of %s', (_, archive) => {
  test('it has a true quotation, one in other punctuation, and one with a digit changed, which is what is found', async () => {
    const example = toExample(archive) ?? '';
    const { quotes } = await verify(example, archiveFiles(archive));
    expect(quotes.map(({ verdict }) => verdict)).toEqual(
      expect.arrayContaining(['differs', 'exact', 'form']),
    );
    const changed = quotes.filter(({ verdict }) => verdict === 'differs');
    expect(changed.flatMap(({ difference }) => difference)).toEqual([
      expect.objectContaining({
        article: expect.stringMatching(/^\d+$/),
        printed: expect.stringMatching(/^\d+$/),
      }),
    ]);
    expect(quotes.some(({ verdict }) => verdict === 'absent' || verdict === 'unknown')).toBe(false);
  });
});

test('an archive that prints no such sentence has no example', () => {
  expect(toExample(madeUp([city], [{ body: 'city', year: 2021 }]))).toBeUndefined();
});
