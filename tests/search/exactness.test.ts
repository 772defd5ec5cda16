import { beforeAll, describe, expect, test } from 'vitest';
import type { Searcher } from '../../src/search/search.ts';
import { queryKinds, toQueries, toTruth } from '../../scripts/search/queries.ts';
import { sequence, toSynthetic } from '../../scripts/search/synthetic.ts';
import { seeds } from '../support/specimen.ts';
import { archiveOfSeeds, openBundle } from './support.ts';

const archive = archiveOfSeeds();

/** The truth, in the words of design §5 and independent of the code under test. */
const lines = archive.sections.map(({ url, text }) => ({
  url: `/site${url}`,
  lines: text.split(/[\n\t]/).map((line) => line.replace(/\s+/g, '').toLowerCase()),
}));
const truth = (query: string) =>
  lines
    .filter((section) => section.lines.some((line) => line.includes(query.toLowerCase())))
    .map(({ url }) => url);

const printedLines = lines.flatMap((section) => section.lines).filter(Boolean);
const random = sequence(2018);
const pick = <Value>(values: Value[]): Value => values[random(values.length)] as Value;

/** Runs of 1–14 characters from anywhere in a line. */
const substrings = Array.from({ length: 1_000 }, () => {
  const characters = [...pick(printedLines)];
  const start = random(characters.length);
  return characters.slice(start, start + 1 + random(14)).join('');
}).filter((query) => !/^-./.test(query));

/** Two printed halves that are nowhere printed side by side, lines and cells that only the page puts together. */
const absent = Array.from(
  { length: 300 },
  () => pick(printedLines).slice(-3) + pick(printedLines).slice(0, 3),
).filter((query) => !truth(query).length && !/^-./.test(query));

const byHand = [
  ...[
    '渝快办',
    '政府信息公开申请',
    '两江新区',
    '国办发〔2012〕26号',
    '〔2018〕',
    '“1+41+N”',
    '“三公”',
    '。',
    '，',
    '“',
    '4',
    '年',
  ],
  ...[
    'www.cq.gov.cn',
    'WWW.CQ.GOV.CN',
    '不存在的词汇',
    '公开公开',
    '）（',
    '%',
    '0',
    '12345',
    '占1件',
    '500＋',
    '(',
    '"',
  ],
];

describe.each(['pagefind', 'keys'] as const)('an index of %s', (kind) => {
  let searcher: Searcher;
  beforeAll(async () => {
    searcher = (await openBundle(archive, kind)).open();
  });

  /** The sections found for exactly this query: answers in other forms are not answers to it. */
  async function found(query: string) {
    const answer = await searcher.search(query, { limit: Infinity });
    const typed = answer.wanted.every(({ typed, forms }) => forms.length === 1 && forms[0] === typed);
    if (typed) expect(answer.sections.length, query).toBe(answer.total);
    return typed ? answer.sections.map(({ url }) => url).toSorted() : [];
  }

  test(`finds each of ${substrings.length} printed runs where it is printed and nowhere else`, async () => {
    for (const query of substrings) expect(await found(query), query).toEqual(truth(query).toSorted());
  });

  test(`finds none of ${absent.length} runs that are nowhere printed`, async () => {
    expect(absent.length).toBeGreaterThan(200);
    for (const query of absent) expect(await found(query), query).toEqual([]);
  });

  test.each(byHand)('%s', async (query) => {
    expect(await found(query)).toEqual(truth(query).toSorted());
  });

  test('every occurrence is counted', async () => {
    const answer = await searcher.search('政府信息', { limit: Infinity });
    const all = printedLines.reduce((sum, line) => sum + line.split('政府信息').length - 1, 0);
    expect(answer.sections.reduce((sum, { occurrences }) => sum + occurrences, 0)).toBe(all);
  });
});

describe('a made-up archive with an index of its own', () => {
  const madeUp = toSynthetic([...seeds.values()], 150);
  const truthOf = toTruth(madeUp);
  let searcher: Searcher;
  beforeAll(async () => {
    searcher = (await openBundle(madeUp, 'keys')).open();
  });

  // `npm run bench:search` asks more of a larger one.
  test.each(queryKinds)('%s: the sections that print what was asked, and no others', async (kind) => {
    const queries = toQueries(madeUp, 60, 14).filter((made) => made.kind === kind);
    expect(queries.length).toBeGreaterThan(1);
    for (const { query } of queries) {
      const { sections, wanted } = await searcher.search(query, { limit: Infinity, stretches: 0 });
      const isTyped = wanted.every(({ typed, forms }) => forms.length === 1 && forms[0] === typed);
      const urls = isTyped ? sections.map(({ url }) => url) : [];
      const expected = truthOf(query).map((number) => `/site${madeUp.sections[number]?.url}`);
      expect(urls.toSorted(), query).toEqual(expected.toSorted());
    }
  });
});
