/** Every number can be followed from its printed place to its measure, and to its line. */
import { describe, expect, test } from 'vitest';
import { urls } from '../../src/archive/urls.ts';
import { archive } from '../support/specimen.ts';
import { attribute, byTag, findAll, readPage } from './support.ts';

const { documents } = archive;

describe.each(documents.filter(({ observations }) => observations.length > 0))('$key', (document) => {
  const page = readPage(urls.document(document.key));
  const byId = new Map(
    findAll(page, (element) => attribute(element, 'id') !== undefined).map((element) => [
      attribute(element, 'id'),
      element,
    ]),
  );

  test('every observation’s place leads to its measure', () => {
    const astray = document.observations.filter(({ at, measure, quote }) => {
      const place = byId.get(at);
      const links = place ? byTag(place, 'a').map((link) => attribute(link, 'href') ?? '') : [];
      return quote !== '' && !links.some((link) => link.startsWith(urls.measure(measure)));
    });
    expect(astray).toEqual([]);
  });

  test('every paragraph and table row leads to its line of the source', () => {
    const texts = findAll(page, (element) => attribute(element, 'data-document') !== undefined);
    const places = texts
      .flatMap((text) => byTag(text, 'p', 'tr'))
      .filter(
        (place) =>
          findAll(place, (element) => /^s[\da-z-]+-(p|t\d+-r)\d/.test(attribute(element, 'id') ?? ''))
            .length > 0,
      );
    expect(places.length).toBeGreaterThan(10);
    const astray = places.filter(
      (place) =>
        !byTag(place, 'a').some((link) =>
          attribute(link, 'href')?.startsWith(`${urls.source(document.key)}#L`),
        ),
    );
    expect(astray.map((place) => attribute(place, 'id'))).toEqual([]);
  });
});
