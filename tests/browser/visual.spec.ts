/**
 * What every kind of page looks like, at 390 and 1280 px, light and dark: the pictures stand in docs/screenshots and are
 * held against the built site. A change that is meant: `npx playwright test visual --update-snapshots`, look at them, commit.
 */
import { pageKinds } from './support/pages.ts';
import { expect, test } from './support/test.ts';

for (const scheme of ['light', 'dark'] as const) {
  for (const [kind, path] of Object.entries(pageKinds)) {
    test(`${kind}, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.goto(path);
      if (kind === 'search') await expect(page.locator('[data-search-count]')).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      await expect(page).toHaveScreenshot(`${kind}-${scheme}.png`, {
        animations: 'disabled',
        // Two versions of Chromium draw the edges of letters a little differently.
        maxDiffPixelRatio: 0.02,
        // The edition changes with every change of content; nothing else on these pages may.
        mask: [page.locator('.print-foot')],
      });
    });
  }
}
