/** A year at a glance, and the ways that lead from it. */
import type { Page } from '@playwright/test';
import { violationsInBoth } from './support/axe.ts';
import { anyWidth, expect, test } from './support/test.ts';

const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

for (const path of ['2018/', '2023/']) {
  test(`/${path} has no accessibility violations, light or dark, and fits the window`, async ({ page }) => {
    test.slow(); // axe reads the page twice
    await page.goto(path);
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    expect(await violationsInBoth(page, { targets: true })).toEqual([]);
    expect(await fits(page)).toBe(true);
  });
}

const row = (page: Page, label: string) => page.locator('.key-figures tr', { hasText: label });

test(
  'a figure stands beside the last year that compares, which is named and is no year before',
  anyWidth,
  async ({ page }) => {
    await page.goto('2023/');
    const table = page.locator('.key-figures');
    await expect(table.getByRole('columnheader')).toHaveText(['项目', '2023年', '2020年']);
    await expect(row(page, '本年新收').getByRole('cell')).toHaveText(['653 件', '378 件']);
    await expect(page.locator('#r-2023-general-office-figures')).toContainText('不是同比');
    await row(page, '本年新收').getByRole('link', { name: '378 件' }).click();
    await expect(page.locator(':target')).toHaveText('378');
  },
);

test(
  'a number told by a printed change is marked, and leads to the words of the change',
  anyWidth,
  async ({ page }) => {
    await page.goto('2020/');
    const told = row(page, '本年新收').locator('.implied');
    await expect(told).toContainText('532 件');
    await expect(told).toContainText('由同比下降28.9%推算');
    await told.getByRole('link').click();
    await expect(page.locator(':target')).toContainText('28.9%');
  },
);

test(
  'requests that ended are counted by class, and the row of a class is found',
  anyWidth,
  async ({ page }) => {
    await page.goto('2023/');
    const unavailable = page.locator('.outcomes tr', { hasText: '无法提供' });
    await expect(unavailable.getByRole('cell')).toHaveText(['392 件', '60.2%']);
    await unavailable.getByRole('link', { name: '390' }).click();
    await expect(page.locator(':target')).toHaveText('390');
  },
);

test(
  'a new name leads to the paragraph that prints it, a passage to both of its places',
  anyWidth,
  async ({ page }) => {
    await page.goto('2023/');
    await page.getByRole('link', { name: '“政策咨询问答库”' }).click();
    await expect(page.locator(':target')).toContainText('政策咨询问答库');
    await page.goBack();
    const passage = page.locator('.passages li').first();
    const words = await passage.locator('q').innerText();
    for (const at of [0, 1]) {
      await page.goto('2023/');
      await passage.getByRole('link').nth(at).click();
      await expect(page.locator(':target')).toContainText(words);
    }
  },
);

test('every link of the list of contents leads to a heading of the page', async ({ page }) => {
  await page.goto('2020/');
  const links = page.getByRole('navigation', { name: '本页目录' }).getByRole('link');
  expect(await links.count()).toBeGreaterThan(3);
  for (const link of await links.all()) {
    await link.click();
    await expect(page.locator(':target')).toBeInViewport();
  }
});

test('a notice tells its tasks, and what is lacking is said to be ours', anyWidth, async ({ page }) => {
  await page.goto('2020/');
  const notice = page.locator('.notice');
  await expect(notice).toContainText('任务60项');
  await expect(page.locator('.task-groups li')).toHaveCount(6);
  const lacking = page.locator('.year-part', { has: page.locator('#lacking') });
  await expect(lacking).toContainText('不是说机关没有发布');
  await expect(lacking.getByRole('link')).toHaveText(['重庆市']);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('all of it is there', anyWidth, async ({ page }) => {
    await page.goto('2018/');
    const more = page.locator('details', { hasText: /^另外\d+个/ }).first();
    await more.locator('summary').click();
    await expect(more.getByRole('link').first()).toBeVisible();
  });
});
