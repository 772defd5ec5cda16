import { expect, test } from 'vitest';
import { headingLinks } from '../../src/reading/heading-links.ts';

// ⋯ beside a heading offers every place the section stands at but the one the reader is on.

const heading = { base: '/2018/citywide/', locator: '2-2-4-1', line: 133 };

test('in the whole document: the section’s own page, and its line in the source', () => {
  expect(headingLinks({ ...heading, here: '/2018/citywide/' })).toEqual([
    { href: '/2018/citywide/2-2-4-1/', words: '只看这一节' },
    { href: '/2018/citywide/source/#L133', words: '看原文第133行' },
  ]);
});

test('on its own page: the same section in the whole document', () => {
  expect(headingLinks({ ...heading, here: '/2018/citywide/2-2-4-1/' })).toEqual([
    { href: '/2018/citywide/#s2-2-4-1', words: '在全文中看' },
    { href: '/2018/citywide/source/#L133', words: '看原文第133行' },
  ]);
});

test('below a longer section, under a sub-path of a host: both', () => {
  const links = headingLinks({
    ...heading,
    base: '/archive/2018/citywide/',
    here: '/archive/2018/citywide/2-2-4/',
  });
  expect(links.map(({ href }) => href)).toEqual([
    '/archive/2018/citywide/2-2-4-1/',
    '/archive/2018/citywide/#s2-2-4-1',
    '/archive/2018/citywide/source/#L133',
  ]);
});
