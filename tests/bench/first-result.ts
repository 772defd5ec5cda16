/**
 * `npm run bench:first-result [-- ADDRESS RUNS]`: how long a reader on a slow line waits for the first result of a first query, and
 * what arrives until then. Chromium with an empty cache, 1.6 Mbit/s, 150 ms there and back, a processor four times as
 * slow, a screen of 390 px. The site is the one in `dist/`, or of the ADDRESS given.
 */
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from '@playwright/test';
import { createStaticServer } from '../../scripts/lib/static-server.ts';
import { chromiumLaunchOptions } from '../browser/support/chromium.ts';

const query = 'search/?q=%E6%B8%9D%E5%BF%AB%E5%8A%9E';
const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const times = Number(process.argv[3] ?? 5);

interface Reading {
  /** Milliseconds since the address was opened. */
  firstResult: number;
  largestPaint: number;
  shift: number;
  requests: number;
  /** As sent over the line until the first result was drawn. */
  kilobytes: number;
}

async function read(browser: Browser, address: string): Promise<Reading> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', line);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let bytes = 0;
  let requests = 0;
  devtools.on('Network.requestWillBeSent', () => (requests += 1));
  devtools.on('Network.dataReceived', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.addInitScript(() => {
    const seen = { largestPaint: 0, shift: 0, firstResult: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => (seen.largestPaint = list.getEntries().at(-1)?.startTime ?? 0)).observe(
      {
        type: 'largest-contentful-paint',
        buffered: true,
      },
    );
    new PerformanceObserver((list) => {
      // The browser's types do not know this kind of entry.
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        seen.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[data-search-results] [data-search-result]')) return;
      observer.disconnect();
      // The frame after the one that draws it.
      requestAnimationFrame(() => setTimeout(() => (seen.firstResult = performance.now())));
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(address + query, { waitUntil: 'commit' });
  await page.waitForFunction(() => (globalThis as unknown as { seen: Reading }).seen.firstResult > 0);
  const upTo = { requests, kilobytes: bytes / 1000 };
  await page.waitForTimeout(1_500);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Reading }).seen);
  await context.close();
  return { ...seen, ...upTo };
}

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

const server = createStaticServer({ root: 'dist' });
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
// Listening on a port, so the address is not a string.
const address = process.argv[2] ?? `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const browser = await chromium.launch(await chromiumLaunchOptions());
const readings: Reading[] = [];
for (let run = 0; run < times; run += 1) readings.push(await read(browser, address));
await browser.close();
server.close();
for (const name of ['firstResult', 'largestPaint', 'shift', 'requests', 'kilobytes'] as const) {
  const all = readings.map((reading) => reading[name]);
  console.log(
    `${name}: ${median(all).toFixed(name === 'shift' ? 4 : 0)} (${all.map((one) => one.toFixed(2)).join(', ')})`,
  );
}
