import type { Page } from '@playwright/test';
import { violationsInBoth } from './support/axe.ts';
import { anyWidth, expect, test } from './support/test.ts';

const section = '2018/citywide/2-1-4/';
const dialog = (page: Page) => page.getByRole('dialog', { name: '引用' });
const citation = (page: Page) => dialog(page).getByRole('textbox', { name: '引文' });
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
/** ⋯ beside the first heading, and what it opens. */
const more = (page: Page) => page.getByRole('link', { name: /^引用和链接：/ }).first();
const menu = (page: Page) => page.locator('.note');

async function cite(page: Page): Promise<void> {
  await more(page).click();
  await menu(page).getByRole('link', { name: '引用' }).click();
}

test.beforeEach(async ({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test.describe('with the keyboard alone', () => {
  test.skip(({ isMobile }) => isMobile, 'phones have no Tab');

  test('a section, a paragraph and a figure are cited and copied, and it is said that they were', async ({
    page,
  }) => {
    await page.goto(section);
    await more(page).focus();
    await page.keyboard.press('Enter');
    await expect(menu(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeVisible();
    await expect(citation(page)).toHaveValue(
      /^重庆市政府办公厅\. 重庆市2018年政府信息公开工作年度报告\[R\/OL\]\. 转录本V\S+\. 二（一）4\. http\S+\/2018\/citywide\/2-1-4\/\.$/,
    );

    // The focus is on the places; a letter or an arrow moves among them.
    await expect(dialog(page).getByRole('combobox', { name: '位置' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(citation(page)).toHaveValue(/二（一）4第1段\. http\S+#s2-1-4-p1\.$/);
    await page.keyboard.press('ArrowDown');
    await expect(citation(page)).toHaveValue(/二（一）4第1段“323\.3万户”\. http\S+#s2-1-4-p1-q43\.$/);

    await page.keyboard.press('Tab');
    for (const pattern of [
      /^《重庆市2018年/,
      /^@techreport\{cq-2018-citywide-2-1-4-p1-q43,/,
      /^TY {2}- RPRT/,
      /^\[\n \{/,
    ]) {
      await page.keyboard.press('ArrowRight');
      await expect(citation(page)).toHaveValue(pattern);
    }
    await page.keyboard.press('Tab');
    await expect(citation(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByRole('status')).toHaveText('已复制引文');
    expect(await copied(page)).toBe(await citation(page).inputValue());

    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(more(page)).toBeFocused();
  });

  test('after the line number of a paragraph comes the button that cites it', async ({ page }) => {
    await page.goto(section);
    await page.keyboard.press('Tab');
    // The first Tab fetches what the keys do.
    await expect(page.locator('.official a[tabindex="-1"]').first()).toBeAttached();
    const here = page.getByRole('button', { name: '引用原文第100–101行' });
    await page.locator('#s2-1-4-p2 .home').focus();
    // What stands in a paragraph is reached with the arrow keys.
    await page.keyboard.press('ArrowRight');
    await expect(here).toBeFocused();
    await expect(here).toHaveCSS('opacity', '1');
    await page.keyboard.press('Enter');
    await expect(citation(page)).toHaveValue(/二（一）4第2段\. /);
    await page.keyboard.press('Escape');
    await expect(here).toBeFocused();
  });
});

test('a cell that the address names is offered; its link leads to it', async ({ page }) => {
  await page.goto('2020/government/3/#s3-t1-r3-c7');
  await cite(page);
  await expect(citation(page)).toHaveValue(/三表1第3行第7列\. http\S+\/2020\/government\/3\/#s3-t1-r3-c7\.$/);
  await dialog(page).getByRole('button', { name: '复制链接' }).click();
  await expect(dialog(page).getByRole('status')).toHaveText('已复制链接');
  await page.goto(await copied(page));
  await expect(page.locator('#s3-t1-r3-c7:target')).toBeVisible();
});

test('a table is copied as rows and columns, without what is ours', async ({ page }) => {
  await page.goto('2020/government/3/');
  await cite(page);
  await dialog(page).getByRole('combobox').selectOption('s3-t1');
  await dialog(page).getByRole('button', { name: '复制原文并附出处' }).click();
  await expect(dialog(page).getByRole('status')).not.toBeEmpty();
  const rows = (await copied(page)).split('\n');
  expect(
    rows
      .find((row) => row.startsWith('一、本年新收'))
      ?.split('\t')
      .slice(0, 4),
  ).toEqual(['一、本年新收政府信息公开申请数量', '360', '17', '0']);
});

test('a notice has its number and both its dates', async ({ page }) => {
  await page.goto('2020/yufubanfa-89/1/');
  await cite(page);
  await expect(citation(page)).toHaveValue(
    /通知：渝府办发〔2020〕89号\[EB\/OL\]\. .*（2020-07-13）\[\d{4}-\d\d-\d\d\]\. http/,
  );
  await dialog(page).getByRole('combobox').selectOption({ label: '全文' });
  await expect(citation(page)).toHaveValue(/http\S+\/2020\/yufubanfa-89\/\.$/);
});

test('a citation is downloaded as a file', async ({ page }) => {
  await page.goto(section);
  await cite(page);
  await expect(dialog(page).getByRole('button', { name: '下载文件' })).toBeHidden();
  await dialog(page).getByRole('radio', { name: 'RIS' }).check();
  const download = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: '下载文件' }).click();
  expect((await download).suggestedFilename()).toBe('cq-2018-citywide-2-1-4.ris');
});

test('the edition in a citation is that of /data/edition.json', anyWidth, async ({ page }) => {
  await page.goto(section);
  await cite(page);
  const address = /转录本V(\S+)\. /.exec(await citation(page).inputValue())?.[1];
  const edition = (await (await page.request.get('data/edition.json')).json()) as {
    version: string;
    hash: string;
  };
  expect(address).toBe(`${edition.version}+${edition.hash}`);
});

test('the dialog is without fault and fits, light or dark', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(section);
  await cite(page);
  await expect(dialog(page)).toBeVisible();
  expect(await violationsInBoth(page, { within: 'dialog' })).toEqual([]);
  expect(await dialog(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(
    true,
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the heading leads to the citations at the end of the page, which open', async ({ page }) => {
    await page.goto('2018/citywide/2-1-4/');
    await more(page).click();
    await expect(page).toHaveURL(/#cite$/);
    await expect(page.locator('#cite')).toBeVisible();
    await expect(page.locator('#cite')).toContainText('[R/OL]. 转录本V');
    for (const [name, file] of [
      ['BibTeX', 'cite.bib'],
      ['RIS', 'cite.ris'],
      ['CSL-JSON', 'cite.json'],
    ] as const) {
      const link = page.locator('#cite').getByRole('link', { name });
      await expect(link).toHaveAttribute('href', new RegExp(`/2018/citywide/${file}$`));
      expect((await page.request.get(`2018/citywide/${file}`)).status()).toBe(200);
    }
  });
});
