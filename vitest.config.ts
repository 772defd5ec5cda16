import { defineConfig } from 'vitest/config';

// Plain Vitest: no test needs Astro's runtime, so none waits for it.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    testTimeout: 15_000,
    hookTimeout: 30_000,
  },
});
