/** An address of no page is answered in words. */
import { expect, test } from './support/test.ts';

test.skip(({ isMobile }) => isMobile, 'the same words at every width');

test('of a year that is not held: that the archive lacks it, and which years it holds', async ({
  page,
  expectProblem,
}) => {
  expectProblem(/404/);
  await page.goto('./2019/general-office/3/');
  await expect(page.getByText('本档案未收2019年的文件。')).toBeVisible();
  await expect(page.getByRole('link', { name: '2018', exact: true })).toBeVisible();
});

test('of a section that a report does not have: the report', async ({ page, expectProblem }) => {
  expectProblem(/404/);
  await page.goto('./2018/citywide/9-9/');
  const nearest = page.getByRole('link', { name: '重庆市2018年政府信息公开工作年度报告' });
  await expect(nearest).toHaveAttribute('href', /\/2018\/citywide\/$/);
});

test('without a script: which years are held', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('./2019/');
  await expect(page.getByText('其他年份是本档案没有收入')).toBeVisible();
  await context.close();
});
