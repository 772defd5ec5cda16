/**
 * `npm run sbom [-- --out FILE]`: all packages of the project with version, licence, hash and what they need, as CycloneDX. The same
 * lock file gives the same bytes.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readCommandLine } from './lib/command-line.ts';
import { replaceFile } from './lib/replace-file.ts';
import { settledBom } from './lib/sbom.ts';

const { values } = readCommandLine({ options: { out: { type: 'string' } } }, 'npm run sbom [-- --out FILE]');
const words = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
const { stdout, stderr, status } = spawnSync('npm', words, {
  encoding: 'utf8',
  maxBuffer: 64_000_000,
  // On Windows npm is npm.cmd.
  shell: process.platform === 'win32',
});
if (status !== 0) {
  console.error(`npm could not list the packages:\n${stderr}`);
  process.exit(1);
}
const { name } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string }; // ours
const bom = settledBom(JSON.parse(stdout), name, readFileSync('package-lock.json', 'utf8'));
const text = `${JSON.stringify(bom, null, 1)}\n`;
if (values.out === undefined) process.stdout.write(text);
else {
  replaceFile(values.out, text);
  console.log(`${values.out}: ${bom.components.length} packages`);
}
