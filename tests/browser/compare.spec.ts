/** Two reports side by side: any two in the page, consecutive ones of a body as a page without a script. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { violationsInBoth } from './support/axe.ts';
import { anyWidth, expect, test } from './support/test.ts';

const pair = 'compare/2020-government/2023-general-office/';
const chosen = 'compare/?a=2020/government&b=2023/general-office';
const status = (page: Page) => page.getByRole('status');
const result = (page: Page) => page.locator('[data-compare-result]');

for (const [path, look] of [
  [pair, {}],
  // The same table, in the same colours.
  [chosen, { colours: false }],
] as const) {
  test(`${path} has no accessibility violations, light or dark, and fits the window`, async ({ page }) => {
    test.slow(); // axe reads the page twice
    await page.goto(path);
    await expect(page.locator('#figures')).toBeVisible();
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    expect(await violationsInBoth(page, { targets: true, ...look })).toEqual([]);
    const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(needed).toBeLessThanOrEqual(there ?? 0);
  });
}

test('two reports are chosen with the keyboard; the address says which', anyWidth, async ({ page }) => {
  await page.goto('compare/');
  const [older, newer] = [page.getByLabel('前一份'), page.getByLabel('后一份')];
  await expect(older.locator('optgroup')).toHaveCount(2);
  await older.focus();
  await older.selectOption('2020/government');
  await page.keyboard.press('Tab');
  await expect(newer).toBeFocused();
  await newer.selectOption('2023/general-office');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/compare\/\?a=2020\/government&b=2023\/general-office$/);
  await expect(status(page)).toHaveText('已并排列出2020年市政府机关报告与2023年市政府办公厅报告。');
  await expect(page).toHaveTitle(/^2020年市政府机关报告与2023年市政府办公厅报告 · /);
  const received = result(page)
    .getByRole('row', { name: /^本年新收政府信息公开申请 件/ })
    .first();
  await expect(received.getByRole('cell')).toHaveText(['378', '653', '+275']);

  await page.getByRole('button', { name: '交换前后' }).click();
  await expect(received.getByRole('cell')).toHaveText(['653', '378', '−275']);
  await page.goBack();
  await expect(older).toHaveValue('2020/government');
  await expect(received.getByRole('cell')).toHaveText(['378', '653', '+275']);
});

test('a value leads to its cell', anyWidth, async ({ page }) => {
  await page.goto(chosen);
  await result(page).getByRole('link', { name: '378' }).first().click();
  await expect(page).toHaveURL(/\/2020\/government\/3\/#s3-t1-r1-c7$/);
  await expect(page.locator(':target')).toHaveText('378');
});

test(
  'across scopes the values stand side by side, without a difference, and the page says why',
  anyWidth,
  async ({ page }) => {
    await page.goto('compare/?a=2012/citywide&b=2018/citywide');
    await expect(result(page).locator('.remark').first()).toContainText('没有写明口径');
    await expect(result(page).locator('.remark').first()).toContainText('不计算差');
    await expect(result(page).getByRole('columnheader', { name: '2018年' }).first()).toBeVisible();
    await expect(result(page).getByRole('columnheader', { name: '差' })).toHaveCount(0);
  },
);

test(
  'a report that fails to arrive takes nothing away from the comparison that was asked for after it',
  anyWidth,
  async ({ page, expectProblem }) => {
    const late = '2012/citywide/compare.json';
    expectProblem(/^failed: .*2012\/citywide\/compare\.json/);
    expectProblem(/^console: .*ERR_FAILED/);
    const released = Promise.withResolvers<undefined>();
    await page.route(`**/${late}`, (route) => released.promise.then(() => route.abort('failed')));
    await page.goto('compare/?a=2012/citywide&b=2018/citywide');
    await expect(status(page)).toHaveText('正在取两份报告……');
    await page.getByLabel('前一份').selectOption('2020/government');
    await page.getByLabel('后一份').selectOption('2023/general-office');
    await page.getByRole('button', { name: '对照', exact: true }).click();
    await expect(status(page)).toContainText('已并排列出2020年');
    released.resolve(undefined);
    // Who asks again hears of it after the page has.
    await page.evaluate((url) => fetch(url).catch(() => undefined), `../${late}`);
    await expect(status(page)).toContainText('已并排列出2020年');
    await expect(result(page)).not.toBeEmpty();
  },
);

test('forms of two families are not compared, and the page says so', anyWidth, async ({ page }) => {
  await page.goto('compare/?a=2018/citywide&b=2023/general-office');
  await expect(status(page)).toContainText('不能对照');
  await expect(result(page)).toBeEmpty();
});

test(
  'an address of a report the archive does not hold says so, and does no more',
  anyWidth,
  async ({ page }) => {
    await page.goto('compare/?a=2020/government&b=2099/<b>nobody</b>');
    await expect(status(page)).toHaveText('本档案没有这份报告：2099/<b>nobody</b>。请在上面另选。');
    await expect(page.getByLabel('前一份')).toHaveValue('2020/government');
  },
);

test(
  'the values download as a table: the same in the page and from the file of the page without a script',
  anyWidth,
  async ({ page }) => {
    /** Without addresses: the page knows its host, a file built for no host does not. */
    const download = async (path: string) => {
      await page.goto(path);
      const started = page.waitForEvent('download');
      await page.getByRole('link', { name: '下载这些数字（CSV）' }).click();
      const file = await started;
      expect(file.suggestedFilename()).toMatch(/^2020年.+报告与2023年.+报告\.csv$/);
      const text = await readFile(await file.path(), 'utf8');
      return text.replaceAll(/(?<=,)(?:http:\/\/127[^/]+)?(?=\/20\d\d\/)/g, '');
    };
    const made = await download(chosen);
    expect(made).toMatch(/^\uFEFF表,/);
    expect(made).toContain('本年新收政府信息公开申请');
    expect(await download(pair)).toBe(made);
  },
);

test('nothing is sent anywhere', anyWidth, async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  await page.goto(chosen);
  await expect(status(page)).toContainText('已并排列出');
  expect(asked.filter((request) => !request.startsWith(`GET ${baseURL}`))).toEqual([]);
  expect(asked.filter((request) => request.includes('compare.json'))).toHaveLength(2);
});

test(
  'the page of two consecutive reports shows what the page that compares any two shows',
  anyWidth,
  async ({ page }) => {
    const words = (within: string) =>
      page.locator(within).evaluate((part) => (part.textContent ?? '').replace(/\s/g, ''));
    await page.goto(chosen);
    await expect(status(page)).toContainText('已并排列出');
    const compared = await words('[data-compare-result]');
    await page.goto(pair);
    expect(await words('main')).toContain(compared);
  },
);

test('words are marked by elements with signs and words, not by colour alone', anyWidth, async ({ page }) => {
  await page.goto(pair);
  const added = page.locator('.compared .right ins').filter({ hasText: '下步' });
  await expect(added).toHaveText('〔增加：下步〕');
  const style = await added.evaluate((ins) => ({
    line: getComputedStyle(ins).textDecorationLine,
    sign: getComputedStyle(ins, '::before').content,
  }));
  expect(style.line).toBe('underline');
  expect(style.sign).toContain('+');
  await expect(page.locator('.too-different').first()).toContainText('不逐词标记');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test(
    'the page says what it needs and leads to the comparisons that need nothing',
    anyWidth,
    async ({ page }) => {
      await page.goto('compare/');
      await expect(page.locator('.without-script .remark')).toContainText('需要 JavaScript');
      await expect(page.getByLabel('前一份')).toBeHidden();
      await page.getByRole('link', { name: '2020—2023年' }).click();
      await expect(page).toHaveURL(new RegExp(`/${pair}$`));
      await expect(page.locator('ins', { hasText: '行政' }).first()).toBeVisible();
    },
  );
});
