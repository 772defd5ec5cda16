import { expect, test } from 'vitest';
import { pathOf, placeText } from '../../src/reading/place-text.ts';

// The bar says where one is as a citation would: sections by their printed markers, paragraphs counted within the section.

const markers: Readonly<Record<string, string>> = {
  '0': '',
  '2': '二、',
  '2-1': '（一）',
  '2-1-4': '4．',
  '3': '三、',
  end: '',
  annex: '',
  'annex-1': '一、',
  'annex-1-2': '（二）',
};
const whole = (id: string) => {
  const { section, within } = placeText(id, (locator) => markers[locator], '');
  return [section, within].filter(Boolean).join(' · ');
};

test.each([
  ['s2-1-4', '二（一）4'],
  ['s2-1-4-p3', '二（一）4 · 第3段'],
  ['s2-p1', '二 · 第1段'],
  ['s0', '前言'],
  ['s0-p2', '前言 · 第2段'],
  ['send-p1', '落款 · 第1段'],
  ['s3-t1', '表三'],
  ['s3-t2', '三 · 表2'],
  ['sannex-1-2-t1', '附件一（二） · 表1'],
])('%s is %s', (id, words) => {
  expect(whole(id)).toBe(words);
});

test('on a section’s own page the sections above it are not on the page, and stand before what is', () => {
  const onPage = (locator: string) => ({ '2-1-4': '4．', '2-1-4-1': '（1）' })[locator];
  expect(placeText('s2-1-4-1-p2', onPage, '二（一）')).toEqual({
    section: '二（一）4（1）',
    within: '第2段',
  });
});

test('a section of an annex says 附件 once', () => {
  const onPage = (locator: string) => ({ 'annex-1-2': '（二）' })[locator];
  expect(placeText('sannex-1-2-t1', onPage, '附件一')).toEqual({ section: '附件一（二）', within: '表1' });
});

test('the way down to a section', () => {
  expect(pathOf('2-1-4')).toEqual(['2', '2-1', '2-1-4']);
  expect(pathOf('annex-1')).toEqual(['annex', 'annex-1']);
});
