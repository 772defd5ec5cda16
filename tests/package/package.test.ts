/** `npm run package`: an edition in one file, whose every byte can be checked without us. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, type Unzipped } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkBag } from '../../scripts/package/check-bag.ts';
import { writeZip } from '../../scripts/package/zip.ts';
import { archive, siteFolder } from '../support/archive.ts';
import { copyOf } from '../support/copy-of.ts';
import { root } from '../support/root.ts';

/** A small part of the built site, with all that a package asks of one: the whole takes long to pack again and again. */
let site: ReturnType<typeof copyOf>;
let folder = '';
let zip = '';
let files: Unzipped = {};
let top = '';

const run = (...words: string[]) =>
  spawnSync(process.execPath, ['scripts/package.ts', '--out', site.folder, ...words], {
    cwd: root,
    encoding: 'utf8',
  });
const made = (to: string): string => join(to, readdirSync(to).find((name) => name.endsWith('.zip')) ?? '');

beforeAll(() => {
  const keys = archive.documents.map(({ key }) => `${key}/index.html`);
  site = copyOf(siteFolder, ['index.html', 'SHA256SUMS', 'data', 'icons', ...keys]);
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  expect(run('--to', folder).stderr).toBe('');
  zip = made(folder);
  files = unzipSync(readFileSync(zip));
  top = Object.keys(files)[0]?.split('/')[0] ?? '';
}, 60_000);
afterAll(() => {
  site.end();
  rmSync(folder, { recursive: true, force: true });
});

const at = (path: string): Uint8Array => files[`${top}/${path}`] ?? new Uint8Array();
const bagOf = (changed: Readonly<Record<string, Uint8Array | undefined>> = {}) => {
  const all = new Map<string, Uint8Array>(
    Object.entries(files).map(([path, content]) => [path.slice(top.length + 1), content]),
  );
  for (const [path, content] of Object.entries(changed)) {
    if (content) all.set(path, content);
    else all.delete(path);
  }
  return { paths: [...all.keys()], read: (path: string) => all.get(path) ?? new Uint8Array() };
};

describe('a package', () => {
  test('has the site and the seeds as they are, under one folder', () => {
    expect(new Set(Object.keys(files).map((path) => path.split('/')[0]))).toEqual(new Set([top]));
    for (const path of ['index.html', 'data/observations.csv', 'SHA256SUMS'])
      expect(Buffer.from(at(`data/site/${path}`)).equals(readFileSync(join(siteFolder, path))), path).toBe(
        true,
      );
    for (const name of readdirSync(join(root, 'seeds')))
      expect(
        Buffer.from(at(`data/seeds/${name}`)).equals(readFileSync(join(root, 'seeds', name))),
        name,
      ).toBe(true);
  });

  test('is a whole bag, and sha512sum says so too', () => {
    expect(checkBag(bagOf())).toEqual([]);
    expect(Buffer.from(at('bagit.txt')).toString()).toBe(
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    );
    const place = mkdtempSync(join(tmpdir(), 'unzipped-'));
    const unzipped = spawnSync('unzip', ['-q', zip, '-d', place]);
    if (!unzipped.error) {
      for (const name of ['manifest-sha512.txt', 'tagmanifest-sha512.txt']) {
        const { status, stdout } = spawnSync('sha512sum', ['--check', '--quiet', '--strict', name], {
          cwd: join(place, top),
          encoding: 'utf8',
        });
        expect([status, stdout], name).toEqual([0, '']);
      }
      expect(run('--check', join(place, top)).status).toBe(0);
    }
    rmSync(place, { recursive: true, force: true });
  });

  test('is the same bytes whenever it is made', () => {
    const again = mkdtempSync(join(tmpdir(), 'again-'));
    run('--to', again);
    const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
    expect(hash(made(again))).toBe(hash(zip));
    rmSync(again, { recursive: true, force: true });
  });

  test('describes itself: every part of its metadata is there', () => {
    const crate = JSON.parse(Buffer.from(at('data/ro-crate-metadata.json')).toString()) as {
      '@graph': { '@id': string; '@type': string; sha256?: string; hasPart?: { '@id': string }[] }[];
    };
    const [self, dataset] = crate['@graph'];
    expect([self?.['@id'], dataset?.['@id'], dataset?.['@type']]).toEqual([
      'ro-crate-metadata.json',
      './',
      'Dataset',
    ]);
    const parts = dataset?.hasPart ?? [];
    expect(parts.length).toBeGreaterThan(10);
    for (const { '@id': id } of parts) expect(at(`data/${id}`).length, id).toBeGreaterThan(0);
    for (const { '@id': id, sha256 } of crate['@graph'])
      if (sha256)
        expect(
          createHash('sha256')
            .update(at(`data/${id}`))
            .digest('hex'),
          id,
        ).toBe(sha256);
  });
});

describe('a package that was changed', () => {
  test('one flipped byte, in whichever file, is told with the file’s name', () => {
    const paths = Object.keys(files).map((path) => path.slice(top.length + 1));
    const chosen = paths.filter(
      (path, index) => (index % 7 === 0 || !path.startsWith('data/')) && at(path).length > 0,
    );
    expect(chosen.length).toBeGreaterThan(15);
    for (const [turn, path] of chosen.entries()) {
      const content = Uint8Array.from(at(path));
      const place = (turn * 7919) % content.length;
      content[place] = (content[place] ?? 0) ^ (1 << (turn % 8));
      const whole = bagOf();
      // Only what the flip can touch is read again: the others were seen to be whole.
      const few = ['bagit.txt', 'manifest-sha512.txt', 'tagmanifest-sha512.txt', path];
      const read = (name: string) => (name === path ? content : whole.read(name));
      const faults = checkBag({ paths: whole.paths.filter((name) => few.includes(name)), read });
      expect(faults.join('\n'), path).toContain(path === 'tagmanifest-sha512.txt' ? ': ' : path);
    }
  });

  test('a file that is missing, or was added, is named', () => {
    expect(checkBag(bagOf({ 'data/site/index.html': undefined }))).toContain(
      'data/site/index.html: is missing',
    );
    expect(checkBag(bagOf({ 'data/site/more.html': Buffer.from('x') }))).toContain(
      'data/site/more.html: is in no manifest; it was added',
    );
    expect(checkBag(bagOf({ 'tagmanifest-sha512.txt': undefined }))[0]).toContain(
      'tagmanifest-sha512.txt: is missing',
    );
  });

  test('the command fails and names it', () => {
    const altered = join(folder, 'altered.zip');
    writeZip(
      altered,
      Object.entries(files).map(([path, content]) => [
        path,
        () => (path.endsWith('seeds/archive.yml') ? Buffer.from('name: 别的\n') : content),
      ]),
    );
    const { status, stderr } = run('--check', altered);
    expect([status, stderr.split('\n')[0]]).toEqual([
      1,
      'data/seeds/archive.yml: has other bytes than the manifest says',
    ]);
    writeFileSync(altered, 'no zip');
    expect(run('--check', altered).stderr).toContain('cannot be opened as a zip');
    rmSync(altered);
  });
});

test('a package that was signed is checked with the public key alone, and only as it was signed', () => {
  const key = join(folder, 'key');
  const keygen = spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
  if (keygen.error) return;
  const to = join(folder, 'signed');
  expect(run('--to', to, '--sign', key).status).toBe(0);
  const target = made(to);
  expect(existsSync(`${target}.sig`)).toBe(true);
  writeFileSync(join(folder, 'signers'), `publisher ${readFileSync(`${key}.pub`, 'utf8')}`);
  const verify = (input: Buffer) =>
    spawnSync(
      'ssh-keygen',
      ['-Y', 'verify', '-f', join(folder, 'signers'), '-I', 'publisher', '-n', 'file', '-s', `${target}.sig`],
      { input },
    ).status;
  const bytes = readFileSync(target);
  expect(verify(bytes)).toBe(0);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  expect(verify(bytes)).not.toBe(0);
});
