/** Pages of a package: they lead where they led, say what they said, and look for nothing that a disk cannot give. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { builtFor } from '../../scripts/lib/built-for.ts';
import { linkTo } from '../../scripts/package/addresses.ts';
import { packedPage, packedPolicy } from '../../scripts/package/page.ts';
import { packedModule } from '../../scripts/package/scripts.ts';
import { twinOf } from '../../scripts/package/twins.ts';
import { toPlaces } from '../../src/package/places.ts';
import { siteFolder } from '../support/archive.ts';
import { openSite, textOf } from '../support/site.ts';

describe('a link between pages becomes one between files', () => {
  test.each([
    ['/', 'index.html', '/', 'index.html'],
    ['/', '2018/citywide/3-1/index.html', '/', '../../../index.html'],
    ['/2018/citywide/#s3-1', '2018/citywide/3-1/index.html', '/', '../index.html#s3-1'],
    ['/2018/citywide/source/?of=s1-p1#L9', '2018/citywide/index.html', '/', 'source/index.html?of=s1-p1#L9'],
    ['/data/sections.json', 'data/index.html', '/', 'sections.json'],
    ['/a/city/2018/', 'bodies/index.html', '/a/city/', '../2018/index.html'],
    ['/a/city', 'bodies/index.html', '/a/city/', '../index.html'],
    ['../', 'bodies/x/index.html', '/', '../index.html'],
  ])('%s in %s (base %s)', (address, file, base, link) => {
    expect(linkTo(address, file, base)).toBe(link);
  });

  test.each([
    '',
    '#main',
    '?q=a',
    'https://example.org/2018/',
    'mailto:a@example.org',
    '//host/x',
    '/other/',
  ])('“%s” stays as it is under /a/city/', (address) =>
    expect(linkTo(address, 'index.html', '/a/city/')).toBeUndefined(),
  );
});

describe('a page in a package', () => {
  const { pageUrls } = openSite(siteFolder);
  const pages = pageUrls.filter((_, index) => index % 29 === 0);
  const site = builtFor(readFileSync(join(siteFolder, 'index.html'), 'utf8'));

  test.each(pages)('says what %s says on the site, and leads nowhere a disk has not', (url) => {
    const file = `${url.slice(1)}${url.endsWith('/') ? 'index.html' : ''}`;
    const html = readFileSync(join(siteFolder, file), 'utf8');
    const packed = packedPage(html, file, site);
    expect(textOf(parse(packed))).toBe(textOf(parse(html)));
    expect(packed).not.toMatch(
      /<[^>]* (?:href|src|action)="\/|type="module"|rel="(?:modulepreload|preload|manifest)"/,
    );
    expect(packed.match(/data-base=/g)?.length).toBeGreaterThan(0);
  });

  test('text that looks like a tag stays text', () => {
    const html =
      '<textarea><a href="/x/">&lt;</textarea><script>"<a href=\'/x/\'>"</script><!-- <a href="/x/"> --><p title="<a href=\'/x/\'>">a &lt; b</p>';
    expect(packedPage(html, 'index.html', site)).toBe(html);
  });

  test('its policy allows files beside its own host, and one maker of addresses of scripts, and nothing else', () => {
    expect(
      packedPolicy(
        "default-src 'self';object-src 'none';trusted-types archive; script-src 'self' 'sha256-x'",
      ),
    ).toBe(
      "default-src 'self' file:;object-src 'none';trusted-types archive package; script-src 'self' file: 'sha256-x'",
    );
  });
});

describe('a script in a package', () => {
  test('names what it stands on, and loads the rest through the package', async () => {
    const code = `import{a}from"./a.js";const text='import("./no.js")';export const b=()=>import("./c.js").then(()=>a+text);`;
    const packed = await packedModule('b.js', code);
    expect(packed).toMatch(/^archivePackage\.define\("b\.js",\["a\.js"\],function\(/);
    expect(packed).toContain('__load("./c.js")');
    expect(packed).toMatch(/['"`]import\(\\?"\.\/no\.js\\?"\)['"`]/);
  });

  test('a twin hands over the same bytes, whatever they are', () => {
    for (const bytes of [Buffer.from('中\u2028</script>"'), Buffer.from([0xd6, 0xd0, 0xff, 0x00])]) {
      let got = Buffer.alloc(0);
      const archivePackage = {
        give: (_: string, content: string, encoding?: 'base64') =>
          (got = Buffer.from(content, encoding ?? 'utf8')),
      };
      new Function('archivePackage', twinOf('x', bytes))(archivePackage);
      expect(got.equals(bytes)).toBe(true);
    }
  });
});

describe('scripts read published addresses and browsers are given files', () => {
  const disk = 'file:///home/a/data/site/';
  test.each([
    [
      { root: disk, base: '/', origin: 'https://x.org' },
      `${disk}2018/index.html?q=a#b`,
      'https://x.org/2018/?q=a#b',
    ],
    [{ root: disk, base: '/', origin: '' }, `${disk}index.html`, 'file:///'],
    [{ root: 'http://h/m/', base: '/', origin: '' }, 'http://h/m/2018/index.html', 'http://h/m/2018/'],
    [
      { root: 'http://h/m/', base: '/c/', origin: 'https://x.org' },
      'http://h/m/2018/',
      'https://x.org/c/2018/',
    ],
  ])('%j: %s is %s', (packed, file, published) => {
    const places = toPlaces(packed);
    expect(places.published(file)).toBe(published);
    expect(places.file(published).replace('index.html', '')).toBe(file.replace('index.html', ''));
  });

  test('another host’s address is not ours', () => {
    expect(toPlaces({ root: disk, base: '/', origin: '' }).file('https://example.org/2018/')).toBe(
      'https://example.org/2018/',
    );
  });
});
