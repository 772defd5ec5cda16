/** Seeds read with a cache and on several threads: always what a full run on one thread would make of them. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codeFolders, openCache } from '../../scripts/lib/ingest-cache.ts';
import { ingestFolder, type IngestedFolder } from '../../scripts/lib/ingest-folder.ts';
import { listSeeds } from '../../scripts/lib/seed-folder.ts';
import { batchSize, readSeeds, shareOut, type Reader } from '../../scripts/lib/seed-readers.ts';
import type { Reading } from '../../scripts/lib/seed-reading.ts';
import { root, seedFolder } from '../support/specimen.ts';

const seed2012 = '004_8ae8e19b61b79a1d';
const seed2018 = '001_28fd1e6a404a9f40';
const seed2023 = '003_4ffaf3414a688a66';

let folder = '';
const seeds = (): string => join(folder, 'seeds');
const notes = (seed: string): string => join(seeds(), `${seed}.yml`);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ingest-'));
  cpSync(seedFolder, seeds(), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** All that comes of a run: files, remarks and problems as they would be written and said. */
const resultOf = ({ documents, claims, problems }: IngestedFolder) => ({
  files: documents.flatMap((one) =>
    one.files().map(([path, bytes]) => [path, Buffer.from(bytes).toString()]),
  ),
  said: documents.map(({ claim, counts, remarks }) => ({ claim, counts, remarks })),
  claims,
  problems: problems.map(({ message }) => message),
});

/** A run over the seeds as they are: what came of it, and how many of them it read anew. */
async function run(cache = 'cache', threads = 1) {
  let anew = 0;
  const { files } = listSeeds(seeds());
  const ingested = await ingestFolder(seeds(), files, {
    cache: openCache(seeds(), join(folder, cache)),
    onRead: () => anew++,
    threads,
  });
  return { anew, result: resultOf(ingested) };
}
/** The same with nothing known. */
const fullRun = async () => (await run(`cache-${Math.random()}`)).result;

/** The entries of the cache, by path. */
function entries(): string[] {
  const cache = join(folder, 'cache');
  if (!existsSync(cache)) return [];
  return readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const edit = (path: string, from: string, to: string): void => {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
};

describe('a seed that is as it was', () => {
  test('is not read again, and the run gives the same', async () => {
    const first = await run();
    const second = await run();
    expect([first.anew, second.anew]).toEqual([5, 0]);
    expect(second.result).toEqual(first.result);
    expect(first.result.files.length).toBeGreaterThan(80);
  });

  test.each([
    ['notes', () => edit(notes(seed2018), 'issuer: 重庆市政府办公厅', 'issuer: 重庆市政府各部门')],
    ['key', () => edit(notes(seed2018), 'key: 2018/citywide', 'key: 2018/all-city')],
  ])('stands beside one whose %s changed, and only that one is read: as in a full run', async (_, change) => {
    const before = await run();
    change();
    const { anew, result } = await run();
    expect(anew).toBe(1);
    expect(result).not.toEqual(before.result);
    expect(result).toEqual(await fullRun());
  });

  test('under another name is another seed: content says its name', async () => {
    await run();
    for (const extension of ['txt', 'yml']) {
      cpSync(join(seeds(), `${seed2018}.${extension}`), join(seeds(), `renamed.${extension}`));
      unlinkSync(join(seeds(), `${seed2018}.${extension}`));
    }
    const { anew, result } = await run();
    expect(anew).toBe(1);
    expect(JSON.stringify(result.files)).toContain('renamed.txt');
    expect(result).toEqual(await fullRun());
  });

  test('is read again where the text was changed and its hash was not: the problem is said', async () => {
    await run();
    edit(join(seeds(), `${seed2018}.txt`), '7896份', '7896件');
    const { result } = await run();
    expect(result.problems.join()).toContain('seeds are never edited');
  });

  test('with a problem is read again each time, and the problem is said each time', async () => {
    edit(notes(seed2018), 'quote: 办结13.8万件', 'quote: 办结13.9万件');
    const [first, second] = [await run(), await run()];
    expect(second.anew).toBe(1);
    expect(second.result.problems.join()).toContain('办结13.9万件');
    expect(second.result).toEqual(first.result);
  });
});

describe('an entry of the cache', () => {
  test.each([
    ['cut short', (path: string) => truncateSync(path, readFileSync(path).length >> 1)],
    ['empty', (path: string) => truncateSync(path, 0)],
    [
      'with one bit turned',
      (path: string) => {
        const bytes = readFileSync(path);
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
        writeFileSync(path, bytes);
      },
    ],
    ['of other words', (path: string) => writeFileSync(path, '{"files":[]}\n')],
  ])('that is %s is none, and is mended', async (_, spoil) => {
    const { result } = await run();
    const [entry = ''] = entries();
    const whole = readFileSync(entry);
    spoil(entry);
    const again = await run();
    expect(again.anew).toBe(1);
    expect(again.result).toEqual(result);
    expect(readFileSync(entry).equals(whole)).toBe(true);
  });

  test('goes with its seed, and so does the document', async () => {
    await run();
    expect(entries()).toHaveLength(5);
    for (const extension of ['txt', 'yml']) unlinkSync(join(seeds(), `${seed2023}.${extension}`));
    const { anew, result } = await run();
    expect(anew).toBe(0);
    expect(entries()).toHaveLength(4);
    expect(result.files.filter(([path = '']) => path.startsWith('2023/'))).toEqual([]);
    expect(result).toEqual(await fullRun());
  });

  test('is the reading of the seed it is named for, though the file changes while it is read', async () => {
    const cache = openCache(seeds(), join(folder, 'cache'));
    const { files } = listSeeds(seeds());
    const changing = {
      ...cache,
      // Named as it was; by the time it is read, somebody has saved other notes.
      read: (name: string) => {
        edit(notes(seed2012), 'kind: report', 'kind: report ');
        return cache.read(name);
      },
    };
    await ingestFolder(seeds(), files.slice(4), { cache: changing, onRead: () => undefined, threads: 1 });
    expect(entries()).toEqual([]);
  });
});

describe('threads', () => {
  test('give what one thread gives', async () => {
    const many = join(folder, 'many');
    mkdirSync(many);
    const names = Array.from({ length: 12 }, (_, index) => String(index).padStart(2, '0'));
    for (const name of names) cpSync(join(seeds(), `${seed2023}.txt`), join(many, `${name}.txt`));
    // The others lack them, and have a problem.
    for (const name of names.slice(0, 6)) cpSync(notes(seed2023), join(many, `${name}.yml`));
    const { files } = listSeeds(many);
    const read = async (threads: number) =>
      resultOf(
        await ingestFolder(many, files, {
          cache: openCache(many, join(folder, `cache-${threads}`)),
          onRead: () => undefined,
          threads,
        }),
      );
    const one = await read(1);
    expect(one.claims.map(({ file }) => file.slice(0, 2))).toEqual(names.slice(0, 6));
    expect(one.problems.map((message) => message.slice(6, 8))).toEqual(names.slice(6));
    expect(await read(2)).toEqual(one);
  });

  test('give it in the order of the files, not of arrival, and say how many are done', async () => {
    const files = Array.from({ length: 2 * batchSize + 3 }, (_, index) => `${index}.txt`);
    const read = (batch: readonly string[]): Reading[] =>
      batch.map((file) => ({ claim: { file, key: '', bodies: [] }, problems: [] }));
    const ended: string[] = [];
    let release = (): void => undefined;
    const last = new Promise<void>((resolve) => (release = resolve));
    const slow: Reader = {
      read: (batch) => last.then(() => read(batch)),
      end: async () => ended.push('slow'),
    };
    const quick: Reader = {
      read: async (batch) => {
        if (batch.includes(files.at(-1) ?? '')) setTimeout(release);
        return read(batch);
      },
      end: async () => ended.push('quick'),
    };
    const heard: number[] = [];
    const readings = await shareOut(files, [slow, quick], (done) => heard.push(done));
    expect(readings).toEqual(read(files));
    expect(heard).toEqual([batchSize, batchSize + 3, files.length]);
    expect(ended).toEqual(['slow', 'quick']);
  });

  test('that meet a fault of ours throw it, with the name of the seed', async () => {
    const wrong = join(folder, 'wrong');
    mkdirSync(join(wrong, 'a.txt'), { recursive: true }); // a folder cannot be read
    cpSync(notes(seed2023), join(wrong, 'a.yml'));
    const reading = readSeeds(wrong, ['a.txt', 'b.txt'], () => undefined, 2);
    await expect(reading).rejects.toThrow('a.txt could not be read');
  });
});

/** The files of the project that a file stands on, itself too. */
function closureOf(path: string, known = new Set<string>()): Set<string> {
  if (known.has(path)) return known;
  known.add(path);
  const text = readFileSync(join(root, path), 'utf8');
  for (const [, name = ''] of text.matchAll(/\bfrom '(\.[^']+)'/g))
    closureOf(normalize(join(dirname(path), name)).replaceAll('\\', '/'), known);
  return known;
}

test('the hash of the code is of every file a seed passes through', () => {
  const files = [...closureOf('scripts/lib/seed-worker.ts')];
  expect(files).toContain('scripts/ingest/content.ts');
  expect(files.filter((path) => !codeFolders.some((code) => path.startsWith(`${code}/`)))).toEqual([]);
});
