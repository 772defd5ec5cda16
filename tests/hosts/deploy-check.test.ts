/** `npm run deploy:check`: what a host loses, alters or adds is named. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { checkDeployment } from '../../scripts/deploy/check.ts';
import { folderSource, hostSource } from '../../scripts/deploy/source.ts';
import { headersOf } from '../../scripts/hosts/headers.ts';

const files: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html><title>首页</title>',
  'a/index.html': '<!doctype html><title>页</title>',
  'data/x.csv': '\uFEFFa,b\n1,2\n',
  '404.html': '<!doctype html><title>没有</title>',
  _headers: '/*\n',
};
const sums = Object.entries(files)
  .map(([path, text]) => `${createHash('sha256').update(text).digest('hex')}  ${path}\n`)
  .join('');

type Answer = (path: string, response: ServerResponse) => boolean;
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** A host that does everything right but what `wrong` does first. */
async function host(wrong: Answer = () => false): Promise<string> {
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').slice(1).split('?');
    if (wrong(path, response)) return;
    if (path === 'a') return void response.writeHead(301, { location: '/a/?q=1' }).end();
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const text = file === 'SHA256SUMS' ? sums : file === '_headers' ? undefined : files[file];
    if (text === undefined) return void response.writeHead(404, headersOf('404.html')).end(files['404.html']);
    response.writeHead(200, headersOf(file)).end(text);
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`; // listening on a port, not on a pipe
}

const told = async (wrong?: Answer): Promise<string[]> =>
  (await checkDeployment(hostSource(new URL(await host(wrong)), 300))).faults.map(
    ({ path, expected, found }) => `${path}: expected ${expected}; found ${found}`,
  );
/** Answer so for one path. */
const at =
  (path: string, answer: (response: ServerResponse) => void): Answer =>
  (asked, response) => {
    if (asked !== path) return false;
    answer(response);
    return true;
  };

describe('a host', () => {
  test('that does everything right', async () => expect(await told()).toEqual([]));

  const wrongs: [string, Answer, RegExp][] = [
    [
      'alters a byte',
      at('data/x.csv', (response) =>
        response.writeHead(200, headersOf('data/x.csv')).end('\uFEFFa,b\n1,3\n'),
      ),
      /^data\/x\.csv: expected SHA-256/,
    ],
    [
      'adds a script to a page',
      at('', (response) =>
        response.writeHead(200, headersOf('index.html')).end(`${files['index.html'] ?? ''}<script>`),
      ),
      /^index\.html: expected SHA-256/,
    ],
    [
      'drops a file',
      at('data/x.csv', (response) => response.writeHead(404).end()),
      /^data\/x\.csv: expected status 200; found status 404$/,
    ],
    [
      'sends a wrong type',
      at('data/x.csv', (response) =>
        response
          .writeHead(200, { ...headersOf('data/x.csv'), 'Content-Type': 'text/html' })
          .end(files['data/x.csv']),
      ),
      /^data\/x\.csv: expected Content-Type: text\/csv; charset=utf-8; found Content-Type: text\/html/,
    ],
    [
      'says no policy',
      at('a/', (response) =>
        response
          .writeHead(200, { ...headersOf('a/index.html'), 'Content-Security-Policy': [] })
          .end(files['a/index.html']),
      ),
      /^a\/index\.html: expected Content-Security-Policy: .*; found no such header$/,
    ],
    [
      'has a page for everything',
      (path, response) => path === 'no-such-page-0/' && Boolean(response.writeHead(200).end('app')),
      /^no-such-page-0\/: expected status 404/,
    ],
    [
      'leads elsewhere',
      at('a', (response) => response.writeHead(302, { location: 'https://elsewhere.example/a/' }).end()),
      /^a\?q=1: expected a redirect to a\/, on this host; found status 302 to https:\/\/elsewhere/,
    ],
    [
      'packs twice',
      at('data/x.csv', (response) =>
        response
          .writeHead(200, { ...headersOf('data/x.csv'), 'Content-Encoding': 'gzip' })
          .end(gzipSync(gzipSync(files['data/x.csv'] ?? ''))),
      ),
      /^data\/x\.csv: expected SHA-256/,
    ],
    [
      'breaks off',
      at('data/x.csv', (response) => response.destroy()),
      /^data\/x\.csv: expected an answer; found no answer/,
    ],
    ['never ends', at('data/x.csv', () => undefined), /^data\/x\.csv: expected an answer; found no answer/],
    [
      'lost the list',
      at('SHA256SUMS', (response) => response.writeHead(200).end('<!doctype html>')),
      /^SHA256SUMS: expected the list of the site’s files; found status 200, 0 lines/,
    ],
  ];
  test.each(wrongs)('that %s', async (_what, wrong, expected) => {
    const faults = await told(wrong);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(expected);
  });
});

describe('a folder', () => {
  test('is held to its list', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
    for (const [path, text] of [...Object.entries(files), ['SHA256SUMS', sums] as const]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    expect(await checkDeployment(folderSource(folder))).toEqual({ asked: 5, listed: 5, faults: [] });
    writeFileSync(join(folder, 'a/index.html'), 'x');
    rmSync(join(folder, 'data/x.csv'));
    const { faults } = await checkDeployment(folderSource(folder));
    expect(faults.map(({ path }) => path)).toEqual(['a/index.html', 'data/x.csv']);
    rmSync(folder, { recursive: true });
  });
});
