import { expect, test } from 'vitest';
import { pagesAbove, yearAskedFor } from '../../src/lost/upward.ts';

test.each([
  ['/2019/', '/', 2019],
  ['/2019/general-office/3-1/', '/', 2019],
  ['/archive/2019', '/archive/', 2019],
  ['/archive/2019/', '/archive', 2019],
  ['/2019/', '/archive/', undefined],
  ['/trends/2019/', '/', undefined],
  ['/20191/', '/', undefined],
])('%s of the site at %s asks for the year %s', (path, base, year) => {
  expect(yearAskedFor(path, base)).toBe(year);
});

test.each([
  ['/2018/citywide/9-9/', '/', ['/2018/citywide/', '/2018/']],
  ['/archive/trends/nothing', '/archive/', ['/archive/trends/']],
  ['/nothing/', '/', []],
  ['/elsewhere/2018/x/', '/archive/', []],
])('above %s of the site at %s stand %j', (path, base, pages) => {
  expect(pagesAbove(path, base)).toEqual(pages);
});
