/** A mistake can be reported from every page. */
import { anyWidth, expect, test } from './support/test.ts';

test('what is selected is quoted, with its address and the edition', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./2018/citywide/3-1/');
  await page.locator('#s3-1-p1').evaluate((paragraph) => {
    const range = document.createRange();
    range.selectNodeContents(paragraph.querySelector('data') ?? paragraph);
    getSelection()?.addRange(range);
  });
  await page.locator('summary', { hasText: '报告错误' }).click();
  await expect(page.getByLabel('勘误信息')).toHaveValue(/^页面上写的：7896份$/m);
  await page.getByRole('button', { name: '复制勘误信息' }).click();
  await expect(page.locator('.report').getByRole('status')).toHaveText('已复制');
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toMatch(/^标题：（一）申请受理情况.*2018年/);
  expect(report).toMatch(/^版次：\d+\.\d+\.\d+（[0-9a-f]{8}）$/m);
  // The address is that of the very words.
  const address = /^位置：(.*)$/m.exec(report)?.[1] ?? '';
  expect(address).toMatch(/\/2018\/citywide\/3-1\/\?p=\d+-\d+\.[a-z0-9]{7}#s3-1-p1$/);
});

test('what a reader has written is not overwritten; who comes from a page speaks of it', async ({ page }) => {
  await page.goto('./2020/government/3/');
  const read = page.url();
  await page.getByRole('link', { name: '无障碍', exact: true }).click();
  await page.locator('main').getByRole('link', { name: '报告错误' }).click();
  const area = page.getByLabel('勘误信息');
  await expect(area).toBeVisible();
  await expect(area).toHaveValue(new RegExp(`^位置：${read}$`, 'm'));
  await area.fill('应当是：218');
  await page.locator('summary', { hasText: '报告错误' }).click();
  await page.locator('summary', { hasText: '报告错误' }).click();
  await expect(area).toHaveValue('应当是：218');
});

test('opened before the script has come, it is completed when that has', anyWidth, async ({ page }) => {
  let release = (): void => undefined;
  const released = new Promise<void>((come) => (release = come));
  await page.route('**/_astro/*.js', (route) => released.then(() => route.continue()));
  await page.goto('./2018/citywide/3-1/', { waitUntil: 'commit' });
  await page.locator('summary', { hasText: '报告错误' }).click();
  const area = page.getByLabel('勘误信息');
  await expect(area).toHaveValue(/^位置：\/2018\/citywide\/3-1\/$/m);
  release();
  await expect(area).toHaveValue(new RegExp(`^位置：${page.url()}$`, 'm'));
  await expect(page.getByRole('button', { name: '复制勘误信息' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the lines stand there to be copied, and no button that does nothing', async ({ page }) => {
    await page.goto('./2018/citywide/3-1/');
    await page.locator('summary', { hasText: '报告错误' }).click();
    await expect(page.getByLabel('勘误信息')).toHaveValue(/^位置：\/2018\/citywide\/3-1\/$/m);
    await expect(page.locator('.report button')).toHaveCount(0);
    await expect(page.getByText('本站没有设置联系地址')).toBeVisible();
  });
});
