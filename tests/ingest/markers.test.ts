import { describe, expect, test } from 'vitest';
import { readMarker } from '../../scripts/ingest/markers.ts';

describe('readMarker(text)', () => {
  test.each([
    ['一、工作总体情况', 1, 1, '一、'],
    ['十二、附则', 1, 12, '十二、'],
    ['（一）加强组织领导', 2, 1, '（一）'],
    ['(一)加强组织领导', 2, 1, '(一)'],
    ['（十五）项内容', 2, 15, '（十五）'],
    ['1．推进政府工作', 3, 1, '1．'],
    ['4. 实时发布保粮食能源安全', 3, 4, '4.'],
    ['１．推进政府工作', 3, 1, '１．'],
    ['1、推进政府工作', 3, 1, '1、'],
    ['2．2020年7月30日前', 3, 2, '2．'],
    ['（1）脱贫攻坚领域', 4, 1, '（1）'],
    ['（７）文化旅游领域', 4, 7, '（７）'],
    ['⼀、总体情况', 1, 1, '⼀、'], // a Kangxi radical
    ['（⼆）依申请公开', 2, 2, '（⼆）'],
  ])('%s begins with a marker of level %i, number %i', (text, depth, ordinal, marker) => {
    expect(readMarker(text)).toEqual({ depth, ordinal, text: marker });
  });

  test.each([
    '1.2万条',
    '１．２万条', // full-width digits are digits
    '181078条、严重违法失信企业名单信息7788条。',
    '24小时人工在线受理答疑',
    '2020年，市政府机关',
    '2018．',
    '100%；市政府部门答复2046件',
    '一是优化完善机制体制。',
    '一名负责人',
    '〔2020〕17号）',
    '“一书四方案”、征地公告',
    '二十条第（一）（二）（五）（六）',
    '（工业用地87宗）',
    '三五、六个', // three to five
    '第二十条第（一）项',
    '',
  ])('%j begins with none', (text) => {
    expect(readMarker(text)).toBeUndefined();
  });

  test.each([
    ['2．15项内容全面公开', '2．'],
    ['3．24小时有专人接听', '3．'],
  ])('%s: a full-width stop is no decimal point, the number after it no decimals', (text, marker) => {
    expect(readMarker(text)?.text).toBe(marker);
  });
});
