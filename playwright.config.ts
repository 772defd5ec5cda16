import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from './tests/browser/support/chromium.ts';

// Each server says which free port it took; Playwright keeps it in a variable, for its workers too.
const addressOf = (port: string): string => `http://127.0.0.1:${process.env[port]}/`;

const server = {
  env: { PORT: '0', HOST: '127.0.0.1' },
  reuseExistingServer: false,
  gracefulShutdown: { signal: 'SIGTERM', timeout: 2_000 },
  timeout: 120_000,
} as const;

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const desktop = { viewport: { width: 1280, height: 900 } };

/** Files that set their own windows, or ask what no window changes. */
const askedOnce = /(?:display|lines|weight|permalinks|support)\.spec\.ts$/;

/** The live site, where it is built: one page of a kind, looked at for faults. */
const live = existsSync('dist/index.html');
/** `npm run pictures`, and nothing else, makes the README's pictures. */
const pictures = process.env['npm_lifecycle_event'] === 'pictures';

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  snapshotPathTemplate: 'tests/browser/baselines/{projectName}/{arg}{ext}',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  // One more than the cores: a page that waits leaves its core to another.
  workers: 3,
  retries: 0,
  // Room for a machine that is slow or busy: what is fast is measured by the tests that say so.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: addressOf('SPECIMEN_PORT'),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A page that is still scrolling when the next key is pressed stops where it is.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: await chromiumLaunchOptions(),
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'phone', use: phone, grepInvert: /@any-width/, testIgnore: askedOnce },
    { name: 'desktop', use: desktop },
    ...(live
      ? [
          {
            name: 'live',
            testDir: 'tests/archive',
            testMatch: '*.spec.ts',
            use: { ...desktop, baseURL: addressOf('LIVE_PORT') },
          },
        ]
      : []),
    ...(pictures ? [{ name: 'pictures', testMatch: 'pictures.ts', use: desktop }] : []),
  ],
  webServer: [
    {
      ...server,
      command: 'node tests/support/build-specimen.ts && node scripts/serve.ts --out .cache/specimen-site',
      wait: { stdout: /127\.0\.0\.1:(?<specimen_port>\d+)/ },
    },
    ...(live
      ? [{ ...server, command: 'node scripts/serve.ts', wait: { stdout: /127\.0\.0\.1:(?<live_port>\d+)/ } }]
      : []),
  ],
});
