/** Which documents are compared together: those between which something moved. */
import { expect, test } from 'vitest';
import { together } from '../../src/archive/editions/together.ts';
import type { Permalink } from '../../src/archive/permalinks/registry.ts';

const moved = (url: string, target: string): Permalink => ({
  ...{ url, target, state: 'moved', since: undefined, reason: '编号更正' },
});
const documents = ['2030/a', '2031/b', '2032/c', '2033/d'];

test('each by itself where nothing moved, or only within it', () => {
  expect(together(documents, [moved('/2030/a/1/', '/2030/a/2/'), moved('/trends/x/', '/trends/y/')])).toEqual(
    documents.map((document) => [document]),
  );
});

test('all between which something moved, over others too', () => {
  expect(
    together(documents, [moved('/2030/a/1/#s1', '/2032/c/1/#s1'), moved('/2032/c/', '/2033/d/')]),
  ).toEqual([['2030/a', '2032/c', '2033/d'], ['2031/b']]);
});

test('a document that neither state has counts for nothing', () => {
  expect(together(['2030/a'], [moved('/2029/z/', '/2030/a/')])).toEqual([['2030/a']]);
});
