/** How the registry lies in files: one part beside each document, the site's own pages in another. */
import { describe, expect, test } from 'vitest';
import { sha256Of } from '../../src/disk/sha256.ts';
import {
  fileOf,
  formatParts,
  isPartFile,
  parseParts,
  publishedParts,
} from '../../src/archive/permalinks/parts.ts';
import { publish } from '../../src/archive/permalinks/publish.ts';
import { retire } from '../../src/archive/permalinks/retire.ts';
import { publishedRegistrySchema } from '../../src/schema/permalinks.ts';
import { content, edition, nextEdition, registered } from './support.ts';

const paragraph = '/2018/citywide/2-1-4/#s2-1-4-p1';
const other = [
  { url: '/2020/government/', words: undefined },
  { url: '/2020/government/3/#s3', words: '三、收到和处理' },
];
const first = registered([...other, ...content]);
const alive = new Set([...other, ...content].map(({ url }) => url).filter((url) => url !== paragraph));
const waiting = retire(first, { url: paragraph, reason: '误录，原件没有' }, alive);
const second = publish(
  waiting,
  [
    { url: '/2020/government/4/', words: undefined },
    { url: '/2021/', words: undefined },
  ],
  { changes: [], edition: nextEdition, date: '2027-01-31', sha256: sha256Of },
);

test.each([
  ['/2018/citywide/', 'content/2018/citywide/permalinks.json'],
  [paragraph, 'content/2018/citywide/permalinks.json'],
  ['/2018/citywide/source/#L9', 'content/2018/citywide/permalinks.json'],
  ['/2018/', 'content/permalinks.json'],
  ['/', 'content/permalinks.json'],
  ['/corrections/#change-1', 'content/permalinks.json'],
  ['/topics/applications/', 'content/permalinks.json'],
])('%s belongs in %s', (url, file) => expect(fileOf(url)).toBe(file));

test.each([
  ['a published edition', first],
  ['a retirement that waits', waiting],
  ['two editions', second],
])('%s reads back as it was written', (_, registry) => {
  expect(parseParts(formatParts(registry))).toEqual(registry);
});

test('a part is JSON with one address a line, and says with which edition its lines were published', () => {
  const text = formatParts(second).get('2018/citywide/permalinks.json') ?? '';
  const part = JSON.parse(text);
  expect(text.split('\n').filter((line) => line.startsWith('{"url"'))).toHaveLength(part.entries.length);
  expect(part).toMatchObject({
    document: '2018/citywide',
    published: [
      { edition, entries: content.length },
      { edition: nextEdition, entries: content.length + 1 },
    ],
  });
  expect(part.entries.at(-1)).toEqual({ url: paragraph, state: 'gone', reason: '误录，原件没有' });
});

test('an edition changes the parts that grew, and only adds to them', () => {
  const [before, after] = [formatParts(first), formatParts(second)];
  const third = publish(second, [], {
    changes: [],
    edition: '0.3.0+00000000',
    date: '2027-02-01',
    sha256: sha256Of,
  });
  for (const [path, text] of formatParts(third)) {
    if (path !== 'permalinks.json') expect(text).toBe(after.get(path));
  }
  const linesOf = (text = ''): string[] => text.split('\n').filter((line) => line.startsWith('{"url"'));
  for (const [path, text] of before) {
    const lines = linesOf(text).map((line) => line.replace(/,$/, ''));
    expect(
      linesOf(after.get(path))
        .map((line) => line.replace(/,$/, ''))
        .slice(0, lines.length),
    ).toEqual(lines);
  }
});

test('the site publishes each part, and where they are', () => {
  const files = publishedParts(second);
  const index = publishedRegistrySchema.parse(JSON.parse(files.get('/permalinks.json') ?? ''));
  expect(index.documents).toEqual([
    { document: '2018/citywide', url: '/2018/citywide/permalinks.json' },
    { document: '2020/government', url: '/2020/government/permalinks.json' },
  ]);
  expect(index.entries.map(({ url }) => url)).toEqual(['/about/', '/2021/']);
  expect([...files.keys()].toSorted()).toEqual([
    '/2018/citywide/permalinks.json',
    '/2020/government/permalinks.json',
    '/permalinks.json',
  ]);
});

describe('a part that cannot be read is named, with its place', () => {
  const spoilt = (path: string, change: (text: string) => string) => () =>
    parseParts(
      new Map([...formatParts(first)].map(([file, text]) => [file, file === path ? change(text) : text])),
    );

  test.each([
    [
      'a line of another document',
      '2018/citywide/permalinks.json',
      '/2018/citywide/source/',
      '/2020/government/9/',
    ],
    ['a line of a document among the site’s own', 'permalinks.json', '/about/', '/2018/citywide/9/'],
    [
      'the name of another document',
      '2018/citywide/permalinks.json',
      '"document": "2018',
      '"document": "2017',
    ],
    ['no JSON', 'permalinks.json', ']', ''],
    ['a hash that is none', '2018/citywide/permalinks.json', /"hash":"\w/, '"hash":"x'],
  ])('%s', (_, path, from, to) => {
    expect(spoilt(path, (text) => text.replace(from, to))).toThrow(`content/${path}`);
  });

  test('another place', () => {
    const part = formatParts(first).get('2018/citywide/permalinks.json') ?? '';
    expect(() => parseParts(new Map([['2018/district/permalinks.json', part]]))).toThrow(
      'has its part elsewhere',
    );
  });
});

test.each([
  ['permalinks.json', true],
  ['2018/citywide/permalinks.json', true],
  ['2018/permalinks.json', false],
  ['2018/citywide/2/permalinks.json', false],
  ['2018/citywide/checks.json', false],
])('%s is a part: %s', (path, expected) => expect(isPartFile(path)).toBe(expected));
