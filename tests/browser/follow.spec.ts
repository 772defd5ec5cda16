/** Following a number: a figure in a document opens what is known of it. */
import type { Page } from '@playwright/test';
import { violationsOf } from './support/axe.ts';
import { pressInMasthead } from './support/masthead.ts';
import { servePolicy } from './support/policy.ts';
import { anyWidth, expect, test } from './support/test.ts';

const section = '2018/citywide/3-1/';
const figure = (page: Page, id: string) => page.locator(`#${id} a.figure`);
const panel = (page: Page) => page.locator('.note:popover-open');

test(
  'a figure says its words, value, meaning, checks and line, and the text stays where it was',
  anyWidth,
  async ({ page }) => {
    await page.goto('2012/citywide/2/');
    const printed = figure(page, 's2-p1-q57');
    const height = () => page.locator('main').evaluate((main) => main.scrollHeight);
    const before = await height();
    await printed.click();
    await expect(panel(page)).toBeVisible();
    await expect(panel(page)).toHaveRole('dialog');
    await expect(panel(page)).toHaveAccessibleName(/^806,200 卷以上：主动公开政府信息/);
    await expect(panel(page)).toContainText('档案馆公布档案80.62万余卷');
    await expect(panel(page).locator('mark')).toHaveText('80.62万余卷');
    await expect(panel(page)).toContainText('不小于 806,200 卷，小于 806,300 卷');
    await expect(panel(page)).toContainText('档案馆');
    await expect(panel(page)).toContainText('≠ 有差异 1 项');
    await expect(panel(page)).toContainText('✓ 相符 1 项');
    await expect(panel(page)).toBeInViewport({ ratio: 1 });
    expect(await height()).toBe(before);
    await expect(page).toHaveURL(/\/2012\/citywide\/2\/$/);
  },
);

test('each link of the panel leads to what it names', anyWidth, async ({ page }) => {
  const followed = async (name: string | RegExp) => {
    await page.goto(section);
    await figure(page, 's3-1-p1-q60').click();
    await panel(page).getByRole('link', { name }).click();
    return page.locator(':target');
  };
  await expect(await followed('历年数字')).toContainText('5,208');
  await expect(await followed('原文第173行')).toContainText('5208件');
  await expect(await followed(/^部分与总数：/)).toContainText('5,208');
});

test.describe('with the keyboard alone', () => {
  test.skip(({ isMobile }) => isMobile, 'phones have no Tab');

  test('Enter opens the panel, Tab goes through it, Escape leads back to the figure', async ({ page }) => {
    await page.goto(section);
    await figure(page, 's3-1-p1-q32').focus();
    await page.keyboard.press('Enter');
    await expect(panel(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(panel(page).getByRole('link', { name: '原文第173行' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
    await expect(figure(page, 's3-1-p1-q32')).toBeFocused();
  });
});

test('it closes by its button and by a press elsewhere; another figure takes its place', async ({ page }) => {
  await page.goto(section);
  await figure(page, 's3-1-p1-q13').click();
  await panel(page).getByRole('button', { name: '关闭' }).click();
  await expect(panel(page)).toHaveCount(0);
  await expect(figure(page, 's3-1-p1-q13')).toBeFocused();

  await figure(page, 's3-1-p1-q13').click();
  await expect(panel(page)).toBeVisible();
  await page.locator('h1').click({ position: { x: 5, y: 5 } });
  await expect(panel(page)).toHaveCount(0);

  await figure(page, 's3-1-p1-q13').click();
  await expect(panel(page)).toContainText('7,896 份');
  await figure(page, 's3-1-p3-q17').evaluate((link: HTMLElement) => link.click());
  await expect(panel(page)).toContainText('5 位');
});

test(
  'the address of a figure is copied, and leads to it; the citation names it',
  anyWidth,
  async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('2020/government/');
    await figure(page, 's3-t1-r22-c7').click();
    await panel(page).getByRole('button', { name: '复制链接' }).click();
    await expect(panel(page).getByRole('status')).toHaveText('已复制链接');
    await panel(page).getByRole('button', { name: '引用' }).click();
    const dialog = page.getByRole('dialog', { name: '引用' });
    await expect(dialog.getByRole('textbox', { name: '引文' })).toHaveValue(/三表1第22行第7列\. /);
    await page.keyboard.press('Escape');
    await expect(figure(page, 's3-t1-r22-c7')).toBeFocused();
    await page.goto(await page.evaluate(() => navigator.clipboard.readText()));
    await expect(page).toHaveURL(/\/2020\/government\/3\/#s3-t1-r22-c7$/);
    await expect(page.locator(':target')).toHaveText('380');
  },
);

test(
  'words that say “none” of several things in one paragraph are each about their own',
  anyWidth,
  async ({ page }) => {
    await page.goto('2020/government/1-2/');
    await page.getByRole('link', { name: '未招录公务员' }).click();
    await expect(panel(page)).toContainText('0 名');
    await expect(panel(page).locator('h2')).toHaveCount(1);
  },
);

test('a number without a measure says so', anyWidth, async ({ page }) => {
  await page.goto('2020/yufubanfa-89/1/');
  await page.locator('a.figure').first().click();
  await expect(panel(page)).toContainText('本站没有为这个数字设指标');
});

test.describe('what a link does besides', () => {
  test.skip(({ isMobile }) => isMobile, 'phones have neither modifiers nor a middle button');

  test('a click with Ctrl or the middle button is left to the browser', async ({ page }) => {
    await page.goto(section);
    // A browser without a window is slow to open tabs in the background: what it would do is held back and asked for.
    await page.evaluate(() => {
      const told: boolean[] = [];
      Object.assign(window, { told });
      for (const kind of ['click', 'auxclick'])
        addEventListener(kind, (event) => {
          told.push(event.defaultPrevented);
          event.preventDefault();
        });
    });
    const link = figure(page, 's3-1-p1-q60');
    await link.click({ modifiers: ['ControlOrMeta'] });
    await link.click({ button: 'middle' });
    expect(await page.evaluate(() => Reflect.get(window, 'told'))).toEqual([false, false]);
    await expect(panel(page)).toHaveCount(0);
  });

  test('a selection drawn over a figure stays, and opens nothing', async ({ page }) => {
    await page.goto(section);
    const link = figure(page, 's3-1-p1-q60');
    await link.evaluate((element) => {
      getSelection()?.selectAllChildren(element);
      // What the browser sends where a selection ends on the link it began in.
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
    });
    await expect(page).toHaveURL(/\/3-1\/$/);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('5208件');
    await expect(panel(page)).toHaveCount(0);
  });
});

test(
  'where figures.json does not arrive, the link is followed',
  anyWidth,
  async ({ page, expectProblem }) => {
    expectProblem(/ERR_FAILED|figures\.json/);
    await page.route('**/figures.json', (route) => route.abort());
    await page.goto(section);
    await figure(page, 's3-1-p1-q60').click();
    await expect(page).toHaveURL(/\/trends\/applications-new-received\/#o-2018-citywide-s3-1-p1-q60$/);
    await expect(page.locator(':target')).toContainText('5,208');
  },
);

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a figure leads to its row, one without a measure to its line', anyWidth, async ({ page }) => {
    await page.goto(section);
    await figure(page, 's3-1-p1-q60').click();
    await expect(page.locator(':target')).toContainText('5,208');
    await expect(page.locator(':target')).toContainText('区县政府受理申请5208件');
    await page.goto(section);
    await figure(page, 's3-1-p3-q17').click();
    await expect(page).toHaveURL(/\/2018\/citywide\/source\/#L180$/);
  });
});

test('each figure of each document opens a panel that prints it', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the desktop has asked seven hundred of them');
  test.slow();
  const documents = (await (await page.request.get('data/documents.json')).json()) as { key: string }[];
  expect(documents).toHaveLength(5);
  for (const { key } of documents) {
    await page.goto(`${key}/`);
    await page.locator('a.figure').first().click();
    await expect(panel(page)).toBeVisible();
    const silent = await page.evaluate(async () => {
      const open = () => document.querySelector<HTMLElement>('.note:popover-open');
      const dense = (text = '') => text.replace(/\s/g, '');
      const tells = async (link: HTMLElement): Promise<boolean> => {
        open()?.hidePopover();
        link.click();
        for (let wait = 0; wait < 500 && !open(); wait++)
          await new Promise((resolve) => setTimeout(resolve, 10));
        return dense(open()?.querySelector('mark')?.textContent ?? '').includes(dense(link.textContent));
      };
      const untold: string[] = [];
      const links = [...document.querySelectorAll<HTMLElement>('a.figure')];
      for (const link of links) if (!(await tells(link))) untold.push(link.textContent);
      return links.length > 5 ? untold : ['too few'];
    });
    expect(silent).toEqual([]);
  }
});

test('a figure is followed under a strict content security policy', anyWidth, async ({ page }) => {
  const settled = await servePolicy(page, '**/*');
  await page.goto(section);
  await figure(page, 's3-1-p1-q60').click();
  await expect(panel(page)).toHaveCSS('position', 'absolute');
  await settled();
});

for (const [name, media, care] of [
  ['light', { colorScheme: 'light' }, false],
  ['dark', { colorScheme: 'dark' }, false],
  ['large type', { colorScheme: 'light' }, true],
  ['forced colours', { forcedColors: 'active' }, false],
] as const) {
  test(`the panel is without fault and fits a window of 320 px: ${name}`, async ({ page }) => {
    await page.emulateMedia(media);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('2012/citywide/2/');
    if (care) await pressInMasthead(page, '关怀版');
    await figure(page, 's2-p1-q57').click();
    await expect(panel(page)).toBeVisible();
    expect(await violationsOf(page, { within: '.note', targets: true })).toEqual([]);
    const box = await panel(page).boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 320).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await panel(page).getByRole('button', { name: '关闭' }).scrollIntoViewIfNeeded();
    await expect(panel(page).getByRole('button', { name: '关闭' })).toBeInViewport();
  });
}
