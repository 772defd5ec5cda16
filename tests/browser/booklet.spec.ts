/** 装订本: a document as one booklet, made in the browser and printed as it is shown. */
import type { Page } from '@playwright/test';
import { servePolicy } from './support/policy.ts';
import { dense, printed } from './support/pdf.ts';
import { expect, test } from './support/test.ts';

const keys = [
  '2012/citywide',
  '2018/citywide',
  '2020/government',
  '2020/yufubanfa-89',
  '2023/general-office',
];

/** A document takes what it takes to be set: each page is laid out to see what fits. */
const patiently = expect.configure({ timeout: 20_000 });

async function open(page: Page, key: string, change?: () => void): Promise<void> {
  await page.goto(`./${key}/`);
  if (change) await page.evaluate(change);
  await page.getByRole('link', { name: /^装订本/ }).click();
  await patiently(page.locator('.booklet').getByRole('status')).toHaveText(/^共 \d+ 页/);
}

/** What the booklet has of the document's text, and what the page has of it. */
const texts = (page: Page): Promise<{ bound: string; read: string }> =>
  page.evaluate(() => {
    const textOf = (selector: string): string => {
      const copy = document.querySelector(selector)?.cloneNode(true) as Element; // both are there
      for (const ours of copy.querySelectorAll('[data-editorial]')) ours.remove();
      return copy.textContent.replace(/\s/g, '');
    };
    return { bound: textOf('.booklet [data-as=leaves]'), read: textOf('[data-document]') };
  });

/** Leaves whose text runs over their foot, that end in a heading, or on which a line stands alone. */
const badLeaves = (page: Page): Promise<string[]> =>
  page.locator('.booklet [data-as=body]').evaluateAll((bodies) =>
    bodies.flatMap((body, index) => {
      const last = body.lastElementChild;
      const limit = body.getBoundingClientRect().bottom + 1;
      return [
        ...(last && last.getBoundingClientRect().bottom > limit ? [`${index}: too long`] : []),
        ...(last?.matches('[data-as~=heading], h2') ? [`${index}: ends in ${last.textContent}`] : []),
        ...(last || index === 0 ? [] : [`${index}: empty`]),
      ];
    }),
  );

test.describe('the text', () => {
  test.beforeEach(({}, { project }) =>
    test.skip(project.name !== 'desktop', 'the same pages in every window'),
  );

  test('of every document stands in its booklet, every character once and in order', async ({ page }) => {
    test.slow(); // five documents are set in pages
    for (const key of keys) {
      await open(page, key);
      const { bound, read } = await texts(page);
      expect(read.length, key).toBeGreaterThan(1000);
      expect(bound === read, key).toBe(true);
      expect(await badLeaves(page), key).toEqual([]);
    }
  });

  test('of a document such as nobody has seen, too: a paragraph and a table of many pages, a row of half a page', async ({
    page,
  }) => {
    await open(page, '2020/yufubanfa-89', () => {
      const paragraph = document.querySelector('.official p[id]');
      paragraph?.prepend('公开𠮷'.repeat(3000));
      const body = document.querySelector('.tasks tbody');
      const row = body?.querySelector('tr');
      for (let number = 0; number < 60; number++) body?.append(row?.cloneNode(true) ?? '');
      row?.querySelector('td')?.append('政务'.repeat(400));
    });
    const { bound, read } = await texts(page);
    expect(bound === read).toBe(true);
    expect(await badLeaves(page)).toEqual([]);
    // What goes on over the leaf looks as it did, and has its head again.
    const continued = page.locator('.booklet table').filter({ hasText: '（续）' });
    expect(await continued.count()).toBeGreaterThan(5);
    await expect(continued.first().locator('thead th').first()).toHaveText('贯彻举措');
    const sizes = await page
      .locator('.booklet table td:nth-child(2)')
      .evaluateAll((cells) => [...new Set(cells.map((cell) => getComputedStyle(cell).fontSize))]);
    expect(sizes).toHaveLength(1);
  });

  test('is printed leaf by leaf: contents are true, and each page has its number', async ({ page }) => {
    await open(page, '2018/citywide');
    const entries = await page
      .locator('.booklet [data-as~=entry]')
      .evaluateAll((all) =>
        all.map(
          (entry) =>
            [entry.firstElementChild?.textContent ?? '', entry.lastElementChild?.textContent ?? ''] as const,
        ),
      );
    expect(entries.length).toBeGreaterThan(20);
    const leaves = await page.locator('.booklet [data-as=sheet]').count();
    const pages = await printed(page);
    expect(pages).toHaveLength(leaves);
    const first = pages.findIndex((lines) => lines.at(-1)?.endsWith('—1—'));
    for (const [heading, number] of entries) {
      const lines = pages[first + Number(number) - 1] ?? [];
      expect(lines.join(' '), heading).toContain(dense(heading));
      expect(lines.slice(-2).join(''), heading).toMatch(new RegExp(`非官方转录.*—${number}—$`));
    }
    // Nothing of the page itself.
    expect(pages.flat().join('')).not.toContain('深色');
    expect(pages.at(-1)?.join('')).toContain('SHA-256');
  });

  test('has its source’s lines in the margin, each where it begins', async ({ page }) => {
    await open(page, '2018/citywide');
    const paragraph = page.locator('.booklet p').filter({ hasText: '区县政府受理申请5208件' });
    await expect(paragraph.locator('[data-as=line]').first()).toHaveText('173');
    const long = page.locator('.booklet p').filter({ hasText: '唐良智市长要求' });
    const numbers = (await long.locator('[data-as=line]').allTextContents()).map(Number);
    expect(numbers.slice(0, 4)).toEqual([15, 16, 17, 18]);
  });
});

test('Escape and Back close it, and the reader is where they were; search opens over it', async ({
  page,
}) => {
  await open(page, '2023/general-office');
  await page.keyboard.press('/');
  await expect(page.locator('dialog[open]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await expect(page.locator('.booklet')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.booklet')).toHaveCount(0);
  await expect(page).not.toHaveURL(/#/);
  const link = page.getByRole('link', { name: /^装订本/ });
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport();
  await page.goForward();
  await patiently(page.locator('.booklet').getByRole('status')).toHaveText(/^共/);
  await page.goBack();
  await expect(page.locator('.booklet')).toHaveCount(0);
});

test('its address opens it, as wide as the window, under the policy of the site', async ({ page }) => {
  const settled = await servePolicy(page, '**/2023/general-office/');
  await page.goto('./2023/general-office/#booklet');
  await patiently(page.locator('.booklet').getByRole('status')).toHaveText(/^共/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.getByRole('button', { name: '返回' }).click();
  await expect(page.locator('.booklet')).toHaveCount(0);
  await expect(page.locator('.official')).toBeVisible();
  await settled();
});

test('where its code does not arrive, the page stays', async ({ page, expectProblem }) => {
  expectProblem(/booklet\.json/);
  await page.route('**/booklet.json', (route) => route.fulfill({ status: 404 }));
  const answered = page.waitForResponse('**/booklet.json');
  await page.goto('./2023/general-office/#booklet');
  await answered;
  await expect(page.locator('.booklet')).toHaveCount(0);
  await expect(page.locator('.official')).toBeVisible();
});
