/**
 * Builds the specimen's site where it is older than what it is made of, once before the tests that read it: as Vitest's
 * global setup, and as `node tests/support/build-specimen.ts` before Playwright's server.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

const inputs = ['src', 'public', 'scripts', 'tests/specimen/seeds', 'tests/specimen/content'];
const files = ['package.json', 'package-lock.json', 'astro.config.mjs'];
/** Written last of all. */
const sums = join(root, '.cache/specimen-site/SHA256SUMS');

export default function setup(): void {
  if (existsSync(sums) && newest() <= statSync(sums).mtimeMs) return;
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build:specimen'], {
    cwd: root,
    encoding: 'utf8',
    // Settings of the live site and of Vitest are not those of this build.
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'production' },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`the specimen's site could not be built:\n${stdout}${stderr}`);
}

/** When the youngest input was changed; folders count, for what was deleted. */
function newest(): number {
  const entries = inputs.flatMap((folder) => [
    join(root, folder),
    ...readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      join(root, folder, path),
    ),
  ]);
  const all = [...entries, ...files.map((file) => join(root, file))];
  return all.reduce((latest, path) => Math.max(latest, statSync(path).mtimeMs), 0);
}

if (process.argv[1] === import.meta.filename) setup();
