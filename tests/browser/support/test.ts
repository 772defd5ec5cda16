import { test as base, expect } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';

export { expect };

/** A test of what is the same on every screen, as `test('…', anyWidth, async …)`: asked at a desk, and not on the phone again. */
export const anyWidth = { tag: '@any-width' } as const;

interface Fixtures {
  /**
   * Announce what is meant to go wrong, as in `expectProblem(/^404: /)` where a page does not exist. An
   * announced problem that does not come fails the test as well.
   */
  expectProblem: (pattern: RegExp) => void;
  /** What `expectProblem` was told. */
  expectedProblems: RegExp[];
}

/** Playwright's `test` with pages that must stay without fault: see `watch`. */
export const test = base.extend<Fixtures>({
  // Playwright insists on a destructured first parameter, also where nothing is taken from it.
  expectedProblems: async ({}, use) => use([]),

  expectProblem: async ({ expectedProblems }, use) => use((pattern) => void expectedProblems.push(pattern)),

  context: async ({ context, baseURL, expectedProblems }, use) => {
    const problems = watch(context, new URL(baseURL ?? '').host);
    await use(context);
    const unexpected = problems.filter(
      (problem) => !expectedProblems.some((pattern) => pattern.test(problem)),
    );
    expect(unexpected, 'the page has no errors and asks no other host for anything').toEqual([]);
    const unmet = expectedProblems.filter((pattern) => !problems.some((problem) => pattern.test(problem)));
    expect(unmet.map(String), 'what the test expected to go wrong did go wrong').toEqual([]);
  },
});

/**
 * Collect what goes wrong on all pages of a context: messages of the console's level `error`, uncaught errors,
 * requests that fail or are refused, and requests to any host but the site's own.
 */
export function watch(context: BrowserContext, host: string): string[] {
  const problems: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    const { message, stack } = error.error();
    // What a browser does not understand has an empty stack.
    problems.push(`uncaught: ${stack?.trim() ? stack : message}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(url.protocol) && url.host !== host)
      problems.push(`other host: ${url.href}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'unknown';
    // The browser gave it up itself: the reader went on to another page, or it became a download.
    if (reason !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()} (${reason})`);
  });
  return problems;
}
