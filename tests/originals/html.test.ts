import { describe, expect, test } from 'vitest';
import { readHtml, readMarkup } from '../../scripts/originals/html.ts';
import { bytesOf, shown } from './made-files.ts';

const read = (markup: string) => shown(readMarkup(markup));

describe('lines', () => {
  test.each([
    [
      'each block element is one',
      '<h1>题</h1><p>甲</p><div>乙<div>丙</div>丁</div>',
      ['题', '甲', '乙', '丙', '丁'],
    ],
    ['br begins a new one', '<p>甲<br>乙<br/><br>丙</p>', ['甲', '乙', '丙']],
    ['text outside of elements too', '甲<p>乙</p>丙', ['甲', '乙', '丙']],
    ['inline elements end none', '<p>一、<b>总体</b><span>情况</span></p>', ['一、总体情况']],
    ['white space of the markup collapses', '<p>\n  a\n  b \t c </p>', ['a b c']],
    ['a line end within Chinese is no space', '<p>总体\n   情况</p>', ['总体情况']],
    ['no-break spaces stay, as spaces', '<p>&nbsp;&nbsp;一、a&nbsp;b</p>', ['  一、a b']],
    ['one of nothing but spaces is none', '<p>&nbsp;</p><p>　</p><p>甲</p>', ['甲']],
    ['pre keeps its line ends', '<pre>甲  乙\n丙</pre>', ['甲  乙', '丙']],
    ['entities are characters', '<p>&lt;5% &#x4E00;、10~20万</p>', ['<5% 一、10~20万']],
  ])('%s', (_, markup, lines) => {
    expect(read(markup)).toEqual(lines);
  });

  test.each([
    '<script>x</script>',
    '<style>x</style>',
    '<noscript>x</noscript>',
    '<template>x</template>',
    '<!-- x -->',
    '<p hidden>x</p>',
    '<p style="color:red; display: none">x</p>',
    '<select><option>x</select>',
    '<svg><text>x</text></svg>',
  ])('what is not shown is left out: %s', (markup) => {
    expect(read(`<p>甲</p>${markup}<p>乙</p>`)).toEqual(['甲', '乙']);
  });

  test('hidden words are said, scripts are not', () => {
    expect(readMarkup('<p>甲</p><p hidden>隐藏</p>').remarks).toEqual([
      expect.stringMatching(/of 2 characters/),
    ]);
    expect(readMarkup('<p>甲</p><script>x</script>').remarks).toEqual([]);
  });

  test('a page of images says so', () => {
    expect(readMarkup('<p><img src="a"><img src="b"></p>').remarks).toEqual([
      expect.stringMatching(/2 images/),
    ]);
    expect(readMarkup('<p>甲<img src="a"></p>').remarks).toEqual([]);
  });
});

describe('the title element', () => {
  const page = (body: string) => readMarkup(`<title>某局2020年报告_某市</title><body>${body}`);

  test('is the first line of a page without a heading, and that is said', () => {
    expect(shown(page('<p>一、总体情况</p>'))).toEqual(['某局2020年报告_某市', '一、总体情况']);
    expect(page('<p>一、总体情况</p>').remarks).toEqual([expect.stringContaining('title element')]);
  });

  test.each(['<h2>年报</h2>', '<p>某局 2020年报告</p>'])('is left out beside %s', (heading) => {
    expect(shown(page(heading))).toHaveLength(1);
    expect(page(heading).remarks).toEqual([]);
  });
});

describe('numbers of lists', () => {
  test.each([
    ['', ['1.甲', '2.乙']],
    ['start="3"', ['3.甲', '4.乙']],
    ['type="a"', ['a.甲', 'b.乙']],
    ['type="I"', ['I.甲', 'II.乙']],
    ['reversed', ['2.甲', '1.乙']],
    ['style="list-style-type:none"', ['甲', '乙']],
    ['type="A" start="27"', ['AA.甲', 'AB.乙']],
  ])('ol %s', (attributes, lines) => {
    expect(read(`<ol ${attributes}><li>甲<li>乙</ol>`)).toEqual(lines);
  });

  test('a value goes on from there', () => {
    expect(read('<ol><li>甲<li value=7>乙<li>丙</ol>')).toEqual(['1.甲', '7.乙', '8.丙']);
  });

  test('items that print their own get none', () => {
    expect(read('<ol><li>（一）甲<li>（二）乙</ol>')).toEqual(['（一）甲', '（二）乙']);
  });

  test('a full stop before a digit is no decimal point', () => {
    expect(read('<ol><li>2020年</ol>')).toEqual(['1. 2020年']);
  });

  test('lists within lists count for themselves; bullets are no text', () => {
    expect(read('<ol><li>甲<ol><li>子</ol><li>乙</ol><ul><li>丙</ul>')).toEqual([
      '1.甲',
      '1.子',
      '2.乙',
      '丙',
    ]);
  });
});

describe('tables', () => {
  test('merged cells stand where they begin, blank ones are there', () => {
    const markup = '<table><tr><td rowspan=2>甲<td colspan=2>乙</tr><tr><td>&nbsp;<td><p>1<p>2</p></table>';
    expect(read(markup)).toEqual([['0v2:甲 | 1+2:乙', '1: | 2:1 2']]);
  });

  test('cells pass by those that come down from above', () => {
    const markup = '<table><tr><td>a<td rowspan=3>b<td>c<tr><td>d<td>e<tr><td>f<td>g</table>';
    expect(read(markup)).toEqual([['0:a | 1v3:b | 2:c', '0:d | 2:e', '0:f | 2:g']]);
  });

  test.each([
    ['9', '0v2:a | 1:b'],
    ['0', '0v2:a | 1:b'],
  ])('a rowspan of %s ends with its group', (rows, first) => {
    const markup = `<table><tbody><tr><td rowspan=${rows}>a<td>b<tr><td>c<tbody><tr><td>d<td>e</table>`;
    expect(read(markup)).toEqual([[first, '1:c', '0:d | 1:e']]);
  });

  test('the head comes first, the foot last, the caption before; hidden rows are none', () => {
    const markup =
      '<table><caption>表</caption><tfoot><tr><td>z<td>z</tfoot><tr><td>b<td>b<tr hidden><td>x<td>x<thead><tr><td>a<td>a</table>';
    expect(read(markup)).toEqual(['表', ['0:a | 1:a', '0:b | 1:b', '0:z | 1:z']]);
  });

  test.each([
    [
      'with tables in its cells',
      '<table><tr><td>导航<td><p>甲</p><table><tr><td>1<td>2</table></table>',
      ['导航', '甲', ['0:1 | 1:2']],
    ],
    ['of one column', '<table><tr><td><p>甲<p>乙<tr><td>丙</table>', ['甲', '乙', '丙']],
    [
      'with prose in a cell',
      `<table><tr><td>左<td>${`<p>${'长'.repeat(200)}</p>`.repeat(7)}</table>`,
      ['左', ...Array.from({ length: 7 }, () => '长'.repeat(200))],
    ],
  ])('one %s lays out the page: its cells are read as blocks', (_, markup, blocks) => {
    expect(read(markup)).toEqual(blocks);
  });
});

describe('character sets', () => {
  const gb = [0xd6, 0xd8, 0xc7, 0xec];
  const head = '<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>';

  test.each([
    ['declared', [...bytesOf(head), ...gb]],
    ['not declared', [...bytesOf('<p>'), ...gb]],
  ])('GB18030, %s', (_, bytes) => {
    expect(shown(readHtml(Uint8Array.from(bytes)))).toEqual(['重庆']);
  });

  test('one that is declared and is not true gives way, and that is said', () => {
    const page = readHtml(bytesOf('<meta charset="utf-16"><p>\u{3400}重庆'));
    expect(shown(page)).toEqual(['㐀重庆']);
    expect(page.remarks).toEqual([expect.stringMatching(/says it is in utf-16, but it is in UTF-8/)]);
  });
});
