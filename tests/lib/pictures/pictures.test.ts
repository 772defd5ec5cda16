import { describe, expect, test } from 'vitest';
import { toldBy } from '../../../src/lib/findings/told.ts';
import { outcomePictures } from '../../../src/lib/pictures/outcomes.ts';
import { ratePicture } from '../../../src/lib/pictures/rates.ts';
import { casePicture } from '../../../src/lib/pictures/remedies.ts';
import { splitPicture } from '../../../src/lib/pictures/splits.ts';
import { squaresPath, toSquares } from '../../../src/lib/pictures/squares.ts';
import { yearPanels, type YearRow } from '../../../src/lib/pictures/years.ts';
import { toPoints } from '../../../src/lib/series.ts';
import { archive as specimen } from '../../support/specimen.ts';
import { madeUp, type MadeUp } from '../made-up-bodies.ts';
import { bureau, figures, outcomes, report } from '../findings/support.ts';

const sourcesOf = (documents: readonly MadeUp[]) => {
  const archive = madeUp([bureau], documents);
  return { archive, points: toPoints(archive) };
};
const toldOf = (documents: readonly MadeUp[]) => {
  const [told] = toldBy(sourcesOf(documents), bureau);
  if (!told) throw new Error('the bureau reports');
  return told;
};
const office = () => {
  const points = toPoints(specimen);
  const body = specimen.bodies.find(({ id }) => id === 'general-office');
  const told = body && toldBy({ archive: specimen, points }, body).find(({ scope }) => scope === 'organ');
  if (!told) throw new Error('the office reports for itself');
  return told;
};

describe('counts as squares', () => {
  test.each([
    [[1, 1, 1], 100, [34, 33, 33]],
    [[217, 22, 8, 95, 38, 0], 100, [57, 6, 2, 25, 10, 0]],
    [[999, 1], 100, [100, 0]],
    [[0, 0], 100, [0, 0]],
    [[3, 9], 12, [3, 9]],
  ])('%j are so many of %i: %j', (counts, all, squares) => {
    expect(toSquares(counts, all)).toEqual(squares);
  });

  test('run on where the ones before them end', () => {
    expect(squaresPath(0, 3, 2).match(/M[\d ]+/g)).toEqual(['M0 0', 'M0 10', 'M10 0']);
    expect(squaresPath(3, 4, 2)).toMatch(/^M10 10h/);
    expect(squaresPath(2, 2, 5)).toBe('');
  });
});

describe('how requests ended', () => {
  test('the specimen’s office: the last two reports, a hundred squares each, each count its rows', () => {
    const [picture, ...others] = outcomePictures(office(), 'statutory');
    expect(others).toEqual([]);
    expect(picture?.reports.map(({ year, total, all }) => [year, total.value, all])).toEqual([
      [2020, 380, 100],
      [2023, 651, 100],
    ]);
    expect(
      picture?.classes.map(({ label, cells }) => [
        label,
        ...cells.map((cell) => [cell?.count, cell?.squares]),
      ]),
    ).toEqual([
      ['予以公开', [217, 57], [217, 33]],
      ['部分公开', [22, 6], [0, 0]],
      ['不予公开', [8, 2], [18, 3]],
      ['无法提供', [95, 25], [392, 60]],
      ['不予处理', [38, 10], [5, 1]],
      ['其他处理', [0, 0], [19, 3]],
    ]);
    const notHeld = picture?.classes[3]?.cells[1]?.rows[0];
    expect([notHeld?.label, notHeld?.point.value]).toEqual(['本机关不掌握相关政府信息', 390]);
  });

  test('of few requests a square is one request and no share is told', () => {
    const [picture] = outcomePictures(
      toldOf([report(2022, outcomes({ 'outcomes.granted': 12 }))]),
      'statutory',
    );
    expect(picture?.reports[0]?.all).toBe(12);
    expect(picture?.classes[0]?.cells[0]).toMatchObject({ count: 12, squares: 12, share: undefined });
  });

  test('a report that leaves out a row has no picture: the squares of the others would be too many', () => {
    const lacking = outcomes({ 'outcomes.granted': 120 }).filter(
      ({ measure }) => measure !== 'outcomes.partiallyGranted',
    );
    expect(outcomePictures(toldOf([report(2022, lacking)]), 'statutory')).toEqual([]);
  });

  test('classes of earlier reports stand for themselves, the last report alone', () => {
    const old = (year: number) =>
      report(year, outcomes({ 'answers.granted': 100 + year, 'answers.refused': 50 }, '2014'), {
        form: '2014',
      });
    const told = toldOf([old(2017), old(2018), report(2022, outcomes({ 'outcomes.granted': 120 }))]);
    expect(outcomePictures(told, 'narrative').map(({ reports }) => reports.map(({ year }) => year))).toEqual([
      [2018],
    ]);
    expect(outcomePictures(told, 'statutory').map(({ reports }) => reports.map(({ year }) => year))).toEqual([
      [2022],
    ]);
  });
});

describe('rates then and now', () => {
  test('two that compare, one where there is no other, counts where they are too few', () => {
    const documents = [
      report(2021, outcomes({ 'outcomes.granted': 50, 'outcomes.unavailable.notHeld': 50 })),
      report(2022, [
        ...outcomes({ 'outcomes.granted': 80, 'outcomes.unavailable.notHeld': 20 }),
        ...figures({
          'reconsideration.upheld': 8,
          'reconsideration.corrected': 1,
          'reconsideration.otherResult': 0,
        }),
      ]),
    ];
    const { rows, few } = ratePicture(toldOf(documents), sourcesOf(documents));
    const disclosed = rows.find(({ id }) => id === 'substantive-disclosure');
    expect(disclosed?.rates.map(({ year, percent }) => [year, percent])).toEqual([
      [2021, 50],
      [2022, 80],
    ]);
    expect(few.map(({ id, counts }) => [id, counts])).toEqual([
      [
        'reconsideration-correction',
        [
          {
            year: 2022,
            numerator: 1,
            denominator: 9,
            place: expect.stringContaining('/2022/bureau/') as string,
          },
        ],
      ],
    ]);
  });
});

describe('a measure over the years', () => {
  const received = (year: number, value: number) =>
    report(year, figures({ 'applications.newReceived': value }));
  const rowsOf = (documents: readonly MadeUp[], implied = []) =>
    yearPanels(sourcesOf(documents).points, 'applications.newReceived', () => true, implied)[0]?.rows ?? [];
  const plain = (row: YearRow) =>
    row.type === 'lacking' ? `未收 ${row.from}—${row.to}` : `${row.type} ${row.year} ${row.text}`;

  test('the latest first; years that are lacking are one row', () => {
    expect(rowsOf([received(2021, 5), received(2024, 9)]).map(plain)).toEqual([
      'printed 2024 9件',
      '未收 2022—2023',
      'printed 2021 5件',
    ]);
  });

  test('the specimen’s office: what another report tells, and what a change tells, are no printed numbers', () => {
    const told = {
      document: '2020/government',
      year: 2019,
      body: 'general-office',
      scope: 'organ',
      form: '2019',
      measure: 'applications.newReceived',
      lower: 532,
      upper: 532,
      change: -28.9,
      printed: '同比下降28.9%',
      value: 378,
      url: '/2020/government/1-3/#x',
      subject: '/2020/government/3/#y',
    } as const;
    const panels = yearPanels(toPoints(specimen), 'applications.newReceived', () => true, [told]);
    expect(panels.map(({ label, rows }) => [label, rows.map(plain)])).toEqual([
      [
        '市政府办公厅（本机关）',
        [
          'printed 2023 653件',
          '未收 2021—2022',
          'printed 2020 378件',
          'implied 2019 532件',
          'borrowed 2018 554件',
        ],
      ],
      ['重庆市（全市）', ['printed 2018 7,896份']],
      ['重庆市（未写明）', ['printed 2012 93件']],
    ]);
  });

  test('no more than ten rows, the latest', () => {
    const years = Array.from({ length: 14 }, (_, index) => received(2008 + index, index + 1));
    const rows = rowsOf(years.map((one) => ({ ...one, form: '2021' as const })));
    expect(rows.length).toBe(10);
    expect(plain(rows[0] ?? { type: 'lacking', from: 0, to: 0 })).toBe('printed 2021 14件');
  });
});

describe('cases by result', () => {
  const results = (upheld: number, pending: number, total = upheld + pending) =>
    figures({
      'reconsideration.upheld': upheld,
      'reconsideration.corrected': 0,
      'reconsideration.otherResult': 0,
      'reconsideration.pending': pending,
      'reconsideration.total': total,
    });

  test('those that occurred, a square a case', () => {
    const picture = casePicture(toldOf([report(2021, results(8, 1)), report(2022, results(0, 0))]));
    expect(picture?.perSquare).toBe(1);
    expect(
      picture?.rows.map(({ label, blocks }) => [
        label,
        blocks.map(({ year, results }) => [
          year,
          ...results.map(({ label: name, point }) => `${name}${point.value}`),
        ]),
      ]),
    ).toEqual([['行政复议', [[2021, '结果维持8', '尚未审结1'], [2022]]]]);
  });

  test('many cases share a square, so that a row has room', () => {
    expect(casePicture(toldOf([report(2022, results(240, 10))]))?.perSquare).toBe(3);
  });

  test('none where the results do not add up to the printed whole', () => {
    expect(casePicture(toldOf([report(2022, results(8, 1, 10))]))).toBeUndefined();
  });
});

describe('a whole by its parts', () => {
  const split = (letter: number, fax: number) => [
    { measure: 'applications.newReceived' as const, value: letter + fax },
    { measure: 'applications.newReceived' as const, value: letter, dimension: 'channel', member: 'letter' },
    { measure: 'applications.newReceived' as const, value: fax, dimension: 'channel', member: 'fax' },
  ];
  const old = (year: number, letter: number, fax: number) =>
    report(year, split(letter, fax), { form: '2014' });

  test('of the last report, the largest first, with its share', () => {
    const picture = splitPicture(
      toldOf([old(2017, 5, 50), old(2018, 30, 10)]),
      'applications.newReceived',
      'channel',
    );
    expect(picture?.years).toEqual([2018]);
    expect(
      picture?.bars.map(({ label, points, shares }) => [label, points.map(({ value }) => value), shares]),
    ).toEqual([
      ['信函申请', [30], [75]],
      ['传真申请', [10], [25]],
    ]);
  });

  test('parts that are 0 in all reports shown are left out', () => {
    const picture = splitPicture(toldOf([old(2018, 30, 0)]), 'applications.newReceived', 'channel');
    expect(picture?.bars.map(({ label }) => label)).toEqual(['信函申请']);
  });

  test('none where no report splits it so', () => {
    expect(splitPicture(toldOf([old(2018, 30, 10)]), 'applications.newReceived', 'level')).toBeUndefined();
  });
});

test('a class leads to its measure, or to the share it is where it is made of several', () => {
  const [picture] = outcomePictures(office(), 'statutory');
  expect(picture?.classes.map(({ url }) => url)).toEqual([
    '/trends/outcomes-granted/',
    '/trends/outcomes-partially-granted/',
    ...['refused', 'unavailable', 'not-processed', 'other'].map((id) => `/indicators/${id}-share/`),
  ]);
});

test('beside a single rate stand the counts of the year that has none', () => {
  const sources = { archive: specimen, points: toPoints(specimen) };
  const told = specimen.bodies
    .flatMap((body) => toldBy(sources, body))
    .find(({ body, scope }) => body.id === 'general-office' && scope === 'organ');
  if (!told) throw new Error('the office reports');
  const row = ratePicture(told, sources).rows.find(({ id }) => id === 'litigation-correction');
  expect(row?.rates.map(({ year, percent }) => [year, percent])).toEqual([[2023, 0]]);
  expect(row?.few).toMatchObject([{ year: 2020, numerator: 0, denominator: 14 }]);
});
