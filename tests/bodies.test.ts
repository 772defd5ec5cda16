/** Nothing of two bodies, or of two scopes, is ever joined: held on a made-up archive, with a planted mix for each guard. */
import { describe, expect, test } from 'vitest';
import { runChecks } from '../scripts/checks/index.ts';
import { figureIn, reportersOf } from '../scripts/checks/years.ts';
import { findDocument } from '../src/archive/archive.ts';
import { observationRows } from '../src/data/observations.ts';
import { toHoldings } from '../src/lib/holdings.ts';
import { indicators, ratesOf } from '../src/lib/indicators.ts';
import { describe as describeDocument, shortName } from '../src/lib/labels.ts';
import { toPoints, toSeries, type AnySeries } from '../src/lib/series.ts';
import { figuresOf } from '../src/lib/series/measure-figures.ts';
import { bodiesSchema } from '../src/schema/body.ts';
import type { CheckRecord } from '../src/schema/check.ts';
import { measureIds } from '../src/schema/vocabulary.ts';
import { archive, withDocuments } from './support/made-up.ts';
import { archive as specimen } from './support/specimen.ts';

const points = toPoints(archive);
const allSeries = measureIds.flatMap((measure) => toSeries(points, measure));
const ownerOf = ({ body, scope }: { body: string; scope?: string | undefined }) => `${body} ${scope}`;

/** Series in which points of two bodies or scopes stand. */
const mixedSeries = (series: readonly AnySeries[]) =>
  series.filter((one) => one.points.some((point) => ownerOf(point) !== ownerOf(one)));

/** Equations whose figures are of two bodies or scopes. */
const mixedRecords = (records: readonly CheckRecord[]) =>
  records.filter(({ operands }) => {
    const owners = operands
      .map(({ url }) => findDocument(archive, url.split('/').slice(1, 3).join('/')))
      .map(ownerOf);
    return new Set(owners).size > 1;
  });

describe('series', () => {
  test('each has one body and one scope', () => {
    expect(allSeries.length).toBeGreaterThan(500);
    expect(mixedSeries(allSeries)).toEqual([]);
  });

  test('two districts, an area and an organ, a renamed bureau: five series of new applications since 2021', () => {
    const whole = toSeries(points, 'applications.newReceived').filter(({ part }) => part === 'total');
    expect(
      whole.map((one) => [
        one.body,
        one.scope,
        one.points.filter(({ printedIn }) => printedIn === 'table').map(({ year }) => year),
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['dongshan', 'area', [2021, 2022]],
        ['xishan', 'area', [2021, 2022]],
        ['dongshan', 'organ', [2022]],
        ['finance', 'organ', [2021, 2022]],
      ]),
    );
    expect(whole).toHaveLength(5);
  });

  test('a department under the forms of 2008 and 2014 has two series of what does not compare', () => {
    const items = toSeries(points, 'proactive.items').filter(
      (one) => one.body === 'records' && one.part === 'total',
    );
    expect(items.map(({ form, points: own }) => [form, own.length])).toEqual([
      ['2008', 1],
      ['2014', 1],
    ]);
  });

  test('a point that claims another body begins a series of its own', () => {
    const planted = points.map((point) =>
      point.document === '2022/xishan' ? { ...point, body: 'dongshan', scope: 'organ' as const } : point,
    );
    const series = toSeries(planted, 'outcomes.granted').filter(({ part }) => part === 'total');
    expect(mixedSeries(series)).toEqual([]);
    expect(series.find((one) => ownerOf(one) === 'xishan area')?.points).toHaveLength(1);
  });

  test('a series made by hand of two bodies is found', () => {
    const [one, other] = ['dongshan', 'xishan'].map((body) =>
      allSeries.find((series) => series.body === body),
    );
    if (!one || !other) throw new Error('both districts have series');
    expect(mixedSeries([{ ...one, points: [...one.points, ...other.points] }])).toHaveLength(1);
  });

  test('a chart draws each body and scope in a panel of its own, and names it', () => {
    const [figure] = figuresOf(points, 'outcomes.granted', { years: [2021, 2022] });
    expect(figure?.model.panels.map(({ label }) => label)).toEqual(
      expect.arrayContaining([
        '东山区（全区）',
        '西山区（全区）',
        '东山区（本机关）',
        '市财政税务局（本机关）',
      ]),
    );
    expect(figure?.model.notes.join()).toContain('2021年报告称“市财政局”，2022年报告称“市财政税务局”');
  });
});

describe('checks', () => {
  const records = runChecks(archive);

  test('no equation has figures of two bodies or scopes', () => {
    expect(records.length).toBeGreaterThan(300);
    expect(mixedRecords(records)).toEqual([]);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  });

  test('an equation with figures of two bodies is found', () => {
    const [first] = records.filter(({ document }) => document === '2022/dongshan');
    if (!first) throw new Error('the district has checks');
    const strange = { ...first.operands[0]!, url: '/2022/xishan/3/#s3-t1-r1-c7' };
    expect(mixedRecords([{ ...first, operands: [...first.operands, strange] }])).toHaveLength(1);
  });

  test('years are held together within a body and a scope', () => {
    const owners = reportersOf(archive).map(ownerOf);
    expect(owners).toEqual([
      'dongshan area',
      'dongshan organ',
      'xishan area',
      'finance organ',
      'records system',
    ]);
    const ids = records.filter(({ rule }) => rule === 'carried-over').map(({ id }) => id);
    expect(ids).toContain('dongshan-area.carried-over.2021-2022');
    expect(ids).toContain('xishan-area.carried-over.2021-2022');
    expect(ids).toContain('dongshan-organ.carried-over.2021-2022');
    const organ = records.find(({ id }) => id === 'dongshan-organ.carried-over.2021-2022');
    expect(organ).toMatchObject({
      verdict: 'not-assessable',
      note: '本档案没有收录2021年东山区（本机关）的报告。',
    });
  });

  test('a figure of another scope in a body’s report does not stand for its own', () => {
    const without = withDocuments((document) =>
      document.key === '2022/dongshan'
        ? { ...document, observations: document.observations.map((one) => ({ ...one, scope: 'organ' })) }
        : document,
    );
    const wanted = { measure: 'applications.newReceived' } as const;
    expect(figureIn(without, { body: 'dongshan', scope: 'area' }, 2022, wanted)).toBeUndefined();
    expect(figureIn(archive, { body: 'dongshan', scope: 'area' }, 2022, wanted)?.document.key).toBe(
      '2022/dongshan',
    );
  });
});

describe('rates', () => {
  test('are of one report’s own body and scope', () => {
    for (const indicator of indicators)
      for (const rate of ratesOf(indicator, points, archive.documents))
        expect(ownerOf(findDocument(archive, rate.document)).split(' ')[0]).toBe(rate.body);
  });
});

describe('holdings', () => {
  const { rows, years } = toHoldings(archive);

  test('a row for each body and scope; no cell holds a report of another', () => {
    expect(years).toEqual([2022, 2021, 2014, 2013]);
    expect(rows.map(ownerOf)).toEqual([
      'dongshan area',
      'dongshan organ',
      'xishan area',
      'finance organ',
      'records system',
    ]);
    for (const row of rows)
      for (const document of row.cells.flat()) expect(ownerOf(document)).toBe(ownerOf(row));
    expect(rows.flatMap(({ cells }) => cells.flat())).toHaveLength(archive.documents.length);
  });
});

describe('labels', () => {
  test('a report is called by the body that printed it: 机关 in 2020, 办公厅 in 2023, one series', () => {
    const names = specimen.documents.filter(({ kind }) => kind === 'report').map(shortName);
    expect(names).toEqual([
      '2012年重庆市报告',
      '2018年重庆市报告',
      '2020年市政府机关报告',
      '2023年市政府办公厅报告',
    ]);
  });

  test('tell every two reports apart, by the name the body bore that year', () => {
    const names = archive.documents.map(shortName);
    expect(names).toEqual([
      '2013年市档案局报告（本系统）',
      '2014年市档案局报告（本系统）',
      '2021年东山区报告',
      '2021年市财政局报告',
      '2021年西山区报告',
      '2022年东山区报告',
      '2022年东山区报告（本机关）',
      '2022年市财政税务局报告',
      '2022年西山区报告',
    ]);
    expect(describeDocument(findDocument(archive, '2021/dongshan'))).toBe(
      '年度报告 · 口径：全区 · 2021年版格式',
    );
  });
});

test('every row of the data says whose it is', () => {
  for (const { document, body, scope } of observationRows(archive))
    expect(`${body} ${scope}`).toBe(ownerOf(findDocument(archive, document)));
});

test('two bodies of one id, and a body below itself, are refused', () => {
  const body = { kind: 'other', names: [{ name: '甲局' }], short: '甲局' };
  expect(
    bodiesSchema.safeParse([
      { ...body, id: 'a' },
      { ...body, id: 'a' },
    ]).success,
  ).toBe(false);
  expect(bodiesSchema.safeParse([{ ...body, id: 'a', parent: 'a' }]).success).toBe(false);
});
