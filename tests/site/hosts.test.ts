/** The recipes for nginx and Caddy, run for real on the specimen's site: with a host of its own and under a sub-path. */
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn } from '../../src/disk/files-in.ts';
import { checkDeployment } from '../../scripts/deploy/check.ts';
import { hostSource } from '../../scripts/deploy/source.ts';
import { readHostedSite } from '../../scripts/hosts/built-site.ts';
import { everywhere, headersOf, open, own, pages, secure } from '../../scripts/hosts/headers.ts';
import { extensionOf } from '../../scripts/hosts/kinds.ts';
import { precompress } from '../../scripts/hosts/precompress.ts';
import { createStaticServer } from '../../scripts/lib/static-server.ts';
import { copyOf } from '../support/copy-of.ts';
import { caddy, hasBrotli, nginx, startCaddy, startNginx, type Host } from '../support/hosts.ts';
import { siteFolder } from '../support/specimen.ts';

/** One file of each kind that the site has, and some pages. */
const files = [
  ...new Map(
    filesIn(siteFolder)
      .filter((file) => !/^_|^\.|\.(?:gz|br)$/.test(basename(file)))
      .map((file) => [extensionOf(file), file]),
  ).values(),
  'index.html',
  '404.html',
  'search/index.html',
  '2018/citywide/index.html',
  'data/observations.csv',
  'data/edition.json',
  'SHA256SUMS',
].toSorted();
const site = copyOf(siteFolder, files);
const text = '2018/citywide/index.html';

const redirects = [{ from: '/topics/old/', to: '/2018/citywide/' }];

beforeAll(async () => {
  mkdirSync(join(site.folder, '.git'));
  writeFileSync(join(site.folder, '.git/config'), 'secret');
  writeFileSync(join(site.folder, '_headers'), 'for hosts');
  mkdirSync(join(site.folder, 'nothing-in-it'));
  mkdirSync(join(site.folder, '.well-known'));
  writeFileSync(join(site.folder, '.well-known/security.txt'), 'Contact: mailto:a@example.org\n');
  await precompress(site.folder);
});
afterAll(site.end);

/** Every header that a recipe may say. */
const names = [
  ...Object.keys({ ...everywhere, ...secure, ...pages, ...open, ...own }),
  'Cache-Control',
  'Content-Type',
];

const servers = [
  { name: 'nginx', program: nginx, start: startNginx },
  { name: 'Caddy', program: caddy, start: startCaddy },
];
const recipes = servers.flatMap((recipe) => ['/', '/archive/'].map((base) => ({ ...recipe, base })));

describe.each(recipes)('$name at $base', ({ name, program, start, base }) => {
  let host: Host;
  beforeAll(async () => {
    if (program) host = await start({ root: site.folder, base, redirects });
  });
  afterAll(() => host?.end());

  const addressOf = (file: string): string => `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`;
  const claim = test.skipIf(!program);
  const unless = program ? '' : ` (not run: ${name} is not installed)`;

  claim.each(files.map((file) => [file]))(
    `%s has the headers of the table and no others${unless}`,
    async (file) => {
      const { headers, body, statusCode } = await host.ask(addressOf(file));
      expect(statusCode).toBe(200);
      const wanted = new Map(
        Object.entries(headersOf(file)).map(([header, value]) => [header.toLowerCase(), value]),
      );
      expect(Object.fromEntries(names.map((one) => [one, headers[one.toLowerCase()]]))).toEqual(
        Object.fromEntries(names.map((one) => [one, wanted.get(one.toLowerCase())])),
      );
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers.server ?? '').not.toMatch(/\d/);
      expect(body.equals(site.read(file))).toBe(true);
    },
  );

  claim.each([
    'nothing/',
    'nothing.csv',
    '_astro/nothing.js',
    'nothing-in-it/',
    '.git/config',
    '_headers',
    'index.html.gz',
    'index.html.br',
    'data/edition.json/',
  ])(`%s is nothing: our page says so, with 404 and a page’s headers${unless}`, async (path) => {
    const { headers, body, statusCode } = await host.ask(`${base}${path}`);
    expect(body.toString()).toBe(site.read('404.html').toString());
    expect(statusCode).toBe(404);
    expect(headers).toMatchObject(
      Object.fromEntries(
        Object.entries(headersOf('404.html')).map(([key, value]) => [key.toLowerCase(), value]),
      ),
    );
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  claim(`nothing outside the folder is handed out${unless}`, async () => {
    for (const path of [
      `${base}../../../../etc/passwd`,
      '/..%2f..%2fetc/passwd',
      `${base}..%5c..%5cetc/passwd`,
    ]) {
      const { body, statusCode } = await host.ask(path);
      expect(statusCode, path).toBeGreaterThanOrEqual(400);
      expect(body.toString()).not.toContain('root:');
    }
  });

  claim(`what is meant to be found behind a dot is found${unless}`, async () => {
    expect((await host.ask(`${base}.well-known/security.txt`)).statusCode).toBe(200);
  });

  claim.each([
    ['2018/citywide', '2018/citywide/'],
    ['search?q=%E6%94%BF%E5%BA%9C&a=1', 'search/?q=%E6%94%BF%E5%BA%9C&a=1'],
    ['topics/old/?p=1-2.k3', '2018/citywide/?p=1-2.k3'],
  ])(`%s leads to %s on the same host${unless}`, async (from, to) => {
    const { headers, statusCode } = await host.ask(`${base}${from}`);
    expect([301, 308]).toContain(statusCode);
    const location = new URL(headers.location ?? '', `http://127.0.0.1:${host.port}${base}${from}`);
    expect(location.href).toBe(`http://127.0.0.1:${host.port}${base}${to}`);
  });

  claim.each([
    ['gzip', 'gzip', gunzipSync],
    [
      'br, gzip',
      name === 'nginx' && !hasBrotli ? 'gzip' : 'br',
      name === 'nginx' && !hasBrotli ? gunzipSync : brotliDecompressSync,
    ],
    ['gzip;q=0', undefined, undefined],
    ['', undefined, undefined],
  ])(
    `to whoever takes “%s” a page is sent as %s, the same bytes${unless}`,
    async (accepted, encoding, unpack) => {
      const { headers, body } = await host.ask(
        addressOf(text),
        accepted ? { 'accept-encoding': accepted } : {},
      );
      expect(headers['content-encoding']).toBe(encoding);
      expect((unpack ? unpack(body) : body).equals(site.read(text))).toBe(true);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      // What npm run compress made, not what the host would make on the way.
      if (encoding) expect(body.equals(site.read(`${text}.${encoding === 'br' ? 'br' : 'gz'}`))).toBe(true);
      if (encoding) expect(headers.vary).toMatch(/accept-encoding/i);
    },
  );

  claim(`what a browser has already is not sent again${unless}`, async () => {
    const { headers } = await host.ask(addressOf(text));
    const again = await host.ask(addressOf(text), { 'if-none-match': headers.etag ?? '' });
    expect([again.statusCode, again.body.length]).toEqual([304, 0]);
  });

  claim(`a part of a file is sent as a part${unless}`, async () => {
    const file = 'data/observations.csv';
    const { headers, body, statusCode } = await host.ask(addressOf(file), { range: 'bytes=10-19' });
    expect(statusCode).toBe(206);
    expect(headers['content-range']).toBe(`bytes 10-19/${site.read(file).length}`);
    expect(body.equals(site.read(file).subarray(10, 20))).toBe(true);
  });

  claim(`nothing can be sent to it, and a head has no body${unless}`, async () => {
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await host.ask(base, {}, method)).statusCode, method).toBe(405);
    const head = await host.ask(addressOf(text), {}, 'HEAD');
    expect([head.statusCode, head.body.length]).toEqual([200, 0]);
    expect(head.headers['content-length']).toBe(String(site.read(text).length));
  });

  if (base !== '/')
    claim(`outside of its sub-path there is nothing${unless}`, async () => {
      const { statusCode, headers } = await host.ask(base.slice(0, -1));
      expect([301, 308]).toContain(statusCode);
      expect(headers.location).toMatch(/^(?:http:\/\/127\.0\.0\.1:\d+)?\/archive\/$/);
      expect((await host.ask('/2018/citywide/')).statusCode).toBe(404);
    });
});

describe.each(servers)('deploy:check of $name', ({ name, program, start }) => {
  const unless = program ? '' : ` (not run: ${name} is not installed)`;

  test.skipIf(!program)(`finds nothing wrong${unless}`, async () => {
    const host = await start({ root: siteFolder, ...readHostedSite(siteFolder) });
    const address = new URL(`http://127.0.0.1:${host.port}/`);
    const report = await checkDeployment(hostSource(address), { sample: 60 });
    await host.end();
    expect(report.faults).toEqual([]);
    expect(report.asked).toBeGreaterThanOrEqual(60);
  });
});

test('deploy:check of npm run serve finds nothing wrong', async () => {
  const server = createStaticServer({ root: siteFolder }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // listening on a port, not on a pipe
  const report = await checkDeployment(hostSource(new URL(`http://127.0.0.1:${port}/`)), { sample: 60 });
  server.close();
  server.closeAllConnections();
  expect(report.faults).toEqual([]);
});
