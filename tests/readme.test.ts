/** The README's recipes, followed word for word in a scratch copy of the project: each ends well with the files it names. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSeedText, root, seedFolder } from './support/specimen.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The recipe under `**… add a report?**`: its words and its code blocks, each with the file its first line names. */
function recipe(name: string): { path: string; code: string }[] {
  const start = readme.indexOf(`**… ${name}?**`);
  expect(start, `README has a recipe “${name}”`).toBeGreaterThan(0);
  const end = readme.indexOf('\n**… ', start + 5);
  const blocks = readme.slice(start, end).matchAll(/^```\w+\n([\s\S]*?)^```$/gm);
  return [...blocks].flatMap(([, code = '']) => {
    const path = /^(?:---\n)?(?:#|\/\/) (\S+\.\w+)$/m.exec(code)?.[1];
    return path === undefined ? [] : [{ path, code: code.replace(/^(?:#|\/\/) \S+\.\w+\n/m, '') }];
  });
}

const codeFor = (name: string, path: string): string => {
  const block = recipe(name).find((one) => one.path === path);
  if (!block) throw new Error(`the recipe “${name}” has no block for ${path}`);
  return block.code;
};

let scratch = '';
const at = (...path: string[]): string => join(scratch, ...path);
const read = (path: string): string => readFileSync(at(path), 'utf8');
const write = (path: string, text: string): void => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
};
/** Put lines after the first line that has these words. */
const insertAfter = (path: string, words: string, text: string): void => {
  const lines = read(path).split('\n');
  const line = lines.findIndex((one) => one.includes(words));
  expect(line, `${path} has ${words}`).toBeGreaterThanOrEqual(0);
  write(path, [...lines.slice(0, line + 1), text, ...lines.slice(line + 1)].join('\n'));
};

/** Run a script of the project in the scratch copy. */
function run(script: string, ...words: string[]): { status: number | null; said: string } {
  const environment: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production' };
  for (const name of Object.keys(environment))
    if (/^(?:VITEST|TEST$|ARCHIVE_)/.test(name)) environment[name] = undefined;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    cwd: scratch,
    encoding: 'utf8',
    env: environment,
  });
  return { status, said: `${stdout}${stderr}` };
}
/** Each after the first looks again only at what changed since. */
const compile = () =>
  run(
    'node_modules/typescript/bin/tsc',
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    at('.tsbuildinfo'),
    '-p',
    '.',
  );
/** Files the compiler complains of; Astro's side of the site needs types that only `astro sync` makes. */
const filesNamed = (said: string): string[] => [
  ...new Set(
    [...said.matchAll(/^((?:scripts|src\/(?:schema|archive|data|lib))\/\S+\.ts)\(\d+,\d+\): error/gm)].map(
      ([, file = '']) => file,
    ),
  ),
];

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'readme-'));
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const wanted = /^(?:src|scripts|public|seeds|content)\/|^tests\/permalinks\/published\.json$|^[^/]+$/;
  for (const file of stdout.split('\0').filter((name) => wanted.test(name) && existsSync(join(root, name)))) {
    mkdirSync(dirname(at(file)), { recursive: true });
    cpSync(join(root, file), at(file));
  }
  symlinkSync(join(root, 'node_modules'), at('node_modules'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the recipes, one after the other', { timeout: 240_000 }, () => {
  test('add a report: its text, its .yml, and an entry for a body that is new', () => {
    const text = readSeedText('003_4ffaf3414a688a66.txt')
      .replace('[bookmark: _GoBack]', '')
      .replaceAll('重庆市人民政府办公厅', '重庆市渝北区人民政府')
      .replaceAll('2023', '2021')
      .replace('（一）依法依规深化主动公开。', '（一）依法依规深化主动公开。全年举办政府开放日活动12次。');
    const sha256 = createHash('sha256').update(text).digest('hex');
    write('seeds/2021-yubei.txt', text);
    write(
      'seeds/2021-yubei.yml',
      codeFor('add a report', 'seeds/2021-yubei.yml').replace('sha256: …', `sha256: ${sha256}`),
    );
    write('seeds/bodies.yml', `${read('seeds/bodies.yml')}${codeFor('add a report', 'seeds/bodies.yml')}`);
    const ingest = run('scripts/ingest.ts');
    expect(ingest.said).toContain('2021-yubei.txt → content/2021/yubei/');
    expect(ingest.status).toBe(0);
    const check = run('scripts/check.ts');
    expect(check.said).not.toContain('new difference');
    expect(check.status).toBe(0);
  });

  test('add a measure: one entry, one way to read it', () => {
    const path = 'src/schema/vocabulary/information.ts';
    insertAfter(path, 'export const informationMeasures', codeFor('add a measure', path));
    write(
      'seeds/2021-yubei.yml',
      `${read('seeds/2021-yubei.yml')}${codeFor('add a measure', 'seeds/2021-yubei.yml')}`,
    );
    expect(run('scripts/ingest.ts').status).toBe(0);
    expect(read('content/2021/yubei/index.mdx')).toMatch(/measure: openDays\.held.*value: 12, unit: 次/);
  });

  test('add a form: one file, its id, and what the compiler names', () => {
    write('src/schema/forms/2027.ts', codeFor('add a form', 'src/schema/forms/2027.ts'));
    write(
      'src/schema/forms/ids.ts',
      read('src/schema/forms/ids.ts').replace("'2021'] as const", "'2021', '2027'] as const"),
    );
    const named = filesNamed(compile().said);
    expect(named).toEqual(
      expect.arrayContaining(['src/schema/forms/index.ts', 'src/schema/vocabulary/measure.ts']),
    );
    const cascade = named.filter((file) => !file.startsWith('src/schema/'));
    expect(cascade, 'nothing outside the vocabulary has to say something about a form').toEqual([]);

    const index = read('src/schema/forms/index.ts');
    write(
      'src/schema/forms/index.ts',
      index
        .replace('import type { Form }', "import { form2027 } from './2027.ts';\nimport type { Form }")
        .replace("'2021': form2021,", "'2021': form2021,\n  '2027': form2027,"),
    );
    write(
      'src/schema/vocabulary/measure.ts',
      read('src/schema/vocabulary/measure.ts').replace(
        /'2021': '(\w+)',?(\s*)}/g,
        "'2021': '$1', '2027': '$1'$2}",
      ),
    );
    expect(filesNamed(compile().said)).toEqual([]);
  });

  test('add a check: one file, its line, its words', () => {
    write('scripts/checks/fees-named.ts', codeFor('add a check', 'scripts/checks/fees-named.ts'));
    const index = read('scripts/checks/index.ts');
    write(
      'scripts/checks/index.ts',
      index
        .replace('import { inForce }', "import { feesNamed } from './fees-named.ts';\nimport { inForce }")
        .replace('  inForce,\n];', '  inForce,\n  feesNamed,\n];'),
    );
    expect(filesNamed(compile().said), 'the compiler asks for the words').toContain(
      'scripts/checks/fees-named.ts',
    );
    insertAfter(
      'src/schema/check.ts',
      'export const checkRules',
      codeFor('add a check', 'src/schema/check.ts'),
    );
    expect(filesNamed(compile().said)).toEqual([]);
    expect(run('scripts/check.ts').said).toMatch(/^fees-named\s+0\s+0\s+\d+/m);
  });

  test('add a page, and build it all: no address needs registering', () => {
    write('src/pages/colophon/index.astro', codeFor('add a page', 'src/pages/colophon/index.astro'));
    const built = run('scripts/build.ts');
    expect(built.said).toMatch(/permalinks: \d+ addresses/);
    expect(built.status).toBe(0);
    for (const page of ['colophon', '2021/yubei', 'bodies/yubei', 'trends/open-days-held'])
      expect(existsSync(at('dist', page, 'index.html')), page).toBe(true);
  });

  test('make another city’s archive: its own seeds folder, its own site, no word of Chongqing', () => {
    const seeds = at('jiangzhou/seeds');
    mkdirSync(seeds, { recursive: true });
    const text = readFileSync(join(seedFolder, '003_4ffaf3414a688a66.txt'), 'utf8')
      .replace('[bookmark: _GoBack]', '')
      .replaceAll('重庆', '江州')
      .replaceAll('成渝', '成江');
    const sha256 = createHash('sha256').update(text).digest('hex');
    writeFileSync(join(seeds, 'archive.yml'), codeFor("make another city's archive", 'archive.yml'));
    writeFileSync(
      join(seeds, 'bodies.yml'),
      '- { id: office, kind: general-office, names: [{ name: 江州市人民政府办公厅 }], short: 市政府办公厅 }\n',
    );
    writeFileSync(join(seeds, 'a.txt'), text);
    writeFileSync(
      join(seeds, 'a.yml'),
      `key: 2023/office\nkind: report\nbody: office\nscope: organ\nform: "2021"\nissuer: 江州市人民政府办公厅\nsha256: ${sha256}\n`,
    );
    const built = run('scripts/build.ts', '--seeds', seeds, '--out', at('jiangzhou/site'));
    expect(built.status, built.said.slice(-2000)).toBe(0);
    expect(existsSync(at('jiangzhou/content/2023/office/index.mdx'))).toBe(true);
    const pages = spawnSync(
      'grep',
      [
        '-rlE',
        '重庆|chongqing',
        at('jiangzhou/site'),
        '--include=*.html',
        '--include=*.json',
        '--include=*.xml',
      ],
      { encoding: 'utf8' },
    );
    // The glossary may explain a platform of any city; no page of its own names one.
    const naming = pages.stdout.split('\n').filter((file) => file !== '' && !file.includes('/glossary/'));
    expect(naming).toEqual([]);
  });
});
