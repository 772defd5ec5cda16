/** `npm run check` as it is run: exit code, what it says, what it writes. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { documents, folder as specimen, readContentFile, root } from '../support/specimen.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
  for (const name of ['content', 'seeds'])
    cpSync(join(specimen, name), join(folder, name), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function check(): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/check.ts')], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

function edit(file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${file}`);
  writeFileSync(path, after);
}

const records = (key = '2020/government'): string => join(folder, 'content', key, 'checks.json');

test('the committed content passes, and checks.json is left alone', () => {
  const before = statSync(records()).mtimeMs;
  expect(check()).toMatchObject({ status: 0, output: expect.stringContaining('was up to date') });
  expect(statSync(records()).mtimeMs).toBe(before);
});

test('a missing checks.json is written as committed, with nothing left beside it', () => {
  rmSync(records());
  expect(check()).toMatchObject({
    status: 0,
    output: expect.stringContaining('content/2020/government/checks.json: written'),
  });
  expect(readFileSync(records(), 'utf8')).toBe(readContentFile('2020/government/checks.json'));
  const beside = readdirSync(join(folder, 'content/2020/government'));
  expect(beside.filter((name) => name.startsWith('checks'))).toEqual(['checks.json']);
});

test('each document has its own records, and one without any an empty list', () => {
  for (const { key } of documents) {
    const own: { document: string }[] = JSON.parse(readFileSync(records(key), 'utf8'));
    expect(own.filter(({ document }) => document !== key)).toEqual([]);
  }
  expect(readFileSync(records('2020/yufubanfa-89'), 'utf8')).toBe('[]\n');
});

test('a changed figure fails: the new difference in full, and the accepted one that is gone', () => {
  edit('content/2012/citywide/index.mdx', (text) => text.replace('value: 1059500', 'value: 1069200'));
  edit('content/2020/government/index.mdx', (text) => text.replace('value: 360,', 'value: 361,'));
  const { status, output } = check();
  expect(status).toBe(1);
  for (const part of [
    '2020-government.row.s3-t1-r1: expected 378, found 379, difference 1',
    '/2020/government/3/#s3-t1-r1-c1',
    'seeds/004_8ae8e19b61b79a1d.yml: 2012-citywide.part-whole.proactive-items-by-channel is accepted, but its verdict is now “holds”',
  ]) {
    expect(output).toContain(part);
  }
  expect(existsSync(records())).toBe(true);
});

test('content edited by hand fails with the place in the seed', () => {
  edit('content/2018/citywide/2-1-4.mdx', (text) => text.replace('核查结果全部公开', '核查结果部分公开'));
  expect(check()).toMatchObject({
    status: 1,
    output: expect.stringMatching(
      /001_28fd1e6a404a9f40\.txt#L96-L98 {2}2018\/citywide: the words of s2-1-4-p1/,
    ),
  });
});
