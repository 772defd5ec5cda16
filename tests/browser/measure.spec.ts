import type { Page } from '@playwright/test';
import { violationsInBoth } from './support/axe.ts';
import { anyWidth, expect, test } from './support/test.ts';

const measure = './trends/applications-new-received/';

/** The labels of the lines that Chart.js draws of the chosen rows; none before it has drawn. */
const linesOf = (page: Page): Promise<string[]> =>
  page.locator('#chosen').evaluate((figure) => {
    const { liveChart } = figure as HTMLElement & {
      liveChart?: { data: { datasets: { label: string }[] } };
    };
    return liveChart?.data.datasets.map(({ label }) => label) ?? [];
  });

test('rows that are chosen are drawn as lines of their own, each with its label', async ({ page }) => {
  await page.goto(measure);
  const boxes = page.locator('tr[data-row] input');
  await page.getByLabel('画出：重庆市，全市').check();
  await page.getByLabel('画出：市政府办公厅').check();
  await expect(page.locator('#chosen')).toHaveClass(/is-live/);
  // The office's row has a figure that another body lent it.
  await expect(page.locator('#chosen .legend li')).toHaveText([
    '重庆市（全市）',
    '市政府办公厅（本机关）',
    /^空心：/,
  ]);
  // A row that is chosen later makes a figure of its own, whose legend is there before its lines.
  await expect.poll(() => linesOf(page)).toEqual(['重庆市（全市）', '市政府办公厅（本机关）']);
  await expect(page.getByRole('status').filter({ hasText: '已画 2 行' })).toBeVisible();
  await page.getByRole('button', { name: '全部不选' }).click();
  await expect(page.locator('#chosen')).toHaveCount(0);
  await expect(boxes.first()).toBeFocused();
});

test('rows chosen before the code has come are all drawn', anyWidth, async ({ page }) => {
  for (const pause of [0, 6, 15]) {
    await page.goto(measure);
    await page.evaluate(async (milliseconds) => {
      const [first, , third] = document.querySelectorAll<HTMLInputElement>('tr[data-row] input');
      first?.click();
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      third?.click();
    }, pause);
    await expect(page.locator('#chosen')).toHaveClass(/is-live/);
    await expect(page.locator('#chosen .legend li')).toHaveCount(3);
  }
});

test('the keyboard alone chooses a row and walks its points', anyWidth, async ({ page }) => {
  await page.goto(measure);
  await page.getByLabel('画出：重庆市，全市').focus();
  await page.keyboard.press('Space');
  await expect(page.locator('#chosen')).toHaveClass(/is-live/);
  await page.locator('#chosen canvas').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#chosen .point-status')).toContainText('2018年，重庆市（全市）：7,896 份');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/2018\/citywide\/3-1\/#s3-1-p1-q13$/);
});

test('two bodies are no ranking', anyWidth, async ({ page }) => {
  await page.goto(measure);
  await expect(page.locator('[data-matrix]')).toBeVisible();
  await expect(page.locator('[data-ranking]')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the matrix serves: every number leads to where it is printed', anyWidth, async ({ page }) => {
    await page.goto(measure);
    await expect(page.locator('tr[data-row] input').first()).toBeHidden();
    const row = page.locator('tr[data-row]', { hasText: '市政府办公厅' });
    await expect(row.locator('td a')).toHaveText(['554※', '378', '653']);
    await row.getByRole('link', { name: '653' }).click();
    await expect(page).toHaveURL(/\/2023\/general-office\/3\/#s3-t1-r1-c7$/);
  });
});

test('on a phone the first screen has the finding and the beginning of its chart', async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile, 'a wide screen has room');
  await page.goto(measure);
  const figure = page.locator('figure.chart').first();
  await expect(figure.locator('figcaption strong')).toHaveText(
    /^市政府办公厅（本机关）2023年653件，比2020年多275件$/,
  );
  const plot = await figure.locator('.plot').boundingBox();
  expect(plot?.y).toBeLessThan((page.viewportSize()?.height ?? 0) - 200);
});

test(
  'an address of a value lands on its row alone, whatever else the document prints of the measure',
  anyWidth,
  async ({ page }) => {
    const at = async (id: string) => {
      await page.goto('./trends/');
      await page.goto(`${measure}#${id}`);
      const target = page.locator(`[id="${id}"]`);
      await expect(target).toBeInViewport();
      // The row, or the line of a second printing: it is marked, and nothing else is.
      const marked = await page
        .locator('.values-table :is(tbody tr, .cell)')
        .evaluateAll((all) =>
          all
            .filter((one) => getComputedStyle(one).backgroundColor !== 'rgba(0, 0, 0, 0)')
            .map(({ id }) => id),
        );
      expect(marked).toEqual([id]);
      return target;
    };
    await expect(await at('o-2018-citywide-s3-1-p1-q60')).toContainText('5,208');
    await expect(await at('o-2018-citywide-s3-1-p1-q13')).toContainText('7,896');
    await expect(await at('o-2020-government-s1-3-p1-q277')).toContainText('378');
  },
);

test(
  'numbers that stand alone are shown as numbers: no axis, no code for charts',
  anyWidth,
  async ({ page }) => {
    await page.goto('./trends/quiz-participants/');
    await expect(page.locator('.chart-facts li')).toHaveCount(1);
    await expect(page.locator('.chart-facts a')).toHaveAttribute('href', /\/2018\/citywide\/1-4\/#/);
    await expect(page.locator('figure[data-chart]')).toHaveCount(0);
  },
);

test(
  'the files of a measure are at its own addresses, and the page gives the words to embed them',
  anyWidth,
  async ({ page, request }) => {
    await page.goto(measure);
    const links = await page
      .locator('.embed-files a')
      .evaluateAll((all) => all.map((one) => [one.textContent, one.getAttribute('href') ?? '']));
    expect(links.map(([name]) => name)).toEqual(['CSV', 'JSON', 'SVG']);
    for (const [, href] of links) {
      const file = await request.get(href ?? '');
      expect(file.ok(), href).toBe(true);
      expect(await file.text()).toContain('/trends/applications-new-received/');
    }
    const snippet = page.getByLabel('嵌入网页的代码');
    await expect(snippet).toHaveValue(/<img src="http[^"]*\/trends\/applications-new-received\.svg"/);
    // Embedded as an image, the picture has its size and asks for nothing else.
    const size = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return image.naturalWidth;
    }, links[2]?.[1] ?? '');
    expect(size).toBe(880);
  },
);

test('printed from dark mode, a chart has the colours of paper', anyWidth, async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await page.goto(measure);
  const figure = page.locator('figure[data-chart]').first();
  await expect(figure.locator('svg.still')).toBeVisible();
  const [fill, paper] = await figure.evaluate((element) => {
    const mark = element.querySelector('.mark .filled');
    return [
      mark ? getComputedStyle(mark).fill : '',
      getComputedStyle(element).getPropertyValue('--chart-paper'),
    ];
  });
  expect(fill).toBe('rgb(156, 38, 32)');
  expect(paper).toMatch(/^(?:#fff|rgb\(255, 255, 255\))$/);
});

test('forced colours: what is behind the data is quieter than the data', anyWidth, async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(measure);
  const figure = page.locator('figure[data-chart]').first();
  const [grid, ink] = await figure.evaluate((element) =>
    ['--chart-rule', '--chart-ink'].map((name) => getComputedStyle(element).getPropertyValue(name)),
  );
  expect(grid).toMatch(/^(?:rgb|color)\(/);
  expect(grid).not.toBe(ink);
});

test('axe finds nothing in what was drawn, light or dark, and the page does not scroll sideways', async ({
  page,
}) => {
  test.slow(); // axe looks at every word of a long page
  await page.goto(measure);
  await page.locator('tr[data-row] input').first().check();
  await expect(page.locator('#chosen')).toHaveClass(/is-live/);
  expect(await violationsInBoth(page)).toEqual([]);
  const [inner, scroll] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
  expect(scroll).toBeLessThanOrEqual(inner ?? 0);
});

test(
  'a check opens at its own address, on the page of its document and in the overview',
  anyWidth,
  async ({ page }) => {
    const checks = (await (await page.request.get('data/checks.json')).json()) as {
      id: string;
      document: string;
    }[];
    const { id, document } = checks.at(-1) ?? { id: '', document: '' };
    for (const path of [`./${document}/checks/`, './checks/']) {
      await page.goto(`${path}#${id}`);
      await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
    }
  },
);
