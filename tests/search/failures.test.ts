import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { toBundle } from '../../scripts/search/bundle.ts';
import { faults, type Fault } from '../../scripts/search/faults.ts';
import type { MemoryHost } from '../../scripts/search/memory-host.ts';
import { SearchUnavailable, type Searcher } from '../../src/search/search.ts';
import { archiveOfSeeds, openBundle } from './support.ts';

// Whatever befalls a file, the answer is the right one or none, and once the file is as it was the answer is right.

const whole = archiveOfSeeds();
const archive = { ...whole, sections: whole.sections.filter((_, index) => index % 4 === 0) };
const every = Object.keys(faults) as Fault[];
/** What the reader is told. */
const reasons: Record<Fault, SearchUnavailable['reason']> = {
  offline: 'offline',
  404: 'missing',
  500: 'refused',
  page: 'missing',
  empty: 'damaged',
  cut: 'damaged',
  flipped: 'damaged',
  'unpacked on the way': 'damaged',
  'another file': 'damaged',
  silent: 'slow',
  stalled: 'slow',
};
const patience = 60;

const topic = { filters: { topic: 'applications' } };
type Ask = (searcher: Searcher) => Promise<unknown>;
const asks = {
  words: async (searcher) => {
    const { sections } = await searcher.search('政府信息公开', { limit: Infinity });
    return sections.map(({ url, occurrences }) => [url, occurrences]);
  },
  one: async (searcher) => (await searcher.search('渝快办')).total,
  topic: async (searcher) => (await searcher.search('公开', topic)).total,
  traditional: async (searcher) => (await searcher.search('政府信息公開申請')).wanted,
  characters: (searcher) => searcher.characters(),
  suggestions: (searcher) => searcher.suggestions(),
} satisfies Record<string, Ask>;

/** The files of each kind, and a question that needs one of them. */
const needed: [file: string, ask: keyof typeof asks][] = [
  ['catalogue', 'one'],
  ['texts/', 'words'],
  ['leaves/', 'one'],
  ['topics', 'topic'],
  ['forms', 'traditional'],
  ['characters', 'characters'],
  ['suggestions', 'suggestions'],
];

describe.each(['pagefind', 'keys'] as const)('an index of %s', (kind) => {
  let host: MemoryHost;
  let truth: Record<string, unknown>;
  beforeAll(async () => {
    host = await openBundle(archive, kind);
    const searcher = host.open();
    truth = {};
    for (const [name, ask] of Object.entries(asks)) truth[name] = await ask(searcher);
  });
  afterEach(() => {
    host.faults.length = 0;
    vi.restoreAllMocks();
  });
  afterAll(() => host.close());

  const cases = needed
    .filter(([file]) => kind === 'keys' || file !== 'leaves/')
    .flatMap(([file, ask]) => every.map((fault) => ({ file, ask, fault })));
  test.each(cases)(
    '$file $fault: no answer, told why, right again afterwards',
    async ({ file, ask, fault }) => {
      const searcher = host.open({ patience });
      host.faults.push([new RegExp(file), fault]);
      const error = await asks[ask](searcher).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(SearchUnavailable);
      expect(error).toMatchObject({ reason: reasons[fault] });
      host.faults.length = 0;
      expect(await asks[ask](searcher)).toEqual(truth[ask]);
    },
  );

  test('what was found wrong is not taken from the cache of the browser again', async () => {
    const searcher = host.open();
    const asked = vi.spyOn(globalThis, 'fetch');
    host.faults.push([/texts\//, 'flipped']);
    await expect(asks.words(searcher)).rejects.toThrow(SearchUnavailable);
    host.faults.length = 0;
    asked.mockClear();
    await asks.words(searcher);
    const again = asked.mock.calls.filter(([url]) => String(url).includes('texts/'));
    expect(again.length).toBeGreaterThan(0);
    for (const [, init] of again) expect(init?.cache).toBe('reload');
  });
});

test('an edition that takes the place of the one a page has open is found by trying again', async () => {
  const host = await openBundle(archive, 'keys');
  const searcher = host.open();
  await searcher.documents();
  const before = await asks.one(host.open());
  const [first, ...others] = archive.sections;
  if (!first) throw new Error('no sections');
  const changed = { ...archive, sections: [{ ...first, text: `${first.text}\n渝快办` }, ...others] };
  host.replace(await toBundle(changed, 'keys'));
  await expect(asks.one(searcher)).rejects.toMatchObject({ reason: 'missing' });
  expect(await asks.one(searcher)).toBe(before + 1);
  host.close();
});

describe('of Pagefind, whose index only narrows', () => {
  let host: MemoryHost;
  let truth: unknown;
  let one: unknown;
  beforeAll(async () => {
    host = await openBundle(archive, 'pagefind');
    truth = await asks.words(host.open());
    one = await asks.one(host.open());
  });
  afterEach(() => {
    host.faults.length = 0;
    vi.restoreAllMocks();
  });
  afterAll(() => host.close());

  const cases = ['pagefind.js', 'pagefind-entry', 'pf_meta', 'wasm', 'index/'].flatMap((file) =>
    every.filter((fault) => fault !== 'unpacked on the way').map((fault) => ({ file, fault })),
  );
  test.each(cases)('$file $fault: the texts answer', async ({ file, fault }) => {
    // Pagefind tells the console.
    for (const way of ['error', 'warn'] as const) vi.spyOn(console, way).mockReturnValue();
    host.faults.push([new RegExp(file), fault]);
    const searcher = host.open({ patience });
    // The first answer has Pagefind begin; the later ones ask it, if it came so far.
    for (let time = 0; time < 3; time += 1) {
      expect(await asks.words(searcher)).toEqual(truth);
      expect(await asks.one(searcher)).toEqual(one);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  });
});
