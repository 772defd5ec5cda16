import { Converter } from 'opencc-js/cn2t';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MemoryHost } from '../../scripts/search/memory-host.ts';
import type { Searcher } from '../../src/search/search.ts';
import { archiveOfSeeds, openBundle } from './support.ts';

const archive = archiveOfSeeds();
let bundle: MemoryHost;
let searcher: Searcher;
beforeAll(async () => {
  bundle = await openBundle(archive);
  searcher = bundle.open();
});

const urls = async (query: string, settings = {}) =>
  (await searcher.search(query, { limit: Infinity, ...settings })).sections.map(({ url }) => url).toSorted();

const folded = archive.sections.map(({ url, text }) => ({
  url: `/site${url}`,
  text: text.replace(/[^\S\n\t]+/g, ''),
}));
const truth = (holds: (text: string) => boolean) =>
  folded
    .filter(({ text }) => holds(text))
    .map(({ url }) => url)
    .toSorted();

describe('several terms', () => {
  test('all must occur', async () => {
    const expected = truth((text) => text.includes('公开') && text.includes('网站'));
    expect(expected.length).toBeGreaterThan(2);
    expect(await urls('公开 网站')).toEqual(expected);
  });

  test('-词 must not', async () => {
    const expected = truth((text) => text.includes('公开') && !text.includes('网站'));
    expect(await urls('公开 -网站')).toEqual(expected);
  });

  test('terms that never occur together are said to occur apart', async () => {
    const answer = await searcher.search('渝快办 三公 收费减免情况');
    expect(answer.state).toBe('none');
    expect(answer.wanted[0]?.everywhere).toBeGreaterThan(0);
  });
});

describe('filters', () => {
  test('narrow to a year, and the rest is still counted', async () => {
    const all = await urls('公开');
    const answer = await searcher.search('公开', { filters: { year: '2002' }, limit: Infinity });
    expect(answer.sections.map(({ url }) => url).toSorted()).toEqual(
      all.filter((url) => url.startsWith('/site/2002/')),
    );
    expect(answer.wanted[0]).toMatchObject({ total: answer.total, everywhere: all.length });
  });

  test('narrow to a body: exactly the sections of its documents', async () => {
    const all = await urls('公开');
    const bodies = [...new Set(archive.documents.map(({ body }) => body))];
    const found = await Promise.all(bodies.map((body) => urls('公开', { filters: { body } })));
    for (const [index, own] of found.entries()) {
      const keys = archive.documents.filter(({ body }) => body === bodies[index]).map(({ key }) => key);
      expect(own).toEqual(all.filter((url) => keys.some((key) => url.startsWith(`/site/${key}/`))));
    }
    expect(found.flat()).toHaveLength(all.length);
  });

  test('kind, scope, form and topic narrow together', async () => {
    const answer = await searcher.search('公开', {
      filters: { kind: 'report', scope: 'citywide', form: '2019', topic: 'applications' },
      limit: Infinity,
    });
    expect(answer.total).toBeGreaterThan(0);
    expect(new Set(answer.sections.map(({ document }) => document.year))).toEqual(new Set([2002, 2004]));
  });

  test('a term outside them is not looked for in other forms, but counted', async () => {
    const answer = await searcher.search('渝快办', { filters: { year: '2005' } });
    expect(answer).toMatchObject({ state: 'none', total: 0, wanted: [{ forms: ['渝快办'], total: 0 }] });
    expect(answer.everywhere).toBe((await urls('渝快办')).length);
  });
});

describe('other forms, only where nothing is printed as typed', () => {
  const lines = archive.sections
    .flatMap(({ text }) => text.split(/\n/))
    .map((line) => line.replace(/\s+/g, ''));
  const sample = lines.filter((_, index) => index % 12 === 0).map((line) => [...line].slice(1, 7).join(''));

  test.each(['t', 'tw', 'hk'] as const)('Traditional (%s) finds what Simplified finds', async (standard) => {
    const convert = Converter({ from: 'cn', to: standard });
    let differing = 0;
    for (const query of sample.filter((text) => text.length > 3 && !text.startsWith('-'))) {
      const typed = convert(query);
      differing += typed === query ? 0 : 1;
      expect(await urls(typed), typed).toEqual(await urls(query));
    }
    expect(differing).toBeGreaterThan(30);
  });

  test.each([
    ['"三公"', '“三公”'],
    ['「三公」', '“三公”'],
    ['(國辦發〔２０１２〕26號)', '（国办发〔2012〕26号）'],
    ['www．cq．gov．cn', 'www.cq.gov.cn'],
    ['国办发[2012]26号', '国办发〔2012〕26号'],
    ['国办发2012年第26号', '国办发〔2012〕26号'],
    ['1,266,912', '1266912'],
    ['７，８９６', '7896'],
    ['2009-2018年', '2009—2018年'],
  ])('%s is found as %s, and the answer says so', async (typed, form) => {
    const answer = await searcher.search(typed);
    expect(answer.state).toBe('found');
    expect(answer.wanted).toMatchObject([{ typed: typed.toLowerCase(), forms: [form] }]);
    expect(answer.sections[0]?.occurrences).toBeGreaterThan(0);
  });

  test('of several forms the closest: an exchanged sign only where nothing closer is printed', async () => {
    expect((await searcher.search('双随机,一公开')).wanted[0]?.forms).toEqual(['双随机、一公开']);
    expect((await searcher.search('、各區縣')).wanted[0]?.forms).toEqual(['、各区县']);
  });

  test('an exclusion alone says that it needs a term, and is looked for only as typed', async () => {
    const answer = await searcher.search('-复议');
    expect(answer).toMatchObject({ state: 'none', wanted: [{ forms: [] }] });
    expect(answer.steps).toEqual([{ kind: 'exclusion-alone', excluded: ['复议'] }]);
  });

  test('a term printed as typed is not widened', async () => {
    expect((await searcher.search('“三公”')).wanted[0]?.forms).toEqual(['“三公”']);
  });
});

describe('nothing found', () => {
  test('the longest part that does occur is named with its count', async () => {
    const answer = await searcher.search('两江新区火星');
    expect(answer).toMatchObject({ state: 'none', total: 0, sections: [] });
    expect(answer.wanted[0]?.part).toEqual({ text: '两江新区', total: (await urls('两江新区')).length });
  });

  test('an empty query asks nothing', async () => {
    expect(await searcher.search(' ')).toMatchObject({ state: 'empty', total: 0 });
  });
});

describe('places', () => {
  test('an address of this site is offered when it exists', async () => {
    const { places } = await searcher.search('https://archive.test/site/2002/seed/3/#s3-p1');
    expect(places).toMatchObject([{ url: '/site/2002/seed/3/#s3-p1', document: { key: '2002/seed' } }]);
  });

  test('what does not exist is answered by what does, and said to be lacking', async () => {
    const { places } = await searcher.search('2002/seed/999');
    expect(places).toMatchObject([{ kind: 'document', lacking: '999', url: '/site/2002/seed/' }]);
    expect((await searcher.search('2019/seed/3')).places).toEqual([]);
  });
});

describe('what is fetched', () => {
  beforeEach(() => {
    bundle.fetched.length = 0;
  });
  const isPagefind = (path: string): boolean => /^(?:pagefind|wasm|index)/.test(path);

  test('the first answer needs catalogue and texts, and all of it less than 140 kB', async () => {
    await bundle.open().search('政府信息公开申请');
    const ours = bundle.fetched.map(({ path }) => path).filter((path) => !isPagefind(path));
    expect(ours.map((path) => path.replace(/^[\da-f]{10}\/|\/\d+\..*/g, ''))).toEqual([
      'catalogue.bin',
      'texts',
    ]);
    // Pagefind's follow; other clients may be fetching them too.
    await vi.waitUntil(() => bundle.fetched.some(({ path }) => path.startsWith('wasm')), { timeout: 10_000 });
    const sizes = new Map(bundle.fetched.map(({ path, bytes }) => [path, bytes]));
    // pagefind.js is the one file that a host compresses: to 13.2 kB.
    sizes.set('pagefind.js', 13_300);
    expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(140_000);
  });

  test('nothing is fetched twice', async () => {
    const other = bundle.open();
    await Promise.all(['渝快办', '渝快办', '公开', '公开 -网站'].map((query) => other.search(query)));
    const paths = bundle.fetched.map((file) => file.path);
    expect(paths.length).toBe(new Set(paths).size);
  });
});
