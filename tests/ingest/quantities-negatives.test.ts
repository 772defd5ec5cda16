import { describe, expect, test } from 'vitest';
import { findNonQuantities, findQuantities, type NonQuantityKind } from '../../scripts/ingest/quantities.ts';
import { documents, goldRows, proseOf } from './quantities-support.ts';

describe('the prose of the five seeds', () => {
  test.each(documents)('every number of $name that is no quantity is known for what it is', ({ name }) => {
    const expected = goldRows(`negatives-${name}.txt`);
    expect(expected.length).toBeGreaterThan(0);
    expect(findNonQuantities(proseOf(name)).map(({ kind, printed }) => `${kind} ${printed}`)).toEqual(
      expected,
    );
  });

  test.each(documents)('every printed digit of $name lies in exactly one number', ({ name }) => {
    const text = proseOf(name);
    const numbers = [...findQuantities(text), ...findNonQuantities(text)];
    for (const { index } of text.matchAll(/\d/g)) {
      const holders = numbers.filter(({ start, end }) => start <= index && index < end);
      expect(holders, `digit ${index}: ${text.slice(index - 5, index + 10)}`).toHaveLength(1);
    }
  });
});

test.each([
  // Chinese numerals that count nothing, from the seeds
  '“三大攻坚战”',
  '“五公开”',
  '党的十九大和十九届二中、三中全会精神',
  '第一时间',
  '第一个“7”即',
  '第三方评估',
  '一是优化完善机制体制',
  '二是突出工作重点',
  '一体化平台建设',
  '一般公众',
  '一定成绩',
  '按照国务院办公厅的统一部署',
  '统一规范',
  '进一步提高',
  '下一步',
  '一批',
  '一律',
  '“一号答”“一站式”',
  '“一件事一次办”',
  '“一对一”辅导',
  '零纠错',
  '市、区县、乡镇三级政务公开',
  '“两微一端”',
  '“双随机、一公开”',
  '两江新区',
  '基层一线',
  '一网相通',
  '“一书四方案”',
  '“三审三校”',
  '“八项行动计划”',
  '发挥“三个作用”',
  '全国省级上线最多的平台之一',
  '一号登录',
  // … and from other reports
  '一次性告知',
  '一起推进',
  '一部分',
  '同一个',
  '每一项',
  '新一轮',
  '三五个',
  '几百件',
  '一期工程',
  '部署一部署',
  '《三项制度》',
  '〈四个部分〉',
  '上万名',
  '数十个',
  '几十件',
  '两点五万件',
  '一户一策',
  '一企一册',
  '多证合一部',
  '一处',
  '一本账',
  '一字不差',
  '一期',
  '三位一体',
  '一条龙',
  '二元结构',
  '一元化',
  '两条例',
  '两条款',
  // a measure word that begins another word
  '5元素',
  '5部门联合',
  '3部委',
  '3部队',
  '12345部署',
  '3组织',
  '5场所',
  '10场景',
  '3期间',
  '12345人民',
  '12345人员',
  '3家庭',
  '12345处理',
  '12320处置',
  '12345处罚',
  '5类型',
  '5类别',
  '12345本级',
  '12345本市',
  '12345本区',
  '12345本县',
  '12345本年',
  '12345所有',
  '百项堵点',
])('%s has no quantity', (text) => expect(findQuantities(text)).toEqual([]));

test.each<[string, NonQuantityKind, string]>([
  ['（国办发〔2018〕23号）', 'document-number', '〔2018〕23号'],
  ['国办发[2019]60号', 'document-number', '[2019]60号'],
  ['2012年5月24日，市委常委', 'date', '2012年5月24日'],
  ['公开2009—2018年财政预算', 'date', '2009—2018年'],
  ['自1月1日起', 'date', '1月1日'],
  ['2020年8月底前报', 'date', '2020年8月底'],
  ['2020-07-13', 'date', '2020-07-13'],
  ['二〇二〇年七月十三日', 'date', '二〇二〇年七月十三日'],
  ['２０１８年', 'date', '２０１８年'],
  ['2023年版基层目录', 'version', '2023年版'],
  ['电话：023—89011906', 'telephone', '023—89011906'],
  ['手机13800000000', 'telephone', '13800000000'],
  ['邮编：400010', 'postcode', '400010'],
  ['拨打12345热线', 'hotline', '12345'],
  ['人民路232号', 'house-number', '232号'],
  ['60天内', 'time', '60天'],
  ['三个月', 'time', '三个月'],
  ['近3年', 'time', '3年'],
  ['上午9:30', 'time', '9:30'],
  ['第二十条第（一）（二）项', 'article', '第二十条第（一）（二）项'],
  ['第5位', 'ordinal', '第5'],
  ['国家5A级景区', 'level', '5A级'],
  ['IPv6改造', 'name', 'IPv6'],
  ['《2020年政务公开10条》', 'title', '《2020年政务公开10条》'],
  ['1．推进政府工作', 'marker', '1．'],
  ['2．2020年7月30日前', 'marker', '2．'],
  ['http://www.cq.gov.cn/2018/5件', 'web-address', 'http://www.cq.gov.cn/2018/5'],
  ['20世纪', 'date', '20世纪'],
  ['90年代', 'date', '90年代'],
  ['上午9时30分', 'time', '9时30分'],
  ['第（五）项规定', 'article', '第（五）项'],
  ['第三款', 'article', '第三款'],
  ['《关于〈2018年要点〉的通知20条》', 'title', '《关于〈2018年要点〉的通知20条》'],
  ['7大战略', 'bare', '7'],
])('%s: the number is a %s', (text, kind, printed) => {
  expect(findNonQuantities(text)).toContainEqual(expect.objectContaining({ kind, printed }));
  expect(findQuantities(text).filter(({ unit }) => unit !== '件')).toEqual([]);
});

test.each<[string, string]>([
  ['1.2万条信息', '1.2万条'], // not the marker 1.
  ['12957条', '12957条'], // not a hotline
  ['12345条', '12345条'],
  ['5号文件3份', '3份'],
  ['41个年度报告', '41个'], // not a time
  ['天然气5个领域', '5个'],
  ['2000余条', '2000余条'],
])('%s still has the quantity %s', (text, printed) =>
  expect(findQuantities(text).map((found) => found.printed)).toEqual([printed]),
);

test('a title within a title is one title', () => {
  expect(findNonQuantities('《关于〈2018年要点〉的通知20条》')).toHaveLength(1);
});
