/** What is kept of editions, and published of them. */
import { describe, expect, test } from 'vitest';
import {
  formatDocument,
  formatRecord,
  formatVocabulary,
  isEditionFile,
} from '../../src/archive/editions/files.ts';
import { changesByEdition, manifests, seedChanges, seedsAfter } from '../../src/archive/editions/record.ts';
import {
  documentStateSchema,
  editionRecordSchema,
  manifestSchema,
  vocabularyStateSchema,
} from '../../src/schema/edition-record.ts';
import { editionsOf } from '../support/edition.ts';
import { archive } from '../support/specimen.ts';
import { state } from './made-up.ts';

const hash = (digit: string): string => digit.repeat(64);
const [first, second] = editionsOf(archive);
if (!first || !second) throw new Error('two editions are made up');

test('a state comes back from its files as it was', () => {
  const { documents, vocabulary } = state();
  const back = documents.map((one) => documentStateSchema.parse(JSON.parse(formatDocument(one))));
  expect(back).toEqual(documents);
  expect(vocabularyStateSchema.parse(JSON.parse(formatVocabulary(vocabulary)))).toEqual(vocabulary);
});

test('a record comes back from its file as it was', () => {
  expect(editionRecordSchema.parse(JSON.parse(formatRecord(second)))).toEqual(second);
});

test.each([
  ['published.json', true],
  ['2018/citywide/published.json', true],
  ['editions/0.1.0.json', true],
  ['reasons.yml', true],
  ['corrections.yml', false],
  ['2018/citywide/index.mdx', false],
  ['2018/citywide/checks.json', false],
])('%s is kept of editions: %s', (path, isOne) => {
  expect(isEditionFile(path)).toBe(isOne);
});

describe('the seeds of an edition', () => {
  const [a, b] = [
    { file: 'a.txt', sha256: hash('a') },
    { file: 'b.txt', sha256: hash('b') },
  ];
  const editions = [
    { ...first, seeds: [a, b] },
    {
      ...second,
      seeds: [
        { file: 'a.txt', sha256: hash('c') },
        { file: 'b.txt', sha256: null },
      ],
    },
  ];

  test('are kept as what changed, and published whole', () => {
    expect(seedsAfter(editions)).toEqual([{ file: 'a.txt', sha256: hash('c') }]);
    expect(manifests(editions).map(({ seeds }) => seeds)).toEqual([
      [a, b],
      [{ file: 'a.txt', sha256: hash('c') }],
    ]);
  });

  test('that are as they were, are not kept again; what is new, other or gone is', () => {
    expect(seedChanges(editions, [{ file: 'a.txt', sha256: hash('c') }])).toEqual([]);
    expect(seedChanges(editions.slice(0, 1), [b, { file: 'c.txt', sha256: hash('d') }])).toEqual([
      { file: 'a.txt', sha256: null },
      { file: 'c.txt', sha256: hash('d') },
    ]);
  });
});

test('a manifest counts the changes by kind', () => {
  const [, last] = manifests([first, second]);
  expect(manifestSchema.parse(last)).toMatchObject({
    hash: '00000002',
    changes: { ours: 0, reading: 1, issuer: 0 },
    seeds: seedsAfter([first]),
  });
});

test('an edition says which one its changes are held against', () => {
  expect(changesByEdition([first, second]).map(({ since }) => since)).toEqual([null, '0.1.0+00000001']);
});
