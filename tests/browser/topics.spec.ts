import { violationsInBoth } from './support/axe.ts';
import { anyWidth, expect, test } from './support/test.ts';

for (const path of ['topics/', 'topics/applications/', 'references/']) {
  test(`${path} has no accessibility violations, light or dark, and fits the window`, async ({ page }) => {
    test.slow(); // axe reads the page twice
    await page.goto(path);
    expect(await violationsInBoth(page, { targets: true })).toEqual([]);
    const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(needed).toBeLessThanOrEqual(there ?? 0);
  });
}

test(
  'a topic shows every report with its scope, newest first, and the years without one',
  anyWidth,
  async ({ page }) => {
    await page.goto('topics/remedies/');
    await expect(page.locator('.topic-report h2')).toHaveText([
      '2023年市政府办公厅报告',
      '2020年市政府机关报告',
      '2018年重庆市报告',
      '2012年重庆市报告',
    ]);
    await expect(page.locator('.topic-report .scope strong')).toHaveText([
      '口径：本机关',
      '口径：本机关',
      '口径：全市',
      '口径：未写明',
    ]);
    await expect(page.locator('.topic-gap')).toContainText(['2021—2022年', '2019年', '2013—2017年']);
    await page.getByRole('link', { name: '三、（四）行政复议、行政诉讼、举报投诉情况' }).click();
    await expect(page).toHaveURL(/\/2018\/citywide\/3-4\/$/);
  },
);

test(
  'a section leads to the same topic in the other reports and to the comparison',
  anyWidth,
  async ({ page }) => {
    await page.goto('2020/government/5-1/');
    const same = page.locator('.same-topic');
    await expect(same.getByRole('link', { name: '五、存在的主要问题及下步改进情况' })).toBeVisible();
    await same.getByRole('link', { name: '对照数字和文字' }).click();
    await expect(page).toHaveURL(/\/compare\/2020-government\/2023-general-office\/#problems$/);
  },
);

test(
  'a topic that the forms have a table of leads to its values, not to labels that are the same',
  anyWidth,
  async ({ page }) => {
    await page.goto('topics/applications/');
    await page.getByRole('link', { name: /^与2020年.+报告对照$/ }).click();
    await expect(page).toHaveURL(/\/compare\/2020-government\/2023-general-office\/#table-3$/);
    await expect(page.locator(':target')).toBeInViewport();
  },
);

test(
  'the index of references leads to the places and to the documents the archive holds',
  anyWidth,
  async ({ page }) => {
    await page.goto('references/');
    const notice = page
      .locator('li', { has: page.getByText('渝府办发〔2020〕89号', { exact: true }) })
      .first();
    await expect(notice.getByRole('link', { name: /任务分工的通知/ })).toHaveAttribute(
      'href',
      /\/2020\/yufubanfa-89\/$/,
    );
    const cited = page.locator('li', { has: page.getByText('国办发〔2018〕23号', { exact: true }) }).first();
    await expect(cited).toContainText('《2018年政务公开工作要点》');
    await cited.getByRole('link', { name: '一、（一）' }).click();
    await expect(page.locator(':target')).toContainText('国办发〔2018〕23号');
  },
);
