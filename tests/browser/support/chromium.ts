import { execFileSync } from 'node:child_process';
import { accessSync, constants, createReadStream, createWriteStream, existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import type { LaunchOptions } from '@playwright/test';
import { prepareFonts } from './fonts.ts';

const cache = fileURLToPath(new URL('../../../node_modules/.cache/chromium/', import.meta.url));
const systemNames = ['chromium', 'chromium-browser', 'google-chrome'];

/** Keeps the browser to itself, and its text alike on all machines. */
const args = [
  '--no-sandbox', // CI and containers run as root
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-dev-shm-usage', // /dev/shm is tiny in containers
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost', // no other host exists
];

interface Browser {
  executablePath: string;
  args?: string[];
  env?: Record<string, string>;
}

/**
 * How to launch Chromium on this machine: the one $CHROMIUM_PATH names, else the one from npm, else one of the system, which
 * `CHROMIUM_PATH=system` asks for. Always with the fonts from npm, and only those.
 *
 * The one from npm has no window around its pages: for each page of a test, the system's draws a whole browser's, which
 * takes as much time as the test.
 */
export async function chromiumLaunchOptions(): Promise<LaunchOptions> {
  const browser = await findBrowser(process.env['CHROMIUM_PATH']);
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    executablePath: browser.executablePath,
    args: [...args, ...(browser.args ?? [])],
    env: { ...Object.fromEntries(inherited), ...browser.env, FONTCONFIG_FILE: prepareFonts(cache) },
  };
}

async function findBrowser(asked: string | undefined): Promise<Browser> {
  if (asked && asked !== 'npm' && asked !== 'system') {
    if (isExecutable(asked)) return { executablePath: asked };
    throw new Error(
      `CHROMIUM_PATH is “${asked}”: no program is there. Give a path, “npm”, “system”, or leave it out.`,
    );
  }
  const fits = process.platform === 'linux' && process.arch === 'x64';
  if (asked === 'npm' || (asked !== 'system' && fits)) return npmChromium();
  const system = findOnPath(systemNames);
  if (system) return { executablePath: system };
  throw new Error('No Chromium found. Install Chromium or Chrome, or let CHROMIUM_PATH name its program.');
}

function findOnPath(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The browser of @sparticuz/chromium with the libraries a bare machine lacks, unpacked once per version. */
async function npmChromium(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The Chromium from npm is for Linux on x64: let CHROMIUM_PATH name another, or leave it out.',
    );
  }
  const bin = fileURLToPath(new URL('../bin/', import.meta.resolve('@sparticuz/chromium')));
  const manifest = await readFile(join(bin, '..', 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string }; // npm packages have one
  const folder = join(cache, version);
  if (!existsSync(folder)) await unpack(bin, folder);
  return {
    executablePath: join(folder, 'chromium'),
    args: ['--headless=shell'],
    env: {
      LD_LIBRARY_PATH: [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter),
    },
  };
}

/** Unpack beside the folder and move into place: whatever stands there is whole, also if two start at once. */
async function unpack(bin: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}.`);
  try {
    const program = createWriteStream(join(draft, 'chromium'), { mode: 0o755 });
    await pipeline(createReadStream(join(bin, 'chromium.br')), createBrotliDecompress(), program);
    const libraries = brotliDecompressSync(await readFile(join(bin, 'al2023.tar.br')));
    execFileSync('tar', ['-x', '--no-same-owner', '-C', draft], { input: libraries });
    await rename(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
