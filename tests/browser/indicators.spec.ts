import { violationsInBoth } from './support/axe.ts';
import { anyWidth, expect, test } from './support/test.ts';

for (const path of ['indicators/', 'indicators/refused-share/', 'indicators/normative-documents-opening/']) {
  test(`${path} has no accessibility violations, light or dark, and fits the window`, async ({ page }) => {
    test.slow(); // axe reads the page twice
    await page.goto(path);
    expect(await violationsInBoth(page, { targets: true })).toEqual([]);
    const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(needed).toBeLessThanOrEqual(there ?? 0);
  });
}

test('a count below a rate leads to the cell it is printed in', anyWidth, async ({ page }) => {
  await page.goto('indicators/normative-documents-repealed/');
  await page.locator('#d-2023-general-office').getByRole('link', { name: '252 件' }).first().click();
  await expect(page.locator(':target')).toHaveText('252');
});
