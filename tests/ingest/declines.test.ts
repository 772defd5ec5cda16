/** The sign of printed changes. Sentences of the seeds first, then unseen ones. */
import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../scripts/ingest/quantities.ts';

const valuesOf = (text: string): number[] => findQuantities(text).map(({ value }) => value);

describe('a percentage after a word of decline is negative', () => {
  test.each<[string, number[]]>([
    [
      '收到政府信息公开申请378件，处理行政复议9件、行政诉讼14件，同比分别下降28.9%、59.1%、48.1%，行政复议零纠错。',
      [378, 9, 14, -28.9, -59.1, -48.1],
    ],
    ['受理行政诉讼398件，同比下降15.7%；受理有效举报投诉193件，同比下降11%。', [398, -15.7, 193, -11]],
    ['分别增长3%和下降2%', [3, -2]],
    ['同比下降28.9%、增长3%和5%', [-28.9, 3, 5]],
    ['分别下降28.9%，59.1%，48.1%。', [-28.9, -59.1, -48.1]],
    ['分别下降３％、５％以及７％', [-3, -5, -7]],
    ['较上年减少12.5%，其中自然人占90%', [-12.5, 90]],
    ['比上年降低约3.2%', [-3.2]],
    ['较去年同期回落1.5个百分点', [-1.5]],
    ['（同比下降 28.9%）', [-28.9]],
    ['同比下降了近10%', [-10]],
    ['同比下降超过10%', [-10]],
    ['降低不足5%', [-5]],
    ['呈现负增长2.1%', [-2.1]],
    ['同比增长-12%', [-12]],
    ['同比增长率为－12%', [-12]],
    ['同比降28.9%，比上年低3个百分点', [-28.9, -3]],
    ['较上年减少信访类申请28.9%', [-28.9]],
    ['由532件下降28.9%至378件', [532, -28.9, 378]],
    ['下降达10%', [-10]],
  ])('%s', (text, values) => expect(valuesOf(text)).toEqual(values));
});

describe('a count declines where the words say since when', () => {
  test.each<[string, number[]]>([
    ['收到申请378件，较上年减少154件，下降28.9%', [378, -154, -28.9]],
    ['与上年相比，减少154件', [-154]],
    ['与2019年相比，申请量减少154件、复议减少13件', [-154, -13]],
    ['比上年少13件', [-13]],
    ['同比分别减少154件、13件和13件', [-154, -13, -13]],
    ['减少3个环节', [3]],
    ['减少群众跑动2000余次', [2000]],
  ])('%s', (text, values) => expect(valuesOf(text)).toEqual(values));
});

describe('a level, a magnitude and a rise are no decline', () => {
  test.each<[string, number[]]>([
    ['下降到10%', [10]],
    ['占比由35%下降至10%', [35, 10]],
    ['比重降低为10%', [10]],
    ['较上年减少到154件', [154]],
    ['较上年减少至154件', [154]],
    ['同比降至3件', [3]],
    ['降幅达10%', [10]],
    ['下降幅度达10%', [10]],
    ['同比增长10%', [10]],
    ['有所下降，办结率98.6%', [98.6]],
    ['较上年下降，占总数的24%', [24]],
    ['下降28.9%，答复率100%', [-28.9, 100]],
    ['分别下降28.9%，100%的申请按期答复', [-28.9, 100]],
    ['增长3%-12%', [3, 12]],
    ['比例最低10%', [10]],
    ['与上年相比，至少3件', [3]],
    ['同比下降的3件', [3]],
  ])('%s', (text, values) => expect(valuesOf(text)).toEqual(values));
});

test('what is printed stays as printed, at its place', () => {
  const text = '同比下降28.9%、59.1%';
  for (const { printed, start, end } of findQuantities(text)) expect(text.slice(start, end)).toBe(printed);
  expect(findQuantities(text).map(({ printed }) => printed)).toEqual(['28.9%', '59.1%']);
});
