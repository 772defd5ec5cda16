import { violationsOf } from './support/axe.ts';
import { expect, test } from './support/test.ts';

// The source beside its reading: lines as they are, the whole span marked, the way back, and torn tables joined to their pieces.

const torn = './2020/government/source/';

test('all lines of a place are marked where one of them is looked for, and the words asked for', async ({
  page,
}) => {
  await page.goto('./2018/citywide/source/?of=s2-1-4-p2-q52#L100');
  const marked = page.locator('.lines:has(:target) .line');
  await expect(marked.first()).toHaveId('L100');
  await expect(marked.last()).toHaveId('L101');
  await expect(page.locator('#L101')).toBeInViewport();
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get('source-words') ?? [])].map(String)))
    .toEqual([expect.stringMatching(/^\d+$/)]);
});

test('from a number to its line, where it is marked', async ({ page }) => {
  await page.goto('./2018/citywide/3-1/');
  await page.locator('#s3-1-p1-q60 > a').click();
  await page.locator('.note').getByRole('link', { name: '原文第173行' }).click();
  await expect(page).toHaveURL(/\/2018\/citywide\/source\/\?of=s3-1-p1-q60#L173$/);
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get('source-words') ?? [])].map(String)))
    .toEqual(['5208']);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the way back is told and leads there', async ({ page }) => {
    await page.goto('./2018/citywide/source/#L100');
    await page.getByRole('link', { name: '回到正文：二（一）4第2段' }).click();
    await expect(page).toHaveURL(/\/2018\/citywide\/2-1-4\/#s2-1-4-p2$/);
  });
});

test('lines stand unwrapped beside their reading, and unspaced', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a desk has the room');
  await page.goto('./2018/citywide/source/');
  const wrapped = await page.evaluate(() =>
    [...document.querySelectorAll('.line > code')]
      .filter((code) => code.getBoundingClientRect().height > 30)
      .map(({ parentElement }) => parentElement?.id),
  );
  expect(wrapped).toEqual([]);
  const spacing = await page
    .locator('.line > code')
    .first()
    .evaluate((code) => getComputedStyle(code).textAutospace);
  expect(spacing).toBe('no-autospace');
});

test('a line’s number is 24 px large, and the page no wider than a small screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const url of ['./2018/citywide/source/', torn, './2020/yufubanfa-89/source/']) {
    await page.goto(url);
    const box = await page.locator('.line > a').nth(8).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});

const threads = '.threads path';
const cell = (id: string) => `.rebuilt a[href$="#${id}"]`;

test('a torn cell is joined to each of its pieces, by pointer and by focus, both ways', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'a phone is tapped');
  await page.goto(`${torn}#L173`);
  await expect(page.locator('.rebuilt .lit')).toHaveText('（三）不予公开');
  await expect(page.locator(threads)).toHaveCount(0);
  await page.locator(cell('s3-t1-r5-l2')).hover();
  await expect(page.locator(threads)).toHaveCount(3);
  const pieces = await page.evaluate(() => [...(CSS.highlights.get('source-pieces') ?? [])].map(String));
  expect(pieces).toEqual(['（三）', '不予公', '开']);
  await page.locator(cell('s3-t1-r3-c7')).focus();
  await expect(page.locator('.rebuilt .lit')).toHaveText('217');
  await page.keyboard.press('Escape');
  await expect(page.locator(threads)).toHaveCount(0);
  await page.locator('#L175 > code').hover({ position: { x: 4, y: 10 } });
  await expect(page.locator('.rebuilt .lit')).toHaveText('（三）不予公开');
});

test('a tap joins, a second one leads to the text', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'a desk has a pointer');
  await page.goto(`${torn}#L132`);
  await page.locator(cell('s3-t1-r3-l2')).tap();
  await expect(page.locator(threads)).toHaveCount(1);
  await expect(page.locator('#L158')).toBeInViewport();
  await page.locator(cell('s3-t1-r3-l2')).tap();
  await expect(page).toHaveURL(/\/2020\/government\/3\/#s3-t1-r3-l2$/);
});

test('a torn table is no barrier', async ({ page, isMobile }) => {
  test.skip(isMobile, 'one project is enough');
  await page.goto(`${torn}#L158`);
  await expect(page.locator('.rebuilt .lit').first()).toBeVisible();
  expect(await violationsOf(page, { within: '.torn:has(:target)' })).toEqual([]);
});
