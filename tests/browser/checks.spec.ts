import { violationsOf } from './support/axe.ts';
import { anyWidth, expect, test } from './support/test.ts';

interface Check {
  id: string;
  verdict: 'holds' | 'differs' | 'not-assessable';
  formerly?: string[];
  operands: { url: string }[];
}

test('a check that holds opens at its own address', anyWidth, async ({ page }) => {
  const checks = (await (await page.request.get('data/checks.json')).json()) as Check[];
  const check = checks.findLast(({ verdict }) => verdict === 'holds');
  await page.goto(`checks/#${check?.id}`);
  await expect(page.locator(`[id="${check?.id}"]`)).toBeInViewport();
});

test('the address a check had in an earlier edition leads to it', anyWidth, async ({ page }) => {
  const checks = (await (await page.request.get('data/checks.json')).json()) as Check[];
  const moved = checks.find(({ formerly }) => formerly !== undefined);
  await page.goto(`checks/#${moved?.formerly?.[0]}`);
  await expect(page.locator(`[id="${moved?.id}"]`)).toBeInViewport();
});

test(
  'a difference is told before it is explained: its intervals and readings are closed',
  anyWidth,
  async ({ page }) => {
    await page.goto('checks/');
    const difference = page.locator('article.differs').first();
    await expect(difference.getByRole('heading')).toContainText(/^\d{4}年/);
    await expect(difference.locator('blockquote mark').first()).toBeVisible();
    await expect(difference.locator('.bars li').first()).toBeVisible();
    await expect(difference.getByText('可能的解读：')).toBeHidden();
    await difference.getByText('怎样比较，可能的解读').click();
    await expect(difference.getByText('可能的解读：')).toBeVisible();
  },
);

test('from a difference to the printed words and on to the source', anyWidth, async ({ page }) => {
  await page.goto('checks/');
  const difference = page.locator('article.differs').first();
  await expect(difference).toContainText('相差');
  await difference.getByRole('link', { name: /报告/ }).first().click();
  const place = page.locator(':target');
  await expect(place).toBeInViewport();
  const home = page.locator('p:has(:target), tr:has(:target)').locator('a.home').first();
  await home.click();
  await expect(page).toHaveURL(/\/source\/#L\d+$/);
});

test('accessible, with the lists open too, and no wider than the screen', async ({ page }) => {
  test.slow(); // axe looks at every word
  await page.goto('checks/');
  await page
    .locator('details')
    .evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
  expect(await violationsOf(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every record is there', anyWidth, async ({ page }) => {
    const checks = (await (await page.request.get('data/checks.json')).json()) as Check[];
    await page.goto('checks/');
    for (const verdict of ['holds', 'differs', 'not-assessable'] as const) {
      const expected = checks.filter((check) => check.verdict === verdict).length;
      await expect(page.locator(`.check.${verdict}`)).toHaveCount(expected);
    }
    const list = page.locator('details.held').first();
    await list.locator('summary').click();
    await expect(list.locator('.check').first()).toBeVisible();
  });
});

test('from a check to its rule, and from the rule to its list', anyWidth, async ({ page }) => {
  await page.goto('checks/');
  const difference = page.locator('article.differs').first();
  await difference.getByText('怎样比较，可能的解读').click();
  await difference.getByText('规则：').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/^植入[\d,]+处错误，找出[\d,]+处/)).toBeVisible();
  await page.getByRole('link', { name: '核对规则' }).click();
  await expect(page).toHaveURL(/\/checks\/rules\/$/);
});

test('rules are accessible, their lists open too, and no wider than the screen', async ({ page }) => {
  test.slow(); // axe looks at every word of two pages
  for (const path of ['checks/rules/', 'checks/rules/part-whole/']) {
    await page.goto(path);
    await page
      .locator('details')
      .evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  }
});
