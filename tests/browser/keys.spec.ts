/** Reading with the keyboard alone. */
import type { Page } from '@playwright/test';
import { violationsOf } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test.skip(({ isMobile }) => isMobile, 'phones have no keys');

const section = '2018/citywide/3-1/';
const panel = (page: Page) => page.locator('.note:popover-open');
const overview = (page: Page) => page.getByRole('dialog', { name: '键盘' });
const citing = (page: Page) => page.getByRole('dialog', { name: '引用' });
const focus = (page: Page) => page.locator(':focus');
/** The switches of the overview. A pointer that presses them would then lie on the text, which offers it more to press. */
const letters = (page: Page) => overview(page).getByRole('checkbox', { name: /单个字符/ });
const stops = (page: Page) => overview(page).getByRole('checkbox', { name: /只让 Tab 停一次/ });

/** Press keys one after the other. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** The code of the keys has come: what it says to a first Tab is done. */
async function startByTab(page: Page): Promise<void> {
  await press(page, 'Tab');
  await expect(page.locator('.official a.home[tabindex="-1"]').first()).toBeAttached();
}

/** How often Tab stops on its way through the page. */
const stopsOf = (page: Page) =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex]',
    );
    return [...all].filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }))
      .length;
  });

test('read, on to a figure, into its panel and back, cite, close', async ({ page }) => {
  await page.goto('2018/citywide/3/');
  await press(page, 'j');
  await expect(focus(page)).toHaveAttribute('id', 's3-1');
  await expect(focus(page)).toBeInViewport();

  // Tab: the heading's control, then the paragraph; the arrows go through what stands in it.
  await press(page, 'Tab', 'Tab');
  await expect(focus(page)).toHaveText('政府信息公开申请');
  await press(page, 'ArrowRight');
  await expect(focus(page)).toHaveText('7896份');
  await press(page, 'ArrowRight');
  await expect(focus(page)).toHaveText('554件');
  await press(page, 'Enter');
  await expect(panel(page)).toBeFocused();
  await expect(panel(page)).toContainText('554');
  await press(page, 'Escape');
  await expect(focus(page)).toHaveText('554件');

  await press(page, 'c');
  await expect(citing(page).getByRole('combobox', { name: '位置' })).toHaveValue('s3-1-p1-q32');
  await press(page, 'Escape');
  await expect(citing(page)).toHaveCount(0);
  await expect(focus(page)).toHaveText('554件');
  await press(page, 'j');
  await expect(focus(page)).toHaveAttribute('id', 's3-2');
});

test('j and k lead through a whole document, and back to the beginning of what was read', async ({
  page,
}) => {
  await page.goto('2018/citywide/');
  await press(page, 'j', 'j', 'j');
  await expect(focus(page)).toHaveAttribute('id', 's1-2');
  const top = await focus(page).evaluate((heading) => heading.getBoundingClientRect().top);
  expect(top).toBeGreaterThan(0);
  expect(top).toBeLessThan(100);
  await press(page, 'k');
  await expect(focus(page)).toHaveAttribute('id', 's1-1');
  await page.evaluate(() => scrollBy({ top: 300, behavior: 'instant' }));
  await expect(focus(page)).not.toBeInViewport();
  await press(page, 'k');
  await expect(focus(page)).toBeInViewport();
  await expect(focus(page)).toHaveAttribute('id', 's1-1');
  // The contents follow what is read once it is drawn.
  await expect(page.locator('.contents a[aria-current]')).toHaveAttribute('href', '#s1-1');
  await press(page, 'm');
  await expect(focus(page)).toHaveAttribute('href', '#s1-1');
  await press(page, 'ArrowDown');
  await expect(focus(page)).toHaveAttribute('href', '#s1-2');
});

test('at the end of a section j leads to the one after all that the page shows, k to the one before', async ({
  page,
}) => {
  await page.goto('2018/citywide/2-1/');
  for (let heading = 0; heading < 4; heading++) await press(page, 'j');
  await expect(focus(page)).toHaveAttribute('id', 's2-1-4');
  await press(page, 'j');
  // The next page hears keys once it is loaded, which is later than its address.
  await page.waitForURL(/\/2018\/citywide\/2-2\/$/);
  await press(page, 'k');
  await expect(page).toHaveURL(/\/2018\/citywide\/2-1\/$/);
  await page.goto('2018/citywide/2-1-4/');
  await press(page, 'j');
  await expect(page).toHaveURL(/\/2018\/citywide\/2-2\/$/);
});

test('c cites what is read; with words selected it leads to what can be done with them', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto(section);
  await page.locator('#s3-1-p3').evaluate((words) => {
    scrollBy({ top: words.getBoundingClientRect().top - 100, behavior: 'instant' });
  });
  await press(page, 'c');
  await expect(citing(page).getByRole('combobox', { name: '位置' })).toHaveValue('s3-1-p3');
  await press(page, 'Escape');
  await expect(citing(page)).toHaveCount(0);
  await page.locator('#s3-1-p1').evaluate(({ firstChild }) => {
    if (firstChild) getSelection()?.setBaseAndExtent(firstChild, 0, firstChild, 4);
  });
  await expect(page.getByRole('group', { name: '所选文字' })).toBeVisible();
  await press(page, 'c');
  await expect(focus(page)).toHaveAccessibleName('复制链接：所选文字');
  await expect(citing(page)).toHaveCount(0);
});

for (const [name, url] of [
  ['of prose', '2018/citywide/'],
  ['of tables', '2020/yufubanfa-89/'],
] as const) {
  test(`the longest document ${name} has at most 120 stops, and each link is reached`, async ({ page }) => {
    await page.goto(url);
    await startByTab(page);
    expect(await stopsOf(page)).toBeLessThanOrEqual(120);
    const lost = await page.evaluate(() => {
      const official = document.querySelector('.official');
      const wanted = [...(official?.querySelectorAll<HTMLElement>('a[href], button') ?? [])];
      const reached = new Set<Element>();
      const go = (from: HTMLElement, key: string): void => {
        from.focus();
        for (
          let at: Element | null = from, last: Element | null = null;
          at && at !== last;
          at = document.activeElement
        ) {
          reached.add(at);
          last = at;
          at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
          if (document.activeElement === at) break;
        }
      };
      const stops = wanted.filter((thing) => thing.tabIndex === 0);
      for (const stop of stops) {
        go(stop, 'ArrowRight');
        const table = stop.closest('table');
        if (table) go(stop, 'ArrowDown');
      }
      // From the first of each row along it; rows are reached from above.
      for (const table of document.querySelectorAll('.official table'))
        for (const row of table.querySelectorAll('tr')) {
          const first = row.querySelector<HTMLElement>('a[href]');
          if (first) go(first, 'ArrowRight');
        }
      return wanted
        .filter((thing) => !reached.has(thing) && !thing.closest('.table-actions'))
        .map((thing) => thing.outerHTML);
    });
    expect(lost).toEqual([]);
  });
}

test('a table is one stop; arrows go along its rows and columns, and scroll where they lead nowhere', async ({
  page,
}) => {
  await page.goto('2020/government/3/');
  await startByTab(page);
  await page.locator('#s3-t1-r2-c1 a').focus();
  await press(page, 'ArrowRight', 'ArrowRight');
  await expect(focus(page).locator('xpath=..')).toHaveAttribute('id', 's3-t1-r2-c3');
  await press(page, 'ArrowDown');
  await expect(focus(page).locator('xpath=..')).toHaveAttribute('id', 's3-t1-r3-c3');
  await expect(focus(page)).toBeInViewport();
  await press(page, 'Control+End');
  await expect(focus(page)).toHaveText('下载CSV');
  await press(page, 'Control+Home');
  await press(page, 'Tab');
  expect(await focus(page).evaluate((one) => one.closest('table, .table-actions'))).toBeNull();
  await press(page, 'Shift+Tab');
  expect(await focus(page).evaluate((one) => one.closest('table')?.id)).toBe('s3-t1');
});

test('what is said of the arrow keys is said until they are used', async ({ page }) => {
  await page.goto(section);
  const hint = page.locator('.keys-hint');
  await startByTab(page);
  await page.locator('#s3-1 ').evaluate((heading) => {
    heading.tabIndex = -1;
    heading.focus();
  });
  await press(page, 'Tab', 'Tab');
  await expect(hint).toContainText('←、→');
  await press(page, 'ArrowRight');
  await expect(hint).toBeHidden();
  await press(page, 'Tab');
  await expect(hint).toBeHidden();
});

test('Tab past the end of a panel closes it and goes on in the text; Shift+Tab goes back to the figure', async ({
  page,
}) => {
  await page.goto(section);
  await startByTab(page);
  const figure = page.locator('#s3-1-p1-q13 a');
  await figure.focus();
  await press(page, 'Enter');
  await expect(panel(page)).toBeFocused();
  await press(page, 'Shift+Tab');
  await expect(panel(page)).toHaveCount(0);
  await expect(figure).toBeFocused();
  await press(page, 'Enter');
  await panel(page).getByRole('button', { name: '关闭' }).focus();
  await press(page, 'Tab');
  await expect(panel(page)).toHaveCount(0);
  expect(await focus(page).evaluate((one) => one.closest('p')?.id)).toBe('s3-1-p2');
});

test('? shows the keys of this page; they can be switched off, and on again from the foot of the page', async ({
  page,
}) => {
  await page.goto(section);
  await press(page, '?');
  await expect(overview(page)).toContainText('引用现在读的一段');
  await expect(overview(page)).not.toContainText('图表');
  expect(await violationsOf(page, { within: 'dialog.keys', targets: true })).toEqual([]);
  await press(page, 'j', '?');
  await expect(overview(page)).toBeVisible();
  await letters(page).press('Space');
  await expect(letters(page)).not.toBeChecked();
  await press(page, 'Escape');
  await expect(overview(page)).toHaveCount(0);

  await page.reload();
  await startByTab(page);
  await press(page, '?', '/', 'j');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const foot = page.getByRole('contentinfo').getByRole('link', { name: '键盘' });
  await foot.focus();
  await press(page, 'Enter');
  await expect(letters(page)).not.toBeChecked();
  await letters(page).press('Space');
  await expect(letters(page)).toBeChecked();
  await stops(page).press('Space');
  await expect(stops(page)).not.toBeChecked();
  await press(page, 'Escape');
  await expect(foot).toBeFocused();
  const every = await stopsOf(page);
  await page.reload();
  await press(page, 'Tab', '?');
  // The code of the keys has come, and with it what it does to a Tab.
  await expect(stops(page)).not.toBeChecked();
  await press(page, 'Escape', 'Tab');
  expect(await stopsOf(page)).toBe(every);
});

test('letters belong to whoever types', async ({ page }) => {
  await page.goto('search/');
  await page.locator('main [name=q]').pressSequentially('jkc?m');
  await expect(page.locator('main [name=q]')).toHaveValue('jkc?m');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('where storage is forbidden, a switch lasts for the page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await page.goto(section);
  await press(page, '?');
  await letters(page).press('Space');
  await expect(letters(page)).not.toBeChecked();
  await press(page, 'Escape', '?');
  await expect(overview(page)).toHaveCount(0);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('every link of a paragraph is a stop, and the foot leads to the list of keys', async ({ page }) => {
    await page.goto(section);
    await page.locator('#s3-1-p1-q13 a').focus();
    await press(page, 'Tab');
    await expect(page.locator('#s3-1-p1-q32 a')).toBeFocused();
    await page.getByRole('contentinfo').getByRole('link', { name: '键盘' }).click();
    await expect(page.locator(':target')).toHaveText('键盘');
  });
});
