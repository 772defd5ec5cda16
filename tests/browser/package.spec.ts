/** The edition as one keeps it: unzipped, without a network or a server, and on any host as it is. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page, Route } from '@playwright/test';
import { unzipSync } from 'fflate';
import { createStaticServer } from '../../scripts/lib/static-server.ts';
import { root, seedFolder, siteFolder } from '../support/specimen.ts';
import { anyWidth, expect, test } from './support/test.ts';

// One package for all three.
test.describe.configure({ mode: 'default' });

let folder = '';
let site = '';

test.beforeAll(() => {
  test.setTimeout(120_000); // a package is made
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
  const words = ['scripts/package.ts', '--seeds', seedFolder, '--out', siteFolder, '--to', folder];
  const { stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  const zip = readdirSync(folder).find((name) => name.endsWith('.zip')) ?? '';
  for (const [path, content] of Object.entries(unzipSync(readFileSync(join(folder, zip))))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  site = join(folder, zip.replace(/\.zip$/, ''), 'data/site');
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Section {
  url: string;
  text: string;
}
interface SearchForm extends HTMLFormElement {
  archiveSearch(
    query: string,
    settings: { limit: number },
  ): Promise<{ total: number; sections: { url: string }[] }>;
}
const fold = (text: string): string => text.replace(/\s+/g, '').toLowerCase();
const queries = [
  '渝快办',
  '公开',
  '554件',
  '政府信息公开',
  '行政复议',
  '不予公开',
  '2018年',
  '微博',
  '总计',
  '市政府办公厅',
];

/** Sections of which a line or cell contains a run, from the published texts alone. */
function truth(query: string): string[] {
  // Our own file.
  const sections = JSON.parse(readFileSync(join(site, 'data/sections.json'), 'utf8')) as Section[];
  return sections
    .filter(({ text }) => text.split(/[\n\t]/).some((line) => fold(line).includes(fold(query))))
    .map(({ url }) => url)
    .toSorted();
}

const found = (page: Page, query: string) =>
  page.evaluate(async (asked) => {
    const { sections, total } = await document
      .querySelector<SearchForm>('form[data-search-form]')!
      .archiveSearch(asked, { limit: Infinity });
    return { total, urls: sections.map(({ url }) => url).sort() };
  }, query);

test(
  'from the unzipped folder one reads, follows links, sees charts and searches to the character',
  anyWidth,
  async ({ page, context }) => {
    const others: string[] = [];
    context.on('request', (request) => {
      if (!/^(?:file|data|blob):/.test(request.url())) others.push(request.url());
    });
    await context.setOffline(true);
    const home = pathToFileURL(join(site, 'index.html')).href;
    await page.goto(home);
    await page.getByRole('link', { name: '指标', exact: true }).first().click();
    await expect(page).toHaveURL(/\/trends\/index\.html$/);
    await page.goto(new URL('2018/citywide/3-1/index.html', home).href);
    await expect(page.locator('.official')).toContainText('全市共收到政府信息公开申请7896份');
    await page
      .getByRole('link', { name: /源|原文/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/2018\/citywide\/source\/index\.html/);

    await page.goto(new URL('trends/applications-new-received/index.html', home).href);
    const canvas = page.locator('canvas').first();
    await canvas.scrollIntoViewIfNeeded();
    const isDrawn = (element: Element): boolean => {
      const { width, height } = element as HTMLCanvasElement;
      const data = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data;
      return Boolean(data?.some((value) => value > 0));
    };
    await expect.poll(() => canvas.evaluate(isDrawn)).toBe(true);

    await page.goto(new URL('search/index.html?q=渝快办', home).href);
    for (const query of queries) {
      const { total, urls } = await found(page, query);
      expect(urls, query).toEqual(truth(query));
      expect(total, query).toBe(urls.length);
    }
    await page.locator('[data-search-results] a[href*="/2018/"]').first().click();
    await expect(page).toHaveURL(/\/2018\/citywide\/[\w-]+\/index\.html/);
    await expect(page.locator('.official')).toContainText('渝快办');
    expect(others, 'nothing but files is asked for').toEqual([]);
  },
);

test('a page that needs a server says so', anyWidth, async ({ page }) => {
  await page.goto(pathToFileURL(join(site, 'verify/index.html')).href);
  await expect(page.getByRole('note').filter({ hasText: 'http.server' })).toBeVisible();
});

test('the same folder is a site on any host, under any path', anyWidth, async ({ page, baseURL }) => {
  const server = createStaticServer({ root: site, base: '/kept/here/' });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo; // it listens on a port
  try {
    // The tests' host is another port: its pages are asked for through it.
    const answer = async (route: Route): Promise<void> => {
      const { pathname } = new URL(route.request().url());
      const response = await fetch(`http://127.0.0.1:${port}${pathname}`);
      const body = Buffer.from(await response.arrayBuffer());
      await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
    };
    // A page that has gone on takes no answer.
    await page.route(`${new URL(baseURL ?? '').origin}/**`, (route) => answer(route).catch(() => undefined));
    await page.goto('/kept/here/search/index.html?q=渝快办');
    expect((await found(page, '渝快办')).urls).toEqual(truth('渝快办').map((url) => `/kept/here${url}`));
    await page.locator('[data-search-results] a[href*="/2018/"]').first().click();
    await expect(page).toHaveURL(/\/kept\/here\/2018\/citywide\//);
    await expect(page.locator('.official')).toContainText('渝快办');
  } finally {
    // What the page still asks for when all is seen is asked for no more.
    await page.goto('about:blank');
    server.close();
  }
});
