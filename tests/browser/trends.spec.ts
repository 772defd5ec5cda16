import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { violationsInBoth, violationsOf } from './support/axe.ts';
import { anyWidth, expect, test } from './support/test.ts';

const measure = './trends/applications-new-received/';

/** A figure with its live chart, once it has come into view. */
async function liveFigure(page: Page, index = 0): Promise<Locator> {
  const figure = page.locator('figure[data-chart]').nth(index);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveClass(/is-live/);
  return figure;
}

/** What the picture made at build shows: a value or a state for every mark. */
const drawnStill = (figure: Locator): Promise<string[]> =>
  figure
    .locator('svg.still a.mark')
    .evaluateAll((marks) => marks.map((mark) => mark.dataset['value'] ?? mark.dataset['state'] ?? '').sort());

const tabled = (figure: Locator): Promise<string[]> =>
  figure
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.dataset['value'] ?? row.dataset['state'] ?? '').sort());

/** Where Chart.js has put its points, in pixels, and where the picture has them. */
const places = (figure: Locator) =>
  figure.evaluate((element) => {
    const { liveChart } = element as HTMLElement & {
      liveChart: {
        width: number;
        data: { datasets: { data: { x: number; y: number }[]; yAxisID: string }[] };
        getDatasetMeta: (index: number) => { data: { x: number; y: number }[] };
      };
    };
    const live = liveChart.data.datasets.flatMap((dataset, index) =>
      dataset.data.flatMap(({ x }, at) => {
        const point = liveChart.getDatasetMeta(index).data[at];
        return Number.isNaN(x) || !point ? [] : [[Math.round(point.x), Math.round(point.y)] as const];
      }),
    );
    const picture = element.querySelector('svg.still');
    const room = picture ? getComputedStyle(picture) : undefined;
    const [left = 0, right = 0] = [room?.paddingLeft, room?.paddingRight].map((side) =>
      Number.parseFloat(side ?? '0'),
    );
    const still = [...element.querySelectorAll<SVGSVGElement>('svg.still a.mark > svg')].map((mark) => [
      Math.round(
        left + (Number.parseFloat(mark.getAttribute('x') ?? '') / 100) * (liveChart.width - left - right),
      ),
      Math.round(Number(mark.getAttribute('y'))),
    ]);
    return { live, still };
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('picture, legend and table are there, and every mark is a link', anyWidth, async ({ page }) => {
    await page.goto(measure);
    const figure = page.locator('figure[data-chart]').first();
    await expect(figure.locator('svg.still')).toBeVisible();
    expect(await drawnStill(figure)).toEqual(['378', '532', '554', '653', '7896', '93']);
    expect(await tabled(figure)).toEqual(['378', '532', '554', '653', '7896', '93']);
    await expect(page.getByText('不足三个数字的，只画点，不连线').first()).toBeVisible();
    await figure.getByRole('link', { name: '2018年，重庆市（全市）：7,896 份' }).click();
    await expect(page).toHaveURL(/\/2018\/citywide\/3-1\/#s3-1-p1-q13$/);
  });
});

for (const path of [measure, './trends/outcomes-granted/', './trends/litigation-total/']) {
  test(
    `the live charts of ${path} show what the pictures and tables show, at the same places`,
    anyWidth,
    async ({ page }) => {
      await page.goto(path);
      const count = await page.locator('figure[data-chart]').count();
      expect(count).toBeGreaterThan(0);
      for (let index = 0; index < Math.min(count, 6); index++) {
        const figure = await liveFigure(page, index);
        expect(await drawnStill(figure)).toEqual(await tabled(figure));
        const { live, still } = await places(figure);
        expect(live.length).toBe(still.length);
        for (const [x, y] of live) {
          expect(
            still.some(([a = 0, b = 0]) => Math.abs(a - x) <= 2 && Math.abs(b - y) <= 2),
            `figure ${index}: a mark of the picture at ${x}, ${y} among ${JSON.stringify(still)}`,
          ).toBe(true);
        }
      }
    },
  );
}

test('nothing is joined over missing years: no dataset draws a line', anyWidth, async ({ page }) => {
  await page.goto(measure);
  const figure = await liveFigure(page);
  await expect(figure.locator('.line-join')).toHaveCount(0);
  const lines = await figure.evaluate((element) =>
    (
      element as HTMLElement & { liveChart: { data: { datasets: { showLine: boolean }[] } } }
    ).liveChart.data.datasets.map(({ showLine }) => showLine),
  );
  expect(lines).toEqual([false, false, false]);
});

test('from a point to its cell, to the line of the source, and back', anyWidth, async ({ page }) => {
  await page.goto(measure);
  const row = page.locator('#o-2020-government-s3-t1-r1-c7');
  await row.getByRole('link', { name: '378 件' }).click();
  await expect(page).toHaveURL(/\/2020\/government\/3\/#s3-t1-r1-c7$/);
  await expect(page.locator('#s3-t1-r1-c7')).toContainText('378');
  await page.goBack();
  await row.getByRole('link', { name: '第154行' }).click();
  await expect(page).toHaveURL(/\/2020\/government\/source\/\?of=s3-t1-r1-c7#L154$/);
  await expect(page.locator('#L154')).toContainText('378');
  // From the source the text is one step away, and from the text the measure.
  await page.locator('a[href*="/2020/government/3/#"]').first().click();
  await expect(page).toHaveURL(/\/2020\/government\/3\//);
});

test('every place that a chart leads to exists', anyWidth, async ({ page, request }) => {
  await page.goto(measure);
  const links = await page
    .locator('svg.still a.mark')
    .evaluateAll((marks) => [...new Set(marks.map((mark) => mark.getAttribute('href') ?? ''))]);
  expect(links.length).toBeGreaterThan(15);
  const pages = Map.groupBy(links, (link) => link.split('#')[0] ?? '');
  for (const [path, targets] of pages) {
    const html = await (await request.get(path)).text();
    for (const target of targets) {
      const id = target.split('#')[1];
      if (id) expect(html, target).toContain(`id="${id}"`);
    }
  }
});

test(
  'arrow keys move over the points, each is announced, Enter goes to its place',
  anyWidth,
  async ({ page }) => {
    await page.goto(measure);
    const figure = await liveFigure(page);
    const canvas = figure.locator('canvas.live');
    const status = figure.locator('.point-status');
    await expect(status).toHaveAttribute('aria-live', 'polite');
    await canvas.focus();
    await page.keyboard.press('ArrowRight');
    await expect(status).toContainText('2018年，重庆市（全市）：7,896 份');
    await page.keyboard.press('ArrowRight');
    await expect(status).toContainText('2018年，市政府办公厅（本机关）：554 件');
    await expect(status).toContainText('份额');
    await page.keyboard.press('ArrowRight');
    await expect(status).toContainText('2019年，市政府办公厅（本机关）：532 件（推算）');
    await expect(status).toContainText('不是印出的数字');
    await page.keyboard.press('End');
    await expect(status).toContainText('2012年，重庆市（未写明）：93 件');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    await expect(status).toContainText('93 件');
    await expect(status.getByRole('link', { name: '原文第150行' })).toHaveAttribute(
      'href',
      /\/2012\/citywide\/source\/\?of=s3-1-p1-q16#L150$/,
    );
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/2012\/citywide\/3-1\/#s3-1-p1-q16$/);
  },
);

test('a finger selects a point and finds the way to its source below the chart', async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile, 'a finger needs a touch screen');
  await page.goto(measure);
  const figure = await liveFigure(page);
  const { live } = await places(figure);
  const [x = 0, y = 0] = live[0] ?? [];
  await figure.locator('canvas.live').tap({ position: { x, y } });
  await expect(figure.locator('.point-status')).toContainText('7,896 份');
  await figure.locator('.point-status').getByRole('link', { name: '原文位置' }).tap();
  await expect(page).toHaveURL(/\/2018\/citywide\/3-1\/#s3-1-p1-q13$/);
});

test('a picture carries its title, scope, source and address', anyWidth, async ({ page }) => {
  await page.goto(measure);
  const figure = await liveFigure(page);
  const save = async (name: string) => {
    const waiting = page.waitForEvent('download');
    await figure.getByRole('button', { name }).click();
    const download = await waiting;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const svg = await save('导出 SVG');
  expect(svg.name).toBe('applications-new-received-years.svg');
  const words = svg.bytes.toString('utf8').replace(/<[^>]+>\s*/g, '');
  for (const part of [
    '本年新收政府信息公开申请',
    '口径：未写明、全市、本机关',
    '定义：',
    '版次：',
    '532 件（推算）',
    '来源：重庆市2012年政府信息公开工作年度报告',
    '7,896 份',
  ]) {
    expect(words).toContain(part);
  }
  expect(words).toContain(`${page.url()}#applications-new-received-years`);

  // The PNG is the same picture: drawn from the SVG, the letters of its foot are in the same places.
  const png = await save('导出 PNG');
  const compared = await page.evaluate(
    async ([pngUrl, svgUrl]) => {
      const ink = async (url: string) => {
        const image = new Image();
        image.src = url;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [880, Math.round((880 * image.naturalHeight) / image.naturalWidth)];
        const ctx = canvas.getContext('2d', { willReadFrequently: true });
        ctx?.drawImage(image, 0, 0, canvas.width, canvas.height);
        const foot = ctx?.getImageData(0, canvas.height - 150, canvas.width, 150).data ?? [];
        let dark = 0;
        for (let at = 0; at < foot.length; at += 4) if ((foot[at] ?? 255) < 160) dark++;
        return { height: canvas.height, dark };
      };
      return { png: await ink(pngUrl ?? ''), svg: await ink(svgUrl ?? '') };
    },
    [
      `data:image/png;base64,${png.bytes.toString('base64')}`,
      `data:image/svg+xml;base64,${svg.bytes.toString('base64')}`,
    ],
  );
  expect(compared.png.height).toBe(compared.svg.height);
  expect(compared.svg.dark).toBeGreaterThan(1000);
  expect(Math.abs(compared.png.dark - compared.svg.dark) / compared.svg.dark).toBeLessThan(0.25);
});

test('the code of charts comes only with charts, and is small', anyWidth, async ({ page }) => {
  const asked = new Set<string>();
  page.on('request', (one) => one.resourceType() === 'script' && asked.add(one.url()));
  const bodies = (urls: Iterable<string>) =>
    Promise.all([...urls].map(async (url) => (await page.request.get(url)).body()));
  const isChartJs = (body: Buffer) => body.includes('_scriptable') && body.includes('borderCapStyle');

  for (const path of ['./', './2018/citywide/', './2020/government/3/', './about/']) {
    await page.goto(path, { waitUntil: 'networkidle' });
  }
  const elsewhere = new Set(asked);
  const before = await bodies(elsewhere);
  expect(
    before.filter((body) => isChartJs(body) || /data-chart|liveChart/.test(body.toString('utf8'))),
  ).toEqual([]);

  asked.clear();
  await page.goto(measure);
  await liveFigure(page);
  await page.waitForLoadState('networkidle');
  const charts = await bodies([...asked].filter((url) => !elsewhere.has(url)));
  const size = (list: Buffer[]) => list.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
  expect(charts.filter(isChartJs)).toHaveLength(1);
  expect(size(charts)).toBeLessThanOrEqual(68 * 1024);
  expect(size(charts.filter((body) => !isChartJs(body)))).toBeLessThanOrEqual(8 * 1024);
});

test('each measure has a page, and each document its place on it', anyWidth, async ({ page, request }) => {
  await page.goto('./trends/');
  const links = await page
    .locator('ul.measures a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  const observations = new Set<string>();
  expect(links.length).toBeGreaterThan(150);
  for (const link of links) {
    const html = await (await request.get(link)).text();
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(new Set(ids).size, `${link}: an id occurs once`).toBe(ids.length);
    expect(html, link).not.toContain(' style="');
    for (const id of ids) if (id.startsWith('d-')) observations.add(`${link}#${id}`);
  }
  expect(observations.size).toBeGreaterThan(links.length);
});

for (const path of [measure, './trends/outcomes-granted/']) {
  test(`axe finds nothing on ${path}, light or dark, and it does not scroll sideways`, async ({ page }) => {
    test.slow(); // axe looks at every word of a long page
    await page.goto(path);
    await liveFigure(page);
    expect(await violationsInBoth(page)).toEqual([]);
    const [inner, scroll] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
    expect(scroll).toBeLessThanOrEqual(inner ?? 0);
  });
}

test.describe('where the charts never arrive', () => {
  test('axe finds nothing in the pictures', anyWidth, async ({ page }) => {
    await page.route(/\/_astro\/(?:live|chart-js)\./, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    await page.goto(measure);
    expect(await violationsOf(page)).toEqual([]);
    await expect(page.locator('svg.still').first()).toBeVisible();
  });
});

test('forced colours: marks and words are drawn in the system’s colours', anyWidth, async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(measure);
  const figure = await liveFigure(page);
  const [tone, system] = await figure.evaluate((element) => {
    const words = element.appendChild(document.createElement('span'));
    words.style.color = 'CanvasText';
    return [getComputedStyle(element).getPropertyValue('--tone-1'), getComputedStyle(words).color];
  });
  expect(tone).toBe(system);
});
