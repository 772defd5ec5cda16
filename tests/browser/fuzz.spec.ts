/**
 * Addresses and stored settings are data: nothing in them is run, nothing breaks. A few in every test run; `npm run bench:fuzz` visits
 * 10,000, others when it is given a name (`FUZZ_NAME`), and prints how many of each page.
 */
import type { Page } from '@playwright/test';
import { toRandom } from '../../scripts/bench/random.ts';
import { inParts } from './support/pages.ts';
import { once, pages, tally, visits, type Visit } from './support/fuzz.ts';
import { anyWidth, expect, test } from './support/test.ts';

const number = Number(process.env['FUZZ'] ?? 60);
const name = process.env['FUZZ_NAME'] ?? 'every run';
const all = visits(name, number);
/** No page of the specimen is half as long with all it can show opened. */
const tallest = 400_000;

test.use({ viewport: { width: 390, height: 844 } });

/** What is wrong with the page that has come; nothing where it is as it should be. */
async function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate((tallest) => {
    const { reached } = window as { reached?: unknown }; // what an attack that is run leaves
    const main = document.querySelector('main');
    const { scrollWidth, clientWidth, scrollHeight, dataset } = document.documentElement;
    const { theme = 'dark', care = 'on', letters = 'off' } = dataset;
    return [
      ...(reached === undefined ? [] : ['a script was run']),
      ...('reached' in {} || Object.keys(Object.prototype).length > 0
        ? ['every object has what an address says']
        : []),
      ...((main?.textContent ?? '').trim().length > 40 ? [] : ['the page is empty']),
      // The booklet of a document stands in the place of its page.
      ...([main, document.querySelector('.booklet')].some((one) => one && one.getClientRects().length > 0)
        ? []
        : ['the page is hidden']),
      ...(scrollWidth <= clientWidth + 1
        ? []
        : [`the page is ${scrollWidth} pixels wide, the window ${clientWidth}`]),
      ...(scrollHeight <= tallest ? [] : [`the page is ${scrollHeight} pixels high`]),
      ...(document.querySelector('main script:not([type]), main iframe, main style, main [onerror]')
        ? ['an element was put in']
        : []),
      ...(document.querySelector('a[href^="javascript:" i], [action^="javascript:" i]')
        ? ['a link runs a script']
        : []),
      ...(/^(?:light|dark)$/.test(theme) && care === 'on' && letters === 'off'
        ? []
        : [`the page takes a setting for one that is none: ${theme} ${care} ${letters}`]),
    ];
  }, tallest);
}

/** The printed text of a page, all that is ours left out; '' where it has none. */
const printedOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const text = document.querySelector('[data-document]')?.cloneNode(true);
    if (!(text instanceof Element)) return '';
    for (const ours of text.querySelectorAll('[data-editorial]')) ours.remove();
    return (text.textContent ?? '').replace(/\s+/g, '');
  });

/** Go there; in place as Back does, which tells the page that its address has changed. */
async function go(page: Page, site: string, { path, query, hash, stored, way }: Visit): Promise<void> {
  if (stored)
    await page.evaluate((values) => {
      localStorage.clear();
      for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value);
    }, stored);
  // Not resolved by goto, which would tidy it.
  const address = `${site}${path}${query}${hash}`;
  if (way === 'load') await page.goto(address, { waitUntil: 'load' });
  else
    await page.evaluate(async (next) => {
      const [before, { hash }] = [location.href, location];
      history.pushState({ scroll: 0 }, '', next);
      dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
      if (location.hash !== hash)
        dispatchEvent(new HashChangeEvent('hashchange', { oldURL: before, newURL: location.href }));
      await new Promise((resolve) => setTimeout(resolve));
    }, address);
}

const told = ({ path, query, hash, stored, way }: Visit): string =>
  `${way}: ${path}${query}${hash} ${JSON.stringify(stored)}`.slice(0, 400);

const another = 'the printed text is another';

/** What is found within half a minute. */
const answered = <Found>(find: () => Promise<Found>): Promise<Found | undefined> =>
  Promise.race([find(), new Promise<undefined>((resolve) => setTimeout(resolve, 30_000))]);

/** All that goes wrong in these visits, each with what was asked. */
async function walk(page: Page, site: string, part: readonly Visit[], seed: string): Promise<string[]> {
  const heard: string[] = [];
  page.on('dialog', (dialog) => {
    heard.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => heard.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    // A page that does not exist is answered so.
    if (message.type() === 'error' && !/status of 404/.test(message.text())) heard.push(message.text());
  });
  const printed = new Map<string, string>();
  for (const path of new Set(part.map((visit) => visit.path))) {
    await page.goto(`${site}${path}`);
    printed.set(path, await printedOf(page));
  }
  heard.splice(0);
  const settle = toRandom(seed);
  const wrong: string[] = [];
  for (const visit of part) {
    const found = await answered(async () => {
      await go(page, site, visit);
      // Most answers come at once; now and then the page is given time to do more with what it was asked.
      if (settle.chance(0.1)) await page.waitForTimeout(150);
      return [
        ...(await faultsOf(page)),
        ...((await printedOf(page)) === printed.get(visit.path) ? [] : [another]),
      ];
    });
    const faults = [...heard.splice(0), ...(found ?? ['the page hangs'])];
    for (const fault of faults) wrong.push(`${fault} ← ${told(visit)}`);
    // A page that hangs answers nothing more.
    if (!found) break;
  }
  return wrong;
}

/** Visits of one test. */
const together = 250;

for (const [index, part] of inParts(all, together).entries()) {
  test(
    `${part.length} addresses from ${index * together} on: none is run, none breaks the page`,
    anyWidth,
    async ({ page, baseURL, expectProblem }) => {
      test.setTimeout(20_000 + part.length * 1_000);
      if (part.some(({ path }) => path === pages['no page'][0])) {
        expectProblem(/^404: /);
        expectProblem(/^console: .*404/);
      }
      expect(await walk(page, baseURL ?? '', part, `${name} ${index}`)).toEqual([]);
    },
  );
}

test('what once went wrong does so no more', anyWidth, async ({ page, baseURL }) => {
  await page.goto('about/');
  expect(await walk(page, baseURL ?? '', Object.values(once), 'once')).toEqual([]);
});

test('every page that reads its address is visited both ways', () => {
  const visited = tally(visits(name, 10_000));
  if (process.env['FUZZ']) console.table(tally(all));
  for (const [kind, ways] of Object.entries(visited))
    for (const [way, times] of Object.entries(ways)) expect(times, `${kind}, ${way}`).toBeGreaterThan(100);
});

test('the look at a page sees what it looks for', anyWidth, async ({ page }) => {
  await page.goto('about/');
  expect(await faultsOf(page)).toEqual([]);
  await page.evaluate(() => {
    Object.assign(window, { reached: 1 });
    document.documentElement.dataset['theme'] = 'none';
    const wide = document.createElement('iframe');
    wide.width = '9000';
    document.querySelector('main')?.replaceChildren(wide);
  });
  expect((await faultsOf(page)).length).toBe(5);
});
