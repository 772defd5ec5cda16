/** What is kept of a parsed content folder: never anything but what parsing it again would give. */
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { parseFolder } from '../src/disk/read-content.ts';
import { contentFolder } from './support/specimen.ts';

const cacheFolder = join('.cache', 'content');
let folder = '';
let cache = '';
const parsed = () => JSON.stringify([...parseFolder(folder)]);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(join(contentFolder, '2023'), join(folder, '2023'), { recursive: true });
  const before = new Set(readdirSync(cacheFolder));
  parseFolder(folder);
  // Other tests read other folders meanwhile; ours has the words of this one document and no more.
  const mine = readdirSync(cacheFolder).filter((name) => !before.has(name));
  cache = join(cacheFolder, mine.find((name) => name.endsWith('.jsonl')) ?? '');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(cache, { force: true });
});

const fresh = (): string => {
  rmSync(cache, { force: true });
  return parsed();
};
beforeEach(() => void fresh());

test('what is kept is what parsing gives', () => {
  const kept = parsed();
  expect(kept).toBe(fresh());
  expect(kept.length).toBeGreaterThan(10_000);
});

test.each([
  ['cut short', () => truncateSync(cache, readFileSync(cache).length >> 1)],
  ['empty', () => truncateSync(cache, 0)],
  ['no cache at all', () => writeFileSync(cache, '{"shape":1,"files":{}}')],
])('a cache that is %s is made good', (_, spoil) => {
  const whole = readFileSync(cache);
  spoil();
  expect(parsed()).toBe(fresh());
  expect(readFileSync(cache).length).toBe(whole.length);
});

test('a line of another file is not taken for this one', () => {
  const first = join(folder, '2023/general-office/1.mdx');
  writeFileSync(first, readFileSync(first, 'utf8').replace('<p ', '<p data-other '));
  const kept = parsed();
  expect(kept).toBe(fresh());
});
