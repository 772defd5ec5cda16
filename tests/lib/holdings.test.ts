import { describe, expect, test } from 'vitest';
import { documentsIn, yearsOf } from '../../src/archive/archive.ts';
import { toHeldAndLacking, toHoldings, toKinds, yearsLabel } from '../../src/lib/holdings.ts';
import { city, east, madeUp, west } from './made-up-bodies.ts';

const archive = madeUp(
  [city, east, west],
  [
    { body: 'east', year: 2018, scope: 'area', form: '2014' },
    { body: 'east', year: 2021, scope: 'area' },
    { body: 'east', year: 2021, scope: 'organ', suffix: '-office' },
    { body: 'west', year: 2021, scope: 'area' },
    { body: 'west', year: 2022, scope: 'area' },
    { body: 'west', year: 2022, kind: 'notice', suffix: '-notice' },
    { body: 'city', year: 2016, kind: 'notice', suffix: '-notice' },
  ],
);

describe('the years of a list', () => {
  test.each([
    [[], ''],
    [[2019], '2019'],
    [[2019, 2020, 2020, 2021], '2019—2021'],
    [[2024, 2023, 2022, 2020, 2019], '2019—2024（缺2021）'],
    [[2012, 2018], '2012、2018'],
    [[2008, 2015, 2016], '2008、2015—2016'],
  ])('%j is %s', (years, label) => expect(yearsLabel(years)).toBe(label));
});

describe('holdings', () => {
  const { years, gaps, rows } = toHoldings(archive);

  test('only years of which a report is held, the latest first; the years between them are gaps', () => {
    expect(years).toEqual([2022, 2021, 2018]);
    expect(gaps).toEqual([{ from: 2019, to: 2020 }]);
  });

  test('a row for each body and scope, in the words of the body, and none for a body without a report', () => {
    expect(
      rows.map(({ label, scopeLabel, cells }) => [label, scopeLabel, cells.map(({ length }) => length)]),
    ).toEqual([
      ['东区', '全区', [0, 1, 1]],
      ['东区', '本机关', [0, 1, 0]],
      ['西县', '全县', [1, 1, 0]],
    ]);
  });

  test('no cell holds a report of another body or scope', () => {
    for (const { body, scope, cells } of rows)
      for (const document of cells.flat()) expect(document).toMatchObject({ body, scope });
  });

  test('by kind: bodies, those with a report, reports of each year', () => {
    expect(
      toKinds(archive).map(({ kind, bodies, reporting, reports, byYear }) => [
        kind,
        bodies.length,
        reporting,
        reports,
        Object.fromEntries(byYear),
      ]),
    ).toEqual([
      ['government', 1, 0, 0, {}],
      ['district', 2, 2, 5, { 2018: 1, 2021: 3, 2022: 1 }],
    ]);
  });
});

describe('what is held and lacking of one body', () => {
  test('the latest first, every year of the archive once, lacking years as runs', () => {
    expect(
      toHeldAndLacking(archive, west).map((one) => (one.type === 'held' ? one.year : [one.from, one.to])),
    ).toEqual([2022, 2021, [2018, 2020]]);
    expect(toHeldAndLacking(archive, city)).toEqual([{ type: 'lacking', from: 2018, to: 2022 }]);
  });

  test('years in which the body bore no name yet are no lack', () => {
    const young = { ...west, names: [{ name: '某市西县人民政府', from: 2020 }] };
    expect(toHeldAndLacking(archive, young).at(-1)).toEqual({ type: 'lacking', from: 2020, to: 2020 });
  });
});

test('documents by year are those of a filter, in the order of the archive', () => {
  expect(yearsOf(archive)).toEqual([2016, 2018, 2021, 2022]);
  for (const year of [...yearsOf(archive), 1999])
    expect(documentsIn(archive, year)).toEqual(archive.documents.filter((one) => one.year === year));
});
