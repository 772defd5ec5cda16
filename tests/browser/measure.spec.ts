import type { Page } from '@playwright/test';
import { violationsOf } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const measure = './trends/applications-new-received/';

/** The labels of the lines that Chart.js draws of the chosen rows. */
const linesOf = (page: Page): Promise<string[]> =>
  page.locator('#chosen').evaluate((figure) => {
    const { liveChart } = figure as HTMLElement & {
      liveChart: { data: { datasets: { label: string }[] } };
    };
    return liveChart.data.datasets.map(({ label }) => label);
  });

test('rows that are chosen are drawn as lines of their own, each with its label', async ({ page }) => {
  await page.goto(measure);
  const boxes = page.locator('tr[data-row] input');
  await page.getByLabel('画出：重庆市，全市').check();
  await page.getByLabel('画出：市政府办公厅').check();
  await expect(page.locator('#chosen')).toHaveClass(/is-live/);
  await expect(page.locator('#chosen .legend li:not(.break-note)')).toHaveText([
    '重庆市（全市）',
    '市政府办公厅（本机关）',
  ]);
  expect(await linesOf(page)).toEqual(['重庆市（全市）', '市政府办公厅（本机关）']);
  await expect(page.getByRole('status').filter({ hasText: '已画 2 行' })).toBeVisible();
  await page.getByRole('button', { name: '全部不选' }).click();
  await expect(page.locator('#chosen')).toHaveCount(0);
  await expect(boxes.first()).toBeFocused();
});

test('rows chosen before the code has come are all drawn', async ({ page }) => {
  for (const pause of [0, 6, 15]) {
    await page.goto(measure);
    await page.evaluate(async (milliseconds) => {
      const [first, , third] = document.querySelectorAll<HTMLInputElement>('tr[data-row] input');
      first?.click();
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      third?.click();
    }, pause);
    await expect(page.locator('#chosen')).toHaveClass(/is-live/);
    await expect(page.locator('#chosen .legend li:not(.break-note)')).toHaveCount(2);
  }
});

test('the keyboard alone chooses a row and walks its points', async ({ page }) => {
  await page.goto(measure);
  await page.getByLabel('画出：重庆市，全市').focus();
  await page.keyboard.press('Space');
  await expect(page.locator('#chosen')).toHaveClass(/is-live/);
  await page.locator('#chosen canvas').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#chosen .point-status')).toContainText('2018年，重庆市（全市）：7,896 份');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/2018\/citywide\/3-1\/#s3-1-p1-q13$/);
});

test('two bodies are no ranking', async ({ page }) => {
  await page.goto(measure);
  await expect(page.locator('[data-matrix]')).toBeVisible();
  await expect(page.locator('[data-ranking]')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the matrix serves: every number leads to where it is printed', async ({ page }) => {
    await page.goto(measure);
    await expect(page.locator('tr[data-row] input').first()).toBeHidden();
    const row = page.locator('tr[data-row]', { hasText: '市政府办公厅' });
    await expect(row.locator('td a')).toHaveText(['554※', '378', '653']);
    await row.getByRole('link', { name: '653' }).click();
    await expect(page).toHaveURL(/\/2023\/general-office\/3\/#s3-t1-r1-c7$/);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in what was drawn, ${colorScheme}, and the page does not scroll sideways`, async ({
    page,
  }) => {
    test.slow(); // axe looks at every word of a long page
    await page.emulateMedia({ colorScheme });
    await page.goto(measure);
    await page.locator('tr[data-row] input').first().check();
    await expect(page.locator('#chosen')).toHaveClass(/is-live/);
    expect(await violationsOf(page, { colorScheme })).toEqual([]);
    const [inner, scroll] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
    expect(scroll).toBeLessThanOrEqual(inner ?? 0);
  });
}

test('a check opens at its own address, on the page of its document and in the overview', async ({
  page,
}) => {
  const checks = (await (await page.request.get('data/checks.json')).json()) as {
    id: string;
    document: string;
  }[];
  const { id, document } = checks.at(-1) ?? { id: '', document: '' };
  for (const path of [`./${document}/checks/`, './checks/']) {
    await page.goto(`${path}#${id}`);
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  }
});
