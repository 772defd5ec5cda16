/** The ids of a page, read from its tags: the same that a parser finds. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'vitest';
import { filesIn } from '../../src/disk/files-in.ts';
import { readPage } from '../../scripts/permalinks/read-page.ts';
import type { BuiltPage } from '../../src/archive/permalinks/guards/fault.ts';

test.each([
  ['a tree', '<main id=main><p id="a">x<b class="c" id=\'b\'></b></p></main>', ['main', 'a', 'b']],
  ['a comment', '<p id="a"></p><!-- <p id="b"> --><p id="c"></p>', ['a', 'c']],
  ['a script', '<script>"<p id=b>"</script><p id="c"></p>', ['c']],
  ['a script in capitals', '<SCRIPT id="s">"<p id=b>"</SCRIPT ><P ID="c"></P>', ['s', 'c']],
  ['a style', '<style>p::after { content: "<p id=b>" }</style><p id="c"></p>', ['c']],
  ['text that speaks of ids', '<p>&lt;p id="b"> a < b id="d" </p><title>id="x"</title>', []],
  ['attributes that speak of ids', '<p title=\'id="b"\' data-id="c" alt="<p id=e>" id="d"></p>', ['d']],
  ['a > in a value', '<p title="a > b" id="c"></p>', ['c']],
  ['an element that closes itself', '<svg><path id="a"/><use href="#a" id="b" /></svg>', ['a', 'b']],
  ['spaces around the sign', '<p\n  id = "a"\n></p>', ['a']],
  ['an escaped sign', '<p id="a&amp;b&quot;"></p>', ['a&b"']],
  ['an id twice', '<p id="a"></p><p id="a"></p>', ['a', 'a']],
  [
    'a template and what needs scripts off',
    '<template><p id="a"></template><noscript><p id="b"></noscript>',
    [],
  ],
])('%s', (_, body, ids) => {
  const html = `<!doctype html><html><head></head><body>${body}</body></html>`;
  expect(readPage(html)).toEqual({ ids, standsIn: false });
  expect(readPage(html)).toEqual(parsed(html));
});

test('a page that stands in for another says so', () => {
  expect(readPage('<div data-stands-in="moved"></div>').standsIn).toBe(true);
  expect(readPage('<p title="data-stands-in">data-stands-in</p>').standsIn).toBe(false);
});

test('on every built page the same as parse5', () => {
  const dist = process.env['DIST'] ?? join(import.meta.dirname, '..', '..', 'dist');
  expect(existsSync(join(dist, 'index.html')), 'a built site: npm run build').toBe(true);
  const pages = filesIn(dist).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(100);
  for (const page of pages) {
    const html = readFileSync(join(dist, page), 'utf8');
    expect(readPage(html), page).toEqual(parsed(html));
  }
}, 60_000);

/** By building the tree: slow, and beyond doubt. */
function parsed(html: string): BuiltPage {
  const ids: string[] = [];
  let standsIn = false;
  const visit = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      for (const { name, value } of child.attrs) {
        if (name === 'id') ids.push(value);
        if (name === 'data-stands-in') standsIn = true;
      }
      visit(child);
    }
  };
  visit(parse(html));
  return { ids, standsIn };
}
