/**
 * The live site in a browser: one page of every kind, found by looking at the site, draws without an error of the console
 * or a request that fails (the `page` fixture sees to that), and axe finds nothing.
 */
import { filesIn } from '../../src/disk/files-in.ts';
import { violationsOf } from '../browser/support/axe.ts';
import { inParts } from '../browser/support/pages.ts';
import { expect, test } from '../browser/support/test.ts';

/** Addresses whose pages are of one kind: what names a year, a document, a section or a measure is a number of them. */
function kindOf(path: string): string {
  return path
    .replace(/^\d{4}\/[^/]+\/source\/$/, 'document/source/')
    .replace(/^\d{4}\/[^/]+\/[^/]+\/$/, 'document/section/')
    .replace(/^\d{4}\/[^/]+\/$/, 'document/')
    .replace(/^\d{4}\/$/, 'year/')
    .replace(/^([a-z-]+)\/.+$/, '$1/one/');
}

const paths = filesIn('dist')
  .filter((file) => /(?:^|\/)index\.html$/.test(file) && !file.startsWith('pagefind/'))
  .map((file) => file.replace(/index\.html$/, ''))
  .toSorted();

for (const part of inParts([...Map.groupBy(paths, kindOf)], 4)) {
  test(part.map(([kind]) => kind || 'home').join(', '), async ({ page }) => {
    test.slow(); // axe reads every word of every page
    for (const [, [path]] of part) {
      const at = `/${path}`;
      expect.soft((await page.goto(`.${at}`))?.status(), at).toBe(200);
      await expect.soft(page.getByRole('heading', { level: 1 }), at).toBeVisible();
      // Colours are the code's, whatever the archive holds.
      expect.soft(await violationsOf(page, { colours: false }), at).toEqual([]);
    }
  });
}
