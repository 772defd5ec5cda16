/** A report as a page of a government's site: navigation before it, share buttons and a footer after it. */
import { strToU8 } from 'fflate';
import { municipality } from '../bodies.ts';
import { toGb18030 } from './gb18030.ts';
import type { Grid, GridCell } from './grid.ts';
import { wordsOf, type Block, type Heading, type Made } from './made.ts';
import { markerOf } from './markers.ts';
import { element, escaped } from './xml.ts';

/** Editors leave paragraphs alone, bold paragraphs, heads of their own, or lines broken within one block. */
const bodies = ['paragraphs', 'bold', 'heads', 'breaks'] as const;

interface Manner {
  body: (typeof bodies)[number];
  charset: 'utf-8' | 'gb18030' | 'gb2312';
  /** Typed in front of every paragraph. */
  indent: string;
  /** The whole article stands in a table's cell, as on pages of old sites. */
  laidOut: boolean;
  /** Cells hold a paragraph each, as pasted from Word. */
  pasted: boolean;
  /** A label is cut by `<br>`. */
  broken: boolean;
  stop: '.' | '．';
}

export function htmlManner(turn: number): Manner {
  return {
    body: bodies[turn % bodies.length] ?? 'paragraphs',
    charset: (['utf-8', 'gb18030', 'utf-8', 'gb2312', 'utf-8'] as const)[turn % 5] ?? 'utf-8',
    indent: ['', '　　', '&nbsp;&nbsp;&nbsp;&nbsp;'][turn % 3] ?? '',
    laidOut: turn % 5 === 4,
    pasted: turn % 2 === 0,
    broken: turn % 3 !== 2,
    stop: turn % 2 === 0 ? '．' : '.',
  };
}

export function toHtml(made: Made, turn: number): Uint8Array {
  const manner = htmlManner(turn);
  const page = pageOf(made, manner);
  if (manner.charset === 'utf-8') return strToU8(page);
  return toGb18030(page, (character) => `&#${character.codePointAt(0) ?? 32};`);
}

const site = `${municipality.name}人民政府网`;

function pageOf(made: Made, manner: Manner): string {
  const title = made.title.join('');
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    `<meta charset="${manner.charset}">`,
    `<title>${title}_${site}</title>`,
    `<meta name="keywords" content="政府信息公开,年报,${made.facts.year}年">`,
    '<style>.TRS_Editor p { text-indent: 2em; } /* 一、样式 */</style>',
    '<script>var page = { title: "一、总体情况", total: 3 };</script>',
    '</head>',
    '<body>',
    navigation,
    manner.laidOut ? '<table width="1000" align="center"><tr><td>' : '<div class="main"><div class="detail">',
    manner.body === 'heads'
      ? `<h1>${made.title.join('<br>')}</h1>`
      : `<div class="title">${made.title.join('<br/>')}</div>`,
    detailLine(made),
    `<div class="TRS_Editor">\n${made.blocks.map((block) => blockOf(block, manner)).join('\n')}\n</div>`,
    manner.laidOut ? '</td></tr></table>' : '</div></div>',
    afterword,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const navigation = `<div class="top"><a href="#">无障碍浏览</a> <a href="#">长者版</a> <a href="#">登录</a> <a href="#">注册</a></div>
<ul class="nav"><li><a href="/">首页</a></li><li><a href="/yw/">要闻动态</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/bsfw/">办事服务</a></li><li><a href="/hdjl/">互动交流</a></li></ul>
<div class="crumbs">您当前的位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/nb/">政府信息公开年报</a></div>`;

const detailLine = ({ facts }: Made): string =>
  `<div class="source"><span>发布日期：${facts.year + 1}-01-2${facts.year % 10}</span>&nbsp;&nbsp;<span>来源：${facts.issuer}</span>&nbsp;&nbsp;<span>字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a></span></div>`;

const afterword = `<div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a> <a href="#">QQ空间</a></div>
<div class="tools"><a href="#">打印本页</a> <a href="#">关闭窗口</a></div>
<div class="related"><h3>相关信息</h3><ul><li><a href="#">政府信息公开指南</a></li><li><a href="#">政府信息公开制度</a></li></ul></div>
<div class="footer"><p>主办：${municipality.name}人民政府办公厅&nbsp;&nbsp;网站标识码：0000000000</p><p>${municipality.letters}ICP备00000000号&nbsp;&nbsp;${municipality.letters}公网安备00000000000000号</p></div>`;

function blockOf(block: Block, manner: Manner): string {
  if (block.type === 'table') return tableOf(block.grid, manner);
  if (block.type === 'heading') return headingOf(block, manner);
  if (block.type === 'paragraph') return paragraph(escaped(block.text), manner);
  return block.lines.map((line) => `<p style="text-align: right;">${line}</p>`).join('\n');
}

function paragraph(content: string, { body, indent }: Manner): string {
  return body === 'breaks' ? `${indent}${content}<br>` : `<p>${indent}${content}</p>`;
}

function headingOf(heading: Heading, manner: Manner): string {
  const words = escaped(markerOf(heading, manner.stop) + wordsOf(heading));
  const stop = words.length - escaped(heading.rest ?? '').length;
  const bold = `<strong>${words.slice(0, stop)}</strong>${words.slice(stop)}`;
  if (manner.body === 'bold') return paragraph(bold, manner);
  if (manner.body === 'heads' && heading.rest === undefined)
    return `<h${heading.depth + 1}>${words}</h${heading.depth + 1}>`;
  return paragraph(words, manner);
}

function tableOf(grid: Grid, manner: Manner): string {
  const rows = grid.rows.map((cells) =>
    element('tr', {}, ...cells.map((cell) => cellOf(cell, manner))).replace(/^<tr\/>$/, '<tr></tr>'),
  );
  return `<table border="1" cellspacing="0" align="center"><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

function cellOf({ kind, text, columns, rows }: GridCell, { pasted, broken }: Manner): string {
  const words = escaped(text);
  const content =
    text === ''
      ? '&nbsp;'
      : kind === 'head' && broken && columns === 1 && text.length >= 4
        ? `${words.slice(0, 2)}<br>${words.slice(2)}`
        : words;
  return element(
    'td',
    { colspan: columns > 1 ? columns : undefined, rowspan: rows > 1 ? rows : undefined },
    pasted ? `<p align="center">${content}</p>` : content,
  );
}
