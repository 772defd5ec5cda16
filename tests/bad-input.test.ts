import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { filesIn } from '../src/disk/files-in.ts';
import { sha256Of } from '../src/disk/sha256.ts';
import { settleContent } from '../scripts/lib/content-folder.ts';
import { readContent } from '../src/disk/read-content.ts';
import { findDocument, plainText } from '../src/archive/archive.ts';
import { folder as specimen, printedCharacters, root } from './support/specimen.ts';
import { countDifference, withoutSpace } from './support/text.ts';
import { keepWarm } from './support/warm-command.ts';

// `npm run ingest` in another folder, with something wrong in it: one clear message, and content/ as before.

const seed2012 = '004_8ae8e19b61b79a1d';
const seed2018 = '001_28fd1e6a404a9f40';
const seed2020 = '000_2573da693e8ea528';
const seed2023 = '003_4ffaf3414a688a66';
const notice = '002_850591f1f82e753d';

const folder = mkdtempSync(join(tmpdir(), 'archive-'));
const command = `${root}scripts/ingest.ts`;
const path = (...parts: string[]): string => join(folder, ...parts);

const warm = keepWarm('ingest', folder);
afterAll(() => {
  warm.end();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  for (const part of ['seeds', 'content']) {
    rmSync(path(part), { recursive: true, force: true });
    cpSync(`${specimen}${part}`, path(part), { recursive: true });
  }
  rmSync(path('.ingest'), { recursive: true, force: true });
});

/** The command in a process of its own, as a maintainer runs it. */
function ingest(): { status: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, out: stdout, error: stderr };
}

/** Every file of a folder with its bytes, as one string to compare. */
function treeOf(name: string): string[] {
  if (!existsSync(path(name))) return ['(no folder)'];
  return filesIn(path(name)).map((file) => `${file} ${sha256Of(readFileSync(path(name, file)))}`);
}

const writeSeed = (name: string, content: string | Uint8Array): void =>
  writeFileSync(path('seeds', name), content);
const readSeed = (name: string): string => readFileSync(path('seeds', name), 'utf8');

function edit(name: string, from: string | RegExp, to: string): void {
  const text = readSeed(name);
  expect(text.search(from) !== -1 || text.includes(String(from)), `${name} has ${from}`).toBe(true);
  writeSeed(name, text.replace(from, to));
}

/** Edit a seed and record its new hash, as a maintainer would after comparing the two texts. */
function editSeed(name: string, from: string | RegExp, to: string): void {
  edit(`${name}.txt`, from, to);
  recordHash(name);
}

function recordHash(name: string): void {
  const hash = sha256Of(readFileSync(path('seeds', `${name}.txt`)));
  edit(`${name}.yml`, /^sha256: .*$/m, `sha256: ${hash}`);
}

function append(name: string, yaml: string): void {
  writeSeed(name, `${readSeed(name)}\n${yaml}\n`);
}

interface Message {
  place: string;
  expected: string;
  found: string;
  todo: string;
}

/** The messages of a failed run; whatever is not one is not expected. */
function messagesOf(error: string): Message[] {
  const shape = /^(seeds\/\S*)\n {2}expected: (.+)\n {2}found: {4}(.+)\n {2}to do: {4}(.+)$/gm;
  const messages = [...error.matchAll(shape)].map(([, place = '', expected = '', found = '', todo = '']) => ({
    place,
    expected,
    found,
    todo,
  }));
  expect(error.replace(shape, '').trim()).toBe(`${messages.length} to mend; content/ is as it was.`);
  return messages;
}

/** Characters of GB18030 in two bytes, by asking the decoder for all of them. */
function encodeGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, [number, number]>();
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      if (trail !== 0x7f) codes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
    }
  }
  return new Uint8Array([...text].flatMap((character) => codes.get(character) ?? character.charCodeAt(0)));
}

describe('bad input: one clear message, exit ≠ 0, content/ as before', () => {
  const cases: [
    claim: string,
    spoil: () => void,
    place: string,
    expected: RegExp,
    found: RegExp,
    todo: RegExp,
  ][] = [
    [
      'an empty seed',
      () => writeSeed(`${seed2018}.txt`, ''),
      `seeds/${seed2018}.txt`,
      /text of a report/,
      /an empty file/,
      /extract/,
    ],
    [
      'a seed of white space only',
      () => writeSeed(`${seed2018}.txt`, '\n\u00A0\n\t\n'),
      `seeds/${seed2018}.txt`,
      /text of a report/,
      /white space/,
      /extract/,
    ],
    [
      'a PDF',
      () => writeSeed(`${seed2018}.txt`, '%PDF-1.7\n1 0 obj'),
      `seeds/${seed2018}.txt`,
      /plain text/,
      /a PDF/,
      /extract the text/,
    ],
    [
      'a picture',
      () =>
        writeSeed(`${seed2018}.txt`, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])),
      `seeds/${seed2018}.txt`,
      /plain text/,
      /binary data/,
      /extract the text/,
    ],
    [
      'GB18030 that is not declared',
      () => {
        writeSeed(`${seed2012}.txt`, encodeGb18030(readSeed(`${seed2012}.txt`).replaceAll('\u00A0', ' ')));
        recordHash(seed2012);
      },
      `seeds/${seed2012}.txt:2`,
      /UTF-8/,
      /not valid/,
      /encoding: gb18030/,
    ],
    [
      'bytes of no encoding',
      () => writeSeed(`${seed2018}.txt`, new Uint8Array([0x61, 0x0a, 0xff, 0xff, 0x0a])),
      `seeds/${seed2018}.txt:2`,
      /UTF-8/,
      /not valid/,
      /UTF-8/,
    ],
    [
      'another encoding declared than the seed has',
      () => append(`${seed2018}.yml`, 'encoding: gb18030'),
      `seeds/${seed2018}.txt`,
      /GB18030/,
      /not valid/,
      /./,
    ],
    [
      'a seed without a title',
      () => editSeed(seed2018, '重庆市2018年政府信息公开工作年度报告\n', ''),
      `seeds/${seed2018}.txt:3`,
      /a title/,
      /本报告根据/,
      /begins with its title/,
    ],
    [
      'a title of another year than the key',
      () => edit(`${seed2018}.yml`, 'key: 2018/citywide', 'key: 2019/citywide'),
      `seeds/${seed2018}.txt:2`,
      /2019年/,
      /重庆市2018年/,
      /key:/,
    ],
    [
      'a seed whose SHA-256 changed',
      () => edit(`${seed2018}.txt`, '7896份', '7896件'),
      `seeds/${seed2018}.txt`,
      /d8b9f715/,
      /^[0-9a-f]{64}$/,
      /seeds are never edited/,
    ],
    [
      'a seed without notes',
      () => unlinkSync(path('seeds', `${seed2018}.yml`)),
      `seeds/${seed2018}.yml`,
      /a \.yml beside the seed/,
      /no such file/,
      /write it/,
    ],
    [
      'notes without a seed',
      () => unlinkSync(path('seeds', `${seed2018}.txt`)),
      `seeds/${seed2018}.yml`,
      /a seed .*\.txt/,
      /none/,
      /restore|delete/,
    ],
    [
      'empty notes',
      () => writeSeed(`${seed2018}.yml`, ''),
      `seeds/${seed2018}.yml:1`,
      /object/,
      /null/,
      /correct/,
    ],
    [
      'a YAML syntax error',
      () => edit(`${seed2018}.yml`, 'form: "2014"', 'form: 2014: yes'),
      `seeds/${seed2018}.yml:5`,
      /valid YAML/,
      /./,
      /syntax/,
    ],
    [
      'a YAML alias without its anchor',
      () => edit(`${seed2018}.yml`, 'form: "2014"', 'form: *narrative'),
      `seeds/${seed2018}.yml:5`,
      /./,
      /narrative/,
      /./,
    ],
    [
      'an unknown form',
      () => edit(`${seed2018}.yml`, 'form: "2014"', 'form: "2024"'),
      `seeds/${seed2018}.yml:5`,
      /form: .*"2008"\|"2014"\|"2019"\|"2021"/,
      /"2024"/,
      /seed-notes\.ts/,
    ],
    [
      'a report that does not say whose work it counts',
      () => edit(`${seed2018}.yml`, 'scope: area\n', ''),
      `seeds/${seed2018}.yml:1`,
      /scope/,
      /^.{1,200}$/, // not the whole file
      /correct/,
    ],
    [
      'a misspelt field',
      () => edit(`${seed2018}.yml`, 'scope: area\n', 'scpoe: area\nscope: area\n'),
      `seeds/${seed2018}.yml:4`,
      /scpoe/,
      /^.{1,200}$/,
      /correct/,
    ],
    [
      'an unknown measure',
      () => edit(`${seed2018}.yml`, 'measure: letters.received', 'measure: letters.recieved'),
      `seeds/${seed2018}.yml:${
        1 +
        readFileSync(`${root}seeds/${seed2018}.yml`, 'utf8')
          .split('\n')
          .findIndex((line) => line.includes('letters.received'))
      }`,
      /measure/,
      /letters\.recieved/,
      /correct/,
    ],
    [
      'an issuer the document does not name',
      () => edit(`${seed2018}.yml`, /^issuer: .*$/m, 'issuer: 重庆市大渡口区人民政府'),
      `seeds/${seed2018}.yml`,
      /as the document itself names it/,
      /大渡口/,
      /issuer:/,
    ],
    [
      'two documents of one key',
      () => {
        cpSync(path('seeds', `${seed2018}.txt`), path('seeds', '005_copy.txt'));
        cpSync(path('seeds', `${seed2018}.yml`), path('seeds', '005_copy.yml'));
      },
      'seeds/005_copy.yml',
      /a key of its own/,
      /2018\/citywide/,
      /another key/,
    ],
    [
      'a correction that no longer fits',
      () =>
        append(
          `${seed2018}.yml`,
          'corrections: [{ line: 173, printed: 7897份, corrected: 7897件, reason: 量词不一致 }]',
        ),
      `seeds/${seed2018}.txt:173`,
      /“7897份”/,
      /全市共收到政府信息公开申请7896份/,
      /delete the correction/,
    ],
    [
      'an artefact that no longer fits',
      () => edit(`${seed2023}.yml`, 'line: 10', 'line: 9'),
      `seeds/${seed2023}.txt:9`,
      /\[bookmark: _GoBack\]/,
      /2023年，重庆市人民政府办公厅/,
      /delete the declaration/,
    ],
    [
      'an annotation that no longer fits',
      () => edit(`${seed2018}.yml`, 'quote: 办结13.8万件', 'quote: 办结13.9万件'),
      `seeds/${seed2018}.yml`,
      /办结13\.9万件/,
      /0 times/,
      /stale/,
    ],
    [
      'a reading for a cell that does not exist',
      () => append(`${notice}.yml`, '  - { cell: sannex-7-1-t1-r1-c1, lines: [230], reason: 原文换页所致 }'),
      `seeds/${notice}.txt:230`,
      /sannex-7-1-t1-r1-c1/,
      /no such cell/,
      /delete it/,
    ],
    [
      'a reading in a document without a task table',
      () =>
        append(`${seed2020}.yml`, 'readings: [{ cell: s3-t1-r1-c1, lines: [154], reason: 原文换页所致 }]'),
      `seeds/${seed2020}.txt:154`,
      /s3-t1-r1-c1/,
      /./,
      /delete it/,
    ],
    [
      'a task whose cells the text does not decide',
      () => edit(`${notice}.yml`, / {2}- cell: sannex-1-3-t1-r3-c2\n.*\n.*\n/, ''),
      `seeds/${notice}.txt:210`,
      /three cells/,
      /市司法局/,
      /readings/,
    ],
    [
      'a table row that is missing',
      () => editSeed(seed2020, '2.重复申请 0 0 0 0 0 0 0\n', ''),
      `seeds/${seed2020}.txt:219`,
      /2\.重复申请/,
      /no such label/,
      /if the row was lost, extract the text again/,
    ],
    [
      'a table cell that is missing',
      () => editSeed(seed2020, '2.重复申请 0 0 0 0 0 0 0', '2.重复申请 0 0 0 0 0 0'),
      `seeds/${seed2020}.txt:218`,
      /7 values in the row “2\.重复申请”/,
      /6: 0 0 0 0 0 0/,
      /compare with the printed table/,
    ],
    [
      'a form whose table is not there',
      () => editSeed(seed2020, '信息内容 本年新制作数量', '信息內容 本年新制作数量'),
      `seeds/${seed2020}.txt`,
      /主动公开政府信息情况/,
      /./,
      /form/,
    ],
    [
      'a date that does not exist',
      () => editSeed(notice, '2020年7月13日', '2020年13月43日'),
      `seeds/${notice}.txt:37`,
      /date|日/,
      /2020年13月43日/,
      /./,
    ],
  ];

  test.each(cases)('%s', async (_, spoil, place, expected, found, todo) => {
    const before = treeOf('content');
    spoil();
    const { status, error } = await warm.run();
    expect(error).not.toMatch(/^\s+at /m); // no stack trace
    const messages = messagesOf(error);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toEqual({
      place: expect.stringMatching(new RegExp(`^${RegExp.escape(place)}(?::\\d+)?$`)),
      expected: expect.stringMatching(expected),
      found: expect.stringMatching(found),
      todo: expect.stringMatching(todo),
    });
    expect(status).toBe(1);
    expect(treeOf('content')).toEqual(before);
    expect(existsSync(path('.ingest'))).toBe(false);
  });

  test('another form than the report has: said of each table that it does not print so', async () => {
    edit(`${seed2023}.yml`, 'form: "2021"', 'form: "2019"');
    const { status, error } = await warm.run();
    expect(status).toBe(1);
    const places = messagesOf(error).map(({ place }) => place);
    expect(places.length).toBeGreaterThan(1);
    expect(places.filter((place) => !place.startsWith(`seeds/${seed2023}.txt`))).toEqual([]);
  });

  test('every stale quote, correction and measure of a seed is said in one run', async () => {
    edit(`${seed2018}.yml`, 'quote: 办结13.8万件', 'quote: 办结13.9万件');
    edit(`${seed2018}.yml`, 'quote: 受理群众来信14万件', 'quote: 受理群众来信15万件');
    edit(`${seed2018}.yml`, /^issuer: .*$/m, 'issuer: 重庆市大渡口区人民政府');
    append(
      `${seed2018}.yml`,
      'corrections: [{ line: 173, printed: 7897份, corrected: 7897件, reason: 量词不一致 }]',
    );
    const said = messagesOf((await warm.run()).error).map(({ expected }) => expected);
    expect(said).toHaveLength(4);
    for (const words of ['issuer', '7897份', '办结13.9万件', '受理群众来信15万件'])
      expect(said.join('\n')).toContain(words);
  });

  test('an unknown measure is answered with the three likeliest, not with all', async () => {
    edit(`${seed2018}.yml`, 'measure: letters.received', 'measure: letters.recieved');
    const [message] = messagesOf((await warm.run()).error);
    expect(message?.expected).toContain('perhaps letters.received');
    expect(message?.expected.length).toBeLessThan(200);
  });

  const garbleLabel = (damage: string): number => {
    const lines = readSeed(`${seed2023}.txt`).split('\n');
    const at = lines.findIndex((words) => words.trim() === '行政规范性文件');
    editSeed(seed2023, lines[at] ?? '', damage);
    return at + 1;
  };

  test('a garbled label torn over lines is named with the line on which it begins', async () => {
    const line = garbleLabel('行政规范性\nx件');
    expect(messagesOf((await warm.run()).error)).toMatchObject([
      {
        place: `seeds/${seed2023}.txt:${line}`,
        expected: expect.stringMatching(/“文件”.*“行政规范性文件”.*“行政规范性”/),
        found: expect.stringMatching(/“x件” on line \d+/),
      },
    ]);
  });

  test('a label with one character garbled is read as the likeliest by far, and said', async () => {
    const line = garbleLabel('行政规范性x件');
    const { status, error } = await warm.run();
    expect(status).toBe(0);
    expect(error).toContain(
      `look at: seeds/${seed2023}.txt:${line} the label “行政规范性x件” is read as “行政规范性文件”`,
    );
  });

  test('a body nobody listed', async () => {
    edit(`${seed2018}.yml`, 'body: chongqing', 'body: yubei');
    expect(messagesOf((await warm.run()).error)).toMatchObject([
      { place: `seeds/${seed2018}.yml`, expected: 'a body of bodies.yml', found: 'yubei' },
    ]);
  });

  test('bodies with one id, a parent that is none, a circle', async () => {
    const { length } = readSeed('bodies.yml').trim().split('\n');
    append(
      'bodies.yml',
      '- { id: chongqing, kind: other, names: [{ name: 别的 }], short: 别的, parent: nobody }',
    );
    append('bodies.yml', '- { id: a, kind: other, names: [{ name: 甲局 }], short: 甲局, parent: b }');
    append('bodies.yml', '- { id: b, kind: other, names: [{ name: 乙局 }], short: 乙局, parent: a }');
    const messages = messagesOf((await warm.run()).error);
    expect(messages.map(({ expected }) => expected).join('\n')).toMatch(
      /stands twice[\s\S]*no body nobody[\s\S]*circle/,
    );
    expect(Number(messages[0]?.place.split(':')[1])).toBeGreaterThan(length);
  });

  test('a folder without seeds', async () => {
    rmSync(path('seeds'), { recursive: true });
    mkdirSync(path('seeds'));
    const { status, error } = await warm.run();
    expect(status).toBe(1);
    expect(messagesOf(error)).toMatchObject([
      { place: 'seeds/', expected: expect.stringContaining('at least one seed') },
      { place: 'seeds/archive.yml', found: 'no such file' },
      { place: 'seeds/bodies.yml', found: 'no such file' },
    ]);
  });

  test('everything that is wrong is said at once', () => {
    const before = treeOf('content');
    writeSeed(`${seed2018}.txt`, '');
    unlinkSync(path('seeds', `${seed2012}.yml`));
    edit(`${seed2023}.yml`, 'form: "2021"', 'form: "1999"');
    const { status, error } = ingest();
    expect(status).toBe(1);
    expect(messagesOf(error).map(({ place }) => place)).toEqual([
      `seeds/${seed2018}.txt`,
      `seeds/${seed2023}.yml:5`,
      `seeds/${seed2012}.yml`,
    ]);
    expect(treeOf('content')).toEqual(before);
  });
});

describe('good input', () => {
  test('content/ that is up to date is left alone', () => {
    const before = treeOf('content');
    const { status, out, error } = ingest();
    expect([status, error]).toEqual([0, '']);
    expect(out).toContain('content/ was up to date');
    expect(treeOf('content')).toEqual(before);
  });

  test('GB18030 that is declared gives the same words', () => {
    const before = readContent(path('content'));
    writeSeed(`${seed2012}.txt`, encodeGb18030(readSeed(`${seed2012}.txt`).replaceAll('\u00A0', ' ')));
    recordHash(seed2012);
    append(`${seed2012}.yml`, 'encoding: gb18030');
    expect(ingest().status).toBe(0);
    const words = (archive: typeof before): string =>
      findDocument(archive, '2012/citywide')
        .sections.map((section) => withoutSpace(plainText(section)))
        .join('\n');
    expect(words(readContent(path('content')))).toBe(words(before));
  });

  test('files of content/ that others make are kept', () => {
    const theirs = [
      'permalinks.json',
      '2018/citywide/permalinks.json',
      '2018/citywide/checks.json',
      'corrections.yml',
      'reasons.yml',
      'published.json',
      '2018/citywide/published.json',
      'editions/0.1.0.json',
    ];
    mkdirSync(path('content/editions'), { recursive: true });
    for (const file of theirs) writeFileSync(path('content', file), '["kept"]');
    edit(`${seed2018}.yml`, 'issuer: 重庆市政府办公厅', 'issuer: 重庆市政府各部门');
    expect(ingest().status).toBe(0);
    for (const file of theirs) expect(readFileSync(path('content', file), 'utf8')).toBe('["kept"]');
    expect(readFileSync(path('content/2018/citywide/index.mdx'), 'utf8')).toContain(
      'issuer: 重庆市政府各部门',
    );
  });

  test('a file of a document that did not change is not written anew, and none is linked twice in the end', () => {
    const [same, other] = ['2012/citywide/index.mdx', '2018/citywide/index.mdx'].map((file) =>
      path('content', file),
    );
    const before = statSync(same ?? '');
    edit(`${seed2018}.yml`, 'issuer: 重庆市政府办公厅', 'issuer: 重庆市政府各部门');
    expect(ingest().status).toBe(0);
    const after = statSync(same ?? '');
    expect([after.ino, after.mtimeMs, after.nlink]).toEqual([before.ino, before.mtimeMs, 1]);
    expect(statSync(other ?? '').nlink).toBe(1);
  });

  test('a document that is taken out goes, and nothing else', () => {
    for (const extension of ['txt', 'yml']) unlinkSync(path('seeds', `${seed2023}.${extension}`));
    for (const kept of ['permalinks.json', 'published.json'])
      rmSync(path('content/2023/general-office', kept), { force: true });
    const before = treeOf('content').filter((file) => !file.startsWith('2023/'));
    expect(ingest().status).toBe(0);
    expect(treeOf('content')).toEqual(before);
  });

  test('a published document that is taken out leaves its part of the registry, to be answered for', () => {
    for (const extension of ['txt', 'yml']) unlinkSync(path('seeds', `${seed2023}.${extension}`));
    writeFileSync(path('content/2023/general-office/permalinks.json'), '{"published":true}');
    expect(ingest().status).toBe(0);
    expect(readdirSync(path('content/2023/general-office'))).toEqual(['permalinks.json']);
  });
});

describe('a valid correction', () => {
  const correct = (line: number, printed: string, corrected: string): void => {
    append(
      `${seed2018}.yml`,
      `corrections: [{ line: ${line}, printed: "${printed}", corrected: "${corrected}", reason: 与下文量词不一致 }]`,
    );
    const { status, error } = ingest();
    expect([status, error]).toEqual([0, '']);
  };
  const document = () => findDocument(readContent(path('content')), '2018/citywide');
  const corrections = (): string[] =>
    readdirSync(path('content/2018/citywide')).flatMap((file) =>
      [
        ...readFileSync(path('content/2018/citywide', file), 'utf8').matchAll(
          /<Correction .*?<\/Correction>/g,
        ),
      ].map(([element]) => `${file}: ${element}`),
    );

  test('shows the printed word with our note, and the text stays as printed', () => {
    correct(173, '7896份', '7896件');
    expect(corrections()).toEqual([
      '3-1.mdx: <Correction corrected="7896件" reason="与下文量词不一致">7896份</Correction>',
    ]);
    const text = withoutSpace(document().sections.map(plainText).join(''));
    expect(countDifference(printedCharacters(`${seed2018}.txt`), text)).toEqual({});
  });

  test('of a figure leaves the figure an address', () => {
    correct(173, '7896份', '7896件');
    const content = readFileSync(path('content/2018/citywide/3-1.mdx'), 'utf8');
    const at = document().observations.find(({ quote }) => quote.includes('7896份'))?.at;
    expect(content).toContain(` id="${at}"`);
  });

  test.each([
    ['in a heading', 15, '统筹谋划', '1-1.mdx'],
    ['in the title', 2, '工作年度', '0.mdx'],
    ['that reaches from a heading into its words', 15, '谋划。市委', '1-1.mdx'],
  ])('%s is shown too, or refused', (_, line, printed, file) => {
    append(
      `${seed2018}.yml`,
      `corrections: [{ line: ${line}, printed: ${printed}, corrected: 更正, reason: 与下文不一致 }]`,
    );
    const { status } = ingest();
    const shown =
      status === 0 && readFileSync(path('content/2018/citywide', file), 'utf8').includes('与下文不一致');
    expect(status !== 0 || shown).toBe(true);
  });
});

describe('kill -9 leaves content/ whole, or the next command restores it', () => {
  const broken = (): void => writeSeed(`${seed2012}.txt`, '');

  test('at any moment of a run', async () => {
    const old = treeOf('content');
    const spoilt = (): void => {
      for (const name of [seed2012, seed2018, seed2020, seed2023])
        edit(`${name}.yml`, /^issuer: .*$/m, 'issuer: 政府信息公开');
    };
    spoilt();
    expect(ingest().status).toBe(0);
    const next = treeOf('content');
    const started = performance.now();
    ingest();
    const length = performance.now() - started;
    for (let round = 0; round < 8; round++) {
      rmSync(path('content'), { recursive: true });
      cpSync(`${specimen}content`, path('content'), { recursive: true });
      const child = spawn(process.execPath, [command], { cwd: folder, stdio: 'ignore' });
      const ended = new Promise((resolve) => child.on('exit', resolve)); // it may end before it is killed
      // most of a run is reading; content/ is written in its last part
      await new Promise((resolve) => setTimeout(resolve, length * (0.5 + 0.55 * Math.random())));
      child.kill('SIGKILL');
      await ended;
      settleContent(path('content'));
      expect([old, next]).toContainEqual(treeOf('content'));
      expect(existsSync(path('.ingest'))).toBe(false);
    }
  }, 60_000);

  /** content/ as a run with an edited seed would make it, in .ingest/next. */
  const writeNext = (): string[] => {
    cpSync(path('content'), path('.ingest/next'), { recursive: true });
    writeFileSync(path('.ingest/next/2018/citywide/index.mdx'), 'new');
    return treeOf('.ingest/next').map((file) => file.replace('.ingest/next', 'content'));
  };

  test('while the next content is being written: the old one stays', () => {
    const old = treeOf('content');
    mkdirSync(path('.ingest/next/2012'), { recursive: true });
    writeFileSync(path('.ingest/next/2012/half.mdx'), '---\n');
    broken();
    expect(ingest().status).toBe(1);
    expect(treeOf('content')).toEqual(old);
    expect(existsSync(path('.ingest'))).toBe(false);
  });

  test('between the two renames: the next one takes its place', () => {
    const next = writeNext();
    renameSync(path('content'), path('.ingest/previous'));
    broken();
    expect(ingest().status).toBe(1);
    expect(treeOf('content')).toEqual(next);
    expect(existsSync(path('.ingest'))).toBe(false);
  });

  test('after the second rename: the new one stays', () => {
    const next = writeNext();
    renameSync(path('content'), path('.ingest/previous'));
    renameSync(path('.ingest/next'), path('content'));
    broken();
    expect(ingest().status).toBe(1);
    expect(treeOf('content')).toEqual(next);
  });

  test('in the very first run, while content/ is not there yet: half of it is not taken for the whole', () => {
    rmSync(path('content'), { recursive: true });
    mkdirSync(path('.ingest/next/2012'), { recursive: true });
    writeFileSync(path('.ingest/next/2012/half.mdx'), '---\n');
    broken();
    expect(ingest().status).toBe(1);
    expect(treeOf('content')).toEqual(['(no folder)']);
  });
});

test('the copy of the tree stands apart from the tree', () => {
  expect(dirname(folder)).toBe(tmpdir());
});
