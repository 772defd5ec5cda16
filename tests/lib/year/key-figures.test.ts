/** Figures beside the year before: never across scopes, bodies or forms that do not compare. */
import { describe, expect, test } from 'vitest';
import { findDocument } from '../../../src/archive/archive.ts';
import { gapLabel, keyFiguresOf, type BeforeCell } from '../../../src/lib/year/key-figures.ts';
import { whyNone, type ToldByChange, type WhyNone } from '../../../src/lib/year/year-before.ts';
import type { FormId } from '../../../src/schema/vocabulary.ts';
import { city, east, madeUp, west, type MadeUp } from '../made-up-bodies.ts';

const received = 'applications.newReceived';

/** A report that prints how many requests it received. */
const of = (year: number, value: number, more: Partial<MadeUp> = {}): MadeUp => ({
  body: 'east',
  year,
  scope: 'area',
  figures: [{ measure: received, value }],
  ...more,
});

function rowsOf(documents: readonly MadeUp[], key: string, told: readonly ToldByChange[] = []) {
  const archive = madeUp([city, east, west], documents);
  return keyFiguresOf(archive, told, findDocument(archive, key));
}

/** What stands beside the requests of the last of these reports. */
function beforeOf(documents: readonly [...MadeUp[], MadeUp], told: readonly ToldByChange[] = []): BeforeCell {
  const last = documents.at(-1);
  const { rows } = rowsOf(documents, `${last?.year}/${last?.body}${last?.suffix ?? ''}`, told);
  const row = rows.find(({ measure }) => measure === received);
  if (!row) throw new Error('the report prints its requests');
  return row.before;
}

const none = (reason: WhyNone): BeforeCell => ({ type: 'none', words: whyNone[reason] });

const change = (more: Partial<ToldByChange> = {}): ToldByChange => ({
  document: '2022/east',
  year: 2021,
  body: 'east',
  scope: 'area',
  measure: received,
  lower: 532,
  upper: 532,
  change: -28.9,
  printed: '同比分别下降28.9%、59.1%',
  url: '/2022/east/1/#s1-p1-q9',
  ...more,
});

describe('the year before', () => {
  test('is what the report of that year prints, with its place and the difference', () => {
    expect(beforeOf([of(2021, 1400), of(2022, 378)])).toEqual({
      type: 'value',
      year: 2021,
      value: '1,400 件',
      url: '/2021/east/3/#s3-t1-r1-c1',
      note: '',
      difference: '−1,022',
      implied: false,
    });
  });

  test('is what a printed change tells where no report of that year is held', () => {
    expect(beforeOf([of(2022, 378)], [change()])).toEqual({
      type: 'value',
      year: 2021,
      value: '532 件',
      url: '/2022/east/1/#s1-p1-q9',
      note: '由同比下降28.9%推算',
      difference: '',
      implied: true,
    });
  });

  test.each([
    [{ lower: 530, upper: 534, change: 0.5 }, '530—534 件', '由同比增长0.5%推算'],
    [{ lower: 9000, upper: null, change: -100 }, '9,000 件以上', '由同比下降100%推算'],
  ])('a change that several numbers have tells all of them: %o', (told, value, note) => {
    expect(beforeOf([of(2022, 378)], [change(told)])).toMatchObject({ value, note });
  });

  test('is printed rather than told by a change', () => {
    expect(beforeOf([of(2021, 500), of(2022, 378)], [change()])).toMatchObject({
      value: '500 件',
      implied: false,
    });
  });

  test('is no other year: an earlier one is named, and nothing is subtracted', () => {
    expect(beforeOf([of(2019, 500, { form: '2019' }), of(2022, 378)])).toMatchObject({
      year: 2019,
      value: '500 件',
      difference: '',
    });
    expect(gapLabel(2019, 2022)).toContain('不是同比');
    expect(gapLabel(2021, 2022)).toBe('');
  });

  test('told by a change comes before an earlier year', () => {
    expect(beforeOf([of(2020, 500, { form: '2019' }), of(2022, 378)], [change()])).toMatchObject({
      year: 2021,
    });
  });

  test('may be printed by another body’s report that counts for this one, which is said', () => {
    const lent = {
      measure: received,
      value: 554,
      body: 'city',
      standsIn: { body: 'east', scope: 'area' },
    } as const;
    const other: MadeUp = { body: 'city', year: 2021, scope: 'area', figures: [lent] };
    expect(beforeOf([other, of(2022, 378)])).toMatchObject({ value: '554 件', note: '2021年某市报告印出' });
  });
});

test('below the head of an earlier year it is that year’s report of which something is said', () => {
  const issued = { measure: 'regulations.issued', value: 13 } as const;
  const before = of(2020, 500, { form: '2019' });
  const now = of(2023, 653, { figures: [{ measure: received, value: 653 }, issued] });
  const { rows, year } = rowsOf([before, now], '2023/east');
  expect(year).toBe(2020);
  expect(rows.find(({ measure }) => measure === issued.measure)?.before).toEqual({
    type: 'none',
    words: '2020年的报告没有可以相比的数字',
  });
});

describe('nothing stands beside a figure', () => {
  const old = (form: FormId): Partial<MadeUp> => ({ form });
  test.each<[string, readonly [...MadeUp[], MadeUp], WhyNone]>([
    ['where no earlier report is held', [of(2022, 378)], 'not-held'],
    ['of another body', [of(2021, 500, { body: 'west' }), of(2022, 378)], 'not-held'],
    ['of another scope', [of(2021, 500, { scope: 'organ' }), of(2022, 378)], 'scope'],
    [
      'of a report that does not say whose work it counts',
      [of(2021, 500, { scope: 'unstated' }), of(2022, 378)],
      'scope',
    ],
    [
      'where the report itself does not say',
      [of(2021, 500), of(2022, 378, { scope: 'unstated' })],
      'unstated',
    ],
    ['where last year’s report is silent', [of(2021, 0, { figures: [] }), of(2022, 378)], 'silent'],
  ])('%s', (_, documents, reason) => {
    expect(beforeOf(documents)).toEqual(none(reason));
  });

  test('of a form that counts otherwise', () => {
    const measure = 'applications.answered';
    const answered = (year: number, form: FormId): MadeUp =>
      of(year, 0, { ...old(form), figures: [{ measure, value: 93 }] });
    const { rows } = rowsOf([answered(2013, '2008'), answered(2014, '2014')], '2014/east');
    expect(rows.map(({ before }) => before)).toEqual([none('form')]);
  });

  test('of a measure of which no two numbers compare', () => {
    const items = (year: number): MadeUp =>
      of(year, 0, { form: '2014', figures: [{ measure: 'proactive.items', value: 9 }] });
    const { rows } = rowsOf([items(2015), items(2016)], '2016/east');
    expect(rows.map(({ before }) => before)).toEqual([none('never')]);
  });

  test.each([
    ['of another document', { document: '2022/west' }],
    ['of another year', { year: 2020 }],
    ['of another body', { body: 'west' }],
    ['of another scope', { scope: 'organ' }],
    ['of another measure', { measure: 'reconsideration.total' }],
  ] as const)('told by a change %s', (_, other) => {
    expect(beforeOf([of(2022, 378)], [change(other)])).toEqual(none('not-held'));
  });
});

test('two numbers of which one is approximate are not subtracted', () => {
  const archive = madeUp([city, east, west], [of(2021, 500), of(2022, 378)]);
  const documents = archive.documents.map((document) =>
    document.year === 2021
      ? {
          ...document,
          observations: document.observations.map((one) => ({ ...one, qualifier: 'at-least' as const })),
        }
      : document,
  );
  const { rows } = keyFiguresOf({ documents }, [], findDocument({ documents }, '2022/east'));
  expect(rows[0]?.before).toMatchObject({ value: '500 件以上', difference: '' });
});

test('consecutive years have one heading, several years have none', () => {
  const years = [2019, 2020, 2021, 2022, 2023].map((year, index) =>
    of(year, 100 + index, { form: year < 2021 ? '2019' : '2021' }),
  );
  for (const { year } of years.slice(1)) expect(rowsOf(years, `${year}/east`).year).toBe(year - 1);
  const twice = of(2022, 5, {
    figures: [
      { measure: received, value: 5 },
      { measure: 'reconsideration.total', value: 2 },
    ],
  });
  const early = of(2020, 0, { form: '2019', figures: [{ measure: 'reconsideration.total', value: 1 }] });
  expect(rowsOf([early, of(2021, 9), twice], '2022/east').year).toBeUndefined();
});

test('the kinds of litigation are told only where their sum is not printed', () => {
  const figures = [
    { measure: 'litigation.direct.total', value: 3 },
    { measure: 'litigation.afterReconsideration.total', value: 1 },
  ] as const;
  const measuresOf = (own: MadeUp['figures']) =>
    rowsOf([of(2022, 0, { figures: own ?? [] })], '2022/east').rows.map(({ measure }) => measure);
  expect(measuresOf(figures)).toEqual(['litigation.direct.total', 'litigation.afterReconsideration.total']);
  expect(measuresOf([...figures, { measure: 'litigation.total', value: 4 }])).toEqual(['litigation.total']);
});
