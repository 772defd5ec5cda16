/** `npm run build -- --seeds … --out …`: which folders a command works on, and that a site is replaced whole or not at all. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toEnvironment, toFolders } from '../scripts/lib/command-folders.ts';
import { nextOf, publishFolder, settleFolder } from '../scripts/lib/publish-folder.ts';
import { root } from './support/root.ts';

describe('folders', () => {
  const named = { seeds: resolve('a/seeds'), content: resolve('a/content'), out: resolve('b') };

  test('without a word they are the project’s own', () => {
    expect(toFolders({}, {})).toEqual({
      seeds: resolve('seeds'),
      content: resolve('content'),
      out: resolve('dist'),
    });
  });

  test('content lies beside the seeds', () => {
    expect(toFolders({ seeds: 'a/seeds', out: 'b' }, {})).toEqual(named);
    expect(toFolders({ seeds: 'a/seeds/', out: 'b' }, { ARCHIVE_CONTENT: 'c' })).toMatchObject({
      content: named.content,
    });
  });

  test('what is handed on in the environment arrives', () => {
    expect(toFolders({}, toEnvironment(named))).toEqual(named);
  });

  test('an option has more weight than the environment', () => {
    expect(toFolders({ content: 'c' }, toEnvironment(named))).toEqual({ ...named, content: resolve('c') });
  });
});

describe('a site', () => {
  let folder = '';
  const out = (): string => join(folder, 'site');
  const page = (site: string): string => readFileSync(join(site, 'index.html'), 'utf8');
  const write = (site: string, text: string): void => {
    mkdirSync(site, { recursive: true });
    writeFileSync(join(site, 'index.html'), text);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'build-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('takes the place of the one before it, and nothing is left beside it', () => {
    write(out(), 'old');
    write(nextOf(out()), 'new');
    publishFolder(out());
    expect(page(out())).toBe('new');
    expect(readdirSync(folder)).toEqual(['site']);
  });

  test('that was being published when the machine stopped is the old one again', () => {
    write(`${out()}.previous`, 'old');
    write(nextOf(out()), 'half');
    settleFolder(out());
    expect(page(out())).toBe('old');
    expect(readdirSync(folder)).toEqual(['site']);
  });

  const build = (...words: string[]) =>
    spawnSync(process.execPath, ['scripts/build.ts', ...words], { cwd: root, encoding: 'utf8' });

  test('whose build fails stays as it was', () => {
    write(out(), 'old');
    mkdirSync(join(folder, 'seeds'));
    const { status, stderr } = build('--seeds', join(folder, 'seeds'), '--out', out());
    expect(status).toBe(1);
    expect(stderr).toContain('The build stopped at “seeds → content”');
    expect(stderr).toContain('/site/ is as it was');
    expect(page(out())).toBe('old');
    expect(existsSync(join(folder, 'content'))).toBe(false);
  });

  test('of another archive never takes the place of dist/', () => {
    const { status, stderr } = build('--seeds', join(folder, 'seeds'));
    expect(status).toBe(1);
    expect(stderr).toContain('--out FOLDER');
  });
});
