/**
 * Browsers that are old, strict, broken or oddly set: a page whose scripts do not run is what it is without them, and offers nothing
 * that does nothing; what a script can do without is asked for first.
 */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { without } from './support/missing.ts';
import { pageKinds } from './support/pages.ts';
import { anyWidth, expect, test } from './support/test.ts';

const { home, tasks, section, table, source, trends, measure, checks, search } = pageKinds;
/** Each page that has a script of its own. */
const scripted = [home, section, table, source, trends, measure, checks, search, './verify/', './compare/'];

/** All that a reader sees of a page, and all that can be pressed or filled in. */
const seen = (page: Page): Promise<{ words: string; controls: string[] }> =>
  page.evaluate(() => ({
    words: document.body.innerText,
    controls: [...document.querySelectorAll('button, input, select, textarea, summary, dialog')]
      .filter((element) => element.getClientRects().length > 0)
      .map(({ localName, textContent }) => `${localName} ${textContent.trim()}`),
  }));

async function seenWithoutScripts(browser: Browser, baseURL: string | undefined, paths: readonly string[]) {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  const found = new Map<string, Awaited<ReturnType<typeof seen>>>();
  for (const path of paths) {
    await page.goto(path);
    found.set(path, await seen(page));
  }
  await context.close();
  return found;
}

/** Answer requests for the site's own scripts so. */
async function answerScripts(context: BrowserContext, body: string | undefined): Promise<void> {
  await context.route('**/_astro/*.js', (route) =>
    body === undefined ? route.abort('failed') : route.fulfill({ body, contentType: 'text/javascript' }),
  );
}

interface Failure {
  spoil: (page: Page) => Promise<void>;
  heard: readonly RegExp[];
  paths: readonly string[];
}

/** How scripts fail differs, what is left of a page does not: one way is tried on all. */
const failures: Readonly<Record<string, Failure>> = {
  'lacks what scripts use': {
    spoil: (page) => without(page, ['Map.groupBy']),
    heard: [/This browser lacks something/],
    paths: scripted,
  },
  'does not get the scripts': {
    spoil: (page) => answerScripts(page.context(), undefined),
    heard: [/^failed: .*\.js/, /^console: .*ERR_FAILED/],
    paths: [section, search],
  },
  'does not understand the scripts': {
    spoil: (page) => answerScripts(page.context(), 'let of = match { newer };'),
    heard: [/^uncaught: Unexpected/],
    paths: [home, './verify/'],
  },
  'has a script break down while the page comes': {
    spoil: (page) => without(page, ['MutationObserver', 'matchMedia']),
    heard: [/uncaught/],
    paths: [trends, './compare/'],
  },
};

for (const [name, { spoil, heard, paths }] of Object.entries(failures))
  test(
    `a browser that ${name} shows every page as it is without scripts`,
    anyWidth,
    async ({ browser, baseURL, page, expectProblem }) => {
      test.slow(); // each page is opened twice
      heard.forEach(expectProblem);
      const expected = await seenWithoutScripts(browser, baseURL, paths);
      await spoil(page);
      for (const path of paths) {
        await page.goto(path);
        expect(await seen(page), path).toEqual(expected.get(path));
      }
      // No key takes anything from the reader either.
      await page.keyboard.press('/');
      await expect(page.locator('dialog')).toHaveCount(0);
    },
  );

/** Its index is a program, which makes some searches quicker. */
const pagefindSays = /^console: Failed to load the Pagefind WASM/;

test.describe('what scripts can do without', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(globalThis, name, {
          get: () => {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
      Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => undefined });
    });
    await without(page, [
      ...['indexedDB', 'caches', 'Worker', 'SharedWorker', 'WebAssembly', 'requestIdleCallback'],
      ...['Navigator.prototype.clipboard', 'Navigator.prototype.serviceWorker', 'ClipboardItem'],
      ...['Navigator.prototype.cookieEnabled', 'Document.prototype.startViewTransition', 'CSS.highlights'],
    ]);
  });

  test('may all be missing from every page', anyWidth, async ({ page }) => {
    for (const path of scripted.filter((path) => path !== search)) {
      await page.goto(path);
      await expect(page.locator('html[data-script]'), path).toHaveCount(1);
    }
  });

  test('storage forbidden: what is chosen lasts for the page', anyWidth, async ({ page }) => {
    await page.goto('about/');
    await page.getByRole('button', { name: '关怀版' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-care', 'on');
    await page.getByRole('button', { name: '深色' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test('no WebAssembly: the search answers from the texts', anyWidth, async ({ page, expectProblem }) => {
    expectProblem(pagefindSays);
    const said = page.waitForEvent('console', (message) => pagefindSays.test(`console: ${message.text()}`));
    await page.goto(search);
    await expect(page.locator('[data-search-count]')).toHaveText(/^[1-9]\d*$/);
    await said;
  });

  test('no clipboard: the address is shown instead', anyWidth, async ({ page }) => {
    await page.goto(section);
    await page.locator('.heading-more').first().click();
    await page.getByRole('button', { name: '复制链接' }).click();
    await expect(page.getByRole('status').filter({ hasText: '地址：' })).toContainText(
      '/2018/citywide/2-1-4/',
    );
  });

  test('no threads: the door says that it cannot read', anyWidth, async ({ page }) => {
    for (const path of ['./verify/', './self-check/']) {
      await page.goto(path);
      await page.locator('[data-door] textarea').fill('重庆市2018年政府信息公开工作年度报告');
      await page.locator('[data-door] [type=submit]').click();
      await expect(page.locator('.door-error'), path).toContainText('没有下载下来');
    }
  });
});

for (const [year, cited] of [
  ['1970', false],
  ['2050', true],
] as const)
  test(
    `a clock that says ${year}: pages come, and no citation was read before its page was made`,
    anyWidth,
    async ({ page }) => {
      await page.clock.setFixedTime(new Date(`${year}-01-01T00:00:00Z`));
      await page.goto(tasks);
      await page.locator('.heading-more').first().click();
      await page.getByRole('link', { name: '引用', exact: true }).click();
      const citation = page.locator('dialog.cite textarea');
      await expect(citation).toHaveValue(/政务公开工作要点/);
      expect((await citation.inputValue()).includes(`[${year}-01-01]`)).toBe(cited);
    },
  );
