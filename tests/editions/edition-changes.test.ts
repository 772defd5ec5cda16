/** What an edition changed, as its page tells it. */
import { expect, test } from 'vitest';
import { addedSaid, changesByReason, changesSaid } from '../../src/lib/edition-changes.ts';
import type { ChangeRecord } from '../../src/schema/edition-record.ts';
import { archive } from '../support/specimen.ts';

const change = (of: Partial<ChangeRecord>): ChangeRecord => ({
  url: '/2018/citywide/3-1/#s3-1-p1-q13',
  document: '2018/citywide',
  source: { file: 'a.txt', start: 1, end: 1 },
  ...{ field: 'scope', measure: 'applications.newReceived', dimension: '', member: 'total' },
  ...{ old: 'area', new: 'organ', kind: 'reading', reason: '按原文改读。' },
  ...of,
});

test('alike changes of one reason stand together, our errors before better readings', () => {
  const groups = changesByReason(archive, [
    change({}),
    change({ url: '/2018/citywide/3-1/#s3-1-p1-q26' }),
    change({ kind: 'ours', reason: '转录有误。', field: 'text', old: '一户', new: '二户' }),
  ]);
  expect(groups.map(({ kind, reason, count }) => [kind, reason, count])).toEqual([
    ['ours', '转录有误。', 1],
    ['reading', '按原文改读。', 2],
  ]);
  expect(groups[1]?.changes).toMatchObject([{ field: '口径', count: 2 }]);
});

test('codes are shown in words, where the vocabulary still has them', () => {
  const runs = (of: Partial<ChangeRecord>) =>
    changesByReason(archive, [change(of)])[0]?.changes[0]?.runs.map(({ kind, text }) => `${kind} ${text}`);
  expect(runs({})).toEqual(['del 全地区', 'ins 本机关']);
  expect(runs({ old: 'citywide' })).toEqual(['del citywide', 'ins 本机关']);
  expect(runs({ field: 'qualifier', old: '', new: 'about' })).toEqual([
    'del （空）',
    'ins 约（原文作近、约）',
  ]);
});

test('a place is named by document, section and measure; one that is gone says so', () => {
  const label = (of: Partial<ChangeRecord>) =>
    changesByReason(archive, [change(of)])[0]?.changes[0]?.places[0]?.label;
  expect(label({})).toMatch(/^2018年.*（一）申请受理情况　第1段中的数　/);
  expect(label({ new: null })).toMatch(/（已不再提供）$/);
  expect(label({ document: '2031/gone', url: '/2031/gone/1/#s1' })).toBe('/2031/gone/1/#s1');
});

test('a page stays within bounds, and says how many there are', () => {
  const many = Array.from({ length: 5_000 }, (_, index) =>
    change({ url: `/2018/citywide/3-1/#s3-1-p1-q${index}` }),
  );
  const [group] = changesByReason(archive, many);
  expect(group).toMatchObject({ count: 5_000, changes: [{ count: 5_000 }] });
  expect(group?.changes[0]?.places.length).toBeLessThan(100);
});

test('an edition without changes says that', () => {
  expect(changesSaid({ ours: 0, reading: 0, issuer: 0 })).toBe('没有改动');
  expect(changesSaid({ ours: 1, reading: 1191, issuer: 0 })).toBe('本站有误1处，读法改进1,191处');
});

test('what is published for the first time is counted, and nothing is said of nothing', () => {
  expect(addedSaid({ documents: 1, sections: 20, values: 1191 })).toBe('1份文件、20节、1,191个数值');
  expect(addedSaid({ documents: 0, sections: 0, values: 75 })).toBe('75个数值');
  expect(addedSaid({ documents: 0, sections: 0, values: 0 })).toBe('');
});
