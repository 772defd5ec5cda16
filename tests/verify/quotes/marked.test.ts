import { describe, expect, test } from 'vitest';
import { claimedIn, markedIn, notesIn, partsOf } from '../../../src/verify/quotes/marked.ts';

const words = (article: string, kind: string): string[] =>
  markedIn(article)
    .filter((mark) => mark.kind === kind)
    .map(({ start, end }) => article.slice(start, end));

describe('what stands in quotation marks', () => {
  test.each([
    ['他说：“政务公开”。', ['政务公开']],
    ['他說：「政務公開」與『信箱』。', ['政務公開', '信箱']],
    ['他说："政务公开"，又说"信箱"。', ['政务公开', '信箱']],
    ['“深化‘放管服’改革”', ['深化‘放管服’改革', '放管服']],
    ['“深化“放管服”改革”', ['深化“放管服”改革', '放管服']],
    ['“第一段。\n“第二段。”', ['第一段。\n“第二段。']],
    ['“在一行中\n断开的话”', ['在一行中\n断开的话']],
    ['他说："在一行中\n断开的话"。', ['在一行中\n断开的话']],
    ['他说："一句话。\n另一句"，又说"第三句"。', ['第三句']],
  ])('%j', (article, marked) => {
    expect(words(article, 'marked')).toEqual(marked);
  });

  test('a mark that is never closed belongs to nothing', () => {
    expect(markedIn('他说：“政务公开。\n第二天，他没有说。')).toEqual([]);
  });

  test.each([
    ['“库”建设，市场主体”归集', ['库”建设，市场主体']],
    ['他说：“建设“库，内容”。', ['建设“库，内容']],
    ['他说：“一句完整的话。\n另一段。”', ['一句完整的话。\n另一段。']],
  ])('marks of which one has no partner may belong together: %j', (article, loose) => {
    expect(words(article, 'unpaired')).toEqual(loose);
  });
});

describe('the words after a title', () => {
  const claims = (article: string): string[] =>
    claimedIn(article, () => true).map(({ start, end }) => article.slice(start, end));

  test.each([
    ['《某市2018年报告》指出：全市共收到申请。后来', ['全市共收到申请。']],
    ['《某市2018年报告》第二部分写道: 全市共收到申请', ['全市共收到申请']],
    ['《某市2018年报告》指出：“全市共收到申请”', []],
    ['《某市2018年报告》发布：各界反响热烈', []],
  ])('%j', (article, claimed) => {
    expect(claims(article)).toEqual(claimed);
  });

  test('a title that is not held claims nothing', () => {
    expect(claimedIn('《某市2018年报告》指出：全市共收到申请。', () => false)).toEqual([]);
  });
});

test.each([
  ['甲……乙', ['甲', '乙']],
  ['甲......乙', ['甲', '乙']],
  ['……甲（略）乙[…]丙……', ['甲', '乙', '丙']],
  ['甲乙', ['甲乙']],
])('ellipses divide %j', (article, parts) => {
  const found = partsOf(article, { start: 0, end: article.length });
  expect(found.map(({ start, end }) => article.slice(start, end))).toEqual(parts);
});

test('what the quoting writer added is known by its words', () => {
  const article = '受理申请（编者注：含转办）554件（含上年结转）[原文如此]';
  const found = notesIn(article, { start: 0, end: article.length });
  expect(found.map(({ start, end }) => article.slice(start, end))).toEqual([
    '（编者注：含转办）',
    '[原文如此]',
  ]);
});
