/** The pages of indicators say what indicators.csv says, and lead to the numbers they are computed of. */
import { describe, expect, test } from 'vitest';
import { definitions } from '../../src/lib/indicators.ts';
import { observationRows } from '../../src/data/observations.ts';
import { urls } from '../../src/archive/urls.ts';
import { archive } from '../support/specimen.ts';
import { rowsIn } from '../lib/indicators/support.ts';
import { elementAt } from '../support/shown.ts';
import { linksOf } from '../support/links.ts';
import { readPage, site, textOf } from './support.ts';

const rows = rowsIn(archive);
const valueAt = new Map(observationRows(archive).map(({ url, value }) => [url, value]));
const number = (value: number) => `${value < 0 ? '−' : ''}${Math.abs(value).toLocaleString('zh-CN')}`;

describe.each(definitions.map(({ id }) => [id]))('%s', (id) => {
  const own = rows.filter(({ indicator }) => indicator === id);
  const page = readPage(urls.indicator(id));

  test('each row of the file is a place of the page that shows its value, its counts and its change', () => {
    for (const { url, value, unit, state, numerator, denominator, change } of own) {
      const words = textOf(elementAt(site, url) ?? page);
      expect(elementAt(site, url), url).toBeDefined();
      if (value !== null)
        expect(words).toContain(unit === '%' ? `${value.toFixed(1)}%` : `${number(value)} ${unit}`);
      if (state === 'suppressed') expect(words).toContain('不计算');
      for (const count of [numerator, denominator])
        if (count !== null) expect(words).toContain(number(count));
      if (change !== null) expect(words).toContain(Math.abs(change).toFixed(unit === '%' ? 1 : 0));
    }
  });

  test('says its formula and that it is computed', () => {
    const definition = definitions.find((one) => one.id === id);
    expect(textOf(page)).toContain(definition?.formula);
    expect(textOf(page)).toContain('推算，不是原文所印');
  });

  test('leads to every place that adds something', () => {
    const links = new Set(linksOf(page));
    const places = own.flatMap(({ numerator_urls, denominator_urls }) =>
      `${numerator_urls} ${denominator_urls}`.split(' ').filter((place) => valueAt.get(place)),
    );
    expect(places.filter((place) => !links.has(place))).toEqual([]);
  });
});

test('the list leads to all of them', () => {
  const links = linksOf(readPage(urls.indicators()));
  for (const { id } of definitions) expect(links).toContain(urls.indicator(id));
});
