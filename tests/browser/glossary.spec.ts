import { violationsOf } from './support/axe.ts';
import { anyWidth, expect, test } from './support/test.ts';

for (const path of ['glossary/', 'accessibility/', 'privacy/']) {
  test(`${path} has no accessibility violations and fits the window`, async ({ page }) => {
    test.slow(); // axe reads a hundred entries
    await page.goto(path);
    expect(await violationsOf(page, { targets: true })).toEqual([]);
    const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(needed).toBeLessThanOrEqual(there ?? 0);
  });
}

test(
  'every link of the glossary to a document leads to a place that prints the term',
  anyWidth,
  async ({ page }) => {
    await page.goto('glossary/#security-and-stability');
    const entry = page.locator('#security-and-stability');
    await expect(entry).toContainText('国家安全、公共安全、经济安全和社会稳定');
    await expect(entry).toContainText('第十四条');
    await entry.getByRole('link', { name: '2020年市政府机关报告' }).click();
    await expect(page.locator(':target')).toContainText('三安全一稳定');
  },
);

test(
  'a section explains at its foot the terms it prints, and links back to where',
  anyWidth,
  async ({ page }) => {
    await page.goto('2020/government/1-1/');
    const terms = page.locator('[data-page-terms]');
    await terms.locator('details').evaluate((details: HTMLDetailsElement) => (details.open = true));
    await expect(terms.getByRole('link', { name: '六稳', exact: true })).toBeVisible();
    const targets = await terms.locator('.term-at').evaluateAll((links) =>
      links.map((link) => ({
        name: link.getAttribute('aria-label'),
        found: document.querySelector(link.getAttribute('href') ?? '#') !== null,
      })),
    );
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter(({ found }) => !found)).toEqual([]);
    expect(await violationsOf(page, { targets: true })).toEqual([]);
  },
);

test('the foot of the page needs no script', anyWidth, async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('2020/government/1-1/');
  await page.locator('[data-page-terms] summary').click();
  await expect(page.locator('#term-six-protections')).toContainText('保居民就业');
  await expect(page.locator('a.term')).toHaveCount(0);
  await context.close();
});

test(
  'the first use of a term offers its explanation by keyboard, and the text stays the same',
  anyWidth,
  async ({ page }) => {
    await page.goto('2020/government/1-1/');
    const printed = await (await page.request.get('2020/government/1-1/')).text();
    // On an empty page: ours takes no markup from anyone.
    const reader = await page.context().newPage();
    const text = (html: string) =>
      reader.evaluate((source) => {
        const paragraph = new DOMParser().parseFromString(source, 'text/html').getElementById('s1-1-p1');
        paragraph?.querySelectorAll('[data-editorial]').forEach((ours) => ours.remove());
        return paragraph?.textContent;
      }, html);
    const term = page.locator('#s1-1-p1 a.term', { hasText: '六稳' });
    await expect(term).toHaveCount(1);
    expect(await text(await page.content())).toBe(await text(printed));

    await term.focus();
    await page.keyboard.press('Enter');
    const note = page.getByRole('dialog', { name: '六稳' });
    await expect(note).toBeVisible();
    await expect(note).toContainText('稳就业');
    await expect(note).toBeInViewport({ ratio: 1 });
    expect(await violationsOf(page, { targets: true })).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(note).toBeHidden();
    await expect(term).toBeFocused();
  },
);

test('offering terms moves nothing', async ({ page }) => {
  const heights = async () =>
    page.locator('#main').evaluate((main) => main.querySelector('article')?.getBoundingClientRect().height);
  await page.goto('2020/government/3/');
  await expect(page.locator('a.term').first()).toBeAttached();
  const offered = await heights();
  await page
    .locator('a.term')
    .evaluateAll((terms) => terms.forEach((term) => term.replaceWith(...term.childNodes)));
  await expect(page.locator('a.term')).toHaveCount(0);
  expect(await heights()).toBe(offered);
});
