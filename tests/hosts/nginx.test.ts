/** The nginx recipe, run for real: what it says with each kind of file, scored as Mozilla's HTTP Observatory scores a site. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersOf } from '../../scripts/hosts/headers.ts';
import { headersFile } from '../../scripts/hosts/headers-file.ts';
import { nginxConfig } from '../../scripts/hosts/nginx.ts';
import { siteFolder } from '../support/archive.ts';

const program = ['/usr/sbin/nginx', 'nginx'].find((name) => spawnSync(name, ['-v']).status === 0);
const claim = program ? 'nginx with our recipe' : 'nginx with our recipe (not run: nginx is not installed)';

let folder = '';
let server: ChildProcess | undefined;
let port = 0;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port: free } = probe.address() as AddressInfo; // listening on a port, not on a pipe
  probe.close();
  return free;
}

async function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<IncomingMessage & { body: Buffer }> {
  const request = get({ host: '127.0.0.1', port, path, headers, method, agent: false });
  const [response] = (await once(request, 'response')) as [IncomingMessage]; // what node:http emits under that name
  return Object.assign(response, { body: await buffer(response) });
}

beforeAll(async () => {
  if (!program) return;
  folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  mkdirSync(join(folder, 'tmp'));
  port = await freePort();
  const site = nginxConfig({ root: siteFolder, base: '/', serverName: '_', listen: `127.0.0.1:${port}` });
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/tmp;`)
    .join(' ');
  // As whoever runs the tests: root's workers would otherwise be another user, who may not read the folder.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${user} daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}\nhttp { access_log off; ${paths}\n${site}}`,
  );
  server = spawn(program, ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: 'ignore' });
  for (let tries = 0; tries < 50; tries++) {
    try {
      await ask('/');
      return;
    } catch {
      await wait(100);
    }
  }
  throw new Error(`nginx did not answer: ${readFileSync(join(folder, 'error.log'), 'utf8')}`);
});
afterAll(async () => {
  if (server) {
    server.kill();
    await once(server, 'exit');
  }
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** The tests of the HTTP Observatory (mdn/mdn-http-observatory, README “Grades and modifiers”) and what each adds. */
function scoreOf({ headers }: IncomingMessage): Record<string, number> {
  const rules = new Map(
    String(headers['content-security-policy'] ?? '')
      .split(';')
      .map((rule) => rule.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources] as const),
  );
  const scripts = rules.get('script-src') ?? rules.get('default-src') ?? ["'unsafe-inline'"];
  const isStrict =
    rules.size > 1 &&
    ![...scripts, ...(rules.get('style-src') ?? [])].some((source) =>
      /unsafe-(?:inline|eval)'$/.test(source.replace('wasm-unsafe-eval', '')),
    ) &&
    !scripts.some((source) => /^(?:\*|https?:|data:)$/.test(source));
  return {
    'content-security-policy': isStrict ? 5 : -25,
    'x-frame-options': rules.has('frame-ancestors') ? 5 : headers['x-frame-options'] ? 0 : -20,
    'x-content-type-options': headers['x-content-type-options'] === 'nosniff' ? 0 : -5,
    'referrer-policy': /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(
      headers['referrer-policy']?.toString() ?? '',
    )
      ? 5
      : 0,
    'cross-origin-resource-policy': /^same-(?:origin|site)$/.test(
      headers['cross-origin-resource-policy']?.toString() ?? '',
    )
      ? 10
      : 0,
    'cross-origin-resource-sharing': headers['access-control-allow-origin'] === undefined ? 0 : -50,
    cookies: headers['set-cookie'] === undefined ? 0 : -20,
  };
}

describe.skipIf(!program)(claim, () => {
  test('reaches A+ of the Observatory: 100 and more, without what https adds', async () => {
    const scores = scoreOf(await ask('/'));
    expect(scores).toEqual({
      'content-security-policy': 5,
      'x-frame-options': 5,
      'x-content-type-options': 0,
      'referrer-policy': 5,
      'cross-origin-resource-policy': 10,
      'cross-origin-resource-sharing': 0,
      cookies: 0,
    });
    expect(100 + Object.values(scores).reduce((sum, score) => sum + score, 0)).toBeGreaterThanOrEqual(100);
  });

  test('the score falls where the policy allows scripts in pages, and where there is none', () => {
    const answer = (policy?: string) =>
      ({ headers: { 'content-security-policy': policy } }) as unknown as IncomingMessage; // its headers are all that is read
    expect(
      scoreOf(answer("default-src 'self'; script-src 'self' 'unsafe-inline'"))['content-security-policy'],
    ).toBe(-25);
    expect(scoreOf(answer())['content-security-policy']).toBe(-25);
  });

  const kinds = [
    'index.html',
    '2018/citywide/index.html',
    'data/observations.csv',
    'data/edition.json',
    '2018/citywide/source.txt',
    '2018/citywide/index.md',
    '2018/citywide/cite.bib',
    'trends/applications-new-received.svg',
    'og/archive.png',
    'manifest.webmanifest',
    'SHA256SUMS',
    'feed.xml',
    'favicon.svg',
  ];
  test.each(kinds)('%s goes with the headers of the table', async (file) => {
    const { headers, body, statusCode } = await ask(`/${file.replace(/index\.html$/, '')}`);
    expect(statusCode).toBe(200);
    const wanted = Object.entries(headersOf(file)).map(([name, value]): [string, string] => [
      name.toLowerCase(),
      value,
    ]);
    expect(Object.fromEntries(wanted.map(([name]) => [name, headers[name]]))).toEqual(
      Object.fromEntries(wanted),
    );
    expect(body.equals(readFileSync(join(siteFolder, file)))).toBe(true);
  });

  test('what has the hash of its content in its name is kept for a year', async () => {
    const style =
      /\/_astro\/[^"]+\.css/.exec(readFileSync(join(siteFolder, 'index.html'), 'utf8'))?.[0] ?? '';
    expect((await ask(style)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('an address of nothing is answered with our page, and with 404', async () => {
    for (const path of [
      '/nothing/',
      '/2018/nothing.csv',
      '/.git/config',
      '/data',
      '/../etc/passwd',
      '/%2e%2e/etc/passwd',
    ]) {
      const { statusCode, body } = await ask(path);
      if (path === '/data') expect(statusCode, path).toBe(301);
      else if (statusCode !== 400)
        expect([statusCode, body.equals(readFileSync(join(siteFolder, '404.html')))], path).toEqual([
          404,
          true,
        ]);
    }
  });

  test('a page without its last slash leads there, and keeps what is asked', async () => {
    const { statusCode, headers } = await ask('/search?q=%E6%94%BF%E5%BA%9C');
    expect([statusCode, headers.location]).toEqual([301, '/search/?q=%E6%94%BF%E5%BA%9C']);
  });

  test('compressed or not, the bytes are the same', async () => {
    const plain = await ask('/2018/citywide/');
    const packed = await ask('/2018/citywide/', { 'accept-encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.headers.vary).toContain('Accept-Encoding');
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
  });

  test('nothing can be sent to it', async () => {
    expect((await ask('/', {}, 'POST')).statusCode).toBe(405);
    const head = await ask('/', {}, 'HEAD');
    expect([head.statusCode, head.body.length]).toEqual([200, 0]);
  });
});

describe('_headers', () => {
  test('keeps within what Cloudflare Pages takes, under any base', () => {
    const file = headersFile('/archive/');
    const lines = file.split('\n');
    expect(lines.filter((line) => /^\//.test(line)).length).toBeLessThanOrEqual(100);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000);
    expect(lines.filter((line) => /^\//.test(line) && !line.startsWith('/archive/'))).toEqual([]);
    expect(file).toContain("frame-ancestors 'none'");
  });
});
