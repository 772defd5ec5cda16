import { defineConfig } from 'vitest/config';

/** Tests that read the specimen's site; only they wait for it to be built. */
const site = ['tests/site/**/*.test.ts'];

// Plain Vitest: no test needs Astro's runtime, so none waits for it.
export default defineConfig({
  test: {
    environment: 'node',
    // Vitest would leave a core to itself; it needs none while tests run.
    maxWorkers: '100%',
    testTimeout: 15_000,
    hookTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: site } },
      {
        extends: true,
        test: { name: 'site', include: site, globalSetup: 'tests/support/build-specimen.ts' },
      },
    ],
  },
});
