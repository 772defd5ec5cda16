/**
 * Addresses and stored settings are data: nothing in them is run, nothing breaks. A few in every test run; `npm run bench:fuzz` visits
 * 10,000, of another name each day it is asked with `FUZZ_NAME`.
 */
import type { Page } from '@playwright/test';
import { toRandom } from '../../scripts/bench/random.ts';
import { visits, type Visit } from './support/fuzz.ts';
import { anyWidth, expect, test } from './support/test.ts';

const number = Number(process.env['FUZZ'] ?? 60);
const name = process.env['FUZZ_NAME'] ?? 'every run';
/** Visits of one test: when it fails, these are looked at. */
const together = 500;

test.use({ viewport: { width: 390, height: 844 } });

/** What is wrong with the page that has come; nothing where it is as it should be. */
async function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { reached } = window as { reached?: unknown }; // what an attack that is run leaves
    const main = document.querySelector('main');
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...(reached === undefined ? [] : ['a script was run']),
      ...('reached' in {} ? ['every object has what an address says'] : []),
      ...((main?.textContent ?? '').trim().length > 40 ? [] : ['the page is empty']),
      ...(main && main.getClientRects().length > 0 ? [] : ['the page is hidden']),
      ...(scrollWidth <= clientWidth + 1
        ? []
        : [`the page is ${scrollWidth} pixels wide, the window ${clientWidth}`]),
      ...(document.querySelector('main script, main iframe, main style') ? ['an element was put in'] : []),
    ];
  });
}

const told = ({ path, query, hash, stored }: Visit): string =>
  `${path}${query}${hash} ${JSON.stringify(stored)}`.slice(0, 400);

for (let start = 0; start < number; start += together) {
  const part = visits(name, number).slice(start, start + together);
  test(
    `${part.length} addresses from ${start} on: none is run, none breaks the page`,
    anyWidth,
    async ({ page, baseURL }) => {
      test.setTimeout(20_000 + part.length * 1_000);
      const wrong: string[] = [];
      page.on('dialog', (dialog) => {
        wrong.push(`a dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('pageerror', (error) => wrong.push(`uncaught: ${error.message}`));
      await page.goto('about/');
      const settle = toRandom(`${name} ${start}`);
      for (const visit of part) {
        await page.evaluate((stored) => {
          localStorage.clear();
          for (const [key, value] of Object.entries(stored)) localStorage.setItem(key, value);
        }, visit.stored);
        // Not resolved by goto, which would tidy it.
        await page.goto(`${baseURL ?? ''}${visit.path}${visit.query}${visit.hash}`, { waitUntil: 'load' });
        // Most answers come at once; now and then the page is given time to do more with what it was asked.
        if (settle.chance(0.1)) await page.waitForTimeout(150);
        const faults = [...wrong.splice(0), ...(await faultsOf(page))];
        expect(faults, told(visit)).toEqual([]);
      }
    },
  );
}

test('the look at a page sees what it looks for', anyWidth, async ({ page }) => {
  await page.goto('about/');
  expect(await faultsOf(page)).toEqual([]);
  await page.evaluate(() => {
    Object.assign(window, { reached: 1 });
    const wide = document.createElement('iframe');
    wide.width = '9000';
    document.querySelector('main')?.replaceChildren(wide);
  });
  expect((await faultsOf(page)).length).toBe(4);
});
