import type { Page } from '@playwright/test';
import { violationsInBoth } from './support/axe.ts';
import { anyWidth, expect, test } from './support/test.ts';

const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

for (const path of ['', 'bodies/', 'bodies/general-office/', '2020/']) {
  test(`/${path} has no accessibility violations, light or dark, and fits the window`, async ({ page }) => {
    test.slow(); // axe reads the page twice
    await page.goto(path);
    expect(await violationsInBoth(page, { targets: true })).toEqual([]);
    expect(await fits(page)).toBe(true);
  });
}

test.describe('the list of bodies', () => {
  const shown = (page: Page) => page.locator('[data-filter-item]:visible th a');

  test(
    'is filtered as one types, by any name a body ever bore, and by its id',
    anyWidth,
    async ({ page }) => {
      await page.goto('bodies/');
      const all = await shown(page).allTextContents();
      expect(all).toContain('市政府办公厅');
      const field = page.getByLabel('筛选机关', { exact: true });
      for (const words of ['办公厅', '人民政府机关', 'general office']) {
        await field.fill(words);
        await expect(shown(page)).toHaveText(['市政府办公厅']);
        await expect(page.locator('[data-filter-group]:visible')).toHaveCount(1);
        await expect(page.locator('[data-filter] [role=status]')).toHaveText(
          `列出 1 个，共 ${all.length} 个。`,
        );
      }
      await field.fill('没有的机关');
      await expect(shown(page)).toHaveCount(0);
      await expect(page.locator('[data-filter] [role=status]')).toHaveText('没有这样的机关。');
      await field.fill('');
      await expect(shown(page)).toHaveText(all);
    },
  );

  test(
    'is whole without JavaScript, and offers no field that does nothing',
    anyWidth,
    async ({ browser, baseURL }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${baseURL}bodies/`);
      expect(await shown(page).count()).toBe(await page.locator('[data-filter-item]').count());
      await expect(page.locator('[data-filter]')).toBeHidden();
      await context.close();
    },
  );

  test('leads to a body, and its reports lead back to it', anyWidth, async ({ page }) => {
    await page.goto('bodies/');
    await page.getByRole('link', { name: '市政府办公厅' }).click();
    await expect(page).toHaveURL(/\/bodies\/general-office\/$/);
    await page.locator('.held-report a').first().click();
    await page.locator('.text-status').getByRole('link', { name: '市政府办公厅' }).click();
    await expect(page).toHaveURL(/\/bodies\/general-office\/$/);
  });
});

test.describe('a table that is sorted', () => {
  /** The specimen's years have few documents: a page of it gets a table such as a year of many has. */
  const rows = [
    ['甲区', 7],
    ['乙县', undefined],
    ['丙区', 1200],
    ['丁区', 7],
    ['戊县', 0],
  ] as const;
  const table = `<div class="sticky-scroll" tabindex="0" role="region" aria-label="表"><table class="bodies-table" data-sortable>
    <thead><tr><th scope="col">机关</th>${'<th scope="col" class="number">本年新收政府信息公开申请（件）</th>'.repeat(9)}</tr></thead>
    <tbody>${rows
      .map(
        ([name, value]) =>
          `<tr><th scope="row"><a href="/">${name}</a></th>${`<td class="number"${value === undefined ? '>没有' : ` data-value="${value}">${value}`}</td>`.repeat(9)}</tr>`,
      )
      .join('')}</tbody></table></div>`;

  test.beforeEach(async ({ page }) => {
    await page.route('**/2020/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('</main>', `${table}</main>`) });
    });
    await page.goto('2020/');
  });
  const names = (page: Page) => page.locator('[data-sortable] tbody th');

  test(
    'numbers greatest first, then least first; blanks last either way; equals as they were',
    anyWidth,
    async ({ page }) => {
      const button = page.getByRole('button', { name: '本年新收政府信息公开申请（件）' }).first();
      const head = page.locator('[data-sortable] thead th').nth(1);
      await button.click();
      await expect(head).toHaveAttribute('aria-sort', 'descending');
      await expect(names(page)).toHaveText(['丙区', '甲区', '丁区', '戊县', '乙县']);
      await button.click();
      await expect(head).toHaveAttribute('aria-sort', 'ascending');
      await expect(names(page)).toHaveText(['戊县', '甲区', '丁区', '丙区', '乙县']);
    },
  );

  test('by name, with the keyboard; one column says that it is sorted', anyWidth, async ({ page }) => {
    await page.getByRole('button', { name: '本年新收政府信息公开申请（件）' }).nth(3).click();
    await page.getByRole('button', { name: '机关', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(names(page)).toHaveText(['丙区', '丁区', '甲区', '戊县', '乙县']);
    await expect(page.locator('[aria-sort]')).toHaveCount(1);
  });

  test('the page does not move sideways, and whose row it is stays in sight', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await fits(page)).toBe(true);
    const scrolled = await page
      .locator('.sticky-scroll')
      .last()
      .evaluate((region) => {
        region.scrollLeft = region.scrollWidth;
        const name = region.querySelector('tbody th');
        return {
          far: region.scrollLeft > 100,
          left: (name?.getBoundingClientRect().left ?? -1) - region.getBoundingClientRect().left,
        };
      });
    expect(scrolled.far).toBe(true);
    expect(Math.abs(scrolled.left)).toBeLessThan(1);
  });
});

test('search narrows by body, and offers only its documents', anyWidth, async ({ page }) => {
  const count = page.locator('[data-search-count]');
  const totalOf = async (query: string) => {
    await page.goto(`search/?q=公开${query}`);
    await expect(count).toHaveText(/\d+/);
    return Number(await count.textContent());
  };
  const everywhere = await totalOf('');
  const [city, office] = [await totalOf('&body=chongqing'), await totalOf('&body=general-office')];
  expect(city + office).toBe(everywhere);
  await expect(page.locator('select[name=document] optgroup:enabled')).toHaveCount(1);

  await page.locator('select[name=document]').selectOption('2023/general-office');
  await page.locator('select[name=body]').selectOption('chongqing');
  await expect(page).toHaveURL(/body=chongqing$/);
  await expect(page.locator('select[name=document]')).toHaveValue('');
  await expect(count).toHaveText(`${city}`);
});
