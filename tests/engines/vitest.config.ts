import { defineConfig } from 'vitest/config';
import { root } from '../support/root.ts';

/** `npm run test:engines`: the main journeys in browsers that `npm test` does not have. */
export default defineConfig({
  test: {
    root,
    environment: 'node',
    include: ['tests/engines/journeys.ts'],
    globalSetup: 'tests/support/build-specimen.ts',
    // A browser that draws by software on a busy machine needs its time.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000, interval: 100 } },
  },
});
