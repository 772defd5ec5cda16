/** What a screen reader is told of a page: its headings, its tables, and what the links and buttons are called. */
import type { Page } from '@playwright/test';
import { violationsOf } from './support/axe.ts';
import { pageKinds } from './support/pages.ts';
import { expect, test } from './support/test.ts';

test.skip(({ isMobile }) => isMobile, 'one tree for all widths');

/** A name with the visible words in it, so that whoever steers by voice can say what is seen. */
const nameRule = { rules: ['label-content-name-mismatch'] };

/** Headings whose name says more than what they head: a control, a count, a note of ours. */
const crowdedHeadings = (page: Page) =>
  page
    .getByRole('heading')
    .evaluateAll((headings) =>
      headings
        .filter(
          (heading) =>
            heading.querySelector('button, input, select, [data-editorial]') ??
            / ?\d+ ?(?:节|处|条|份文件)$/.test(heading.textContent.trim()),
        )
        .map((heading) => heading.textContent.trim()),
    );

test('on every kind of page headings are named by their words alone, and what is seen of a control is in its name', async ({
  page,
}) => {
  test.slow(); // axe reads every kind of page
  for (const url of Object.values(pageKinds)) {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    if (url.includes('?q=')) await expect(page.locator('a[data-search-result]').first()).toBeVisible();
    expect(await crowdedHeadings(page), url).toEqual([]);
    expect(await violationsOf(page, nameRule), url).toEqual([]);
  }
});

test('a planted count in a heading, and a planted name without the visible words, are seen', async ({
  page,
}) => {
  await page.goto(pageKinds.section);
  await page.evaluate(() => {
    document.querySelector('h1')?.append(' 2 节');
    document.querySelector('.home')?.setAttribute('aria-label', '原文第97至98行');
  });
  expect(await crowdedHeadings(page)).toHaveLength(1);
  expect((await violationsOf(page, nameRule)).join()).toMatch(/mismatch, 1 times/);
});

test('a section: heading, what can be done with it, paragraphs with their figures and lines', async ({
  page,
}) => {
  await page.goto('2018/citywide/3-1/');
  await expect(page.getByRole('article')).toMatchAriaSnapshot(`
    - article:
      - heading "（一）申请受理情况。" [level=1]
      - link "引用和链接：申请受理情况"
      - paragraph:
        - text: 全市共收到
        - link "政府信息公开申请"
        - link "7896份"
        - text: ，其中，市政府办公厅受理申请
        - link "554件"
        - text: ，市政府部门受理申请
        - link "2134件"
        - text: ，区县政府受理申请
        - link "5208件"
        - text: 。
        - link "原文第173行"
  `);
});

test('a table: its name, its heads, and a row by its label and figures', async ({ page }) => {
  await page.goto('2020/government/3/');
  await expect(page.getByRole('article')).toMatchAriaSnapshot(`
    - heading "三、收到和处理政府信息公开申请情况" [level=1]
    - region "收到和处理政府信息公开申请情况":
      - table "收到和处理政府信息公开申请情况":
        - rowgroup:
          - row:
            - columnheader "自然人"
            - columnheader "法人或其他组织"
            - columnheader "总计"
        - rowgroup:
          - row:
            - rowheader "一、本年新收政府信息公开申请数量"
            - cell "360":
              - link "360"
            - cell "17"
            - cell "0"
            - cell "1"
            - cell "0"
            - cell "0"
            - cell "378"
            - cell "原文第154行"
  `);
});

test('results: a document by its title, a section by its heading, how many apart from both', async ({
  page,
}) => {
  await page.goto('search/?q=渝快办');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - status:
      - text: 找到
      - strong: "2"
      - text: 节，分属 2 份文件。
    - heading "重庆市2018年政府信息公开工作年度报告" [level=2]
    - paragraph: 1 节
    - list:
      - listitem:
        - heading "（二）狠抓平台建设，夯实公开基础" [level=3]:
          - link "（二）狠抓平台建设，夯实公开基础"
        - paragraph: 3 处
  `);
});

test('a chart: what it shows, how its points are reached, and the same numbers as a table', async ({
  page,
}) => {
  await page.goto('trends/applications-new-received/');
  const figure = page
    .getByRole('figure')
    .filter({ has: page.getByRole('application') })
    .first();
  await expect(figure).toMatchAriaSnapshot(`
    - figure /市政府办公厅（本机关）2023年653件，比2020年多275件/:
      - application /6个数据点，用方向键逐点查看，回车打开原文位置/
      - list "图例"
      - button "导出 PNG"
      - region /^数据表/:
        - table:
          - rowgroup:
            - row /报告/:
              - columnheader "报告"
              - columnheader "数值"
          - rowgroup:
            - row /2012年/:
              - rowheader /2012年/
              - cell "93 件"
  `);
});
