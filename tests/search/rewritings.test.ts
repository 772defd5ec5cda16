import { expect, test } from 'vitest';
import { candidatesOf } from '../../src/search/rewritings.ts';
import { comparable } from '../../src/search/run.ts';

test.each([
  ['“双随机”', ['双随机']],
  ['"1,266,912"', ['1,266,912', '1266912']],
  ['７，８９６', ['７８９６']],
  ['1266912件', ['1,266,912件']],
  ['渝府办发【2020】第89号', ['渝府办发〔2020〕89号']],
  ['渝府办发2020年89号', ['渝府办发〔2020〕89号']],
  ['二○一八年公开', ['2018年公开', '2018公开']],
  ['2018政府信息', ['2018年政府信息']],
  ['双随机、一公开。', ['双随机、一公开']],
  ['《政府工作报告》，', ['《政府工作报告》', '政府工作报告']],
])('%s may stand for %j', (typed, expected) => {
  expect(candidatesOf(typed)).toEqual(expect.arrayContaining(expected));
});

test.each(['渝快办', '12345', '105.95万', '“', '。', '1,2', '第3，456页', '两江新区12号'])(
  '%s keeps every number it names',
  (typed) => {
    const digits = (text: string) => text.replace(/\D/g, '');
    for (const candidate of candidatesOf(typed)) expect(digits(candidate)).toBe(digits(typed));
    expect(candidatesOf(typed)[0]).toBe(typed);
  },
);

test('the least rewritten comes first, and there is an end', () => {
  const many = `“${'2018 1,234 2019 '.replaceAll(' ', '、').repeat(20)}”。`;
  const candidates = candidatesOf(many);
  expect(candidates[0]).toBe(many);
  expect(candidates.length).toBeLessThanOrEqual(24);
});

test('passages are compared whatever the width, brackets and quotation marks; never other words', () => {
  expect(comparable('（国办发〔2012〕26号）“ABC” ％')).toBe(comparable('(国办发[2012]26号)「abc」%'));
  expect(comparable('甚至')).not.toBe(comparable('甚—'));
  for (const text of ['😀〔', '½％', 'ﬁ', 'İ']) expect(comparable(text)).toHaveLength(text.length);
});
