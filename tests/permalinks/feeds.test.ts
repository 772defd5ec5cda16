import { describe, expect, test } from 'vitest';
import { sha256Of } from '../../src/disk/sha256.ts';
import { correctionEntries, documentEntries, toAtom, toUrn, type FeedEntry } from '../../src/lib/feeds.ts';
import { toLookup, type Lookup } from '../../src/archive/permalinks/lookup.ts';
import { publish } from '../../src/archive/permalinks/publish.ts';
import { emptyRegistry, type Permalink, type Registry } from '../../src/archive/permalinks/registry.ts';
import { readAtom } from './atom.ts';
import { edition, nextEdition } from './support.ts';
import { archive } from '../support/specimen.ts';
import { editionsOf } from '../support/edition.ts';

const publishing = (registry: Registry, urls: string[], name: string, date: string): Registry =>
  publish(
    registry,
    urls.map((url) => ({ url, words: undefined })),
    { changes: [], edition: name, date, sha256: sha256Of },
  );
const daysOf = (lookup: Lookup) => documentEntries(archive, lookup).map(({ url, updated }) => [url, updated]);

const first = publishing(emptyRegistry, ['/2012/citywide/', '/2018/citywide/'], edition, '2026-11-21');

describe('documents in the feed', () => {
  test('have the day of the edition they were published with; a draft is not in it: there is no true date', () => {
    expect(daysOf(toLookup(first))).toEqual([
      ['/2012/citywide/', '2026-11-21'],
      ['/2018/citywide/', '2026-11-21'],
    ]);
  });

  test('are updated by an edition that publishes something of them, and only by such a one', () => {
    const second = publishing(
      first,
      ['/2018/citywide/9/', '/2020/government/', '/2018/'],
      nextEdition,
      '2027-01-31',
    );
    expect(daysOf(toLookup(second))).toEqual([
      ['/2012/citywide/', '2026-11-21'],
      ['/2018/citywide/', '2027-01-31'],
      ['/2020/government/', '2027-01-31'],
    ]);
  });

  test('are not updated by a retirement that waits for the next edition', () => {
    const gone: Permalink = { url: '/2018/citywide/', state: 'gone', since: undefined, reason: '重复收录' };
    const waiting = { ...first, entries: [...first.entries, gone] };
    expect(daysOf(toLookup(waiting))).toEqual(daysOf(toLookup(first)));
    expect(correctionEntries(archive, [], toLookup(waiting))).toEqual([]);
  });
});

test('corrections in the feed: repairs, changes, departures', () => {
  const repair = '/corrections/#artefact-2023-general-office-L10';
  const place = '/2018/citywide/1-1/#s1-1-p1';
  const before = publishing(first, [place], '0.1.1+00000000', '2026-12-01');
  const gone: Permalink = { url: place, state: 'gone', since: undefined, reason: '误录，原件没有' };
  const second = publishing(
    { ...before, entries: [...before.entries, gone] },
    [repair, '/corrections/#change-1'],
    nextEdition,
    '2027-01-31',
  );
  const changes = [
    { url: '/2018/citywide/', before: '一户', after: '二户', kind: 'ours' as const, reason: '提取有误' },
  ];
  const xml = atom(correctionEntries(archive, changes, toLookup(second)));
  const { entries } = readAtom(xml);
  expect(entries.map(({ title, updated }) => [title, updated.slice(0, 10)])).toEqual([
    [expect.stringMatching(/^删去：.*2023年.*第10行$/), '2027-01-31'],
    [expect.stringMatching(/^改动：重庆市2018年/), '2027-01-31'],
    ['地址变动 1 处', '2027-01-31'],
  ]);
  expect(xml).toContain('<del>[bookmark: _GoBack]</del>');
  expect(xml).toMatch(/<del>一户?<\/del><ins>二户?<\/ins>/);
});

test('editions in the feed: those that changed something, how much and why', () => {
  const entries = correctionEntries(archive, [], toLookup(first), editionsOf(archive));
  const { entries: told } = readAtom(atom(entries));
  expect(told.map(({ title, updated }) => [title, updated.slice(0, 10)])).toContainEqual([
    '版次0.2.0的改动',
    '2031-05-06',
  ]);
  expect(told.map(({ title }) => title)).not.toContain('版次0.1.0的改动');
  expect(atom(entries)).toContain('此前误读一位数字。');
});

describe('Atom', () => {
  const entry = (name: string, updated: string): FeedEntry => ({
    name,
    url: name,
    title: name,
    updated,
    content: ['一'],
  });

  test('has the latest first, and its day for the feed', () => {
    const { updated, entries } = readAtom(atom([entry('/a/', '2026-11-21'), entry('/b/', '2027-01-31')]));
    expect(entries.map(({ title }) => title)).toEqual(['/b/', '/a/']);
    expect(updated).toBe('2027-01-31T00:00:00+08:00');
  });

  test('without entries has the day of the last edition', () => {
    expect(readAtom(atom([])).updated).toBe('2026-11-21T00:00:00+08:00');
  });

  test('escapes what XML would misread', () => {
    const title = '<b>&"]]>';
    expect(readAtom(atom([{ ...entry('/a/', '2026-11-21'), title }])).entries[0]?.title).toBe(title);
  });

  test('links have the base, ids do not: they stay when the site moves', () => {
    const here = readAtom(atom([entry('/a/', '2026-11-21')], (url) => `/archive${url}`));
    const there = readAtom(atom([entry('/a/', '2026-11-21')], (url) => `https://example.org${url}`));
    expect([here.self, here.entries[0]?.href]).toEqual(['/archive/feed.xml', '/archive/a/']);
    expect(there.self).toBe('https://example.org/feed.xml');
    expect(there.id).toBe(here.id);
    expect(there.entries[0]?.id).toBe(here.entries[0]?.id);
  });

  test('ids of different things differ', () => {
    expect(toUrn('档案', '/a/', sha256Of)).not.toBe(toUrn('档案', '/b/', sha256Of));
  });

  test.each([
    ['no updated', (xml: string) => xml.replace(/<updated>[^<]*<\/updated>/, '')],
    ['a date that is none', (xml: string) => xml.replace(/<updated>[^<]*/, '<updated>2026-13-41T00:00:00Z')],
    ['two entries with one id', (xml: string) => xml.replace(/(<entry>.*?<\/entry>)/s, '$1$1')],
    ['an open element', (xml: string) => xml.replace('</entry>', '')],
  ])('the reader of these tests refuses %s', (_, spoil) => {
    expect(() => readAtom(spoil(atom([entry('/a/', '2026-11-21')])))).toThrow();
  });
});

function atom(entries: FeedEntry[], link = (url: string): string => url): string {
  const feed = {
    title: '档案',
    subtitle: '收录',
    author: '档案',
    self: '/feed.xml',
    page: '/',
    updated: '2026-11-21',
    entries,
  };
  return toAtom(feed, { link, sha256: sha256Of, feedName: '档案' });
}
