/** On paper: what Chromium prints of each kind of page, read back from the PDF. */
import type { Page } from '@playwright/test';
import { pageKinds } from './support/pages.ts';
import { dense, printed, type Printed } from './support/pdf.ts';
import { expect, test } from './support/test.ts';

test.beforeEach(({}, { project }) => {
  test.skip(project.name !== 'desktop', 'paper is as wide from every window');
});

/** Lines that stand in the margin of a page: running title and foot. */
const inMargin = (line: string): boolean => /第\d+页,共\d+页$|^版次/.test(line);

/** What heads something on the page: headings, and the heads of tables. */
const headsOf = (page: Page): Promise<string[]> =>
  page
    .locator('main')
    .evaluate((main) =>
      [...main.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, caption, thead tr')].map(
        (head) => head.innerText,
      ),
    );

/** Each page has its number, and the title but on the first; none ends in what heads the next, the last says something. */
function expectWell(pages: readonly Printed[], title: string, heads: readonly string[]): void {
  const known = new Set(heads.map(dense).filter(Boolean));
  for (const [index, lines] of pages.entries()) {
    const page = `page ${index + 1} of ${pages.length}`;
    expect(lines.join(' '), page).toContain(`第${index + 1}页,共${pages.length}页`);
    if (index > 0) expect(lines[0]?.slice(0, 16), page).toBe(dense(title).slice(0, 16));
    const text = lines.filter((line, at) => !inMargin(line) && !(index > 0 && at === 0));
    expect(known, `${page} does not end in a head`).not.toContain(text.at(-1));
    expect(
      text.filter((line) => !line.startsWith('本站是非官方转录')).length,
      `${page} says something`,
    ).toBeGreaterThan(1);
  }
}

for (const kind of ['table', 'search', 'measure', 'home'] as const) {
  test(`${kind}: numbered pages, none that begins or ends badly`, async ({ page }) => {
    await page.goto(pageKinds[kind]);
    if (kind === 'search') await expect(page.locator('[data-search-results] li').first()).toBeVisible();
    const title = (await page.locator('html').getAttribute('data-print-title')) ?? '';
    const heads = await headsOf(page);
    expectWell(await printed(page), title, heads);
  });
}

test('the task table: heads on every page, none stranded, no row torn', async ({ page }) => {
  await page.goto('./2020/yufubanfa-89/annex/');
  const title = (await page.locator('html').getAttribute('data-print-title')) ?? '';
  const heads = await headsOf(page);
  const rows = await page
    .locator('.tasks tbody tr td:first-child')
    .evaluateAll((cells) => cells.map((cell) => cell.textContent));
  const pages = await printed(page);
  expectWell(pages, title, heads);
  // The same pages, and on them nothing beside the tasks.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.tasks td:not(:first-child) { visibility: hidden; }');
    document.adoptedStyleSheets.push(sheet);
  });
  const firstColumn = await printed(page);
  const torn = rows.map(dense).filter((row) => !firstColumn.some((lines) => lines.join('').includes(row)));
  expect(rows.length).toBeGreaterThan(50);
  expect(torn).toEqual([]);
});

test('tables are whole within the width of a page', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  // A4 less its margins.
  await page.setViewportSize({ width: 642, height: 900 });
  for (const path of [
    pageKinds.table,
    './2020/government/4/',
    pageKinds.tasks,
    pageKinds.data,
    pageKinds.measure,
    pageKinds.checks,
  ]) {
    await page.goto(path);
    const beyond = await page
      .locator('main table')
      .evaluateAll((tables) =>
        tables
          .filter((table) => table.checkVisibility() && table.getBoundingClientRect().right > innerWidth + 1)
          .map((table) => table.textContent.slice(0, 40)),
      );
    expect(beyond, path).toEqual([]);
  }
});

test('a search is printed as its words and what was found, without the form', async ({ page }) => {
  await page.goto(pageKinds.search);
  await expect(page.locator('[data-search-results] li').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const form = page.locator('.search-form');
  await expect(form.locator('input[type=search]')).toHaveValue('渝快办');
  await expect(form.locator('input[type=search]')).toBeVisible();
  await expect(form.locator('button, select, summary').filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('[data-search-results] li').first()).toBeVisible();
});

test('a chart drawn in dark mode is printed as a picture in the colours of paper', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(pageKinds.measure);
  await page.getByRole('button', { name: '深色' }).click();
  await page.getByRole('button', { name: '深色' }).click();
  await page.getByLabel('画出：重庆市，全市').check();
  const figure = page.locator('#chosen.is-live');
  await expect(figure.locator('svg.still')).toBeAttached();
  await expect(figure.locator('svg.still')).toBeHidden();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(figure.locator('svg.still')).toBeVisible();
  await expect(figure.locator('canvas')).toBeHidden();
  // Black words on white, and the tone of light mode.
  const [ink, mark] = await figure.locator('svg.still').evaluate((svg) => {
    const fill = (selector: string) => getComputedStyle(svg.querySelector(selector) ?? svg).fill;
    return [fill('text'), fill('path')];
  });
  expect(ink).toBe('rgb(0, 0, 0)');
  expect(mark).toBe('rgb(156, 38, 32)');
});

test('what is seen only on a screen is not printed', async ({ page }) => {
  for (const path of [
    pageKinds.home,
    pageKinds.document,
    pageKinds.table,
    pageKinds.measure,
    pageKinds.search,
  ]) {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    const controls = page.locator(
      'button, select, textarea, form:not(.search-form), nav.reading-bar, .heading-more, .report, dialog',
    );
    await expect(controls.filter({ visible: true }), path).toHaveCount(0);
  }
});
