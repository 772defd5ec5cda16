import type { Page } from '@playwright/test';
import { documentOf } from '../support/specimen.ts';
import { violationsOf } from './support/axe.ts';
import { expect, test } from './support/test.ts';

// Forms and task tables on a phone and on a desk: whoever follows a link to a cell sees its row's name and its column's head.

/** The sections that print a form; of the tasks, which are many small tables, the document. */
const pages = [
  './2020/yufubanfa-89/',
  ...['2020/government', '2023/general-office'].flatMap((key) =>
    documentOf(key)
      .sections.filter(({ blocks }) => blocks.some(({ type }) => type === 'table'))
      .map(({ locator }) => `./${key}/${locator}/`),
  ),
];
const applications = './2020/government/3/';

/** Goes to each printed cell of the page by its address, and tells of those that are not seen with all that names them. */
const unseenCells = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isSeen = (element: Element): boolean => {
      const words = document.createRange();
      words.selectNodeContents(element);
      return [...words.getClientRects()].some(({ left, right, top, bottom, width }) => {
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return width > 0 && left >= -1 && right <= innerWidth + 1 && element.contains(hit);
      });
    };
    /** The lowest head that stands over a cell, by where both are drawn. */
    const headOver = (cell: Element): Element | undefined => {
      const part = cell.closest('tbody:has(.heads)') ?? cell.closest('table')?.tHead;
      const { left, right } = cell.getBoundingClientRect();
      const middle = (left + right) / 2;
      return [...(part?.querySelectorAll('th') ?? [])].findLast((head) => {
        const box = head.getBoundingClientRect();
        return box.left <= middle && box.right >= middle;
      });
    };
    return [...document.querySelectorAll<HTMLElement>('.table :is(td, th)[id]')].flatMap((cell) => {
      if (cell.textContent?.trim() === '') return [];
      location.hash = cell.id;
      if (!isSeen(cell)) return [`${cell.id} is not seen`];
      if (cell.localName === 'th') return [];
      const head = headOver(cell);
      const label =
        cell.parentElement?.querySelector('th:last-of-type') ??
        cell.closest('.tasks tr')?.querySelector('td:first-child');
      return [
        ...(head && isSeen(head) ? [] : [`the head of ${cell.id} is not seen`]),
        ...(label && !isSeen(label) ? [`the label of ${cell.id} is not seen`] : []),
      ];
    });
  });

test('a link to any cell of any table shows the cell, its row’s name and its column’s head', async ({
  page,
  isMobile,
}) => {
  test.slow(); // every cell of seven pages
  expect(pages).toHaveLength(7);
  const unseen: string[] = [];
  // On a desk nothing scrolls within itself: one form stands for all.
  for (const url of isMobile ? pages : [applications]) {
    await page.goto(url);
    unseen.push(...(await unseenCells(page)).map((words) => `${url} ${words}`));
  }
  expect(unseen).toEqual([]);
});

test('so it does where the table is too wide for the screen and scrolls within itself', async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile, 'one project is enough');
  await page.setViewportSize({ width: 320, height: 640 });
  for (const url of [applications, './2020/government/4/']) {
    await page.goto(url);
    const region = page.getByRole('region', { name: /情况$/ });
    expect(await region.evaluate((table) => table.scrollWidth > table.clientWidth)).toBe(true);
    expect(await unseenCells(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});

test('from another page too, and what the cell is stands below the table', async ({ page }) => {
  await page.goto(`${applications}#s3-t1-r13-c2`);
  await expect(page.locator('.cell-names')).toContainText(
    '三、本年度办理结果 （四）无法提供 1.本机关不掌握相关政府信息 ｜ 法人或其他组织 商业企业',
  );
  await expect(page.locator('.cell-names')).toBeInViewport();
  await expect(page.locator('#s3-t1-r13-c2')).toBeInViewport();
  await page.goto('./2023/general-office/2/#s2-t1-r3-c1');
  await expect(page.locator('.cell-names')).toContainText('行政许可 ｜ 本年处理决定数量');
  await page.goto('./2020/yufubanfa-89/annex-1-3/#sannex-1-3-t1-r2-c2');
  await expect(page.locator('.cell-names')).toContainText(/^2．各区县政府.*…… ｜ 牵头单位/);
});

test('nothing moves when that comes', async ({ page }) => {
  await page.goto(`${applications}#s3-t1-r23-c7`);
  await expect(page.locator('.cell-names')).toBeVisible();
  const moved = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          // `layout-shift` entries have a value, which the types of the platform do not know yet.
          const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
          resolve(shifts.reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 300);
      }),
  );
  expect(moved).toBeLessThan(0.001);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('只看总计 leaves the labels and the totals', async ({ page, isMobile }) => {
    await page.goto(applications);
    const only = page.getByLabel('只看总计');
    if (!isMobile) return expect(only).toBeHidden();
    await only.check();
    await expect(page.locator('#s3-t1-r3-c1')).toBeHidden();
    await expect(page.locator('#s3-t1-h2-2')).toBeHidden();
    await expect(page.locator('#s3-t1-r3-c7')).toBeInViewport();
    await expect(page.locator('#s3-t1-h2-3')).toHaveText('总计');
    const [head, total] = await Promise.all([
      page.locator('#s3-t1-h2-3').boundingBox(),
      page.locator('#s3-t1-r3-c7').boundingBox(),
    ]);
    expect(head?.x).toBeCloseTo(total?.x ?? 0, 0);
  });
});

test('a heading one lands on has a bar in the margin, a paragraph is marked', async ({ page }) => {
  const backgroundOf = (selector: string) =>
    page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
  await page.goto('./2018/citywide/3/#s3-1');
  await expect(page.locator('#s3-1')).toBeInViewport();
  expect(await backgroundOf('#s3-1')).toBe('rgba(0, 0, 0, 0)');
  expect(await page.locator('#s3-1').evaluate((element) => getComputedStyle(element).boxShadow)).not.toBe(
    'none',
  );
  await page.goto('./2018/citywide/3-1/#s3-1-p2');
  expect(await backgroundOf('#s3-1-p2')).not.toBe('rgba(0, 0, 0, 0)');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('./2018/citywide/3/#s3-1');
  expect(await page.locator('#s3-1').evaluate((element) => getComputedStyle(element).outlineStyle)).toBe(
    'solid',
  );
});

test('a table one has landed in is as accessible as before', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'one project is enough');
  await page.goto(`${applications}#s3-t1-r13-c2`);
  await expect(page.locator('.cell-names')).toBeVisible();
  expect(await violationsOf(page, { within: '.table-frame' })).toEqual([]);
});
