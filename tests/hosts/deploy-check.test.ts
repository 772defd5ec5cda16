/** `npm run deploy:check`: what a host loses, alters or adds is named. */
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256Of } from '../../src/disk/sha256.ts';
import { checkDeployment } from '../../scripts/deploy/check.ts';
import { reportText } from '../../scripts/deploy/report.ts';
import { folderSource, hostSource } from '../../scripts/deploy/source.ts';
import { headersOf } from '../../scripts/hosts/headers.ts';
import { runCommand } from '../support/command.ts';
import { root } from '../support/root.ts';

const csv = '\uFEFFa,b\n1,2\n';
const moved = { url: '/old/', state: 'moved', target: '/a/', reason: '移到别处' };
const files: Readonly<Record<string, string>> = {
  '404.html': '<!doctype html><title>没有</title>',
  'a/index.html': '<!doctype html><title>页</title>',
  'a/b/index.html': '<!doctype html><title>节</title>',
  'data/edition.json': '{"version":"0.1.0","hash":"1a2b3c4d"}',
  'data/x.csv': csv,
  'index.html': '<!doctype html><title>首页</title>',
  'old/index.html': '<!doctype html><title>移</title><a href="/a/">',
  'permalinks.json': JSON.stringify({ entries: [moved] }),
};
const sumsOf = (these: Readonly<Record<string, string>>): string =>
  Object.entries(these)
    .map(([path, text]) => `${sha256Of(text)}  ${path}\n`)
    .join('');
const sums = sumsOf(files);

type Wrong = (path: string, response: ServerResponse) => boolean;
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** A host that does everything right but what `wrong` does first. */
async function host(wrong: Wrong = () => false): Promise<URL> {
  const server = createServer((request, response) => {
    const [path = '', query = ''] = (request.url ?? '').slice(1).split('?');
    if (wrong(path, response)) return;
    if (files[`${path}/index.html`])
      return void response.writeHead(301, { location: `/${path}/?${query}` }).end();
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const text = file === 'SHA256SUMS' ? sums : files[file];
    if (text === undefined) return void response.writeHead(404, headersOf('404.html')).end(files['404.html']);
    response.writeHead(200, headersOf(file)).end(text);
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`); // listening on a port, not on a pipe
}

const look = async (wrong?: Wrong, options: Parameters<typeof checkDeployment>[1] = {}) =>
  checkDeployment(hostSource(await host(wrong), 300), options);

/** Answer so for one path, with the headers of that file or others. */
const at =
  (path: string, answer: (response: ServerResponse) => void): Wrong =>
  (asked, response) => {
    if (asked !== path) return false;
    answer(response);
    return true;
  };
const send = (file: string, body: string | Buffer, headers: Record<string, string> = {}) =>
  at(file, (response) => response.writeHead(200, { ...headersOf(file), ...headers }).end(body));
/** Without a header that belongs there. */
const without = (file: string, name: string) =>
  at(file.replace(/index\.html$/, ''), (response) => {
    const { [name]: _left, ...headers } = headersOf(file);
    response.writeHead(200, headers).end(files[file]);
  });

describe('a host', () => {
  test('that does everything right', async () => {
    const report = await look();
    expect(report).toMatchObject({ faults: [], edition: '0.1.0+1a2b3c4d', asked: 8, listed: 8 });
    expect(report.checked).toEqual([
      'list',
      'complete',
      'intact',
      'type',
      'headers',
      'missing',
      'slash',
      'moved',
    ]);
  });

  const wrongs: [string, Wrong, RegExp][] = [
    [
      'alters a byte',
      send('data/x.csv', csv.replace('2', '3')),
      /^intact data\/x\.csv: .*found other bytes: 11 of them/,
    ],
    [
      'adds a script to a page',
      at('', (response) =>
        response.writeHead(200, headersOf('index.html')).end(`${files['index.html'] ?? ''}<script>`),
      ),
      /^intact index\.html: .*found other bytes/,
    ],
    [
      'cuts a file off',
      send('data/x.csv', csv.slice(0, 3)),
      /^intact data\/x\.csv: .*found other bytes: 5 of them/,
    ],
    ['sends nothing', send('data/x.csv', ''), /^intact data\/x\.csv: .*found no bytes at all/],
    [
      'changes line ends',
      send('data/x.csv', csv.replaceAll('\n', '\r\n')),
      /^intact data\/x\.csv: .*with other line ends .*\.gitattributes/,
    ],
    [
      'packs twice',
      send('data/x.csv', gzipSync(gzipSync(csv)), { 'Content-Encoding': 'gzip' }),
      /^intact data\/x\.csv: .*compressed once more than its headers say/,
    ],
    [
      'packs and does not say so',
      send('data/x.csv', gzipSync(csv)),
      /^intact data\/x\.csv: .*compressed once more/,
    ],
    [
      'says that it packs and does not',
      send('data/x.csv', csv, { 'Content-Encoding': 'gzip' }),
      /^complete data\/x\.csv: .*found the answer cannot be unpacked as its Content-Encoding says/,
    ],
    [
      'has its first page for a file',
      send('data/x.csv', files['index.html'] ?? ''),
      /^intact data\/x\.csv: .*found the bytes of index\.html → switch off the fallback/,
    ],
    [
      'drops a file',
      at('data/x.csv', (response) => response.writeHead(404).end()),
      /^complete data\/x\.csv: expected status 200, found status 404 → copy/,
    ],
    [
      'forbids a file',
      at('data/x.csv', (response) => response.writeHead(403).end()),
      /^complete data\/x\.csv: .*found status 403/,
    ],
    [
      'leads a file to another host',
      at('data/x.csv', (response) =>
        response.writeHead(302, { location: 'https://elsewhere.example/' }).end(),
      ),
      /^complete data\/x\.csv: .*found status 302 to https:\/\/elsewhere\.example\/, another host → take out the rule/,
    ],
    [
      'sends a wrong type',
      send('data/x.csv', csv, { 'Content-Type': 'text/html' }),
      /^type data\/x\.csv: expected Content-Type: text\/csv; charset=utf-8, found Content-Type: text\/html/,
    ],
    [
      'does not name the encoding',
      send('data/x.csv', csv, { 'Content-Type': 'text/csv' }),
      /^type data\/x\.csv/,
    ],
    [
      'names another encoding',
      send('data/x.csv', csv, { 'Content-Type': 'text/csv; charset=gbk' }),
      /^type data\/x\.csv/,
    ],
    [
      'says no policy',
      without('a/index.html', 'Content-Security-Policy'),
      /^headers a\/index\.html: expected Content-Security-Policy: .*found no such header/,
    ],
    [
      'lets types be guessed',
      without('data/x.csv', 'X-Content-Type-Options'),
      /^headers data\/x\.csv: expected X-Content-Type-Options: nosniff, found no such header/,
    ],
    [
      'keeps data from other pages',
      without('data/x.csv', 'Access-Control-Allow-Origin'),
      /^headers data\/x\.csv: expected Access-Control-Allow-Origin: \*/,
    ],
    [
      'lets pages grow old',
      send('data/x.csv', csv, { 'Cache-Control': 'max-age=86400' }),
      /^headers data\/x\.csv: expected Cache-Control: no-cache, found Cache-Control: max-age=86400/,
    ],
    [
      'has a page for everything',
      (path, response) =>
        path.startsWith('no-such') && Boolean(response.writeHead(200).end(files['index.html'])),
      /^missing no-such.*: expected status 404.*found status 200 with the first page → switch off the fallback/,
    ],
    [
      'has a 404 of its own',
      (path, response) => path.startsWith('no-such') && Boolean(response.writeHead(404).end('404')),
      /^missing .*found status 404 with another page → name 404\.html/,
    ],
    [
      'does not add the last slash',
      at('a', (response) => response.writeHead(200, headersOf('a/index.html')).end(files['a/index.html'])),
      /^slash a: expected a redirect to \/a\/\?q=%E5%8D%81&a=1, found status 200/,
    ],
    [
      'forgets what is asked',
      at('a/b', (response) => response.writeHead(301, { location: '/a/b/' }).end()),
      /^slash a\/b: .*found status 301 to http.*\/a\/b\/ →/,
    ],
    [
      'adds the slash elsewhere',
      at('a', (response) => response.writeHead(302, { location: 'https://elsewhere.example/a/' }).end()),
      /^slash a: .*another host/,
    ],
    [
      'breaks off',
      at('data/x.csv', (response) => response.destroy()),
      /^complete data\/x\.csv: expected an answer, found the connection was broken off/,
    ],
    [
      'breaks off in the middle',
      at(
        'data/x.csv',
        (response) =>
          void response
            .writeHead(200, { ...headersOf('data/x.csv'), 'Content-Length': '11' })
            .write('abc', () => response.destroy()),
      ),
      /^complete data\/x\.csv: .*broken off/,
    ],
    [
      'never ends',
      at('data/x.csv', () => undefined),
      /^complete data\/x\.csv: expected an answer, found no whole answer within 0\.3 s/,
    ],
    [
      'lost the list',
      at('SHA256SUMS', (response) => response.writeHead(200).end('<!doctype html>')),
      /^list SHA256SUMS: expected the list of the site’s files, found status 200, 0 lines/,
    ],
  ];
  test.each(wrongs)('that %s: that is told, and nothing else', async (_what, wrong, expected) => {
    const { faults } = await look(wrong);
    const told = faults.map(
      ({ check, path, expected: wanted, found, todo }) =>
        `${check} ${path}: expected ${wanted}, found ${found} → ${todo}`,
    );
    expect(told).toEqual([expect.stringMatching(expected)]);
  });

  test('that lost what stands at an address that moved: it is missed as a file and as a way', async () => {
    const { faults } = await look(at('old/', (response) => response.writeHead(404).end()));
    expect(faults.map(({ check, path }) => [check, path])).toEqual([
      ['complete', 'old/index.html'],
      ['moved', 'old/'],
    ]);
  });

  test('that leads on from there itself is as good, and one that leads elsewhere is not', async () => {
    const lead = (to: string) =>
      look(at('old/', (response) => response.writeHead(301, { location: to }).end()));
    expect((await lead('/a/')).faults).toEqual([]);
    expect((await lead('/')).faults.map(({ check }) => check)).toEqual(['complete', 'moved']);
  });

  test('that takes no headers is held to its media types alone, where that is said', async () => {
    const bare: Wrong = (path, response) => {
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      const text = path === 'SHA256SUMS' ? sums : files[file];
      if (text === undefined) return false;
      const { 'Content-Type': type = '' } = headersOf(file);
      response
        .writeHead(200, { 'content-type': path === 'SHA256SUMS' ? 'application/octet-stream' : type })
        .end(text);
      return true;
    };
    const report = await look(bare, { headers: false });
    expect(report.faults).toEqual([]);
    expect(report.skipped).toContainEqual({ check: 'headers', because: '--no-headers: the host takes none' });
    expect((await look(bare)).faults.length).toBeGreaterThan(20);
  });

  test('that is another edition, or has another list than is known', async () => {
    expect((await look(undefined, { edition: '0.2.0+1a2b3c4d' })).faults).toMatchObject([
      { check: 'edition', expected: '0.2.0+1a2b3c4d', found: '0.1.0+1a2b3c4d' },
    ]);
    const changed = sumsOf({ ...files, 'data/x.csv': 'x' });
    expect((await look(undefined, { sums: changed })).faults).toMatchObject([
      { check: 'list', found: '1 other lines: data/x.csv' },
      { check: 'intact', path: 'data/x.csv' },
    ]);
  });

  test('that answers to nobody is not asked for all', async () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`${index}.csv`, 'a']));
    let asked = 0;
    const { faults } = await checkDeployment(
      hostSource(await host((_path, response) => ((asked += 1), response.destroy(), true)), 300),
      { sums: sumsOf(many) },
    );
    expect(asked).toBeLessThan(100);
    expect(faults.find(({ path }) => path === '')?.found).toMatch(/no more were asked for/);
  });

  test('of which a sample is asked for: the first and the last file, and what says which edition it is', async () => {
    expect(await look(undefined, { sample: 2 })).toMatchObject({
      asked: 4,
      listed: 8,
      edition: '0.1.0+1a2b3c4d',
      faults: [],
    });
  });

  test('the report says what was looked at, what was not and why, and one fault of many files once', async () => {
    const { 'Referrer-Policy': _left, ...rest } = headersOf('data/x.csv');
    const wrong = at('data/x.csv', (response) => response.writeHead(200, rest).end(csv));
    const text = reportText('https://archive.example/', await look(wrong));
    expect(text).toContain('edition 0.1.0+1a2b3c4d, 8 of 8 files asked for');
    expect(text).toContain('  ✓ every listed file is there');
    expect(text).toContain('  – not looked at (the address is not https): https');
    expect(text).toContain(
      '    /data/x.csv\n      expected Referrer-Policy: same-origin\n      found    no such header\n      → use a recipe',
    );
    expect(text).toMatch(/1 thing is wrong\.$/);
  });
});

describe('a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  beforeEach(() => {
    for (const [path, text] of [...Object.entries(files), ['SHA256SUMS', sums] as const]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const faultsOf = async () =>
    (await checkDeployment(folderSource(folder))).faults.map(({ check, path }) => `${check} ${path}`);

  test('is held to its list', async () => {
    expect(await faultsOf()).toEqual([]);
    writeFileSync(join(folder, 'a/index.html'), 'x');
    rmSync(join(folder, 'data/x.csv'));
    expect(await faultsOf()).toEqual(['intact a/index.html', 'complete data/x.csv']);
  });

  test('holds what an edition before left, or somebody put there; but not what is for hosts and version control', async () => {
    const forHosts = ['_headers', '.nojekyll', 'CNAME', '.git/HEAD', '.gitattributes'];
    mkdirSync(join(folder, '.git'));
    for (const file of [...forHosts, 'a/more.html']) writeFileSync(join(folder, file), 'x');
    expect(await faultsOf()).toEqual(['only a/more.html']);
    for (const file of [...forHosts, 'a/more.html']) rmSync(join(folder, file));
  });

  test('in which an older file lies compressed beside a newer one', async () => {
    writeFileSync(join(folder, 'a/index.html.gz'), gzipSync(files['a/index.html'] ?? ''));
    expect(await faultsOf()).toEqual([]);
    writeFileSync(join(folder, 'index.html.gz'), gzipSync('older'));
    writeFileSync(join(folder, 'gone.csv.br'), 'x');
    expect(await faultsOf()).toEqual(['packed gone.csv.br', 'packed index.html.gz']);
    for (const file of ['a/index.html.gz', 'index.html.gz', 'gone.csv.br']) rmSync(join(folder, file));
  });

  test('the command says so to people and to programs, and ends with 1 where something is wrong', () => {
    expect(runCommand('deploy-check', [folder])).toMatchObject({ status: 0, error: '' });
    writeFileSync(join(folder, 'data/x.csv'), 'x');
    const { status, out } = runCommand('deploy-check', [folder, '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ asked: 8, faults: [{ check: 'intact', path: 'data/x.csv' }] });
  });

  test.each([
    [['no-such-folder'], /There is no folder/],
    [[root, '--sample', 'x'], /--sample is “x”; expected a number from 1/],
  ])('%j is no use of it', (words, expected) => {
    const { status, error } = runCommand('deploy-check', words);
    expect([status, error]).toEqual([2, expect.stringMatching(expected)]);
  });
});
