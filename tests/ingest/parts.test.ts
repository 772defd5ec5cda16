import { describe, expect, test } from 'vitest';
import { isPartHeading, partName, partOfTitle } from '../../scripts/ingest/parts.ts';
import { forms } from '../../src/schema/vocabulary.ts';

const form = forms['2021'];

describe('partOfTitle(title, form)', () => {
  test('knows every wording of the vocabulary, in both forms', () => {
    for (const { partTitles } of [forms['2019'], forms['2021']])
      partTitles.forEach((titles, index) => {
        for (const title of titles)
          expect([title, partOfTitle(title, { partTitles })]).toEqual([title, index + 1]);
      });
  });

  test.each([
    ['spaces', '总 体 情 况', 1],
    ['Kangxi radicals', '政府信息公开⾏政复议、⾏政诉讼情况', 4],
    ['another mark between words', '政府信息公开行政复议和行政诉讼情况', 4],
    ['words added', '存在的主要问题及下步改进情况', 5],
    ['a word left out', '收到和处理政府信息公开申请', 3],
    ['a misprint', '其他需要报告的事顼', 6],
  ])('knows a part in spite of %s', (_, title, part) => {
    expect(partOfTitle(title, form)).toBe(part);
  });

  test.each([
    '',
    '情况',
    '体情况',
    '公开情况',
    '工作总结',
    '政策解读情况',
    '行政许可',
    '强化组织领导和队伍建设',
    '收到和处理政府信息公开申请情况，其中自然人申请居多，法人或其他组织申请较少的原因分析',
  ])('“%s” is no part', (title) => {
    expect(partOfTitle(title, form)).toBeUndefined();
  });

  test('a form whose issuers name the parts has none', () => {
    expect(partOfTitle('总体情况', forms['2014'])).toBeUndefined();
  });
});

describe('isPartHeading(line, form)', () => {
  test.each([
    '一、总体情况',
    '　　一、总体情况',
    '一.总体情况',
    '1、总体情况',
    '1．总体情况',
    '（一）总体情况',
    '九、总体情况',
    '总体情况',
    '五、存在的主要问题及下步改进情况',
    '六、其他需要报告的事项。',
  ])('“%s” is one', (line) => {
    expect(isPartHeading(line, form)).toBe(true);
  });

  test.each([
    ['a sentence that begins with it', '一、总体情况，2023年我市深入推进政务公开'],
    ['a title and the words after it', '一、总体情况：'],
    ['words alike without a number', '存在的主要问题及下步改进情况'],
    ['a heading of its own', '（一）主动公开方面'],
    ['a line that names a part in passing', '详见第二部分主动公开政府信息情况'],
    ['nothing', ''],
  ])('%s is none', (_, line) => {
    expect(isPartHeading(line, form)).toBe(false);
  });

  test('a document without a form, or with one that names no parts, has none', () => {
    expect(isPartHeading('一、总体情况', undefined)).toBe(false);
    expect(isPartHeading('一、总体情况', forms['2008'])).toBe(false);
  });
});

test('partName(part, form) names a part in messages', () => {
  expect(partName(6, form)).toBe('part 6 “其他需要报告的事项”');
});
