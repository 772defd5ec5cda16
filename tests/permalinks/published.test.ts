/**
 * What was published stays. `published.json` holds, for every edition, how many lines the registry had and their hash; the
 * registry must begin with just those lines. To shorten the registry one would have to edit this record as well, by hand,
 * where a review sees it: `npm run permalinks -- --publish` adds to both and refuses while they differ.
 */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readChanges, readPublished, readRegistry, registryFile } from '../../scripts/permalinks/files.ts';
import { publishedFaults } from '../../src/archive/permalink-guards.ts';
import { formatRegistry } from '../../src/archive/permalinks.ts';
import { readFileSync } from 'node:fs';
import { sha256 } from './support.ts';

const root = join(import.meta.dirname, '..', '..');
const record = readPublished(root);
const registry = readRegistry(root);

test('at least one edition is published (else: npm run permalinks -- --publish)', () => {
  expect(record.length).toBeGreaterThan(0);
});

test('the registry begins with the lines of every published edition', () => {
  expect(publishedFaults(registry, readChanges(root), record, sha256)).toEqual([]);
});

test('the registry and its record name the same editions, each once and in order of time', () => {
  expect(registry.editions).toEqual(record);
  expect(new Set(record.map(({ edition }) => edition)).size).toBe(record.length);
  expect(record.map(({ date }) => date).toSorted()).toEqual(record.map(({ date }) => date));
});

test('the registry’s file is as the command writes it: one address a line', () => {
  expect(readFileSync(join(root, registryFile), 'utf8')).toBe(formatRegistry(registry));
});
