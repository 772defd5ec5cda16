import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createStaticServer, toBase } from '../scripts/lib/static-server.ts';

const page = '<!doctype html><title>重庆市2018年政府信息公开工作年度报告</title>';
const files: Record<string, string | Buffer> = {
  'index.html': page,
  '404.html': '<!doctype html><title>没有这一页</title>',
  '2018/citywide/index.html': page.repeat(50),
  '2018/citywide/source.txt': '重庆市',
  '2018/citywide/original.pdf': Buffer.from('%PDF-1.4\n%\u00e2', 'latin1'),
  '2019/citywide/original.docx': Buffer.from([0x50, 0x4b, 0xff]),
  '2020/citywide/original.doc': Buffer.from([0xd0, 0xcf, 0xff]),
  '2021/citywide/original.ofd': Buffer.from([0x50, 0x4b, 0xff]),
  '2022/citywide/original.html.txt': '<script>alert(1)</script>',
  '2023/citywide/original.md': '# 报告',
  'content/2018/citywide/2-1-4.mdx': '全市',
  'data/observations.csv': '\uFEFFdocument,year',
  'data/edition.json': '{}',
  'site.webmanifest': '{}',
  SHA256SUMS: 'abc',
  'pagefind/wasm.zh-cn.pagefind': Buffer.from([0x1f, 0x8b, 0]),
  'pagefind/fragment/zh-cn_1.pf_fragment': Buffer.from([0x1f, 0x8b, 0]),
  'icon.png': Buffer.from([0x89, 0x50]),
  '年报.txt': '一',
};

let parent: string;
let root: string;

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'serve-'));
  root = join(parent, 'dist');
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
});

afterAll(() => rmSync(parent, { recursive: true }));

/** `fetch` follows redirects, tidies addresses and unpacks bodies; these tests are about just that. */
async function request(port: number, path: string, headers = {}): Promise<IncomingMessage> {
  const [response] = await once(get({ host: '127.0.0.1', port, path, headers, agent: false }), 'response');
  return response as IncomingMessage; // what node:http emits under that name
}

describe('createStaticServer({ root, base })', () => {
  const servers = { '/': 0, '/archive/': 0 };
  const running: ReturnType<typeof createStaticServer>[] = [];

  beforeAll(async () => {
    for (const base of ['/', '/archive/'] as const) {
      const server = createStaticServer({ root, base }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      running.push(server);
      servers[base] = (server.address() as AddressInfo).port; // a port, not a pipe
    }
  });

  afterAll(() => running.forEach((server) => server.close()));

  const site = (path: string, headers = {}) => request(servers['/'], path, headers);

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/2018/citywide/', 'text/html; charset=utf-8'],
    ['/2018/citywide/source.txt', 'text/plain; charset=utf-8'],
    ['/2018/citywide/original.pdf', 'application/pdf'],
    [
      '/2019/citywide/original.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['/2020/citywide/original.doc', 'application/msword'],
    ['/2021/citywide/original.ofd', 'application/ofd'],
    ['/2022/citywide/original.html.txt', 'text/plain; charset=utf-8'],
    ['/2023/citywide/original.md', 'text/markdown; charset=utf-8'],
    ['/content/2018/citywide/2-1-4.mdx', 'text/plain; charset=utf-8'],
    ['/data/observations.csv', 'text/csv; charset=utf-8'],
    ['/data/edition.json', 'application/json; charset=utf-8'],
    ['/site.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/SHA256SUMS', 'text/plain; charset=utf-8'],
    ['/pagefind/wasm.zh-cn.pagefind', 'application/octet-stream'],
    ['/pagefind/fragment/zh-cn_1.pf_fragment', 'application/octet-stream'],
    ['/icon.png', 'image/png'],
    [encodeURI('/年报.txt'), 'text/plain; charset=utf-8'],
  ])('%s is sent, byte for byte, as %s', async (path, type) => {
    const response = await site(path);
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe(type);
    const name = decodeURI(path)
      .slice(1)
      .replace(/^$|\/$/, '$&index.html');
    expect(await buffer(response)).toEqual(Buffer.from(files[name] ?? 'no such file'));
  });

  test('a folder without its slash is redirected, and keeps its query', async () => {
    const response = await site('/2018/citywide?q=%E5%8D%81&a=?');
    expect(response.statusCode).toBe(301);
    expect(response.headers.location).toBe('/2018/citywide/?q=%E5%8D%81&a=?');
  });

  test.each([
    ['/no-such-page/'],
    ['/2018/'], // a folder without a page
    ['/2018'],
    ['/data/edition.json/'],
    ['/../secret.txt'],
    ['/%2e%2e/secret.txt'],
    ['/..%2fsecret.txt'],
    ['/%E0%A4%A'],
    ['//2018/citywide'], // as a redirect it would lead to a host named 2018
    [`/${'x'.repeat(5000)}`],
  ])('%s is the 404 page, with that status', async (path) => {
    const response = await site(path);
    expect(response.statusCode).toBe(404);
    expect(await text(response)).toBe(files['404.html']);
  });

  test('text is compressed for whoever takes it', async () => {
    const response = await site('/2018/citywide/', { 'accept-encoding': 'br, gzip' });
    expect(response.headers['content-encoding']).toBe('gzip');
    expect(response.headers.vary).toBe('Accept-Encoding');
    const body = await buffer(response);
    expect(body.length).toBeLessThan(page.length * 10);
    expect(gunzipSync(body).toString()).toBe(page.repeat(50));
  });

  test.each([[''], ['br'], ['gzip;q=0']])(
    'it is sent as it is to whoever takes only “%s”',
    async (encoding) => {
      const response = await site('/2018/citywide/', { 'accept-encoding': encoding });
      expect(response.headers['content-encoding']).toBeUndefined();
      expect(await text(response)).toBe(page.repeat(50));
    },
  );

  test('Pagefind’s files, compressed already, are not compressed again', async () => {
    const response = await site('/pagefind/wasm.zh-cn.pagefind', { 'accept-encoding': 'gzip' });
    expect(response.headers['content-encoding']).toBeUndefined();
    expect(await buffer(response)).toEqual(files['pagefind/wasm.zh-cn.pagefind']);
  });

  test('what a browser holds already is not sent again, until it changes', async () => {
    const { etag } = (await site('/data/edition.json')).headers;
    expect((await site('/data/edition.json', { 'if-none-match': etag })).statusCode).toBe(304);
    writeFileSync(join(root, 'data/edition.json'), '{"version":2}');
    const response = await site('/data/edition.json', { 'if-none-match': etag });
    writeFileSync(join(root, 'data/edition.json'), '{}');
    expect(response.statusCode).toBe(200);
    expect(await text(response)).toBe('{"version":2}');
  });

  test.each([
    ['/archive/', 200, undefined],
    ['/archive/2018/citywide/', 200, undefined],
    ['/archive/icon.png', 200, undefined],
    ['/archive', 301, '/archive/'],
    ['/archive/2018/citywide', 301, '/archive/2018/citywide/'],
    ['/2018/citywide/', 404, undefined],
    ['/', 404, undefined],
    ['/archives/', 404, undefined],
  ])('under the base /archive/, %s is %i', async (path, status, location) => {
    const response = await request(servers['/archive/'], path);
    expect(response.statusCode).toBe(status);
    expect(response.headers.location).toBe(location);
  });

  test.each([
    ['/', '/'],
    ['', '/'],
    ['archive', '/archive/'],
    ['/a/b', '/a/b/'],
  ])('toBase(%o) is %o', (path, base) => {
    expect(toBase(path)).toBe(base);
  });
});

describe('npm run serve', () => {
  const programs: ChildProcess[] = [];

  afterEach(() => programs.splice(0).forEach((program) => program.kill('SIGKILL')));

  function serve(folder: string, settings: Record<string, string>) {
    const script = join(import.meta.dirname, '..', 'scripts', 'serve.ts');
    const program = spawn(process.execPath, [script, folder], {
      env: { ...process.env, HOST: '', ...settings },
    });
    programs.push(program);
    return program;
  }

  /** A run that ends by itself: its exit code and what it said. */
  async function outcome(folder: string, settings: Record<string, string>) {
    const program = serve(folder, settings);
    const [said, [code]] = await Promise.all([text(program.stderr), once(program, 'close')]);
    return { code, said };
  }

  test('a taken port is one line and exit code 1', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo; // a port, not a pipe
    const { code, said } = await outcome(root, { PORT: String(port) });
    other.close();
    expect(said).toBe(
      `Port ${port} of 127.0.0.1 is taken by another program. Choose another port: PORT=4322 npm start\n`,
    );
    expect(code).toBe(1);
  });

  test.each([['abc'], ['-1'], ['65536'], ['80.5']])('PORT=%s is refused', async (port) => {
    const { code, said } = await outcome(root, { PORT: port });
    expect(said).toBe(`PORT is “${port}”; expected a number from 0 to 65535, as in: PORT=4322 npm start\n`);
    expect(code).toBe(1);
  });

  test('without a built site it says what to run first', async () => {
    const { code, said } = await outcome(join(parent, 'nothing'), { PORT: '0' });
    expect(said).toMatch(/^There is no built site in .*nothing\/\. Run: npm run build\n$/);
    expect(code).toBe(1);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'it says its address, answers there, and ends well at %s',
    async (signal) => {
      const program = serve(root, { PORT: '0', BASE_PATH: 'archive' });
      const [line] = await once(program.stdout.setEncoding('utf8'), 'data');
      const [, port] = /^The archive is at http:\/\/127\.0\.0\.1:(\d+)\/archive\/ /.exec(String(line)) ?? [];
      expect((await request(Number(port), '/archive/')).statusCode).toBe(200);
      program.kill(signal);
      expect(await once(program, 'exit')).toEqual([0, null]);
    },
  );
});
