import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { toFindings } from '../../src/verify/findings.ts';
import { fileName, toCsvFile, toJsonFile } from '../../src/verify/files-to-keep.ts';
import type { Verification } from '../../src/verify/result.ts';
import { toCopied, type VerifiedArticle } from '../../src/verify/word.ts';
import { verdicts } from '../../src/verify/verdicts.ts';
import { numberAt, quoteAt } from './found.ts';

const article = '𠮷：报告说“共收到申请563件”。\n其中<网上>554件，合计653件，“句子,一”。';
const verification: Verification = {
  quotes: [
    { ...quoteAt(article, '共收到申请563件', 'differs', [['56', '65']]), printed: '共收到申请653件' },
    { ...quoteAt(article, '句子,一', 'absent'), note: '2018年重庆市报告里没有这句话。' },
  ],
  numbers: [numberAt(article, '554件', 'agrees'), numberAt(article, '合计653件', 'derived')],
};
const verified: VerifiedArticle = {
  article,
  findings: toFindings(verification),
  places: {
    '/2018/citywide/2-1/#s2-1-p1': { report: '2018年重庆市报告', section: '二（一），第1段', lines: '96-98' },
  },
  absolute: (url) => `https://archive.example/base${url}`,
};

describe('copied into a word processor', () => {
  const { html, text } = toCopied(verified);

  test('the article stands with its marks, each with the words of its verdict, then the findings', () => {
    expect(text.split('\n\n')[0]).toBe(
      '𠮷：报告说“共收到申请563件〔1 有几字不同〕”。\n其中<网上>554件〔2 相符〕，合计653件〔3 由原文推算可得〕，“句子,一〔4 本档案没有〕”。',
    );
    expect(text).toContain(
      '1．引文，有几字不同：“共收到申请563件”\n档案所载：“共收到申请653件”\n出处：2018年重庆市报告，二（一），第1段，原文第96–98行\nhttps://archive.example/base/2018/citywide/2-1/#s2-1-p1\n说明。',
    );
    expect(text).toContain('3．数字，由原文推算可得：“合计653件”\n算式：1 + 1 = 2');
  });

  test('as HTML the marks are lines that Word knows, what differs is bold on both sides, addresses are links in full', () => {
    expect(html).toContain('text-underline:double');
    expect(html).toContain('共收到申请<b>56</b>3件</span><sup>〔1 有几字不同〕</sup>”。</p>');
    expect(html).toContain('档案所载：“共收到申请<b>65</b>3件”');
    const address = 'https://archive.example/base/2018/citywide/2-1/#s2-1-p1';
    expect(html).toContain(`<a href="${address}">${address}</a>`);
  });

  test('the words of an article are no markup', () => {
    expect(html).toContain('其中&#60;网上&#62;');
    expect(html).not.toContain('<网上>');
  });
});

describe('as files', () => {
  test('the table has a row a finding, with its place, both wordings, number, formula and full address', () => {
    const csv = toCsvFile(verified);
    expect(csv.startsWith('\uFEFF序号,种类,结论,起,止,文中,档案所载,')).toBe(true);
    const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true });
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({
      序号: '1',
      种类: '引文',
      结论: '有几字不同',
      起: '6',
      止: '15',
      文中: '共收到申请563件',
      档案所载: '共收到申请653件',
      '不同之处（文中→所载）': '56→65',
      网址: 'https://archive.example/base/2018/citywide/2-1/#s2-1-p1',
    });
    expect(rows[2]).toMatchObject({ 数值: '653', 单位: '件', 算式: '1 + 1 = 2' });
    expect(rows[3]).toMatchObject({ 文中: '句子,一', 档案所载: '' });
  });

  test('the object is the one of the command, and its offsets cut the article’s characters', () => {
    const object = JSON.parse(toJsonFile(verification)) as Verification;
    expect(Object.keys(object)).toEqual(['quotes', 'numbers']);
    const characters = [...article];
    for (const { text, start, end } of object.quotes)
      expect(characters.slice(start, end).join('')).toBe(text);
    for (const { printed, start, end } of object.numbers)
      expect(characters.slice(start, end).join('')).toBe(printed);
  });

  test.each([
    ['年报观察.docx', '引文核验-年报观察.csv'],
    ['', '引文核验.csv'],
    ['a/b:c?.txt', '引文核验-abc.csv'],
  ])('an article %j is kept as %s', (name, expected) => {
    expect(fileName(name, 'csv')).toBe(expected);
  });
});

test('every verdict has a sign of its own', () => {
  expect(new Set(verdicts.map(({ sign }) => sign)).size).toBe(verdicts.length);
  expect(verdicts).toHaveLength(10);
});
