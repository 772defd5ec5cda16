/** 报告自查: a draft comes in, its findings lead to what was read and back, and nothing leaves the browser. */
import type { Page } from '@playwright/test';
import { readSeedText } from '../support/specimen.ts';
import { violationsInBoth } from './support/axe.ts';
import { anyWidth, expect, test } from './support/test.ts';
import { watchDoor } from './support/warm.ts';

const wrong = readSeedText('003_4ffaf3414a688a66.txt').replace(
  '制发的市政府规章13件',
  '制发的市政府规章15件',
);

async function check(page: Page, text: string): Promise<void> {
  await page.getByLabel('年度报告的文稿').fill(text);
  await page.getByRole('button', { name: '核对', exact: true }).click();
}

const list = (page: Page) => page.getByRole('region', { name: '清单' });
const read = (page: Page) => page.getByRole('region', { name: '读到的文稿' });

test('a draft is checked; a finding leads to its cell and back, by keyboard too', async ({ page }) => {
  await page.goto('self-check/');
  await check(page, wrong);
  await expect(page.getByRole('heading', { name: '自查结果' })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: '列出' })).toHaveText(
    /^列出1处，请逐处对照。核对了5\d项数字关系/,
  );
  const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(needed).toBeLessThanOrEqual(there ?? 0);

  const finding = list(page).getByRole('listitem').first();
  await expect(finding).toContainText('相差2');
  await finding.getByRole('link', { name: '第一部分（一）第1段' }).focus();
  await page.keyboard.press('Enter');
  const cell = read(page).locator('.found').first();
  await expect(cell).toBeFocused();
  await expect(cell).toContainText('15件');
  await cell.getByRole('link', { name: '清单第1条' }).click();
  await expect(finding).toBeFocused();
});

test('has no accessibility violations with a result, light and dark', async ({ page }) => {
  test.slow(); // axe reads the page twice
  await page.goto('self-check/');
  await check(page, wrong);
  await expect(list(page)).toBeVisible();
  expect(await violationsInBoth(page, { targets: true })).toEqual([]);
});

test('what was read can be corrected', anyWidth, async ({ page }) => {
  await page.goto('self-check/');
  await check(page, wrong);
  const form = page.getByLabel('格式');
  await form.focus();
  await form.selectOption({ label: '2019年版格式' });
  await expect(list(page)).toContainText('表的版本');
  await expect(form).toBeFocused();
  // Who goes on while it is checked anew is not called back.
  await form.evaluate((select: HTMLSelectElement) => {
    select.selectedIndex = [...select.options].findIndex(({ text }) => text === '2021年版格式');
    select.dispatchEvent(new Event('change', { bubbles: true }));
    document.querySelector('textarea')?.focus();
  });
  await expect(list(page).getByRole('listitem')).toHaveCount(1);
  await expect(list(page)).not.toContainText('表的版本');
  await expect(page.getByLabel('年度报告的文稿')).toBeFocused();
});

test('the list is copied as a table and as text', anyWidth, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('self-check/');
  await check(page, wrong);
  await page.getByRole('button', { name: '复制清单' }).click();
  await expect(page.getByText('已复制，可以粘贴到 Word。')).toBeVisible();
  const copied = await page.evaluate(async () => {
    // As it is: a page that has it made safe parses it, and its policy complains of the styles.
    const clipboard: { read(formats: object): Promise<ClipboardItems> } = navigator.clipboard;
    const [item] = await clipboard.read({ unsanitized: ['text/html'] });
    const words = async (type: string) => (await item?.getType(type))?.text();
    return { html: await words('text/html'), text: await words('text/plain') };
  });
  expect(copied.html).toContain('<table');
  expect(copied.text).toContain('序号\t规则\t位置\t两处数字\t说明\n1\t两处数字相符\t');
});

test('a file can be dropped, and what is no report is said in one sentence', anyWidth, async ({ page }) => {
  await page.goto('self-check/');
  await page.locator('input[type=file]').setInputFiles({
    name: '文稿.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(wrong),
  });
  await expect(list(page).getByRole('listitem')).toHaveCount(1);
  await check(page, '关于召开会议的通知\n定于下周一召开会议。');
  await expect(page.getByRole('alert')).toHaveText(/^这份文稿不像.+。$/);
  await expect(list(page)).toBeHidden();
  await check(page, wrong);
  await expect(list(page)).toBeVisible();
});

test(
  'once loaded it needs no network, asks for nothing but the site’s files, and keeps nothing',
  anyWidth,
  async ({ page, context }) => {
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET' || request.postData() !== null) sent.push(request.url());
    });
    const warm = await watchDoor(page);
    await page.goto('self-check/');
    await check(page, wrong);
    await expect(list(page)).toBeVisible();
    await warm();
    await context.setOffline(true);
    await check(page, wrong.replace('25件', '26件'));
    await expect(list(page).getByRole('listitem')).toHaveCount(2);
    expect(sent).toEqual([]);
    expect(
      await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie.length]),
    ).toEqual([0, 0, 0]);
  },
);

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says so and names the rules', anyWidth, async ({ page }) => {
    await page.goto('self-check/');
    await expect(page.locator('.without-script .remark')).toContainText('需要 JavaScript');
    await expect(page.getByLabel('年度报告的文稿')).toBeHidden();
    await expect(page.getByRole('link', { name: '表三勾稽关系' })).toBeVisible();
  });
});
