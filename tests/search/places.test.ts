import { expect, test } from 'vitest';
import { readPlace } from '../../src/search/places.ts';

const documents = [
  ['2018/citywide', '重庆市2018年政府信息公开工作年度报告', ''],
  ['2020/government', '重庆市人民政府机关2020年政府信息公开工作年度报告', ''],
  [
    '2020/yufubanfa-89',
    '重庆市人民政府办公厅关于印发2020年政务公开工作要点任务分工的通知',
    '渝府办发〔2020〕89号',
  ],
].map(([key = '', title = '', number = '']) => ({ key, title, number, year: Number(key.slice(0, 4)) }));

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
  [
    '@online{cq,\n  url = {https://archive.example/site/2018/citywide/2-2-4/#s2-2-4-p1},\n  langid = {chinese},\n}',
    ['2018/citywide 2-2-4 s2-2-4-p1'],
  ],
  [
    '重庆市政府办公厅. 重庆市2018年政府信息公开工作年度报告[R/OL]. 转录本V0.1.0+4e3ea260. 二（一）4第2段.',
    ['2018/citywide 2-1-4 s2-1-4-p2'],
  ],
  ['——《重庆市2018年政府信息公开工作年度报告》二（一）4第2段', ['2018/citywide 2-1-4 s2-1-4-p2']],
  // A passage's address keeps its characters.
  [
    'https://archive.example/site/2018/citywide/2-1-4/?p=12-30.k3x9a0q#s2-1-4-p2',
    ['2018/citywide 2-1-4 s2-1-4-p2 ?p=12-30.k3x9a0q'],
  ],
  [
    '/2018/citywide/2/?p=12-s2-1-4-p3.5.k3x9a0q#s2-1-4-p2（2026年查阅）',
    ['2018/citywide 2-1-4 s2-1-4-p2 ?p=12-s2-1-4-p3.5.k3x9a0q'],
  ],
  // One that begins in a heading, and one after a long quotation.
  [
    '/2018/citywide/2-1-4/?p=2-s2-1-4-p1.5.k3x9a0q#s2-1-4',
    ['2018/citywide 2-1-4 s2-1-4 ?p=2-s2-1-4-p1.5.k3x9a0q'],
  ],
  [
    `${'引文。'.repeat(1_000)}\n——《重庆市2018年政府信息公开工作年度报告》二 /2018/citywide/2/?p=1-9.k3x9a0q#s2-p1`,
    ['2018/citywide 2 s2-p1 ?p=1-9.k3x9a0q'],
  ],
  // Paragraphs and cells in words; words of the title beside the year.
  ['2018 二（一）4 第3段', ['2018/citywide 2-1-4 s2-1-4-p3']],
  ['2018年二（一）4第三段', ['2018/citywide 2-1-4 s2-1-4-p3']],
  ['2020政府机关 三表1第3行第7列', ['2020/government 3 s3-t1-r3-c7']],
  ['2020 机关 表三 第2行', ['2020/government 3 s3-t1-r2-l1 s3-t1-r2-l2 s3-t1-r2-l3']],
  ['2020机关 三表1表头第2行第1格', ['2020/government 3 s3-t1-h2-1']],
  ['2018年重庆 三（一）', ['2018/citywide 3-1']],
  ['重庆市人民政府机关2020年 二', ['2020/government 2']],
  ['2018 前言', ['2018/citywide 0']],
  // Titles, whole or in part, and 文号.
  ['《重庆市2018年政府信息公开工作年度报告》', ['2018/citywide null']],
  ['2018 年度报告', ['2018/citywide null']],
  ['政务公开工作要点任务分工', ['2020/yufubanfa-89 null']],
  ['渝府办发〔2020〕89号', ['2020/yufubanfa-89 null']],
  ['渝府办发[2020]89号', ['2020/yufubanfa-89 null']],
  ['渝府办发2020年第89号', ['2020/yufubanfa-89 null']],
  ['渝府办发【２０２０】89号 二', ['2020/yufubanfa-89 null']],
  // Words, or places of other archives.
  ['2018', []],
  ['政府信息公开工作年度报告', ['2018/citywide null', '2020/government null']],
  ['重庆市人民政府', []],
  ['渝府办发〔2020〕8号', []],
  ['一', []],
  ['2018 三五', []], // three to five
  ['渝快办', []],
  ['二是', []],
  ['https://archive.example/other/2018/citywide/', []],
  ['2019/citywide/2', []],
])('%s names %j', (query, places) => {
  const found = readPlace(query, documents, '/site/');
  expect(
    found.map(({ document, locator, anchors, passage }) =>
      [document, `${locator}`, ...anchors, ...(passage ? [`?p=${passage}`] : [])].join(' '),
    ),
  ).toEqual(places);
});

test.each(['9'.repeat(5_000), '十'.repeat(5_000), '一十'.repeat(2_500), '（一）'.repeat(1_500)])(
  'what only begins like a place is read at once, however long it is',
  (long) => {
    const began = performance.now();
    expect(readPlace(`${long}x`, documents, '/')).toEqual([]);
    expect(performance.now() - began).toBeLessThan(500);
  },
);
