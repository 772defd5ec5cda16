import { describe, expect, test } from 'vitest';
import { figures, report, shown, textsOf } from './support.ts';

const cases = (reconsideration: number, direct: number, after = 0) =>
  figures({
    'reconsideration.total': reconsideration,
    'reconsideration.corrected': 0,
    'litigation.direct.total': direct,
    'litigation.afterReconsideration.total': after,
  });

describe('cases over requests', () => {
  test('more or fewer, with how many were corrected', () => {
    const [one] = shown([report(2021, cases(9, 13, 1)), report(2022, cases(14, 16, 8))], 'remedies');
    expect(one?.text).toBe(
      '市档案局的报告里，因政府信息公开引起的案件，2021年到2022年：行政复议由9件增到14件，直接起诉的行政诉讼由13件增到16件，复议后起诉的行政诉讼由1件增到8件。',
    );
    expect(one?.detail).toBe('2022年结果纠正的：行政复议0件。');
  });

  test('all litigation at once where the reports print it', () => {
    const total = (direct: number, all: number) => [
      ...cases(9, direct),
      ...figures({ 'litigation.total': all }),
    ];
    expect(textsOf([report(2021, total(13, 14)), report(2022, total(16, 24))], 'remedies')).toEqual([
      '市档案局的报告里，因政府信息公开引起的案件，2021年到2022年：行政复议仍是9件，行政诉讼由14件增到24件。',
    ]);
  });

  test('fewer', () => {
    expect(textsOf([report(2021, cases(30, 2)), report(2022, cases(4, 2))], 'remedies')[0]).toContain(
      '行政复议由30件减到4件，直接起诉的行政诉讼仍是2件',
    );
  });

  test.each([
    ['a change of one or two', [report(2021, cases(9, 13)), report(2022, cases(11, 12))]],
    ['one report', [report(2022, cases(14, 16))]],
    [
      'years between which the law changed who may go to court first',
      [report(2023, cases(9, 13)), report(2024, cases(90, 3))],
    ],
    [
      'two scopes',
      [
        report(
          2021,
          cases(9, 13).map((one) => ({ ...one, scope: 'system' as const })),
          { scope: 'system' },
        ),
        report(2022, cases(90, 3)),
      ],
    ],
  ])('nothing of %s', (_, documents) => {
    expect(textsOf(documents, 'remedies')).toEqual([]);
  });
});
