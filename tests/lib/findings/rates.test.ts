import { describe, expect, test } from 'vitest';
import { inSmallNumbers } from '../../../src/lib/findings/small-numbers.ts';
import { toldRates } from '../../../src/lib/findings/rates.ts';
import { indicators } from '../../../src/lib/indicators.ts';
import { figures, outcomes, report, shown, textsOf } from './support.ts';

const told = (granted: number, notHeld: number, form: '2019' | '2021' = '2021') =>
  outcomes({ 'outcomes.granted': granted, 'outcomes.unavailable.notHeld': notHeld }, form);

describe('a rate changed', () => {
  test('in small numbers where they say it truly, with both rates and what is between', () => {
    const documents = [report(2021, told(200, 100)), report(2022, told(100, 200))];
    const texts = textsOf(documents, 'rate');
    expect(texts).toContain(
      '市档案局每办结3件申请，2021年2件予以公开或部分公开，2022年1件：实质公开率由66.7%降到33.3%，低了33.4个百分点（推算）。',
    );
    expect(texts).toContain(
      '市档案局每办结3件申请，2021年1件本机关不掌握相关政府信息，2022年2件：不掌握信息率由33.3%升到66.7%，高了33.4个百分点（推算）。',
    );
  });

  test('in percentages alone where they do not', () => {
    const documents = [report(2021, told(55, 45)), report(2022, told(69, 31))];
    expect(textsOf(documents, 'rate')[0]).toBe(
      '市档案局的实质公开率由2021年的55.0%升到2022年的69.0%，高了14.0个百分点（推算）。',
    );
  });

  test('with its formula and the printed cells it is computed of; the rate leads to its indicator', () => {
    const documents = [report(2021, told(200, 100)), report(2022, told(100, 200))];
    const one = shown(documents, 'rate').find(({ finding }) => finding.id.includes('substantive'));
    expect(one?.detail).toBe(
      '实质公开率＝（予以公开＋部分公开）÷办理结果总计。2021年：200件÷300件＝66.7%；2022年：100件÷300件＝33.3%。',
    );
    expect(one?.finding.sentence).toContainEqual({
      text: '66.7%',
      url: '/indicators/substantive-disclosure/#d-2021-bureau',
    });
    expect(one?.finding.detail).toContainEqual({ text: '200件', url: '/2021/bureau/3/#s3-t1-r1-c1' });
  });

  test('but none across a change of law that may have moved it', () => {
    const disputes = (year: number, direct: number) =>
      report(year, [
        ...told(60, 40),
        ...figures({ 'reconsideration.total': 2, 'litigation.direct.total': direct }),
      ]);
    const isDispute = (text: string) => text.includes('争议率');
    expect(textsOf([disputes(2022, 3), disputes(2023, 30)], 'rate').filter(isDispute)).toHaveLength(1);
    expect(textsOf([disputes(2023, 3), disputes(2024, 30)], 'rate').filter(isDispute)).toEqual([]);
  });

  test('across the forms of 2019 and 2021, whose classes compare', () => {
    const documents = [report(2020, told(200, 100, '2019'), { form: '2019' }), report(2021, told(100, 200))];
    expect(textsOf(documents, 'rate')).toHaveLength(3);
  });
});

describe('no rate is told', () => {
  test.each([
    ['of one report', [report(2022, told(100, 200))]],
    ['that changed by less than five points', [report(2021, told(100, 100)), report(2022, told(104, 96))]],
    ['of a base under 20', [report(2021, told(12, 7)), report(2022, told(5, 14))]],
    [
      'of two scopes',
      [
        report(
          2021,
          told(200, 100).map((one) => ({ ...one, scope: 'system' as const })),
          { scope: 'system' },
        ),
        report(2022, told(100, 200)),
      ],
    ],
    [
      'of forms that do not compare',
      [
        report(2018, outcomes({ 'answers.granted': 200, 'answers.refused': 100 }, '2014'), { form: '2014' }),
        report(2022, told(100, 200)),
      ],
    ],
    [
      'where a report prints a part as “at least”',
      [
        report(
          2021,
          told(200, 100).map((one) =>
            one.measure.startsWith('outcomes.total') ? { ...one, qualifier: 'at-least' as const } : one,
          ),
        ),
        report(2022, told(100, 200)),
      ],
    ],
  ])('%s', (_, documents) => {
    expect(textsOf(documents, 'rate')).toEqual([]);
  });
});

describe('two shares in small numbers', () => {
  test.each([
    [0.629, 0.3333, { of: 3, earlier: '近2', later: '1' }],
    [0.5, 0.27, undefined],
    [0.5, 0.25, { of: 4, earlier: '2', later: '1' }],
    [0.245, 0.599, undefined],
    [0.6, 0.61, undefined],
    [0.05, 0.6, undefined],
  ])('%s and %s', (earlier, later, words) => {
    expect(inSmallNumbers(earlier, later)).toEqual(words);
  });

  test('what is over a whole number is not called nearly it', () => {
    expect(inSmallNumbers(0.36, 0.66)).toBeUndefined();
  });
});

test('every rate that is told is an indicator', () => {
  expect(toldRates.length).toBe(10);
  expect(indicators).toEqual(expect.arrayContaining([...toldRates]));
});
