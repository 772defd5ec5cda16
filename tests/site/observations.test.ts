/** The address of an observation lands on an element of its measure's page that holds the printed value, and no other does. */
import { describe, expect, test } from 'vitest';
import { urls } from '../../src/archive/urls.ts';
import { archive } from '../support/specimen.ts';
import { attribute, findAll, readPage, textOf, type Element } from './support.ts';

const idsOf = new Map<string, Map<string, Element[]>>();
function holders(page: string, id: string): Element[] {
  const known =
    idsOf.get(page) ??
    Map.groupBy(
      findAll(readPage(page), (element) => attribute(element, 'id') !== undefined),
      (element) => attribute(element, 'id') ?? '',
    );
  idsOf.set(page, known);
  return known.get(id) ?? [];
}

describe.each(archive.documents.filter(({ observations }) => observations.length > 0))('$key', (document) => {
  test('each observation has one row, which shows its value and its words', () => {
    const astray = document.observations.filter(({ measure, at, value, quote }) => {
      const [page = '', id = ''] = urls.observation(measure, document.key, at).split('#');
      const [row, ...others] = holders(page, id);
      const words = row ? textOf(row) : '';
      return (
        others.length > 0 ||
        !words.includes(quote) ||
        (row?.tagName === 'tr' && !words.includes((value ?? 0).toLocaleString('zh-CN')))
      );
    });
    expect(astray.map(({ measure, at, quote }) => [measure, at, quote])).toEqual([]);
  });

  test('each printed measure has the document’s own place', () => {
    const pages = new Set(document.observations.map(({ measure }) => urls.measure(measure)));
    const missing = [...pages].filter(
      (page) => holders(page, `d-${document.key.replace('/', '-')}`).length !== 1,
    );
    expect(missing).toEqual([]);
  });
});
