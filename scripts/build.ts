/**
 * `npm run build`: seeds → content → checks → pages → search index, into `dist/`. Stops at the first step that fails;
 * needs no browser and nothing from the network.
 */
import { spawnSync } from 'node:child_process';

const steps: readonly (readonly [said: string, command: string, ...arguments: string[]])[] = [
  ['seeds → content', 'node', 'scripts/ingest.ts'],
  ['checks', 'node', 'scripts/check.ts'],
  ['content → pages', 'astro', 'build', '--silent'],
  ['search index', 'node', 'scripts/search-index.ts'],
  ['permalinks', 'node', 'scripts/permalinks.ts', '--check'],
  ['checksums', 'node', 'scripts/checksums.ts'],
];

for (const [said, command, ...rest] of steps) {
  const started = performance.now();
  console.log(`— ${said}`);
  const { status } = spawnSync(command, rest, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    // npm puts node_modules/.bin on the path; on Windows its commands are .cmd files.
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`\nThe build stopped at “${said}”; dist/ is not complete.`);
    process.exit(status ?? 1);
  }
  console.log(`  ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
