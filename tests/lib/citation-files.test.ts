/** The citation files of a document: an entry for it, then one for each section. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { urls } from '../../src/archive/urls.ts';
import { entryOfSection, formats, toReference } from '../../src/lib/citation.ts';

const of = (locator?: string) =>
  toReference({
    document: { key: '2021/east-2', kind: 'report', title: '东区2021年报告', issuer: '东区人民政府' },
    ...(locator === undefined ? {} : { section: { locator, numbering: locator, label: `第${locator}部分` } }),
    url: `https://archive.example/2021/east-2/${locator === undefined ? '' : `${locator}/`}`,
    edition: { version: '0.1.0', hash: '0a1b2c3d', url: 'https://archive.example/data/edition.json' },
    archive: '东区档案',
    prefix: 'dq',
  });
const entries = [of(), of('0'), of('1'), of('1-2'), of('annex-1')];

test('the entry of a section is found by its locator', () => {
  expect(entryOfSection(entries, '1-2')?.URL).toBe('https://archive.example/2021/east-2/1-2/');
  expect(entryOfSection(entries, '2')).toBeUndefined();
  expect(entryOfSection([], '2')).toBeUndefined();
});

test('a file stands beside the document', () => {
  expect(urls.citation('2021/east-2', 'bib')).toBe('/2021/east-2/cite.bib');
});

test.each(
  formats.flatMap((format) => ('writeAll' in format ? [[format.label, format.writeAll] as const] : [])),
)('all entries of a document are read back from one file of %s', (_label, writeAll) => {
  const read = new Cite(writeAll(entries), { generateGraph: false }).data;
  expect(read.map(({ id, title, URL }) => ({ id, title, URL }))).toEqual(
    entries.map(({ id, title, URL }) => ({ id, title, URL })),
  );
});
