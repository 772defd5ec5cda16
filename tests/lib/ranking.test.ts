import { describe, expect, test } from 'vitest';
import { firstRanking, rankingsOf, shareText, type RankedRow } from '../../src/lib/ranking.ts';

const row = (
  body: string,
  values: readonly (readonly [number, number])[],
  more: Partial<RankedRow> = {},
): RankedRow => ({
  body,
  name: body,
  kind: 'department',
  scope: 'organ',
  scopeWords: '本机关',
  forms: '2019、2021年版',
  part: '',
  values: values.map(([year, value]) => ({
    year,
    value,
    text: `${value} 件`,
    place: `/${year}/${body}/`,
    form: '2021年版格式',
  })),
  ...more,
});

describe('a ranking', () => {
  test('says what it ranks, highest first; equal values have one place', () => {
    const [ranking, ...others] = rankingsOf([
      row('甲', [[2023, 5]]),
      row('乙', [[2023, 9]]),
      row('丙', [[2023, 5]]),
      row('丁', [[2023, 0]]),
    ]);
    expect(others).toEqual([]);
    expect(ranking?.caption).toBe('2023年，各部门，本机关，2021年版格式');
    expect(ranking?.entries.map(({ name, rank, value }) => [name, rank, value])).toEqual([
      ['乙', 1, 9],
      ['甲', 2, 5],
      ['丙', 2, 5],
      ['丁', 4, 0],
    ]);
  });

  test('needs three bodies; two figures of one body are not two bodies', () => {
    expect(rankingsOf([row('甲', [[2023, 1]]), row('乙', [[2023, 2]])])).toEqual([]);
    expect(rankingsOf([row('甲', [[2023, 1], [2023, 4]]), row('乙', [[2023, 2]])])).toEqual([]); // prettier-ignore
  });

  test.each([
    ['scope', { scope: 'system', scopeWords: '本系统' }],
    ['kind of body', { kind: 'district' }],
    ['group of forms', { forms: '2008年版' }],
    ['part', { part: '网站' }],
  ] as const)('is of one %s', (_, more) => {
    const two = [row('甲', [[2023, 1]]), row('乙', [[2023, 2]])];
    expect(rankingsOf([...two, row('丙', [[2023, 3]], more)])).toEqual([]);
    expect(rankingsOf([...two, row('丙', [[2023, 3]])])).toHaveLength(1);
  });

  test('is of one year', () => {
    expect(rankingsOf([row('甲', [[2023, 1]]), row('乙', [[2023, 2]]), row('丙', [[2022, 3]])])).toEqual([]);
  });

  test('has nothing of reports that do not say whose work they count', () => {
    const unstated = { scope: 'unstated', scopeWords: '未写明' };
    expect(rankingsOf(['甲', '乙', '丙'].map((body) => row(body, [[2012, 1]], unstated)))).toEqual([]);
  });
});

test('the newest ranking comes first, but not one of a year that has only begun', () => {
  const all = ['甲', '乙', '丙', '丁', '戊', '己', '庚'];
  const rankings = rankingsOf(
    all.map((body, index) => row(body, index < 3 ? [[2024, 1], [2025, 1]] : [[2024, 1]])), // prettier-ignore
  );
  expect(rankings.map(({ year }) => year)).toEqual([2025, 2024]);
  expect(firstRanking(rankings)?.year).toBe(2024);
});

test('a share says its whole, and is not said of a small one', () => {
  expect(shareText({ value: 12, whole: 45 })).toBe('占 45 的 26.7%');
  expect(shareText({ value: 3, whole: 19 })).toBe('');
  expect(shareText({ value: 3, whole: undefined })).toBe('');
});
