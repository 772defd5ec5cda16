import { describe, expect, test } from 'vitest';
import { withDescendants } from '../../src/archive/archive.ts';
import { placesOf } from '../../src/archive/places.ts';
import { archive, siteFolder } from '../support/archive.ts';
import { linksOf } from '../support/links.ts';
import { attribute, byTag, findAll, openSite, textOf } from '../support/site.ts';

// Every address that content promises is there. That links lead somewhere and ids stand once, `npm run guards` sees in every build.

const site = openSite(siteFolder);
const { pageUrls, readPage, idsOn: ids } = site;

describe('addresses', () => {
  describe.each(archive.documents)('$key', (document) => {
    const places = placesOf(document).flatMap((place) =>
      place.lines ? [{ ...place, lines: place.lines }] : [],
    );
    const quantities = document.sections.flatMap(({ locator, blocks }) =>
      blocks.flatMap((block) =>
        (block.type === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells)).flatMap((holder) =>
          holder.quantities.map(({ id }) => ({ id, section: locator })),
        ),
      ),
    );
    const all = [
      ...document.sections.map(({ locator }) => ({ id: `s${locator}`, section: locator })),
      ...document.sections.flatMap(({ locator, blocks }) =>
        blocks.map(({ id }) => ({ id, section: locator })),
      ),
      ...places,
      ...quantities,
    ];

    test('every section, paragraph, table, cell and quantity has its place on the document’s page', () => {
      const page = ids(`/${document.key}/`);
      expect(all.filter(({ id }) => !page.has(id))).toEqual([]);
    });

    test('and on the page of its section, and of every section above', () => {
      const missing = document.sections.flatMap(({ locator }) => {
        const page = ids(`/${document.key}/${locator}/`);
        const shown = new Set(withDescendants(document, locator).map((section) => section.locator));
        return all
          .filter(({ id, section }) => shown.has(section) && !page.has(id))
          .map(({ id }) => `${locator}: ${id}`);
      });
      expect(missing).toEqual([]);
    });

    test('a page shows no place of a section that is not below its own', () => {
      const strange = document.sections.flatMap(({ locator }) => {
        const page = ids(`/${document.key}/${locator}/`);
        const shown = new Set(withDescendants(document, locator).map((section) => section.locator));
        return all
          .filter(({ id, section }) => !shown.has(section) && page.has(id))
          .map(({ id }) => `${locator}: ${id}`);
      });
      expect(strange).toEqual([]);
    });

    test('the id of a place stands on the words themselves', () => {
      const page = readPage(`/${document.key}/`);
      const byId = new Map(
        findAll(page, (element) => attribute(element, 'id') !== undefined).map((element) => [
          attribute(element, 'id'),
          element,
        ]),
      );
      const shown = (id: string): string => {
        const element = byId.get(id);
        const text = element
          ? textOf(element, (part) => attribute(part, 'data-editorial') !== undefined)
          : '';
        return text.replace(/\s/gu, '');
      };
      for (const { id, text } of places) expect(shown(id), id).toBe(text.replace(/\s/gu, ''));
    });

    test('every line a place names is a line of the source page', () => {
      const source = ids(`/${document.key}/source/`);
      for (const { lines } of places)
        expect(source.has(`L${lines.start}`) && source.has(`L${lines.end}`)).toBe(true);
    });

    test('the source page leads to every paragraph, heading and cell that is printed', () => {
      const source = new Set(linksOf(readPage(`/${document.key}/source/`)));
      const missing = places.filter(({ id, section }) => !source.has(`/${document.key}/${section}/#${id}`));
      expect(missing.map(({ id }) => id)).toEqual([]);
    });

    test('every paragraph and table row leads to its lines of the source', () => {
      const page = readPage(`/${document.key}/`);
      const missing = [...byTag(page, 'p'), ...byTag(page, 'tr')]
        .filter(
          (element) =>
            /^s\S+-p\d+$/.test(attribute(element, 'id') ?? '') ||
            byTag(element, 'td').some((cell) => attribute(cell, 'id')),
        )
        .filter((element) => !linksOf(element).some((link) => link.startsWith(`/${document.key}/source/#L`)));
      expect(missing.map((element) => attribute(element, 'id') ?? textOf(element))).toEqual([]);
    });
  });
});

test('no two pages have the same title', () => {
  const titles = pageUrls.map((url) => textOf(byTag(readPage(url), 'title')[0] ?? readPage(url)).trim());
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});
