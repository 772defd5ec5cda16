/** The pages of the rules say what the rules, their measured rates and checks.json say. */
import { describe, expect, test } from 'vitest';
import { urls } from '../../src/archive/urls.ts';
import { ruleRates } from '../../src/data/rule-rates.ts';
import { rules, sayRate, withLaws } from '../../src/lib/rules.ts';
import { checkRecordsSchema, checkRuleIds, verdicts } from '../../src/schema/check.ts';
import { draftRuleIds } from '../../src/schema/draft-rules.ts';
import { keysOf } from '../../src/schema/keys.ts';
import { linksOf } from '../support/links.ts';
import { pageUrls, readJson, readPage, textOf } from './support.ts';

const records = checkRecordsSchema.parse(readJson('/data/checks.json'));
const reports = rules.filter(({ holds }) => holds === 'reports');
const drafts = rules.filter(({ holds }) => holds === 'drafts');

test('every rule has one page, of published reports and of drafts, and no two have one address', () => {
  const wanted = [...checkRuleIds, ...draftRuleIds];
  expect(new Set(wanted).size).toBe(wanted.length);
  expect(pageUrls.filter((url) => /^\/checks\/rules\/[^/]+\/$/.test(url)).toSorted()).toEqual(
    wanted.map((id) => urls.checkRule(id)).toSorted(),
  );
});

test('the list leads to every rule, the page of checks to the list and to each rule it has records of', () => {
  const list = new Set(linksOf(readPage(urls.checkRules())));
  expect(rules.filter(({ id }) => !list.has(urls.checkRule(id)))).toEqual([]);
  const links = new Set(linksOf(readPage(urls.checks())));
  expect(links.has(urls.checkRules())).toBe(true);
  const used = new Set(records.map(({ rule }) => rule));
  expect([...used].filter((rule) => !links.has(urls.checkRule(rule)))).toEqual([]);
});

test('each report’s page of checks leads to the rules of its records', () => {
  for (const [document, own] of Map.groupBy(records, (record) => record.document)) {
    const links = new Set(linksOf(readPage(urls.documentChecks(document))));
    expect(own.filter(({ rule }) => !links.has(urls.checkRule(rule)))).toEqual([]);
  }
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = readPage(urls.checkRule(id));
  const words = textOf(page);

  test('says what it says, where it comes from, since when', () => {
    expect(words).toContain(rule.statement);
    expect(words).toContain(rule.source);
    expect(words).toContain(`${rule.since}版`);
    if (rule.formula) expect(words).toContain(rule.formula);
    if (rule.blind) expect(words).toContain(rule.blind);
  });

  test('shows the rates that were measured, or that none were', () => {
    const rate = ruleRates[id];
    if (!rate) return expect(words).toContain('还没有测过');
    expect(words).toContain(sayRate(rule));
    expect(words).toContain(rate.generator);
    for (const [kind, count] of [...Object.entries(rate.errors), ...Object.entries(rate.oddities)])
      expect(words).toContain(`${kind}${count.toLocaleString('zh-CN')}`);
  });
});

describe.each(reports.map(({ id }) => [id]))('%s in the archive', (id) => {
  const own = records.filter(({ rule }) => rule === id);
  const page = readPage(urls.checkRule(id));
  const words = textOf(page);
  const links = new Set(linksOf(page));

  test('counts the records of checks.json by verdict and leads to their reports', () => {
    if (own.length === 0) return expect(words).toContain('还没有可以这样核对的数字');
    for (const verdict of keysOf(verdicts))
      expect(words).toContain(
        `${verdicts[verdict].label}${own.filter((record) => record.verdict === verdict).length}`,
      );
    expect(own.filter(({ document }) => !links.has(urls.documentChecks(document)))).toEqual([]);
  });

  test('tells each difference, with its address', () => {
    const differing = own.filter(({ verdict }) => verdict === 'differs');
    expect(differing.filter((record) => !links.has(urls.check(record)))).toEqual([]);
  });
});

test('a rule of drafts has no counts of the archive: published reports stand as they were printed', () => {
  for (const { id } of drafts) {
    const words = textOf(readPage(urls.checkRule(id)));
    expect(words).toContain('只用于报告自查');
    expect(words).not.toContain('在本档案中');
  }
});

describe('withLaws(text)', () => {
  test('links what the page of laws and forms tells of, the longest name first', () => {
    expect(withLaws('表三的栏目（国办公开办函〔2019〕60号、国办公开办函〔2021〕30号）。')).toEqual([
      { words: '表三的栏目（' },
      { words: '国办公开办函〔2019〕60号', url: urls.law('form2019') },
      { words: '、' },
      { words: '国办公开办函〔2021〕30号', url: urls.law('form2021') },
      { words: '）。' },
    ]);
    expect(withLaws('《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）')).toEqual([
      { words: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）', url: urls.law('fees2020') },
    ]);
  });

  test('loses no word', () => {
    for (const { source } of rules)
      expect(
        withLaws(source)
          .map(({ words }) => words)
          .join(''),
      ).toBe(source);
  });
});

test('a miss and a false alarm would be said', () => {
  const [rule] = reports;
  if (!rule) throw new Error('there are no rules');
  const rate = {
    generator: '0a1b2c3d',
    planted: 1200,
    missed: 3,
    odd: 1000,
    falseAlarms: 2,
    errors: {},
    oddities: {},
  };
  expect(sayRate(rule, rate)).toBe('植入1,200处错误，找出1,197处；另造1,000份奇特而无误的报告，误报2份。');
});
