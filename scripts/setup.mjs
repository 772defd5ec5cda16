// Makes node_modules match package-lock.json. Runs before `npm start` and `npm test`, under whatever Node
// the machine has (18 or newer) and before anything is installed: no TypeScript and no dependencies here.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{ os: string, cpu: string, libc?: string | undefined }} Machine
 * @typedef {{ version?: string, optional?: boolean, os?: string | string[], cpu?: string | string[],
 *   libc?: string | string[], bin?: Record<string, string> }} LockedPackage
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const dependencyFields = ['dependencies', 'devDependencies', 'optionalDependencies'];

/**
 * Why node_modules is not what package.json and package-lock.json ask for; undefined where it is.
 * `fatal` says that nothing can run that way: a package is missing that is not optional, or Node itself.
 * @param {string} folder
 * @param {Machine} machine
 * @returns {{ text: string, fatal: boolean } | undefined}
 */
export function reasonToInstall(folder, machine = thisMachine()) {
  const manifest = readJson(join(folder, 'package.json')) ?? {};
  const lock = readJson(join(folder, 'package-lock.json'));
  if (!lock?.packages) return { text: 'package-lock.json is missing or unreadable', fatal: true };

  for (const field of dependencyFields) {
    const asked = manifest[field] ?? {};
    const locked = lock.packages['']?.[field] ?? {};
    const name = Object.keys({ ...asked, ...locked }).find((key) => asked[key] !== locked[key]);
    if (name) {
      const text = `package.json and package-lock.json differ about ${name} (${asked[name]}, ${locked[name]})`;
      return { text, fatal: true };
    }
  }

  const installed = readJson(join(folder, 'node_modules', '.package-lock.json'))?.packages;
  if (!installed) return { text: 'nothing is installed yet', fatal: true };

  // What cannot do without goes first, so that a missing optional package never hides a fatal one.
  const entries = Object.entries(/** @type {Record<string, LockedPackage>} */ (lock.packages));
  const wrong = entries
    .filter(([path, locked]) => path !== '' && isExpected(locked, machine))
    .filter(([path, { version }]) => {
      return installed[path]?.version !== version || !existsSync(join(folder, path, 'package.json'));
    })
    .map(([path, locked]) => ({ path, locked, fatal: !locked.optional || isNode(locked) }))
    .sort((a, b) => Number(b.fatal) - Number(a.fatal));
  const first = wrong[0];
  if (!first) return undefined;

  const complete = existsSync(join(folder, first.path, 'package.json'));
  const found = complete ? (installed[first.path]?.version ?? 'unknown to npm') : 'missing';
  const others = wrong.length > 1 ? `, and ${wrong.length - 1} more` : '';
  const text = `${first.path} should be ${first.locked.version} and is ${found}${others}`;
  return { text, fatal: first.fatal };
}

/** An optional package is expected only where it names the systems it is for and this is one of them. */
function isExpected(locked, machine) {
  if (!locked.optional) return true;
  return (
    locked.os !== undefined &&
    allows(locked.os, machine.os) &&
    allows(locked.cpu, machine.cpu) &&
    allows(locked.libc, machine.libc)
  );
}

/** npm's reading of `os`, `cpu` and `libc`: a name or a list of names, `!` before what is shut out. */
function allows(wanted, actual) {
  if (wanted === undefined) return true;
  const names = [wanted].flat();
  if (names.includes(`!${actual}`)) return false;
  return names.includes(actual) || names.every((name) => name.startsWith('!'));
}

/** The packages that carry Node itself, one for each platform. */
function isNode(locked) {
  return locked.bin !== undefined && 'node' in locked.bin;
}

/** @returns {Machine} */
function thisMachine() {
  return { os: process.platform, cpu: process.arch, libc: process.platform === 'linux' ? libc() : undefined };
}

function libc() {
  process.report.excludeNetwork = true; // otherwise a report may wait for the name server
  const report = process.report.getReport();
  const { header } = typeof report === 'string' ? JSON.parse(report) : report; // a string before Node 13.12
  return header.glibcVersionRuntime ? 'glibc' : 'musl';
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * `npm install` with the npm that started us, under the Node that npm runs on: `node` on PATH may already be
 * the one in node_modules, which the installation is about to replace.
 */
function install(folder) {
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error'];
  // Neither the caller's settings nor NODE_ENV may leave out the tools or Node itself.
  args.push('--include=dev', '--include=optional');
  // Where a lock file was written with other settings, npm would otherwise rewrite every entry of it.
  args.push('--omit-lockfile-registry-resolved');
  const { npm_execpath: npm, npm_node_execpath: node = process.execPath } = process.env;
  const bin = join(folder, 'node_modules', '.bin');
  const path = (process.env.PATH ?? '').split(delimiter).filter((entry) => entry !== bin);
  const options = { cwd: folder, env: { ...process.env, PATH: path.join(delimiter) }, encoding: 'utf8' };
  if (npm && /np[mx]-cli\.c?js$/.test(npm)) {
    return spawnSync(node, [npm.replace('npx-cli', 'npm-cli'), ...args], options);
  }
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** What went wrong, in words for someone who has just cloned the repository. */
function explain({ stderr, error, status }) {
  if (error?.code === 'ENOENT') return 'npm was not found; start with `npm start` or `npm test`.';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/.test(stderr ?? '')) {
    return 'npm could not reach the package registry. Check the network (or proxy), then run the same command again.';
  }
  return `npm install ended with ${error?.message ?? `exit code ${status}`}; its own words are above.`;
}

function main() {
  const before = reasonToInstall(root);
  if (!before) return 0;
  console.log(`setup: npm install (a minute or two), because ${before.text}`);
  const result = install(root);
  if (result.status !== 0) {
    process.stderr.write(result.stderr ?? '');
    console.error(`setup: ${explain(result)}`);
    return 1;
  }
  const after = reasonToInstall(root);
  if (after) console.error(`setup: npm install ended well, yet ${after.text}`);
  return after?.fatal ? 1 : 0;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = main();
