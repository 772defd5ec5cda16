/** What a page costs before anything is tapped: requests, and bytes as they are sent. */
import type { Page, Request } from '@playwright/test';
import { inHead } from '../../src/shell/in-head.ts';
import { pageKinds } from './support/pages.ts';
import { expect, test } from './support/test.ts';

interface Cost {
  requests: string[];
  bytes: number;
}

/** A first visit, the icon of the tab among it, which a browser without tabs does not ask for. */
async function visit(page: Page, path: string): Promise<Cost> {
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  await page.goto(path, { waitUntil: 'networkidle' });
  const icon = await page.locator('link[rel="icon"]').getAttribute('href');
  const sizes = await Promise.all(requests.map((request) => request.sizes()));
  const ofIcon = (await (await page.request.get(icon ?? '')).body()).length;
  return {
    requests: [...requests.map((request) => request.url()), icon ?? ''],
    bytes: sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, ofIcon),
  };
}

const limits = {
  'a section of middle length': [pageKinds.section, 20_000],
  'a section of a table': [pageKinds.table, 26_000],
  'the longest section': ['./2020/yufubanfa-89/annex/', 40_000],
  'a whole document': [pageKinds.document, 38_000],
} as const;

for (const [kind, [path, bytes]] of Object.entries(limits)) {
  test(`${kind} comes with at most 6 requests and ${bytes / 1000} kB in all`, async ({ page }) => {
    const cost = await visit(page, path);
    expect(cost.requests.length, cost.requests.join(' ')).toBeLessThanOrEqual(6);
    expect(cost.bytes).toBeLessThanOrEqual(bytes);
  });
}

test('every kind of page has one style sheet, its own, and one script of ours in its head, the same on all', async ({
  page,
}) => {
  const sheets = new Map<string, string>();
  for (const [kind, path] of Object.entries(pageKinds)) {
    const html = await (await page.request.get(path)).text();
    const found = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href ?? '');
    expect(found, kind).toHaveLength(1);
    sheets.set(kind, found[0] ?? '');
    const inline = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code]) => code);
    expect(inline, kind).toEqual([inHead]);
    expect(html, kind).not.toContain('<style');
  }
  expect(sheets.get('section')).toBe(sheets.get('document'));
  expect(sheets.get('section')).not.toBe(sheets.get('home'));
});
