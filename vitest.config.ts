import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests that read the specimen's site; only they wait for it to be built. */
const site = ['tests/site/**/*.test.ts'];

// Tests start our commands some hundred times: what Node compiles of them is kept for the next start.
process.env['NODE_COMPILE_CACHE'] ??= resolve('.cache/compiled');

// Plain Vitest: no test needs Astro's runtime, so none waits for it.
export default defineConfig({
  test: {
    environment: 'node',
    // Files share what they import: the archive is read once by a worker, not once by each of a hundred files.
    isolate: false,
    // Vitest would leave a core to itself; it needs none while tests run.
    maxWorkers: '100%',
    // Room for a machine that is slow or busy: what is to be fast is measured by tests that say so.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      // One project after the other: a worker that goes from one to the other begins anew, and imports all again.
      {
        extends: true,
        test: {
          name: 'site',
          include: site,
          globalSetup: 'tests/support/build-specimen.ts',
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: site,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
