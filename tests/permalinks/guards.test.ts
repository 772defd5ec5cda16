/** Each guard of the registry, made to fail on purpose. */
import { describe, expect, test } from 'vitest';
import type { Address } from '../../src/archive/addresses.ts';
import {
  findFaults,
  publishedFaults,
  type Fault,
  type Inspected,
} from '../../src/archive/permalink-guards.ts';
import { formatRegistry, hashOf, publish, register, retire } from '../../src/archive/permalinks.ts';
import type { Permalink, Registry } from '../../src/schema/permalinks.ts';
import { registrySchema } from '../../src/schema/permalinks.ts';
import { content, edition, inspected, nextEdition, registered, sha256, site } from './support.ts';

const paragraph = '/2018/citywide/2-1-4/#s2-1-4-p1';
const without = (...urls: string[]): Address[] => content.filter(({ url }) => !urls.includes(url));
const withWords = (url: string, words: string): Address[] =>
  content.map((address) => (address.url === url ? { url, words } : address));
const adding = (...lines: Permalink[]): Registry => ({
  editions: [],
  entries: [...registered().entries, ...lines],
});
const moved = (url: string, target: string): Permalink => ({
  url,
  state: 'moved',
  since: nextEdition,
  target,
  reason: '并入下一段',
});
const gone = (url: string): Permalink => ({
  url,
  state: 'gone',
  since: nextEdition,
  reason: '误录，原件没有',
});
const active = (url: string, words: string): Permalink => ({
  url,
  state: 'active',
  since: edition,
  hash: hashOf(words, sha256),
});
const said = (parts: Partial<Inspected>): [Fault['kind'], string][] =>
  findFaults(inspected(parts)).map(({ kind, place }) => [kind, place]);

test('a registry, content and site that fit have no faults', () => {
  expect(findFaults(inspected())).toEqual([]);
});

describe('an address that vanished', () => {
  test('is named, with what to do', () => {
    const addresses = without(paragraph);
    const [fault, ...others] = findFaults(inspected({ addresses, pages: site(addresses) }));
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ kind: 'vanished', place: paragraph });
    expect(fault?.todo).toContain(`npm run permalinks -- --retire '${paragraph}' --reason 理由`);
  });

  test('may be a line of a source', () => {
    const addresses = without('/2018/citywide/source/#L96');
    expect(said({ addresses, pages: site(addresses) })).toEqual([['vanished', '/2018/citywide/source/#L96']]);
  });

  test('may be a page that is no document’s', () => {
    const pages = site(content);
    pages.delete('/about/');
    expect(said({ pages })).toEqual([['vanished', '/about/']]);
  });

  test('is not excused by a page that stands in for it: only the registry says that it went', () => {
    expect(said({ pages: site(content, { '/about/': { standsIn: true } }) })).toEqual([
      ['vanished', '/about/'],
    ]);
  });
});

describe('an address that is not registered', () => {
  const added = '/2018/citywide/2-1-4/#s2-1-4-p2';

  test('is named, whether it is a place of the text', () => {
    const addresses = [...content, { url: added, words: '改造棚户区' }];
    expect(said({ addresses, pages: site(addresses) })).toEqual([['unregistered', added]]);
  });

  test('or a page of the site', () => {
    const [fault] = findFaults(inspected({ pages: site(content, { '/trends/complaints-total/': {} }) }));
    expect(fault).toMatchObject({ kind: 'unregistered', place: '/trends/complaints-total/' });
    expect(fault?.todo).toMatch(/^npm run permalinks/);
  });
});

describe('words that changed', () => {
  const after = '实施农村危房改造5.29万户';
  const addresses = withWords(paragraph, after);
  const change = { url: paragraph, before: '实施农村危房改造5.28万户', after, reason: '提取时误作5.28' };

  test('are named where the log is silent', () => {
    const [fault, ...others] = findFaults(inspected({ addresses }));
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ kind: 'changed', place: paragraph });
    expect(fault?.todo).toContain('--log --reason');
  });

  test('a value is published as well as words: 52800 is not 52880', () => {
    const url = '/2018/citywide/2-1-4/#s2-1-4-p1-q8';
    expect(said({ addresses: withWords(url, '5.28万户=52880户') })).toEqual([['changed', url]]);
  });

  test('white space counts for nothing', () => {
    expect(said({ addresses: withWords(paragraph, '实施农村危房改造 5.28\u00a0万户\u3000') })).toEqual([]);
  });

  test('with an entry in the log ask to be registered, and then fit', () => {
    const changes = [change];
    const logged = [...addresses, { url: '/corrections/#change-1', words: `${change.before}→${after}` }];
    const parts = { addresses: logged, changes, pages: site(logged) };
    expect(said(parts)).toContainEqual(['unregistered', paragraph]);
    const registry = register(registered(), [...logged, { url: '/corrections/', words: undefined }], {
      changes,
      edition: nextEdition,
      sha256,
    });
    expect(said({ ...parts, registry })).toEqual([]);
    expect(registry.entries.filter(({ url }) => url === paragraph)).toEqual([
      { url: paragraph, state: 'active', since: nextEdition, hash: hashOf(change.before, sha256) },
      { url: paragraph, state: 'active', since: nextEdition, hash: hashOf(after, sha256) },
    ]);
  });

  test('are not covered up by a hash put into the registry by hand', () => {
    const registry = adding({
      url: paragraph,
      state: 'active',
      since: nextEdition,
      hash: hashOf(after, sha256),
    });
    const faults = findFaults(inspected({ addresses, registry }));
    expect(faults.map(({ kind }) => kind)).toEqual(['rewritten']);
    expect(faults[0]?.expected).toContain('corrections.yml');
  });

  test.each([
    ['before', { ...change, before: '实施农村危房改造5.2万户' }],
    ['after', { ...change, after: '实施农村危房改造5.3万户' }],
  ])('are not excused by an entry whose `%s` is not what the site had', (_, told) => {
    expect(said({ addresses, changes: [told] }).map(([kind]) => kind)).toEqual(['changed', 'log']);
  });
});

describe('redirects', () => {
  const old = '/2018/citywide/2-1-4/#s2-1-4-p8';
  const older = '/2018/citywide/2-1-4/#s2-1-4-p9';
  const pages = site(content, {
    '/2018/citywide/2-1-4/': { ids: ['s2-1-4-p8', 's2-1-4-p9'] },
  });

  test('one straight to what is there is fine', () => {
    const registry = adding(active(old, '改造'), moved(old, paragraph));
    expect(said({ registry, pages })).toEqual([]);
  });

  test('a chain is named with its steps', () => {
    const registry = adding(
      active(old, '改造'),
      active(older, '改'),
      moved(old, paragraph),
      moved(older, old),
    );
    const [fault, ...others] = findFaults(inspected({ registry, pages }));
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ kind: 'chain', place: older, found: `${older} → ${old} → ${paragraph}` });
  });

  test('a loop is named', () => {
    const registry = adding(active(old, '改造'), active(older, '改'), moved(old, older), moved(older, old));
    expect(said({ registry, pages })).toEqual([
      ['loop', old],
      ['loop', older],
    ]);
  });

  test('an address that moved to itself is a loop', () => {
    expect(said({ registry: adding(active(old, '改造'), moved(old, old)), pages })).toEqual([['loop', old]]);
  });

  test('a target that never was is named', () => {
    const registry = adding(active(old, '改造'), moved(old, '/2018/citywide/7/'));
    expect(said({ registry, pages })).toEqual([['no-target', old]]);
  });

  test('a target that is gone is named', () => {
    const registry = adding(active(old, '改造'), active(older, '改'), gone(older), moved(old, older));
    expect(said({ registry, pages })).toEqual([['no-target', old]]);
  });
});

describe('collisions', () => {
  test('two places of the content with one address', () => {
    const addresses = [...content, { url: paragraph, words: '另一段' }];
    const pages = site(content);
    expect(said({ addresses, pages })).toContainEqual(['collision', paragraph]);
  });

  test('two elements with one id on a built page', () => {
    const pages = site(content, { '/about/': { ids: ['reuse', 'reuse'] } });
    expect(said({ pages })).toEqual([['collision', '/about/#reuse']]);
  });

  test('a new place at the address of a retired one', () => {
    expect(said({ registry: adding(gone(paragraph)) })).toEqual([['collision', paragraph]]);
  });

  test('a retired address may come back with the words it had, and with no others', () => {
    const back = (words: string): Registry => adding(gone(paragraph), active(paragraph, words));
    expect(said({ registry: back('实施农村危房改造5.28万户') })).toEqual([]);
    const addresses = withWords(paragraph, '另一段');
    expect(said({ registry: back('另一段'), addresses }).map(([kind]) => kind)).toEqual(['rewritten']);
  });
});

describe('a site that does not answer', () => {
  test('an id the page forgot', () => {
    const pages = site(content);
    pages.set('/2018/citywide/source/', { ids: [], standsIn: false });
    expect(said({ pages })).toEqual([['unanswered', '/2018/citywide/source/#L96']]);
  });

  test('an id the whole document forgot', () => {
    const pages = site(content);
    const ids = (pages.get('/2018/citywide/')?.ids ?? []).filter((id) => id !== 's2-1-4-p1');
    pages.set('/2018/citywide/', { ids, standsIn: false });
    const [fault] = findFaults(inspected({ pages }));
    expect(fault).toMatchObject({ kind: 'unanswered', place: paragraph });
    expect(fault?.expected).toContain('/2018/citywide/');
  });

  test('a retired id without its notice, and with it', () => {
    const addresses = without(paragraph);
    const registry = adding(gone(paragraph));
    expect(said({ addresses, registry, pages: site(addresses) })).toEqual([['unanswered', paragraph]]);
    const noticed = site(addresses, { '/2018/citywide/2-1-4/': { ids: ['s2-1-4-p1'] } });
    expect(said({ addresses, registry, pages: noticed })).toEqual([]);
  });

  test('a retired page without one that stands in for it, and with it', () => {
    const pages = site(content);
    pages.delete('/about/');
    const registry = adding(gone('/about/'));
    expect(said({ registry, pages })).toEqual([['unanswered', '/about/']]);
    pages.set('/about/', { ids: [], standsIn: true });
    expect(said({ registry, pages })).toEqual([]);
  });
});

describe('a registry that was edited', () => {
  const changes = [] as const;
  const first = publish(registered(), { changes, edition, date: '2026-11-21', sha256 });
  const record = first.editions;
  const edited = (entries: Permalink[]): Registry => ({ ...first, entries });

  test('stands as published', () => {
    expect(publishedFaults(first, changes, record, sha256)).toEqual([]);
    expect(said({ registry: first })).toEqual([]);
  });

  test.each<[string, Registry]>([
    ['a line taken from the end', edited(first.entries.slice(0, -1))],
    [
      'a line taken from the middle, another put at the end',
      edited([...first.entries.slice(1), gone('/about/')]),
    ],
    [
      'a line reworded',
      edited(first.entries.map((entry) => (entry.url === paragraph ? gone(paragraph) : entry))),
    ],
    [
      'a hash changed',
      edited(first.entries.map((entry) => (entry.url === paragraph ? active(paragraph, '改') : entry))),
    ],
    ['two lines exchanged', edited([...first.entries.slice(0, -2), ...first.entries.slice(-2).toReversed()])],
    [
      'another edition as its first',
      edited(first.entries.map((entry) => ({ ...entry, since: nextEdition }))),
    ],
    ['the edition taken out of it', { ...first, editions: [] }],
    ['everything taken out of it', { editions: [], entries: [] }],
  ])('%s', (_, registry) => {
    const [fault] = publishedFaults(registry, changes, record, sha256);
    expect(fault?.kind).toBe('rewritten');
    expect(fault?.todo).toContain('restore content/permalinks.json');
  });

  test('shortened and published anew: the record of the first edition still names it', () => {
    const shortened = { editions: [], entries: first.entries.slice(0, 3) };
    const anew = publish(shortened, { changes, edition, date: '2026-11-22', sha256 });
    expect(publishedFaults(anew, changes, anew.editions, sha256)).toEqual([]);
    expect(publishedFaults(anew, changes, record, sha256)).not.toEqual([]);
  });

  test('a log cut down is named too', () => {
    const change = { url: paragraph, before: '一', after: '二', reason: '提取有误' };
    const logged = publish(registered(), { changes: [change], edition, date: '2026-11-21', sha256 });
    expect(publishedFaults(logged, [change], logged.editions, sha256)).toEqual([]);
    expect(publishedFaults(logged, [], logged.editions, sha256)).toHaveLength(1);
    expect(
      publishedFaults(logged, [{ ...change, reason: '别的理由' }], logged.editions, sha256),
    ).toHaveLength(1);
  });

  test('a second edition adds, and the first still stands in it', () => {
    const addresses = [...content, { url: '/2018/citywide/2-1-4/#s2-1-4-p2', words: '改造棚户区' }];
    const more = register(first, addresses, { changes, edition: nextEdition, sha256 });
    const second = publish(more, { changes, edition: nextEdition, date: '2027-01-31', sha256 });
    expect(second.entries.slice(0, first.entries.length)).toEqual(first.entries);
    expect(publishedFaults(second, changes, record, sha256)).toEqual([]);
    expect(publishedFaults(second, changes, second.editions, sha256)).toEqual([]);
  });

  test('a line that retires what was never there', () => {
    const registry = adding(gone('/2018/citywide/9/'));
    expect(said({ registry })).toContainEqual([
      'rewritten',
      `content/permalinks.json, entry ${registry.entries.length}: /2018/citywide/9/`,
    ]);
  });

  test('a line that says nothing new', () => {
    expect(
      said({ registry: adding(active(paragraph, '实施农村危房改造5.28万户')) }).map(([kind]) => kind),
    ).toEqual(['rewritten']);
  });
});

describe('retire', () => {
  const ids = ['/2018/citywide/2-1-5/', '/2018/citywide/2-1-5/#s2-1-5', '/2018/citywide/2-1-5/#s2-1-5-p1'];
  const alive = new Set([...ids, ...content.map(({ url }) => url)].filter((url) => !url.includes('2-1-4')));
  const registry = registered([...content, ...ids.map((url) => ({ url, words: '改造' }))]);
  const request = { url: '/2018/citywide/2-1-4/', reason: '编号更正', edition: nextEdition };

  test('a page takes its ids along, to the same ids of the renumbered section, else to the page', () => {
    const { entries } = retire(registry, { ...request, target: '/2018/citywide/2-1-5/' }, alive);
    const lines = entries.slice(registry.entries.length);
    expect(lines.map((line) => [line.url, line.state === 'moved' ? line.target : line.state])).toEqual([
      ['/2018/citywide/2-1-4/', '/2018/citywide/2-1-5/'],
      ['/2018/citywide/2-1-4/#s2-1-4', '/2018/citywide/2-1-5/#s2-1-5'],
      ['/2018/citywide/2-1-4/#s2-1-4-p1', '/2018/citywide/2-1-5/#s2-1-5-p1'],
      ['/2018/citywide/2-1-4/#s2-1-4-p1-q8', '/2018/citywide/2-1-5/'],
    ]);
  });

  test('what had moved there moves on, so that no chain arises', () => {
    const once = retire(registry, { ...request, target: '/2018/citywide/2-1-5/' }, alive);
    const later = new Set([...alive].filter((url) => !url.includes('2-1-5')));
    const twice = retire(
      once,
      { url: '/2018/citywide/2-1-5/', target: '/2018/citywide/', reason: '合并到全文', edition: nextEdition },
      later,
    );
    const faults = findFaults(inspected({ registry: twice, addresses: without(), pages: site(content) }));
    expect(faults.filter(({ kind }) => kind === 'chain' || kind === 'no-target')).toEqual([]);
    expect(twice.entries.at(-1)).toMatchObject({ state: 'moved', target: '/2018/citywide/' });
  });

  test('without a target it is gone', () => {
    const { entries } = retire(registry, { ...request, url: paragraph }, alive);
    expect(entries.at(-1)).toEqual({ url: paragraph, state: 'gone', since: nextEdition, reason: '编号更正' });
  });
});

test('the file is JSON with one address a line, and reads back as it was', () => {
  const registry = publish(adding(gone(paragraph)), { changes: [], edition, date: '2026-11-21', sha256 });
  const text = formatRegistry(registry);
  expect(registrySchema.parse(JSON.parse(text))).toEqual(registry);
  expect(text.split('\n').filter((line) => line.startsWith('{"url"'))).toHaveLength(registry.entries.length);
});
