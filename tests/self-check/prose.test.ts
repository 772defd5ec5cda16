/** Relations in prose that nobody registered: which words are taken for one, and which are left alone. */
import { describe, expect, test } from 'vitest';
import { quantitiesIn } from '../../scripts/ingest/corrected.ts';
import type { PrintedQuantity } from '../../src/archive/body.ts';
import { idOf } from '../../src/schema/ids.ts';
import { sentencesOf } from '../../src/self-check/frames.ts';
import { changesIn } from '../../src/self-check/rules/changes.ts';
import { sharesIn } from '../../src/self-check/rules/shares.ts';
import { sumIn } from '../../src/self-check/rules/sums.ts';

function framesIn(text: string) {
  const printed = { text, pieces: [{ line: 1, offset: 0 }] };
  const quantities = quantitiesIn(printed, []).map(({ start, inName, ...one }): PrintedQuantity => {
    const offset = [...text.slice(0, start).replace(/\s/gu, '')].length;
    const id = idOf({ kind: 'paragraph', locator: '1', paragraph: 1, offset });
    return { ...one, id, lines: { start: 1, end: 1 }, inName: inName === true };
  });
  return sentencesOf('s1-p1', text, quantities);
}

const sums = (text: string) =>
  framesIn(text).flatMap((frame) => {
    const sum = sumIn(frame);
    return sum ? [[sum.whole.value, sum.parts.map(({ value }) => value)]] : [];
  });

describe('a sum is read', () => {
  test.each([
    ['全年共收到申请100件，其中当面申请10件、网络申请60件、信函申请30件。', [100, [10, 60, 30]]],
    ['共受理申请97件，其中，自然人申请90件，法人或者其他组织申请7件。', [97, [90, 7]]],
    ['累计发布信息5,120条，其中政府网站4,000条，政务微信1,000条，其他方式120条。', [5120, [4000, 1000, 120]]],
    ['全年共开展培训12场，分别为线上培训8场、线下培训4场。', [12, [8, 4]]],
  ])('%s', (text, sum) => {
    expect(sums(text)).toEqual([sum]);
  });
});

describe('no sum is read', () => {
  test.each([
    ['a list of some parts', '共收到申请100件，其中网络申请60件、信函申请30件。'],
    ['one part alone', '共收到申请100件，其中网络申请60件。'],
    ['parts that overlap', '共办结申请100件，其中予以公开60件，自然人申请90件。'],
    ['other units', '共举办发布会20场，其中当面答问30次、网络答问40次、信函答问50次。'],
    ['a number that is about', '共收到申请100余件，其中当面申请10件、网络申请60件、信函申请30件。'],
    ['万', '共发布信息1.2万条，其中政府网站4,000条，政务微信1,000条，其他方式7,120条。'],
    ['a change among the parts', '共收到申请100件，其中网络申请60件，同比增加20件、其他申请40件。'],
    ['another sentence', '共收到申请100件。其中当面申请10件、网络申请60件、信函申请31件。'],
    ['after a semicolon', '共收到申请100件；其中当面申请10件、网络申请60件、信函申请31件。'],
    [
      'two clauses of other wholes',
      '共收到申请100件，办结90件，其中当面答复10件、网络答复60件、信函答复30件。',
    ],
  ])('%s: %s', (_, text) => {
    expect(sums(text)).toEqual([]);
  });
});

const shares = (text: string) =>
  framesIn(text).flatMap((frame) =>
    sharesIn(frame).map(({ whole, part, share }) => [whole.value, part.value, share.value]),
  );

describe('a share', () => {
  test('of the sentence’s own whole is read', () => {
    expect(shares('共收到申请200件，其中自然人申请150件，占75%；法人申请50件，占比25%。')).toEqual([
      [200, 150, 75],
      [200, 50, 25],
    ]);
  });

  test.each([
    ['of another whole', '共收到申请200件，其中自然人申请150件，占全市的7.5%。'],
    ['without a whole', '自然人申请150件，占75%。'],
    ['of two wholes', '共收到申请200件、共办结180件，其中自然人申请150件，占75%。'],
    ['about so much', '共收到申请200件，其中自然人申请150件，占约75%。'],
  ])('%s is not', (_, text) => {
    expect(shares(text)).toEqual([]);
  });
});

const changes = (text: string) =>
  framesIn(text).flatMap((frame) =>
    changesIn(frame).map(({ before, now, change }) => [before.value, now.value, Math.abs(change.value)]),
  );

describe('a change', () => {
  test.each([
    ['申请量由上年的80件增加到100件，增长25%。', [80, 100, 25]],
    ['答复留言100条，比上年的80条增加20条。', [80, 100, 20]],
    ['由2022年的100件下降到80件，降幅为20%。', [100, 80, 20]],
  ])('with both numbers is read: %s', (text, change) => {
    expect(changes(text)).toEqual([change]);
  });

  test.each([
    ['of one number', '收到申请100件，比上年增加20件。'],
    ['of other things', '由上年的80件增加到100条，增长25%。'],
    ['of about so many', '由上年的80余件增加到100件，增长25%。'],
  ])('%s is not', (_, text) => {
    expect(changes(text)).toEqual([]);
  });
});
