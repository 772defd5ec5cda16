/** Every address of the registry, on the site as it was built (`DIST`, else `dist/`). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { inspect } from '../../scripts/permalinks/files.ts';
import type { Inspected } from '../../src/archive/permalinks/guards/fault.ts';
import { findFaults } from '../../src/archive/permalinks/guards/index.ts';
import { publishedParts } from '../../src/archive/permalinks/parts.ts';
import { fragmentOf, latest, pageOf } from '../../src/archive/permalinks/registry.ts';

const root = join(import.meta.dirname, '..', '..');
const dist = process.env['DIST'] ?? join(root, 'dist');
let site: Inspected;

beforeAll(() => {
  expect(existsSync(join(dist, 'index.html')), 'a built site: npm run build').toBe(true);
  site = inspect(root, dist);
});

test('every address of the registry resolves: pages exist, ids stand on their page', () => {
  const known = latest(site.registry.entries);
  expect(known.size).toBeGreaterThan(0);
  const unresolved = [...known.keys()].filter((url) => {
    const page = site.pages.get(pageOf(url));
    const id = fragmentOf(url);
    return !page || (id !== undefined && !page.ids.includes(id));
  });
  expect(unresolved).toEqual([]);
});

test('no guard objects', () => {
  expect(
    findFaults(site)
      .map(({ kind, place }) => `${kind} ${place}`)
      .slice(0, 20),
  ).toEqual([]);
});

test('the site publishes the registry: /permalinks.json, and each document’s part', () => {
  const files = publishedParts(site.registry);
  expect(files.size).toBeGreaterThan(1);
  for (const [url, text] of files) expect(readFileSync(join(dist, url), 'utf8'), url).toBe(text);
});
