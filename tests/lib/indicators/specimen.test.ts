/** Every indicator on the five specimen documents: the figures that a review worked out by hand. */
import { describe, expect, test } from 'vitest';
import { archive } from '../../support/specimen.ts';
import { rowsIn } from './support.ts';

const rows = rowsIn(archive);

/** `2020: 239 ÷ 380 = 62.9` for each report that has it; a rate that is not computed ends in its state. */
const told = (indicator: string): string[] =>
  rows
    .filter((row) => row.indicator === indicator)
    .map(({ year, value, numerator, denominator, state }) => {
      const counts = denominator === null ? '' : ` ${numerator} ÷ ${denominator} =`;
      return `${year}:${counts} ${value ?? state}`;
    });

describe('what became of the applications', () => {
  test.each([
    ['substantive-disclosure', '2020: 239 ÷ 380 = 62.9', '2023: 217 ÷ 651 = 33.3'],
    ['substantive-disclosure-of-decided', '2020: 239 ÷ 342 = 69.9', '2023: 217 ÷ 627 = 34.6'],
    ['granted-share', '2020: 217 ÷ 380 = 57.1', '2023: 217 ÷ 651 = 33.3'],
    ['partially-granted-share', '2020: 22 ÷ 380 = 5.8', '2023: 0 ÷ 651 = 0'],
    ['refused-share', '2020: 8 ÷ 380 = 2.1', '2023: 18 ÷ 651 = 2.8'],
    ['unavailable-share', '2020: 95 ÷ 380 = 25', '2023: 392 ÷ 651 = 60.2'],
    ['not-held-share', '2020: 93 ÷ 380 = 24.5', '2023: 390 ÷ 651 = 59.9'],
    ['not-processed-share', '2020: 38 ÷ 380 = 10', '2023: 5 ÷ 651 = 0.8'],
    ['petition-share', '2020: 38 ÷ 380 = 10', '2023: 0 ÷ 651 = 0'],
    ['other-share', '2020: 0 ÷ 380 = 0', '2023: 19 ÷ 651 = 2.9'],
    ['completion', '2020: 380 ÷ 411 = 92.5', '2023: 651 ÷ 710 = 91.7'],
    ['carried-forward', '2020: 31 ÷ 411 = 7.5', '2023: 59 ÷ 710 = 8.3'],
    ['net-carried-forward', '2020: -2', '2023: 2'],
  ])('%s', (indicator, ...expected) => {
    expect(told(indicator)).toEqual(expected);
  });
});

describe('who applied, and what they were given', () => {
  test.each([
    ['natural-person-share', '2020: 360 ÷ 378 = 95.2', '2023: 607 ÷ 653 = 93'],
    ['substantive-disclosure-natural-person', '2020: 229 ÷ 361 = 63.4', '2023: 197 ÷ 607 = 32.5'],
    // 18 enterprises are too few, 41 are not.
    ['substantive-disclosure-commercial-enterprise', '2020: 9 ÷ 18 = suppressed', '2023: 18 ÷ 41 = 43.9'],
    ['substantive-disclosure-research-institution', '2020: 0 ÷ 0 = suppressed', '2023: 0 ÷ 0 = suppressed'],
    [
      'substantive-disclosure-public-interest-organization',
      '2020: 1 ÷ 1 = suppressed',
      '2023: 0 ÷ 0 = suppressed',
    ],
    [
      'substantive-disclosure-legal-service-organization',
      '2020: 0 ÷ 0 = suppressed',
      '2023: 2 ÷ 3 = suppressed',
    ],
    ['substantive-disclosure-other-organization', '2020: 0 ÷ 0 = suppressed', '2023: 0 ÷ 0 = suppressed'],
  ])('%s', (indicator, ...expected) => {
    expect(told(indicator)).toEqual(expected);
  });
});

describe('reconsideration and litigation', () => {
  test.each([
    ['reconsideration-correction', '2020: 0 ÷ 8 = suppressed', '2023: 0 ÷ 12 = suppressed'],
    ['litigation-correction', '2020: 0 ÷ 14 = suppressed', '2023: 0 ÷ 22 = 0'],
    ['dispute', '2020: 22 ÷ 380 = 5.8', '2023: 30 ÷ 651 = 4.6'],
  ])('%s', (indicator, ...expected) => {
    expect(told(indicator)).toEqual(expected);
  });
});

describe('rules in force: only the form of 2021 prints what was repealed', () => {
  test.each([
    ['regulations-opening', '2023: 146'],
    ['regulations-repealed', '2023: 11 ÷ 146 = 7.5'],
    ['normative-documents-opening', '2023: 835'],
    ['normative-documents-repealed', '2023: 252 ÷ 835 = 30.2'],
  ])('%s', (indicator, ...expected) => {
    expect(told(indicator)).toEqual(expected);
  });
});

describe('the reports before the law of 2019', () => {
  test.each([
    ['answers-disclosed', '2018: 4213 ÷ 7747 = 54.4'],
    ['answers-disclosed-or-public', '2018: 5862 ÷ 7747 = 75.7'],
    ['answers-granted-share', '2012: 82 ÷ 93 = 88.2', '2018: 3707 ÷ 7747 = 47.9'],
    ['answers-not-provided-share', '2012: 8 ÷ 93 = 8.6'],
    ['level-share-office', '2018: 554 ÷ 7896 = 7'],
    ['level-share-departments', '2018: 2134 ÷ 7896 = 27'],
    ['level-share-districts', '2018: 5208 ÷ 7896 = 66'],
    ['unanswered-office', '2018: 0 ÷ 554 = 0'],
    ['unanswered-departments', '2018: 88 ÷ 2134 = 4.1'],
    ['unanswered-districts', '2018: 61 ÷ 5208 = 1.2'],
    ['unanswered', '2012: 0 ÷ 93 = 0', '2018: 149 ÷ 7896 = 1.9'],
  ])('%s', (indicator, ...expected) => {
    expect(told(indicator)).toEqual(expected);
  });

  test('are set beside no other: neither 2012 beside 2018, nor either beside the reports since 2019', () => {
    const since = rows
      .filter(({ change }) => change !== null)
      .map(({ document, change_since }) => [change_since, document]);
    expect(new Set(since.map((pair) => pair.join(' → ')))).toEqual(
      new Set(['2020/government → 2023/general-office']),
    );
  });
});

describe('the change since the report before, in percentage points', () => {
  test.each([
    ['substantive-disclosure', -29.6],
    ['not-held-share', 35.4],
    ['partially-granted-share', -5.8],
    ['natural-person-share', -2.3],
    ['net-carried-forward', 4],
    // One of the two was not computed.
    ['substantive-disclosure-commercial-enterprise', null],
    ['litigation-correction', null],
    // The report before has no such figure.
    ['normative-documents-repealed', null],
  ])('%s: %s', (indicator, expected) => {
    const [now] = rows.filter((row) => row.indicator === indicator && row.year === 2023);
    expect(now?.change).toBe(expected);
    expect(now?.change_since).toBe(expected === null ? '' : '2020/government');
  });
});

test('each of them has a value, or its counts, or is told to be missing; there is no other row', () => {
  for (const { state, value, numerator, denominator, unit, numerator_urls, denominator_urls } of rows) {
    expect(value === null).toBe(state !== 'computed');
    expect(numerator_urls === '').toBe(state === 'missing');
    expect(denominator === null).toBe(state === 'missing' || unit !== '%');
    expect(denominator_urls === '').toBe(denominator === null);
    expect(numerator === null).toBe(denominator === null);
  }
});
