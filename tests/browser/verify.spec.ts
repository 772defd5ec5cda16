/** 引文核验: an article comes in by any way, is marked and judged in the browser, and leaves it by none but the reader's. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { zipSync, strToU8 } from 'fflate';
import type { Verification } from '../../src/verify/result.ts';
import { archive } from '../support/specimen.ts';
import { violationsInBoth } from './support/axe.ts';
import { servePolicy } from './support/policy.ts';
import { anyWidth, expect, test } from './support/test.ts';
import { watchDoor } from './support/warm.ts';

const report = '《重庆市人民政府办公厅2023年政府信息公开工作年度报告》';
const exact = '充分发挥政府网站、政务新媒体、新闻发布会等官方平台渠道作用';
/** The report prints 2000余条. */
const changed = '公开重要政策、重点规划、重大项目信息3000余条，积极引导市场预期';
const article = `${report}写道：“${exact}”。\n又说：“${changed}”。\n2023年，市政府办公厅本年新收政府信息公开申请653件。\n《江州市2019年政府信息公开工作年度报告》说：“这一句话任何一份报告里都没有印过”。`;

const summary = (page: Page) => page.locator('[data-verify=summary]');
const marks = (page: Page) => page.locator('.verify-article .found');
const mark = (page: Page, verdict: string) => page.locator(`.verify-article .found.${verdict}`).first();
const open = (page: Page) => page.locator('.finding-more:not([hidden])');

async function paste(page: Page, text = article): Promise<void> {
  await page.getByLabel('文章', { exact: true }).fill(text);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await expect(summary(page)).toContainText('共核对');
  // A long article comes bit by bit, and on a slow machine a short one too.
  await expect(page.locator('.verify-article p')).toHaveCount(text.split('\n').filter(Boolean).length);
}

async function verified(page: Page, text = article): Promise<void> {
  await page.goto('verify/');
  await paste(page, text);
}

test(
  'an article that is pasted is marked, and summed up where a screen reader hears it',
  anyWidth,
  async ({ page }) => {
    await verified(page);
    await expect(summary(page)).toHaveRole('status');
    await expect(summary(page)).toHaveText(/^共核对引文\d+处、数字\d+个：.*有几字不同1处.*逐字相符1处/);
    await expect(page.getByRole('heading', { name: '核验结果' })).toBeFocused();
    await expect(mark(page, 'quote-exact')).toHaveText(exact);
    await expect(mark(page, 'quote-differs')).toContainText('重大项目信息3');
    await expect(mark(page, 'quote-differs').locator('.slip').first()).toContainText('3');
    await expect(mark(page, 'number-agrees')).toContainText('653件');
    const shown = await page.locator('.verify-article p').evaluateAll((all) =>
      all.map((line) => {
        const copy = line.cloneNode(true) as HTMLElement;
        for (const ours of copy.querySelectorAll('.sign, .visually-hidden')) ours.remove();
        return copy.textContent;
      }),
    );
    expect(shown.join('\n'), 'all characters of the article, and no other').toBe(article);
  },
);

test(
  'a mark leads to its finding, what differs is marked on both sides, and the passage is a link',
  anyWidth,
  async ({ page }) => {
    await verified(page);
    await page.locator('.verify-article a.sign.quote-differs').click();
    const finding = open(page);
    await expect(finding).toBeFocused();
    await expect(finding).toHaveAccessibleName(/^第\d+处，引文：有几字不同$/);
    const [ours, printed] = [finding.locator('dd').nth(0), finding.locator('dd').nth(1)];
    await expect(ours.locator('em')).toContainText('3');
    await expect(printed.locator('em')).toContainText('2');
    await expect(printed).toContainText('2');
    await expect(finding).toContainText(/2023年市政府办公厅报告，.*第\d+段，原文第\d+/);
    const link = finding.getByRole('link', { name: '看档案里的这一处（新窗口）' });
    await expect(link).toHaveAttribute('href', /\/2023\/general-office\/.*#s1-1-p1$/);
    // The article would be gone with the page.
    await expect(link).toHaveAttribute('target', '_blank');
    await page.keyboard.press('Escape');
    await expect(open(page)).toHaveCount(0);
    await expect(page.locator('.verify-article a.sign.quote-differs')).toBeFocused();
  },
);

test(
  'by keyboard alone: from the door to a finding, on to the next, and back',
  anyWidth,
  async ({ page }) => {
    await page.goto('verify/');
    await page.getByLabel('文章', { exact: true }).focus();
    await page.keyboard.insertText(article);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '核验结果' })).toBeFocused();
    await page.keyboard.press('n');
    await expect(open(page)).toHaveAccessibleName('第1处，引文：逐字相符');
    await page.keyboard.press('n');
    await expect(open(page)).toHaveAccessibleName(/^第2处/);
    await page.keyboard.press('p');
    await expect(open(page)).toHaveAccessibleName(/^第1处/);
    await page.keyboard.press('Escape');
    const sign = page.locator('#mark-1');
    await expect(sign).toBeFocused();
    await expect(sign).toHaveAccessibleName(/^1同\s*，引文：逐字相符$/);
    await page.keyboard.press('Enter');
    await expect(open(page)).toBeFocused();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toContainText('下一处引文或数字');
  },
);

test(
  'the list has the worst first, can be narrowed to a verdict, and leads into the article',
  anyWidth,
  async ({ page }) => {
    await verified(page);
    const groups = page.locator('.finding-group');
    await expect(groups.first().locator('summary')).toContainText(/不同/);
    await expect(groups.last().locator('summary')).toContainText('逐字相符');
    await page.getByRole('radio', { name: /有几字不同/ }).check({ force: true });
    await expect(groups.filter({ visible: true })).toHaveCount(1);
    await expect(mark(page, 'quote-exact')).toHaveClass(/apart/);
    await page.locator('.finding').filter({ visible: true }).getByRole('button').first().click();
    await open(page).getByRole('link', { name: '到文中这一处' }).click();
    await expect(page.locator('.verify-article a.sign.quote-differs')).toBeFocused();
    await expect(page.locator('.verify-article a.sign.quote-differs')).toBeInViewport();
    expect(new URL(page.url()).hash, 'no entry in the history').toBe('');
  },
);

/** Press a key, or else what is to be pressed, in the very moment at which a result is there, before all of it has come. */
const atOnce = (page: Page, at: string, key = '') =>
  page.locator('[data-verify=heading]').evaluate(
    (heading, [selector, pressed]) =>
      heading.addEventListener(
        'focus',
        () => {
          const event = pressed
            ? new KeyboardEvent('keydown', { key: pressed, bubbles: true })
            : new MouseEvent('click', { bubbles: true });
          document.querySelector(selector)?.dispatchEvent(event);
        },
        { once: true },
      ),
    [at, key] as const,
  );

test(
  'what is asked for before it has come, a finding or a choice of them, is there once it has',
  anyWidth,
  async ({ page }) => {
    // Each mark and each finding has to wait for its turn.
    await page.addInitScript(() => {
      let now = 0;
      performance.now = () => (now += 100);
    });
    await page.goto('verify/');
    await atOnce(page, '[data-verify=heading]', 'n');
    await paste(page);
    await expect(open(page)).toHaveAccessibleName('第1处，引文：逐字相符');
    await expect(open(page)).toBeFocused();
    await atOnce(page, '.verify-filter [value=quote-differs]');
    await paste(page);
    await expect(mark(page, 'number-agrees')).toHaveClass(/apart/);
  },
);

test(
  'each verdict is told by its line and its sign, not by colour, in forced colours too',
  anyWidth,
  async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await verified(page);
    const looks = await marks(page).evaluateAll((all) =>
      all.map((found) => [
        found.className,
        getComputedStyle(found).textDecorationStyle + getComputedStyle(found).textDecorationThickness,
      ]),
    );
    expect(looks.length).toBeGreaterThan(3);
    expect(looks.find(([name]) => name?.includes('quote-exact'))?.[1]).toBe('solid1px');
    expect(looks.find(([name]) => name?.includes('quote-differs'))?.[1]).toBe('double1px');
    await expect(page.locator('.verify-article a.sign.quote-differs')).toContainText('异');
    expect(looks.find(([name]) => name?.includes('number-'))?.[1]).toMatch(/2px$/);
  },
);

/** A Word file of a few paragraphs, as small as one can be. */
function docxOf(text: string): Buffer {
  const namespace = 'http://schemas.openxmlformats.org';
  const paragraphs = text.split('\n').map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`);
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        `<Types xmlns="${namespace}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="${namespace}/package/2006/relationships"><Relationship Id="r1" Type="${namespace}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/document.xml': strToU8(
        `<w:document xmlns:w="${namespace}/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`,
      ),
    }),
  );
}

test(
  'once loaded it needs no network, sends nothing, stores nothing: a text, then a Word file',
  anyWidth,
  async ({ page, context, baseURL }) => {
    const asked: string[] = [];
    context.on('request', (request) => {
      const body = request.postData() === null ? '' : ' with a body';
      asked.push(`${request.method()} ${request.url()}${body}`);
    });
    const warm = await watchDoor(page);
    // The last that is fetched beforehand.
    const fetched = archive.documents.flatMap(({ key }) =>
      ['figures', 'places'].map((kind) =>
        page.waitForEvent('requestfinished', (request) =>
          request.url().endsWith(`/verify/${kind}/${key}.json`),
        ),
      ),
    );
    await page.goto('verify/');
    await Promise.all([warm(), ...fetched]);
    await context.setOffline(true);
    await paste(page);
    await expect(summary(page)).toContainText('有几字不同1处');
    await page
      .getByLabel('选择文件')
      .setInputFiles({ name: '报道.docx', mimeType: 'application/octet-stream', buffer: docxOf(article) });
    await expect(page.locator('.door-status')).toHaveText('');
    await expect(page.locator('.door-error')).toHaveText('');
    await expect(summary(page)).toContainText('有几字不同1处');
    await expect(mark(page, 'quote-exact')).toHaveText(exact);
    await context.setOffline(false);

    const site = new URL(baseURL ?? '').origin;
    expect(asked.filter((request) => !request.startsWith(`GET ${site}/`))).toEqual([]);
    expect(asked.filter((request) => request.includes('body'))).toEqual([]);
    expect(decodeURIComponent(asked.join(' '))).not.toContain('政府');
    const kept = await page.evaluate(async () => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      cookie: document.cookie,
      history: JSON.stringify(history.state),
    }));
    expect(kept).toEqual({ local: {}, session: {}, databases: [], caches: [], cookie: '', history: 'null' });
  },
);

test(
  'a file dropped anywhere on the page is verified, under a strict content security policy',
  anyWidth,
  async ({ page }) => {
    const settled = await servePolicy(page, '**/*');
    await page.goto('verify/');
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], '报道.txt', { type: 'text/plain' }));
      return transfer;
    }, article);
    await page.dispatchEvent('main', 'drop', { dataTransfer: data });
    await expect(summary(page)).toContainText('有几字不同1处');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 CSV' }).click();
    expect((await saving).suggestedFilename()).toBe('引文核验-报道.csv');
    await settled();
  },
);

test(
  'the result is copied for Word as marked text with addresses, and saved',
  anyWidth,
  async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await verified(page);
    await page.getByRole('button', { name: '复制到 Word' }).click();
    await expect(page.getByText('已复制，可以粘贴到 Word 里。')).toBeVisible();
    const copied = await page.evaluate(async () => {
      // As it is: a page that has it made safe parses it, and its policy complains of the styles.
      const clipboard: { read(formats: object): Promise<ClipboardItems> } = navigator.clipboard;
      const [item] = await clipboard.read({ unsanitized: ['text/html'] });
      const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
      return { html: await read('text/html'), text: await read('text/plain') };
    });
    expect(copied.text).toContain(`“${exact}〔1 逐字相符〕”`);
    expect(copied.text).toMatch(/http:\/\/127\.0\.0\.1:\d+\/2023\/general-office\//);
    expect(copied.html).toMatch(/<span style="[^"]*underline[^"]*">/);
    expect(copied.html).toContain('〔1 逐字相符〕');

    const save = async (name: string): Promise<string> => {
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name }).click();
      return readFileSync(await (await saving).path(), 'utf8');
    };
    expect(await save('下载 CSV')).toMatch(/^\uFEFF序号,种类,结论,/);
    const object = JSON.parse(await save('下载 JSON')) as Verification;
    expect(Object.keys(object)).toEqual(['quotes', 'numbers']);
    for (const { text, start, end } of object.quotes)
      expect([...article].slice(start, end).join('')).toBe(text);
  },
);

test(
  'the example is verified with one tap; on paper it has its marks, the findings below with their addresses',
  anyWidth,
  async ({ page }) => {
    await page.goto('verify/');
    await page.getByRole('button', { name: '用示例试一试' }).click();
    await expect(summary(page)).toContainText('有几字不同1处');
    await expect(summary(page)).toContainText('逐字相符');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('.verify-article a.sign').first()).toBeVisible();
    await expect(page.locator('.verify-paper section').first()).toBeVisible();
    await expect(page.locator('.paper-address').first()).toHaveText(/^http:\/\/127\.0\.0\.1:\d+\/\d{4}\//);
    await expect(page.locator('.verify-findings')).toBeHidden();
    await expect(page.locator('.door')).toBeHidden();
    await expect(page.locator('.verify-contract')).toBeHidden();
  },
);

test('no accessibility violations, light or dark, and nothing wider than the window', async ({ page }) => {
  test.slow(); // axe reads the page twice
  await verified(page);
  await page.keyboard.press('n');
  await expect(open(page)).toBeVisible();
  await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  expect(await violationsInBoth(page, { targets: true })).toEqual([]);
  const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(needed).toBeLessThanOrEqual(there ?? 0);
});

test('on a phone a finding comes to its mark, which stays in sight', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'beside the article there is room');
  await verified(page);
  await page.locator('.verify-article a.sign.quote-differs').tap();
  await expect(open(page)).toBeInViewport();
  await expect(mark(page, 'quote-differs')).toBeInViewport();
  await open(page).getByRole('button', { name: '收起' }).tap();
  await expect(open(page)).toHaveCount(0);
});

/** Verify what is in the door; how long it takes, and the longest task of the page meanwhile, in milliseconds. */
const timed = (page: Page) =>
  page.evaluate(async () => {
    const [form, told] = [
      document.querySelector('form.door'),
      document.querySelector('[data-verify=summary]'),
    ];
    if (!(form instanceof HTMLFormElement) || !told) throw new Error('no door');
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: 'longtask' });
    const start = performance.now();
    form.requestSubmit();
    await new Promise<void>((resolve) =>
      new MutationObserver(() => told.textContent.includes('共核对') && resolve()).observe(told, {
        childList: true,
      }),
    );
    const took = performance.now() - start;
    // A task is told of when it is over.
    await new Promise((resolve) => setTimeout(resolve, 100));
    observer.disconnect();
    return { took, longest: Math.max(0, ...tasks) };
  });

test(
  'more than 200,000 characters are refused; 10,000 take at most a second, while the page can be used',
  anyWidth,
  async ({ page }) => {
    const printed = await (await page.request.get('2018/citywide/text.txt')).text();
    const long = `${article}\n${printed.slice(0, 5000)}\n`.padEnd(10_000, `${article}\n`);
    const field = page.getByLabel('文章', { exact: true });
    await page.goto('verify/');
    await field.fill('公'.repeat(200_001));
    await page.getByRole('button', { name: '核对', exact: true }).click();
    await expect(page.locator('.door-error')).toContainText('200,000');
    await paste(page);
    await field.fill(long);
    // The best of a few, as other tests run beside it.
    await expect(async () => {
      const { took, longest } = await timed(page);
      expect(took).toBeLessThanOrEqual(1000);
      expect(longest).toBeLessThanOrEqual(100);
    }).toPass({ timeout: 15_000 });
  },
);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs and how to do it by hand', anyWidth, async ({ page }) => {
    await page.goto('verify/');
    await expect(page.locator('.without-script .remark')).toContainText('需要 JavaScript');
    await expect(page.locator('.without-script .remark a')).toHaveAttribute('href', /\/search\/$/);
    await expect(page.getByRole('button', { name: '核对' })).toBeHidden();
    await expect(page.getByRole('button', { name: '用示例试一试' })).toBeHidden();
    await expect(page.getByRole('heading', { name: '怎样核对，结论说明什么' })).toBeVisible();
  });
});
