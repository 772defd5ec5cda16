/** Each guard of the registry, made to fail on purpose. */
import { describe, expect, test } from 'vitest';
import { sha256Of } from '../../src/disk/sha256.ts';
import type { Address } from '../../src/archive/addresses.ts';
import { editionFaults } from '../../src/archive/permalinks/guards/editions.ts';
import type { Fault, Inspected } from '../../src/archive/permalinks/guards/fault.ts';
import { findFaults } from '../../src/archive/permalinks/guards/index.ts';
import { publish } from '../../src/archive/permalinks/publish.ts';
import { hashOf, type Permalink, type Registry } from '../../src/archive/permalinks/registry.ts';
import { retire } from '../../src/archive/permalinks/retire.ts';
import { content, edition, inspected, nextEdition, registered, site } from './support.ts';

const paragraph = '/2018/citywide/2-1-4/#s2-1-4-p1';
const without = (...urls: string[]): Address[] => content.filter(({ url }) => !urls.includes(url));
const withWords = (url: string, words: string): Address[] =>
  content.map((address) => (address.url === url ? { url, words } : address));
/** The published registry, and lines that wait for the next edition. */
const adding = (...lines: Permalink[]): Registry => addingTo(registered(), ...lines);
const addingTo = ({ editions, entries }: Registry, ...lines: Permalink[]): Registry => ({
  editions,
  entries: [...entries, ...lines],
});
const moved = (url: string, target: string): Permalink => ({
  url,
  state: 'moved',
  since: undefined,
  target,
  reason: '并入下一段',
});
const gone = (url: string): Permalink => ({
  url,
  state: 'gone',
  since: undefined,
  reason: '误录，原件没有',
});
const active = (url: string, words: string, since: string | undefined = undefined): Permalink => ({
  url,
  state: 'active',
  since,
  hash: hashOf(words, sha256Of),
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

describe('a draft, which no edition has published yet', () => {
  const added = '/2018/citywide/2-1-4/#s2-1-4-p2';

  test('is no fault, whether it is a place of the text', () => {
    const addresses = [...content, { url: added, words: '改造棚户区' }];
    expect(said({ addresses, pages: site(addresses) })).toEqual([]);
  });

  test('or a page of the site', () => {
    expect(said({ pages: site(content, { '/trends/complaints-total/': {} }) })).toEqual([]);
  });

  test('becomes a promise with the next edition: then it may not go', () => {
    const addresses = [...content, { url: added, words: '改造棚户区' }];
    const all = [...addresses, { url: '/trends/complaints-total/', words: undefined }];
    const date = '2027-01-31';
    const registry = publish(registered(), all, {
      changes: [],
      edition: nextEdition,
      date,
      sha256: sha256Of,
    });
    expect(said({ registry })).toEqual([
      ['vanished', added],
      ['vanished', '/trends/complaints-total/'],
    ]);
  });

  test('is not written down before: a line for it is named', () => {
    const addresses = [...content, { url: added, words: '改造棚户区' }];
    const registry = adding(active(added, '改造棚户区'));
    expect(said({ addresses, registry, pages: site(addresses) }).map(([kind]) => kind)).toEqual([
      'rewritten',
    ]);
  });

  test('answers on its page like any other address', () => {
    const addresses = [...content, { url: added, words: '改造棚户区' }];
    expect(said({ addresses, pages: site(content) }).map(([kind]) => kind)).toContain('unanswered');
  });
});

describe('words that changed', () => {
  const after = '实施农村危房改造5.29万户';
  const addresses = withWords(paragraph, after);
  const change = {
    url: paragraph,
    before: '实施农村危房改造5.28万户',
    after,
    kind: 'ours' as const,
    reason: '提取时误作5.28',
  };

  test('are named where the log is silent', () => {
    const [fault, ...others] = findFaults(inspected({ addresses }));
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ kind: 'changed', place: paragraph });
    expect(fault?.todo).toContain('--log --kind ours|reading|issuer --reason');
  });

  test('a value is published as well as words: 52800 is not 52880', () => {
    const url = '/2018/citywide/2-1-4/#s2-1-4-p1-q8';
    expect(said({ addresses: withWords(url, '5.28万户=52880户') })).toEqual([['changed', url]]);
  });

  test('white space counts for nothing', () => {
    expect(said({ addresses: withWords(paragraph, '实施农村危房改造 5.28\u00a0万户\u3000') })).toEqual([]);
  });

  test('with an entry in the log fit, and the next edition publishes them', () => {
    const changes = [change];
    const logged = [...addresses, { url: '/corrections/#change-1', words: `${change.before}→${after}` }];
    const pages = site(logged);
    expect(said({ addresses: logged, changes, pages })).toEqual([]);
    const all = [...logged, { url: '/corrections/', words: undefined }];
    const date = '2027-01-31';
    const registry = publish(registered(), all, { changes, edition: nextEdition, date, sha256: sha256Of });
    expect(said({ addresses: logged, changes, pages, registry })).toEqual([]);
    expect(registry.entries.filter(({ url }) => url === paragraph)).toEqual([
      active(paragraph, change.before, edition),
      active(paragraph, after, nextEdition),
    ]);
  });

  test('twice between two editions fit where the log tells of both steps', () => {
    const last = '实施农村危房改造5.3万户';
    const further = { url: paragraph, before: after, after: last, kind: 'ours' as const, reason: '再次核对' };
    const parts = { addresses: withWords(paragraph, last), changes: [change, further] };
    expect(said(parts)).toEqual([]);
    expect(said({ ...parts, changes: [further] }).map(([kind]) => kind)).toEqual(['changed', 'log']);
    const rest = { edition: nextEdition, date: '2027-01-31', sha256: sha256Of };
    const registry = publish(registered(), parts.addresses, { ...rest, changes: parts.changes });
    expect(said({ ...parts, registry })).toEqual([]);
  });

  test('are not excused by a change that an earlier edition published', () => {
    const there = { url: paragraph, before: change.before, after, kind: 'ours' as const, reason: '提取有误' };
    const back = {
      url: paragraph,
      before: after,
      after: change.before,
      kind: 'ours' as const,
      reason: '改回原文',
    };
    const changes = [there, back];
    const rest = { edition: nextEdition, date: '2027-01-31', sha256: sha256Of, changes };
    const registry = publish(registered(), content, rest);
    expect(said({ registry, changes })).toEqual([]);
    expect(said({ registry, changes, addresses }).map(([kind]) => kind)).toEqual(['changed']);
  });

  test('are not covered up by a hash put into the registry by hand', () => {
    const registry = adding(active(paragraph, after));
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
  const published = registered([...content, { url: old, words: '改造' }, { url: older, words: '改' }]);
  const then = (...lines: Permalink[]): Registry => addingTo(published, ...lines);

  test('one straight to what is there is fine', () => {
    const registry = then(moved(old, paragraph), gone(older));
    expect(said({ registry, pages })).toEqual([]);
  });

  test('a chain is named with its steps', () => {
    const registry = then(moved(old, paragraph), moved(older, old));
    const [fault, ...others] = findFaults(inspected({ registry, pages }));
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ kind: 'chain', place: older, found: `${older} → ${old} → ${paragraph}` });
  });

  test('a loop is named', () => {
    const registry = then(moved(old, older), moved(older, old));
    expect(said({ registry, pages })).toEqual([
      ['loop', old],
      ['loop', older],
    ]);
  });

  test('an address that moved to itself is a loop', () => {
    expect(said({ registry: then(moved(old, old), gone(older)), pages })).toEqual([['loop', old]]);
  });

  test('one to a draft is fine as long as it is on the site', () => {
    const target = '/compare/2020-government/2023-general-office/';
    const registry = then(moved(old, target), gone(older));
    expect(said({ registry, pages: new Map([...pages, [target, { ids: [], standsIn: false }]]) })).toEqual(
      [],
    );
    expect(said({ registry, pages })).toEqual([['no-target', old]]);
  });

  test('a target that never was is named', () => {
    const registry = then(moved(old, '/2018/citywide/7/'), gone(older));
    expect(said({ registry, pages })).toEqual([['no-target', old]]);
  });

  test('a target that is gone is named', () => {
    const registry = then(gone(older), moved(old, older));
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
  const first = registered();
  const record = first.editions;
  const edited = (entries: readonly Permalink[]): Registry => ({ ...first, entries });
  const secondOf = (registry: Registry, addresses: readonly Address[]): Registry =>
    publish(registry, addresses, { changes, edition: nextEdition, date: '2027-01-31', sha256: sha256Of });

  test('stands as published', () => {
    expect(editionFaults(first, changes, record, sha256Of)).toEqual([]);
    expect(said({ registry: first })).toEqual([]);
  });

  test.each<[string, Registry]>([
    ['a line taken from the end', edited(first.entries.slice(0, -1))],
    ['a line taken from the middle', edited(first.entries.slice(1))],
    [
      'a line taken from the middle, another put in',
      edited([...first.entries.slice(1), { ...gone('/about/'), since: edition }]),
    ],
    [
      'a line reworded',
      edited(
        first.entries.map((entry) =>
          entry.url === paragraph ? { ...gone(paragraph), since: edition } : entry,
        ),
      ),
    ],
    [
      'a hash changed',
      edited(
        first.entries.map((entry) => (entry.url === paragraph ? active(paragraph, '改', edition) : entry)),
      ),
    ],
    ['two lines exchanged', edited([...first.entries.slice(0, 2).toReversed(), ...first.entries.slice(2)])],
    [
      'another edition as its first',
      edited(first.entries.map((entry) => ({ ...entry, since: nextEdition }))),
    ],
    [
      'a part of it said to wait still',
      edited(first.entries.map((entry) => ({ ...entry, since: undefined }))),
    ],
    ['the edition taken out of it', { ...first, editions: [] }],
    ['everything taken out of it', { editions: [], entries: [] }],
  ])('%s', (_, registry) => {
    const [fault] = editionFaults(registry, changes, record, sha256Of);
    expect(fault?.kind).toBe('rewritten');
    expect(fault?.todo).toContain('restore content/permalinks.json');
  });

  test('shortened and published anew: the record of the first edition still names it', () => {
    const anew = registered(content.slice(0, 3));
    expect(editionFaults(anew, changes, anew.editions, sha256Of)).toEqual([]);
    expect(editionFaults(anew, changes, record, sha256Of)).not.toEqual([]);
  });

  test('a log cut down is named too', () => {
    const change = { url: paragraph, before: '一', after: '二', kind: 'ours' as const, reason: '提取有误' };
    const logged = registered(content, [change]);
    expect(editionFaults(logged, [change], logged.editions, sha256Of)).toEqual([]);
    expect(editionFaults(logged, [], logged.editions, sha256Of)).toHaveLength(1);
    expect(
      editionFaults(logged, [{ ...change, reason: '别的理由' }], logged.editions, sha256Of),
    ).toHaveLength(1);
  });

  test('a second edition adds, and the first still stands in it', () => {
    const second = secondOf(first, [...content, { url: '/2018/citywide/2-1-4/#s2-1-4-p2', words: '棚户区' }]);
    expect(second.entries.slice(0, first.entries.length)).toEqual(first.entries);
    expect(editionFaults(second, changes, second.editions, sha256Of)).toEqual([]);
    expect(second.editions.slice(0, 1)).toEqual(record);
  });

  test('a later edition rests on those before it: another first one gives it another hash', () => {
    const added = [{ url: '/2018/citywide/2-1-4/#s2-1-4-p2', words: '棚户区' }];
    const other = registered(withWords(paragraph, '另一段'));
    const hashes = [first, other].map((registry) => secondOf(registry, added).editions.at(-1)?.sha256);
    expect(new Set(hashes).size).toBe(2);
  });

  test('a line that retires what was never there', () => {
    const registry = adding(gone('/2018/citywide/9/'));
    expect(said({ registry })).toContainEqual([
      'rewritten',
      'content/2018/citywide/permalinks.json: /2018/citywide/9/',
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
  const request = { url: '/2018/citywide/2-1-4/', reason: '编号更正' };

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
      { url: '/2018/citywide/2-1-5/', target: '/2018/citywide/', reason: '合并到全文' },
      later,
    );
    const faults = findFaults(inspected({ registry: twice, addresses: without(), pages: site(content) }));
    expect(faults.filter(({ kind }) => kind === 'chain' || kind === 'no-target')).toEqual([]);
    expect(twice.entries.at(-1)).toMatchObject({ state: 'moved', target: '/2018/citywide/' });
  });

  test('without a target it is gone', () => {
    const { entries } = retire(registry, { ...request, url: paragraph }, alive);
    expect(entries.at(-1)).toEqual({ url: paragraph, state: 'gone', since: undefined, reason: '编号更正' });
  });

  test('a page without ids may move to a page of another shape, which no edition has published yet', () => {
    const [old, other] = ['2020-government--2023-general-office', '2012-citywide--2018-citywide'].map(
      (pair) => `/topics/applications/compare/${pair}/`,
    );
    const target = '/compare/2020-government/2023-general-office/';
    const pages = ['/topics/applications/', old, other].map((url) => ({ url: url ?? '', words: undefined }));
    const before = registered([...content, ...pages]);
    const now = site([...content, ...pages.filter(({ url }) => url !== old)], { [target]: {} });
    const present = { url: old ?? '', target, reason: '对照页移到报告之下' };
    const after = retire(before, present, new Set([...now.keys()]));
    expect(after.entries.slice(before.entries.length)).toEqual([
      { url: old, state: 'moved', since: undefined, target, reason: present.reason },
    ]);
    now.set(old ?? '', { ids: [], standsIn: true });
    expect(said({ registry: after, pages: now })).toEqual([]);
    const published = publish(after, [...content, { url: target, words: undefined }], {
      changes: [],
      edition: nextEdition,
      date: '2027-01-31',
      sha256: sha256Of,
    });
    expect(said({ registry: published, pages: now })).toEqual([]);
  });
});
