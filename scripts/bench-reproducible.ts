/**
 * `npm run bench:reproducible [-- builds]`: build this archive ten times (or as often as said), each time in another folder, time zone,
 * locale, home and user mask, with and without what an earlier build left. Every site must have the same bytes; where two differ, the
 * first file that does is named, with the place. `--against FOLDER`: a site that was built before is the first.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sha256Of } from '../src/disk/sha256.ts';
import { readCommandLine } from './lib/command-line.ts';
import { readSums } from './deploy/list.ts';

const { values: options, positionals } = readCommandLine(
  { options: { against: { type: 'string' } }, allowPositionals: true },
  'npm run bench:reproducible [-- BUILDS] [--against FOLDER]',
);
const builds = Number(positionals[0] ?? 10);
/** What a build reads. `.git` is not among it: an archive that was unpacked builds the same. */
const sources = [
  'package.json',
  'tsconfig.json',
  'astro.config.mjs',
  'content',
  'public',
  'src',
  'scripts',
  'seeds',
  'tests/permalinks/published.json',
];
const surroundings = [
  { TZ: 'UTC', LANG: 'C', LC_ALL: 'C', umask: '022' },
  { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8', umask: '077' },
  { TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', umask: '002' },
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', umask: '027' },
] as const;
const folders = ['a', 'b c', '档案', 'deep/er/and/deeper', 'z'] as const;

interface Built {
  readonly said: string;
  readonly site: string;
  readonly hash: string;
}

const parent = mkdtempSync(join(tmpdir(), 'reproducible-'));

function build(number: number): Built {
  const around = surroundings[number % surroundings.length] ?? surroundings[0];
  const project = join(parent, String(number), folders[number % folders.length] ?? 'a');
  mkdirSync(project, { recursive: true });
  // Made in another order each time: a folder lists its files as they were made.
  for (const name of number % 2 === 0 ? sources : sources.toReversed())
    cpSync(resolve(name), join(project, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  const home = join(parent, `home-${number}`);
  mkdirSync(home);
  const { umask, ...environment } = around;
  // Every third build finds what the one before it left.
  const again = number % 3 === 2 ? 2 : 1;
  const words = `umask ${umask}; cd "$PROJECT" && for i in $(seq ${again}); do "$NODE" scripts/build.ts || exit 1; done`;
  const { status, stderr } = spawnSync('sh', ['-c', words], {
    encoding: 'utf8',
    env: { ...process.env, ...environment, HOME: home, PROJECT: project, NODE: process.execPath },
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`build ${number + 1} failed:\n${stderr.slice(-2_000)}`);
  const site = join(project, 'dist');
  const said = `${around.TZ}, ${around.LANG}, umask ${umask}, in ${JSON.stringify(project.slice(parent.length))}${again > 1 ? ', twice' : ''}`;
  return { said, site, hash: hashOf(site) };
}

/** One hash of every byte of a site. */
const hashOf = (site: string): string => sha256Of(readFileSync(join(site, 'SHA256SUMS')));

/** The first file in which two sites differ, and the bytes around the first difference. */
function difference(one: Built, other: Built): string {
  const [left, right] = [one, other].map(({ site }) =>
    readSums(readFileSync(join(site, 'SHA256SUMS'), 'utf8')),
  );
  const paths = [...new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])].toSorted();
  const path = paths.find((name) => left?.get(name) !== right?.get(name)) ?? 'SHA256SUMS';
  if (!left?.has(path) || !right?.has(path)) return `${path}: only in one of them`;
  const [a, b] = [one, other].map(({ site }) => readFileSync(join(site, path)));
  if (!a || !b) return path;
  const at = a.findIndex((byte, index) => byte !== b[index]);
  const near = (bytes: Buffer): string =>
    JSON.stringify(bytes.subarray(Math.max(0, at - 40), at + 40).toString('utf8'));
  return `${path}, byte ${at}:\n  ${near(a)}\n  ${near(b)}`;
}

try {
  console.log(`${builds} builds, ${availableParallelism()} cores`);
  const { against } = options;
  let first = against === undefined ? undefined : { said: against, site: against, hash: hashOf(against) };
  let different = 0;
  // The surroundings one is in already show least.
  const offset = against === undefined ? 0 : 1;
  for (let number = offset; number < builds + offset; number++) {
    const built = build(number);
    console.log(`${built.hash.slice(0, 16)}  ${built.said}`);
    first ??= built;
    if (built.hash !== first.hash) {
      different += 1;
      console.error(difference(first, built));
    }
    if (built !== first) rmSync(join(parent, String(number)), { recursive: true });
  }
  console.log(different === 0 ? 'All are the same, byte for byte.' : `${different} differ from the first.`);
  if (different > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(parent, { recursive: true, force: true });
}
