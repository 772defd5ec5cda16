/** The programs on /data/: what the page shows is what the files hold, and run against the site they print what it publishes. */
import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStaticServer } from '../../scripts/lib/static-server.ts';
import type { ObservationRow } from '../../src/data/record-schemas.ts';
import { attribute, byTag, site, textOf } from './support.ts';

const has = (...programs: string[]): boolean =>
  programs.every((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined);

/** The series of the specimen that goes through the most reports. */
const series = site
  .readJson<ObservationRow[]>('/data/observations.json')
  .filter(
    ({ body, scope, measure, member, state }) =>
      body === 'general-office' &&
      scope === 'organ' &&
      measure === 'applications.newReceived' &&
      member === 'total' &&
      state === 'reported',
  );
const last = series.at(-1);
const citation = site
  .readJson<{ sections: { locator: string; citation: string }[] }>(`/${last?.document}/index.json`)
  .sections.find(({ locator }) => locator === last?.section)?.citation;

let server: Server;
let address: string;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'examples-'));
  // Under a sub-path: addresses are made of the site's and of those in the files.
  server = createStaticServer({ root: site.folder, base: '/archive/' });
  address = await listen(server, '/archive');
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const printed = (): string[] =>
  series.map(({ year, value, unit, quote, url }) =>
    [year, value, unit, quote, `${address}${url}`].join('\t'),
  );

test('the page shows each program as its file has it', () => {
  const programs = byTag(site.readPage('/data/'), 'pre');
  expect(programs.map((program) => attribute(program, 'aria-label'))).toEqual([
    'series.py',
    'series.r',
    'series.sh',
    'check.sh',
  ]);
  for (const program of programs)
    expect(textOf(program)).toBe(
      site.readFile(`/data/examples/${attribute(program, 'aria-label')}`).toString('utf8'),
    );
});

describe('a series with its quotations, and how the section of the last is cited', () => {
  test('there is one to show, over several reports', () => {
    expect(new Set(series.map(({ document }) => document)).size).toBeGreaterThan(1);
    expect(citation).toMatch(/^《重庆市人民政府办公厅/);
  });

  test.skipIf(!has('python3'))('in Python (skipped without python3)', async () => {
    const { status, out } = await run('python3', 'series.py');
    expect(out).toEqual([...printed(), citation, '文字与所附的 SHA-256 相符']);
    expect(status).toBe(0);
  });

  test.skipIf(!has('sh', 'curl', 'jq'))('in the shell (skipped without curl, jq)', async () => {
    const { status, out } = await run('sh', 'series.sh');
    expect(out).toEqual([...printed(), citation]);
    expect(status).toBe(0);
  });

  test.skipIf(!has('Rscript'))('in R (skipped without Rscript)', async () => {
    const { status, out } = await run('Rscript', 'series.r');
    expect(out.slice(0, series.length)).toEqual(printed());
    // Only where R has the package that reads JSON.
    expect([[], [citation]]).toContainEqual(out.slice(series.length));
    expect(status).toBe(0);
  });
});

describe.skipIf(!has('sh', 'curl', 'sha256sum'))('a file (skipped without curl, sha256sum)', () => {
  test('is fetched and found to be what was published', async () => {
    expect(await run('sh', 'check.sh')).toMatchObject({ status: 0, out: ['data/observations.csv: OK'] });
  });

  test('of which a character was changed is named', async () => {
    const changed = join(folder, 'changed');
    mkdirSync(join(changed, 'data'), { recursive: true });
    cpSync(join(site.folder, 'SHA256SUMS'), join(changed, 'SHA256SUMS'));
    const text = site.readFile('/data/measures.csv').toString('utf8');
    writeFileSync(join(changed, 'data/measures.csv'), text.replace('件', '份'));
    const other = createStaticServer({ root: changed });
    const { status, out } = await run('sh', 'check.sh', await listen(other), 'data/measures.csv');
    other.close();
    expect(out).toEqual(['data/measures.csv: FAILED']);
    expect(status).toBe(1);
  });
});

test('a program whose site does not answer says so and ends', async () => {
  const { status, out } = await run('sh', 'series.sh', 'http://127.0.0.1:9');
  expect(out).toEqual([]);
  expect(status).not.toBe(0);
});

async function listen(one: Server, base = ''): Promise<string> {
  one.listen(0, '127.0.0.1');
  await once(one, 'listening');
  const { port } = one.address() as AddressInfo; // a port, not a pipe
  return `http://127.0.0.1:${port}${base}`;
}

/** What a published program prints, line by line, when it is given the site's address. */
async function run(
  program: string,
  file: string,
  ...words: string[]
): Promise<{ status: number; out: string[] }> {
  const path = join(site.folder, 'data/examples', file);
  const child = execFile(program, [path, ...(words.length > 0 ? words : [address])], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, LC_ALL: 'C.UTF-8' },
  });
  const out: string[] = [];
  child.stdout?.on('data', (words: string) => out.push(words));
  const [status] = (await once(child, 'close')) as [number]; // ended by itself, not by a signal
  return { status, out: out.join('').split('\n').filter(Boolean) };
}
