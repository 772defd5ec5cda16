import { describe, expect, test } from 'vitest';
import { pairsIn } from '../../src/lib/comparison/pairs.ts';
import { childrenOfBody, keyCharts, pointsOf } from '../../src/lib/bodies.ts';
import { toPoints } from '../../src/lib/series.ts';
import { toYearTables } from '../../src/lib/year-table.ts';
import { city, east, madeUp, west, type MadeUp } from './made-up-bodies.ts';

const received = (value: number, more: object = {}): Pick<MadeUp, 'figures'> => ({
  figures: [{ measure: 'applications.newReceived', value, ...more }],
});
const bodies = [city, east, west];
const archive = madeUp(bodies, [
  { body: 'city', year: 2021, scope: 'area', ...received(900) },
  { body: 'east', year: 2018, scope: 'area', form: '2014', ...received(10) },
  { body: 'east', year: 2019, scope: 'area', form: '2019', ...received(11) },
  { body: 'east', year: 2021, scope: 'area', ...received(12) },
  { body: 'east', year: 2021, scope: 'organ', suffix: '-office', ...received(3) },
  { body: 'west', year: 2021, scope: 'area', ...received(0) },
  { body: 'west', year: 2022, scope: 'area', ...received(7, { scope: 'organ' }) },
]);
const points = toPoints(archive);

describe('the page of a body', () => {
  test('its points are its own', () => {
    for (const { id } of bodies) {
      expect(pointsOf(points, id)).toEqual(points.filter(({ body }) => body === id));
    }
    expect(pointsOf(points, 'nobody')).toEqual([]);
  });

  test('a point lent to it by declaration is among them, and stays with its own body too', () => {
    const lent = toPoints(
      madeUp(bodies, [
        {
          body: 'city',
          year: 2018,
          scope: 'area',
          form: '2014',
          ...received(554, { standsIn: { body: 'east', scope: 'area' } }),
        },
      ]),
    );
    const values = (body: string) => pointsOf(lent, body).flatMap(({ value }) => value ?? []);
    expect([values('east'), values('city'), values('west')]).toEqual([[554], [554], []]);
    // A chart of nothing but what another body printed would be that body's.
    expect(keyCharts(lent, 'east')).toEqual([]);
  });

  test('charts hold no other body, and only measures with a number', () => {
    const charts = keyCharts(points, 'east');
    expect(charts.map(({ model }) => model.title)).toEqual(['本年新收政府信息公开申请']);
    expect(new Set(charts.flatMap(({ rows }) => rows.map(({ body }) => body)))).toEqual(new Set(['east']));
    expect(charts[0]?.model.panels.filter(({ axis }) => axis.kind === 'values')).toHaveLength(2);
    expect(keyCharts(points, 'nobody')).toEqual([]);
  });

  test('consecutive reports are of one scope and one form family', () => {
    const pairs = (body: string) => pairsIn(archive, body).map(({ older, newer }) => [older.key, newer.key]);
    expect(pairs('east')).toEqual([['2019/east', '2021/east']]);
    expect(pairs('west')).toEqual([['2021/west', '2022/west']]);
    expect(pairs('city')).toEqual([]);
  });

  test('children stand in the order of the list', () => {
    expect(childrenOfBody(archive, 'city').map(({ id }) => id)).toEqual(['east', 'west']);
    expect(childrenOfBody(archive, 'east')).toEqual([]);
  });
});

describe('the year as tables', () => {
  const rank = new Map(bodies.map(({ id }, index) => [id, index]));
  const inYear = (year: number) =>
    toYearTables(
      archive.documents.filter((document) => document.year === year),
      rank,
    );

  test('a table for each form family and scope, rows in the order of the bodies', () => {
    expect(
      inYear(2021).map(({ id, label, rows }) => [id, label, rows.map(({ document }) => document.key)]),
    ).toEqual([
      [
        'statutory-area',
        '2021年版格式 · 口径：全地区（全市、全区、全县）',
        ['2021/city', '2021/east', '2021/west'],
      ],
      ['statutory-organ', '2021年版格式 · 口径：本机关', ['2021/east-office']],
    ]);
  });

  test('a number leads to its place; 0 is a number; measures nobody prints are named, not shown', () => {
    const [area] = inYear(2021);
    expect(area?.measures.map(({ id }) => id)).toEqual(['applications.newReceived']);
    expect(area?.silent.length).toBeGreaterThan(0);
    expect(area?.rows.map(({ cells }) => cells.map(({ value, text, url }) => [value, text, url]))).toEqual([
      [[900, '900', '/2021/city/3/#s3-t1-r1-c1']],
      [[12, '12', '/2021/east/3/#s3-t1-r1-c1']],
      [[0, '0', '/2021/west/3/#s3-t1-r1-c1']],
    ]);
  });

  test('a figure of another scope than its report’s is no number of the table', () => {
    const documents = archive.documents.filter(({ key }) => ['2022/west', '2021/east'].includes(key));
    const [table] = toYearTables(documents, rank);
    expect(table?.rows.map(({ cells }) => [cells[0]?.value, cells[0]?.text])).toEqual([
      [12, '12'],
      [null, '口径不同'],
    ]);
  });

  test('a silence says in short, and in full, what it is', () => {
    const documents = madeUp(bodies, [
      { body: 'east', year: 2021, scope: 'area', ...received(5) },
      { body: 'west', year: 2021, scope: 'area' },
    ]).documents;
    const [table] = toYearTables(documents, rank);
    expect(table?.rows[1]?.cells[0]).toMatchObject({
      state: 'not-reported',
      value: null,
      text: '没有',
      meaning: '本报告没有这一数字',
      url: undefined,
    });
  });
});
