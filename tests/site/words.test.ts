/** Our own words on the pages: one name for one thing, no developers' words, punctuation as Chinese is printed. */
import { describe, expect, test } from 'vitest';
import { isRead, statementIds, statementOf } from '../../src/schema/laws.ts';
import { archive } from '../support/specimen.ts';
import { attribute, isElement, pageUrls, readFile, readPage, type Element } from './support.ts';

type Node = Element['childNodes'][number];

/** All that the seeds print, without white space: what stands in it is not ours. */
const printed = archive.documents
  .map(({ key }) => readFile(`/${key}/source.txt`).toString('utf8'))
  .join('\n')
  .replace(/\s/g, '');

const notWords = ['script', 'style', 'template', 'code', 'pre', 'svg'];

/** The texts of a page that no seed prints, and what its elements are called to those who cannot see them. */
function ownTexts(node: Node): string[] {
  if ('value' in node && node.nodeName === '#text') {
    const bare = node.value.replace(/\s|…+\s*$/g, ''); // excerpts end in ……
    // What is to be filled in has its lines.
    const lines = node.parentNode?.nodeName === 'textarea' ? node.value.split('\n') : [node.value];
    return bare === '' || printed.includes(bare) ? [] : lines;
  }
  if (!isElement(node)) return [];
  if (notWords.includes(node.tagName)) return [];
  const names = ['aria-label', 'title', 'alt', 'placeholder'].flatMap((name) => attribute(node, name) ?? []);
  return [...names, ...node.childNodes.flatMap(ownTexts)];
}

/** Texts of quoted print are left out too: “…”. */
const withoutQuotes = (text: string): string => text.replace(/“[^“”]*”/g, '“”');

const words: readonly [string, RegExp][] = [
  ['a developer’s word', /构建|词表|序列|部署者|逐字节|站点生成|渲染|字段值为空/],
  ['the source text has one name, 原文文本', /来源文本|源文件|转录文本/],
  ['topics have one name, 专题', /主题：|按主题|主题页|>主题</],
  ['a line’s number stands without spaces', /第 \d|\d 行(?![\u4e00-\u9fff])/],
  [
    'half-width punctuation in Chinese',
    /[\u4e00-\u9fff》）][,;:!?][\u4e00-\u9fff《（“]|\([^()]*[\u4e00-\u9fff]|[\u4e00-\u9fff]\(/,
  ],
  ['a space after full-width punctuation', /[，。；：、！？]\s+\S/],
  ['a full-width mark twice', /[，；、]{2}|。。/],
];

function faultsIn(text: string): string[] {
  const own = withoutQuotes(text.trim());
  return words.flatMap(([name, pattern]) => {
    const found = pattern.exec(own)?.[0];
    return found === undefined ? [] : [`${name}: “${found}” in ${own.slice(0, 80)}`];
  });
}

test('every page of the site', () => {
  const faults = new Map<string, string>();
  let texts = 0;
  for (const url of pageUrls) {
    for (const text of ownTexts(readPage(url))) {
      texts += 1;
      for (const fault of faultsIn(text)) if (!faults.has(fault)) faults.set(fault, url);
    }
  }
  expect(texts).toBeGreaterThan(10_000);
  expect([...faults].map(([fault, url]) => `${url} ${fault}`)).toEqual([]);
});

test('what could not be read in the text of a law stands on no page', () => {
  const unread = statementIds
    .filter((id) => !isRead(id))
    .map((id) => statementOf(id).text.replace(/。$/, ''));
  expect(unread.length).toBeGreaterThan(0);
  expect(
    pageUrls.filter((url) => {
      const own = ownTexts(readPage(url)).join('');
      return unread.some((text) => own.includes(text));
    }),
  ).toEqual([]);
});

describe('a planted fault is seen', () => {
  test.each([
    '不能通过构建',
    '词表没有声明可比',
    '来源文本',
    '见第 3 行',
    '机关,口径',
    '共3项(含上年)',
    '（Data Package）； JSON 文件',
    '没有，、数字',
  ])('%s', (text) => {
    expect(faultsIn(text)).not.toEqual([]);
  });

  test.each(['见第3行', '《条例》（2019年修订）', 'CSV 文件，3 行数据', '原文印作“共3项(含上年)”。'])(
    'no fault: %s',
    (text) => {
      expect(faultsIn(text)).toEqual([]);
    },
  );
});
