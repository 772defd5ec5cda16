import { describe, expect, test } from 'vitest';
import { outcomes, report, shown, textsOf } from './support.ts';

const before = {
  'outcomes.granted': 217,
  'outcomes.unavailable.notHeld': 93,
  'outcomes.partiallyGranted': 22,
} as const;
const after = { 'outcomes.granted': 217, 'outcomes.unavailable.notHeld': 390 } as const;

describe('the rows that changed most', () => {
  test('are told in counts, the largest change first, no more than three', () => {
    const documents = [report(2021, outcomes(before)), report(2022, outcomes(after))];
    const [one] = shown(documents, 'outcomes');
    expect(one?.text).toBe(
      '市档案局的办理结果里，2021年到2022年变化最大的是：本机关不掌握相关政府信息由93件增到390件，部分公开由22件减到0件。',
    );
    expect(one?.detail).toBe('办结总数由332件增到607件。');
  });

  test('other numbers, another sentence', () => {
    const documents = [
      report(2021, outcomes(before)),
      report(2022, outcomes({ ...before, 'outcomes.granted': 100 })),
    ];
    expect(textsOf(documents, 'outcomes')).toEqual([
      '市档案局的办理结果里，2021年到2022年变化最大的是：予以公开由217件减到100件。',
    ]);
  });

  test('what only the later form has a row for is told beside', () => {
    const documents = [
      report(2020, outcomes(before, '2019'), { form: '2019' }),
      report(2021, outcomes({ ...after, 'outcomes.other.correctionOverdue': 19 })),
    ];
    expect(shown(documents, 'outcomes')[0]?.detail).toContain(
      '2021年另有逾期不补正19件，2020年的表没有这一行。',
    );
  });

  test.each([
    [
      'no row changed by ten',
      [report(2021, outcomes(before)), report(2022, outcomes({ ...before, 'outcomes.granted': 220 }))],
    ],
    ['one report is held', [report(2022, outcomes(after))]],
    [
      'there are fewer than 20',
      [report(2021, outcomes({ 'outcomes.granted': 19 })), report(2022, outcomes(after))],
    ],
    [
      'the other report counts other work',
      [
        report(
          2021,
          outcomes(before).map((one) => ({ ...one, scope: 'system' as const })),
          { scope: 'system' },
        ),
        report(2022, outcomes(after)),
      ],
    ],
    [
      'the other report has the classes of 2014',
      [
        report(2018, outcomes({ 'answers.granted': 500 }, '2014'), { form: '2014' }),
        report(2022, outcomes(after)),
      ],
    ],
  ])('nothing where %s', (_, documents) => {
    expect(textsOf(documents, 'outcomes')).toEqual([]);
  });
});

describe('few requests', () => {
  test('are told in counts, and no rate is', () => {
    const documents = [report(2022, outcomes({ 'outcomes.granted': 9, 'outcomes.refused.stateSecret': 3 }))];
    expect(shown(documents, 'small').map(({ text, detail }) => [text, detail])).toEqual([
      ['市档案局2022年办结12件：予以公开9件，属于国家秘密3件。', '办结的不足20件，只列件数，不算比率。'],
    ]);
    expect(textsOf(documents, 'rate')).toEqual([]);
  });

  test.each([20, 0])('%s are not few', (granted) => {
    expect(textsOf([report(2022, outcomes({ 'outcomes.granted': granted }))], 'small')).toEqual([]);
  });
});

describe('a count stayed the same', () => {
  test('to the last, while all outcomes grew', () => {
    const documents = [report(2021, outcomes(before)), report(2022, outcomes(after))];
    expect(textsOf(documents, 'stayed')).toEqual([
      '市档案局予以公开的申请件数没有变：2021年217件，2022年217件；办结总数由332件增到607件。',
    ]);
  });

  test.each([
    ['it changed by one', { ...after, 'outcomes.granted': 218 }],
    ['all outcomes hardly changed', { ...before, 'outcomes.unavailable.notHeld': 94 }],
  ])('nothing where %s', (_, values) => {
    expect(textsOf([report(2021, outcomes(before)), report(2022, outcomes(values))], 'stayed')).toEqual([]);
  });

  test('nothing of counts under 20: equal small numbers are chance', () => {
    const few = (others: number) =>
      outcomes({ 'outcomes.granted': 19, 'outcomes.unavailable.notHeld': others });
    expect(textsOf([report(2021, few(100)), report(2022, few(200))], 'stayed')).toEqual([]);
  });
});
