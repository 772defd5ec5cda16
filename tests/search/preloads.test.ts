import { describe, expect, test } from 'vitest';
import { scriptsBehind, withPreloads } from '../../scripts/search/preloads.ts';
import type { Catalogue } from '../../src/search/store.ts';

const catalogue = (wording: Catalogue['wording']): Catalogue => ({
  wording,
  prefix: 'unknown_',
  documents: [],
  ids: '',
  texts: [
    { file: 'texts/a$1.pf_text', sections: 3 },
    { file: 'texts/b.pf_text', sections: 4 },
  ],
  forms: 'texts/c.pf_text',
  suggestions: 'texts/d.pf_text',
});
const files = ['pagefind.js', 'wasm.unknown.pagefind', 'pagefind.unknown_1.pf_meta', 'index/x.pf_index'];

const scripts: { [name: string]: string } = {
  'page.js': 'import{a}from"./shared.js";import"./first.js";void import("./later.js")',
  'shared.js': "import { b } from './deep.js';",
  'deep.js': 'import{a}from"./shared.js"',
  'first.js': '',
};
const read = (name: string): string => scripts[name] ?? '';

const own = '<link rel="preload" href="/base/pagefind/catalogue.json" as="fetch" crossorigin="anonymous">';
const page = `<head>${own}</head><script type="module" src="/base/_astro/page.js"></script>`;
const asked = (html: string) =>
  [...html.matchAll(/<link rel="([a-z]+)" href="([^"]+)"/g)].map(([, rel, url]) => `${rel} ${url}`);

describe('the head of the search page asks', () => {
  test('for all texts of a small archive, and for the scripts behind its own', () => {
    expect(asked(withPreloads(page, catalogue('characters'), files, read))).toEqual([
      'preload /base/pagefind/catalogue.json',
      'preload /base/pagefind/texts/a$1.pf_text',
      'preload /base/pagefind/texts/b.pf_text',
      'modulepreload /base/_astro/shared.js',
      'modulepreload /base/_astro/deep.js',
      'modulepreload /base/_astro/first.js',
    ]);
  });

  test('for what Pagefind begins with, of a large one', () => {
    expect(asked(withPreloads(page, catalogue('pairs'), files, () => ''))).toEqual([
      'preload /base/pagefind/catalogue.json',
      'modulepreload /base/pagefind/pagefind.js',
      'preload /base/pagefind/wasm.unknown.pagefind',
      'preload /base/pagefind/pagefind.unknown_1.pf_meta',
    ]);
  });

  test('for what there is after the index was made once more', () => {
    const before = withPreloads(page, catalogue('pairs'), files, read);
    const after = withPreloads(before, catalogue('characters'), files, read);
    expect(after).toBe(withPreloads(page, catalogue('characters'), files, read));
  });

  test('and a page that asks for no catalogue is not the search page', () => {
    expect(() => withPreloads('<head></head>', catalogue('pairs'), files, read)).toThrow(/catalogue/);
  });
});

test('what a script imports later is not behind it', () => {
  expect(scriptsBehind('page.js', read)).not.toContain('later.js');
});
