/** `npm run pictures`: the README's pictures, `docs/pictures`, taken of the specimen's site. No test looks at them. */
import { pageKinds } from './support/pages.ts';
import { expect, test } from './support/test.ts';

const pictures: readonly [kind: keyof typeof pageKinds, scheme: 'light' | 'dark', width: 390 | 1280][] = [
  ['home', 'light', 1280],
  ['section', 'light', 1280],
  ['table', 'light', 1280],
  ['measure', 'dark', 1280],
  ['search', 'light', 1280],
  ['checks', 'light', 1280],
  ['section', 'dark', 390],
  ['trends', 'light', 390],
];

for (const [kind, colorScheme, width] of pictures) {
  test(`${kind}, ${colorScheme}, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(pageKinds[kind]);
    if (kind === 'search') await expect(page.locator('[data-search-count]')).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({
      path: `docs/pictures/${kind}-${colorScheme}-${width}.jpeg`,
      quality: 75,
      animations: 'disabled',
    });
  });
}
