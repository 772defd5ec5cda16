import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from './tests/browser/support/chromium.ts';
const base = process.env.BASE ?? 'http://127.0.0.1:4977';
const browser = await chromium.launch(await chromiumLaunchOptions());
for (const [name, path] of process.argv.slice(2).map((one) => one.split('=')))
  for (const [width, scheme] of [[390, 'light'], [1280, 'light'], [390, 'dark']]) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
    await page.goto(base + path, { waitUntil: 'networkidle' });
    console.log(name, width, await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]));
    await page.screenshot({ path: `/tmp/i-${name}-${width}-${scheme}.png`, fullPage: true });
    await page.close();
  }
await browser.close();
