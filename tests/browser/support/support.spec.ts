import { writeFile } from 'node:fs/promises';
import { chromium, test as plain } from '@playwright/test';
import type { Page } from '@playwright/test';
import { families } from './fonts.ts';
import { chromiumLaunchOptions } from './chromium.ts';
import { expect, test, watch } from './test.ts';

// What all other browser tests stand on: Chinese text is drawn, and a broken page is noticed.

/** Draw one character: how many dark pixels that leaves, and a checksum of where they are. */
async function ink(page: Page, character: string, family: string) {
  return page.evaluate(
    ([text, font]) => {
      const canvas = document.createElement('canvas');
      const brush = canvas.getContext('2d');
      if (!brush) throw new Error('no canvas');
      canvas.width = canvas.height = 60;
      brush.font = `40px ${font}`;
      brush.fillText(text, 10, 45);
      const opacity = brush.getImageData(0, 0, 60, 60).data.filter((_, index) => index % 4 === 3);
      const shape = opacity.reduce(
        (sum, value, index) => (sum * 31 + (value > 128 ? index : 0)) % 1_000_003,
        7,
      );
      return { dark: opacity.filter((value) => value > 128).length, shape };
    },
    [character, family] as const,
  );
}

/** No font has a glyph for this one, and none ever will: what is drawn for it is what a missing glyph looks like. */
const noncharacter = '\u{1FFFE}';

for (const family of ['sans-serif', 'serif']) {
  test(`Chinese text is drawn in ${family}, each character its own glyph`, async ({ page }) => {
    const missing = await ink(page, noncharacter, family);
    const [chong, qing] = [await ink(page, '重', family), await ink(page, '庆', family)];
    expect(chong.dark).toBeGreaterThan(150);
    expect(qing.dark).toBeGreaterThan(150);
    expect(new Set([chong.shape, qing.shape, missing.shape]).size).toBe(3);
  });
}

test('the fonts are those from npm, whatever the machine has', async ({ page }) => {
  await page.setContent(
    '<html lang="zh-CN"><p style="font-family: sans-serif">重庆</p><p style="font-family: serif">重庆</p>',
  );
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeIds } = await devtools.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'p' });
  const used = await Promise.all(
    nodeIds.map((nodeId) => devtools.send('CSS.getPlatformFontsForNode', { nodeId })),
  );
  expect(used.map(({ fonts }) => fonts.map(({ familyName }) => familyName))).toEqual([
    [families.sans],
    [families.serif],
  ]);
});

plain('on a machine without Chinese fonts all Chinese text would look the same', async ({}, testInfo) => {
  plain.skip(testInfo.project.name !== 'desktop', 'one browser of its own is enough');
  const noFonts = testInfo.outputPath('fonts.conf');
  await writeFile(noFonts, '<fontconfig></fontconfig>');
  const options = await chromiumLaunchOptions();
  const browser = await chromium.launch({ ...options, env: { ...options.env, FONTCONFIG_FILE: noFonts } });
  const page = await browser.newPage();
  const [chong, qing] = [await ink(page, '重', 'sans-serif'), await ink(page, '庆', 'sans-serif')];
  await browser.close();
  expect(chong).toEqual(qing);
});

plain(
  'console errors, uncaught errors, missing files and other hosts are noticed',
  async ({ context, page, baseURL }) => {
    const problems = watch(context, new URL(baseURL ?? '').host);
    await page.goto('./robots.txt'); // a page has a policy, which stops a request before it is one
    await page.evaluate(async () => {
      console.error('said so');
      setTimeout(() => {
        throw new Error('thrown');
      });
      await fetch('not-there.json');
      await fetch('https://elsewhere.invalid/').catch(() => undefined);
    });
    const kinds = [
      /^console: said so/,
      /^uncaught: .*thrown/,
      /^404: .*not-there/,
      /^other host: .*elsewhere/,
      /^failed: /,
    ];
    for (const kind of kinds) await expect.poll(() => problems).toContainEqual(expect.stringMatching(kind));
  },
);

test('a page of the site is without fault', async ({ page }) => {
  await page.goto('./');
  await expect(page).toHaveTitle(/./);
});

test('a page that does not exist is answered with 404', async ({ page, expectProblem }) => {
  expectProblem(/^404: /);
  expectProblem(/^console: .*404/);
  const response = await page.goto('no-such-page/');
  expect(response?.status()).toBe(404);
});
