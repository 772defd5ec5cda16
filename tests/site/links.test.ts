import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../scripts/lib/read-content.ts';
import { placesOf, withDescendants } from '../../src/lib/archive.ts';
import { root } from '../seeds-support.ts';
import { attribute, byTag, dist, findAll, pageUrls, readPage, textOf, type Element } from './support.ts';

// Every address that a page links to is there, and every address that content promises.

const archive = readContent(`${root}content`);
const idsOf = new Map<string, Set<string>>();

function ids(url: string): Set<string> {
  const known = idsOf.get(url);
  if (known) return known;
  const found = new Set(
    findAll(readPage(url), (element) => attribute(element, 'id') !== undefined).map(
      (element) => attribute(element, 'id') ?? '',
    ),
  );
  idsOf.set(url, found);
  return found;
}

/** What is wrong with a link from a page; undefined where it leads somewhere or leaves the site. */
function brokenLink(from: string, link: string): string | undefined {
  if (/^(?:https?:|mailto:|data:)/.test(link)) return undefined;
  const { pathname, hash } = new URL(link, `http://site${from}`);
  const path = decodeURIComponent(pathname);
  const isPage = path.endsWith('/') || path.endsWith('.html');
  if (!existsSync(join(dist, path.endsWith('/') ? `${path}index.html` : path)))
    return `${from} → ${link}: no such page`;
  if (!path.endsWith('/') && !/\.\w+$/.test(path)) return `${from} → ${link}: no slash at the end`;
  if (isPage && hash !== '' && !ids(path).has(decodeURIComponent(hash.slice(1))))
    return `${from} → ${link}: no such place`;
  return undefined;
}

const references: [tag: string, attribute: string][] = [
  ['a', 'href'],
  ['link', 'href'],
  ['script', 'src'],
  ['img', 'src'],
  ['form', 'action'],
];

function linksOf(page: Element): string[] {
  return references.flatMap(([tag, name]) =>
    byTag(page, tag).flatMap((element) => {
      const link = attribute(element, name);
      return link === undefined || attribute(element, 'rel') === 'canonical' ? [] : [link];
    }),
  );
}

describe('links', () => {
  test('there are many', () => {
    expect(pageUrls.length).toBeGreaterThan(130);
    expect(pageUrls.flatMap((url) => linksOf(readPage(url))).length).toBeGreaterThan(5000);
  });

  test('all lead somewhere', () => {
    const broken = pageUrls.flatMap((from) =>
      linksOf(readPage(from)).flatMap((link) => brokenLink(from, link) ?? []),
    );
    // One line for each target, with the first page that links to it.
    const byTarget = Object.entries(Object.groupBy(broken, (line) => line.replace(/^.* → /, '')));
    expect(
      byTarget.map(([target, lines = []]) => `${target} (${lines.length} times, first ${lines[0]})`),
    ).toEqual([]);
  });

  test('a planted broken one is seen', () => {
    expect(brokenLink('/2018/citywide/', '/2018/citywide/9/')).toContain('no such page');
    expect(brokenLink('/2018/citywide/', '../')).toBeUndefined();
    expect(brokenLink('/2018/citywide/', '#s9')).toContain('no such place');
    expect(brokenLink('/2018/citywide/', 'source/#L9999')).toContain('no such place');
    expect(brokenLink('/2018/citywide/', '/2018/citywide')).toBeDefined();
  });

  test('labels that point to an element point to one that is there', () => {
    const pointers = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'headers'];
    const wrong = pageUrls.flatMap((url) =>
      findAll(readPage(url), () => true).flatMap((element) =>
        pointers.flatMap((name) =>
          (attribute(element, name) ?? '')
            .split(/\s+/)
            .filter((id) => id !== '' && !ids(url).has(id))
            .map((id) => `${url}: ${name}="${id}"`),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('addresses', () => {
  test('no id occurs twice on a page', () => {
    const twice = pageUrls.flatMap((url) => {
      const all = findAll(readPage(url), (element) => attribute(element, 'id') !== undefined);
      const names = all.map((element) => attribute(element, 'id') ?? '');
      return names.filter((id, index) => names.indexOf(id) !== index).map((id) => `${url}#${id}`);
    });
    expect(twice).toEqual([]);
  });

  describe.each(archive.documents)('$key', (document) => {
    const places = placesOf(document);
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
