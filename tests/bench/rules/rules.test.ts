import { describe, expect, test } from 'vitest';
import { entries } from '../../../scripts/bench/rules/index.ts';
import { measure } from '../../../scripts/bench/rules/measure.ts';
import {
  generatorMark,
  mostFalseAlarms,
  publishedCases,
  toRates,
  unreliable,
} from '../../../scripts/bench/rules/rates.ts';
import type { Finding, RuleEntry } from '../../../scripts/bench/rules/entry.ts';
import { ruleRates } from '../../../src/data/rule-rates.ts';
import { checkRuleIds } from '../../../src/schema/check.ts';

// What `npm run bench:rules` measures on thousands of cases, on a few others: another seed, other reports.

const sample = 20;
/** Of whole tables, and of several reports in one case, which take longer to read. */
const sampleOfLong = 6;
const long = new Set(['row', 'same', 'carried-over', 'in-force']);
const sampleOf = ({ rules }: RuleEntry): number =>
  rules.some((rule) => long.has(rule)) ? sampleOfLong : sample;
/** Errors in drafts are planted, in a sample too, by the tests of the self-check. */
const ofReports = entries.filter(({ rules }) => rules.some((rule) => checkRuleIds.some((id) => id === rule)));
/** Where other programs have the machine. */
const patience = 60_000;

describe('on other cases than those that were measured', () => {
  test.each(ofReports.map((entry) => [entry.rules.join(', '), entry] as const))(
    '%s: no planted error is missed, no odd but true report is cried at',
    (_, entry) => {
      const { rates, failures } = measure(entry, sampleOf(entry), 'test');
      expect(failures.map(({ rule, what, kind, name, why }) => ({ rule, what, kind, name, why }))).toEqual(
        [],
      );
      for (const { planted, odd } of rates)
        expect(Math.min(planted, odd)).toBeGreaterThanOrEqual(sampleOf(entry));
    },
    patience,
  );
});

test('every rule of published reports is measured', () => {
  const measured = new Set(entries.flatMap(({ rules }) => rules));
  expect(checkRuleIds.filter((rule) => !measured.has(rule))).toEqual([]);
});

/**
 * What is known to be missed, and may not grow. Where a PDF has torn the upright label 三、本年度办理结果 of a table, a wrong letter in
 * a row's label is told as a row that is missing.
 */
const known: Readonly<Record<string, number>> = { 'table-label': 0.03 };

describe('the rates that pages show', () => {
  test.each(Object.entries(known))('%s misses no more than is known', (rule, most) => {
    const rate = ruleRates[rule];
    expect((rate?.missed ?? Infinity) / (rate?.planted ?? 1)).toBeLessThanOrEqual(most);
    expect(rate?.falseAlarms).toBe(0);
  });

  test('are those of every rule, on a thousand planted errors and a thousand odd reports at least', () => {
    expect(checkRuleIds.filter((rule) => !ruleRates[rule])).toEqual([]);
    for (const { planted, odd } of Object.values(ruleRates))
      expect(Math.min(planted, odd)).toBeGreaterThanOrEqual(publishedCases);
  });

  test('are good enough to rely on: no error missed, at most one false alarm in a thousand', () => {
    expect(mostFalseAlarms).toBe(0.001);
    expect(unreliable(ruleRates).filter((rule) => !(rule in known))).toEqual([]);
  });

  test('were measured with the present generator: after a change, run npm run bench:rules', () => {
    const marks = Object.keys(ruleRates).map((rule) => [rule, generatorMark(rule, entries)]);
    expect(Object.entries(ruleRates).map(([rule, { generator }]) => [rule, generator])).toEqual(marks);
  });
});

describe('a rule that has become worse is found out', () => {
  const ledger = entries.find(({ rules }) => rules.includes('ledger'));
  const worse = (change: (finding: Finding) => Finding[]): RuleEntry => {
    if (!ledger) throw new Error('no entry measures the ledger');
    return { ...ledger, judge: (seeds) => ledger.judge(seeds).flatMap(change) };
  };
  const rateOf = (entry: RuleEntry) => {
    const [rate] = measure(entry, 3, 'worse').rates;
    if (!rate) throw new Error('nothing was measured');
    return rate;
  };

  test('one that always holds misses every error', () => {
    const rate = rateOf(worse((finding) => [{ ...finding, verdict: 'holds' }]));
    expect(rate).toMatchObject({ missed: rate.planted, falseAlarms: 0 });
  });

  test('one that always differs cries at every report', () => {
    const rate = rateOf(worse((finding) => [{ ...finding, verdict: 'differs' }]));
    expect(rate.falseAlarms).toBeGreaterThanOrEqual(rate.odd);
  });

  test('one that sees nothing neither finds errors nor sees that all is well', () => {
    const rate = rateOf(worse(() => []));
    expect(rate).toMatchObject({ missed: rate.planted, falseAlarms: rate.odd });
  });

  test('one that finds the place and says other numbers misses the error', () => {
    const rate = rateOf(worse((finding) => [{ ...finding, found: (finding.found ?? 0) + 1 }]));
    expect(rate.missed).toBe(rate.planted);
  });

  test('a report that cannot be read is missed, not passed over', () => {
    const entry = worse((finding) => [finding]);
    const unread: RuleEntry = {
      ...entry,
      judge: () => {
        throw new Error('not read');
      },
    };
    const rate = rateOf(unread);
    expect(rate).toMatchObject({ missed: rate.planted, falseAlarms: rate.odd });
  });

  test('and is not to be relied on', () => {
    const mark = () => '0a1b2c3d';
    const good = { rule: 'x', planted: 1000, missed: 0, odd: 1000, falseAlarms: 1, errors: {}, oddities: {} };
    expect(unreliable(toRates([good], mark))).toEqual([]);
    expect(unreliable(toRates([{ ...good, missed: 1 }], mark))).toEqual(['x']);
    expect(unreliable(toRates([{ ...good, falseAlarms: 2 }], mark))).toEqual(['x']);
    expect(unreliable(toRates([{ ...good, planted: 999 }], mark))).toEqual(['x']);
  });
});
