import type { Page } from '@playwright/test';
import { anyWidth, expect, test } from './support/test.ts';

// The way of a reader, on a phone and on a desk: to a section, around it, and to it from a search.

/** The page’s words do not run out of the screen. */
async function expectToFit(page: Page): Promise<void> {
  const { content, screen } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }));
  expect(content).toBeLessThanOrEqual(screen);
}

const breadcrumb = (page: Page) => page.getByRole('navigation', { name: '所在位置' });
const neighbours = (page: Page) => page.getByRole('navigation', { name: '相邻各节' });

test('from the home page to a section, in as many steps as it has levels', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('main').locator('a[href="/2018/citywide/"]').first().click();
  await expect(page).toHaveURL(/\/2018\/citywide\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('重庆市2018年政府信息公开工作年度报告');
  // Until the page's scripts have come, ⋯ is a link.
  await page.waitForLoadState();
  await page.getByRole('link', { name: '引用和链接：全面推行“双随机、一公开”监管' }).click();
  await page.locator('.note').getByRole('link', { name: '只看这一节' }).click();
  await expect(page).toHaveURL(/\/2018\/citywide\/2-1-4\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('4．全面推行“双随机、一公开”监管。');
});

test('a section is read: its words, its figures, where it comes from', async ({ page }) => {
  await page.goto('./2018/citywide/2-1-4/');
  await expect(page.locator('#s2-1-4-p1')).toContainText('市场主体名录库归集市场主体323.3万户');
  await expect(page.locator('#s2-1-4-p2')).toContainText('经营异常名录信息181078条');
  await expect(page.locator('#s2-1-4-p1-q43')).toHaveAttribute('value', '3233000');
  await expect(page.getByText('001_28fd1e6a404a9f40.txt').first()).toBeVisible();
  await expect(page.locator('.provenance').getByText('非官方转录')).toBeVisible();
  await expect(page.getByRole('contentinfo').getByText('非官方转录')).toBeVisible();
  await expectToFit(page);
  const size = await page
    .locator('#s2-1-4-p1')
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(size).toBeGreaterThanOrEqual(16);
});

test('a section shows its subsections in full, headings one level apart', async ({ page }) => {
  await page.goto('./2018/citywide/2-2-4/');
  await expect(page.getByRole('heading', { level: 2, name: /（1）脱贫攻坚领域。/ })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /（7）文化旅游领域。/ })).toBeVisible();
  await expect(page.locator('#s2-2-4-7-p1')).toContainText('政府信息12957条');
});

test('the breadcrumb leads up to the document, the year and home', async ({ page }) => {
  await page.goto('./2018/citywide/2-1-4/');
  const trail = breadcrumb(page).getByRole('listitem');
  await expect(trail).toHaveCount(6);
  await expect(trail.last().locator('[aria-current=page]')).toContainText('双随机');
  await breadcrumb(page)
    .getByRole('link', { name: /（一）围绕建设法治政府/ })
    .click();
  await expect(page).toHaveURL(/\/2018\/citywide\/2-1\/$/);
  await breadcrumb(page).getByRole('link', { name: '2018年', exact: true }).click();
  await expect(page).toHaveURL(/\/2018\/$/);
  await breadcrumb(page).getByRole('link', { name: '首页' }).click();
  await expect(page).toHaveURL(/:\d+\/$/);
});

test('neighbours lead through the document in printed order, and up', async ({ page }) => {
  await page.goto('./2018/citywide/2-1-4/');
  await neighbours(page)
    .getByRole('link', { name: /下一节/ })
    .click();
  await expect(page).toHaveURL(/\/2018\/citywide\/2-2\/$/);
  await neighbours(page)
    .getByRole('link', { name: /下一节/ })
    .click();
  await expect(page).toHaveURL(/\/2018\/citywide\/2-2-1\/$/);
  await neighbours(page)
    .getByRole('link', { name: /上一节/ })
    .click();
  await expect(page).toHaveURL(/\/2018\/citywide\/2-2\/$/);
  await neighbours(page)
    .getByRole('link', { name: /上一级/ })
    .click();
  await expect(page).toHaveURL(/\/2018\/citywide\/2\/$/);
});

test('the first section has none before it, the last none after it', anyWidth, async ({ page }) => {
  await page.goto('./2018/citywide/0/');
  await expect(neighbours(page).getByRole('link', { name: /上一节/ })).toHaveCount(0);
  await page.goto('./2018/citywide/4-5/');
  await expect(neighbours(page).getByRole('link', { name: /下一节/ })).toHaveCount(0);
});

test('the link of a paragraph lands on it', async ({ page }) => {
  await page.goto('./2018/citywide/2-1-4/#s2-1-4-p2');
  await expect(page.locator('#s2-1-4-p2')).toBeInViewport();
  await page.goto('./2018/citywide/#s3-2-p2');
  await expect(page.locator('#s3-2-p2')).toBeInViewport();
});

test('a wide table scrolls by itself, the page does not', async ({ page }) => {
  for (const url of [
    './2020/government/3/',
    './2020/government/4/',
    './2020/yufubanfa-89/annex-1-1/',
    './2023/general-office/',
  ]) {
    await page.goto(url);
    await expectToFit(page);
  }
});

test('a printed line is one click from its place in the source, and back', async ({ page }) => {
  await page.goto('./2018/citywide/2-1-4/');
  await page.locator('#s2-1-4-p2').getByRole('link', { name: '原文第100–101行' }).click();
  await expect(page).toHaveURL(/\/2018\/citywide\/source\/#L100$/);
  await expect(page.locator('#L101')).toContainText('181078条、严重违法失信企业名单信息7788条。');
  await expect(page.locator('#L101')).toBeInViewport();
  await page.locator('a[href$="/2-1-4/#s2-1-4-p2"]').first().click();
  await expect(page).toHaveURL(/\/2018\/citywide\/2-1-4\/#s2-1-4-p2$/);
});

test('a reading of ours is marked on its cell and explained below the table', async ({ page }) => {
  await page.goto('./2020/yufubanfa-89/annex-1-3/');
  const mark = page.locator('#sannex-1-3-t1-r3-c2').getByRole('link', { name: '本站读法' });
  await mark.click();
  await expect(page.locator('#reading-sannex-1-3-t1-r3-c2')).toBeInViewport();
  await expect(page.locator('#reading-sannex-1-3-t1-r3-c2')).toContainText('印在上一页末尾');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a section is read, and the next one', async ({ page }) => {
    await page.goto('./2018/citywide/2-1-4/');
    await expect(page.locator('#s2-1-4-p1')).toBeVisible();
    await neighbours(page)
      .getByRole('link', { name: /下一节/ })
      .click();
    await expect(page).toHaveURL(/\/2018\/citywide\/2-2\/$/);
  });

  test('the search page says what it needs, and offers the contents of all documents', async ({
    page,
    expectProblem,
  }) => {
    // The scripts that its head asks for.
    expectProblem(/_astro\/.*\(csp\)$/);
    await page.goto('./search/');
    await expect(page.locator('.without-script p').first()).toContainText('需要 JavaScript');
    await expect(page.locator('a[href="/2018/citywide/2-1-4/"]').first()).toBeAttached();
  });
});

test.describe('search', () => {
  for (const { words, lands } of [
    { words: '渝快办', lands: '渝快办' },
    { words: '政府信息公开申请', lands: '政府信息公开申请' },
  ]) {
    test(`${words}: a result leads to the section that prints it`, anyWidth, async ({ page }) => {
      await page.goto(`./search/?q=${encodeURIComponent(words)}`);
      const results = page.locator('a[data-search-result]');
      await expect(results.first()).toBeVisible();
      expect(await results.count()).toBeGreaterThan(1);
      await results.first().click();
      await expect(page).toHaveURL(/\/\d{4}\/[\w-]+\/[\w-]+\//);
      await expect(page.locator('article')).toContainText(lands);
    });
  }

  test('渝快办 is found in both reports that print it', anyWidth, async ({ page }) => {
    await page.goto('./search/?q=渝快办');
    await expect(page.locator('a[data-search-result]').first()).toBeVisible();
    const links = await page
      .locator('a[data-search-result]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.some((link) => link?.startsWith('/2018/citywide/1-2/'))).toBe(true);
    expect(links.some((link) => link?.startsWith('/2020/government/1-5/'))).toBe(true);
  });

  test('typed into the box of the search page', async ({ page }) => {
    await page.goto('./search/');
    await page.getByRole('main').getByRole('combobox', { name: '检索词' }).fill('双随机');
    await page.keyboard.press('Enter');
    await expect(page.locator('a[data-search-result]').first()).toBeVisible();
    await expect(page).toHaveURL(/q=/);
  });

  test('the page for a wrong address offers it', async ({ page, expectProblem }) => {
    expectProblem(/^404: /);
    expectProblem(/^console: .*404/);
    await page.goto('./2018/citywide/9-9/');
    await page.getByRole('main').getByRole('searchbox').fill('渝快办');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=/);
    await expect(page.locator('a[data-search-result]').first()).toBeVisible();
  });
});
