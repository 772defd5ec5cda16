/** The site that was built before the tests, built once more elsewhere: `npm run bench:reproducible` does so ten times. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { siteFolder } from './support/archive.ts';
import { root } from './support/root.ts';

test('in another folder, time zone, locale and user mask the same archive is the same site, byte for byte', () => {
  const environment: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production' };
  for (const name of Object.keys(environment))
    if (/^(?:VITEST|TEST$|ARCHIVE_)/.test(name)) environment[name] = undefined;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/bench-reproducible.ts', '1', '--against', siteFolder],
    { cwd: root, encoding: 'utf8', env: environment },
  );
  expect(stderr).toBe('');
  expect(stdout).toContain('All are the same, byte for byte.');
  expect(status).toBe(0);
}, 120_000);
