/** What a copy holds: words on lines and cells between tabs, and HTML that any program takes. */
import { expect, test } from 'vitest';
import { toHtml, toText, type CopiedPart } from '../../src/passage/copied.ts';

const line = (words: string, kind: 'heading' | 'paragraph', runsOn = false): CopiedPart => ({
  words,
  kind,
  level: 2,
  runsOn,
});
const cell = (words: string, row: number, columns = 1, table = 0): CopiedPart => ({
  words,
  kind: 'cell',
  table,
  row,
  columns,
  rows: 1,
  runsOn: false,
});

test.each<[string, CopiedPart[], string, string]>([
  [
    'words of one paragraph',
    [line(' 申请 <7896>件\n', 'paragraph')],
    '申请 <7896>件',
    '申请 &#60;7896&#62;件',
  ],
  [
    'a heading and paragraphs',
    [line('一、概况', 'heading'), line('甲。', 'paragraph'), line('乙。', 'paragraph')],
    '一、概况\n甲。\n乙。',
    '<h2>一、概况</h2><p>甲。</p><p>乙。</p>',
  ],
  [
    'a heading with words on its line',
    [line('（一）概况。', 'heading'), line('甲。', 'paragraph', true), line('乙。', 'paragraph')],
    '（一）概况。甲。\n乙。',
    '<p>（一）概况。甲。</p><p>乙。</p>',
  ],
  [
    'cells, those that print nothing too, of two tables',
    [cell('项目', 0, 2), cell('甲', 1), cell('', 1), cell('乙', 2, 1, 1)],
    '项目\n甲\t\n乙',
    '<table><tr><td colspan="2">项目</td></tr><tr><td>甲</td><td></td></tr></table><table><tr><td>乙</td></tr></table>',
  ],
])('%s', (_what, parts, text, markup) => {
  expect(toText(parts)).toBe(text);
  expect(toHtml(parts)).toBe(markup);
});
