import { violationsInBoth, violationsOf } from './support/axe.ts';
import { inParts } from './support/pages.ts';
import { anyWidth, expect, test } from './support/test.ts';

// One page of each kind, on a phone and on a desk, in light and in dark: axe finds nothing.
// Tables of contents, and pages as long as the whole notice, repeat what the others have; pages that have a test file of
// their own (home, years, bodies, charts, measures, checks, topics, comparisons, data, glossary) are looked at there.

const pages: readonly [kind: string, url: string][] = [
  ['a document of prose', './2018/citywide/'],
  ['a document with tables', './2020/government/'],
  ['the preface', './2018/citywide/0/'],
  ['a section of prose', './2018/citywide/2-1-4/'],
  ['a section with subsections', './2018/citywide/2-2-4/'],
  ['table 二', './2020/government/2/'],
  ['table 三', './2020/government/3/'],
  ['table 四', './2023/general-office/4/'],
  ['a part of the task table with readings of ours', './2020/yufubanfa-89/annex-1-3/'],
  ['signature and date', './2020/yufubanfa-89/end/'],
  ['a source', './2012/citywide/source/'],
  ['the search page', './search/'],
  ['about', './about/'],
  ['corrections', './corrections/'],
  ['the page for a wrong address', './404.html'],
];

for (const part of inParts(pages, 4)) {
  test(part.map(([kind]) => kind).join(', '), async ({ page }) => {
    test.slow(); // axe reads every word of every page
    for (const [kind, url] of part) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(url);
      expect.soft(await violationsInBoth(page), `${kind} (${url})`).toEqual([]);
    }
  });
}

test('search results', async ({ page }) => {
  await page.goto('./search/?q=渝快办');
  await expect(page.locator('a[data-search-result]').first()).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);
});

// On a phone the contents open from the bar: reading-bar.spec.ts looks at them there.
test('the table of contents beside the text', anyWidth, async ({ page }) => {
  await page.goto('./2018/citywide/2-1-4/');
  await expect(page.getByRole('navigation', { name: '目录' }).getByRole('link').first()).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);
});

test('axe sees a planted fault, and a planted colour at the desk or where it is looked for', async ({
  page,
  isMobile,
}) => {
  await page.goto('./about/');
  await page.evaluate(() => {
    document.querySelector('main')?.append(document.createElement('button'));
    document.querySelector<HTMLElement>('main p')?.style.setProperty('color', 'silver');
  });
  const seen = (await violationsOf(page, isMobile ? { within: 'main' } : {})).join();
  expect(seen).toContain('button-name');
  expect(seen).toContain('color-contrast');
});

test('a keyboard reaches the text past the navigation', async ({ page }) => {
  await page.goto('./2018/citywide/2-1-4/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('a wide table can be scrolled with the keyboard', async ({ page }) => {
  await page.goto('./2020/government/4/');
  const region = page.getByRole('region', { name: /行政复议/ });
  await region.focus();
  await expect(region).toBeFocused();
});
