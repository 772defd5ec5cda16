/** What a number means decides what it may stand beside: no line joins what is not counted alike. */
import { expect, test } from 'vitest';
import { toEntries } from '../../src/lib/series/entries.ts';
import { besideFigures } from '../../src/lib/series/beside.ts';
import { toPoints, toSeries, type AnyPoint } from '../../src/lib/series.ts';
import { TOTAL, type MeasureId } from '../../src/schema/vocabulary.ts';
import { archive } from '../support/specimen.ts';

const points = toPoints(archive);
const seriesOf = (measure: MeasureId) => toSeries(points, measure).filter(({ part }) => part === TOTAL);

/** A point of the office in a year, as if printed. */
const made = (year: number, value: number, more: Partial<AnyPoint>): AnyPoint => ({
  measure: 'outcomes.granted',
  body: 'general-office',
  scope: 'organ',
  standsIn: undefined,
  reporter: '市政府办公厅',
  area: undefined,
  form: '2021',
  part: TOTAL,
  year,
  document: `${year}/general-office`,
  title: `${year}年报告`,
  state: 'reported',
  value,
  unit: '件',
  qualifier: '',
  resolution: 1,
  place: `/${year}/general-office/3/#s3-t1-r3-c7`,
  source: `/${year}/general-office/source/#L1`,
  lines: '1',
  at: 's3-t1-r3-c7',
  quote: `${value}`,
  printedIn: 'table',
  ...more,
});

test('what two reports do not count alike stands in no common series, though the form be one', () => {
  const totals = seriesOf('proactive.items').filter(({ part }) => part === 'total');
  const values = totals.map(({ points: own }) => own.flatMap(({ value }) => value ?? []));
  expect(values.filter((one) => one.length > 0)).toEqual([[1_059_500], [1_266_912]]);
  const run = [2014, 2016, 2018].map((year) =>
    made(year, 1, { measure: 'proactive.items', form: '2014', document: `${year}/citywide` }),
  );
  expect(toSeries(run, 'proactive.items').map(({ points: own }) => own.length)).toEqual([1, 1, 1]);
});

test('the meetings of the government that its office reports stand in the government’s own series, marked', () => {
  const own = seriesOf('executiveMeetings.disclosed').find(
    ({ body, scope }) => body === 'chongqing' && scope === 'organ',
  );
  const entries = own ? toEntries(own) : [];
  expect(entries.map(({ year, value, borrowed }) => [year, value, borrowed])).toEqual([
    [2018, 35, false],
    [2023, 26, true],
  ]);
  expect(entries[1]?.note).toContain('说的是这一机关的工作');
});

test('what is planned, or not said to be of the year, stands apart from what happened in it', () => {
  const run = [
    made(2020, 1, { measure: 'training.sessions', period: 'design' }),
    made(2021, 3, { measure: 'training.sessions' }),
    made(2022, 4, { measure: 'training.sessions' }),
  ];
  const series = toSeries(run, 'training.sessions');
  expect(series.map(({ points: own }) => own.map(({ year }) => year))).toEqual([[2020], [2021, 2022]]);
  expect(series.flatMap(toEntries).map(({ note }) => note)).toEqual([
    '时间：制度设计，规定或计划中的数目，不是已经发生的数量',
    '',
    '',
  ]);
  const stocks = [
    made(2020, 173, { measure: 'regulations.inForce', period: 'point' }),
    made(2023, 148, { measure: 'regulations.inForce', form: '2021' }),
  ];
  expect(toSeries(stocks, 'regulations.inForce')).toHaveLength(1);
});

test('a value is written in the unit its report prints', () => {
  const texts = (measure: MeasureId) =>
    toSeries(points, measure).flatMap((of) => toEntries(of).map(({ text }) => text));
  expect(texts('applications.newReceived')).toContain('7,896 份');
  expect(texts('reconsideration.total')).toContain('2 起');
  expect(texts('archives.openedVolumes')).toContain('806,200 卷');
  expect(texts('proactive.items')).toContain('806,200 卷以上');
  expect(texts('newsCoverage')).toContain('44 个');
});

test('what two forms count of one matter is told side by side, each with its place, and no line joins it', () => {
  const told = (measure: MeasureId, isLead = () => true) =>
    besideFigures(points, measure, isLead).map(({ label, entries, more }) => [
      label,
      entries.map(({ year, text, place }) => `${year} ${text} ${place}`),
      more,
    ]);
  expect(told('regulations.issued')).toEqual([
    ['规章本年新制作数量', ['2020 7 部 /2020/government/2/#s2-t1-r1-c1'], 0],
  ]);
  expect(told('regulations.created')).toEqual([
    ['规章本年制发件数', ['2023 13 部 /2023/general-office/2/#s2-t1-r1-c1'], 0],
  ]);
  expect(told('regulations.issued', () => false)).toEqual([]);
  expect(told('outcomes.granted')).toEqual([]);
});

test('of a long history beside it a page tells the newest, and how many more there are', () => {
  const run = Array.from({ length: 15 }, (_, index) =>
    made(2010 + index, index, { measure: 'complaints.valid', document: `${2010 + index}/general-office` }),
  );
  const [beside] = besideFigures(run, 'complaints.total', () => true);
  expect(beside?.entries.map(({ year }) => year)).toEqual([2024, 2023, 2022, 2021, 2020, 2019]);
  expect(beside?.more).toBe(9);
});
