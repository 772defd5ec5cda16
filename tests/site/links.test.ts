/** That links lead somewhere is held in `tests/archive/links.test.ts`; here, that it would be seen if one did not. */
import { expect, test } from 'vitest';
import { brokenLink, linksOf } from '../support/links.ts';
import { pageUrls, readPage, site } from './support.ts';

test('there are many', () => {
  expect(pageUrls.length).toBeGreaterThan(130);
  expect(pageUrls.flatMap((url) => linksOf(readPage(url))).length).toBeGreaterThan(5000);
});

test('a planted broken one is seen', () => {
  expect(brokenLink(site, '/2018/citywide/', '/2018/citywide/9/')).toContain('no such page');
  expect(brokenLink(site, '/2018/citywide/', '../')).toBeUndefined();
  expect(brokenLink(site, '/2018/citywide/', '#s9')).toContain('no such place');
  expect(brokenLink(site, '/2018/citywide/', 'source/#L9999')).toContain('no such place');
  expect(brokenLink(site, '/2018/citywide/', '/2018/citywide')).toBeDefined();
});
