import { describe, expect, test } from 'vitest';
import { findTitle } from '../../scripts/propose/title.ts';
import { linesFrom } from '../ingest/fixture-support.ts';

const preface =
  '　　本报告根据《中华人民共和国政府信息公开条例》的规定，由江州市人民政府办公厅编制。\n　　一、总体情况';
const first = '一、总体情况\n2023年，我市深入推进政务公开。';

/** The title and the printed lines it takes, counted without blank ones. */
const titleOf = (text: string) => {
  const found = findTitle(linesFrom(text));
  return found && { title: found.printed.text, from: found.first + 1, to: found.last + 1 };
};

describe('findTitle(lines): printed as one line or several', () => {
  test.each([
    ['alone on its line', '江州市2023年政府信息公开工作年度报告\n\n', 1, 1],
    ['with the spaces of typesetting', '江州市 2024 年政府信息公开工作年度报告\n', 1, 1],
    ['with full-width digits', '江州市２０２４年政府信息公开工作年度报告\n', 1, 1],
    ['with Kangxi radicals', '江州市2023年政府信息公开⼯作年度报告\n', 1, 1],
    ['with the year in characters', '东山区二〇一二年政府信息公开年度报告\n', 1, 1],
    ['called 年报', '东山区2019年政府信息公开年报\n', 1, 1],
    ['called a report of 政务公开', '东山区2015年政务公开工作报告\n', 1, 1],
    ['under its issuer', '江州市财政局\n2022年政府信息公开工作年度报告\n', 1, 2],
    [
      'under its issuer, year and kind apart',
      '江州市东山区人民政府\n2022年度\n政府信息公开工作年度报告\n',
      1,
      3,
    ],
    ['torn in the middle', '江州市档案局关于2013年\n政府信息公开工作情况的报告\n', 1, 2],
    ['a date in brackets below it', '江州市2023年政府信息公开工作年度报告\n（2024年1月20日）\n', 1, 1],
  ])('%s', (_, heading, from, to) => {
    const lines = heading.split('\n').slice(from - 1, to);
    expect(titleOf(heading + first)).toEqual({ title: lines.join(''), from, to });
  });

  test('an issuer above a title that names its own is none of it', () => {
    const text = `江州市人民政府\n江州市东山区2022年政府信息公开工作年度报告\n${first}`;
    expect(titleOf(text)).toMatchObject({ title: '江州市东山区2022年政府信息公开工作年度报告', from: 2 });
  });
});

describe('findTitle(lines): behind the navigation of a web page', () => {
  const own = '江州市东山区科学技术局2020年政府信息公开工作年度报告';

  test.each([
    ['names of sites', `中国政府网 | 江州市人民政府网 | 东山区人民政府 部门街镇\n${own}\n${first}`],
    ['a path that names the kind', `您当前的位置: 首页>部门>区科技局 > 政府信息公开年报\n${own}\n${first}`],
    ['a path that ends in the same words', `首页 > 年报 > ${own}\n${own}\n${first}`],
    ['a long path', `首页 > ${'政府信息公开 > '.repeat(10)}年报\n${own}\n${first}`],
    ['the page’s own title', `${own}_江州市东山区人民政府\n${own}\n${first}`],
    ['the same words twice', `${own}\n首页 > 政府信息公开 > 年报\n${own}\n日期: 2021-01-20\n${first}`],
    ['a title of another year', `2019年政府信息公开工作年度报告 >\n${own}\n${first}`],
  ])('%s', (_, text) => {
    const lines = text.split('\n');
    const last = lines.lastIndexOf(own) + 1;
    expect(titleOf(text)).toEqual({ title: own, from: last, to: last });
  });
});

describe('findTitle(lines): never takes the preface', () => {
  const own = '江州市2018年政府信息公开工作年度报告';

  test.each([
    ['a preface that begins at once', preface],
    [
      'a preface that says the title again',
      '本报告根据《中华人民共和国政府信息公开条例》要求，编制\n江州市2018年政府信息公开工作年度报告\n。一、总体情况',
    ],
    [
      'a preface whose wrapped lines end in 报告',
      '根据《中华人民共和国政府信息公开条例》（以下简称《条例》）要求，特公布2018年政府信息公开工作年度报告\n。全文共四个部分。\n一、总体情况',
    ],
    ['a table of contents', '目录\n一、总体情况\n二、主动公开政府信息情况\n2018年政府信息公开工作年度报告'],
    [
      'a short line of a preface with the same words',
      '根据要求，编制2018年政府信息公开工作年度报告\n一、总体情况',
    ],
    ['parts without numbers', '总体情况\n2018年政府信息公开工作年度报告\n主动公开政府信息情况'],
    [
      'a long line without marks',
      `江州市人民政府办公室${'认真贯彻落实上级关于全面推进政务公开工作的各项决策部署'.repeat(2)}编制\n2018年政府信息公开工作年度报告`,
    ],
    ['a preface of one short sentence', '现将有关情况报告如下。\n2018年政府信息公开工作年度报告'],
  ])('%s', (_, text) => {
    expect(titleOf(`${own}\n\n${text}`)).toEqual({ title: own, from: 1, to: 1 });
  });
});

test.each([
  ['a notice', '关于印发2020年政务公开工作要点的通知\n各区县人民政府：\n'],
  ['a title without year', `江州市政府信息公开工作年度报告\n${first}`],
  ['a report of something else', `江州市2020年政府工作报告\n${first}`],
  ['a text whose beginning was lost', `${first}\n二、主动公开政府信息情况`],
  ['a title in a sentence', `现将江州市2020年政府信息公开工作年度报告，予以公布\n${first}`],
])('findTitle(lines): there is none in %s', (_, text) => {
  expect(titleOf(text)).toBeUndefined();
});
