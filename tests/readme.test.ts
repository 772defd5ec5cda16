/** The README's recipes, followed word for word in a scratch copy of the project: each ends well with the files it names. */
import { spawnSync } from 'node:child_process';
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
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { readSeed } from '../scripts/ingest/reading.ts';
import { bodiesSchema } from '../src/schema/body.ts';
import { seedNotesSchema, type SeedNotes } from '../src/schema/seed-notes.ts';
import { filesChanged, hashesIn, plainEnvironment } from './support/command.ts';
import { codeFor, wordsOf } from './support/recipes.ts';
import { root } from './support/root.ts';

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
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    cwd: scratch,
    encoding: 'utf8',
    env: plainEnvironment(),
  });
  return { status, said: `${stdout}${stderr}` };
}
/** Code that needs no types of Astro's, which only `astro sync` makes. */
const plain = ['scripts', 'src/schema', 'src/archive', 'src/data', 'src/lib'];
/** A second time the compiler looks again only at what changed. */
const compile = () => {
  write('tsconfig.plain.json', JSON.stringify({ extends: './tsconfig.json', include: plain }));
  const kept = ['--incremental', '--tsBuildInfoFile', at('.tsbuildinfo')];
  return run('node_modules/typescript/bin/tsc', '--noEmit', ...kept, '-p', 'tsconfig.plain.json');
};
/** Files of ours that the compiler complains of. */
const filesNamed = (said: string): string[] => [
  ...new Set(
    [...said.matchAll(/^(\S+\.ts)\(\d+,\d+\): error/gm)]
      .map(([, file = '']) => file)
      .filter((file) => plain.some((folder) => file.startsWith(`${folder}/`))),
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
    const files = () => hashesIn(scratch, ['content', 'public', 'scripts', 'seeds', 'src', 'tests']);
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

  describe('add a form, add a check', () => {
    const form = 'src/schema/forms/2027.ts';
    const check = 'scripts/checks/fees-named.ts';
    /** Change the words of a file, which are there. */
    const edit = (path: string, from: string | RegExp, to: string): void => {
      const before = read(path);
      expect(before.search(from) >= 0 || before.includes(String(from)), `${path} has ${from}`).toBe(true);
      write(path, before.replace(from, to));
    };
    let asked: string[] = [];
    let left: string[] = [];

    beforeAll(() => {
      write(form, codeFor('add a form', form));
      edit('src/schema/forms/ids.ts', "'2021'] as const", "'2021', '2027'] as const");
      write(check, codeFor('add a check', check));
      edit(
        'scripts/checks/index.ts',
        'import { inForce }',
        "import { feesNamed } from './fees-named.ts';\nimport { inForce }",
      );
      edit('scripts/checks/index.ts', '  inForce,\n];', '  inForce,\n  feesNamed,\n];');
      asked = filesNamed(compile().said);

      const index = 'src/schema/forms/index.ts';
      edit(index, 'import type { Form }', "import { form2027 } from './2027.ts';\nimport type { Form }");
      edit(index, "'2021': form2021,", "'2021': form2021,\n  '2027': form2027,");
      edit('src/schema/vocabulary/measure.ts', /'2021': '(\w+)',?(\s*)}/g, "'2021': '$1', '2027': '$1'$2}");
      insertAfter(
        'src/schema/check.ts',
        'export const checkRules',
        codeFor('add a check', 'src/schema/check.ts'),
      );
      left = filesNamed(compile().said);
    }, 240_000);

    test('a form is one file, its id, and what the compiler names in the vocabulary', () => {
      expect(asked).toEqual(
        expect.arrayContaining(['src/schema/forms/index.ts', 'src/schema/vocabulary/measure.ts']),
      );
    });

    test('a check is one file, its line, and its words, for which the compiler asks', () => {
      expect(asked).toContain(check);
    });

    test('nothing else outside the vocabulary has to say something about a form', () => {
      expect(asked.filter((file) => !file.startsWith('src/schema/'))).toEqual([check]);
    });

    test('with what was asked for all is well, and the check runs', () => {
      expect(left).toEqual([]);
      expect(run('scripts/check.ts').said).toMatch(/^fees-named\s+0\s+0\s+\d+/m);
    });
  });

  test('add a page, and build it all: no address needs registering', () => {
    write('src/pages/colophon/index.astro', codeFor('add a page', 'src/pages/colophon/index.astro'));
    insertAfter(
      'src/archive/urls.ts',
      'privacy: () =>',
      codeFor('add a page', 'src/archive/urls.ts').trimEnd(),
    );
    insertAfter(
      'src/layouts/Page.astro',
      'href(urls.privacy())',
      codeFor('add a page', 'src/layouts/Page.astro').trimEnd(),
    );
    const built = run('scripts/build.ts');
    expect(built.said).toMatch(/permalinks: \d+ addresses/);
    expect(built.said, 'whoever builds it learns that readers cannot write').toContain('no contact is set');
    expect(built.status).toBe(0);
    for (const page of ['colophon', '2022/songya-county', 'bodies/songya-county', 'trends/meetings-held'])
      expect(existsSync(at('dist', page, 'index.html')), page).toBe(true);
  });
});
