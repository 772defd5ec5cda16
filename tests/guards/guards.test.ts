/** Each guard of a built site, seen to fail on a planted fault, and to let a sound site pass. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { filesIn } from '../../src/disk/files-in.ts';
import type { Site } from '../../scripts/guards/guard.ts';
import { hold, reportOf } from '../../scripts/guards/hold.ts';
import { guards } from '../../scripts/guards/index.ts';
import { readElements } from '../../scripts/guards/read-elements.ts';
import { policy as demanded } from '../../src/shell/policy.ts';
import { siteFolder } from '../support/archive.ts';

const script = 'document.documentElement.dataset.on = ""';
const hash = createHash('sha256').update(script).digest('base64');

/** A page that breaks nothing. */
const page = (body: string, head = '<meta name="description" content="一页">'): string =>
  `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8">` +
  `<meta http-equiv="content-security-policy" content="${demanded.join(';')};script-src 'self' 'sha256-${hash}'">` +
  `<title>页</title>${head}<script>${script}</script></head>\n<body><main><h1>页</h1>\n${body}</main></body></html>`;

const sound: Readonly<Record<string, string>> = {
  'index.html': page('<p id="p1">第一段，<a href="/a/#p2">第二段</a>。<a href="/data/x.csv">表</a></p>'),
  'a/index.html': page(
    '<p id="p2">段：<a href="../">上页</a><img src="/x.png" alt="" width="2" height="2"></p>',
  ),
  '404.html': page('<p><a href="/">首页</a></p>'),
  'x.png': '',
  'data/x.csv': 'a,b\n',
};

const siteOf = (files: Readonly<Record<string, string>>, base = '/'): Site => ({
  files: new Map(Object.entries(files).map(([file, text]) => [file, Buffer.byteLength(text)])),
  base,
  origin: 'https://a.example',
  read: (file) => Buffer.from(files[file] ?? ''),
});
/** What the guards find, in the words whoever builds reads. */
const found = (files: Readonly<Record<string, string>>, base?: string): string =>
  reportOf(hold(siteOf({ ...sound, ...files }, base), guards));

describe('a sound site', () => {
  test('passes', () => {
    expect(found({})).toBe('');
  });
});

/** The guard, what is wrong with `a/index.html` (or another file), and what whoever builds is told of it. */
const planted: readonly [guard: string, claim: string, files: Record<string, string>, told: string][] = [
  [
    'links',
    'a page that is not there',
    { 'a/index.html': page('<p>\n<a href="/b/">b</a></p>') },
    'a/index.html:5: found <a> leads to /b/',
  ],
  [
    'links',
    'a place that is not there',
    { 'a/index.html': page('<a href="/#p9">九</a>') },
    'expected id="p9" on index.html',
  ],
  [
    'links',
    'a picture that is not there',
    { 'a/index.html': page('<img src="/y.png" alt="" width="1" height="1">') },
    'leads to /y.png',
  ],
  [
    'links',
    'an address in a table that leads to no place',
    { 'data/x.csv': '\ufeffa,url\n"一\n二",/a/#p2\n三,/a/#p7\n' },
    'data/x.csv:4: found /a/#p7; expected id="p7" on a/index.html',
  ],
  [
    'links',
    'an address deep in a file of data',
    { 'data/x.json': '{"documents":[{"text":"/b/","url":"/b/"}]}' },
    'data/x.json: found /b/; expected an address of this site that is there',
  ],
  [
    'links',
    'a page that is gone, in a feed',
    { 'feed.xml': '<feed>\n<link href="https://a.example/b/"/><link href="https://b.example/c/"/></feed>' },
    'feed.xml:2: found https://a.example/b/',
  ],
  [
    'links',
    'a file that is gone, in the list for programs',
    { 'llms.txt': '[一](/a/)\n[二](/b.md)' },
    'llms.txt:2: found /b.md',
  ],
  [
    'links',
    'a page that another leads on to by itself',
    {
      'a/index.html': page(
        '<p id="p2"></p>',
        `<meta name="description" content="一页"><meta http-equiv="refresh" content="0; url=/b/">`,
      ),
    },
    '<meta> leads to /b/',
  ],
  [
    'links',
    'a picture for messengers',
    {
      'a/index.html': page(
        '<p id="p2"></p>',
        `<meta name="description" content="一页"><meta property="og:image" content="https://a.example/og.png">`,
      ),
    },
    '<meta> leads to https://a.example/og.png',
  ],
  [
    'links',
    'a page of this host, named whole',
    { 'a/index.html': page(`<p id="p2">段</p><a href="https://a.example/b/" data-contact>b</a>`) },
    '<a> leads to https://a.example/b/',
  ],
  [
    'links',
    'one of several sizes of a picture',
    {
      'a/index.html': page(
        `<p id="p2">段</p><img src="/x.png" srcset="/x.png 1x, /y.png 2x" alt="" width="1" height="1">`,
      ),
    },
    'leads to /y.png',
  ],
  [
    'links',
    'what search engines are told',
    { 'a/index.html': page(`<p id="p2">段</p><script type="application/ld+json">{"url":"/b/"}</script>`) },
    'leads to /b/',
  ],
  [
    'links',
    'a font that a style sheet names',
    { 'css/x.css': 'a{}\n@font-face{src:url(../f.woff2)}' },
    'css/x.css:2: found ../f.woff2',
  ],
  ['links', 'a style sheet within a style sheet', { 'x.css': '@import "y.css";' }, 'x.css:1: found y.css'],
  [
    'links',
    'a picture in a drawing',
    { 'x.svg': '<svg><image href="y.png"/></svg>' },
    'x.svg:1: found y.png',
  ],
  [
    'links',
    'an icon in the manifest',
    { 'm.webmanifest': '{"icons":[{"src":"/y.png"}]}' },
    'm.webmanifest:1: found /y.png',
  ],
  [
    'links',
    'the list for search engines',
    { 'robots.txt': 'User-agent: *\nSitemap: https://a.example/sitemap.xml' },
    'robots.txt:2: found https://a.example/sitemap.xml',
  ],
  ['links', 'where a host leads on to', { _redirects: '/old/ /b/ 301' }, '_redirects:1: found /b/'],
  [
    'links',
    'a table that the data package lists',
    { 'data/datapackage.json': '{"resources":[{"path":"x.csv"},{"path":"y.csv"}]}' },
    'data/datapackage.json: found y.csv',
  ],
  [
    'links',
    'an address with its host, deep in a file of data',
    { 'data/x.json': '{"id":"https://a.example/b/"}' },
    'data/x.json: found https://a.example/b/',
  ],
  ['links', 'data that cannot be read', { 'data/x.json': '{"a":' }, 'data/x.json: found SyntaxError'],
  ['links', 'a page nobody links to', { 'b/index.html': page('') }, 'b/index.html: found no way leads here'],
  [
    'ids',
    'an id twice',
    { 'a/index.html': page('<p id="p2"></p><p id="p2"></p>') },
    'a second element with id="p2"',
  ],
  [
    'ids',
    'a label of nothing',
    { 'a/index.html': page('<p id="p2"><label for="q">词</label></p>') },
    '<label for="q">',
  ],
  ['ids', 'an id of nothing', { 'a/index.html': page(`<p id="p2">段</p><p id="">空</p>`) }, 'found id=""'],
  [
    'ids',
    'an id of two words',
    { 'a/index.html': page(`<p id="p2">段</p><p id="a b">二</p>`) },
    'found id="a b"',
  ],
  [
    'ids',
    'a description that is not there',
    { 'a/index.html': page(`<p id="p2">段</p><p aria-errormessage="e">误</p>`) },
    '<p aria-errormessage="e">',
  ],
  [
    'ids',
    'a pattern that a drawing does not have',
    { 'a/index.html': page(`<p id="p2">段</p><svg aria-hidden="true"><path fill="url(#f)"/></svg>`) },
    '<path fill="url(#f)">',
  ],
  [
    'nesting',
    'a block in a paragraph',
    { 'a/index.html': page('<p id="p2"><div>块</div></p>') },
    '<div> in <p>',
  ],
  [
    'nesting',
    'a link in a link',
    { 'a/index.html': page('<p id="p2"><a href="/"><a href="/">内</a></a></p>') },
    '<a> in <a>',
  ],
  [
    'nesting',
    'a list item without a list',
    { 'a/index.html': page('<p id="p2"></p><div><li>项</li></div>') },
    '<li> in <div>',
  ],
  ['nesting', 'an element left open', { 'a/index.html': page('<p id="p2"><b>粗</p>') }, '<b> never closed'],
  [
    'nesting',
    'an attribute twice',
    { 'a/index.html': page(`<p id="p2">段</p><p class="a" class="b">段</p>`) },
    '<p> has an attribute twice',
  ],
  [
    'nesting',
    'a sign that begins no tag',
    { 'a/index.html': page(`<p id="p2">段</p><p>3 < 5</p>`) },
    '<p> holds a < of no tag',
  ],
  [
    'nesting',
    'words between the items of a list',
    { 'a/index.html': page(`<p id="p2">段</p><ul>甲<li>乙</li></ul>`) },
    '“甲” in <ul>',
  ],
  [
    'nesting',
    'a block in a button',
    { 'a/index.html': page(`<p id="p2">段</p><button><div>块</div></button>`) },
    '<div> in <button>',
  ],
  [
    'nesting',
    'a form in a form',
    { 'a/index.html': page(`<p id="p2">段</p><form><form></form></form>`) },
    '<form> in <form>',
  ],
  [
    'nesting',
    'a label in a link',
    { 'a/index.html': page(`<p id="p2">段</p><a href="/"><label>词</label></a>`) },
    '<label> in <a>',
  ],
  [
    'nesting',
    'an element that is none',
    { 'a/index.html': page(`<p id="p2">段</p><center>中</center>`) },
    'found <center>; expected an element of the HTML Standard',
  ],
  [
    'nesting',
    'a block in a drawing',
    { 'a/index.html': page(`<p id="p2">段</p><svg aria-hidden="true"><p>段</p></svg>`) },
    '<p> in a drawing',
  ],
  [
    'nesting',
    'what opens without a name',
    { 'a/index.html': page(`<p id="p2">段</p><details><p>段</p></details>`) },
    '<details> without <summary>',
  ],
  [
    'nesting',
    'a second title of a table',
    { 'a/index.html': page(`<p id="p2">段</p><table><caption>一</caption><caption>二</caption></table>`) },
    'a second <caption> in <table>',
  ],
  [
    'nesting',
    'a term without its meaning',
    { 'a/index.html': page(`<p id="p2">段</p><dl><dt>词</dt></dl>`) },
    '<dt> without <dd>',
  ],
  ['nesting', 'two main parts', { 'a/index.html': page('<p id="p2"></p></main><main>') }, '2 <main>'],
  ['described', 'no description', { 'a/index.html': page('<p id="p2"></p>', '') }, 'found no description'],
  [
    'described',
    'no language',
    { 'a/index.html': page('<p id="p2"></p>').replace(' lang="zh-CN"', '') },
    '<html> without a language',
  ],
  [
    'described',
    'two descriptions',
    {
      'a/index.html': page(
        '<p id="p2"></p>',
        `<meta name="description" content="一页"><meta name="description" content="二">`,
      ),
    },
    'found 2 descriptions',
  ],
  [
    'images',
    'a picture of no size',
    { 'a/index.html': page(`<p id="p2">段</p><img src="/x.png" alt="" width="0" height="0">`) },
    '<img> without its size',
  ],
  [
    'images',
    'a place in a picture that says nothing',
    { 'a/index.html': page(`<p id="p2">段</p><map name="m"><area href="/"></map>`) },
    '<area> without alt',
  ],
  [
    'images',
    'what stands for a picture and says nothing',
    { 'a/index.html': page(`<p id="p2">段</p><div role="img"></div>`) },
    '<div role="img"> that says nothing',
  ],
  [
    'images',
    'a picture that says nothing',
    { 'a/index.html': page('<img id="p2" src="/x.png" width="1" height="1">') },
    '<img> without alt',
  ],
  [
    'images',
    'a picture without its size',
    { 'a/index.html': page('<img id="p2" src="/x.png" alt="">') },
    '<img> without its size',
  ],
  [
    'images',
    'a drawing that says nothing',
    { 'a/index.html': page('<svg id="p2"><path d="M0 0"/></svg>') },
    '<svg> that says nothing',
  ],
  [
    'own-host',
    'a script of another host',
    { 'a/index.html': page('<p id="p2"><script src="https://cdn.example/x.js"></script></p>') },
    '<script src="https://cdn.example/x.js">',
  ],
  [
    'own-host',
    'a font of another host',
    { 'x.css': '@font-face{src:url(//fonts.example/a.woff2)}' },
    'x.css: found //fonts.example/a.woff2',
  ],
  [
    'own-host',
    'a form that is sent elsewhere by its button',
    { 'a/index.html': page(`<p id="p2">段</p><button formaction="https://b.example/">送</button>`) },
    '<button formaction="https://b.example/">',
  ],
  [
    'own-host',
    'a page that leads on to another host',
    {
      'a/index.html': page(
        '<p id="p2"></p>',
        `<meta name="description" content="一页"><meta http-equiv="refresh" content="0;url=https://b.example/">`,
      ),
    },
    'content="0;url=https://b.example/"',
  ],
  [
    'own-host',
    'addresses that count from another host',
    {
      'a/index.html': page(
        '<p id="p2"></p>',
        `<meta name="description" content="一页"><base href="https://b.example/">`,
      ),
    },
    '<base href="https://b.example/">',
  ],
  [
    'own-host',
    'a host with a Chinese name',
    {
      'a/index.html': page(
        `<p id="p2">段</p><img src="https://例子.测试/a.png" alt="" width="1" height="1">`,
      ),
    },
    'https://例子.测试/a.png',
  ],
  [
    'own-host',
    'a style sheet, however its kind is written',
    {
      'a/index.html': page(
        '<p id="p2"></p>',
        `<meta name="description" content="一页"><link rel="StyleSheet" href="https://b.example/a.css">`,
      ),
    },
    '<link href="https://b.example/a.css">',
  ],
  [
    'own-host',
    'who is told that a link was followed',
    { 'a/index.html': page(`<p id="p2">段</p><a href="/" ping="https://b.example/">首页</a>`) },
    '<a ping="https://b.example/">',
  ],
  [
    'own-host',
    'a picture in a drawing',
    { 'x.svg': '<svg><image href="https://b.example/a.png"/></svg>' },
    'x.svg: found https://b.example/a.png',
  ],
  [
    'own-host',
    'a style sheet of another host, without white space',
    { 'x.css': '@import"https://b.example/a.css";' },
    'x.css: found https://b.example/a.css',
  ],
  [
    'own-host',
    'what a script fetches',
    { 'x.js': 'fetch(`https://b.example/a`)' },
    'x.js: found https://b.example/a',
  ],
  [
    'outgoing',
    'a link that does not say when its page was there',
    { 'a/index.html': page('<p id="p2"><a href="https://b.example/">官网</a></p>') },
    '<a href="https://b.example/">; expected data-versiondate',
  ],
  [
    'policy',
    'a script the policy does not name',
    { 'a/index.html': page('<p id="p2"><script>alert(1)</script></p>') },
    '<script> with words that the policy does not name',
  ],
  ['policy', 'a handler', { 'a/index.html': page('<p id="p2" onclick="x()">段</p>') }, '<p onclick>'],
  [
    'policy',
    'a style attribute',
    { 'a/index.html': page('<p id="p2" style="color:red">段</p>') },
    '<p style="color:red">',
  ],
  [
    'policy',
    'a policy that lets every script in',
    {
      'a/index.html': page('<p id="p2"></p>').replace(
        "script-src 'self'",
        "script-src 'self' 'unsafe-inline'",
      ),
    },
    `script-src 'unsafe-inline'`,
  ],
  [
    'policy',
    'a policy that lets another host in',
    {
      'a/index.html': page('<p id="p2"></p>').replace(
        "script-src 'self'",
        "script-src 'self' https://b.example",
      ),
    },
    'script-src https://b.example',
  ],
  [
    'policy',
    'a policy without a part that every page has',
    { 'a/index.html': page('<p id="p2"></p>').replace("base-uri 'none';", '') },
    `a policy without “base-uri 'none'”`,
  ],
  [
    'policy',
    'a script by another name',
    { 'a/index.html': page(`<p id="p2">段</p><script type="application/javascript">alert(1)</script>`) },
    '<script> with words that the policy does not name',
  ],
  [
    'policy',
    'an address that is a script, hidden by a tabulator',
    { 'a/index.html': page(`<p id="p2">段</p><a href="java&#9;script:alert(1)">段</a>`) },
    '<a href="javascript:…">',
  ],
  [
    'policy',
    'a page within an attribute',
    { 'a/index.html': page(`<p id="p2">段</p><div srcdoc="<p>">段</div>`) },
    '<div srcdoc>',
  ],
  [
    'policy',
    'no policy',
    { 'a/index.html': page('<p id="p2"></p>').replace(/<meta http-equiv.*?>/, '') },
    'found no policy',
  ],
  [
    'punctuation',
    'half-width marks in our words',
    { 'a/index.html': page('<p id="p2">本页,如下(见表)</p>') },
    '“本页,如下(见表)”',
  ],
  [
    'punctuation',
    'half-width marks in what a screen reader says',
    { 'a/index.html': page(`<p id="p2">段</p><button aria-label="关闭,返回">×</button>`) },
    '“关闭,返回”',
  ],
  [
    'punctuation',
    'half-width marks in what search engines show',
    { 'a/index.html': page('<p id="p2"></p>', '<meta name="description" content="一页,两页">') },
    '“一页,两页”',
  ],
  [
    'punctuation',
    'a half-width mark behind a link',
    { 'a/index.html': page(`<p id="p2">段</p><p><a href="/">首页</a>, 见下</p>`) },
    '“首页, 见下”',
  ],
  [
    'punctuation',
    'a half-width full stop',
    { 'a/index.html': page(`<p id="p2">段</p><p>见下.</p>`) },
    '“见下.”',
  ],
  [
    'size',
    'a page too large',
    {
      'a/index.html': page(
        `<p id="p2">${Array.from({ length: 60_000 }, (_, number) => (number * 2654435761) % 4294967296).join('')}</p>`,
      ),
    },
    'at most 150.0 kB',
  ],
  [
    'leftovers',
    'what a program says of nothing',
    { 'a/index.html': page('<p id="p2">共 undefined 件</p>') },
    '“undefined” in the text',
  ],
  [
    'leftovers',
    'a file that a tool left',
    { 'x.js.map': '{}' },
    'x.js.map: found a file that some tool left',
  ],
  [
    'leftovers',
    'what a program says of nothing, in an attribute',
    { 'a/index.html': page(`<p id="p2">段</p><p title="undefined">段</p>`) },
    '“undefined” in title',
  ],
  [
    'leftovers',
    'a place that nothing was put into',
    { 'a/index.html': page(`<p id="p2">段</p><p>共 {{ count }} 件</p>`) },
    '“{{” in the text',
  ],
  ['leftovers', 'a file with secrets', { '.env': 'KEY=1' }, '.env: found a file that some tool left'],
];

describe('a planted fault', () => {
  test.each(planted)('%s: %s', (guard, _claim, files, told) => {
    const report = found(files);
    expect(report).toMatch(new RegExp(`^${guard}: `, 'm'));
    expect(report).toContain(told);
  });

  test('every guard has one', () => {
    expect(new Set(planted.map(([guard]) => guard))).toEqual(new Set(guards.map(({ id }) => id)));
  });
});

describe('what is no fault', () => {
  test('marks that a source prints so', () => {
    const body = page('<p id="p2">第(一)项</p>');
    expect(found({ 'a/index.html': body, 'a/source.txt': '第\n(一) 项' })).toBe('');
    expect(found({ 'a/index.html': body })).toContain('punctuation');
  });

  test('what the program of an issuer said of nothing, as it is printed', () => {
    const body = page(
      '<h2>依法{{x}}公开</h2><p id="p2" title="由undefined生成">由<b>undefined</b> 生成，undefined 件</p>',
    );
    const printed = { 'a/source.txt': '依法{{x}}公开\n由undefined 生成，undefined\n件' };
    expect(found({ 'a/index.html': body, ...printed })).toBe('');
    expect(found({ 'a/index.html': body })).toContain('leftovers');
    expect(found({ 'a/index.html': page('<p id="p2">共undefined 条</p>'), ...printed })).toContain(
      'leftovers',
    );
  });

  test('a blank behind the full stop of a reference, and the full stop in the name of a file', () => {
    expect(found({ 'a/index.html': page('<p id="p2">市政府. 年报.pdf[R]. 2018.</p>') })).toBe('');
  });

  test('marks in a printed text, but not in what we added to it', () => {
    const printed = (more: string) => page(`<div data-document><p id="p2">原文(如此)${more}</p></div>`);
    expect(found({ 'a/index.html': printed('') })).toBe('');
    expect(found({ 'a/index.html': printed('<span data-editorial>注(本站)</span>') })).toContain(
      '“注(本站)”',
    );
  });

  test('a part of a list or table that a script puts in its place', () => {
    const body = page(
      '<p id="p2">段</p><template><li>项</li></template><template><tr><td>格</td></tr></template>',
    );
    expect(found({ 'a/index.html': body })).toBe('');
  });

  test('data of a large archive in one file', () => {
    const files = new Map([...Object.keys(sound), 'data/observations.csv'].map((file) => [file, 1]));
    const site = { ...siteOf(sound), files: files.set('data/observations.csv', 290_000_000) };
    expect(reportOf(hold({ ...site, files: files.set('x.pdf', 1) }, guards))).toBe('');
    expect(reportOf(hold({ ...site, files: files.set('x.pdf', 30_000_000) }, guards))).toContain('x.pdf');
  });

  test('addresses that lead nowhere else: within a file, into it, and to a page that only loads itself again', () => {
    const head = '<meta name="description" content="一页"><meta http-equiv="refresh" content="30">';
    const srcset = 'data:image/png;base64,AAA= 1x, /x.png 2x';
    const picture = `<img src="/x.png" srcset="${srcset}" alt="" width="1" height="1">`;
    const files = {
      'a/index.html': page(`<p id="p2">${picture}</p>`, head),
      'x.css': 'a{background:url(data:image/png;base64,AAA=)}b{clip-path:url(#c)}',
      'x.svg': '<svg xmlns="http://www.w3.org/2000/svg"><use href="#c"/></svg>',
      'x.js': 'const svg = "http://www.w3.org/2000/svg"; fetch("/data/x.csv")',
    };
    expect(found(files)).toBe('');
  });

  test('a page that stands in for a retired one, though nobody links to it', () => {
    expect(found({ 'old/index.html': page('<p data-stands-in="moved">已移</p>') })).toBe('');
  });

  test('addresses in data under a sub-path with the name of a folder of the site, with the sub-path or without', () => {
    const files = Object.fromEntries(
      Object.entries(sound).map(([file, html]) => [file, html.replace(/(href|src)="\//g, '$1="/data/')]),
    );
    const data = (url: string) => found({ ...files, 'data/x.json': JSON.stringify({ url }) }, '/data/');
    expect(data('/data/x.csv') + data('/data/data/x.csv') + data('/a/#p2') + data('/data/a/#p2')).toBe('');
    expect(data('/data/y.csv')).toContain('found /data/y.csv');
    expect(data('/data/a/#p9')).toContain('expected id="p9" on a/index.html');
  });

  test('addresses under a sub-path, but not those that leave it', () => {
    const files = Object.fromEntries(
      Object.entries(sound).map(([file, html]) => [file, html.replace(/(href|src)="\//g, '$1="/archive/')]),
    );
    expect(found(files, '/archive/')).toBe('');
    expect(found({ ...files, 'a/index.html': sound['a/index.html'] ?? '' }, '/archive/')).toContain(
      'leads to /x.png',
    );
    // Data has its addresses without the sub-path, what is written for scripts of ours with it.
    const data = (url: string) => found({ ...files, 'data/x.json': JSON.stringify({ url }) }, '/archive/');
    expect([data('/a/#p2'), data('/archive/a/#p2')]).toEqual(['', '']);
    expect(data('/archive/b/')).toContain('data/x.json: found /archive/b/');
  });
});

describe('the reader of pages', () => {
  type Node = DefaultTreeAdapterMap['node'];
  const outline = (node: Node): string[] => [
    ...('tagName' in node ? [node.tagName.toLowerCase()] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(outline) : []),
  ];

  test('sees the elements that a browser sees, on pages of every kind', () => {
    const files = filesIn(siteFolder)
      .filter((file) => file.endsWith('index.html'))
      .filter((_, index) => index % 40 === 0);
    for (const file of files) {
      const html = readFileSync(`${siteFolder}/${file}`, 'utf8');
      const ours = readElements(html).elements.map(({ name }) => name);
      expect(ours, file).toEqual(outline(parse(html, { scriptingEnabled: false })));
    }
    expect(files.length).toBeGreaterThan(10);
  });
});
