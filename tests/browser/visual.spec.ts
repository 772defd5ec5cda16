/**
 * What every kind of page looks like, coarsely: a small picture of each, held against the one in `baselines/`. It sees a
 * column that is gone or text on top of text, not a hair's breadth; small pictures, so that ten redesigns weigh little. A
 * change that is meant: `npx playwright test visual --update-snapshots`, look at them, commit.
 */
import type { Page } from '@playwright/test';
import { inParts, pageKinds } from './support/pages.ts';
import { expect, test } from './support/test.ts';

/** Dark differs in its colours only, which these pages have all of. */
const dark: readonly string[] = ['home', 'section', 'measure'];

for (const scheme of ['light', 'dark'] as const) {
  const kinds = Object.entries(pageKinds).filter(([kind]) => scheme === 'light' || dark.includes(kind));
  for (const part of inParts(kinds, 7)) {
    test(`${part.map(([kind]) => kind).join(', ')}, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      for (const [kind, path] of part) {
        await page.goto(path);
        if (kind === 'search') await expect(page.locator('[data-search-count]')).toBeVisible();
        await page.evaluate(() => document.fonts.ready);
        // Two versions of Chromium draw the edges of letters a little differently.
        expect
          .soft(await smallPicture(page), kind)
          .toMatchSnapshot(`${kind}-${scheme}.jpeg`, { maxDiffPixelRatio: 0.03 });
      }
    });
  }
}

/** The page as it is shown, a third as wide. Drawn whole and made smaller, since thin lines are drawn thicker on a small screen. */
async function smallPicture(page: Page): Promise<Buffer> {
  const whole = await page.screenshot({
    animations: 'disabled',
    // The edition changes with every change of content; nothing else on these pages may.
    mask: [page.locator('.print-foot')],
  });
  const small = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const { width, height } = await createImageBitmap(new Blob([bytes]));
    const size = { resizeWidth: Math.round(width / 3), resizeHeight: Math.round(height / 3) };
    const picture = await createImageBitmap(new Blob([bytes]), { ...size, resizeQuality: 'high' });
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.5 });
    return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())));
  }, whole.toString('base64'));
  return Buffer.from(small, 'base64');
}
