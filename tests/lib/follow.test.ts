/** What is told of a figure that a reader follows. */
import { describe, expect, test } from 'vitest';
import { checkViews } from '../../src/data/checks.ts';
import { checksAt, checksTouching } from '../../src/lib/follow/checks.ts';
import { figureFile } from '../../src/lib/follow/facts.ts';
import type { FigureFile, FollowedFigure } from '../../src/lib/follow/file.ts';
import { sentenceToFollow } from '../../src/lib/follow/sentence.ts';
import {
  clauseAround,
  cutAround,
  cutAtNumber,
  exactnessOf,
  periodWords,
  valueWords,
} from '../../src/lib/follow/words.ts';
import { archive, checks, documentOf } from '../support/specimen.ts';

const views = checkViews(archive, checks);
const place = checksAt(Map.groupBy(views, ({ document }) => document));
const link = (url: string): string => `/base${url}`;

const files = new Map(
  archive.documents.map((document) => [document.key, figureFile(document, { checksAt: place, link })]),
);
function fileOf(key: string): FigureFile {
  const file = files.get(key);
  if (!file) throw new Error(`the specimen has no ${key}`);
  return file;
}
const told = (key: string, at: string): readonly FollowedFigure[] => fileOf(key).figures[at] ?? [];
function checksOf(key: string, at: string): FigureFile['checks'][number][] {
  const { figures, checks: all } = fileOf(key);
  return (figures[at] ?? []).flatMap((figure) => figure.checks.flatMap((index) => all[index] ?? []));
}

describe('the value is told in full, in the printed unit', () => {
  test('80.62万余卷 is 806,200 卷 and more, told in the data as 条', () => {
    expect(told('2012/citywide', 's2-p1-q57')).toMatchObject([
      {
        value: '806,200 卷以上',
        unit: '条',
        exactness: '约数：不小于 806,200 卷，小于 806,300 卷',
        lines: '100',
      },
    ]);
  });

  test('a cell has the unit of its measure; an exact count needs no word of how exact it is', () => {
    const [cell] = told('2020/government', 's3-t1-r22-c7');
    expect(cell).toMatchObject({ value: '380 件', quote: ['', '380', ''] });
    expect(cell).not.toHaveProperty('exactness');
    expect(cell).not.toHaveProperty('unit');
  });

  test.each([
    [{ value: 13, unit: '件', qualifier: 'at-least', state: 'reported' }, '13 件以上'],
    [{ value: 98.6, unit: '%', qualifier: '', state: 'reported' }, '98.6%'],
    [{ value: 500, unit: '', qualifier: 'about', state: 'reported' }, '约 500'],
    [{ value: null, unit: '件', qualifier: '', state: 'not-reported' }, '本报告没有这一数字'],
    [{ value: null, unit: '件', qualifier: '', state: 'unreadable' }, '无法辨认'],
  ] as const)('%j is %s', (valued, words) => {
    expect(valueWords(valued)).toBe(words);
  });
});

describe('how exact it is', () => {
  test.each([
    // 150余次, 约40家, 18.2万条, 98.6%, 100件
    [{ value: 150, unit: '次', qualifier: 'at-least', resolution: 1 }, '约数：不小于 150 次，小于 160 次'],
    [{ value: 40, unit: '家', qualifier: 'about', resolution: 1 }, '约数：在 30 家 与 50 家 之间'],
    [
      { value: 182000, unit: '条', qualifier: '', resolution: 1000 },
      '印出的末一位代表 1,000 条，更小的数可能已经取舍',
    ],
    [{ value: 98.6, unit: '%', qualifier: '', resolution: 0.1 }, ''],
    [{ value: 100, unit: '件', qualifier: '', resolution: 1 }, ''],
  ] as const)('%j: %s', (valued, words) => {
    expect(exactnessOf(valued)).toBe(words);
  });

  test('a stock is not told as what happened in the year', () => {
    expect(periodWords('year', 2031)).toBe('2031年');
    expect(periodWords('year-end', 2031)).toContain('年末');
  });
});

describe('the number is marked within its words', () => {
  test('of several in one quote, its own', () => {
    const quotes = ['s3-1-p2-q65', 's3-1-p2-q71', 's3-1-p2-q77'].map(
      (at) => told('2018/citywide', at)[0]?.quote[1],
    );
    expect(quotes).toEqual(['1908件', '1868件', '237件']);
  });

  test('a quote is all there, in order', () => {
    for (const document of archive.documents) {
      const { figures } = fileOf(document.key);
      for (const { at, quote } of document.observations) {
        expect((figures[at] ?? []).map((figure) => figure.quote.join(''))).toContain(quote);
      }
    }
  });

  test('white space within a number is no character of it', () => {
    expect(cutAround('共 公开 1 2件，占', 3, 3)).toEqual(['共 公开 ', '1 2件', '，占']);
  });

  test('𠮷 is one character', () => {
    expect(cutAround('𠮷县12件', 2, 3)).toEqual(['𠮷县', '12件', '']);
  });

  test('a number without a measure stands in its clause', () => {
    expect(clauseAround('前一句。申请量列前5位的分别为某区、某县；后', 9, 2)).toEqual([
      '申请量列前',
      '5位',
      '的分别为某区、某县',
    ]);
  });
});

describe('what it counts', () => {
  test('the measure, the member and the row of the number itself', () => {
    const { measures, works, figures } = fileOf('2018/citywide');
    const [figure] = figures['s3-1-p1-q60'] ?? [];
    expect(measures[figure?.read?.measure ?? -1]?.label).toBe('本年新收政府信息公开申请');
    expect(figure?.read).toMatchObject({
      member: '区县政府',
      period: '2018年',
      url: '/base/trends/applications-new-received/#o-2018-citywide-s3-1-p1-q60',
    });
    expect(works[figure?.read?.work ?? -1]).toMatch(/^全市：/);
  });

  test('a number that the vocabulary has no measure for says nothing of one, and stands on its line', () => {
    const [rank] = told('2018/citywide', 's3-1-p3-q17');
    expect(rank).toMatchObject({ value: '5 位', lines: '180', checks: [] });
    expect(rank).not.toHaveProperty('read');
  });

  test('a number that two measures are read from is told of twice', () => {
    const document = documentOf('2018/citywide');
    const [first, ...others] = document.observations;
    if (!first) throw new Error('the specimen has observations');
    const twice = {
      ...document,
      observations: [first, { ...first, measure: 'litigation.total' as const }, ...others],
    };
    const { figures } = figureFile(twice, { checksAt: () => [], link });
    expect(figures[first.at]?.map(({ read }) => read?.url.split('/')[3])).toHaveLength(2);
  });

  test('a paragraph that says “none” of several measures is told of each, in the words of each', () => {
    const none = told('2020/government', 's1-2-p1');
    expect(new Set(none.map(({ read }) => read?.url)).size).toBe(none.length);
    expect(none.map(({ quote }) => quote[1])).toContain('未招录公务员');
  });
});

describe('the checks it stands in', () => {
  test('differences come before what holds', () => {
    expect(checksOf('2012/citywide', 's2-p1-q57').map(({ verdict }) => verdict)).toEqual([
      'differs',
      'holds',
    ]);
  });

  test('words of a paragraph that says “none” of several measures have their own', () => {
    const { checks: all, figures } = fileOf('2020/government');
    const titlesOf = (slug: string) =>
      figures['s1-2-p1']
        ?.filter(({ read }) => read?.url.includes(`/${slug}/`))
        .flatMap((figure) => figure.checks.map((index) => all[index]?.title));
    expect(titlesOf('licensing-items')).toEqual([expect.stringContaining('行政许可')]);
    expect(titlesOf('recruitment-civil-servants')).toEqual([]);
  });

  test('an equation over two years is told of in both reports', () => {
    const [view] = views;
    const [here] = view?.operands ?? [];
    if (!view || !here) throw new Error('the specimen has checks');
    const earlier = { ...here, url: '/2011/elsewhere/3/#s3-t1-r2-c7' };
    const over = { ...view, operands: [here, earlier] };
    const found = checksTouching(new Map([[view.document, [over]]]));
    expect(found('2011/elsewhere')).toEqual([over]);
    expect(checksAt(new Map([[view.document, [over]]]))(earlier.url, 'any words')).toEqual([over]);
    expect(found('2010/elsewhere')).toEqual([]);
  });

  test('every check of a document is told of at each number in it', () => {
    const untold = views.flatMap(({ id, document, operands }) =>
      operands
        // The names of a list, and a passage, are words: no figure is tapped there.
        .filter(({ role, value }) => role !== 'listed' && value !== null)
        .filter(({ url }) => url.startsWith(`/${document}/`) && url.includes('#'))
        .map(({ url }) => url.split('#')[1] ?? '')
        .filter((at) => !checksOf(document, at).some(({ url }) => url.endsWith(`#${id}`))),
    );
    expect(untold).toEqual([]);
  });
});

describe('a sentence with a number to follow', () => {
  const only = (...keys: string[]) => ({ documents: keys.map(documentOf) });

  test('is cut around the number, whose way leads to section, line and row', () => {
    expect(sentenceToFollow(only('2018/citywide'))).toMatchObject({
      before: '全市共收到政府信息公开申请',
      number: { text: '7896份', url: '/2018/citywide/3-1/#s3-1-p1-q13' },
      after: '，其中，市政府办公厅受理申请554件，市政府部门受理申请2134件，区县政府受理申请5208件。',
      section: { text: '（一）申请受理情况', url: '/2018/citywide/3-1/' },
      line: 173,
      measure: { url: '/trends/applications-new-received/#o-2018-citywide-s3-1-p1-q13' },
    });
  });

  test('is of the report of the widest scope, and of the latest of these', () => {
    expect(sentenceToFollow(archive)?.document.key).toBe('2018/citywide');
    expect(sentenceToFollow(only('2012/citywide', '2020/government'))?.document.key).toBe('2020/government');
  });

  test('is none where no report prints such a number in a sentence', () => {
    expect(sentenceToFollow(only('2020/yufubanfa-89'))).toBeUndefined();
  });

  test.each([
    ['  全市共收到申请7896份，', '7896', ['  全市共收到申请', '7896', '份，']],
    ['17896份，其中7896份', '7896', ['17896份，其中', '7896', '份']],
    ['一行的末尾7', '7896', ['一行的末尾7', '', '']],
  ])('a line is cut at the number and not within another: %s', (line, digits, pieces) => {
    expect(cutAtNumber(line, digits)).toEqual(pieces);
  });
});
