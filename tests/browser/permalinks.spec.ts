/** Addresses that moved or are gone, as a reader meets them: on a small archive of its own, under a sub-path. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createStaticServer } from '../../scripts/lib/static-server.ts';
import { formatParts } from '../../src/archive/permalinks/parts.ts';
import type { Permalink } from '../../src/archive/permalinks/registry.ts';
import { sampleSite } from '../permalinks/sample-site.ts';
import { violationsOf } from './support/axe.ts';
import { expect, test as base } from './support/test.ts';

const since = '0.1.0+1a2b3c4d';
const reason = '与市政府办公厅报告重复收录';
const moved = (url: string, target: string): Permalink => ({ url, state: 'moved', since, target, reason });
const gone = (url: string): Permalink => ({ url, state: 'gone', since, reason });

/** Addresses this archive never had, as if it once had had them. */
const entries: Permalink[] = [
  moved('/2023/old-office/', '/2023/general-office/'),
  moved('/2023/old-office/#s9-p1', '/2023/general-office/6/#s6-p1'),
  gone('/2023/old-office/#s9-p2'),
  gone('/2023/draft/'),
  moved('/topics/other/compare/2020-government--2023-general-office/', '/compare/'),
  gone('/2023/general-office/6/#s6-p9'),
  moved('/2023/general-office/6/#s6-p8', '/2023/general-office/5/#s5-p1'),
];

const test = base.extend<object, { archive: string }>({
  archive: [
    // Playwright insists on a destructured first parameter.
    async ({}, use) => {
      const sample = sampleSite('2023/general-office', '003_4ffaf3414a688a66');
      const edition = {
        edition: since,
        date: '2026-11-21',
        entries: entries.length,
        changes: 0,
        sha256: '0'.repeat(64),
      };
      for (const [file, text] of formatParts({ editions: [edition], entries }))
        sample.write(`content/${file}`, text);
      sample.build({ BASE_PATH: '/archive/' });
      const server = createStaticServer({ root: sample.dist, base: '/archive/' }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo; // a port, not a pipe
      await use(`http://127.0.0.1:${port}/archive/`);
      server.close();
      sample.end();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ archive }, use) => use(archive),
});

test.skip(({ isMobile }) => isMobile, 'the same on every screen: once is enough');
// One after the other, in one worker: each that took part would build the archive for itself.
test.describe.configure({ mode: 'default' });

test('a moved page leads on and keeps the fragment', async ({ page, baseURL }) => {
  await page.goto('2023/old-office/#s1-2-p1');
  await page.waitForURL(`${baseURL}2023/general-office/#s1-2-p1`);
  await expect(page.locator('#s1-2-p1')).toBeInViewport();
});

test('the address of a comparison on one topic leads on', async ({ page, baseURL }) => {
  await page.goto('topics/other/compare/2020-government--2023-general-office/');
  await page.waitForURL(`${baseURL}compare/`);
});

test('an id that went elsewhere than its page leads to its own place', async ({ page, baseURL }) => {
  await page.goto('2023/old-office/#s9-p1');
  await page.waitForURL(`${baseURL}2023/general-office/6/#s6-p1`);
});

test('an id that is gone stays, and says why', async ({ page, baseURL }) => {
  await page.goto('2023/old-office/#s9-p2');
  await expect(page.locator('#s9-p2')).toContainText(`已不再提供：${reason}`);
  await expect(page).toHaveURL(`${baseURL}2023/old-office/#s9-p2`);
});

test('a gone page says why and since when, and is accessible', async ({ page }) => {
  await page.goto('2023/draft/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这一页已不再提供');
  await expect(page.locator('main')).toContainText(reason);
  await expect(page.locator('main')).toContainText(since);
  expect(await violationsOf(page)).toEqual([]);
});

test('a page says what became of an id that once stood on it', async ({ page }) => {
  await page.goto('2023/general-office/6/#s6-p9');
  await expect(page.locator('#s6-p9')).toBeInViewport();
  await expect(page.locator('#s6-p9')).toContainText(`已不再提供：${reason}`);
});

test('and goes on to where one that moved stands now', async ({ page, baseURL }) => {
  await page.goto('2023/general-office/6/#s6-p8');
  await page.waitForURL(`${baseURL}2023/general-office/5/#s5-p1`);
  await page.goto('2023/general-office/#s6-p8');
  await page.waitForURL(`${baseURL}2023/general-office/5/#s5-p1`);
});

test('the corrections page lists them, and is accessible', async ({ page }) => {
  await page.goto('corrections/');
  await page.locator('.departure summary').click();
  await expect(page.getByRole('link', { name: '/2023/general-office/6/#s6-p1' })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a moved page says why, and its link goes on', async ({ page, baseURL }) => {
    await page.goto('2023/old-office/');
    await expect(page.locator('main')).toContainText(reason);
    await page.getByRole('link', { name: '/2023/general-office/', exact: true }).click();
    await expect(page).toHaveURL(`${baseURL}2023/general-office/`);
  });
});
