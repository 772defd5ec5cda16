import type { Page, Route } from '@playwright/test';
import { Converter } from 'opencc-js/cn2t';
import { violationsOf } from './support/axe.ts';
import { anyWidth, expect, test } from './support/test.ts';

interface Section {
  document: string;
  url: string;
  locator: string;
  parent: string | null;
  text: string;
}

/** What a page's form offers to programs: the page's own search. */
interface SearchForm extends HTMLFormElement {
  archiveSearch(
    query: string,
    settings: { limit: number },
  ): Promise<{ total: number; sections: { url: string }[]; wanted: { typed: string; forms: string[] }[] }>;
}

/** Answer with the site's own file, changed on its way. */
async function change(route: Route, how: (body: Buffer) => Buffer): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, body: how(await response.body()) });
}

const fold = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

/** The truth, from the published texts alone. */
async function readTruth(page: Page) {
  const sections = (await (await page.request.get('data/sections.json')).json()) as Section[];
  const lines = sections.map(({ url, text }) => ({
    url,
    lines: text
      .split(/[\n\t]/)
      .map(fold)
      .filter(Boolean),
  }));
  return {
    sections,
    lines: lines.flatMap((section) => section.lines),
    of: (query: string) =>
      lines
        .filter((section) => section.lines.some((line) => line.includes(fold(query))))
        .map(({ url }) => url)
        .toSorted(),
  };
}

function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Runs of 1–14 characters of any line or cell. One that begins with a hyphen and is longer excludes, so it is no run. */
function runs(lines: string[], number: number, seed: number): string[] {
  const random = sequence(seed);
  return Array.from({ length: number }, () => {
    const characters = [...(lines[random(lines.length)] ?? '')];
    const start = random(characters.length);
    return characters.slice(start, start + 1 + random(14)).join('');
  });
}

/** Ends and beginnings of lines that are nowhere printed together. */
function absent(lines: string[], number: number, isPrinted: (query: string) => boolean): string[] {
  const random = sequence(12);
  const end = () => [...(lines[random(lines.length)] ?? '')].slice(-3).join('');
  const start = () => [...(lines[random(lines.length)] ?? '')].slice(0, 3).join('');
  return Array.from({ length: number }, () => end() + start()).filter((query) => !isPrinted(query));
}

const byHand = [
  ...[
    '渝快办',
    '政府信息公开申请',
    '两江新区',
    '国办发〔2012〕26号',
    '〔2018〕',
    '“1+41+N”',
    '“三公”',
    '“',
    '。',
    '，',
    '年',
  ],
  ...[
    'www.cq.gov.cn',
    'WWW.CQ.GOV.CN',
    '公开公开',
    '）（',
    '%',
    '0',
    '12345',
    '不存在的词汇',
    '重庆市人民政府办公厅',
    '"',
    '(',
  ],
];

/** The addresses found by the page's own search, as typed: answers in another form count as none. */
const searchAll = (page: Page, queries: string[]) =>
  page.locator('form[data-search-form]').evaluate(async (form, asked) => {
    const found: string[][] = [];
    for (const query of asked) {
      const answer = await (form as SearchForm).archiveSearch(query, { limit: Infinity });
      const typed = answer.wanted.every(({ typed, forms }) => forms.length === 1 && forms[0] === typed);
      found.push(typed ? answer.sections.map(({ url }) => url).toSorted() : []);
    }
    return found;
  }, queries);

interface Asked {
  query: string;
  /** Addresses, in order of their characters. */
  expected: string[];
}

/**
 * Ask by the form, one query after the other, and read what the page then shows: the number it says, and the addresses it lists
 * once all are asked for. Runs in the page, which is given time to draw what is expected and says what it has instead.
 */
async function askByForm(form: Element, asked: Asked[]): Promise<string[]> {
  const field = form.querySelector<HTMLInputElement>('[name=q]');
  const linksTo = () => [...document.querySelectorAll<HTMLAnchorElement>('a[data-search-result]')];
  const counted = () => document.querySelector('[data-search-count]')?.textContent ?? 'no number';
  const listed = () =>
    linksTo()
      .map(({ pathname }) => pathname)
      .toSorted()
      .join();
  const drawn = async (isThere: () => boolean): Promise<boolean> => {
    for (const end = performance.now() + 5_000; performance.now() < end;) {
      if (isThere()) return true;
      await new Promise((passed) => setTimeout(passed, 4));
    }
    return false;
  };
  const wrong: string[] = [];
  for (const { query, expected } of asked) {
    if (field) field.value = query;
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    (form as HTMLFormElement).requestSubmit(); // by its selector
    if (!(await drawn(() => counted() === `${expected.length}`)))
      wrong.push(`${query}: ${counted()} instead of ${expected.length}`);
    const all = [...document.links].find((link) => link.textContent.startsWith('列出全部'));
    if (all?.checkVisibility()) all.click();
    if (!(await drawn(() => listed() === expected.join()))) wrong.push(`${query}: ${listed()}`);
  }
  return wrong;
}

const open = async (page: Page, query: string, rest = '') => {
  await page.goto(`search/?q=${encodeURIComponent(query)}${rest}`);
  await expect(page.locator('[data-search-count]')).toHaveCount(1);
};

test.describe('exactness', () => {
  test.skip(({ isMobile }) => isMobile, 'the search is the same on every screen');

  test('1,200 printed runs, 200 absent ones and real searches find exactly their sections', async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const truth = await readTruth(page);
    const missing = absent(truth.lines, 300, (query) => truth.of(query).length > 0);
    expect(missing.length).toBeGreaterThan(200);
    const queries = [...runs(truth.lines, 1_200, 4), ...missing, ...byHand];
    await page.goto('search/');
    const found = await searchAll(page, queries);
    const wrong = queries.filter((query, index) => `${found[index]?.join()}` !== truth.of(query).join());
    expect(wrong).toEqual([]);
  });

  test('Traditional queries find what Simplified ones find', async ({ page }) => {
    const truth = await readTruth(page);
    await page.goto('search/');
    const convert = Converter({ from: 'cn', to: 't' });
    const sample = runs(truth.lines, 150, 9).filter((query) => convert(query) !== query);
    expect(sample.length).toBeGreaterThan(40);
    for (const query of sample) {
      const found = await page
        .locator('form[data-search-form]')
        .evaluate(
          async (form, typed) =>
            (await (form as SearchForm).archiveSearch(typed, { limit: Infinity })).sections.map(
              ({ url }) => url,
            ),
          convert(query),
        );
      expect(found.toSorted(), convert(query)).toEqual(truth.of(query));
    }
  });

  test('100 queries through the visible page', async ({ page }) => {
    test.setTimeout(120_000);
    const truth = await readTruth(page);
    const queries = [...runs(truth.lines, 84, 77), ...byHand.slice(0, 16)];
    await page.goto('search/');
    const form = page.locator('form[data-search-form]');
    expect(
      await form.evaluate(
        askByForm,
        queries.map((query) => ({ query, expected: truth.of(query) })),
      ),
    ).toEqual([]);
    // One as a reader types it, for the hand that fills the field is not the form's.
    await page.locator('[name=q]').fill('渝快办');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-search-count]')).toHaveText(`${truth.of('渝快办').length}`);
  });
});

test.describe('the page', () => {
  test('typing searches, the address keeps up, and back leads back', async ({ page }) => {
    await page.goto('search/');
    const field = page.locator('[name=q]');
    await field.pressSequentially('政府信息', { delay: 20 });
    await expect(page).toHaveURL(/q=%E6%94%BF%E5%BA%9C%E4%BF%A1%E6%81%AF$/);
    const first = await page.locator('[data-search-count]').textContent();
    await field.press('Enter');
    await field.pressSequentially('公开', { delay: 20 });
    await expect(page).toHaveURL(/%E5%85%AC%E5%BC%80$/);
    await page.locator('[data-search-count]').waitFor();
    await page.goBack();
    await expect(field).toHaveValue('政府信息');
    await expect(page.locator('[data-search-count]')).toHaveText(first ?? '');
    await page.goBack();
    await expect(page).toHaveURL(/search\/$/);
    await expect(field).toHaveValue('');
    await expect(page.locator('[data-search-count]')).toHaveCount(0);
  });

  test('nothing is searched while a word is being composed, and no keystroke is lost', async ({ page }) => {
    await page.goto('search/');
    const field = page.locator('[name=q]');
    await field.focus();
    const ime = await page.context().newCDPSession(page);
    for (const text of ['y', 'yu', 'yu kuai']) {
      await ime.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await page.waitForTimeout(200);
      await expect(page).toHaveURL(/search\/$/);
    }
    await ime.send('Input.insertText', { text: '渝快办' });
    await expect(page).toHaveURL(/q=%E6%B8%9D/);
    await expect(field).toHaveValue('渝快办');
    await page.locator('[data-search-count]').waitFor();
  });

  test(
    'every occurrence in an excerpt is marked, and an excerpt holds only what is printed',
    anyWidth,
    async ({ page }) => {
      const truth = await readTruth(page);
      await open(page, '政府信息公开', '&show=all');
      const printed = new Map(truth.sections.map(({ url, text }) => [url, text]));
      const items = await page.locator('li:has(a[data-search-result])').evaluateAll((all) =>
        all.map((item) => ({
          url: new URL(item.querySelector('a')?.href ?? '').pathname,
          stretches: [...item.querySelectorAll('.search-stretch')].map((stretch) => stretch.textContent),
          unmarked: [...item.querySelectorAll('.search-stretch')].map((stretch) => {
            const copy = stretch.cloneNode(true) as Element;
            copy.querySelectorAll('mark').forEach((mark) => mark.replaceWith('\n'));
            return copy.textContent;
          }),
        })),
      );
      expect(items.length).toBeGreaterThan(20);
      for (const { url, stretches, unmarked } of items) {
        expect(stretches.length).toBeGreaterThan(0);
        for (const stretch of stretches) expect(printed.get(url)).toContain(stretch);
        for (const rest of unmarked) expect(rest).not.toContain('政府信息公开');
      }
    },
  );

  test('a year narrows, and zero results help', anyWidth, async ({ page }) => {
    await open(page, '渝快办');
    const all = Number(await page.locator('[data-search-count]').textContent());
    await page.locator('[name=year]').selectOption('2012');
    await expect(page).toHaveURL(/year=2012/);
    await expect(page.locator('[data-search-count]')).toHaveText('0');
    await page.getByRole('link', { name: `全部文件中有 ${all} 节` }).click();
    await expect(page.locator('[data-search-count]')).toHaveText(`${all}`);
    await expect(page.locator('[name=year]')).toHaveValue('');

    await open(page, '两江新区火星');
    await expect(page.locator('[data-search-count]')).toHaveText('0');
    await expect(page.locator('a[data-search-result]')).toHaveCount(0);
    await page.getByRole('link', { name: '两江新区', exact: true }).click();
    await expect(page.locator('[name=q]')).toHaveValue('两江新区');
    await expect(page.locator('a[data-search-result]').first()).toBeVisible();
  });

  test('a pasted address is offered and not counted', anyWidth, async ({ page }) => {
    const { sections } = await readTruth(page);
    const section = sections[7];
    if (!section) throw new Error('no eighth section');
    await page.goto(`search/?q=${encodeURIComponent(`https://archive.example${section.url}`)}`);
    await expect(page.locator('.search-places a')).toHaveAttribute(
      'href',
      `${section.url}#s${section.locator}`,
    );
    await expect(page.locator('[data-search-count]')).toHaveCount(0);
  });

  test(
    'what does not arrive, or not as it was written, is said plainly, and can be tried again',
    anyWidth,
    async ({ page, expectProblem }) => {
      expectProblem(/pf_text|catalogue/);
      const befalls: [said: RegExp, answer: (route: Route) => Promise<void>][] = [
        [/网络可能已断开/, (route) => route.abort()],
        [/没有找到/, (route) => route.fulfill({ status: 404, body: 'not here' })],
        [/没有找到/, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>首页' })],
        [/稍后重试/, (route) => route.fulfill({ status: 503, body: '' })],
        [/没有作答/, (route) => change(route, (body) => body.subarray(0, body.length / 2))],
        [/没有作答/, (route) => change(route, (body) => body.fill(0, 999, 1009))],
      ];
      for (const [said, answer] of befalls) {
        await page.route('**/texts/*', answer);
        await page.goto('search/?q=渝快办');
        const failure = page.locator('.search-failure');
        await expect(failure).toContainText(said);
        await expect(failure).toContainText('正文仍可照常阅读。');
        await expect(page.locator('[data-search-count]')).toHaveCount(0);
        await page.unroute('**/texts/*');
        await failure.getByRole('button', { name: '重试' }).click();
        await expect(page.locator('a[data-search-result]').first()).toBeVisible();
      }
      // Whatever was fetched ahead, too: once the host is well again, one press is enough.
      const ahead = /\/(?:catalogue\.bin|texts\/[^/]*)$/;
      await page.route(ahead, (route) => route.fulfill({ status: 404, body: 'not here' }));
      await page.goto('search/?q=渝快办');
      const failure = page.locator('.search-failure');
      await expect(failure).toContainText('没有找到');
      await page.unroute(ahead);
      await failure.getByRole('button', { name: '重试' }).click();
      await expect(page.locator('a[data-search-result]').first()).toBeVisible();
    },
  );

  test('an index that does not arrive is not missed', anyWidth, async ({ page, expectProblem }) => {
    expectProblem(/pf_index/);
    let lost = 0;
    await page.route('**/index/*.pf_index', (route) => {
      lost += 1;
      return route.abort();
    });
    const truth = await readTruth(page);
    await open(page, '渝快办');
    // It is asked for by the first question that comes when Pagefind is there; what was asked before is answered from memory.
    const characters = new Set(truth.lines.join('')).values();
    const wrong: string[] = [];
    const ask = async (): Promise<number> => {
      const query = characters.next().value ?? '';
      const [found] = await searchAll(page, [query]);
      if (found?.join() !== truth.of(query).join()) wrong.push(query);
      return lost;
    };
    await expect.poll(ask).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
    await page.locator('[name=q]').fill('政府信息');
    await expect(page.locator('[data-search-count]')).toHaveText(`${truth.of('政府信息').length}`);
  });

  test('no accessibility violation, found or not', async ({ page }) => {
    test.slow(); // axe reads four pages
    for (const query of ['政府信息', '两江新区火星', '2018 二（二）', '-复议']) {
      await page.goto(`search/?q=${encodeURIComponent(query)}`);
      await expect(page.locator('[data-search-results] > *').first()).toBeVisible();
      expect(await violationsOf(page, { within: 'main' })).toEqual([]);
    }
  });

  test('it fits 320 px', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, '政府信息');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
  });
});

test.describe('cost', () => {
  test.skip(({ isMobile }) => isMobile, 'counted once');

  test('a cold first query is at most 180 kB in all, a warm one 30 ms at p95', async ({ page }) => {
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    let bytes = 0;
    network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await open(page, '政府信息公开申请');
    const cold = bytes;
    expect(cold).toBeLessThanOrEqual(180_000);

    const truth = await readTruth(page);
    const times = await page.locator('form[data-search-form]').evaluate(
      async (form, queries) => {
        const taken: number[] = [];
        for (const query of queries) {
          const start = performance.now();
          await (form as SearchForm).archiveSearch(query, { limit: 30 });
          taken.push(performance.now() - start);
        }
        return taken.toSorted((a, b) => a - b);
      },
      runs(truth.lines, 300, 33),
    );
    console.log(
      `cold ${cold} bytes, warm p50 ${times[150]?.toFixed(1)} ms, p95 ${times[285]?.toFixed(1)} ms`,
    );
    expect(times[285]).toBeLessThan(30);
  });
});

test.describe('on arrival', () => {
  const highlighted = (page: Page) =>
    page.evaluate(() =>
      [...(CSS.highlights.get('search-hit') ?? [])].map((range) => {
        const printed = (range as Range).cloneContents();
        // A control of ours may stand between a run-in heading and its words.
        printed.querySelectorAll('[data-editorial]').forEach((ours) => ours.remove());
        return (printed.textContent ?? '').replace(/\s+/g, '');
      }),
    );

  test('every occurrence is marked, one is in view, Escape ends it and cleans the address', async ({
    page,
  }) => {
    const truth = await readTruth(page);
    await open(page, '政府信息公开');
    const link = page.locator('a[data-search-result]').first();
    const url = new URL((await link.getAttribute('href')) ?? '', page.url());
    await link.click();
    await expect(page.locator('.search-hits')).toBeVisible();
    const hits = await highlighted(page);
    expect(new Set(hits)).toEqual(new Set(['政府信息公开']));
    const own = truth.sections.find((section) => section.url === url.pathname);
    const printed = fold(own?.text ?? '').split('政府信息公开').length - 1;
    expect(hits.length).toBeGreaterThanOrEqual(printed);

    const inView = () =>
      page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('search-hit-current') ?? [])];
        const { top, bottom } = (range as Range).getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    await expect.poll(inView).toBe(true);
    await page.getByRole('button', { name: '下一处' }).click();
    await expect.poll(inView).toBe(true);
    await page.keyboard.press('Escape');
    await expect(page.locator('.search-hits')).toHaveCount(0);
    await expect(page).toHaveURL(url.pathname + url.hash);
    expect(await highlighted(page)).toEqual([]);
  });

  test(
    'every page marks as many places as its sections print, in tables and across headings that run in',
    anyWidth,
    async ({ page }) => {
      test.slow(); // forty pages
      const { sections } = await readTruth(page);
      /** The sections a page shows: its own and those below it. */
      const shownWith = ({ document, locator }: Section): Section[] =>
        sections.filter((section) => {
          for (let at: Section | undefined = section; at?.document === document;) {
            if (at.locator === locator) return true;
            const parent: string | null = at.parent;
            at = sections.find((other) => other.document === document && other.locator === parent);
          }
          return false;
        });
      const cells = sections
        .filter(({ text }) => text.includes('\t'))
        .map((section) => {
          const row = section.text.split('\n').findLast((line) => line.includes('\t')) ?? '';
          return { section, query: fold(row.split('\t')[0] ?? '').slice(-4) };
        });
      const runIn = sections.flatMap((section) => {
        const crossing = /^[^\n。]*(.{2}。[^\n]{3})/.exec(section.text)?.[1];
        return crossing ? [{ section, query: fold(crossing) }] : [];
      });
      expect(runIn.length).toBeGreaterThan(10);
      for (const { section, query } of [...cells.slice(0, 8), ...cells.slice(-8), ...runIn.slice(0, 24)]) {
        const lines = shownWith(section).flatMap(({ text }) => text.split(/[\n\t]/).map(fold));
        const printed = lines.reduce((sum, line) => sum + line.split(query).length - 1, 0);
        await page.goto(`${section.url.slice(1)}?q=${encodeURIComponent(query)}#s${section.locator}`);
        await expect(page.locator('.search-hits')).toBeVisible();
        expect(await highlighted(page), `${section.url} ${query}`).toEqual(Array(printed).fill(query));
      }
    },
  );

  test('without highlights, marks are used and taken away again', anyWidth, async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
    await open(page, '政府信息公开');
    await page.locator('a[data-search-result]').first().click();
    await expect(page.locator('mark.search-hit').first()).toBeVisible();
    await page.getByRole('button', { name: '取消标记' }).click();
    await expect(page.locator('mark')).toHaveCount(0);
  });
});
