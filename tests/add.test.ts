/** `npm run add`: what it writes, and that whatever it does not take in leaves the archive as it was. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256Of } from '../src/disk/sha256.ts';
import { addSeed } from '../scripts/lib/add-seed.ts';
import { readContent } from '../src/disk/read-content.ts';
import { bodiesSchema } from '../src/schema/body.ts';
import { seedNotesSchema, type SeedNotes } from '../src/schema/seed-notes.ts';
import { findDocument, plainText } from '../src/archive/archive.ts';
import { filesChanged, hashesIn, runCommand, type Ended } from './support/command.ts';
import { words } from './support/report-from-pdf.ts';
import { root } from './support/root.ts';
import { folder as specimen } from './support/specimen.ts';

// One archive, the specimen's, to which reports are added one after the other.

const originals = `${root}tests/fixtures/originals/`;
const scratch = mkdtempSync(join(tmpdir(), 'add-'));
const seeds = join(scratch, 'seeds');
const at = (...path: string[]): string => join(scratch, ...path);
const archiveFiles = () => hashesIn(scratch, ['seeds', 'content']);

const run = (command: string, ...rest: string[]): Ended =>
  runCommand(command, ['--seeds', seeds, ...rest], at('cache'));
const notesIn = (file: string): SeedNotes =>
  seedNotesSchema.parse(parse(readFileSync(join(seeds, file), 'utf8')));
/** A file outside the archive. */
function write(name: string, text: string): string {
  writeFileSync(at(name), text);
  return at(name);
}

/** Says a figure of the prose that the archive has seen phrased so before. */
const narrated = words.replace(
  '（一）依法依规深化主动公开。',
  '（一）依法依规深化主动公开。免费赠阅3.5万册。',
);

beforeAll(() => {
  for (const part of ['seeds', 'content']) cpSync(`${specimen}${part}`, at(part), { recursive: true });
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('what is not taken in leaves the archive as it was', () => {
  test('files of every kind that are no whole report: each is told why, all in one run', () => {
    mkdirSync(at('folder'));
    const before = archiveFiles();
    const files = {
      [join(originals, '10-2021-government.pdf')]: /without a name/,
      [write('torn.txt', words.slice(0, words.indexOf('三、本年度办理结果')))]: /the end of the text/,
      [write('note.txt', '这里没有报告。\n')]: /without a title/,
      [write('blank.md', '\n\u00A0\n')]: /nothing but white space/,
      [write('broken.docx', 'PK\u0003\u0004')]: /a broken one/,
      [join(seeds, 'archive.yml')]: /lies among them/,
      [at('folder')]: /a folder/,
      [at('none.pdf')]: /no such file/,
    };
    const { status, out, error } = run('add', ...Object.keys(files));
    expect(status).toBe(1);
    for (const [path, why] of Object.entries(files)) expect(out + error, path).toMatch(why);
    expect(error.match(/^Nothing was written/gm)).toHaveLength(Object.keys(files).length);
    expect(out).not.toContain('ingest');
    expect(filesChanged(before, archiveFiles())).toEqual([]);
  });

  test.each([
    ['a key that is none', { key: 'yubei' }, /2021\/yubei-district/],
    ['a key that leads elsewhere', { key: '2021/../../x' }, /2021\/yubei-district/],
    ['a key that a document has', { key: '2018/citywide' }, /a key that no document has/],
    ['a key of another year than the title', { key: '2019/office' }, undefined],
  ])('%s', async (_, { key }, why) => {
    const before = archiveFiles();
    const adding = addSeed(write('report.txt', words), seeds, { key, keep: false });
    if (why) await expect(adding).rejects.toThrow(why);
    else expect((await adding).added).toBeUndefined();
    expect(filesChanged(before, archiveFiles())).toEqual([]);
  });

  test('a report of a body that has one of that year already, unless it is named', async () => {
    const before = archiveFiles();
    const second = write('second.txt', words.replaceAll('江州', '重庆').replaceAll('成江', '成渝'));
    const adding = addSeed(second, seeds, { key: undefined, keep: false });
    await expect(adding).rejects.toThrow(/found: +2023\/general-office/);
    const { added } = await addSeed(second, seeds, { key: '2023/office-again', keep: false });
    expect(filesChanged(before, archiveFiles())).toEqual([
      'seeds/2023-office-again.txt',
      'seeds/2023-office-again.yml',
    ]);
    added?.takeBack();
    expect(filesChanged(before, archiveFiles())).toEqual([]);
  });

  test('a body that cannot be added to bodies.yml', async () => {
    const bodies = readFileSync(join(seeds, 'bodies.yml'));
    writeFileSync(join(seeds, 'bodies.yml'), 'bodies: none\n');
    const before = archiveFiles();
    const adding = addSeed(write('report.txt', words), seeds, { key: undefined, keep: false });
    await expect(adding).rejects.toThrow(/bodies\.yml[^]*- id: jiangzhou-general-office/);
    expect(filesChanged(before, archiveFiles())).toEqual([]);
    writeFileSync(join(seeds, 'bodies.yml'), bodies);
  });

  test('a folder that is no archive', async () => {
    mkdirSync(at('empty'));
    const adding = addSeed(write('report.txt', words), at('empty'), { key: undefined, keep: false });
    await expect(adding).rejects.toThrow(/archive\.yml/);
    expect(hashesIn(at('empty'))).toEqual({});
  });

  test('a report that ingest refuses, for whatever reason: all is taken back', () => {
    writeFileSync(join(seeds, 'stray.yml'), 'key: 2001/stray\n');
    const before = archiveFiles();
    const { status, out, error } = run(
      'add',
      join(originals, '20-2021-town.docx'),
      join(originals, '26-2019-district.html'),
    );
    expect(status).toBe(1);
    expect(out).toMatch(/written: .*2024-lingdu-town\.docx/);
    expect(error).toMatch(/stray\.yml\n {2}expected: a seed/);
    expect(error).toMatch(/^Taken back/m);
    expect(filesChanged(before, archiveFiles())).toEqual([]);
    rmSync(join(seeds, 'stray.yml'));
  });
});

describe('two reports beside one that is broken', () => {
  const original = join(originals, '18-2021-general-office.docx');
  let before: Record<string, string> = {};
  let ended: Ended;
  let bodiesBefore = '';

  beforeAll(() => {
    before = archiveFiles();
    bodiesBefore = readFileSync(join(seeds, 'bodies.yml'), 'utf8');
    ended = run('add', original, at('none.pdf'), write('narrated.txt', narrated));
  });

  test('are taken in: text, notes, the original where the text was made from one, and the body', () => {
    expect(filesChanged(before, archiveFiles()).filter((file) => file.startsWith('seeds/'))).toEqual([
      'seeds/2023-jiangzhou-general-office.txt',
      'seeds/2023-jiangzhou-general-office.yml',
      'seeds/2025-jiangzhou-general-office.docx',
      'seeds/2025-jiangzhou-general-office.txt',
      'seeds/2025-jiangzhou-general-office.yml',
      'seeds/bodies.yml',
    ]);
    expect(readFileSync(join(seeds, '2023-jiangzhou-general-office.txt'), 'utf8')).toBe(narrated);
    const bytes = readFileSync(original);
    expect(readFileSync(join(seeds, '2025-jiangzhou-general-office.docx')).equals(bytes)).toBe(true);
    expect(notesIn('2025-jiangzhou-general-office.yml')).toMatchObject({
      key: '2025/jiangzhou-general-office',
      issuer: '江州市人民政府办公厅',
      form: '2021',
      original: {
        file: '2025-jiangzhou-general-office.docx',
        sha256: sha256Of(bytes),
      },
    });
  });

  test('the body stands at the end of bodies.yml once, and the rest of it is as it was', () => {
    const after = readFileSync(join(seeds, 'bodies.yml'), 'utf8');
    expect(after.startsWith(bodiesBefore)).toBe(true);
    expect(bodiesSchema.parse(parse(after.slice(bodiesBefore.length)))).toMatchObject([
      { id: 'jiangzhou-general-office', kind: 'general-office' },
    ]);
  });

  test('ingest and check passed, and changed nothing of the other documents', () => {
    expect(ended.out).toContain('check: figures and structure are sound');
    const changed = filesChanged(before, archiveFiles()).filter((file) => file.startsWith('content/'));
    const elsewhere = changed.filter((file) => !/^content\/202[35]\/jiangzhou-general-office\//.test(file));
    expect(elsewhere).toEqual(['content/bodies.json']);
    expect(changed.length).toBeGreaterThan(20);
  });

  test('the broken one is told of, and the run ends as one that failed', () => {
    expect(ended.status).toBe(1);
    expect(ended.error).toMatch(/none\.pdf\n {2}expected: .*\n {2}found: +no such file/);
  });

  test('each is taken in once', async () => {
    const now = archiveFiles();
    for (const path of [original, at('narrated.txt')])
      await expect(addSeed(path, seeds, { key: '2022/again', keep: true })).rejects.toThrow(
        /the very bytes of seeds\/202/,
      );
    expect(filesChanged(now, archiveFiles())).toEqual([]);
  });

  describe('a figure that was proposed', () => {
    const file = '2023-jiangzhou-general-office.yml';
    const copies = () =>
      findDocument(readContent(at('content')), '2023/jiangzhou-general-office').observations.filter(
        ({ quote }) => quote === '免费赠阅3.5万册',
      );

    test('reaches no page', () => {
      const { proposals, observations } = notesIn(file);
      expect(proposals).toContainEqual({ measure: 'gazetteCopies', quote: '免费赠阅3.5万册' });
      expect(observations).toEqual([]);
      const document = findDocument(readContent(at('content')), '2023/jiangzhou-general-office');
      expect(document.sections.map(plainText).join('')).toContain('免费赠阅3.5万册');
      expect(copies()).toEqual([]);
    });

    test('does so when a person has moved it to `observations`, as it stands', () => {
      const yaml = readFileSync(join(seeds, file), 'utf8');
      expect(yaml).toContain('quote: 免费赠阅3.5万册 # as in 2023/general-office 免费赠阅29.48万册\n');
      writeFileSync(join(seeds, file), yaml.replace('proposals:', 'observations:'));
      expect(run('ingest').error).toBe('');
      expect(copies()).toMatchObject([{ measure: 'gazetteCopies', value: 35_000 }]);
    });
  });
});

describe('--key and --keep', () => {
  test('a key gives the address and the names of the files', async () => {
    const before = archiveFiles();
    const { added } = await addSeed(join(originals, '26-2019-district.html'), seeds, {
      key: '2020/shiling',
      keep: false,
    });
    expect(added).toMatchObject({ key: '2020/shiling', isWhole: true });
    expect(filesChanged(before, archiveFiles())).toEqual([
      'seeds/2020-shiling.html',
      'seeds/2020-shiling.txt',
      'seeds/2020-shiling.yml',
      'seeds/bodies.yml',
    ]);
    expect(notesIn('2020-shiling.yml')).toMatchObject({ key: '2020/shiling', body: 'shiling-district' });
    added?.takeBack();
    expect(filesChanged(before, archiveFiles())).toEqual([]);
  });

  test('what is to be mended by hand is kept, and content/ waits for it', () => {
    const before = archiveFiles();
    const torn = write(
      'torn.txt',
      words.slice(0, words.indexOf('三、本年度办理结果')).replace('2023年', '2022年'),
    );
    const { status, out } = run('add', '--keep', torn);
    expect(status).toBe(1);
    expect(out).toMatch(
      /^Next: mend .*2022-jiangzhou-general-office\.yml as said above, then npm run ingest/m,
    );
    expect(filesChanged(before, archiveFiles())).toEqual([
      'seeds/2022-jiangzhou-general-office.txt',
      'seeds/2022-jiangzhou-general-office.yml',
    ]);
  });
});
