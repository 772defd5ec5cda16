import { beforeAll, describe, expect, test } from 'vitest';
import { countUsage, rateOf, sourcesOf } from '../../src/search/usage.ts';
import type { Searcher } from '../../src/search/search.ts';
import { archiveOfSeeds, openBundle } from './support.ts';

const archive = archiveOfSeeds();
let searcher: Searcher;
beforeAll(async () => {
  searcher = (await openBundle(archive)).open();
});

/** The truth, from the texts alone. */
const printed = (key: string, topic?: string) =>
  archive.sections
    .filter((section) => section.document === key && (topic === undefined || section.topic === topic))
    .map(({ text }) => text.replace(/[^\S\n]+/g, ''));
const occurrences = (texts: string[], term: string) =>
  texts.reduce((sum, text) => sum + text.split(term).length - 1, 0);
const length = (texts: string[]) => [...texts.join('').replaceAll('\n', '')].length;

describe('counts', () => {
  test('each term by itself, in every document, 0 included', async () => {
    const { terms, rows } = await countUsage(searcher, '主动公开 渝快办', {});
    expect(terms.map(({ typed }) => typed)).toEqual(['主动公开', '渝快办']);
    expect(rows.map(({ document, characters, counts }) => [document.key, characters, counts])).toEqual(
      archive.documents.map(({ key }) => [
        key,
        length(printed(key)),
        [occurrences(printed(key), '主动公开'), occurrences(printed(key), '渝快办')],
      ]),
    );
    expect(rows.some(({ counts }) => counts[1] === 0)).toBe(true);
    expect(rows.some(({ counts }) => (counts[1] ?? 0) > 0)).toBe(true);
  });

  test('filters leave documents out; a topic also leaves out characters', async () => {
    const { rows } = await countUsage(searcher, '公开', { kind: 'report', topic: 'applications' });
    expect(rows.map(({ document }) => document.kind)).toEqual(['report', 'report', 'report', 'report']);
    for (const { document, characters, counts } of rows) {
      const texts = printed(document.key, 'applications');
      expect([characters, counts]).toEqual([length(texts), [occurrences(texts, '公开')]]);
    }
  });

  test('at most four, and what is not counted is said', async () => {
    const { terms, ignored } = await countUsage(searcher, '公开 信息 政府 申请 网站 -重庆', {});
    expect(terms).toHaveLength(4);
    expect(ignored).toEqual(['网站', '-重庆']);
  });

  test('the printed form is counted where the typed one occurs nowhere', async () => {
    const simplified = await countUsage(searcher, '渝快办', {});
    const traditional = await countUsage(searcher, '渝快辦', {});
    expect(traditional.terms[0]?.forms).toEqual(['渝快办']);
    expect(traditional.rows).toEqual(simplified.rows);
  });
});

test('a rate is per 10,000 characters, and none of none', () => {
  expect(rateOf(9, 3_217)).toBeCloseTo(27.98, 2);
  expect(rateOf(0, 3_217)).toBe(0);
  expect(rateOf(0, 0)).toBeUndefined();
});

test('rows of two bodies or two scopes never share a mark', async () => {
  const { rows } = await countUsage(searcher, '公开', {});
  const sources = sourcesOf(rows);
  expect(sources.flatMap((source) => source.rows)).toHaveLength(rows.length);
  for (const { body, scope, rows: own } of sources)
    for (const { document } of own) expect(document).toMatchObject({ body, scope });
  expect(new Set(sources.map(({ body, scope }) => `${body} ${scope}`)).size).toBe(sources.length);
});

test('a body leaves the documents of the others out', async () => {
  const { rows } = await countUsage(searcher, '公开', { body: 'body-1' });
  expect(rows.map(({ document }) => document.key)).toEqual(
    archive.documents.filter(({ body }) => body === 'body-1').map(({ key }) => key),
  );
});
