/** How pages adapt: to narrow windows, zoom, large type, forced colours, and no JavaScript. */
import type { Page } from '@playwright/test';
import { violationsOf } from './support/axe.ts';
import { pressInMasthead } from './support/masthead.ts';
import { pageKinds } from './support/pages.ts';
import { servePolicy } from './support/policy.ts';
import { expect, test } from './support/test.ts';

const entries = Object.entries(pageKinds);
const reading = ['section', 'table', 'tasks', 'document', 'home'] as const;

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Rules about colour and size are what these displays change; the rest is tested in accessibility.spec.ts. */
const violations = (page: Page) =>
  violationsOf(page, {
    rules: ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable'],
  });

for (const kind of reading) {
  test(`关怀版 of ${kind}, light and dark: larger, fits, stays in contrast, is remembered`, async ({
    page,
  }) => {
    test.slow(); // axe reads the page twice
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(pageKinds[kind]);
    const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
    const before = await size();
    await pressInMasthead(page, '关怀版');
    expect(await size()).toBeGreaterThan(before * 1.2);
    await expect(page.getByRole('button', { name: '关怀版' })).toHaveAttribute('aria-pressed', 'true');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await violations(page)).toEqual([]);
    }
    await page.reload();
    expect(await size()).toBeGreaterThan(before * 1.2);
  });
}

test('dark by choice is set before the first paint and stays', async ({ page }) => {
  await page.goto('./2018/citywide/2-1-4/');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await pressInMasthead(page, '深色');
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.goto('./2018/citywide/3-1/', { waitUntil: 'commit' });
  await page.waitForSelector('body');
  await page.waitForFunction(() => document.styleSheets.length > 0); // nothing is painted before
  expect(await paper()).toBe(dark);
});

const mastheadOf = (page: Page) => page.locator('.masthead');

for (const [width, care] of [
  [390, false],
  [390, true],
  [320, true],
  [1280, true],
] as const) {
  test(`the masthead is one line at ${width} px${care ? ' in 关怀版' : ''}: name, search, and the rest in reach`, async ({
    page,
  }) => {
    if (care) await page.addInitScript(() => localStorage.setItem('care', 'on'));
    await page.setViewportSize({ width, height: 844 });
    await page.goto('./2018/citywide/2-1-4/');
    const line = await page.evaluate(
      () => 2.75 * parseFloat(getComputedStyle(document.documentElement).fontSize),
    );
    const height = (await mastheadOf(page).boundingBox())?.height ?? 0;
    expect(height).toBeLessThan(1.5 * line);
    await expect(mastheadOf(page).getByRole('link', { name: '检索' })).toBeInViewport({ ratio: 1 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const summary = mastheadOf(page).locator('summary');
    expect(await summary.isVisible()).toBe(width < 1280);
    if (await summary.isVisible()) await summary.press('Enter');
    const links = page.getByRole('navigation', { name: '主导航' }).getByRole('link');
    await expect(links).toHaveText([
      '年度报告',
      '机关',
      '指标',
      '核对',
      '引文核验',
      '报告自查',
      '数据',
      '关于',
    ]);
    for (const link of await links.all()) await expect(link).toBeInViewport({ ratio: 1 });
    expect(await violationsOf(page, { within: '.masthead', targets: true })).toEqual([]);
    if (width === 1280) return;
    await page.keyboard.press('Escape');
    await expect(links.first()).toBeHidden();
    await expect(summary).toBeFocused();
  });
}

test('at 1920 px the masthead begins and ends where the content does', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 900 });
  await page.goto('./bodies/');
  const name = await mastheadOf(page).locator('.site-name').boundingBox();
  const title = await page.locator('h1').boundingBox();
  expect(name?.x).toBe(title?.x);
});

test('whoever arrives at a place of a page is there at once; the contents lead there in sight', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ reducedMotion: 'no-preference', ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  const behaviour = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
  await page.goto('./2018/citywide/#s4-3');
  expect(await behaviour()).toBe('auto');
  await page.locator('.contents a[href="#s2-1"]').focus();
  expect(await behaviour()).toBe('smooth');
  await context.close();
});

test('forced colours: words, links and the marks of the chart are still told apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('./2020/government/3/');
  const colours = await page.evaluate(() => {
    const of = (selector: string) =>
      getComputedStyle(document.querySelector(selector) ?? document.body).color;
    return {
      words: of('#s3-t1-r1-l1'),
      link: of('.breadcrumb a'),
      paper: getComputedStyle(document.body).backgroundColor,
    };
  });
  expect(colours.words).not.toBe(colours.paper);
  expect(colours.link).not.toBe(colours.paper);
  // Colours and shadows are the system's; that a link leads to this page must be seen all the same.
  await page.goto('./trends/');
  const current = mastheadOf(page).locator('[aria-current="page"]');
  await expect(current).toHaveText('指标');
  await expect(current).toHaveCSS('text-decoration-line', 'underline');
});

test('everything but search, live charts and copying works without JavaScript', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  for (const [, path] of entries) {
    await page.goto(path);
    await expect(page.getByRole('main')).toBeVisible();
    await expect(page.locator('h1')).toHaveCount(1);
  }
  await page.goto('./search/');
  await expect(page.locator('.without-script p').first()).toContainText('需要 JavaScript');
  await expect(page.getByText('全部文件的目录')).toBeVisible();
  await page.goto('./trends/applications-new-received/');
  await expect(page.getByRole('table').first()).toContainText('7,896');
  await context.close();
});

for (const kind of reading) {
  test(`nothing shifts while ${kind} loads`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      // `value` is of LayoutShift, which the DOM library does not know.
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(pageKinds[kind], { waitUntil: 'networkidle' });
    const total = await page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
    );
    expect(total).toBe(0);
  });
}

test('reading, search and charts work under a strict content security policy', async ({ page }) => {
  const settled = await servePolicy(page, '**/*');
  await page.goto('./search/?q=渝快办');
  await expect(page.locator('[data-search-count]')).toHaveText(/^[1-9]\d*$/);
  await page.locator('a[data-search-result]').first().click();
  await expect(page.getByRole('region', { name: '检索词在本页的出现处' })).toBeVisible();
  await page.goto('./trends/applications-new-received/');
  await expect(page.getByRole('table').first()).toBeVisible();
  await settled();
});

test('a script planted in a page does not run: each page has the policy with it', async ({
  page,
  expectProblem,
}) => {
  expectProblem(/Content Security Policy/);
  await page.route('**/about/', async (route) => {
    const response = await route.fetch();
    const planted = '<script>document.title = "planted"</script></main>';
    await route.fulfill({ response, body: (await response.text()).replace('</main>', planted) });
  });
  await page.goto('./about/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).not.toHaveTitle('planted');
});
