/** Which pages say what became of an id that once stood on them. */
import { expect, test } from 'vitest';
import { retiredOn, toLookup } from '../../src/archive/permalinks/lookup.ts';

const gone = (url: string) => ({ url, state: 'gone', since: undefined, reason: '误录，原件没有' }) as const;
const lookupOf = (...urls: string[]) => toLookup({ editions: [], entries: urls.map(gone) });
const shownOn = (url: string, deep = true): string[] =>
  retiredOn(lookup, url, deep).map((entry) => entry.url);

const paragraph = '/2018/citywide/2-1-4/#s2-1-4-p9';
const task = '/2020/yufubanfa-89/annex-1-3/#sannex-1-3-t1-r3-c2';
const line = '/2018/citywide/source/#L900';
const lookup = lookupOf(paragraph, task, line, '/2018/citywide/2-1-5/', '/corrections/#change-1');

test('a document whose key begins like another’s does not answer for the other’s ids', () => {
  const other = lookupOf('/2020/government-office/1/#s1-p1');
  expect(retiredOn(other, '/2020/government/', true)).toEqual([]);
  expect(retiredOn(other, '/2020/government-office/', true)).toHaveLength(1);
});

test('an id is answered for on its own page, by the sections it lies in and by the whole document', () => {
  for (const page of ['2-1-4/', '2-1/', '2/', ''])
    expect(shownOn(`/2018/citywide/${page}`)).toEqual([paragraph]);
  for (const page of ['2-1-40/', '2-10/', '1/']) expect(shownOn(`/2018/citywide/${page}`)).toEqual([]);
  for (const page of ['annex-1-3/', 'annex-1/', 'annex/', ''])
    expect(shownOn(`/2020/yufubanfa-89/${page}`)).toEqual([task]);
});

test('a page that shows nothing below it answers for its own ids only', () => {
  expect(shownOn('/2018/citywide/', false)).toEqual([]);
  expect(shownOn('/2018/citywide/2-1-4/', false)).toEqual([paragraph]);
  expect(shownOn('/2018/citywide/source/', false)).toEqual([line]);
  expect(shownOn('/corrections/', false)).toEqual(['/corrections/#change-1']);
});

test('what came back is not retired', () => {
  const back = { url: paragraph, state: 'active', since: undefined } as const;
  const { retired, retiredAt } = toLookup({ editions: [], entries: [back, gone(paragraph), back] });
  expect([retired, [...retiredAt]]).toEqual([[], []]);
});
