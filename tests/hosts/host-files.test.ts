/** What hosts read from the site itself, as they read it: `_headers`, `_redirects`. */
import { describe, expect, test } from 'vitest';
import { headersFile, limits, rulesFor, type Rule } from '../../scripts/hosts/headers-file.ts';
import { askAgain, headersOf, pages, secure, type Headers } from '../../scripts/hosts/headers.ts';
import { kinds } from '../../scripts/hosts/kinds.ts';
import { redirectsFile, toRedirects } from '../../scripts/hosts/redirects.ts';
import { isPublished } from '../../scripts/hosts/host-files.ts';
import { runCommand } from '../support/command.ts';
import type { Permalink } from '../../src/archive/permalinks/registry.ts';

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Cloudflare: `*` is any characters; of a header that several rules say, all values, with commas. */
function fromCloudflare(rules: readonly Rule[], path: string): Record<string, string> {
  const sent = new Map<string, string[]>();
  for (const rule of rules)
    if (new RegExp(`^${escaped(rule.path).replaceAll('*', '.*')}$`).test(path))
      for (const [name, value] of Object.entries(rule.headers))
        sent.set(name, [...(sent.get(name) ?? []), value]);
  return Object.fromEntries([...sent].map(([name, values]) => [name, values.join(', ')]));
}

/** Netlify: the slashes at both ends count for nothing; the last rule that says a header counts. */
function fromNetlify(rules: readonly Rule[], path: string): Headers {
  const patternOf = (rule: string): RegExp => {
    const parts = rule.split('/').filter((part) => part !== '');
    const body = parts
      .map((part) => (part === '*' ? '?(.*)' : escaped(part).replaceAll('*', '(.*)')))
      .join('/');
    return new RegExp(`^/${body}/?$`, 'iu');
  };
  return Object.assign(
    {},
    ...rules.filter((rule) => patternOf(rule.path).test(path)).map(({ headers }) => headers),
  ) as Headers;
}

const files = [
  'index.html',
  '2018/citywide/index.html',
  'SHA256SUMS',
  '_astro/page.C3zzKJnO.js',
  '_astro/font.C3zzKJnO.woff2',
  ...Object.keys(kinds)
    .filter((extension) => !['', 'html'].includes(extension))
    .map((extension) => `2018/citywide/a.${extension}`),
];
/** Both hosts ask again by themselves. */
function expected(file: string): Headers {
  const { 'Cache-Control': cache, ...rest } = headersOf(file);
  return { ...rest, ...secure, ...(cache === askAgain ? {} : { 'Cache-Control': cache ?? '' }) };
}
/** They name that of a page. */
const withoutType = (file: string, { 'Content-Type': type = '', ...rest }: Headers): Headers =>
  file.endsWith('.html') ? rest : { ...rest, 'Content-Type': type };

describe.each(['/', '/archive/'])('_headers at %s', (base) => {
  const rules = rulesFor(base);
  const pathOf = (file: string): string => `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`;

  test.each(files)('Cloudflare Pages sends %s as the table says, no header twice', (file) => {
    expect(fromCloudflare(rules, pathOf(file))).toEqual(withoutType(file, expected(file)));
  });

  test.each(files)(
    'Netlify sends %s as the table says, and with more than pages what is said of pages',
    (file) => {
      expect(fromNetlify(rules, pathOf(file))).toEqual({ ...pages, ...withoutType(file, expected(file)) });
    },
  );

  test('is whole for Cloudflare, and speaks of no path outside of the base', () => {
    const lines = headersFile(base).split('\n');
    expect(rules.length).toBeLessThanOrEqual(limits.rules);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(limits.line);
    expect(lines.filter((line) => line.startsWith('/') && !line.startsWith(base))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('/')).every((line) => line.split('*').length <= 2)).toBe(
      true,
    );
  });
});

test('a PDF has no policy for what is loaded, which the viewer of a browser would be held to', () => {
  for (const send of [fromCloudflare, fromNetlify])
    expect(send(rulesFor('/'), '/2018/citywide/original.pdf')['Content-Security-Policy']).toBe(
      "frame-ancestors 'none'",
    );
});

describe('_redirects', () => {
  const line = (url: string, target?: string): Permalink =>
    target === undefined
      ? { url, state: 'gone', reason: '不再提供', since: undefined }
      : { url, state: 'moved', target, reason: '移到别处', since: undefined };
  const active = (url: string): Permalink => ({ url, state: 'active', since: undefined });

  test('has the pages that moved, and what is kept of the fragment is the browser’s business', () => {
    const redirects = toRedirects([active('/a/'), active('/b/'), line('/a/', '/b/'), line('/c/')]);
    expect(redirectsFile(redirects, '/archive/')).toBe('/archive/a/ /archive/b/ 301\n');
  });
  test('has no page of which some part went its own way: only the page itself knows the fragment', () => {
    expect(toRedirects([line('/a/', '/b/'), line('/a/#s1', '/c/#s1')])).toEqual([]);
  });
  test('has no page that came back', () => {
    expect(toRedirects([line('/a/', '/b/'), active('/a/')])).toEqual([]);
  });
  test('has what Cloudflare Pages reads at most, the newest', () => {
    const many = Array.from({ length: 2001 }, (_, index) => ({ from: `/${index}/`, to: '/' }));
    const lines = redirectsFile(many, '/')
      .split('\n')
      .filter((text) => text !== '');
    expect([lines.length, lines.at(-1)]).toEqual([2000, '/2000/ / 301']);
  });
});

test.each([
  ['_headers', false],
  ['_redirects', false],
  ['.nojekyll', false],
  ['index.html.br', false],
  ['2018/index.html', true],
  ['_astro/page.C3zzKJnO.js', true],
  ['.well-known/security.txt', true],
])('%s is published: %s', (path, published) => expect(isPublished(path)).toBe(published));

describe('npm run hosts', () => {
  test.each([
    [
      ['nginx', '--out', 'no-such-folder'],
      1,
      /permalinks\.json is missing\. Build the site first: npm run build/,
    ],
    [['apache', '--out', 'no-such-folder'], 2, /There is no recipe for “apache”: expected nginx or caddy/],
    [['nginx', '--out', 'no-such-folder', '--key', 'a'], 2, /A certificate and its key go together/],
  ])('%j ends with %i', (words, status, said) => {
    expect(runCommand('hosts', words)).toMatchObject({ status, out: '', error: expect.stringMatching(said) });
  });
});
