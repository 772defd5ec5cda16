/** What the content of the specimen gives rise to. */
import { expect, test } from 'vitest';
import { readAddresses } from '../../scripts/permalinks/files.ts';
import { folder as specimen } from '../support/specimen.ts';

const addresses = new Map(readAddresses(specimen, []).map(({ url, words }) => [url, words]));

test.each<[string, string, string | undefined]>([
  ['a document', '/2018/citywide/', undefined],
  ['a section', '/2018/citywide/2-1-4/', undefined],
  ['a signature, which prints no heading', '/2020/yufubanfa-89/end/#send', undefined],
  ['a table', '/2020/government/3/#s3-t1', undefined],
  ['a heading', '/2020/government/1-3/#s1-3', '（三）规范办理政府信息公开申请。'],
  ['a column head', '/2020/government/3/#s3-t1-h1-2', '申请人情况'],
  ['a row label', '/2020/government/3/#s3-t1-r1-l1', '一、本年新收政府信息公开申请数量'],
  ['a value cell', '/2020/government/3/#s3-t1-r1-c7', '378=378件'],
  ['a quantity', '/2020/government/1-3/#s1-3-p1-q277', '378件=378件'],
  ['a quantity with a qualifier', '/2020/government/1-6/#s1-6-p1-q155', '200余个=200个at-least'],
  ['a task', '/2020/yufubanfa-89/annex-1-3/#sannex-1-3-t1-r3-c2', '市司法局'],
  ['an artefact left out', '/corrections/#artefact-2023-general-office-L10', '[bookmark: _GoBack]→'],
  ['a cell read', '/corrections/#reading-2020-yufubanfa-89-sannex-1-3-t1-r3-c2', '→市司法局'],
])('%s: %s', (_, url, words) => {
  expect(addresses.has(url)).toBe(true);
  expect(addresses.get(url)).toBe(words);
});

test('every line of a source, blank ones too', () => {
  const lines = [...addresses.keys()].filter((url) => url.startsWith('/2020/yufubanfa-89/source/#L'));
  expect(lines).toHaveLength(1255);
  expect(lines.at(-1)).toBe('/2020/yufubanfa-89/source/#L1255');
});
