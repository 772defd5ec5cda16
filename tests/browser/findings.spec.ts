/** `/trends/`: what the numbers show, a picture each, all measures. */
import type { Page } from '@playwright/test';
import { violationsInBoth } from './support/axe.ts';
import { anyWidth, expect, test } from './support/test.ts';

const trends = './trends/';

test('the first screen states a finding, with the numbers it is made of', async ({ page }) => {
  await page.goto(trends);
  const first = page.locator('.findings li').first().locator('p').first();
  await expect(first).toContainText('实质公开率由62.9%降到33.3%');
  const box = await first.boundingBox();
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(page.viewportSize()?.height ?? 0);
});

test('the page is short', async ({ page, isMobile }) => {
  await page.goto(trends);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeLessThan(isMobile ? 9_500 : 6_500);
});

/** The links of findings and pictures: their words and where they lead. */
const linksOf = (page: Page) =>
  page
    .locator('.findings a, .picture a')
    .evaluateAll((links) =>
      links.map((link) => ({ text: link.textContent.trim(), href: link.getAttribute('href') ?? '' })),
    );

/** `1,059,500条以上` → 1059500: digits alone, as a page may print them with or without dividers, or in 万. */
const numberIn = (text: string): number | undefined => {
  const digits = /[\d,]+(?:\.\d+)?/.exec(text)?.[0];
  return digits === undefined ? undefined : Number(digits.replaceAll(',', ''));
};

test('every number leads to a place that holds it', anyWidth, async ({ page, request }) => {
  test.slow(); // some forty pages are read
  await page.goto(trends);
  const links = (await linksOf(page)).filter(({ text }) => /^[−＋]?\d/.test(text) && !/^\d{4}年$/.test(text));
  expect(links.length).toBeGreaterThan(120);
  const pages = new Map<string, string>();
  for (const { href } of links) {
    const path = href.split('#')[0] ?? '';
    if (!pages.has(path)) pages.set(path, await (await request.get(path)).text());
  }
  // On an empty page: ours takes no markup from anyone.
  const held = await (
    await page.context().newPage()
  ).evaluate(
    ([all, wanted]) => {
      const documents = new Map(
        all.map(([path, html]) => [path, new DOMParser().parseFromString(html, 'text/html')]),
      );
      return wanted.map(({ href }) => {
        const [path = '', id = ''] = href.split('#');
        const document = documents.get(path);
        const place =
          id === '' ? document?.querySelector('main') : document?.getElementById(decodeURIComponent(id));
        return place?.textContent ?? '';
      });
    },
    [[...pages], links] as const,
  );
  const missing = links.filter(({ text }, index) => {
    const number = numberIn(text) ?? NaN;
    const words = held[index] ?? '';
    if (number === 0 && /未|无|没有/.test(words)) return false;
    const chinese = '零一二三四五六七八九十'[number];
    if (chinese !== undefined && words.includes(chinese)) return false;
    const printed = [...words.matchAll(/[\d,]+(?:\.\d+)?万?/g)].map(([one]) =>
      one.endsWith('万') ? Math.round(Number.parseFloat(one) * 10_000) : Number(one.replaceAll(',', '')),
    );
    return !printed.includes(number);
  });
  expect(missing).toEqual([]);
});

test('what stands behind a finding is there for those who ask', anyWidth, async ({ page }) => {
  await page.goto(trends);
  const received = page.locator('[id^="received-general-office"]');
  await received.getByText('怎样得来').click();
  await expect(received).toContainText('可以这样比：同一机关、同一口径（本机关）');
  await expect(received).toContainText('其间2021—2022年的报告本档案未收');
});

test('addresses within the page that were given out still lead somewhere', anyWidth, async ({ page }) => {
  await page.goto(trends);
  const ids = [
    ...[
      'received',
      'outcomes',
      'applicants',
      'remedies',
      'proactive',
      'documents',
      'splits',
      'indicators',
      'index',
    ],
    ...['applications-new-received-years', 'outcome-shares', 'answer-shares-2012-citywide'],
    ...['answer-shares-2018-citywide', 'applications-new-received-applicant-general-office-organ'],
    ...['remedies-years', 'reconsideration-results', 'litigation-direct-results', 'litigation-after-results'],
    ...['proactive-items-years', 'documents-disclosed', 'documents-in-force'],
    ...['proactive-items-channel-chongqing-area', 'proactive-items-level-chongqing-area'],
    ...['applications-new-received-channel-chongqing-area', 'applications-new-received-level-chongqing-area'],
    'applications-answered-level-chongqing-area',
    ...[
      'substantive-disclosure',
      'refused-share',
      'unavailable-share',
      'not-held-share',
      'not-processed-share',
    ],
    ...['reconsideration-correction', 'carried-forward'],
  ];
  const counts = await page.evaluate(
    (all) => all.map((id) => `${id}: ${document.querySelectorAll(`[id="${id}"]`).length}`),
    ids,
  );
  expect(counts).toEqual(ids.map((id) => `${id}: 1`));
});

test.describe('the finder', () => {
  test(
    'narrows the list as one types, by keyboard alone, and says how many are left',
    anyWidth,
    async ({ page }) => {
      await page.goto(trends);
      const field = page.getByRole('searchbox', { name: '查找' });
      await field.focus();
      await page.keyboard.type('不掌握');
      await expect(page.locator('[data-status]')).toHaveText('找到1项。');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/trends\/$/);
      const link = page.getByRole('link', { name: '无法提供：本机关不掌握相关政府信息' });
      for (let step = 0; step < 8 && !(await link.evaluate((one) => one === document.activeElement)); step++)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/trends\/outcomes-unavailable-not-held\/$/);
    },
  );

  test('finds by code and definition, which the list does not show', anyWidth, async ({ page }) => {
    await page.goto(trends);
    await page.getByRole('searchbox', { name: '查找' }).fill('applications.newReceived');
    await expect(page.locator('.measures li:visible')).toHaveCount(1);
  });

  test('by topic, body, number of reports and form; nothing found is said', anyWidth, async ({ page }) => {
    await page.goto(trends);
    const form = page.locator('[data-finder]');
    await form.getByLabel('专题').selectOption({ label: '复议诉讼' });
    await form.getByLabel('报告份数').selectOption('3');
    await expect(page.locator('.measures li:visible')).not.toHaveCount(0);
    for (const text of await page.locator('.measures li:visible').allTextContents())
      expect(text).toMatch(/(?:[3-9]|\d\d)份报告/);
    await form.getByLabel('格式').selectOption({ label: '2008年《条例》下的报告' });
    await form.getByLabel('报告份数').selectOption('0');
    await expect(page.locator('[data-status]')).toHaveText('没有这样的指标。');
    await form.getByLabel('报告份数').selectOption('');
    await form.getByLabel('格式').selectOption('');
    await form.getByLabel('专题').selectOption('');
    await expect(page.locator('[data-status]')).toHaveText('');
    await expect(page.locator('.measures li:visible')).toHaveCount(0);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test(
    'findings, pictures and the list of all measures are there; the form is not',
    anyWidth,
    async ({ page }) => {
      await page.goto(trends);
      await expect(page.locator('.findings.large li')).toHaveCount(6);
      await expect(page.locator('svg.squares').first()).toBeVisible();
      await expect(page.locator('[data-finder]')).toBeHidden();
      const topic = page.locator('details[data-topic]').filter({ hasText: '复议诉讼' }).first();
      await topic.locator('summary').click();
      expect(await topic.locator('li:visible').count()).toBeGreaterThan(10);
    },
  );
});

test('axe finds nothing, light or dark, all opened', async ({ page }) => {
  test.slow(); // axe looks at every word
  await page.goto(trends);
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  expect(await violationsInBoth(page)).toEqual([]);
});

for (const [width, care] of [
  [320, false],
  [390, true],
] as const) {
  test(`at ${width} px${care ? ', in large type,' : ''} nothing scrolls sideways, all opened`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(trends);
    await page.evaluate((large) => {
      document.documentElement.toggleAttribute('data-care', large);
      document.querySelectorAll('details').forEach((one) => (one.open = true));
    }, care);
    const [inner, scroll] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
    expect(scroll).toBeLessThanOrEqual(inner ?? 0);
  });
}

test('a body’s page says what its numbers show, three at most', anyWidth, async ({ page }) => {
  await page.goto('./bodies/general-office/');
  const findings = page.locator('[aria-labelledby="findings"] .findings > li');
  await expect(findings).toHaveCount(3);
  await expect(findings.first()).toContainText('实质公开率');
});
