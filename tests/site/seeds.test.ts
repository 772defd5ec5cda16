/** Every seed is published as it is, with its hash, in the lists that `sha256sum -c` reads. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { sha256Of } from '../../src/disk/sha256.ts';
import { root } from '../support/root.ts';

const dist = process.env['DIST'] ?? join(root, 'dist');
const seeds = join(root, 'seeds');
const hashOf = (path: string): string => sha256Of(readFileSync(path));
/** The lines of a list as `sha256sum` reads them: the hash, two spaces, the path. */
const listed = (file: string): Map<string, string> =>
  new Map(
    readFileSync(join(dist, file), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
const keyOf = (notes: string): string =>
  String((parse(readFileSync(join(seeds, notes), 'utf8')) as { key: unknown }).key);

test('by their names in the folder of seeds', () => {
  const files = readdirSync(seeds).toSorted();
  expect([...listed('data/seeds.sha256')]).toEqual(files.map((file) => [file, hashOf(join(seeds, file))]));
});

test('by their paths on the site, where each lies byte for byte', () => {
  const list = listed('seeds.sha256');
  for (const [path, hash] of list) expect(hashOf(join(dist, path)), path).toBe(hash);
  const texts = readdirSync(seeds).filter((file) => file.endsWith('.txt'));
  expect(texts.length).toBeGreaterThan(0);
  for (const file of texts) {
    const notes = file.replace(/\.txt$/, '.yml');
    const key = keyOf(notes);
    expect(list.get(`${key}/source.txt`), file).toBe(hashOf(join(seeds, file)));
    expect(list.get(`${key}/source.yml`), notes).toBe(hashOf(join(seeds, notes)));
    const page = readFileSync(join(dist, key, 'source/index.html'), 'utf8');
    for (const name of [file, notes]) expect(page, name).toContain(hashOf(join(seeds, name)));
  }
  for (const file of ['archive.yml', 'bodies.yml'])
    expect(list.get(`data/${file}`), file).toBe(hashOf(join(seeds, file)));
});

test('both lists are among the files that are published', () => {
  const all = listed('SHA256SUMS');
  for (const list of ['seeds.sha256', 'data/seeds.sha256'])
    expect(all.get(list)).toBe(hashOf(join(dist, list)));
});
