/**
 * Lines as they are drawn: no word of a heading, label or button is broken, no heading has a line of one character, no line
 * begins or ends with a mark that may not stand there, no justified line is torn open, and no page is wider than its window. `npm run bench:lines` looks at
 * every page; here one of each kind, at the widths that were found to be hardest.
 */
import { globSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { test, expect } from './support/test.ts';
import { findLineFaults } from './support/lines.ts';
import { pageKinds } from './support/pages.ts';

const site = '.cache/specimen-site';
const every = process.env['npm_lifecycle_event'] === 'bench:lines';
const pages = every
  ? globSync('**/index.html', { cwd: site }).map((file) => `./${file.slice(0, -'index.html'.length)}`)
  : Object.values(pageKinds);
const widths = every ? [320, 390, 768, 1280] : [320, 768];

for (const type of ['normal', 'care'] as const) {
  test(`every line is one a printer would let pass: ${type} type`, async ({ page }, { project }) => {
    test.skip(project.name !== 'desktop', 'one project sets every width');
    test.setTimeout(every ? 3_600_000 : 60_000);
    await page.addInitScript((care) => localStorage.setItem('care', care), type === 'care' ? 'on' : '');
    const faults: string[] = [];
    for (const address of pages) {
      await page.goto(address);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 844 });
        for (const fault of await lastingFaults(page)) faults.push(`${address} ${width}: ${fault}`);
      }
    }
    expect(faults.join('\n')).toBe('');
  });
}

/** What is wrong with the page as it is drawn now. */
async function faultsOf(page: Page): Promise<string[]> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  const lines = await page.evaluate(findLineFaults);
  return [
    ...(over > 0 ? [`${over} px wider than the window`] : []),
    ...lines.map(({ kind, where, words }) => `${kind} in ${where}: ${words}`),
  ];
}

/** What is wrong for good: a drawing takes the width of its place a moment later, which is longer on a busy machine. */
async function lastingFaults(page: Page): Promise<string[]> {
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  let faults: string[] = [];
  const look = async () => expect((faults = await faultsOf(page))).toEqual([]);
  await expect(look)
    .toPass({ timeout: 5_000 })
    .catch(() => undefined); // they are told together
  return faults;
}
