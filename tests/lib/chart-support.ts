/** Figures to look at: those of the specimen, of a made-up archive of several bodies, and of long made-up runs. */
import { toPoints, type AnyPoint } from '../../src/lib/series.ts';
import type { Figure } from '../../src/lib/series/chart.ts';
import { figuresOf } from '../../src/lib/series/measure-figures.ts';
import { measureIds, TOTAL } from '../../src/schema/vocabulary.ts';
import { archive as madeUp } from '../support/made-up.ts';
import { archive as specimen } from '../support/specimen.ts';

/** A point of the office in a year of a form, as if printed. */
export const made = (year: number, value: number | null, more: Partial<AnyPoint> = {}): AnyPoint => ({
  measure: 'outcomes.granted',
  body: 'general-office',
  scope: 'organ',
  standsIn: undefined,
  reporter: '市政府办公厅',
  area: undefined,
  form: year < 2021 ? '2019' : '2021',
  part: TOTAL,
  year,
  document: `${year}/government`,
  title: `${year}年报告`,
  state: value === null ? 'not-reported' : 'reported',
  value,
  unit: '件',
  qualifier: '',
  resolution: value === null ? null : 1,
  place: `/${year}/government/3/#s3-t1-r3-c7`,
  at: 's3-t1-r3-c7',
  source: `/${year}/government/source/#L1`,
  lines: '1',
  quote: `${value ?? '—'}`,
  printedIn: 'table',
  ...more,
});

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

export const allFiguresOf = (points: readonly AnyPoint[]): Figure[] => {
  const years = [...new Set(points.map(({ year }) => year))];
  return measureIds.flatMap((measure) => figuresOf(points, measure, { years }));
};

/** Fifteen years in a row, two years, values of seven digits, of a scale crowded at its top, and below 0. */
const runs: readonly AnyPoint[][] = [
  span(2019, 2033).map((year) => made(year, 1_000 + ((year * 7919) % 613))),
  [made(2021, 1_072_715), made(2022, 1_072_716)],
  span(2019, 2024).map((year) => made(year, 999)),
  [2019, 2020, 2021].map((year) => made(year, 2020 - year, { measure: 'licensing.change', form: '2019' })),
  span(2020, 2023).flatMap((year) =>
    ['naturalPerson', 'commercialEnterprise', 'otherOrganization'].map((member, at) =>
      made(year, 40 + at + (year % 3), { part: `applicant.${member}` }),
    ),
  ),
];

export const figures: readonly Figure[] = [
  ...[specimen, madeUp].flatMap((archive) => allFiguresOf(toPoints(archive))),
  ...runs.flatMap(allFiguresOf),
];
