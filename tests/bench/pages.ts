/**
 * `npm run bench:pages [-- --out FOLDER] [--runs 3]`: what a reader with a slow phone waits for, on one page of each kind of a
 * built site. Chromium at 390 px, 1.6 Mbit/s, 150 ms, a processor four times slower, nothing kept from a page before; the
 * median of the runs. Requests and bytes are those that come without a tap, the icon of the tab not among them.
 */
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { createStaticServer } from '../../scripts/lib/static-server.ts';
import { chromiumLaunchOptions } from '../browser/support/chromium.ts';
import { pageKinds } from '../browser/support/pages.ts';

const { values: options } = parseArgs({
  options: { out: { type: 'string', default: 'dist' }, runs: { type: 'string', default: '3' } },
});

const slow = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, offline: false };

interface Measured {
  requests: number;
  bytes: number;
  /** Milliseconds from the click to the largest thing drawn without a tap. */
  largest: number;
  /** Milliseconds from the click to the first result of a search, where the address asks for one. */
  result: number | undefined;
  shift: number;
}

/** What a page tells of itself: the times of what was drawn, and by how much what was drawn moved. */
interface Told {
  largest: number;
  shift: number;
  result: number | undefined;
}

/** Runs in the page, before anything of it. */
function listen(): void {
  const told: Told = { largest: 0, shift: 0, result: undefined };
  Object.assign(window, { told });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) told.largest = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    // `value` is of LayoutShift, which the DOM library does not know.
    for (const entry of list.getEntries())
      told.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  new MutationObserver((_, observer) => {
    if (!document.querySelector('[data-search-result]')) return;
    told.result = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

async function visit(browser: Browser, address: string): Promise<Measured> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  await page.addInitScript(listen);
  const sent = await throttle(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  const { largest, shift, result } = await page.evaluate(
    () => (window as unknown as { told: Told }).told, // put there by `listen`
  );
  await context.close();
  return { ...sent, largest, shift, result };
}

async function throttle(page: Page): Promise<{ requests: number; bytes: number }> {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', slow);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const sent = { requests: 0, bytes: 0 };
  client.on('Network.requestWillBeSent', () => sent.requests++);
  client.on('Network.loadingFinished', ({ encodedDataLength }) => (sent.bytes += encodedDataLength));
  return sent;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const server = createStaticServer({ root: resolve(options.out), base: '/' });
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
const browser = await chromium.launch(await chromiumLaunchOptions());
const rows: Record<string, Record<string, number | string>> = {};
for (const [kind, path] of Object.entries({ ...pageKinds, 'search, empty': './search/' })) {
  const runs: Measured[] = [];
  for (let run = 0; run < Number(options.runs); run++) {
    runs.push(await visit(browser, new URL(path, `http://127.0.0.1:${port}/`).href));
  }
  const of = (read: (one: Measured) => number): number => Math.round(median(runs.map(read)));
  rows[kind] = {
    requests: of(({ requests }) => requests),
    bytes: of(({ bytes }) => bytes),
    'LCP ms': of(({ largest }) => largest),
    'result ms': runs[0]?.result === undefined ? '' : of(({ result }) => result ?? 0),
    CLS: Math.max(...runs.map(({ shift }) => shift)).toFixed(4),
  };
}
console.table(rows);
await browser.close();
server.close();
server.closeAllConnections();
