/** Which pages say what became of an id that once stood on them. */
import { expect, test } from 'vitest';
import { retiredOn } from '../../src/lib/permalinks.ts';
import { nextEdition } from './support.ts';

const gone = (url: string) => ({ url, state: 'gone', since: nextEdition, reason: '误录，原件没有' }) as const;

test('a document whose key begins like another’s does not answer for the other’s ids', () => {
  const registry = { editions: [], entries: [gone('/2020/government-office/1/#s1-p1')] };
  expect(retiredOn(registry, '/2020/government/', true)).toEqual([]);
});
