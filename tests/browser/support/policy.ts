import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { inHead } from '../../../src/shell/in-head.ts';

/** What a page may run: files of its own, and the one script that stands in its head, by its hash. */
const scripts = `'self' 'wasm-unsafe-eval' 'sha256-${createHash('sha256').update(inHead).digest('base64')}'`;

/**
 * Answer these requests under the content security policy that the site promises to work with.
 *
 * @returns waits for answers under way: at the end of a test there may be some that no assertion waited for.
 */
export async function servePolicy(page: Page, pattern: string): Promise<() => Promise<void>> {
  await page.route(pattern, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: {
        ...response.headers(),
        'content-security-policy': `default-src 'self'; script-src ${scripts}; style-src 'self'; img-src 'self' data:`,
      },
    });
  });
  return () => page.unrouteAll({ behavior: 'wait' });
}
