/**
 * The specimen's site: what its pages show, what its CSV and JSON files say, and what stands in the seeds are one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256Of } from '../../src/disk/sha256.ts';
import type { CheckRecord } from '../../src/schema/check.ts';
import type { ObservationRow, QuantityRow } from '../../src/data/record-schemas.ts';
import { descriptorFaults, jsonFaults, readCsv, tableFaults, type Package } from '../support/package.ts';
import { elementAt, isCell, shownAt, words } from '../support/shown.ts';
import { seedLines } from '../support/specimen.ts';
import { withoutSpace as dense } from '../support/text.ts';
import { attribute, site } from './support.ts';

const dist = site.folder;
const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
const readJson = <Data>(path: string): Data => JSON.parse(read(path)) as Data; // the schema tests below say what it is

const observations = readJson<ObservationRow[]>('data/observations.json');
const checks = readJson<CheckRecord[]>('data/checks.json');
const description = readJson<Package>('data/datapackage.json');

describe('numbers agree', () => {
  const reported = observations.filter(({ state }) => state === 'reported');

  test('on the page of its address every observation has the value that the files say', () => {
    expect(reported.length).toBeGreaterThan(600);
    const differing = reported
      .filter((row) => shownAt(site, row) !== row.value)
      .map(({ url, value }) => `${url} ${value}`);
    expect(differing).toEqual([]);
  });

  test('a value that differs would be seen', () => {
    const cell = reported.find(({ url }) => isCell(url));
    const quantity = reported.find(({ url }) => /-q\d+$/.test(url));
    const absence = reported.find(({ url }) => /-p\d+$/.test(url));
    for (const row of [cell, quantity, absence]) {
      if (!row) throw new Error('the archive prints cells, quantities and words of absence');
      expect(shownAt(site, row)).toBe(row.value);
      expect(shownAt(site, { ...row, url: `${row.url}0`, quote: '无此词句' })).not.toBe(row.value);
    }
  });

  test('CSV and JSON hold the same observations', () => {
    const csv = readCsv(read('data/observations.csv'));
    const json = observations.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => [column, value === null ? '' : String(value)]),
      ),
    );
    expect(csv).toEqual(json);
  });

  test('every quantity of the list is marked up at its address, as printed', () => {
    const quantities = readCsv(read('data/quantities.csv')) as unknown as Record<keyof QuantityRow, string>[]; // its header is tested
    expect(quantities.length).toBeGreaterThan(290);
    const differing = quantities.filter(({ url, value, printed }) => {
      const element = elementAt(site, url);
      return !element || attribute(element, 'value') !== value || dense(words(element)) !== dense(printed);
    });
    expect(differing).toEqual([]);
  });

  test('the words of every observation stand in its seed at its lines', () => {
    const seeds = new Map(description.sources.map(({ file }) => [file, seedLines(file)]));
    const astray = observations.filter(({ source_file, line_start, line_end, quote }) => {
      if (line_start === null || line_end === null) return quote !== '';
      const lines = seeds.get(source_file)?.slice(line_start - 1, line_end) ?? [];
      return lines.length === 0 || !dense(lines.join('')).includes(dense(quote));
    });
    expect(astray).toEqual([]);
  });

  test('operands of checks have the values of the observations they name', () => {
    const valueOf = new Map(observations.map(({ url, quote, value }) => [`${url} ${quote}`, value]));
    const known = checks
      .flatMap(({ operands }) => operands)
      .filter(({ url, quote }) => valueOf.has(`${url} ${quote}`));
    expect(known.length).toBeGreaterThan(500);
    for (const { url, quote, value } of known) expect(value).toBe(valueOf.get(`${url} ${quote}`));
  });
});

describe('the package', () => {
  test('is valid', async () => {
    expect(await descriptorFaults(description)).toEqual([]);
  });

  test('describes the files that are there, to the byte', async () => {
    for (const { path, bytes, hash, format, schema, jsonSchema } of description.resources) {
      const file = readFileSync(join(dist, 'data', path));
      expect([path, file.length, `sha256:${sha256Of(file)}`]).toEqual([path, bytes, hash]);
      if (format === 'csv') expect(await tableFaults(file.toString('utf8'), schema ?? {})).toEqual([]);
      else expect(jsonFaults(JSON.parse(file.toString('utf8')), readJson(`data/${jsonSchema}`))).toEqual([]);
    }
  });

  test('the registry of permalinks is what its schema says', () => {
    if (!existsSync(join(dist, 'permalinks.json'))) return;
    expect(jsonFaults(readJson('permalinks.json'), readJson('data/schema/permalinks.schema.json'))).toEqual(
      [],
    );
  });
});

describe('pages', () => {
  /** Links of a page that lead into `folder`, as paths in dist. */
  const linksOf = (page: string): string[] =>
    [...read(page).matchAll(/ href="(\/[^"]*)"/g)].map(([, url = '']) => url.replaceAll('&amp;', '&'));

  test('/data/ links every file and explains every column', () => {
    const links = linksOf('data/index.html');
    const page = read('data/index.html');
    for (const { path, schema } of description.resources) {
      expect(links).toContain(`/data/${path}`);
      for (const { name, description: words } of schema?.fields ?? []) {
        expect(page).toContain(`<code>${name}</code>`);
        expect(page).toContain(words);
      }
    }
    for (const url of links.filter(
      (link) => link.startsWith('/data/') && !link.endsWith('/') && !link.includes('#'),
    )) {
      expect(existsSync(join(dist, url)), url).toBe(true);
    }
  });

  test('/checks/ shows every record under its id, the ones that differ first', () => {
    const page = read('checks/index.html');
    const places = checks.map(({ id }) => page.indexOf(` id="${id}"`));
    expect(checks.length).toBeGreaterThan(130);
    expect(checks.filter((_, index) => places[index] === -1).map(({ id }) => id)).toEqual([]);
    const first = (verdict: string, choose: (...numbers: number[]) => number): number =>
      choose(...places.filter((_, index) => checks[index]?.verdict === verdict));
    expect(first('differs', Math.max)).toBeLessThan(first('not-assessable', Math.min));
    expect(first('not-assessable', Math.max)).toBeLessThan(first('holds', Math.min));
  });

  test('/checks/ links every operand to a place that exists', () => {
    const page = read('checks/index.html');
    const operands = [...new Set(checks.flatMap(({ operands }) => operands).map(({ url }) => url))];
    expect(operands.filter((url) => !page.includes(`href="${url}"`))).toEqual([]);
    expect(operands.filter((url) => url.includes('#') && !elementAt(site, url))).toEqual([]);
  });

  test('no finding is called an error', () => {
    const [main = ''] = /<main[\s\S]*<\/main>/.exec(read('checks/index.html')) ?? [];
    expect(main).toContain('相差');
    expect(main).not.toMatch(/错误|有误|造假|不实/);
  });
});
