/** What the corrections log tells an address of a passage: the words of blocks, not what is read out of them. */
import { expect, test } from 'vitest';
import { toLookup } from '../../src/archive/permalinks/lookup.ts';
import { wordsChanged } from '../../src/lib/words-changed.ts';
import { documentOf } from '../support/specimen.ts';

const reason = '此前误读原文。';
const changes = [
  { url: '/2018/citywide/2-1-4/#s2-1-4-p1', before: '甲文', after: '乙文', reason },
  { url: '/2018/citywide/2-1-4/#s2-1-4-p1-q43', before: '323.3万户=1', after: '323.3万户=2', reason },
  {
    url: '/2020/government/2/#s2-t1-r8-c2',
    before: '977.25元=977.25元',
    after: '977.25万元=9772500元',
    reason,
  },
  { url: '/2020/government/2/#s2-t1-r8-c1', before: '3=3件', after: '3=3个', reason },
  { url: '/2018/citywide/source/#L96', before: '甲', after: '乙', reason },
  { url: '/2018/citywide/2-1-4/#s2-1-4', before: '4．旧题', after: '4．新题', reason },
].map((change) => ({ ...change, kind: 'ours' as const }));
const first = {
  edition: '0.1.0',
  date: '2026-11-01',
  entries: 1,
  changes: 1,
  sha256: '0'.repeat(64),
};
const lookup = toLookup({
  editions: [first],
  entries: [{ url: '/corrections/#change-1', state: 'active', since: '0.1.0', hash: '000000000000' }],
});
const of = (key: string) =>
  wordsChanged(documentOf(key), changes, { lookup, edition: '0.2.0+abc', link: (url) => `/base${url}` });

test('headings and paragraphs that were changed, each with the edition that shows it first', () => {
  expect(of('2018/citywide')).toEqual([
    {
      id: 's2-1-4-p1',
      before: '甲文',
      after: '乙文',
      since: '0.1.0',
      reason,
      url: '/base/corrections/#change-1',
    },
    {
      id: 's2-1-4',
      before: '4．旧题',
      after: '4．新题',
      since: '0.2.0+abc',
      reason,
      url: '/base/corrections/#change-6',
    },
  ]);
});

test('of a cell its words, and nothing where only its value was read otherwise', () => {
  expect(of('2020/government').map(({ before, after }) => [before, after])).toEqual([
    ['977.25元', '977.25万元'],
  ]);
  expect(of('2012/citywide')).toEqual([]);
});
