import { describe, expect, test } from 'vitest';
import { emptySeries, join, toPoints, toSeries, type AnyPoint, type Point } from '../../src/lib/series.ts';
import { toEntries } from '../../src/lib/series/entries.ts';
import { figuresOf } from '../../src/lib/series/measure-figures.ts';
import { pictureOf } from '../../src/lib/series/picture.ts';
import { niceTicks, spanTicks } from '../../src/lib/series/scale.ts';
import { layoutOf, sceneOf } from '../../src/lib/series/scene.ts';
import { toSvg } from '../../src/lib/series/svg.ts';
import { breaksWithin, joinsOf } from '../../src/lib/series/time-chart.ts';
import { areComparable, measureIds, TOTAL, type MeasureId } from '../../src/schema/vocabulary.ts';
import { observationSchema } from '../../src/schema/observation.ts';
import { archive, documentOf } from '../support/specimen.ts';
import { made } from './chart-support.ts';

const points = toPoints(archive);
const years = [2012, 2018, 2020, 2023];
const seriesOf = (measure: MeasureId) => toSeries(points, measure).filter(({ part }) => part === TOTAL);
const figureOf = (measure: MeasureId) => {
  const [first] = figuresOf(points, measure, { years });
  if (!first) throw new Error(`${measure} has no figure`);
  return first;
};

describe('series of the archive', () => {
  test('93, 7896, 378 and 653 stand in three series, one a body and scope', () => {
    const values = seriesOf('applications.newReceived').map((series) => [
      series.body,
      series.scope,
      toEntries(series).map(({ year, value }) => [year, value]),
    ]);
    expect(values).toEqual([
      ['chongqing', 'area', [[2018, 7896]]],
      ['general-office', 'organ', [[2018, 554], [2020, 378], [2023, 653]]], // prettier-ignore
      ['chongqing', 'unstated', [[2012, 93]]],
    ]);
  });

  test('no series mixes bodies, scopes or incomparable forms; the declared part is the only stranger', () => {
    const all = measureIds.flatMap((measure) => toSeries(points, measure));
    expect(all.length).toBeGreaterThan(400);
    const strangers = all.flatMap(({ body, scope, points: own }) =>
      own.filter((point) => point.scope !== scope || point.body !== body),
    );
    const [office, government] = [
      { body: 'general-office', scope: 'organ' },
      { body: 'chongqing', scope: 'organ' },
    ];
    expect(strangers.map(({ measure, part, standsIn }) => [measure, part, standsIn])).toEqual([
      ['applications.newReceived', 'level.office', office],
      ['applications.answered', 'level.office', office],
      ['executiveMeetings.disclosed', 'total', government],
      ['plenaryMeetings.disclosed', 'total', government],
    ]);
    const mixed = all.filter(({ measure, points: own }) =>
      own.some((a) => own.some((b) => a.document !== b.document && !areComparable(measure, a.form, b.form))),
    );
    expect(mixed).toEqual([]);
  });

  test('every printed observation of a report stands in a series', () => {
    const placed = new Set(
      measureIds.flatMap((measure) => toSeries(points, measure)).flatMap((one) => one.points),
    );
    expect(points.filter((point) => !placed.has(point))).toEqual([]);
  });

  test('the borrowed point keeps its scope and says so', () => {
    const office = one('organ', 'applications.newReceived');
    const [first] = toEntries(office);
    expect(first).toMatchObject({ value: 554, scope: '全市', borrowed: true });
    expect(first?.note).toContain('重庆市的报告所列“市政府办公厅”的份额');
  });

  test('现行有效 of 2020 and 2023 is one series, 对外公开总数量 ends with its form', () => {
    const office = seriesOf('regulations.inForce').filter(({ scope }) => scope === 'organ');
    expect(office.map((series) => toEntries(series).map(({ value }) => value))).toEqual([[173, 148]]);
    const disclosed = seriesOf('regulations.totalDisclosed').flatMap((series) => toEntries(series));
    expect(disclosed.map(({ year, text }) => [year, text])).toContainEqual([2023, '不适用']);
    expect(disclosed.filter(({ value }) => value !== null).map(({ value }) => value)).toEqual([193]);
  });

  test('a figure printed twice alike is one entry with two places, the cell first', () => {
    const entry = toEntries(one('organ', 'applications.newReceived')).find(({ year }) => year === 2020);
    expect(entry?.cells.map(({ quote }) => quote)).toEqual(['378', '收到政府信息公开申请378件']);
  });
});

function one(scope: string, measure: MeasureId) {
  const found = seriesOf(measure).find((series) => series.scope === scope);
  if (!found) throw new Error(`no series of ${scope}`);
  return found;
}

describe('the door', () => {
  test('what the types forbid is refused at run time too', () => {
    const series = emptySeries('general-office', 'organ', 'outcomes.granted', '2019');
    // From data a point may claim any type: here it is claimed wrongly.
    const as = (point: AnyPoint) => point as Point<'general-office', 'organ', 'outcomes.granted', '2019'>;
    expect(join(series, as(made(2020, 5))).points).toHaveLength(1);
    expect(() => join(series, as(made(2020, 5, { scope: 'area' })))).toThrow(/scope is area/);
    expect(() => join(series, as(made(2020, 5, { body: 'yubei' })))).toThrow(/body is yubei/);
    expect(() => join(series, as(made(2020, 5, { form: '2014' })))).toThrow(/2014 comparable/);
    expect(() => join(series, as(made(2020, 5, { measure: 'outcomes.other' })))).toThrow(
      /series of outcomes.granted/,
    );
    expect(() => join(series, as(made(2020, 5, { part: 'applicant.naturalPerson' })))).toThrow(
      /naturalPerson/,
    );
  });

  test('an observation that is none does not come in', () => {
    const [first] = documentOf('2020/government').observations;
    expect(observationSchema.safeParse({ ...first, value: null }).success).toBe(false);
    expect(observationSchema.safeParse(first).success).toBe(true);
  });

  test('two reports that do not say whose work they count share no series', () => {
    const run = [2019, 2020, 2022].map((year) => made(year, year, { scope: 'unstated' }));
    expect(toSeries(run, 'outcomes.granted').map(({ points: own }) => own.length)).toEqual([1, 1, 1]);
  });
});

describe('gaps', () => {
  const entries = (list: readonly (readonly [number, number | null])[]) =>
    list.map(([year, value]) => ({ year, value }));

  test('only consecutive years are joined', () => {
    expect(joinsOf(entries([[2018, 1], [2019, 2], [2020, 3]]))).toEqual([[0, 1], [1, 2]]); // prettier-ignore
    expect(joinsOf(entries([[2018, 1], [2020, 2], [2021, 3]]))).toEqual([[1, 2]]); // prettier-ignore
    expect(joinsOf(entries([[2018, 554], [2020, 378], [2023, 653]]))).toEqual([]); // prettier-ignore
  });

  test('an absent value between two years is a gap, 0 is a value', () => {
    expect(joinsOf(entries([[2018, 1], [2019, null], [2020, 3], [2021, 4]]))).toEqual([[2, 3]]); // prettier-ignore
    expect(joinsOf(entries([[2018, 1], [2019, 0], [2020, 3]]))).toEqual([[0, 1], [1, 2]]); // prettier-ignore
  });

  test('two points make no line, two values of one year neither', () => {
    expect(joinsOf(entries([[2018, 1], [2019, 2]]))).toEqual([]); // prettier-ignore
    expect(joinsOf(entries([[2018, 1], [2018, 9], [2019, 2]]))).toEqual([]); // prettier-ignore
  });
});

describe('charts', () => {
  test('a series declared comparable crosses the new form; the break is marked and labelled', () => {
    const run = [2019, 2020, 2021, 2022].map((year) => made(year, year - 2000));
    const [figure] = figuresOf(run, 'outcomes.granted', { years: run.map(({ year }) => year) });
    expect(figure?.model.panels[0]?.series.map(({ joins }) => joins)).toEqual([[[0, 1], [1, 2], [2, 3]]]); // prettier-ignore
    expect(figure?.model.breaks).toMatchObject([{ at: 2020.5, short: '2021年版格式' }]);
    expect(breaksWithin(2012, 2023).map(({ at }) => at)).toEqual([2013.5, 2018.5, 2020.5]);
  });

  test('a law that moves the numbers breaks a chart of them, and no other', () => {
    const years = [2022, 2023, 2024];
    const breaksIn = (measure: 'litigation.direct.total' | 'outcomes.granted') => {
      const run = years.map((year) => made(year, 5, { measure }));
      return figuresOf(run, measure, { years })[0]?.model.breaks.map(({ at, short }) => [at, short]);
    };
    expect(breaksIn('litigation.direct.total')).toEqual([[2023.5, '先复议后诉讼']]);
    expect(breaksIn('outcomes.granted')).toEqual([]);
  });

  test('a measure that is not comparable begins anew with the form', () => {
    const run = [2019, 2020, 2021, 2022, 2023].map((year) => made(year, 1, { measure: 'outcomes.other' }));
    const [figure] = figuresOf(run, 'outcomes.other', { years });
    expect(figure?.model.panels[0]?.series.map(({ points: own }) => own.length)).toEqual([2, 3]);
  });

  test('0, not reported, not applicable and unreadable are four different things', () => {
    const run = [
      made(2019, 0),
      made(2020, 0),
      made(2021, null),
      made(2022, null, { state: 'not-applicable' }),
      made(2023, null, { state: 'unreadable' }),
    ];
    const [figure] = figuresOf(run, 'outcomes.granted', { years: [2020, 2023] });
    expect(figure?.rows.map(({ text }) => text)).toEqual([
      '0 件',
      '0 件',
      '本报告没有这一数字',
      '不适用',
      '无法辨认',
    ]);
    const [values, lane] = figure?.model.panels ?? [];
    expect(values?.series.map(({ points: own }) => own.map(({ value }) => value))).toEqual([[0, 0]]);
    expect(lane?.series.map(({ label, mark }) => [label, mark])).toEqual([
      ['本报告没有这一数字', 'circle'],
      ['不适用', 'crossRot'],
      ['无法辨认', 'star'],
    ]);
  });

  test('fewer than three numbers are joined by nothing, and the notes say so; three are a line without a word', () => {
    expect(figureOf('outcomes.granted').model.notes.join()).toContain('不足三个数字的，只画点，不连线');
    const run = [2020, 2021, 2022].map((year) => made(year, 1));
    expect(figuresOf(run, 'outcomes.granted', { years: [2020] })[0]?.model.notes).toEqual([]);
  });

  test('numbers that stand alone are told, not drawn', () => {
    const [figure] = figuresOf([made(2020, 5), made(2021, null)], 'outcomes.granted', { years });
    expect(figure?.model.panels).toEqual([]);
    expect(figure?.model.facts.map(({ name, text }) => [name, text])).toEqual([
      ['2020年，市政府办公厅（本机关）', '5 件'],
    ]);
    expect(figure?.rows).toHaveLength(2);
  });

  test('years stand on a true axis', () => {
    const layout = layoutOf(figureOf('applications.newReceived').model);
    const at = years.map(layout.xOf);
    const perYear = years
      .slice(1)
      .map((year, index) => ((at[index + 1] ?? 0) - (at[index] ?? 0)) / (year - (years[index] ?? 0)));
    for (const step of perYear) expect(step).toBeCloseTo(perYear[0] ?? 0, 10);
  });

  test('the picture and the table hold the same values', () => {
    for (const measure of measureIds) {
      for (const { model, rows } of figuresOf(points, measure, { years })) {
        const drawn = sceneOf(model).flatMap((shape) => (shape.type === 'mark' ? [shape.point] : []));
        const shown = model.panels.length === 0 ? rows.filter(({ value }) => value !== null) : rows;
        const said = [...drawn, ...model.facts].map(({ value, state }) => value ?? state);
        expect(said.sort(), model.title).toEqual(shown.map(({ value, state }) => value ?? state).sort());
      }
    }
  });

  test('a split with many reports runs over the years, member by member', () => {
    const run = [2020, 2021, 2022, 2023].map((year) => made(year, year, { part: 'applicant.naturalPerson' }));
    const [figure] = figuresOf(run, 'outcomes.granted', { years: [2020, 2023] });
    expect(figure?.model.x.kind).toBe('years');
    expect(figure?.model.panels[0]?.series[0]).toMatchObject({ label: '自然人', joins: [[0, 1], [1, 2], [2, 3]] }); // prettier-ignore
  });
});

describe('exported picture', () => {
  test('carries title, scope, sources and address, whole', () => {
    const { model } = figureOf('applications.newReceived');
    const address = 'https://example.org/trends/applications-new-received/#applications-new-received-years';
    const picture = pictureOf(model, address);
    const words = picture.shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : [])).join('');
    for (const part of [
      model.title,
      model.scope,
      ...model.sources,
      address,
      '7,896 份',
      '2019年修订条例',
      '空心的点：2018年的554件',
    ]) {
      expect(words).toContain(part);
    }
    const lowest = Math.max(...picture.shapes.map((shape) => (shape.type === 'line' ? shape.y2 : shape.y)));
    expect(picture.height).toBeGreaterThan(lowest);
    expect(toSvg(picture, model, address)).toContain('>来源：重庆市2012年');
  });

  test('its file escapes what SVG would read as markup', () => {
    const { model } = figureOf('applications.newReceived');
    const hostile = { ...model, title: '<甲&乙>' };
    expect(toSvg(pictureOf(hostile, ''), hostile, '')).not.toContain('<甲');
  });
});

describe('scale', () => {
  test.each([
    [7896, [0, 5000, 10000]],
    [7, [0, 5, 10]],
    [2, [0, 1, 2]],
    [0, [0]],
  ])('%d has the ticks %j', (max, ticks) => {
    expect(niceTicks(max).map(({ at }) => at)).toEqual(ticks);
  });

  test('a decrease has room below 0', () => {
    expect(spanTicks([-3, 4]).map(({ label }) => label)).toEqual(['−3', '−2', '−1', '0', '2', '4']);
  });
});
