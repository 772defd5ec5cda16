import { describe, expect, test } from 'vitest';
import { chosenChart, type ChosenRow } from '../../src/lib/series/chosen.ts';
import type { Entry } from '../../src/lib/series/entries.ts';

const entry = (body: string, year: number, value: number | null): Entry => ({
  document: `${year}/${body}`,
  year,
  title: `${body}历年报告`,
  body,
  reporter: body,
  scope: '本机关',
  form: '2019、2021年版',
  value,
  text: value === null ? '本报告没有这一数字' : `${value} 件`,
  state: value === null ? 'not-reported' : 'reported',
  note: '',
  borrowed: false,
  place: `/${year}/${body}/`,
  cells: [],
});
const row = (name: string, years: readonly number[], more: Partial<ChosenRow> = {}): ChosenRow => ({
  id: `${name}-organ-2019`,
  name,
  scope: 'organ',
  scopeWords: '本机关',
  forms: '2019、2021年版',
  part: '',
  entries: years.map((year) => entry(name, year, year - 2000)),
  ...more,
});
const about = {
  title: '新收申请',
  unit: '件',
  breaks: [{ at: 2020.5, short: '2021', label: '2021年版格式' }],
};
const panelsOf = (rows: readonly ChosenRow[]) =>
  chosenChart(about, rows).model.panels.map(({ label, series }) => [label, series.map((one) => one.label)]);

describe('the chart of chosen rows', () => {
  test('has a labelled line for each body, joined to no other', () => {
    const { model } = chosenChart(about, [row('甲', [2019, 2020, 2021]), row('乙', [2021, 2022, 2023])]);
    expect(model.legend.map(({ label }) => label)).toEqual(['甲（本机关）', '乙（本机关）']);
    expect(new Set(model.legend.map(({ mark, dash }) => `${mark} ${dash.join()}`)).size).toBe(2);
    const [panel, ...others] = model.panels;
    expect(others).toEqual([]);
    expect(panel?.series.map(({ joins }) => joins.length)).toEqual([2, 2]);
    expect(model.breaks).toHaveLength(1);
  });

  test('has a panel for each scope', () => {
    const system = { scope: 'system', scopeWords: '本系统' };
    expect(panelsOf([row('甲', [2021]), row('乙', [2021], system), row('丙', [2021])])).toEqual([
      ['口径：本机关', ['甲（本机关）', '丙（本机关）']],
      ['口径：本系统', ['乙（本系统）']],
    ]);
  });

  test('tells two rows of one body by their forms', () => {
    expect(panelsOf([row('甲', [2018], { forms: '2014年版' }), row('甲', [2021])])).toEqual([
      ['口径：本机关', ['甲（本机关，2014年版）', '甲（本机关，2019、2021年版）']],
    ]);
  });

  test('joins nothing of reports that do not say whose work they count', () => {
    const unstated = { scope: 'unstated', scopeWords: '未写明' };
    const { model } = chosenChart(about, [row('甲', [2010, 2011, 2012, 2013], unstated)]);
    expect(model.panels.flatMap(({ series }) => series.flatMap(({ joins }) => joins))).toEqual([]);
  });
});
