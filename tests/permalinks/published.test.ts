/**
 * What was published stays. `published.json` holds, for every edition, how many lines the registry had and the hash of
 * those it added; the parts together must have just those lines. To take one away one would have to edit this record as
 * well, by hand, where a review sees it: `npm run permalinks -- --publish` adds to both and refuses while they differ.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256Of } from '../../src/disk/sha256.ts';
import { readChanges, readPublished, registryAt } from '../../scripts/permalinks/files.ts';
import { editionFaults } from '../../src/archive/permalinks/guards/editions.ts';
import { fileOf, formatParts } from '../../src/archive/permalinks/parts.ts';
import type { Permalink } from '../../src/archive/permalinks/registry.ts';

const root = join(import.meta.dirname, '..', '..');
const record = readPublished(root);
const registry = registryAt(root);

test('the first edition is on record as it was published, in one file: its 4052 lines are in the parts today', () => {
  expect(record[0]).toEqual({
    edition: '0.1.0+e2c53531',
    date: '2026-11-21',
    entries: 4052,
    changes: 0,
    sha256: 'a398b1b2ff8190023cbfa533dfcfd8fffb08cfc0e983e0cf1ebe340cd3732f0f',
  });
  expect(registry.entries.filter(({ since }) => since === record[0]?.edition)).toHaveLength(4052);
});

test('the registry has the lines of every published edition', () => {
  expect(editionFaults(registry, readChanges(root), record, sha256Of)).toEqual([]);
});

test('the registry and its record name the same editions, each once and in order of time', () => {
  expect(registry.editions).toEqual(record);
  expect(new Set(record.map(({ edition }) => edition)).size).toBe(record.length);
  expect(record.map(({ date }) => date).toSorted()).toEqual(record.map(({ date }) => date));
});

test.each([...formatParts(registry).keys()])(
  'a line taken from %s is told, and so is the whole part',
  (path) => {
    const isHere = ({ url }: Permalink): boolean => fileOf(url) === `content/${path}`;
    const first = registry.entries.findIndex(isHere);
    for (const entries of [
      registry.entries.toSpliced(first, 1),
      registry.entries.filter((line) => !isHere(line)),
    ]) {
      expect(editionFaults({ ...registry, entries }, readChanges(root), record, sha256Of)).not.toEqual([]);
    }
  },
);

test('every part is as the command writes it: one address a line', () => {
  for (const [path, text] of formatParts(registry)) {
    expect(readFileSync(join(root, 'content', path), 'utf8'), path).toBe(text);
  }
});
