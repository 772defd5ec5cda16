import { expect, test } from 'vitest';
import { piecesOf } from '../../src/search/breaks.ts';

test.each([
  ['（二）狠抓平台建设，夯实公开基础', '（二）狠抓｜平台｜建设，｜夯实｜公开｜基础'],
  ['重庆市2018年政府信息公开工作年度报告', '重庆｜市2018年｜政府｜信息｜公开｜工作｜年度｜报告'],
  ['4．全面推行“双随机、一公开”监管', '4．全面｜推行“双｜随机、｜一公开”｜监管'],
  ['公开的事', '公开｜的事'],
  ['落款', '落款'],
  ['', ''],
])('%s', (name, pieces) => {
  expect(piecesOf(name).join('｜')).toBe(pieces);
});
