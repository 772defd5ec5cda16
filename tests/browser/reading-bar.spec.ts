import type { Page } from '@playwright/test';
import { violationsOf } from './support/axe.ts';
import { expect, test } from './support/test.ts';

// On a phone: where one is, and the ways from there, within reach of the thumb. What holds on a desk too is held there once.

const bar = (page: Page) => page.locator('.reading-bar');
const place = (page: Page) => bar(page).locator('p');
const sheet = (page: Page) => page.getByRole('dialog', { name: '目录' });
const switchTo = (page: Page, words: string) =>
  page.locator('.view-switch').getByRole('link', { name: words });

/** Scroll until a place stands at the top of the window, as somebody who reads on does. */
const readFrom = (page: Page, place: string) =>
  page.evaluate((id) => {
    const { top = 0 } = document.getElementById(id)?.getBoundingClientRect() ?? {};
    scrollBy(0, top - 30);
  }, place);

test.describe('the bar', () => {
  test.skip(({ isMobile }) => !isMobile, 'a desk has room for the contents');

  test('says where one is while one reads, as a citation would', async ({ page }) => {
    await page.goto('2018/citywide/');
    await expect(place(page)).toHaveText('全文');
    for (const [id, words] of [
      ['s2-1-4-p2', '二（一）4 · 第2段'],
      ['s3', '三'],
      ['s1-2-p1', '一（二） · 第1段'],
    ]) {
      await readFrom(page, id ?? '');
      await expect(place(page)).toHaveText(words ?? '');
    }
    await page.goto('2020/government/3/#s3-t1-r23-c7');
    await expect(place(page)).toHaveText('表三');
    await page.goto('2018/citywide/2-2-4/');
    await expect(place(page)).toHaveText('二（二）4');
    await readFrom(page, 's2-2-4-3-p1');
    await expect(place(page)).toHaveText('二（二）4（3） · 第1段');
  });

  test('cites the place it names, and leads to that place in the other view', async ({ page }) => {
    await page.goto('2018/citywide/#s2-1-4-p2');
    await expect(place(page)).toHaveText('二（一）4 · 第2段');
    await bar(page).getByRole('link', { name: '引用' }).click();
    const citation = page.getByRole('dialog', { name: '引用' });
    await expect(citation.getByRole('textbox', { name: '引文' })).toHaveValue(/二（一）4第2段\. /);
    await page.keyboard.press('Escape');
    await bar(page).getByRole('link', { name: '本节' }).click();
    await expect(page).toHaveURL(/\/2018\/citywide\/2-1-4\/#s2-1-4-p2$/);
    await expect(page.locator('#s2-1-4-p2')).toBeInViewport();
    await bar(page).getByRole('link', { name: '全文' }).click();
    await expect(page).toHaveURL(/\/2018\/citywide\/#s2-1-4(-p2)?$/);
    await expect(page.locator('#s2-1-4')).toBeInViewport();
  });

  test('opens the contents at the section one is in; Escape and Back close them where one was', async ({
    page,
  }) => {
    await page.goto('2018/citywide/#s3-2-p2');
    await expect(place(page)).toHaveText('三（二） · 第2段');
    const scroll = () => page.evaluate(() => scrollY);
    const before = await scroll();
    const open = bar(page).getByRole('link', { name: '目录' });
    await open.click();
    const current = sheet(page).locator('[aria-current]');
    await expect(current).toHaveText('（二）申请处理情况');
    await expect(current).toBeFocused();
    await expect(current).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(sheet(page)).toBeHidden();
    await expect(open).toBeFocused();
    await open.click();
    await expect(sheet(page)).toBeVisible();
    await page.goBack();
    await expect(sheet(page)).toBeHidden();
    await expect(page).toHaveURL(/\/2018\/citywide\/#s3-2-p2$/);
    await expect.poll(scroll).toBe(before);
  });

  test('an entry of the contents leads there, and Back to where one opened them', async ({ page }) => {
    await page.goto('2018/citywide/#s3-2-p2');
    await bar(page).getByRole('link', { name: '目录' }).click();
    await sheet(page)
      .getByRole('link', { name: /4．全面推行/ })
      .click();
    await expect(page).toHaveURL(/#s2-1-4$/);
    await expect(page.locator('#s2-1-4')).toBeInViewport();
    await expect(sheet(page)).toBeHidden();
    await page.goBack();
    await expect(page).toHaveURL(/#s3-2-p2$/);
    await expect(sheet(page)).toBeHidden();
    await page.goto('2018/citywide/2-1-4/');
    await page.getByRole('link', { name: '回到目录' }).click();
    await sheet(page).getByRole('link', { name: /^三、/ }).click();
    await expect(page).toHaveURL(/\/2018\/citywide\/3\/$/);
    await page.goBack();
    await expect(page).toHaveURL(/\/2018\/citywide\/2-1-4\/$/);
  });

  for (const [look, width, care] of [
    ['on a narrow phone', 320, false],
    ['in 关怀版', 320, true],
  ] as const) {
    test(`fits and is without fault, open too, ${look}`, async ({ page }) => {
      if (care) await page.addInitScript(() => localStorage.setItem('care', 'on'));
      await page.setViewportSize({ width, height: 640 });
      await page.goto('2018/citywide/2-1-4/#s2-1-4-p2');
      await expect(place(page)).toHaveText('二（一）4 · 第2段');
      expect(await violationsOf(page, { within: '.reading-bar', targets: true })).toEqual([]);
      const cut = await bar(page).evaluate((element) =>
        [element, ...element.querySelectorAll('p, a')].filter(
          ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
        ),
      );
      expect(cut).toEqual([]);
      for (const link of await bar(page).getByRole('link').all())
        expect((await link.boundingBox())?.width).toBeGreaterThanOrEqual(44);
      await bar(page).getByRole('link', { name: '目录' }).click();
      await expect(sheet(page)).toBeVisible();
      expect(await violationsOf(page, { within: '.contents-sheet' })).toEqual([]);
      expect(await sheet(page).evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
    });
  }

  test('what has the focus is never under it', async ({ page }) => {
    await page.goto('2018/citywide/2-2-4/');
    const { height = 0, y = 0 } = (await bar(page).boundingBox()) ?? {};
    expect(y + height).toBe(844);
    const links = page.locator('.official .home');
    for (let index = 0; index < (await links.count()); index += 1) {
      await links.nth(index).focus();
      const box = await links.nth(index).boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(y);
    }
  });
});

test.describe('headings', () => {
  test('are called what is printed, and nothing else', async ({ page }) => {
    await page.goto('2018/citywide/3-1/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveAccessibleName('（一）申请受理情况。');
    await page.goto('2018/citywide/');
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toHaveAccessibleName('重庆市2018年政府信息公开工作年度报告');
    const [words, line] = await title.evaluate((heading) => {
      const range = document.createRange();
      range.selectNodeContents(heading);
      return [range.getBoundingClientRect(), heading.getBoundingClientRect()].map(
        ({ left, right }) => (left + right) / 2,
      );
    });
    expect(Math.abs((words ?? 0) - (line ?? 99))).toBeLessThan(2);
  });

  test('⋯ copies the link of a section', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('2018/citywide/#s2-1-4');
    await page.getByRole('link', { name: '引用和链接：全面推行“双随机、一公开”监管' }).click();
    const menu = page.locator('.note');
    await expect(menu).toBeVisible();
    expect(await violationsOf(page, { within: '.note' })).toEqual([]);
    await menu.getByRole('button', { name: '复制链接' }).click();
    await expect(menu.getByRole('status')).toHaveText('已复制链接');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/2018\/citywide\/2-1-4\/$/);
  });
});

test.describe('whole and section', () => {
  test('are a tap apart at the top, at the same place', async ({ page }) => {
    await page.goto('2018/citywide/2-1-4/');
    await switchTo(page, '全文').click();
    await expect(page).toHaveURL(/\/2018\/citywide\/#s2-1-4$/);
    await expect(page.locator('#s2-1-4')).toBeInViewport();
  });

  test('on a desk the contents follow, and one leaves the whole for the section one is in', async ({
    page,
    isMobile,
  }) => {
    test.skip(isMobile, 'on a phone the bar follows');
    await page.goto('2018/citywide/');
    const current = page.getByRole('navigation', { name: '目录' }).locator('.outline [aria-current]');
    await expect(current).toHaveText('标题与前言');
    for (const locator of ['4-2', '2-1-4', '3']) {
      await readFrom(page, `s${locator}`);
      await expect(current).toHaveAttribute('href', `#s${locator}`);
      await expect(current).toBeInViewport();
    }
    await readFrom(page, 's2-1-4');
    await expect(current).toHaveAttribute('href', '#s2-1-4');
    await switchTo(page, '本节').click();
    await expect(page).toHaveURL(/\/2018\/citywide\/2-1-4\/$/);
  });

  test('what a text is stands above it, in one line', async ({ page }) => {
    await page.goto('2018/citywide/2-1-4/');
    const status = page.locator('.text-status');
    await expect(status).toHaveText(/非官方转录（\s*出处\s*）\s*重庆市\s*口径：全市/);
    expect((await status.boundingBox())?.height).toBeLessThan(30);
    await status.getByRole('link', { name: '出处' }).click();
    await expect(page.locator('#provenance-title')).toBeInViewport();
  });
});

test('at the end of a section is the next one; at the end of a document, what to read on', async ({
  page,
}) => {
  await page.goto('2020/government/6/');
  const readOn = page.getByRole('navigation', { name: '接着读' });
  await expect(readOn.getByRole('link', { name: /^下一份：2023年/ })).toBeVisible();
  await page.getByRole('link', { name: '在全文中看这一节' }).click();
  await expect(page).toHaveURL(/\/2020\/government\/#s6$/);
  await expect(page.getByRole('link', { name: '回到目录' })).toHaveAttribute('href', '#contents');
  await readOn.getByRole('link', { name: '与2023年报告对照' }).click();
  await expect(page).toHaveURL(/\/compare\/2020-government\/2023-general-office\/$/);
  await page.goto('2020/government/5/');
  await expect(readOn).toHaveCount(0);
});

test.describe('an address of no place', () => {
  test.skip(({ isMobile }) => !isMobile, 'the same on every screen: once is enough');
  const lost = (page: Page) => page.locator('.lost-place');

  test('is answered in words, and the nearest place is offered', async ({ page }) => {
    await page.goto('2018/citywide/2-1-4/#s2-1-4-p99');
    await expect(lost(page)).toHaveText('本页没有“#s2-1-4-p99”这一处：这一节没有第99段，最近的是第2段。');
    await expect(lost(page)).toBeInViewport();
    expect(await violationsOf(page, { within: '.official' })).toEqual([]);
    await lost(page).getByRole('link', { name: '第2段' }).click();
    await expect(page.locator('#s2-1-4-p2')).toBeInViewport();
    await page.goto('2018/citywide/2-1-4/#s2-2-1-p1');
    await lost(page).getByRole('link', { name: '到全文中看' }).click();
    await expect(page).toHaveURL(/\/2018\/citywide\/#s2-2-1-p1$/);
    await expect(lost(page)).toHaveCount(0);
    await page.evaluate(() => (location.hash = '#s2-9'));
    await expect(lost(page)).toContainText('最近的是“二、主动公开政府信息情况”');
    await expect(lost(page)).toBeInViewport();
  });

  test('in the source too', async ({ page }) => {
    await page.goto('2018/citywide/source/#L9999');
    await expect(lost(page)).toHaveText(/原文没有第9999行，最近的是第\d+行。$/);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test.skip(({ isMobile }) => !isMobile, 'a desk has no bar');

  test('the bar says which section the page shows, and its entries are links', async ({ page }) => {
    await page.goto('2018/citywide/2-1-4/');
    await expect(place(page)).toHaveText('二（一）4');
    await bar(page).getByRole('link', { name: '目录' }).click();
    const contents = page.getByRole('navigation', { name: '目录' });
    await contents.getByRole('link', { name: '三、依申请公开政府信息情况' }).click();
    await expect(page).toHaveURL(/\/2018\/citywide\/3\/$/);
    await bar(page).getByRole('link', { name: '引用' }).click();
    await expect(page.locator('#cite')).toBeVisible();
    await page
      .getByRole('link', { name: /^引用和链接：/ })
      .nth(1)
      .click();
    await expect(page).toHaveURL(/\/2018\/citywide\/3-1\/$/);
  });
});
