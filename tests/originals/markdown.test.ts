import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../scripts/originals/markdown.ts';
import { bytesOf, shown } from './made-files.ts';

const read = (source: string) => shown(readMarkdown(bytesOf(source)));

describe('lines', () => {
  test.each([
    ['headings and paragraphs', '# 报告\n\n一、总体\n', ['报告', '一、总体']],
    ['soft breaks are joined as Chinese is', '总体\n情况 a\nb', ['总体情况 a b']],
    ['hard ones are kept', '甲  \n乙\\\n丙<br>丁', ['甲', '乙', '丙', '丁']],
    ['marks are taken away', '**甲**_乙_`丙`[丁](http://a.cn)\\*', ['甲乙丙丁*']],
    ['literal text survives', '10~20万和30~40万，《甲》“乙”——丙…', ['10~20万和30~40万，《甲》“乙”——丙…']],
    ['quotes are read', '> 甲\n> > 乙', ['甲', '乙']],
    ['code is read line by line', '```\n甲\n\n乙\n```', ['甲', '乙']],
    ['front matter is not', '---\ntitle: x\n---\n甲', ['甲']],
    ['rules are no lines', '甲\n\n---\n\n乙', ['甲', '乙']],
  ])('%s', (_, source, lines) => {
    expect(read(source)).toEqual(lines);
  });
});

describe('numbers of lists', () => {
  test.each([
    ['as they are written', '3. 甲\n5. 乙', ['3.甲', '5.乙']],
    ['with their own mark', '1) 甲', ['1)甲']],
    ['counted where all are the same', '1. 甲\n1. 乙\n1. 丙', ['1.甲', '2.乙', '3.丙']],
    ['never as a decimal point', '1. 2020年', ['1. 2020年']],
    ['none for bullets', '- 甲\n  1. 乙', ['甲', '1.乙']],
    [
      'and text that only looks like one is text',
      '一、甲\n\n（一）乙\n\n1.丙',
      ['一、甲', '（一）乙', '1.丙'],
    ],
  ])('%s', (_, source, lines) => {
    expect(read(source)).toEqual(lines);
  });
});

describe('tables', () => {
  test('of GitHub, blank and missing cells too', () => {
    expect(read('| 甲 | **乙** |\n|---|---|\n| 1~2 | |\n| 3 |')).toEqual([
      ['0:甲 | 1:乙', '0:1~2 | 1:', '0:3 | 1:'],
    ]);
  });

  test('of HTML, whole in spite of blank lines', () => {
    const source =
      '前\n\n<table>\n\n<tr><td rowspan="2">甲</td><td>1</td></tr>\n\n    <tr><td>2</td></tr>\n</table>\n\n后';
    expect(read(source)).toEqual(['前', ['0v2:甲 | 1:1', '1:2'], '后']);
  });
});

test('footnotes and images are said', () => {
  expect(readMarkdown(bytesOf('甲[^1]![图](a.png)\n\n[^1]: 注')).remarks).toEqual([
    'Footnotes are left out.',
    'Images are not read.',
  ]);
});
