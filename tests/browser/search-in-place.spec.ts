import type { Page } from '@playwright/test';
import { violationsOf } from './support/axe.ts';
import { pageKinds } from './support/pages.ts';
import { expect, test } from './support/test.ts';

// `/` and Ctrl+K search on every page, and no key that is typed after them is lost.

const dialog = (page: Page) => page.getByRole('dialog', { name: '检索' });
const results = (page: Page) => dialog(page).locator('a[data-search-result]');

test.describe('by keyboard', () => {
  test.skip(({ isMobile }) => isMobile, 'there is a keyboard at a desk');

  test.describe('on a page of every kind', () => {
    const all = Object.entries(pageKinds);
    // In three parts, so that they are walked side by side.
    for (const [part, kinds] of [all.slice(0, 7), all.slice(7, 14), all.slice(14)].entries()) {
      test(`/ and what is typed on without a pause finds it: ${part + 1} of 3`, async ({ page }) => {
        test.slow(); // seven pages, and a search on each
        for (const [kind, address] of kinds) {
          await page.goto(address, { waitUntil: 'commit' });
          await page.locator('main').waitFor();
          await page.keyboard.press('/');
          await page.keyboard.insertText('渝快办');
          await expect(page.locator(':focus'), kind).toHaveValue('渝快办');
          // A page with a field of its own for the archive uses that.
          if (!(await dialog(page).count())) await page.keyboard.press('Enter');
          await expect(page.locator('.search-excerpt mark').first(), kind).toHaveText('渝快办');
        }
      });
    }
  });

  test('the field is there in the very task of the key press, before any script of the page has come', async ({
    page,
  }) => {
    await page.route('**/_astro/*.js', () => undefined);
    await page.goto('2018/citywide/2-1-4/', { waitUntil: 'commit' });
    await page.locator('h1, h2').first().waitFor();
    const focused = await page.evaluate(() => {
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true, cancelable: true }),
      );
      return document.activeElement?.getAttribute('name');
    });
    expect(focused).toBe('q');
    await page.keyboard.insertText('渝快办');
    await page.unrouteAll();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/search\/\?q=%E6%B8%9D%E5%BF%AB%E5%8A%9E$/);
    await expect(page.locator('a[data-search-result]').first()).toBeVisible();
  });

  test('arrow keys go through suggestions and results, Enter opens, Escape gives the focus back', async ({
    page,
  }) => {
    await page.goto('2018/citywide/2-1-4/');
    const link = page.locator('.breadcrumb a').first();
    await link.focus();
    await page.keyboard.press('Control+k');
    await page.keyboard.insertText('渝快');
    const options = dialog(page).getByRole('option');
    await expect(options.first()).toContainText('渝快办');
    await expect(results(page).first()).toBeVisible();
    const field = dialog(page).getByRole('combobox');
    await page.keyboard.press('ArrowDown');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    await expect(field).toHaveAttribute(
      'aria-activedescendant',
      (await options.first().getAttribute('id')) ?? '',
    );
    await page.keyboard.press('Enter');
    await expect(field).toHaveValue('渝快办');
    await expect(options).toHaveCount(0);

    // Those of 渝快 stand there until these come.
    await expect(dialog(page).locator('.search-excerpt mark').first()).toHaveText('渝快办');
    await expect(dialog(page).getByRole('status')).toHaveText(/^找到 \d+ 节/);
    await page.keyboard.press('ArrowDown');
    await expect(results(page).first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(results(page).nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(field).toBeFocused();

    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(link).toBeFocused();

    // What was asked is still there; what is typed replaces it.
    await page.keyboard.press('/');
    await expect(field).toHaveValue('渝快办');
    await page.keyboard.press('ArrowDown');
    const address = new URL((await results(page).first().getAttribute('href')) ?? '', page.url());
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${address.pathname}.*${address.hash}$`));
    await expect(page.locator('.search-hits')).toBeVisible();
  });

  test('a place, words that lead to a page, and the way to all results', async ({ page }) => {
    await page.goto('glossary/');
    await page.keyboard.press('/');
    await page.keyboard.insertText('2018 二（二）4');
    await expect(dialog(page).locator('.search-places a')).toHaveAttribute(
      'href',
      /\/2018\/citywide\/2-2-4\/#s2-2-4$/,
    );

    const field = dialog(page).getByRole('combobox');
    await field.fill('政府信息');
    const all = dialog(page).getByRole('link', { name: /^在检索页查看全部 \d+ 节$/ });
    await expect(all).toHaveAttribute('href', /\/search\/\?q=/);
    await expect(results(page)).toHaveCount(8);

    await field.fill('本年新收政府');
    await dialog(page)
      .getByRole('option', { name: /前往指标/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/trends\/[a-z-]+\/$/);
  });

  test('nothing is searched while a word is being composed', async ({ page }) => {
    await page.goto('2018/citywide/2-1-4/');
    await page.keyboard.press('/');
    const ime = await page.context().newCDPSession(page);
    for (const text of ['y', 'yu', 'yu kuai']) {
      await ime.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await page.waitForTimeout(150);
    }
    await expect(dialog(page).getByRole('status')).toHaveText('');
    await ime.send('Input.insertText', { text: '渝快办' });
    await expect(results(page).first()).toBeVisible();
    await expect(dialog(page).getByRole('combobox')).toHaveValue('渝快办');
  });

  test('nothing of the search is fetched before it is opened', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
    await page.goto('2018/citywide/2-1-4/');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => /pagefind|dialog/.test(path))).toEqual([]);
  });
});

test.describe('by finger', () => {
  test.skip(({ isMobile }) => !isMobile, 'the bar is there on a phone');

  test('what has data-search-open opens it with the focus in the field; a suggestion is tapped; it is closed', async ({
    page,
  }) => {
    await page.goto('2018/citywide/2-1-4/');
    await page.locator('[data-search-open]').first().tap();
    const field = dialog(page).getByRole('searchbox').or(dialog(page).getByRole('combobox'));
    await expect(field).toBeFocused();
    await page.keyboard.insertText('渝快');
    await dialog(page)
      .getByRole('option', { name: /渝快办/ })
      .tap();
    await expect(field).toHaveValue('渝快办');
    await expect(results(page).first()).toBeVisible();
    const sheet = await dialog(page).boundingBox();
    expect([sheet?.x, sheet?.y, sheet?.width]).toEqual([0, 0, page.viewportSize()?.width]);
    await dialog(page).getByRole('button', { name: '关闭' }).tap();
    await expect(dialog(page)).toBeHidden();
    await expect(page).toHaveURL(/2-1-4\/$/);
  });
});

test('it has no accessibility violation and fits the screen, at 320 px and in 关怀版 too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('2018/citywide/2-1-4/');
  await page.evaluate(() => document.documentElement.setAttribute('data-care', 'on'));
  await page.keyboard.press('/');
  await page.keyboard.insertText('政府信息');
  await expect(results(page).first()).toBeVisible();
  await expect(dialog(page).getByRole('option').first()).toBeVisible();
  expect(await violationsOf(page, { within: '.search-dialog' })).toEqual([]);
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.querySelector('.search-dialog') ?? document.body;
    return [document.documentElement.scrollWidth > innerWidth, scrollWidth > clientWidth];
  });
  expect(wide).toEqual([false, false]);
});

test.describe('the search page', () => {
  test.skip(({ isMobile }) => isMobile, 'the same on every screen');

  test('teaches by examples, each of which finds as much as it says', async ({ page }) => {
    await page.goto('search/');
    const examples = page.locator('.search-start li');
    await expect(examples).toHaveCount(5);
    for (const example of await examples.all()) {
      const said = /(\d+) 节$/.exec((await example.locator('span').textContent()) ?? '')?.[1];
      const query = await example.getByRole('link').textContent();
      await example.getByRole('link').click();
      await expect(
        page.getByRole('searchbox').or(page.getByRole('combobox', { name: '检索词' })),
      ).toHaveValue(query?.trim() ?? '');
      if (said) await expect(page.locator('[data-search-count]')).toHaveText(said);
      else await expect(page.locator('.search-places a').first()).toBeVisible();
      await expect(examples.first()).toBeHidden();
      await page.goBack();
      await expect(examples.first()).toBeVisible();
    }
  });

  test('the title, and so tabs and history, say what was searched for', async ({ page }) => {
    await page.goto('search/');
    const own = await page.title();
    await page.keyboard.press('/');
    await page.keyboard.insertText('渝快办');
    await expect(page).toHaveTitle(`渝快办 · ${own}`);
    await page.goBack();
    await expect(page).toHaveTitle(own);
    await page.goForward();
    await expect(page).toHaveTitle(`渝快办 · ${own}`);
  });

  test('Back, Forward and an address bring back query, filters and the place on the page', async ({
    page,
  }) => {
    await page.goto('search/?q=政府信息&year=2018&show=all');
    await expect(page.locator('[data-search-count]')).toHaveCount(1);
    await expect(page.locator('[name=year]')).toHaveValue('2018');
    const link = page.locator('a[data-search-result]').nth(9);
    /** The place is with the entry of the history. */
    const kept = () =>
      page.waitForFunction(() => (history.state as { scroll?: number } | null)?.scroll === scrollY);
    await link.scrollIntoViewIfNeeded();
    await kept();
    const place = await page.evaluate(() => scrollY);
    expect(place).toBeGreaterThan(500);
    const scroll = () => page.evaluate(() => Math.round(scrollY));

    await link.click();
    await expect(page.locator('.search-hits')).toBeVisible();
    await page.goBack();
    await expect.poll(scroll).toBe(Math.round(place));
    await expect(page.getByRole('combobox', { name: '检索词' })).toHaveValue('政府信息');
    await expect(page.locator('[name=year]')).toHaveValue('2018');
    await page.goForward();
    await expect(page.locator('.search-hits')).toBeVisible();
    await page.goBack();
    await expect.poll(scroll).toBe(Math.round(place));

    // Within the page too, where the results of the entry are drawn anew.
    await page.locator('[name=body]').selectOption({ index: 1 });
    await expect(page).toHaveURL(/body=/);
    await page.evaluate(() => scrollTo(0, 0));
    await kept();
    await page.goBack();
    await expect.poll(scroll).toBe(Math.round(place));
    await page.goForward();
    await expect.poll(scroll).toBe(0);
    await expect(page).toHaveURL(/body=/);
  });

  test('documents are offered as year and body allow; one of another year is chosen no longer', async ({
    page,
  }) => {
    await page.goto('search/?q=公开&document=2018/citywide');
    const document = page.locator('[name=document]');
    await expect(document).toHaveValue('2018/citywide');
    await expect(document.locator('option')).toHaveCount(6);
    await page.locator('[name=year]').selectOption('2020');
    await expect(document).toHaveValue('');
    await expect(document.locator('option')).toHaveCount(3);
    await expect(page).toHaveURL(/\?q=[^&]+&year=2020$/);
  });

  test('what is typed as the page comes replaces what its address asks for', async ({ page }) => {
    let release = (): void => undefined;
    const released = new Promise<void>((come) => (release = come));
    await page.route('**/_astro/*.js', (route) => released.then(() => route.continue()));
    await page.goto('search/?q=双随机', { waitUntil: 'commit' });
    const field = page.locator('[name=q]');
    await field.waitFor();
    await page.keyboard.press('/');
    await expect(field).toBeFocused();
    release();
    await expect(field).toHaveValue('双随机');
    await page.keyboard.insertText('渝快办');
    await expect(page).toHaveURL(/q=%E6%B8%9D%E5%BF%AB%E5%8A%9E$/);
    await expect(page.locator('.search-excerpt mark').first()).toHaveText('渝快办');
  });

  test('the placeholder is whole at 320 px', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('search/');
    const cut = await page.locator('[name=q]').evaluate((field: HTMLInputElement) => {
      field.value = field.placeholder;
      return field.scrollWidth > field.clientWidth;
    });
    expect(cut).toBe(false);
  });

  test('all that the head of the page asks for is used, by a bare page too, and asked for once', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const fetched: string[] = [];
      const { fetch } = globalThis;
      Object.assign(globalThis, {
        fetched,
        fetch: (url: string, options?: RequestInit) => {
          fetched.push(new URL(url, location.href).href);
          return fetch(url, options);
        },
      });
    });
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await page.goto('search/');
    const preloaded = await page
      .locator('link[rel=preload]')
      .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
    expect(preloaded.length).toBeGreaterThan(1);
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { fetched: string[] }).fetched))
      .toEqual(expect.arrayContaining(preloaded));
    expect(asked.length).toBe(new Set(asked).size);
  });
});
