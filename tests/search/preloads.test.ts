import { describe, expect, test } from 'vitest';
import { scriptsBehind, withPreloads } from '../../scripts/search/preloads.ts';

const small = [
  'a1/texts/0.pf_text',
  'a1/texts/$1.pf_text',
  'a1/forms.pf_text',
  'pagefind.js',
  'index/x.pf_index',
];
const large = ['b2/texts/0.pf_text', 'b2/forms.pf_text', 'b2/leaves/0.pf_index'];

const scripts: { [name: string]: string } = {
  'page.js': 'import{a}from"./shared.js";import"./first.js";void import("./later.js")',
  'shared.js': "import { b } from './deep.js';",
  'deep.js': 'import{a}from"./shared.js"',
  'first.js': '',
};
const read = (name: string): string => scripts[name] ?? '';

const own = '<link rel="preload" href="/base/pagefind/catalogue.bin" as="fetch" crossorigin="anonymous">';
const page = `<head>${own}</head><script type="module" src="/base/_astro/page.js"></script>`;
const asked = (html: string) =>
  [...html.matchAll(/<link rel="([a-z]+)" href="([^"]+)"/g)].map(([, rel, url]) => `${rel} ${url}`);

describe('the head of the search page asks', () => {
  test('for all texts of a small archive, and for the scripts behind its own', () => {
    expect(asked(withPreloads(page, small, read))).toEqual([
      'preload /base/pagefind/catalogue.bin',
      'preload /base/pagefind/a1/texts/0.pf_text',
      'preload /base/pagefind/a1/texts/$1.pf_text',
      'modulepreload /base/_astro/shared.js',
      'modulepreload /base/_astro/deep.js',
      'modulepreload /base/_astro/first.js',
    ]);
  });

  test('for nothing more of a large one: what is needed depends on the question', () => {
    expect(asked(withPreloads(page, large, () => ''))).toEqual(['preload /base/pagefind/catalogue.bin']);
  });

  test('for what there is after the index was made once more', () => {
    const before = withPreloads(page, large, read);
    expect(withPreloads(before, small, read)).toBe(withPreloads(page, small, read));
  });

  test('and a page that asks for no catalogue is not the search page', () => {
    expect(() => withPreloads('<head></head>', large, read)).toThrow(/catalogue/);
  });
});

test('what a script imports later is not behind it', () => {
  expect(scriptsBehind('page.js', read)).not.toContain('later.js');
});
