import { describe, expect, test } from 'vitest';
import { selfCheck } from '../../src/self-check/self-check.ts';
import { checks } from '../support/specimen.ts';
import { baseOf, check, findingsIn, reportOf, textOf } from './support.ts';

const office = '2023/general-office';
const reports = ['2012/citywide', '2018/citywide', '2020/government', office] as const;

describe('a published report given as a draft', () => {
  test.each(reports)('%s: its equations are those of npm run check, and nothing else is found', (key) => {
    const { input, around } = baseOf(key);
    const { findings, report } = reportOf(selfCheck(input, around));
    const own = checks.filter(({ document }) => document === key);
    const differing = own.filter(({ verdict }) => verdict === 'differs');
    expect(findings.map(({ rule }) => rule)).toEqual(differing.map(({ rule }) => rule));
    expect(report.held).toBe(own.filter(({ verdict }) => verdict === 'holds').length);
  });

  test('the printed difference of 2012 is said with both numbers, neutrally', () => {
    const { input, around } = baseOf('2012/citywide');
    const [finding] = reportOf(selfCheck(input, around)).findings;
    expect(finding).toMatchObject({
      rule: 'part-whole',
      place: { line: 98, id: 's2-p1-q20', name: '第二部分第1段' },
      numbers: [
        { label: '所说的总数', value: 1_059_500 },
        { label: '各部分之和', value: 1_069_200 },
      ],
    });
    expect(finding?.sentence).not.toMatch(/错误|失误|有误/);
  });

  test('whose report it is, of which year and form, is read off the text', () => {
    expect(reportOf(check(textOf(office))).report).toMatchObject({
      title: '重庆市人民政府办公厅2023年政府信息公开工作年度报告',
      body: { id: 'general-office', isNew: false },
      year: 2023,
      form: '2021',
      scope: 'organ',
    });
  });
});

describe('what cannot be judged is counted apart, with the reason', () => {
  test('a year before that is not held', () => {
    const { unjudged } = reportOf(check(textOf(office)));
    expect(unjudged).toContainEqual({
      rule: 'carried-over',
      label: '跨年度结转',
      reason: '本档案没有收录2022年市政府办公厅（本机关）的报告。',
      count: 1,
    });
    expect(unjudged.filter(({ reason }) => reason.includes('2024年'))).toEqual([]);
  });
});

describe('what is no annual report is said in one sentence', () => {
  test.each([
    ['a notice', textOf('2020/yufubanfa-89')],
    ['nothing', ''],
    ['some other prose', '关于召开会议的通知\n各单位：\n定于下周一召开会议。\n'],
    ['a title alone', '某市2023年政府信息公开工作年度报告\n'],
    ['a title and one sentence', '某市2023年政府信息公开工作年度报告\n全年工作顺利。\n'],
  ])('%s', (_, text) => {
    expect(check(text)).toEqual({ kind: 'other', sentence: expect.stringMatching(/^这份文稿不像.+。$/) });
  });
});

describe('what a person corrects', () => {
  const draft = textOf(office);
  const around = baseOf(office).around;

  test('the form: the tables are then those of another one', () => {
    const { findings } = reportOf(selfCheck({ text: draft, said: { form: '2019' } }, around));
    expect(findings.map(({ rule }) => rule)).toContain('table-form');
  });

  test('the year: the title then says another', () => {
    const { report } = reportOf(selfCheck({ text: draft, said: { year: 2022 } }, around));
    expect(report.year).toBe(2022);
  });
});

test('findings stand in the order of the text', () => {
  const text = textOf(office)
    .replace('制发的市政府规章13件', '制发的市政府规章14件')
    .replace('本机关本年度未收取信息处理费。', '');
  const lines = findingsIn(text).map(({ place }) => place.line ?? 0);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
});

test('a draft without its title is read all the same, and its lines are those of the draft', () => {
  const lines = textOf(office).split('\n');
  const at = lines.findIndex((line) => line.includes('2023年政府信息公开工作年度报告'));
  const without = lines.filter((_, index) => index > at).join('\n');
  const { report, findings } = reportOf(check(without));
  expect(report.title).toBe('');
  expect(findings.map(({ rule }) => rule)).toEqual(['title']);
  const overview = report.sections.find(({ heading }) => heading?.includes('总体情况'));
  expect(without.split('\n')[(overview?.line ?? 0) - 1]).toContain('总体情况');
});

test('Windows line ends and a byte order mark change nothing', () => {
  const text = textOf(office);
  expect(check(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(check(text));
});
