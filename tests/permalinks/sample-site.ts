/**
 * A small archive of its own in a temporary folder, with this project's pages: to break it, and to see what happens. One
 * document of the specimen, of which nothing is published yet, edited there as no seed ever is here.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const project = join(import.meta.dirname, '..', '..');
const specimen = join(project, 'tests/specimen');

export interface SampleSite {
  root: string;
  dist: string;
  read: (file: string) => string;
  write: (file: string, text: string) => void;
  /** Change a file of the sample; the words to change must be there. */
  edit: (file: string, from: string, to: string) => void;
  remove: (file: string) => void;
  /** Astro's part of `npm run build`. */
  build: (environment?: Record<string, string>) => void;
  /** `npm run permalinks -- …`, or `--check`. */
  permalinks: (...words: string[]) => { status: number | null; said: string };
  git: (...words: string[]) => void;
  end: () => void;
}

export function sampleSite(key: string, seed: string): SampleSite {
  const root = mkdtempSync(join(tmpdir(), 'archive-'));
  const dist = join(root, 'dist');
  for (const name of ['src', 'scripts', 'public', 'package.json', 'tsconfig.json']) {
    cpSync(join(project, name), join(root, name), { recursive: true });
  }
  cpSync(join(specimen, 'content', key), join(root, 'content', key), { recursive: true });
  for (const file of ['archive.json', 'bodies.json'])
    cpSync(join(specimen, 'content', file), join(root, 'content', file));
  mkdirSync(join(root, 'seeds'));
  for (const ending of ['txt', 'yml']) {
    cpSync(join(specimen, 'seeds', `${seed}.${ending}`), join(root, 'seeds', `${seed}.${ending}`));
  }
  for (const file of ['archive.yml', 'bodies.yml'])
    cpSync(join(specimen, 'seeds', file), join(root, 'seeds', file));
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'junction');
  // Its own cache: Astro's is in node_modules, which is ours.
  cpSync(join(project, 'astro.config.mjs'), join(root, 'project.config.mjs'));
  writeFileSync(
    join(root, 'astro.config.mjs'),
    `import config from './project.config.mjs';\nexport default { ...config, cacheDir: './.cache' };\n`,
  );

  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const run = (command: string, words: readonly string[], environment: Record<string, string> = {}) => {
    const env: Record<string, string | undefined> = {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      ...environment,
    };
    // Vitest's own settings are not the build's.
    for (const name of Object.keys(env))
      if (/^(?:VITEST|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_URL$)/.test(name)) env[name] = undefined;
    const { status, stdout, stderr, error } = spawnSync(command, words, { cwd: root, encoding: 'utf8', env });
    if (error) throw error;
    return { status, said: `${stdout}${stderr}` };
  };
  const must = (command: string, words: readonly string[], environment?: Record<string, string>): void => {
    const { status, said } = run(command, words, environment);
    if (status !== 0) throw new Error(`${command} ${words.join(' ')}:\n${said}`);
  };

  return {
    root,
    dist,
    read,
    write,
    edit: (file, from, to) => {
      const text = read(file);
      if (!text.includes(from)) throw new Error(`${file} does not have ${from}`);
      write(file, text.replace(from, to));
    },
    remove: (file) => rmSync(join(root, file)),
    build: (environment) =>
      must(
        process.execPath,
        [join(project, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
        environment,
      ),
    permalinks: (...words) => run(process.execPath, [join(project, 'scripts/permalinks.ts'), ...words]),
    git: (...words) =>
      must('git', [
        '-c',
        'user.name=sample',
        '-c',
        'user.email=sample@example.org',
        '-c',
        'commit.gpgsign=false',
        ...words,
      ]),
    end: () => rmSync(root, { recursive: true, force: true }),
  };
}
