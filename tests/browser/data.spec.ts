import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { violationsOf } from './support/axe.ts';
import { anyWidth, expect, test } from './support/test.ts';

interface Observation {
  document: string;
  section: string;
  quote: string;
  url: string;
}

const tablePage = '2020/government/3/';

test('the page of data files is accessible and no wider than the screen', async ({ page }) => {
  test.slow(); // axe looks at every word
  await page.goto('data/');
  await page
    .locator('details')
    .evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
  expect(await violationsOf(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('a data file downloads under its name', anyWidth, async ({ page }) => {
  await page.goto('data/');
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'observations.csv' }).first().click();
  expect((await waiting).suggestedFilename()).toBe('observations.csv');
});

test('a table downloads as CSV with the numbers of the data files', anyWidth, async ({ page }) => {
  const observations = (await (await page.request.get('data/observations.json')).json()) as Observation[];
  const cells = observations.filter(
    ({ document, url }) => document === '2020/government' && url.includes('/3/#s3-t1-'),
  );
  await page.goto(tablePage);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: /^下载CSV/ }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('2020-government-s3-t1.csv');

  const text = await readFile(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = parse(text, { bom: true });
  const heads = rows.slice(0, 3);
  const values = rows.slice(3).map((row) => row.slice(3));
  expect(values.flat()).toEqual(cells.map(({ quote }) => quote));
  // Merged labels and heads are repeated, so that every row and column can be read alone.
  expect(heads[1]?.slice(4, 9)).toEqual(Array.from({ length: 5 }, () => '法人或其他组织'));
  expect(rows.slice(5, 25).map(([label]) => label)).toEqual(
    Array.from({ length: 20 }, () => '三、本年度办理结果'),
  );
});

test(
  'a table is copied as a spreadsheet takes it, and the reader is told',
  anyWidth,
  async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('2020/government/4/');
    await page.getByRole('button', { name: /^复制表格/ }).click();
    await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
    const rows = (await page.evaluate(() => navigator.clipboard.readText()))
      .split('\n')
      .map((row) => row.split('\t'));
    expect(rows.at(-1)).toEqual([
      '8',
      '0',
      '0',
      '1',
      '9',
      '12',
      '0',
      '1',
      '0',
      '13',
      '1',
      '0',
      '0',
      '0',
      '1',
    ]);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([15]));
  },
);

test('a merged value stands once', anyWidth, async ({ page }) => {
  await page.goto('2020/government/2/');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: /^下载CSV/ }).click();
  const rows: string[][] = parse(await readFile(await (await waiting).path(), 'utf8'), { bom: true });
  expect(rows.at(-1)?.slice(1)).toEqual([expect.any(String), '977.25万元', '']);
});

test('what stands beside a table is ours and accessible', async ({ page }) => {
  await page.goto(tablePage);
  await expect(page.locator('.table-actions')).toHaveAttribute('data-editorial', '');
  expect(await violationsOf(page, { within: '.table-actions' })).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the numbers of a report can be downloaded all the same', anyWidth, async ({ page }) => {
    await page.goto('2020/government/');
    await expect(page.locator('.table-actions')).toHaveCount(0);
    const link = page.getByRole('link', { name: '本报告的指标数值（CSV）' });
    const url = await link.getAttribute('href');
    expect(url).toMatch(/\/data\/observations\/2020-government\.csv$/);
    expect((await page.request.get(url ?? '')).status()).toBe(200);
  });
});
