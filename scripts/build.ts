/**
 * `npm run build [-- --seeds FOLDER [--content FOLDER] --out FOLDER]`: seeds → content → checks → pages → search index, into
 * `dist/` or the folder named. The site is made beside it and takes its place when every step was well, so a build that
 * stops leaves the site there as it was. Needs no browser and nothing from the network.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readParts } from '../src/disk/read-content.ts';
import { contactWarning } from './lib/contact.ts';
import { expiryWarning } from './lib/security-expiry.ts';
import { folderOptions, nameOf, toEnvironment, toFolders } from './lib/command-folders.ts';
import { nextOf, publishFolder, settleFolder } from './lib/publish-folder.ts';

const { values: options } = parseArgs({ options: folderOptions });
if ((options.seeds ?? options.content) !== undefined && options.out === undefined) {
  console.error('Another archive needs another folder for its site: --out FOLDER');
  process.exit(1);
}
const folders = toFolders(options, process.env);
const next = nextOf(folders.out);

type Step = readonly [said: string, command: string, ...arguments: string[]];

const steps: readonly Step[] = [
  ['seeds → content', 'node', 'scripts/ingest.ts'],
  ['checks', 'node', 'scripts/check.ts'],
  ['content → pages', 'astro', 'build', '--silent'],
  ['search index', 'node', 'scripts/search-index.ts'],
  ['permalinks', 'node', 'scripts/permalinks.ts', '--check'],
  ['hosts', 'node', 'scripts/hosts.ts'],
  ['checksums', 'node', 'scripts/checksums.ts'],
  // Last, of the site as it will stand: pages lead to the list of hashes too.
  ['guards', 'node', 'scripts/guards.ts'],
];

settleFolder(folders.out);
for (const [said, command, ...rest] of steps) {
  const started = performance.now();
  console.log(`— ${said}`);
  const { status } = spawnSync(command, rest, {
    stdio: 'inherit',
    env: { ...process.env, ...toEnvironment({ ...folders, out: next }), ASTRO_TELEMETRY_DISABLED: '1' },
    // npm puts node_modules/.bin on the path; on Windows its commands are .cmd files.
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    const left = existsSync(folders.out) ? 'is as it was' : 'was not made';
    console.error(
      `\nThe build stopped at “${said}”; ${nameOf(folders.out)}/ ${left}, and ${nameOf(next)}/ is not complete.`,
    );
    process.exit(status ?? 1);
  }
  console.log(`  ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
publishFolder(folders.out);
const { about } = readParts(folders.content);
const today = new Date().toISOString().slice(0, 10);
for (const warning of [contactWarning(about, process.env), expiryWarning(about, process.env, today)])
  if (warning) console.warn(`\nwarning: ${warning}`);
