/** The committed content is what ingest makes of the seeds: `npm run ingest` brings it up to date. */
import { expect, test } from 'vitest';
import { archive, contentFolder, problems, seeds } from '../support/archive.ts';
import { ingest, readMdx } from '../support/content.ts';

test('every seed can be read', () => {
  expect(problems).toEqual([]);
});

test('content has the files that ingest makes of the seeds, each as it makes it, and no others', () => {
  const [made, committed] = [ingest(seeds), readMdx(contentFolder)];
  const paths = [...new Set([...made.keys(), ...committed.keys()])].toSorted();
  expect(paths.filter((path) => made.get(path) !== committed.get(path))).toEqual([]);
});

test('every document has an address of its own', () => {
  const keys = archive.documents.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});
