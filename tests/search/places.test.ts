import { expect, test } from 'vitest';
import { readPlace } from '../../src/search/places.ts';

const documents = ['2018/citywide', '2020/government', '2020/yufubanfa-89'].map((key) => ({
  key,
  url: `/${key}/`,
  year: Number(key.slice(0, 4)),
}));

test.each([
  ['2018 二（二）4', ['2018/citywide 2-2-4']],
  ['2018年二、（二）4．', ['2018/citywide 2-2-4']],
  ['2018 十二（十）', ['2018/citywide 12-10']],
  ['2020 三', ['2020/government 3', '2020/yufubanfa-89 3']],
  ['2020 附件一（二）', ['2020/government annex-1-2', '2020/yufubanfa-89 annex-1-2']],
  ['2018/citywide/2-2-4', ['2018/citywide 2-2-4']],
  ['2018/citywide', ['2018/citywide null']],
  ['https://archive.example/site/2018/citywide/2-2-4/', ['2018/citywide 2-2-4']],
  ['http://localhost:4321/2018/citywide/2-2-4/?q=%E5%85%AC#s2-2-4-p1', ['2018/citywide 2-2-4 s2-2-4-p1']],
  ['/2018/citywide/#s2-1-4-p2', ['2018/citywide 2-1-4 s2-1-4-p2']],
  ['2020/government/3/#s3-t1-r3-c7', ['2020/government 3 s3-t1-r3-c7']],
  // Citations, pasted as they are.
  [
    '重庆市人民政府. 重庆市2018年政府信息公开工作年度报告[R/OL]. 二（二）4. https://archive.example/site/2018/citywide/2-2-4/#s2-2-4-p1.',
    ['2018/citywide 2-2-4 s2-2-4-p1'],
  ],
  [
    '（渝府办发〔2020〕89号）附件。https://archive.example/site/2020/yufubanfa-89/annex/ （转录本，2026年查阅）',
    ['2020/yufubanfa-89 annex'],
  ],
  ['见 2020/government/3#s3-t1-r3-c7，第三部分', ['2020/government 3 s3-t1-r3-c7']],
  // Words, or places of other archives.
  ['2018', []],
  ['一', []],
  ['2018 三五', []], // three to five
  ['渝快办', []],
  ['二是', []],
  ['2018 年度报告', []],
  ['https://archive.example/other/2018/citywide/', []],
  ['2019/citywide/2', []],
])('%s names %j', (query, places) => {
  const found = readPlace(query, documents, '/site/');
  expect(
    found.map(({ document, locator, anchor }) => [document, `${locator}`, anchor].filter(Boolean).join(' ')),
  ).toEqual(places);
});
