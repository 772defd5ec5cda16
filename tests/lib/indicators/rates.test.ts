import { expect, test } from 'vitest';
import { classesOf, indicators, ratesOf, type Indicator } from '../../../src/lib/indicators.ts';
import { toPoints } from '../../../src/lib/series.ts';
import { archive } from '../../support/specimen.ts';

const points = toPoints(archive);
const find = (id: string): Indicator => {
  const found = indicators.find((one) => one.id === id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
};
const rates = (id: string) =>
  ratesOf(find(id), points, archive.documents).map((rate) =>
    rate.kind === 'missing'
      ? [rate.year, rate.state]
      : [
          rate.year,
          rate.numerator.value,
          rate.denominator.value,
          rate.kind === 'computed' && rate.percent.toFixed(1),
        ],
  );

test('substantive disclosure: 2020 (217 + 22) ÷ 380, 2023 217 ÷ 651; earlier reports have no such classes', () => {
  expect(rates('substantive-disclosure')).toEqual([
    [2012, 'not-applicable'],
    [2018, 'not-applicable'],
    [2020, 239, 380, '62.9'],
    [2023, 217, 651, '33.3'],
  ]);
});

test('a denominator under 20 shows its parts and no rate; pending cases do not count', () => {
  expect(rates('reconsideration-correction').slice(2)).toEqual([
    [2020, 0, 8, false],
    [2023, 0, 12, false],
  ]);
});

test('carry-forward needs both what came in and what was carried over', () => {
  expect(rates('carried-forward')).toEqual([
    [2012, 'not-applicable'],
    [2018, 'not-applicable'], // 149 are printed, but the form has no 上年结转
    [2020, 31, 411, '7.5'],
    [2023, 59, 710, '8.3'],
  ]);
});

test('the classes of outcomes add up to all outcomes, in both forms', () => {
  for (const year of [2020, 2023]) {
    const shares = classesOf(['2019', '2021']).flatMap((one) =>
      ratesOf(one, points, archive.documents).filter(
        (rate) => rate.year === year && rate.kind === 'computed',
      ),
    );
    const sum = shares.reduce((total, rate) => total + (rate.kind === 'computed' ? rate.percent : 0), 0);
    expect(sum).toBeCloseTo(100, 6);
  }
});

test('each printed part of a rate leads to its place and its line', () => {
  const [, , , latest] = ratesOf(find('carried-forward'), points, archive.documents);
  if (latest?.kind !== 'computed') throw new Error('2023 prints all of it');
  expect(latest.denominator.cells.map(({ place }) => place)).toEqual([
    '/2023/general-office/3/#s3-t1-r1-c7',
    '/2023/general-office/3/#s3-t1-r2-c7',
  ]);
  expect(latest.numerator.cells[0]?.source).toMatch(/^\/2023\/general-office\/source\/\?of=[-\w]+#L\d+$/);
});

test('a value that is only “at least” enters no rate', () => {
  const vague = points.map((point) =>
    point.measure === 'outcomes.granted' ? { ...point, qualifier: 'at-least' as const } : point,
  );
  const kinds = ratesOf(find('substantive-disclosure'), vague, archive.documents).map(({ kind }) => kind);
  expect(kinds).toEqual(['missing', 'missing', 'missing', 'missing']);
});
