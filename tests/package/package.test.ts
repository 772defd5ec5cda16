/** `npm run package`: an edition in one file, whose every byte can be checked without us. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { unzipSync, type Unzipped } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256Of } from '../../src/disk/sha256.ts';
import { sha512, tagFiles } from '../../scripts/package/bag.ts';
import { checkBag } from '../../scripts/package/check-bag.ts';
import { filesIn } from '../../src/disk/files-in.ts';
import { sign } from '../../scripts/package/sign.ts';
import { isSealed, writeZip } from '../../scripts/package/zip.ts';
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
  const own = archive.documents.flatMap(({ key }) =>
    ['index.html', 'source.txt', 'cite.json'].map((name) => `${key}/${name}`),
  );
  site = copyOf(siteFolder, ['index.html', 'SHA256SUMS', 'data', 'icons', 'og', 'search', ...own]);
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

/** Pages and scripts, which find each other by other names on a disk; the index, in whose place all texts stand; what only hosts read. */
const madeAnew = /\.html$|^_astro\/.*\.js$|^pagefind\/|^(?:_headers|\.nojekyll|SHA256SUMS)$/;

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
    const published = filesIn(site.folder).filter((path) => !madeAnew.test(path));
    expect(published.length).toBeGreaterThan(50);
    for (const path of published) expect(site.read(path).equals(at(`data/site/${path}`)), path).toBe(true);
    expect(readFileSync(join(siteFolder, 'SHA256SUMS')).equals(at('data/SHA256SUMS.published'))).toBe(true);
    for (const name of readdirSync(join(root, 'seeds')))
      expect(
        Buffer.from(at(`data/seeds/${name}`)).equals(readFileSync(join(root, 'seeds', name))),
        name,
      ).toBe(true);
  });

  test('is a whole bag, and sha512sum says so too', async () => {
    expect(await checkBag(bagOf())).toEqual([]);
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

  test.skipIf(spawnSync('python3', ['-c', 'import bagit']).status !== 0)(
    'is a valid bag to the Library of Congress’ own bagit.py',
    () => {
      const place = mkdtempSync(join(tmpdir(), 'validated-'));
      spawnSync('unzip', ['-q', zip, '-d', place]);
      const { status, stderr } = spawnSync('python3', ['-m', 'bagit', '--validate', join(place, top)]);
      expect([status, String(stderr)]).toEqual([0, expect.stringContaining('is valid')]);
      rmSync(place, { recursive: true, force: true });
    },
  );

  test('is the same bytes whenever and wherever it is made', () => {
    const again = mkdtempSync(join(tmpdir(), 'again-'));
    // For a host that sends it: the page of the package is another.
    const compressed = join(site.folder, 'index.html.gz');
    writeFileSync(compressed, gzipSync('older'));
    process.env['TZ'] = 'Pacific/Kiritimati';
    run('--to', again);
    delete process.env['TZ'];
    rmSync(compressed);
    const hash = (path: string): string => sha256Of(readFileSync(path));
    expect(hash(made(again))).toBe(hash(zip));
    rmSync(again, { recursive: true, force: true });
  }, 60_000);

  test('is not made of a site that is not as it was built', () => {
    const page = join(site.folder, 'index.html');
    const before = readFileSync(page);
    const more = join(site.folder, 'more.html');
    writeFileSync(page, `${before.toString('utf8')} `);
    writeFileSync(more, '');
    const { status, stderr } = run('--to', join(folder, 'none'));
    writeFileSync(page, before);
    rmSync(more);
    expect(status).toBe(1);
    expect(stderr).toContain('index.html: other bytes than SHA256SUMS names');
    expect(stderr).toContain('more.html: a file that it does not list');
    expect(existsSync(join(folder, 'none'))).toBe(false);
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
      if (sha256) expect(sha256Of(at(`data/${id}`)), id).toBe(sha256);
  });
});

describe('a package that was changed', () => {
  test('one flipped byte, in whichever file, is told with the file’s name', async () => {
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
      const few = ['bagit.txt', 'bag-info.txt', 'manifest-sha512.txt', 'tagmanifest-sha512.txt', path];
      const read = (name: string) => (name === path ? content : whole.read(name));
      const faults = await checkBag({ paths: whole.paths.filter((name) => few.includes(name)), read });
      expect(faults.join('\n'), path).toContain(path === 'tagmanifest-sha512.txt' ? ': ' : path);
    }
  });

  test('one flipped byte, anywhere in the zip, between its files too', () => {
    const bytes = readFileSync(zip);
    const flipped = join(folder, 'flipped.zip');
    // The first file's head, its bytes, the list at the end, the seal itself.
    const places = [4, 12, 200, bytes.length >> 1, bytes.length - 900, bytes.length - 80, bytes.length - 1];
    const told = places.map((place) => {
      const copy = Buffer.from(bytes);
      copy[place] = (copy[place] ?? 0) ^ 1;
      writeFileSync(flipped, copy);
      return isSealed(flipped) === true;
    });
    expect([isSealed(zip), told]).toEqual([true, places.map(() => false)]);
    const copy = Buffer.from(bytes);
    copy[12] = (copy[12] ?? 0) ^ 1; // a time, which no file's own bytes have
    writeFileSync(flipped, copy);
    expect(run('--check', flipped).stderr).toContain('flipped.zip: its files are whole, but');
    rmSync(flipped);
  });

  test('a file that is missing, or was added, is named', async () => {
    expect(await checkBag(bagOf({ 'data/site/index.html': undefined }))).toContain(
      'data/site/index.html: is missing',
    );
    expect(await checkBag(bagOf({ 'data/site/more.html': Buffer.from('x') }))).toContain(
      'data/site/more.html: is in no manifest; it was added',
    );
    expect((await checkBag(bagOf({ 'tagmanifest-sha512.txt': undefined })))[0]).toContain(
      'tagmanifest-sha512.txt: is missing',
    );
  });

  /** A bag of one file, as ours are made, and with its lists as someone else would make them so that they fit. */
  const small = (change: (name: string, content: string) => string = (_, content) => content) => {
    const hello = Buffer.from('hello');
    const info = { organization: 'a', title: 'b', identifier: 'c', description: 'd' };
    const tags = tagFiles(new Map([['data/a', sha512(hello)]]), hello.length, info);
    const all = new Map<string, Uint8Array>([['data/a', hello]]);
    for (const [name, content] of tags) all.set(name, Buffer.from(change(name, content.toString())));
    const sums = ['bag-info.txt', 'bagit.txt', 'manifest-sha512.txt'].map(
      (name) => `${sha512(all.get(name) ?? new Uint8Array())}  ${name}\n`,
    );
    const resealed = change('tagmanifest-sha512.txt', sums.join(''));
    all.set('tagmanifest-sha512.txt', Buffer.from(resealed));
    return { paths: [...all.keys()], read: (path: string) => all.get(path) ?? new Uint8Array() };
  };
  /** Whoever changes lists can make them fit again: what is odd about them is told all the same. */
  test.each([
    [
      'another declaration',
      'bagit.txt',
      (text: string) => text.replace('1.0', '2.0'),
      'bagit.txt: says something else',
    ],
    ['another size', 'bag-info.txt', (text: string) => text.replace('5.1', '6.1'), 'says 6.1 bytes'],
    ['no size', 'bag-info.txt', (text: string) => text.replace(/Payload-Oxum.*/, ''), 'says no bytes'],
    ['a file named twice', 'manifest-sha512.txt', (text: string) => text + text, 'the second of its file'],
    [
      'a line that is none',
      'manifest-sha512.txt',
      (text: string) => `${text}and more`,
      'a line that is none',
    ],
    [
      'a hash in capitals',
      'tagmanifest-sha512.txt',
      (text: string) => text.replace(/[a-f]/, (letter) => letter.toUpperCase()),
      'a line that is none',
    ],
    [
      'a payload file beside the payload',
      'tagmanifest-sha512.txt',
      (text: string) => `${text}${sha512(Buffer.from('hello'))}  data/a\n`,
      'data/a: is named beside the payload',
    ],
  ])('%s', async (_claim, changed, to, told) => {
    expect(await checkBag(small())).toEqual([]);
    const bag = small((name, content) => (name === changed ? to(content) : content));
    expect((await checkBag(bag)).join('\n')).toContain(told);
  });

  test('a link in the folder is named, also where it leads to the bytes that the manifest says, or upwards for ever', () => {
    const place = mkdtempSync(join(tmpdir(), 'linked-'));
    for (const name of small().paths) {
      mkdirSync(dirname(join(place, name)), { recursive: true });
      writeFileSync(join(place, name), small().read(name));
    }
    expect(run('--check', place).status).toBe(0);
    symlinkSync('../bagit.txt', join(place, 'data/linked'));
    symlinkSync('..', join(place, 'data/upwards'));
    const [one = ''] = small().paths.filter((name) => name.startsWith('data/'));
    const elsewhere = `${place}-elsewhere`;
    renameSync(join(place, one), elsewhere);
    symlinkSync(elsewhere, join(place, one));
    const { stderr } = run('--check', place);
    for (const name of ['data/linked', 'data/upwards', one]) expect(stderr).toContain(`${name}: is a link`);
    rmSync(place, { recursive: true });
    rmSync(elsewhere);
  });

  test('the command fails and names it', async () => {
    const altered = join(folder, 'altered.zip');
    await writeZip(
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

describe('a file that was signed is checked with what is public alone, and only as it was signed', () => {
  const has = (program: string): boolean => !spawnSync(program, ['-?']).error;
  const started = (program: string, ...words: string[]) => spawnSync(program, words, { cwd: folder });
  const original = (): string => {
    writeFileSync(join(folder, 'kept'), zip);
    return join(folder, 'kept');
  };

  test.skipIf(!has('ssh-keygen'))('by an SSH key', () => {
    started('ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', 'key');
    const target = original();
    expect(sign(target, join(folder, 'key'))).toEqual({ state: 'signed', file: `${target}.sig` });
    writeFileSync(join(folder, 'signers'), `publisher ${readFileSync(join(folder, 'key.pub'), 'utf8')}`);
    const words = ['-Y', 'verify', '-f', 'signers', '-I', 'publisher', '-n', 'file', '-s', 'kept.sig'];
    const verify = (input: string) => spawnSync('ssh-keygen', words, { cwd: folder, input }).status;
    expect([verify(zip), verify(`${zip}.`) !== 0]).toEqual([0, true]);
  });

  test.skipIf(!has('openssl'))('by a key with a certificate', () => {
    const made =
      '-x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=publisher -keyout pem -out cert';
    started('openssl', 'req', ...made.split(' '));
    const target = original();
    const signed = sign(target, join(folder, 'pem'), join(folder, 'cert'));
    expect(signed).toEqual({ state: 'signed', file: `${target}.p7s` });
    const words =
      '-verify -binary -inform DER -in kept.p7s -content kept -CAfile cert -purpose any -out checked';
    const verify = () => started('openssl', 'cms', ...words.split(' ')).status;
    expect(verify()).toBe(0);
    writeFileSync(target, `${zip}.`);
    expect(verify()).not.toBe(0);
  });

  test.skipIf(!has('ssh-keygen'))('a key that is none is said', () => {
    const told = sign(original(), join(folder, 'nowhere'));
    expect(told.state === 'failed' && told.because).toContain('was not signed');
  });
});
