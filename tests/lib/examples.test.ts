/** The programs on /data/ speak of what the archive has, whatever that is. */
import { describe, expect, test } from 'vitest';
import { exampleSeries, fillIn, titleOf } from '../../src/data/examples.ts';
import { dataFiles } from '../../src/data/files.ts';
import { editionOf } from '../support/edition.ts';
import { archive } from '../support/made-up.ts';
import { archive as specimen } from '../support/specimen.ts';

const edition = editionOf(archive);

describe('the series that is shown', () => {
  test.each([
    ['the specimen', specimen],
    ['several bodies', archive],
  ])('of %s is one body’s, of one scope and measure, over several reports', (_, of) => {
    const series = exampleSeries(of);
    const reports = new Set(series?.rows.map(({ document }) => document));
    expect(reports.size).toBeGreaterThan(1);
    for (const key of ['body', 'scope', 'measure'] as const)
      expect(new Set(series?.rows.map((row) => row[key])).size).toBe(1);
    expect(series?.rows.every(({ state, member }) => state === 'reported' && member === 'total')).toBe(true);
  });

  test('there is none where no report has a number', () => {
    expect(exampleSeries({ ...archive, documents: [] })).toBeUndefined();
    const notices = archive.documents.map((document) => ({ ...document, kind: 'notice' as const }));
    expect(exampleSeries({ ...archive, documents: notices })).toBeUndefined();
  });
});

describe('a program', () => {
  const series = exampleSeries(archive);
  if (!series) throw new Error('the made-up archive has a series');
  const files = (largest?: number) =>
    dataFiles({ archive, checks: [], edition, ...(largest === undefined ? {} : { largest }) });
  const facts = { series, archive, files: files(), site: "https://example.org/it's" };

  test('names body, measure, files and the site, which ends no quoted word', () => {
    expect(fillIn('{{body}} {{measure}} {{csv}} {{site}}', facts)).toBe(
      `${series.body} ${series.measure} "/data/observations.csv" https://example.org/it%27s`,
    );
    expect(fillIn('{{series}}', facts)).toBe(titleOf(series, archive));
    expect(titleOf(series, archive)).toMatch(/^江州市.+（.+）./);
  });

  test('reads the years of the series where the whole table is too large for one file', () => {
    const years = [...new Set(series.rows.map(({ year }) => `/data/observations/${year}.json`))];
    expect(years.length).toBeGreaterThan(1);
    expect(fillIn('{{json}}', { ...facts, files: files(10) })).toBe(years.join(' '));
  });

  test('that asks for what is not known is a mistake', () => {
    expect(() => fillIn('{{weather}}', facts)).toThrow('an example has {{weather}}; known are site, series');
  });
});
