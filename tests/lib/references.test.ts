/** Titles and document numbers that the texts cite. */
import { describe, expect, test } from 'vitest';
import { findReferences, titleKey, toWorks } from '../../src/lib/references.ts';
import { archive, seeds } from '../support/specimen.ts';

const works = toWorks(archive);
const cited = (text: string) => findReferences(text).map(({ title, number }) => [title, number]);

describe('references in a text', () => {
  test.each<[string, [string | undefined, string | undefined][]]>([
    [
      '国务院办公厅《2018年政务公开工作要点》（国办发〔2018〕23号）印发后',
      [['2018年政务公开工作要点', '国办发〔2018〕23号']],
    ],
    ['渝府办发〔2020〕89号', [[undefined, '渝府办发〔2020〕89号']]],
    ['要把贯彻落实国办发〔2020〕17号文件的主要情况', [[undefined, '国办发〔2020〕17号']]],
    [
      '《国务院办公厅政府信息与政务公开办公室关于规范政府信息公开平台有关事项的通知》（国办公开办函〔2019〕61号）要求',
      [
        [
          '国务院办公厅政府信息与政务公开办公室关于规范政府信息公开平台有关事项的通知',
          '国办公开办函〔2019〕61号',
        ],
      ],
    ],
    [
      '《重庆市、区县、乡镇三级行政权力事项清单（2020年）》《重庆市、区县、乡镇三级公共服务事项清单（2020年）》',
      [
        ['重庆市、区县、乡镇三级行政权力事项清单（2020年）', undefined],
        ['重庆市、区县、乡镇三级公共服务事项清单（2020年）', undefined],
      ],
    ],
    ['（国办发 [2010] 5 号）', [[undefined, '国办发〔2010〕5号']]],
    ['国务院同意国办发〔2020〕17号', [[undefined, '国办发〔2020〕17号']]],
    ['《关于贯彻〈条例〉的意见》', [['关于贯彻〈条例〉的意见', undefined]]],
    [
      '《关于转发《工作规则》的通知》和《档案法》',
      [
        ['关于转发《工作规则》的通知', undefined],
        ['档案法', undefined],
      ],
    ],
    ['《没有写完的书名 《档案法》', [['档案法', undefined]]],
    ['中新〔重庆〕战略性互联互通示范项目', []],
    ['第二十条第（一）项，2020年7月30日前', []],
  ])('%s', (text, expected) => {
    expect(cited(text)).toEqual(expected);
  });

  test('a short name belongs to the title it follows, and is no title of its own', () => {
    expect(findReferences('根据《中华人民共和国政府信息公开条例》（以下简称《条例》）要求')).toEqual([
      { title: '中华人民共和国政府信息公开条例', alias: '条例', start: 2, end: 19 },
    ]);
  });

  test('a number that is not in brackets right after a title is another reference', () => {
    expect(cited('《档案法》，渝府办发〔2018〕28号')).toEqual([
      ['档案法', undefined],
      [undefined, '渝府办发〔2018〕28号'],
    ]);
  });

  test('the places given are those of the words', () => {
    const text = '按照《档案法》（国办发〔2018〕23号）办理';
    expect(findReferences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '《档案法》（国办发〔2018〕23号',
    ]);
  });
});

describe('the index', () => {
  const find = (title: string) => works.find(({ titles }) => titles.includes(title));

  test('no title and no number of the seeds is missing', () => {
    const texts = [...seeds.values()].map((text) => text.replace(/\s/g, ''));
    const titles = new Set(works.flatMap((work) => work.titles.map(titleKey)));
    const missing = texts
      .flatMap((seed) => [...seed.matchAll(/《([^《》]+)》/g)])
      .map(([, title = '']) => titleKey(title))
      .filter((title) => title !== '条例' && !titles.has(title));
    expect(missing).toEqual([]);
    const numbers = new Set(works.flatMap((work) => work.numbers));
    const printed = texts.flatMap((seed) =>
      [...seed.matchAll(/[国渝]办?[府公开办发函]*〔\d{4}〕\d+号/g)].map(([number]) => number),
    );
    expect(printed.length).toBeGreaterThan(12);
    expect(printed.filter((number) => !numbers.has(number))).toEqual([]);
  });

  test('a law is one work with and without the name of the state, and under its short name', () => {
    const law = find('政府信息公开条例');
    expect(law?.titles).toEqual(['中华人民共和国政府信息公开条例', '政府信息公开条例']);
    expect(law?.places).toContainEqual({
      document: '2018/citywide',
      section: '3',
      id: 's3-p1',
      kind: 'paragraph',
    });
    expect(find('条例')).toBeUndefined();
  });

  test('a number alone is the work whose title it stands with elsewhere', () => {
    const plan = find('国务院办公厅关于印发2020年政务公开工作要点的通知');
    expect(plan?.numbers).toEqual(['国办发〔2020〕17号']);
    expect(plan?.places.map(({ id }) => id)).toEqual(['s0-p3', 'sannex-6-5-t1-r1-c1']);
  });

  test('what the archive holds is linked: by number, by title, and an annex by its own', () => {
    expect(works.flatMap(({ held }) => (held ? [held.url] : [])).toSorted()).toEqual([
      '/2020/government/',
      '/2020/yufubanfa-89/',
      '/2020/yufubanfa-89/annex/',
    ]);
  });

  test('sorted by title as Chinese readers look up; what has only a number comes last', () => {
    const first = works.map(({ titles }) => titles[0]);
    expect(first.at(-1)).toBeUndefined();
    const titles = first.filter((title) => title !== undefined);
    expect(titles).toEqual(titles.toSorted(new Intl.Collator('zh-CN', { numeric: true }).compare));
    expect(titles.indexOf('档案法')).toBeLessThan(titles.indexOf('政府网站发展指引'));
  });

  test.each([
    ['重庆市人民政府机关 2020年政府信息公开工作年度报告', '重庆市人民政府机关2020年政府信息公开工作年度报告'],
    ['中华人民共和国政府信息公开条例', '政府信息公开条例'],
    ['“五类政策信息”公开办法', '五类政策信息公开办法'],
  ])('%s and %s are one title', (a, b) => {
    expect(titleKey(a)).toBe(titleKey(b));
  });
});
