/** The README's recipes, followed word for word in a scratch copy of the project: each ends well with the files it names. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { readSeed } from '../scripts/ingest/reading.ts';
import { bodiesSchema } from '../src/schema/body.ts';
import { furnitureKinds, seedNotesSchema, type SeedNotes } from '../src/schema/seed-notes.ts';
import { storeEncoding } from '../src/search/store.ts';
import { furniture, pdf, text, words, writeReportFromPdf } from './support/report-from-pdf.ts';
import { filesChanged, filesIn } from './support/command.ts';
import { attribute, byTag, findAll, openSite, textOf, type Element } from './support/site.ts';
import { root } from './support/root.ts';
import { countDifference, withoutSpace } from './support/text.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The recipe under `**… add a report?**`: its words and its code blocks, each with the file its first line names. */
function recipe(name: string): { path: string; code: string }[] {
  const blocks = wordsOf(name).matchAll(/^```\w+\n([\s\S]*?)^```$/gm);
  return [...blocks].flatMap(([, code = '']) => {
    const path = /^(?:---\n)?(?:#|\/\/) (\S+\.\w+)$/m.exec(code)?.[1];
    return path === undefined ? [] : [{ path, code: code.replace(/^(?:#|\/\/) \S+\.\w+\n/m, '') }];
  });
}

/** All that a recipe says. */
function wordsOf(name: string): string {
  const start = readme.indexOf(`**… ${name}?**`);
  expect(start, `README has a recipe “${name}”`).toBeGreaterThan(0);
  return readme.slice(start, readme.indexOf('\n**… ', start + 5));
}

/** What is printed, shortened as the README does: the first of its lines from each that follows an ellipsis. */
function shortened(printed: readonly string[], wanted: readonly string[]): string[] {
  let next = 0;
  return wanted.map((line, index) => {
    if (line === '…') return line;
    const at = (wanted[index - 1] ?? '…') === '…' ? printed.indexOf(line, next) : next;
    next = at + 1;
    return printed[at] ?? `(not printed: ${line})`;
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
  const wanted =
    /^(?:src|scripts|public|seeds|content)\/|^tests\/permalinks\/published\.json$|^tests\/fixtures\/originals\/.*\.pdf$|^[^/]+$/;
  for (const file of stdout.split('\0').filter((name) => wanted.test(name) && existsSync(join(root, name)))) {
    mkdirSync(dirname(at(file)), { recursive: true });
    cpSync(join(root, file), at(file));
  }
  symlinkSync(join(root, 'node_modules'), at('node_modules'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const notesFile = 'seeds/2022-songya-county.yml';
/** The notes of the report that was added, and more entries. */
const notesWith = (entries: string): SeedNotes => {
  const [own, more] = [read(notesFile), entries].map((yaml) => asObject(parse(yaml)));
  const joined = Object.entries({ ...own, ...more }).map(([name, value]) => {
    const before: unknown = own?.[name];
    return [name, Array.isArray(before) && more?.[name] ? [...before, ...[value].flat()] : value];
  });
  return seedNotesSchema.parse(Object.fromEntries(joined));
};
const asObject = (value: unknown): Record<string, unknown> =>
  z.record(z.string(), z.unknown()).catch({}).parse(value);
/** Furniture that damage has left: a text that lost its end has less. */
const furnitureIn = (text: string, { furniture: all }: SeedNotes): SeedNotes['furniture'] => {
  const lines = text.split('\n');
  return all.filter((one) => lines[one.line - 1]?.includes(one.text));
};

describe('the recipes, one after the other', { timeout: 240_000 }, () => {
  test('add a report: the command as it stands there, what it prints, and the files it writes', () => {
    const files = () => filesIn(scratch, ['content', 'public', 'scripts', 'seeds', 'src', 'tests']);
    const before = files();
    const [, words = ''] = /npm run add -- (.+)$/m.exec(wordsOf('add a report')) ?? [];
    const added = run('scripts/add.ts', ...words.split(' '));
    expect(added.status, added.said).toBe(0);
    const [, shown = ''] = /^ *```text\n([^`]*?) *```$/m.exec(wordsOf('add a report')) ?? [];
    const lines = shown.replace(/^ {3}/gm, '').trim().split('\n');
    expect(lines.length).toBeGreaterThan(10);
    expect(shortened(added.said.split('\n'), lines)).toEqual(lines);
    const changed = filesChanged(before, files());
    expect(changed.filter((file) => !/^content\/2022\/songya-county\//.test(file))).toEqual([
      'content/bodies.json',
      'seeds/2022-songya-county.pdf',
      'seeds/2022-songya-county.txt',
      'seeds/2022-songya-county.yml',
      'seeds/bodies.yml',
    ]);
  });

  test('correct what was proposed: the entries shown are those that were written', () => {
    const notes = notesWith('');
    expect(notes).toMatchObject(asObject(parse(codeFor('correct what was proposed', notesFile))));
    const shown = codeFor('correct what was proposed', 'seeds/bodies.yml');
    const bodies = read('seeds/bodies.yml');
    const corrected = `${bodies.slice(0, bodies.indexOf('- id: songya-county'))}${shown}`;
    expect(bodiesSchema.parse(parse(corrected)).map(({ id }) => id)).toEqual(
      bodiesSchema.parse(parse(bodies)).map(({ id }) => id),
    );
    write('seeds/bodies.yml', corrected);
  });

  describe('what is amiss in the text is mended by the entry shown', () => {
    const cases: [recipe: string, damage: (text: string) => string, sections: number][] = [
      ['declare furniture by hand', (text) => text.replace('— 2 —', '松垭县年报 第二页'), 14],
      ['place a heading whose number is misprinted', (text) => text.replace('（四）建好', '（三）建好'), 14],
      ['accept that a part is missing', (text) => text.slice(0, text.indexOf('六、其他需要报告的事项')), 13],
    ];
    test.each(cases)('%s', (name, damage, sections) => {
      const text = damage(read('seeds/2022-songya-county.txt'));
      const reading = (entries: string) => {
        const notes = notesWith(entries);
        return readSeed({
          file: 'a.txt',
          sha256: '',
          text,
          notes: { ...notes, furniture: furnitureIn(text, notes) },
        });
      };
      expect(reading('').problems).not.toEqual([]);
      const mended = reading(codeFor(name, notesFile));
      expect(mended.problems.map(({ message }) => message)).toEqual([]);
      expect(mended.sections).toHaveLength(sections);
    });
  });

  test('add a measure: one entry, one way to read it', () => {
    const path = 'src/schema/vocabulary/information.ts';
    insertAfter(path, 'export const informationMeasures', codeFor('add a measure', path));
    write(
      'seeds/2022-songya-county.yml',
      `${read('seeds/2022-songya-county.yml')}${codeFor('add a measure', 'seeds/2022-songya-county.yml')}`,
    );
    expect(run('scripts/ingest.ts').status).toBe(0);
    expect(read('content/2022/songya-county/index.mdx')).toMatch(
      /measure: meetings\.held.*value: 8, unit: 次/,
    );
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
    expect(built.said, 'whoever builds it learns that readers cannot write').toContain('no contact is set');
    expect(built.status).toBe(0);
    for (const page of ['colophon', '2022/songya-county', 'bodies/songya-county', 'trends/meetings-held'])
      expect(existsSync(at('dist', page, 'index.html')), page).toBe(true);
  });

  test('make another city’s archive: its own seeds folder, its own site, no word of Chongqing', () => {
    const seeds = at('jiangzhou/seeds');
    writeReportFromPdf(seeds);
    writeFileSync(join(seeds, 'archive.yml'), codeFor("make another city's archive", 'archive.yml'));
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

  describe('the other city’s report, whose text was made from a PDF', () => {
    const key = '2023/office';
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const site = () => openSite(at('jiangzhou/site'));
    const source = (): Element => site().readPage(`/${key}/source/`);
    const linksTo = (page: Element, url: string): Element[] =>
      byTag(page, 'a').filter((link) => attribute(link, 'href') === url);
    const lineOf = (page: Element, number: number): Element => {
      const [line] = findAll(page, (element) => attribute(element, 'id') === `L${number}`);
      if (!line) throw new Error(`the source page has no line ${number}`);
      return line;
    };

    test('the PDF is on the site, byte for byte, and among the checksums and in the edition', () => {
      expect(site().readFile(`/${key}/original.pdf`).equals(pdf)).toBe(true);
      const sums = site().readFile('/SHA256SUMS').toString().split('\n');
      expect(sums).toContain(`${sha256}  ${key}/original.pdf`);
      expect(site().readJson('/data/edition.json')).toMatchObject({ originals: [{ file: 'a.pdf', sha256 }] });
    });

    test('the document, its sections and its source lead to it; the source says what it is', () => {
      for (const page of [`/${key}/`, `/${key}/3/`, `/${key}/source/`])
        expect(
          linksTo(site().readPage(page), `/${key}/original.pdf`)
            .map((link) => textOf(link))
            .join(),
          page,
        ).toContain('原件');
      const said = findAll(source(), (element) => attribute(element, 'class') === 'hash-line original');
      expect(said.map((element) => withoutSpace(textOf(element)))).toEqual([
        `原文文本提取自原件：a.pdf（PDF，1kB）·SHA-256${sha256}`,
      ]);
    });

    test('the source page shows every line as it is, and says of furniture what it is', () => {
      const printed = text.replace(/\n$/, '').split('\n');
      const page = source();
      expect(
        printed.map((_, index) =>
          byTag(lineOf(page, index + 1), 'code')
            .map((code) => textOf(code))
            .join(),
        ),
      ).toEqual(printed);
      for (const { line, text: printedWords, kind } of furniture) {
        const [mark, ...more] = findAll(
          lineOf(page, line),
          (element) => attribute(element, 'data-furniture') !== undefined,
        );
        expect(more).toEqual([]);
        expect(mark && [attribute(mark, 'data-furniture'), textOf(mark)]).toEqual([kind, printedWords]);
        const alone = printed[line - 1]?.trim() === printedWords;
        expect((attribute(lineOf(page, line), 'class') ?? '').split(' ').includes('furniture')).toBe(alone);
        const said = byTag(lineOf(page, line), 'small').map((element) => withoutSpace(textOf(element)));
        expect(said).toEqual([
          `${alone ? '' : `其中“${withoutSpace(printedWords)}”`}非正文：${furnitureKinds[kind]}`,
        ]);
      }
      expect(findAll(page, (element) => attribute(element, 'data-furniture') !== undefined)).toHaveLength(
        furniture.length,
      );
    });

    test('and at its top how much there is of each kind, and why it is nowhere else', () => {
      const [note] = findAll(source(), (element) => attribute(element, 'class') === 'furniture-note');
      expect(note && withoutSpace(textOf(note))).toBe(
        '下面标出的7行：页码2行；书眉、页脚1行；换页重印的表头2行；网页的导航与按钮2行。' +
          '这些字印在页面上，但不是报告正文，因此只在此处列出。',
      );
      for (const link of note ? byTag(note, 'a') : [])
        expect(lineOf(source(), Number(attribute(link, 'href')?.replace('#L', '')))).toBeDefined();
    });

    test('nowhere else: not in the text, the data or the index, not among the corrections', () => {
      // Repeated heads have the words of those that count: what is printed once more is seen by counting.
      const published = withoutSpace(site().readFile(`/${key}/text.txt`).toString());
      expect(countDifference(withoutSpace(words), published)).toEqual({});
      const own = furniture.filter(({ kind }) => kind !== 'repeated-head').map((one) => one.text);
      expect(own.length).toBeGreaterThan(3);
      const files = [
        ...site().pageUrls,
        '/data/sections.json',
        '/data/quantities.csv',
        `/${key}/compare.json`,
      ];
      const having = files.filter((file) => {
        const said = file.endsWith('/') ? textOf(site().readPage(file)) : site().readFile(file).toString();
        return own.some((mark) => said.includes(mark));
      });
      expect(having).toEqual([`/${key}/source/`]);
      const texts = readdirSync(at('jiangzhou/site/pagefind/texts')).map((name) =>
        gunzipSync(site().readFile(`/pagefind/texts/${name}`)).toString(storeEncoding),
      );
      expect(texts.some((said) => said.includes('依法依规深化主动公开'))).toBe(true);
      expect(texts.filter((said) => own.some((mark) => said.includes(mark)))).toEqual([]);
    });
  });
});
