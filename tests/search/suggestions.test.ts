import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { toStoredSuggestions } from '../../scripts/search/suggestions.ts';
import { plainText, type Archive } from '../../src/archive/archive.ts';
import { toSearchTerms, type SearchTerms } from '../../src/lib/search-terms.ts';
import { toExamples } from '../../src/search/examples.ts';
import { storeEncoding } from '../../src/search/store.ts';
import { complete, suggest, toSuggestions, type Suggestion } from '../../src/search/suggestions.ts';
import { city, east, madeUp } from '../lib/made-up-bodies.ts';
import { archive as jiangzhou } from '../support/made-up.ts';
import { archive as specimen } from '../support/specimen.ts';

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

/** The words of each section, white space left out. */
const textsOf = ({ documents }: Archive): string[] =>
  documents.flatMap(({ sections }) => sections.map((section) => withoutSpace(plainText(section))));

const known: Suggestion[] = [
  { kind: 'term', text: '依申请公开' },
  { kind: 'term', text: '公开指南' },
  { kind: 'term', text: '公开目录' },
  { kind: 'term', text: '公开平台' },
  { kind: 'heading', text: '公开' },
  { kind: 'heading', text: '主动公开情况' },
  { kind: 'number', text: '江府办发〔2018〕23号' },
  { kind: 'title', text: '《政府信息公开条例》' },
  { kind: 'measure', text: '主动公开规章', url: '/trends/rules/' },
  { kind: 'body', text: '江州市人民政府', url: '/bodies/jiangzhou/' },
];
const offered = (typed: string) => suggest(known, typed).map(({ text }) => text);

describe('what is offered while one types', () => {
  test('words that begin with what was typed come first, and few are of a kind', () => {
    expect(offered('公开')).toEqual([
      '公开指南',
      '公开目录',
      '主动公开情况',
      '《政府信息公开条例》',
      '主动公开规章',
    ]);
  });

  test.each([
    ['nothing for nothing', ' ', []],
    ['titles for their mark', '《', ['《政府信息公开条例》']],
    ['nothing for what no word contains', '火星', []],
    ['the last word counts', '网站 江州', ['江州市人民政府']],
    ['one that excludes, too', '网站 -依申', ['依申请公开']],
    ['a bracket that can be typed', '发[2018]', ['江府办发〔2018〕23号']],
    ['another', '江府办发（２０１８）', ['江府办发〔2018〕23号']],
    ['the beginning of a title, without its mark', '政府信息公开条', ['《政府信息公开条例》']],
    ['or with it', '《政府', ['《政府信息公开条例》']],
    ['not what is typed already', '依申请公开', []],
    ['but the page of what is typed already', '江州市人民政府', ['江州市人民政府']],
  ])('%s: “%s”', (_, typed, expected) => {
    expect(offered(typed)).toEqual(expected);
  });

  test.each([
    ['依申', '依申请公开'],
    ['网站 依申', '网站 依申请公开'],
    ['网站 -依申', '网站 -依申请公开'],
    ['-依申', '-依申请公开'],
    ['政务-依申', '依申请公开'],
  ])('chosen, it takes the place of the last word: “%s” becomes “%s”', (typed, expected) => {
    expect(complete(typed, { kind: 'term', text: '依申请公开' })).toBe(expected);
  });
});

describe.each([
  ['the specimen', specimen],
  ['another city', jiangzhou],
])('the terms of an archive: %s', (_, archive) => {
  const terms = toSearchTerms(archive);
  const stored = toStoredSuggestions(terms);

  test('all that is searched for is printed', () => {
    const texts = textsOf(archive);
    const words = [...stored.term, ...stored.heading, ...stored.number, ...stored.title];
    expect(words.length).toBeGreaterThan(80);
    expect(words.filter((word) => !texts.some((text) => text.includes(word)))).toEqual([]);
  });

  test('a body has its name of today and a document here; documents come from the catalogue', () => {
    expect(terms.bodies.map(({ text }) => text)).toEqual(
      expect.arrayContaining([archive === specimen ? '重庆市人民政府办公厅' : '江州市财政税务局']),
    );
    const all = toSuggestions(stored, [{ title: '某报告', url: '/2020/some/' }]);
    expect(all.at(-1)).toEqual({ kind: 'document', text: '某报告', url: '/2020/some/' });
  });

  test('they have less than eight kilobytes', () => {
    const file = gzipSync(Buffer.from(JSON.stringify(stored), storeEncoding), { level: 9 });
    expect(file.length).toBeLessThan(8_192);
  });

  test('an example shows each thing the search can do, and its count is true', () => {
    const examples = toExamples(archive, terms);
    const texts = textsOf(archive);
    const count = (...tests: ((text: string) => boolean)[]) =>
      texts.filter((text) => tests.every((holds) => holds(text))).length;
    for (const { query, shows } of examples.filter(({ shows }) => shows.endsWith('节'))) {
      const found = count(
        ...query
          .split(' ')
          .map((word) =>
            word.startsWith('-')
              ? (text: string) => !text.includes(word.slice(1))
              : (text: string) => text.includes(word),
          ),
      );
      expect(found, query).toBeGreaterThan(0);
      expect(shows, query).toContain(` ${found} 节`);
    }
    expect(examples.length).toBeGreaterThanOrEqual(4);
  });
});

test('a large archive has no larger list: the commonest are kept', () => {
  const many = Array.from({ length: 5_000 }, (_, index) => ({ text: `词${index}`, sections: 5_000 - index }));
  const pages = many.map(({ text, sections }) => ({ text, url: `/${text}/`, documents: sections }));
  const terms: SearchTerms = {
    headings: many,
    glossary: many,
    titles: many,
    numbers: many,
    measures: pages,
    bodies: pages,
  };
  const stored = toStoredSuggestions(terms);
  expect(Object.values(stored).flat().length).toBeLessThan(700);
  expect(stored.heading[0]).toBe('词0');
});

test('an archive that prints nothing yet has no examples', () => {
  const empty = madeUp([city, east], [{ body: 'east', year: 2021 }]);
  expect(toExamples(empty, toSearchTerms(empty))).toEqual([]);
});
