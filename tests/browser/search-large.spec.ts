import type { Page, Route } from '@playwright/test';
import { close } from 'pagefind';
import { toBundle } from '../../scripts/search/bundle.ts';
import type { BundleFile } from '../../scripts/search/files.ts';
import { withPreloads } from '../../scripts/search/preloads.ts';
import type { SearchTexts } from '../../scripts/search/texts.ts';
import { anyWidth, expect, test } from './support/test.ts';

/** The published texts, as the index of a large archive takes them. */
async function readTexts(page: Page): Promise<SearchTexts> {
  const read = async (file: string): Promise<unknown> => (await page.request.get(`data/${file}`)).json();
  const documents = (await read('documents.json')) as SearchTexts['documents']; // made by the same build
  const sections = (await read('sections.json')) as SearchTexts['sections'];
  return {
    sections,
    documents: documents.map((document) => ({ ...document, short: document.title, scope: '', form: '' })),
  };
}

/** Have the search page find a large archive's bundle where its own is; `befall` may answer in its place. */
async function serve(page: Page, files: BundleFile[], befall: (path: string, route: Route) => unknown) {
  const names = files.map(({ path }) => path);
  await page.route('**/search/?*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: withPreloads(await response.text(), names, () => '') });
  });
  await page.route('**/pagefind/**', async (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*\/pagefind\//, '');
    if (befall(path, route)) return;
    const file = files.find((one) => one.path === path);
    await route.fulfill(
      file
        ? {
            contentType: path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
            body: Buffer.from(file.content),
          }
        : { status: 404, body: '' },
    );
  });
}

test(
  'an archive with an index of its own: found to the section, whatever becomes of a leaf',
  anyWidth,
  async ({ page, expectProblem }) => {
    test.slow(); // an index is made
    expectProblem(/leaves/);
    const texts = await readTexts(page);
    const files = await toBundle(texts, 'keys');
    await close();
    const printing = (words: string): number =>
      texts.sections.filter(({ text }) =>
        text.split(/[\n\t]/).some((line) => line.replace(/\s+/g, '').includes(words)),
      ).length;
    let leaf: ((route: Route) => Promise<void>) | undefined;
    await serve(page, files, (path, route) => (path.includes('/leaves/') ? leaf?.(route) : undefined));
    const count = page.locator('[data-search-count]');
    const failure = page.locator('.search-failure');

    for (const words of ['政府信息', '渝快办', '，', '2018年', '不存在的词']) {
      await page.goto(`search/?q=${words}`);
      await expect(count).toHaveText(`${printing(words)}`);
    }
    // Lost for good: Pagefind and the texts answer.
    leaf = (route) => route.fulfill({ status: 404, body: '' });
    await page.goto('search/?q=渝快办');
    await expect(count).toHaveText(`${printing('渝快办')}`);
    // Not to be had now: said, and found once it is.
    leaf = (route) => route.fulfill({ status: 503, body: '' });
    await page.goto('search/?q=渝快办');
    await expect(failure).toContainText('稍后重试');
    await expect(count).toHaveCount(0);
    leaf = undefined;
    await failure.getByRole('button', { name: '重试' }).click();
    await expect(count).toHaveText(`${printing('渝快办')}`);
  },
);
