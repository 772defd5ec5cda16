/** Pages as nginx hands them out with our recipe: under the policy of its header and that of their own head at once. */
import { nginx, startNginx } from '../support/hosts.ts';
import { siteFolder } from '../support/specimen.ts';
import { anyWidth, expect, test as base } from './support/test.ts';

const test = base.extend({
  // Playwright insists on a destructured first parameter, also where nothing is taken from it.
  baseURL: async ({}, use) => {
    const host = await startNginx({ root: siteFolder, base: '/' });
    await use(`http://127.0.0.1:${host.port}/`);
    await host.end();
  },
});
test.skip(nginx === undefined, 'nginx is not installed');

test(
  'under the header’s policy pages are read, charts drawn, words found and quotations judged',
  anyWidth,
  async ({ page }) => {
    const answer = await page.goto('/');
    expect(answer?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
    await page.goto('/2018/citywide/2-1-4/');
    await expect(page.locator('h1').first()).toBeVisible();

    await page.goto('/trends/applications-new-received/');
    await expect(page.locator('canvas.live').first()).toBeVisible();

    await page.goto('/search/?q=渝快办');
    await expect(page.locator('main mark').first()).toBeVisible();

    await page.goto('/verify/');
    await page
      .getByLabel('文章', { exact: true })
      .fill('2023年，市政府办公厅本年新收政府信息公开申请653件。');
    await page.getByRole('button', { name: '核对', exact: true }).click();
    await expect(page.locator('[data-verify=summary]')).toContainText('共核对');
  },
);
