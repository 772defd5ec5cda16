/** The site that was built before the tests, built once more elsewhere: `npm run bench:reproducible` does so ten times. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { siteFolder } from './support/archive.ts';
import { plainEnvironment } from './support/command.ts';
import { root } from './support/root.ts';

test('in another folder, time zone, locale and user mask the same archive is the same site, byte for byte', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/bench-reproducible.ts', '1', '--against', siteFolder],
    { cwd: root, encoding: 'utf8', env: plainEnvironment() },
  );
  expect(stderr).toBe('');
  expect(stdout).toContain('All are the same, byte for byte.');
  expect(status).toBe(0);
}, 120_000);
