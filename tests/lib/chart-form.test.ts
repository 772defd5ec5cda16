/** The form of a chart says what its numbers allow: lines, points, bars or the numbers alone; and its legend draws no more. */
import { describe, expect, test } from 'vitest';
import type { Implied } from '../../src/lib/implied.ts';
import { toPoints, toSeries, type AnyPoint } from '../../src/lib/series.ts';
import type { Figure } from '../../src/lib/series/chart.ts';
import { chosenChart } from '../../src/lib/series/chosen.ts';
import { toEntries } from '../../src/lib/series/entries.ts';
import { impliedEntries } from '../../src/lib/series/implied-points.ts';
import { figuresOf } from '../../src/lib/series/measure-figures.ts';
import { tell } from '../../src/lib/series/told.ts';
import { sceneOf } from '../../src/lib/series/scene.ts';
import {
  isNeverComparable,
  measureIds,
  measureOf,
  TOTAL,
  type MeasureId,
} from '../../src/schema/vocabulary.ts';
import { archive as madeUp } from '../support/made-up.ts';
import { figures, made } from './chart-support.ts';

const wholesOf = (points: readonly AnyPoint[], measure: MeasureId = 'outcomes.granted') =>
  toSeries(points, measure).filter(({ part }) => part === TOTAL);

const figureOf = (points: readonly AnyPoint[], implied: readonly Implied[] = []): Figure => {
  const [figure] = figuresOf(points, points[0]?.measure ?? 'outcomes.granted', {
    years: points.map(({ year }) => year),
    implied,
  });
  if (!figure) throw new Error('the points have no figure');
  return figure;
};

const told = (more: Partial<Implied>): Implied => ({
  document: '2020/government',
  year: 2019,
  body: 'general-office',
  scope: 'organ',
  form: '2019',
  measure: 'outcomes.granted',
  lower: 532,
  upper: 532,
  change: -28.9,
  printed: '同比下降28.9%',
  value: 378,
  url: '/2020/government/4/#s4-p1-q30',
  subject: '/2020/government/3/#s3-t1-r3-c7',
  ...more,
});

describe('a legend', () => {
  test('draws a line only where the chart joins points, and every look that no panel names', () => {
    for (const { model } of figures) {
      const series = model.panels.flatMap((panel) => panel.series);
      for (const { label, line, hollow, mark, tone } of model.legend) {
        const named = series.filter((one) => one.label === label);
        if (named.length === 0) {
          expect(hollow, `${model.title}: ${label}`).toBe(true);
          continue;
        }
        expect(line, `${model.title}: ${label}`).toBe(named.some(({ joins }) => joins.length > 0));
        expect(named.map((one) => [one.mark, one.tone])).toContainEqual([mark, tone]);
      }
      const hasHollow = series.some(({ points }) =>
        points.some(({ hollow, value }) => hollow && value !== null),
      );
      expect(
        model.legend.some(({ label }) => label.startsWith('空心')),
        model.title,
      ).toBe(hasHollow);
    }
  });

  test('has a line for a run of years, a mark alone for two', () => {
    const rows = (years: readonly number[]) => [
      {
        id: 'a',
        name: '甲',
        scope: 'organ',
        scopeWords: '本机关',
        forms: '',
        part: '',
        entries: years.flatMap((year) => toEntries(wholesOf([made(year, 1)])[0] ?? fail())),
      },
    ];
    const about = { title: '指标', unit: '件', breaks: [] };
    expect(chosenChart(about, rows([2019, 2020, 2021])).model.legend.map(({ line }) => line)).toEqual([true]);
    expect(chosenChart(about, rows([2019, 2020])).model.legend.map(({ line }) => line)).toEqual([false]);
    const apart = chosenChart({ ...about, apart: true }, rows([2019, 2020, 2021])).model;
    expect(apart.panels.flatMap(({ series }) => series.flatMap(({ joins }) => joins))).toEqual([]);
  });
});

const fail = (): never => {
  throw new Error('a point has a series');
};

test('panels of different scales say so', () => {
  for (const { model } of figures) {
    const scales = model.panels.filter(({ axis }) => axis.kind === 'values').length;
    expect(model.scope.includes('各栏刻度不同'), model.title).toBe(scales > 1);
  }
});

test('bars begin at 0 and end at their marks; only comparisons have them', () => {
  for (const { model } of figures) {
    const shapes = sceneOf(model);
    const bars = shapes.flatMap((shape) => (shape.type === 'line' && shape.role === 'bar' ? [shape] : []));
    const marks = shapes.filter(({ type }) => type === 'mark').length;
    expect(bars.length, model.title).toBe(model.x.kind === 'values' ? marks : 0);
    expect(bars.every(({ x1 }) => x1 === 0)).toBe(true);
    if (model.x.kind === 'values') expect(model.notes.join()).not.toContain('连线');
  }
});

describe('numbers that compare with nothing', () => {
  const measure = measureIds.find(
    (id) => isNeverComparable(id) && Object.keys(measureOf(id).dimensions).length > 0,
  );
  const run = (part: AnyPoint['part']) =>
    [2021, 2022, 2023].map((year) => made(year, year, { measure: measure ?? fail(), part }));
  const [dimension = '', [member = ''] = []] =
    Object.entries(measureOf(measure ?? fail()).dimensions)[0] ?? [];

  test('are told one by one, with the reason above', () => {
    const { model } = figureOf(run(TOTAL));
    expect(model.panels).toEqual([]);
    expect(model.facts).toHaveLength(3);
    expect(model.lead).toContain(measureOf(measure ?? fail()).incomparable);
  });

  test('stand in a chart of each report alone, where a report splits them', () => {
    // A member of the measure's own dimension.
    const part = `${dimension}.${member}` as AnyPoint['part'];
    const all = figuresOf(run(part), measure ?? fail(), { years: [2021, 2022, 2023] });
    expect(all.map(({ rows }) => rows.map(({ year }) => year))).toEqual([[2021], [2022], [2023]]);
    expect(new Set(all.map(({ model }) => model.id)).size).toBe(3);
    for (const { model } of all) expect(model.notes).toContain(measureOf(measure ?? fail()).incomparable);
  });
});

describe('a number told by a printed change', () => {
  const points = [made(2020, 378), made(2021, 400), made(2022, 500)];

  test('is a hollow, named point of the year before, joined to nothing, and a row that says what told it', () => {
    const { model, rows } = figureOf(points, [told({})]);
    const [series] = model.panels[0]?.series ?? [];
    expect(series?.points.map(({ x, text, hollow }) => [x, text, hollow])).toEqual([
      [2019, '532 件（推算）', true],
      [2020, '378 件', false],
      [2021, '400 件', false],
      [2022, '500 件', false],
    ]);
    expect(series?.joins).toEqual([[1, 2], [2, 3]]); // prettier-ignore
    expect(series?.points[0]?.note).toBe('由2020年报告所印的“同比下降28.9%”推算，不是印出的数字');
    expect(model.x.ticks.map(({ at }) => at)).toEqual([2019, 2020, 2021, 2022]);
    expect(model.notes.join()).toContain('空心的点：2019年的532件（推算）');
    expect(rows[0]).toMatchObject({
      place: '/2020/government/4/#s4-p1-q30',
      cells: [],
      form: '由2020年报告推算',
    });
  });

  test('is a bracket where several numbers had the change', () => {
    const { model } = figureOf(points, [told({ lower: 530, upper: 540 })]);
    expect(model.panels[0]?.series[0]?.points[0]).toMatchObject({
      text: '530—540 件（推算）',
      range: [530, 540],
    });
    expect(sceneOf(model).filter((shape) => shape.type === 'line' && shape.role === 'range')).toHaveLength(1);
  });

  test('has no end where nothing bounds it', () => {
    const { model } = figureOf(points, [told({ lower: 530, upper: null })]);
    expect(model.panels[0]?.series[0]?.points[0]).toMatchObject({
      text: '不少于 530 件（推算）',
      range: null,
    });
  });

  test('is not needed where a report prints the year itself, nor in the series of another body, scope or measure', () => {
    const [series] = wholesOf([made(2019, 531), ...points]);
    expect(impliedEntries(series ?? fail(), [told({})])).toEqual([]);
    const [own] = wholesOf(points);
    for (const other of [{ body: 'chongqing' }, { scope: 'area' }, { measure: 'outcomes.other' }] as const)
      expect(impliedEntries(own ?? fail(), [told(other)])).toEqual([]);
  });
});

describe('what the wholes tell', () => {
  const telling = (points: readonly AnyPoint[]) => tell('予以公开', wholesOf(points));

  test.each([
    [[made(2020, 378), made(2023, 653)], '市政府办公厅（本机关）2023年653件，比2020年多275件'],
    [[made(2020, 653), made(2023, 378)], '市政府办公厅（本机关）2023年378件，比2020年少275件'],
    [[made(2020, 217), made(2023, 217)], '市政府办公厅（本机关）2023年217件，与2020年相同'],
    [
      [made(2020, 173), made(2023, 148, { printedUnit: '部' })],
      '市政府办公厅（本机关）2023年148部，比2020年少25部',
    ],
    [
      [made(2020, 150, { qualifier: 'at-least' }), made(2023, 653)],
      '市政府办公厅（本机关）2020年150件以上，2023年653件',
    ],
    [[made(2020, 217), made(2023, null)], '只有2020年的一份报告印有这一数字'],
    [[made(2020, 217, { scope: 'area', area: '全市' }), made(2023, 5)], '2个数字，不能相比'],
  ])('%#: %s', (points, finding) => {
    expect(telling(points).title).toBe(`予以公开：${finding}`);
  });

  test('a printed rate is higher or lower by percentage points', () => {
    const rates = [made(2020, 98.6, { unit: '%' }), made(2023, 99.1, { unit: '%' })];
    expect(telling(rates).title).toBe('予以公开：市政府办公厅（本机关）2023年99.1%，比2020年高0.5个百分点');
  });

  test('what else is printed follows in one sentence, and is not compared', () => {
    const area = made(2018, 7896, {
      scope: 'area',
      area: '全市',
      body: 'chongqing',
      reporter: '重庆市',
      form: '2019',
    });
    expect(telling([area, made(2020, 378), made(2023, 653)]).lead).toBe(
      '重庆市（全市）只有2018年的7,896件；统计范围或格式不同的数字不能相比。',
    );
  });

  test('of a long run the two latest years are told, of several reports of unstated scope no “only”', () => {
    const run = [2018, 2019, 2020, 2021, 2022].map((year) => made(year, year));
    const unstated = [2009, 2010, 2011].map((year) => made(year, 5, { scope: 'unstated', form: '2008' }));
    expect(telling(run).lead).toBe('');
    expect(telling([...run, ...unstated.slice(1)]).lead).toContain(
      '市政府办公厅（未写明）2010年的5件、2011年的5件；',
    );
    expect(telling([...run, ...unstated]).lead).toContain('市政府办公厅（未写明）2011年的5件等3个数字；');
  });

  test('nothing is told of a measure that nobody prints', () => {
    expect(telling([made(2020, null)])).toEqual({ title: '予以公开', lead: '' });
  });

  test('no title compares numbers of two series', () => {
    const points = toPoints(madeUp);
    for (const measure of measureIds) {
      const { title } = tell(
        '',
        toSeries(points, measure).filter(({ part }) => part === TOTAL),
      );
      if (isNeverComparable(measure)) expect(title, measure).not.toMatch(/比\d{4}年|相同/);
    }
  });
});
