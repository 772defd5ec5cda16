/** The files of one measure say of themselves what people lose first. */
import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/archive/edition.ts';
import { impliedNumbers } from '../../src/lib/implied.ts';
import {
  measureCsv,
  measureColumns,
  measureFileSchema,
  measureJson,
  type MeasureSources,
} from '../../src/data/measure-file.ts';
import { observationRows } from '../../src/data/observations.ts';
import { toPoints } from '../../src/lib/series.ts';
import { pictureOf } from '../../src/lib/series/picture.ts';
import { toSvg } from '../../src/lib/series/svg.ts';
import { measureIds, measureOf } from '../../src/schema/vocabulary.ts';
import { archive, checks } from '../support/specimen.ts';
import { figures } from './chart-support.ts';

const points = toPoints(archive);
const sources: MeasureSources = {
  archive,
  points,
  implied: impliedNumbers(archive, checks),
  // Of an edition these files take version and hash.
  edition: { version: '9.8.7', hash: '0123abcd' } as Edition,
  absolute: (url) => `https://example.org${url}`,
};
const rowsOf = (measure: Parameters<typeof measureCsv>[0]): Record<string, string>[] =>
  parse(measureCsv(measure, sources), { columns: true, bom: true });

describe('the table', () => {
  test('has every printed row of observations.csv, column by column', () => {
    const all = observationRows(archive).filter(({ section }) => section !== '');
    for (const measure of measureIds) {
      const printed = rowsOf(measure).filter(({ kind }) => kind === 'printed');
      const expected = all.filter((row) => row.measure === measure);
      expect(printed.map(({ url, value, quote }) => [url, value, quote])).toEqual(
        expected.map(({ url, value, quote }) => [url, value === null ? '' : `${value}`, quote]),
      );
    }
  });

  test('says in every row what it is, what must be known, of which edition and from where', () => {
    const rows = rowsOf('applications.newReceived');
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(measureColumns);
      const { label, definition } = measureOf('applications.newReceived');
      expect(row).toMatchObject({ label, definition, unit: '件', edition: '9.8.7+0123abcd' });
      expect(row['page']).toBe('https://example.org/trends/applications-new-received/');
      expect(row['caveats']).toContain('非官方转录');
      expect(row['scope_label']).not.toBe('');
    }
  });

  test('has what a printed change tells as a range without a value, so that no sum counts it', () => {
    const implied = rowsOf('applications.newReceived').filter(({ kind }) => kind === 'implied');
    expect(implied.map(({ year, value, lower, upper, state }) => [year, value, lower, upper, state])).toEqual(
      [['2019', '', '532', '532', '']],
    );
  });

  test('names the silent reports of bodies that print it, and no others', () => {
    const rows = rowsOf('applications.newReceived');
    const printing = new Set(rows.filter(({ kind }) => kind === 'printed').map(({ body }) => body));
    expect(rows.every(({ body }) => printing.has(body))).toBe(true);
  });
});

test.each(measureIds)('%s for programs has the shape it promises, and the series of the page', (measure) => {
  const file = measureJson(measure, sources);
  expect(measureFileSchema.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
  const printed = file.series.flatMap((one) => one.points).filter(({ row, borrowed }) => row && !borrowed);
  expect(printed.length).toBe(
    observationRows(archive).filter((row) => row.measure === measure && row.section).length,
  );
});

describe('the picture', () => {
  test('is well-formed XML, needs nothing else, and says its address, edition and sources to eye and ear', () => {
    for (const figure of figures) {
      const model = { ...figure.model, edition: '9.8.7（0123abcd）' };
      const address = 'https://example.org/trends/x/';
      const svg = toSvg(pictureOf(model, address), model, address);
      const words: Record<string, string> = {};
      const outside: string[] = [];
      let path: string[] = [];
      const parser = new SaxesParser();
      parser.on('opentag', ({ name, attributes }) => {
        path = [...path, name];
        if (/href|style|class/.test(Object.keys(attributes).join())) outside.push(name);
      });
      parser.on('text', (text) => {
        const name = path.at(-1) ?? '';
        words[name] = (words[name] ?? '') + text;
      });
      parser.on('closetag', () => (path = path.slice(0, -1)));
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(svg).close();
      expect(outside).toEqual([]);
      expect(words['title']).toBe(model.title);
      for (const place of ['text', 'desc']) {
        const said = words[place] ?? '';
        expect(said).toContain(`地址：${address}`);
        expect(said).toContain('版次：9.8.7（0123abcd）');
        expect(said.replaceAll('\n', '')).toContain(model.scope);
        for (const source of model.sources) expect(said).toContain(source);
        if (model.definition) expect(said).toContain(model.definition);
      }
      for (const { text } of model.facts) expect(words['desc']).toContain(text);
    }
  });
});
