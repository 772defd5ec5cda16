import { describe, expect, test } from 'vitest';
import { findDocument } from '../../src/archive/archive.ts';
import { changePages, changesShown, departures, placeLabel, placeWithin } from '../../src/lib/corrections.ts';
import { differences, inContext } from '../../src/lib/differences.ts';
import { toLookup } from '../../src/archive/permalinks/lookup.ts';
import { edition, nextEdition, registered } from './support.ts';
import { archive } from '../support/specimen.ts';

const url = '/2018/citywide/2-1-4/#s2-1-4-p1';

describe('differences', () => {
  test('are told word by word', () => {
    expect(differences('新收申请378件，同比下降。', '新收申请379件，同比下降。')).toEqual([
      { kind: 'same', text: '新收申请' },
      { kind: 'del', text: '378' },
      { kind: 'ins', text: '379' },
      { kind: 'same', text: '件，同比下降。' },
    ]);
  });

  test.each([
    ['', '市司法局'],
    ['市司法局', ''],
    ['全市360余个政府网站', '全市政府网站360个'],
  ])('“%s” and “%s” can be had back from them', (before, after) => {
    const runs = differences(before, after);
    const text = (not: 'ins' | 'del') =>
      runs
        .filter(({ kind }) => kind !== not)
        .map((run) => run.text)
        .join('');
    expect(text('ins')).toBe(before);
    expect(text('del')).toBe(after);
  });

  test('in context, long unchanged words are left out and said to be', () => {
    const long = '公开政府信息'.repeat(20);
    const [head, , , tail] = inContext(differences(`${long}1件${long}`, `${long}2件${long}`), 6);
    expect(head?.text).toBe('……公开政府信息');
    expect(tail?.text).toMatch(/^件公开政府信……$/);
  });
});

test('changes: the latest first, each with its own address and the edition that published it', () => {
  const changes = [
    { url, before: '一户', after: '二户', kind: 'ours' as const, reason: '提取有误' },
    { url, before: '二户', after: '三户', kind: 'ours' as const, reason: '再次核对' },
  ];
  const registry = registered([{ url: '/corrections/#change-1', words: '一户→二户' }]);
  expect(changesShown(changes, toLookup(registry))).toMatchObject([
    { url: '/corrections/#change-2', place: url, reason: '再次核对', since: undefined },
    { url: '/corrections/#change-1', place: url, reason: '提取有误', since: edition },
  ]);
});

test('changes stand on pages of two hundred, and none ever comes to another', () => {
  const log = (length: number) =>
    Array.from({ length }, (_, index) => ({
      ...{ url, before: String(index), after: String(index + 1), kind: 'ours' as const },
      reason: '再次核对',
    }));
  const lookup = toLookup(registered());
  expect(changePages([], lookup)).toMatchObject([{ url: '/corrections/', changes: [] }]);
  const [first, second, ...others] = changePages(log(201), lookup);
  expect(others).toEqual([]);
  expect(first).toMatchObject({ url: '/corrections/', label: '第1–200条' });
  expect(first?.changes.map(({ url: place }) => place)).toEqual(
    changePages(log(200), lookup)[0]?.changes.map(({ url: place }) => place),
  );
  expect(second).toMatchObject({
    url: '/corrections/changes/2/',
    changes: [{ url: '/corrections/changes/2/#change-201' }],
  });
});

test('departures: addresses that one reason retired stand together', () => {
  const registry = registered();
  const gone = ['/a/', '/b/'].map(
    (page) => ({ url: page, state: 'gone', since: nextEdition, reason: '误录整页' }) as const,
  );
  const later = {
    url: '/c/',
    state: 'moved',
    since: nextEdition,
    target: '/about/',
    reason: '并入关于',
  } as const;
  expect(departures(toLookup({ ...registry, entries: [...registry.entries, ...gone, later] }))).toEqual([
    { since: nextEdition, reason: '并入关于', addresses: [later] },
    { since: nextEdition, reason: '误录整页', addresses: gone },
  ]);
});

describe('a place is called', () => {
  test.each([
    ['/2020/government/source/#L127', '原文文本第127行'],
    ['/2020/government/3/#s3', '三、收到和处理政府信息公开申请情况　标题'],
    ['/2020/government/3/#s3-t1-r1-c7', '三、收到和处理政府信息公开申请情况　表1第1行第7列'],
    ['/2020/government/3/#s3-t1-r3-l2', '三、收到和处理政府信息公开申请情况　表1第3行行名'],
    ['/2020/government/1-3/#s1-3-p1', '（三）规范办理政府信息公开申请　第1段'],
    ['/2020/government/1-3/#s1-3-p1-q277', '（三）规范办理政府信息公开申请　第1段中的数'],
    ['/2020/government/9/#s9-p1', 's9-p1'],
  ])('%s: %s', (address, label) => {
    expect(placeWithin(findDocument(archive, '2020/government'), address)).toBe(label);
  });

  test('with its document where none is named', () => {
    expect(placeLabel(archive, '/2020/government/3/#s3')).toMatch(/^重庆市人民政府机关2020年.*　三、.*标题$/);
    expect(placeLabel(archive, '/about/')).toBe('/about/');
  });
});
