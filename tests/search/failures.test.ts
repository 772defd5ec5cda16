import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { toBundle, toContents } from '../../scripts/search/bundle.ts';
import { faults, type Fault } from '../../scripts/search/faults.ts';
import type { MemoryHost } from '../../scripts/search/memory-host.ts';
import type { SearchTexts } from '../../scripts/search/texts.ts';
import { bundleOf } from '../../src/search/bundle.ts';
import { scanning } from '../../src/search/engine.ts';
import { searcherOf, SearchUnavailable, type Searcher } from '../../src/search/search.ts';
import type { Catalogue } from '../../src/search/store.ts';
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
const patience = 40;
/** A file of which the host has no right copy, now or later. */
const isLost = (fault: Fault): boolean => reasons[fault] === 'missing' || reasons[fault] === 'damaged';

/** Another edition, in which every section but the first has another number. */
function withOneMore(before: SearchTexts, text: string): SearchTexts {
  const [first] = before.sections;
  if (!first) throw new Error('no sections');
  const added = { ...first, locator: 'new', url: `${first.url}new/`, text };
  return { ...before, sections: [added, ...before.sections] };
}

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
  characters: async (searcher) => [...(await searcher.characters())],
  suggestions: (searcher) => searcher.suggestions(),
} satisfies Record<string, Ask>;

/** All are read by the same code: the first two meet everything, the others what is told apart. */
const some: Fault[] = [404, 'flipped', 'silent'];
/** The files of each kind, and a question that needs one of them. */
const needed: [file: string, ask: keyof typeof asks, faults: Fault[]][] = [
  ['catalogue', 'one', every],
  ['texts/', 'words', every],
  ['topics', 'topic', some],
  ['forms', 'traditional', some],
  ['characters', 'characters', some],
  ['suggestions', 'suggestions', some],
];
const ofKeys: typeof needed = [...needed, ['leaves/', 'one', every.filter((fault) => !isLost(fault))]];

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

  const cases = (kind === 'keys' ? ofKeys : needed).flatMap(([file, ask, befalling]) =>
    befalling.map((fault) => ({ file, ask, fault })),
  );
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

  test('what a page fetched ahead while the host was ill is asked for anew', async () => {
    const searcher = host.open();
    host.faults.push([/catalogue/, 404]);
    await expect(asks.one(searcher)).rejects.toThrow(SearchUnavailable);
    host.faults.length = 0;
    const fetched = globalThis.fetch;
    const ahead = new Set<string>();
    vi.spyOn(globalThis, 'fetch').mockImplementation((url, init) => {
      const file = String(url);
      const isFirst = !ahead.has(file);
      ahead.add(file);
      return isFirst && /texts|leaves/.test(file)
        ? Promise.resolve(new Response('not here', { status: 404 }))
        : fetched(url, init);
    });
    expect(await asks.one(searcher)).toEqual(truth['one']);
    expect([...ahead].some((file) => /texts|leaves/.test(file))).toBe(true);
  });
});

describe('of a large archive, where a leaf is lost', () => {
  let host: MemoryHost;
  let truth: unknown;
  beforeAll(async () => {
    host = await openBundle(archive, 'keys');
    truth = await asks.words(host.open());
  });
  beforeEach(() => {
    host.faults.length = 0;
  });
  afterAll(() => host.close());

  test.each(every.filter(isLost))('%s: Pagefind and the texts answer', async (fault) => {
    host.faults.push([/leaves/, fault]);
    expect(await asks.words(host.open())).toEqual(truth);
  });

  test.each(['pagefind.js', 'pf_meta', 'index/', 'pagefind.pf_text'])(
    'and %s too, there is no answer, and once all is well a right one',
    async (file) => {
      // Pagefind tells the console.
      for (const way of ['error', 'warn'] as const) vi.spyOn(console, way).mockReturnValue();
      const searcher = host.open();
      host.faults.push([/leaves/, 404], [new RegExp(file), 'flipped']);
      await expect(asks.words(searcher)).rejects.toMatchObject({ reason: 'missing' });
      host.faults.length = 0;
      expect(await asks.words(searcher)).toEqual(truth);
    },
  );

  test('its Pagefind is not fetched before', async () => {
    host.fetched.length = 0;
    await asks.words(host.open());
    expect(host.fetched.filter(({ path }) => /^(?:pagefind|wasm|index)/.test(path))).toEqual([]);
  });
});

test('an edition that takes the place of the one a page has open is found by trying again', async () => {
  const host = await openBundle(archive, 'keys');
  const searcher = host.open();
  await searcher.documents();
  const before = await asks.one(host.open());
  host.replace(await toBundle(withOneMore(archive, '渝快办'), 'keys'));
  await expect(asks.one(searcher)).rejects.toMatchObject({ reason: 'missing' });
  expect(await asks.one(searcher)).toBe(before + 1);
  host.close();
});

test('no answer is made of two editions, should another come while it is sought', async () => {
  const editions = [archive, withOneMore(archive, '政府信息公开')].map((own, edition) => {
    const { contents, listed } = toContents(own, 2_000);
    const catalogue: Catalogue = { build: `${edition}`, index: { kind: 'none' }, ...listed };
    return { catalogue, contents };
  });
  const [older, newer] = editions;
  if (!older || !newer) throw new Error('no editions');
  let current = older;
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const searcher = searcherOf(
    bundleOf({
      base: '/',
      catalogue: () => Promise.resolve(current.catalogue),
      value: (build, name) => Promise.resolve(editions[Number(build)]?.contents.get(name)),
      toEngine: ({ sections, catalogue }) => ({
        ...scanning(sections),
        narrow: async (text) => {
          if (text === '渝快办' && catalogue === older.catalogue)
            throw new SearchUnavailable('missing', 'a leaf');
          await held;
          return scanning(sections).narrow(text);
        },
      }),
    }),
  );
  const words = asks.words(searcher);
  await expect(asks.one(searcher)).rejects.toThrow(SearchUnavailable);
  current = newer;
  goOn();
  const answer = await words;
  expect(answer).toEqual(await asks.words(searcher));
  expect(answer).toContainEqual([expect.stringMatching(/new\/$/), 1]);
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
    some.map((fault) => ({ file, fault })),
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
