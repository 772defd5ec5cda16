/** The matrix of a measure on the made-up archive of several bodies: no row holds figures that do not compare. */
import { expect, test } from 'vitest';
import { matrixOf } from '../../src/lib/series/matrix.ts';
import { toPoints } from '../../src/lib/series.ts';
import { measureIds } from '../../src/schema/vocabulary.ts';
import { archive } from '../support/made-up.ts';

const points = toPoints(archive);
const reported = new Map(
  archive.documents.flatMap(({ observations }) => observations.map((one) => [one, one.body] as const)),
);

test('a row is of one body and scope, and leads to where each number is printed', () => {
  let numbers = 0;
  for (const measure of measureIds) {
    const { kinds, years } = matrixOf(archive, points, measure);
    const rows = kinds.flatMap((kind) => kind.rows);
    expect(new Set(rows.map(({ id }) => id)).size, measure).toBe(rows.length);
    for (const { body, scopeWords, cells } of rows) {
      for (const [year, entries] of cells) {
        expect(years).toContain(year);
        for (const entry of entries) {
          if (entry.state !== 'reported') continue;
          numbers++;
          expect(entry.place, measure).toContain('#');
          if (!entry.borrowed) expect([entry.body, entry.scope], measure).toEqual([body.id, scopeWords]);
        }
      }
    }
  }
  expect(numbers).toBeGreaterThan(reported.size / 20);
});

test('a form that does not print the measure has no row', () => {
  const rows = matrixOf(archive, points, 'outcomes.granted').kinds.flatMap((kind) => kind.rows);
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.every(({ forms }) => forms === '2019、2021年版')).toBe(true);
});
