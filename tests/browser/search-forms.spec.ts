import type { Page } from '@playwright/test';
import type { Answer } from '../../src/search/answer.ts';
import { expect, test } from './support/test.ts';

/** What a page's form offers to programs: the page's own search. */
interface SearchForm extends HTMLFormElement {
  archiveSearch(query: string, settings: { limit: number }): Promise<Answer>;
}

interface Section {
  url: string;
  text: string;
}

/** The sections whose lines or cells contain one of the words, from the published texts alone. */
async function truthOf(page: Page): Promise<(words: string[]) => string[]> {
  const sections = (await (await page.request.get('data/sections.json')).json()) as Section[];
  const fold = (text: string) => text.replace(/\s+/g, '').toLowerCase();
  const folded = sections.map(({ url, text }) => ({ url, lines: text.split(/[\n\t]/).map(fold) }));
  return (words) =>
    folded
      .filter(({ lines }) => lines.some((line) => words.some((word) => line.includes(fold(word)))))
      .map(({ url }) => url)
      .toSorted();
}

/** What people type, and what is printed in its place; where it is printed as typed no step is said. */
const forms: [typed: string, printed: string][] = [
  ['国办发〔2012〕26号', '国办发〔2012〕26号'],
  ['国办发[2012]26号', '国办发〔2012〕26号'],
  ['国办发【2012】26号', '国办发〔2012〕26号'],
  ['国办发2012年第26号', '国办发〔2012〕26号'],
  ['(2012)', '〔2012〕'],
  ['（2012）', '〔2012〕'],
  ['【2012】', '〔2012〕'],
  ['7,896', '7896'],
  ['７，８９６', '7896'],
  ['1,266,912', '1266912'],
  ['“双随机”', '双随机'],
  ['"双随机"', '双随机'],
  ['「双随机」', '双随机'],
  ['雙隨機,一公開', '双随机、一公开'],
  ['“双随机 、一公开”', '“双随机、一公开”'],
  ['2009-2018年', '2009—2018年'],
  ['2009～2018年', '2009—2018年'],
  ['二〇一八年', '2018年'],
  ['WWW．CQ．GOV．CN', 'www.cq.gov.cn'],
  ['两江新区。', '两江新区'],
  ['（国办发[２０１８]23号)', '（国办发〔2018〕23号）'],
];

test.describe('as people type', () => {
  test.skip(({ isMobile }) => isMobile, 'the search is the same on every screen');

  test(`${forms.length} forms of a query find exactly what is printed, and what was done is said`, async ({
    page,
  }) => {
    const truth = await truthOf(page);
    await page.goto('search/');
    const answers = await page.locator('form[data-search-form]').evaluate(
      (form, asked) =>
        Promise.all(
          asked.map(async (query) => {
            const { sections, steps } = await (form as SearchForm).archiveSearch(query, { limit: Infinity });
            return { steps, urls: sections.map(({ url }) => url).toSorted() };
          }),
        ),
      forms.map(([typed]) => typed),
    );
    for (const [index, [typed, printed]] of forms.entries()) {
      const words = typed.replace(/\s+/g, '').toLowerCase();
      const step = { kind: 'form', typed: words, forms: [printed] };
      expect(answers[index], typed).toEqual({
        urls: truth([printed]),
        steps: words === printed.toLowerCase() ? [] : [step],
      });
      expect(answers[index]?.urls.length, typed).toBeGreaterThan(0);
    }
  });

  test('a place comes first and alone, an exclusion alone says what it lacks, a passage leads to its words', async ({
    page,
  }) => {
    const results = page.locator('[data-search-results]');
    const ask = (query: string) => page.goto(`search/?q=${encodeURIComponent(query)}`);
    await ask('2018 二（二）4');
    await expect(results.locator('.search-places a').first()).toHaveAttribute(
      'href',
      '/2018/citywide/2-2-4/#s2-2-4',
    );
    await expect(page.locator('[data-search-count]')).toHaveCount(0);

    await ask('2018 二（二）9');
    await expect(results.locator('.search-places')).toContainText('没有二（二）9，可前往：');

    await ask('-复议');
    await expect(results.locator('.search-note')).toContainText('还需写上要找的词');
    await expect(page.locator('[data-search-count]')).toHaveCount(0);

    const sections = (await (await page.request.get('data/sections.json')).json()) as Section[];
    const at = sections.findIndex(({ url }) => url === '/2018/citywide/2-1-4/');
    const pasted = `${sections[at - 1]?.text.slice(-30)}\n${sections[at]?.text.slice(0, 30)}`;
    await page.locator('[name=q]').fill(pasted);
    await expect(results.locator('.search-note')).toContainText('这段文字连着印在下面的地方');
    await results.locator('.search-passages a').click();
    await expect(page).toHaveURL(/\/2018\/citywide\/2-1\/\?p=[^#]+#s2-1-3/);
    const marked = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get('passage') ?? [])].map((range) => (range as Range).toString()).join(''),
      );
    await expect.poll(marked).not.toBe('');
  });

  test('a hit in a table names its row and its column, and counts stand outside headings', async ({
    page,
  }) => {
    await page.goto(`search/?q=${encodeURIComponent('予以公开')}`);
    const row = page.locator('.search-row').first();
    await expect(row).toContainText('总计：217');
    await expect(row.locator('.search-stretch mark')).toHaveText(['予以公开']);
    for (const heading of await page.locator('[data-search-results] :is(h2, h3)').allTextContents())
      expect(heading).not.toMatch(/\d+ [节处]/);
    const widest = await page
      .locator('.search-excerpt')
      .evaluateAll((all) =>
        Math.max(
          ...all.map((one) => one.getBoundingClientRect().width / parseFloat(getComputedStyle(one).fontSize)),
        ),
      );
    expect(widest).toBeLessThanOrEqual(40.5);
  });

  test('marks survive Back, Forward and reload, and a shared address has the same', async ({
    page,
    context,
  }) => {
    const marks = (on: Page) => on.evaluate(() => CSS.highlights.get('search-hit')?.size ?? 0);
    await page.goto(`search/?q=${encodeURIComponent('渝快办')}`);
    await page.locator('a[data-search-result]').first().click();
    await expect(page.locator('.search-hits')).toBeVisible();
    const count = await marks(page);
    const address = page.url();
    expect(count).toBeGreaterThan(0);
    await page.goBack();
    await expect(page.locator('a[data-search-result]').first()).toBeVisible();
    await page.goForward();
    await expect.poll(() => marks(page)).toBe(count);
    await page.getByRole('button', { name: '下一处' }).click();
    const place = await page.locator('.search-hits [role=status]').textContent();
    const top = await page.evaluate(() => scrollY);
    await page.reload();
    await expect(page.locator('.search-hits [role=status]')).toHaveText(place ?? '');
    await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(4);

    const shared = await context.newPage();
    await shared.goto(address);
    await expect.poll(() => marks(shared)).toBe(count);
    await shared.keyboard.press('Escape');
    await expect(shared).not.toHaveURL(/[?&]q=/);
    await shared.close();
  });
});
