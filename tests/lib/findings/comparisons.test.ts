import { describe, expect, test } from 'vitest';
import { findingsOfKinds, notComparable, textOf } from '../../../src/lib/findings/findings.ts';
import { median } from '../../../src/lib/findings/bodies.ts';
import type { Implied } from '../../../src/lib/implied.ts';
import { toPoints } from '../../../src/lib/series.ts';
import type { Body } from '../../../src/schema/body.ts';
import { city, madeUp, type MadeUp } from '../made-up-bodies.ts';
import { bureau, figures, report, shown } from './support.ts';

const apart = (documents: readonly MadeUp[], bodies: readonly Body[] = [bureau, city]): string[] => {
  const archive = madeUp(bodies, documents);
  return notComparable({ archive, points: toPoints(archive) }, bodies).map(({ sentence }) =>
    textOf(sentence),
  );
};

const received = (value: number) => figures({ 'applications.newReceived': value });
const ofCity = (year: number, value: number, scope: 'area' | 'unstated'): MadeUp => ({
  body: 'city',
  year,
  scope,
  form: '2014',
  figures: [{ measure: 'applications.newReceived', value, scope }],
});

describe('what may not be compared', () => {
  test('the last numbers of two bodies, and one of which the report does not say whose it is', () => {
    expect(
      apart([report(2022, received(653)), ofCity(2018, 7896, 'area'), ofCity(2015, 93, 'unstated')]),
    ).toEqual([
      '收到的申请：2022年市档案局（本机关）653件，2018年某市（全市）7,896件，数的不是同样一些机关，不能比较；2015年93件，报告没有写明是谁的，不与任何数字比较。',
    ]);
  });

  test('nothing where there is one body and scope alone: its numbers do compare', () => {
    expect(apart([report(2021, received(378)), report(2022, received(653))])).toEqual([]);
  });

  test('values of a measure that the vocabulary calls comparable with nothing, with the reason', () => {
    const items = (year: number, value: number): MadeUp => ({
      body: 'city',
      year,
      scope: 'area',
      form: '2014',
      figures: [{ measure: 'proactive.items', value, scope: 'area' }],
    });
    expect(apart([items(2015, 1000), items(2018, 2000)])[0]).toMatch(
      /^某市的主动公开政府信息：2015年1,000条，2018年2,000条，不能比较。.+不作比较。$/,
    );
    expect(apart([items(2018, 2000)])).toEqual([]);
  });

  test('two measures of like names in two reports', () => {
    const documents = [
      report(2020, figures({ 'normativeDocuments.totalDisclosed': 982 }), { form: '2019' }),
      report(2023, figures({ 'normativeDocuments.inForce': 608 })),
    ];
    expect(apart(documents)).toEqual([
      '市档案局2020年的“规范性文件对外公开总数量”982件与2023年的“规范性文件现行有效件数”608件，两版格式数的不是一回事，不能相减。',
    ]);
  });
});

test('nothing of like names where both numbers are 0', () => {
  const documents = [
    report(2020, figures({ 'regulations.created': 0 }), { form: '2019' }),
    report(2023, figures({ 'regulations.issued': 0 })),
  ];
  expect(apart(documents)).toEqual([]);
});

describe('a year told by a printed change', () => {
  const told: Implied = {
    document: '2020/bureau',
    year: 2019,
    body: 'bureau',
    scope: 'organ',
    form: '2019',
    measure: 'applications.newReceived',
    lower: 532,
    upper: 532,
    change: -28.9,
    printed: '同比下降28.9%',
    value: 378,
    url: '/2020/bureau/1/#s1-p1-q9',
    subject: '/2020/bureau/1/#s1-p1-q1',
  };
  const documents = [report(2020, received(378), { form: '2019' })];

  test('says the words, the number, and how they belong together', () => {
    const [one] = shown(documents, 'implied', { implied: [told] });
    expect(one?.text).toBe(
      '市档案局2019年的报告本档案未收，但2020年的报告印有“同比下降28.9%”：本年新收政府信息公开申请由此推算是532件，到2020年是378件。',
    );
    expect(one?.detail).toContain('（378 − 532）÷ 532 ≈ −28.9%');
  });

  test.each([
    ['several numbers have the change', { ...told, upper: 534 }, documents],
    ['it is another scope’s', { ...told, scope: 'area' as const }, documents],
    ['the report of that year is held', told, [...documents, report(2019, received(540), { form: '2019' })]],
  ])('nothing where %s', (_, implied, of) => {
    expect(shown(of, 'implied', { implied: [implied] })).toEqual([]);
  });
});

describe('the bodies of one kind', () => {
  const many = ['a', 'b', 'c', 'd'].map((id) => ({ ...bureau, id }));
  const ofAll = (values: readonly (readonly [before: number, now: number])[]): MadeUp[] =>
    values.flatMap(([before, now], index) => {
      const body = many[index]?.id ?? '';
      return [
        { ...report(2021, received(before)), body },
        { ...report(2022, received(now)), body },
      ];
    });
  const textsOf = (documents: readonly MadeUp[]): string[] => {
    const archive = madeUp(many, documents);
    return findingsOfKinds({ archive, points: toPoints(archive) }).map(({ sentence }) => textOf(sentence));
  };

  test('how many received more, less or the same, and the one in the middle', () => {
    const documents = ofAll([
      [10, 30],
      [20, 20],
      [40, 50],
      [60, 10],
    ]);
    expect(textsOf(documents)).toEqual([
      '2022年与上年都有数字的4个部门中，本年新收政府信息公开申请增加的2个，减少的1个，不变的1个；中位数由30件减到25件（推算）。',
    ]);
  });

  test('other numbers, another sentence', () => {
    const documents = ofAll([
      [10, 30],
      [20, 25],
      [40, 50],
    ]);
    expect(textsOf(documents)).toEqual([
      '2022年与上年都有数字的3个部门中，本年新收政府信息公开申请增加的3个，减少的0个；中位数由20件增到30件（推算）。',
    ]);
  });

  test('work of another kind than such bodies count as a rule is said', () => {
    const documents = ofAll([
      [10, 30],
      [20, 25],
      [40, 50],
    ]).map((one) => ({
      ...one,
      scope: 'system' as const,
      figures: one.figures?.map((figure) => ({ ...figure, scope: 'system' as const })) ?? [],
    }));
    expect(textsOf(documents)[0]).toContain('3个部门（本系统）中');
  });

  test.each([
    [
      'two bodies',
      ofAll([
        [10, 30],
        [20, 25],
      ]),
    ],
    ['bodies with one report each', many.map(({ id }) => ({ ...report(2022, received(5)), body: id }))],
    [
      'years that do not follow one another',
      many.flatMap(({ id }) => [
        { ...report(2019, received(5)), form: '2019' as const, body: id },
        { ...report(2022, received(9)), body: id },
      ]),
    ],
  ])('nothing of %s', (_, documents) => {
    expect(textsOf(documents)).toEqual([]);
  });

  test.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
  ])('the middle of %j is %s', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});
