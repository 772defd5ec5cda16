/** The engine on archives nobody has seen: other bodies, other scopes, small numbers, missing and rounded ones. */
import { describe, expect, test } from 'vitest';
import type { IndicatorRow } from '../../../src/data/indicator-schemas.ts';
import { city, east, madeUp, west, type MadeUp } from '../made-up-bodies.ts';
import { indicatorOf, rowsIn } from './support.ts';
import { ratesOf } from '../../../src/lib/indicators.ts';
import { toPoints } from '../../../src/lib/series.ts';

const completion = (total: number, received: number, carriedOver = 0): NonNullable<MadeUp['figures']> => [
  { measure: 'outcomes.totalProcessed', value: total },
  { measure: 'applications.newReceived', value: received },
  { measure: 'applications.carriedOver', value: carriedOver },
];
const rowsOf = (documents: readonly MadeUp[], indicator = 'completion'): IndicatorRow[] =>
  rowsIn(madeUp([city, east, west], documents)).filter((row) => row.indicator === indicator);

describe('a base of 20', () => {
  test.each([
    [19, 'suppressed', null],
    [20, 'computed', 50],
  ])('%i: %s', (received, state, value) => {
    const [row] = rowsOf([{ body: 'east', year: 2022, figures: completion(10, received) }]);
    expect(row).toMatchObject({ state, value, numerator: 10, denominator: received });
    expect(row?.numerator_urls).toBe('/2022/east/3/#s3-t1-r1-c1');
    expect(row?.denominator_urls).toBe('/2022/east/3/#s3-t1-r2-c1 /2022/east/3/#s3-t1-r3-c1');
  });

  test('a base that subtraction makes small, or less than nothing, is small too', () => {
    const figures = [
      { measure: 'normativeDocuments.inForce', value: 5 },
      { measure: 'normativeDocuments.issued', value: 9 },
      { measure: 'normativeDocuments.repealed', value: 2 },
    ] as const;
    const [row] = rowsOf([{ body: 'east', year: 2022, figures }], 'normative-documents-repealed');
    expect(row).toMatchObject({ state: 'suppressed', value: null, numerator: 2, denominator: -2 });
  });
});

describe('a part that is not there', () => {
  const lacking = completion(30, 40).slice(0, 2);

  test('leaves the whole without a value, and is named', () => {
    const archive = madeUp([city, east, west], [{ body: 'east', year: 2022, figures: lacking }]);
    expect(rowsIn(archive).find(({ indicator }) => indicator === 'completion')).toMatchObject({
      state: 'missing',
      value: null,
      numerator: null,
      denominator: null,
      numerator_urls: '',
      denominator_urls: '',
    });
    const [rate] = ratesOf(indicatorOf('completion'), toPoints(archive), archive.documents);
    expect(rate).toMatchObject({
      state: 'not-reported',
      reason: '上年结转政府信息公开申请：本报告没有这一数字',
    });
  });

  test('of another scope does not fill the gap', () => {
    const figures = [...lacking, { measure: 'applications.carriedOver', value: 0, scope: 'area' }] as const;
    expect(rowsOf([{ body: 'east', year: 2022, figures }])).toMatchObject([
      { state: 'missing', scope: 'organ' },
    ]);
  });

  test('of another body does not fill the gap', () => {
    const figures = [...lacking, { measure: 'applications.carriedOver', value: 0, body: 'west' }] as const;
    expect(rowsOf([{ body: 'east', year: 2022, figures }])).toMatchObject([{ state: 'missing' }]);
  });

  test('of another year does not fill the gap', () => {
    const rows = rowsOf([
      { body: 'east', year: 2021, figures: completion(30, 40) },
      { body: 'east', year: 2022, figures: lacking },
    ]);
    expect(rows.map(({ state }) => state)).toEqual(['computed', 'missing']);
  });

  test('of a member is no row at all: reports print members or not', () => {
    expect(
      rowsOf([{ body: 'east', year: 2022, figures: completion(30, 40) }], 'natural-person-share'),
    ).toEqual([]);
  });
});

test('figures that a report prints only for another scope, all of them, are of that scope', () => {
  const figures = completion(30, 40).map((figure) => ({ ...figure, scope: 'area' as const }));
  expect(rowsOf([{ body: 'east', year: 2022, figures }])).toMatchObject([
    { scope: 'area', state: 'computed', value: 75 },
  ]);
});

describe('numbers that are not exact enter no sum', () => {
  const archive = madeUp([city, east, west], [{ body: 'east', year: 2022, figures: completion(30, 40) }]);
  const points = toPoints(archive);
  const kindWith = (more: object): string | undefined =>
    ratesOf(
      indicatorOf('completion'),
      points.map((point) => (point.measure === 'outcomes.totalProcessed' ? { ...point, ...more } : point)),
      archive.documents,
    )[0]?.kind;

  test.each([
    ['as printed', {}, 'computed'],
    ['30余', { qualifier: 'at-least' }, 'missing'],
    ['近30', { qualifier: 'about' }, 'missing'],
    ['1.2万', { resolution: 1000 }, 'missing'],
  ])('%s: %o → %s', (_, more, kind) => {
    expect(kindWith(more)).toBe(kind);
  });
});

describe('the change since the report before', () => {
  const changes = (...documents: readonly MadeUp[]) =>
    rowsOf(documents).map(({ document, change, change_since }) => [document, change, change_since]);

  test('is that of the same body: nothing is subtracted from another’s', () => {
    expect(
      changes(
        { body: 'east', year: 2021, figures: completion(30, 40) },
        { body: 'west', year: 2022, figures: completion(40, 40) },
        { body: 'east', year: 2022, figures: completion(35, 40) },
      ),
    ).toEqual([
      ['2021/east', null, ''],
      ['2022/east', 12.5, '2021/east'],
      ['2022/west', null, ''],
    ]);
  });

  test('is that of the same scope', () => {
    expect(
      changes(
        { body: 'east', year: 2021, scope: 'area', figures: completion(30, 40) },
        { body: 'east', year: 2022, figures: completion(35, 40) },
      ).at(-1),
    ).toEqual(['2022/east', null, '']);
  });

  test('is none where a report does not say whose work it counts', () => {
    expect(
      changes(
        { body: 'east', year: 2021, scope: 'unstated', figures: completion(30, 40) },
        { body: 'east', year: 2022, scope: 'unstated', figures: completion(35, 40) },
      ).at(-1),
    ).toEqual(['2022/east', null, '']);
  });

  test('crosses forms that compare', () => {
    expect(
      changes(
        { body: 'east', year: 2020, form: '2019', figures: completion(30, 40) },
        { body: 'east', year: 2021, figures: completion(28, 40) },
      ).at(-1),
    ).toEqual(['2021/east', -5, '2020/east']);
  });

  test('is that of the report before, not of one before that', () => {
    expect(
      changes(
        { body: 'east', year: 2021, figures: completion(30, 40) },
        { body: 'east', year: 2022, figures: completion(3, 4) },
        { body: 'east', year: 2023, figures: completion(35, 40) },
      ).at(-1),
    ).toEqual(['2023/east', null, '']);
  });

  test.each([
    [2022, 2023, -25],
    [2023, 2024, null],
    [2024, 2025, -25],
  ])('disputes %i → %i: %s, for from 2024 on they take another way', (before, now, change) => {
    const dispute = (cases: number): NonNullable<MadeUp['figures']> => [
      ...completion(40, 40),
      { measure: 'reconsideration.total', value: cases },
      { measure: 'litigation.direct.total', value: 0 },
    ];
    const [, row] = rowsOf(
      [
        { body: 'east', year: before, figures: dispute(20) },
        { body: 'east', year: now, figures: dispute(10) },
      ],
      'dispute',
    );
    expect(row?.change).toBe(change);
  });
});

test('a notice has no rows', () => {
  expect(rowsIn(madeUp([city], [{ body: 'city', year: 2022, kind: 'notice' }]))).toEqual([]);
});
