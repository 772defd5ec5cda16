import { describe, expect, test } from 'vitest';
import { accountsOf } from '../../../src/lib/findings/ledger.ts';
import { toldBy } from '../../../src/lib/findings/told.ts';
import { toPoints } from '../../../src/lib/series.ts';
import { madeUp } from '../made-up-bodies.ts';
import { bureau, figures, report, shown, textsOf } from './support.ts';

const account = (issued: number, repealed: number, inForce: number) =>
  figures({
    'normativeDocuments.issued': issued,
    'normativeDocuments.repealed': repealed,
    'normativeDocuments.inForce': inForce,
  });

describe('documents repealed', () => {
  test('as a share of what there must have been at the beginning of the year', () => {
    const [one] = shown([report(2023, account(25, 252, 608))], 'ledger');
    expect(one?.text).toBe(
      '市档案局2023年废止行政规范性文件252件，占年初的30.2%（推算）；新制发25件，现行有效608件。',
    );
    expect(one?.detail).toContain('608 − 25 + 252 = 835');
    expect(one?.finding.sentence).toContainEqual({
      text: '30.2%',
      url: '/indicators/normative-documents-repealed/#d-2023-bureau',
    });
  });

  test('other numbers, another share', () => {
    expect(textsOf([report(2023, account(0, 50, 50))], 'ledger')[0]).toContain('占年初的50.0%');
  });

  test('an earlier stock stands beside, joined to nothing', () => {
    const documents = [
      report(2020, figures({ 'normativeDocuments.inForce': 867 }), { form: '2019' }),
      report(2023, account(25, 252, 608)),
    ];
    expect(shown(documents, 'ledger')[0]?.detail).toMatch(/2020年的报告印的规范性文件现行有效件数是867件。$/);
  });

  test.each([
    ['few of many repealed', account(25, 9, 608)],
    ['a stock of under 20 at the beginning', account(2, 5, 12)],
    ['one of the three not printed', account(25, 252, 608).slice(0, 2)],
    ['numbers that would leave fewer than none at the beginning', account(100, 20, 60)],
    [
      'a stock that is “at least”',
      account(25, 252, 608).map((one) => ({ ...one, qualifier: 'at-least' as const })),
    ],
  ])('nothing of %s', (_, own) => {
    expect(textsOf([report(2023, own)], 'ledger')).toEqual([]);
  });
});

test('an account that would open with fewer than none is none', () => {
  const accountsIn = (inForce: number) => {
    const archive = madeUp([bureau], [report(2023, account(100, 20, inForce))]);
    const [told] = toldBy({ archive, points: toPoints(archive) }, bureau);
    return told ? accountsOf(told).map(({ opening }) => opening) : [];
  };
  expect(accountsIn(60)).toEqual([]);
  expect(accountsIn(81)).toEqual([1]);
});
