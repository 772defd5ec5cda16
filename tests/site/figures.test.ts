/** Every number can be followed from its printed place to its measure, and to its line. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ArchiveDocument } from '../../src/archive/archive.ts';
import { numbersIn } from '../../src/archive/numbers.ts';
import { urls } from '../../src/archive/urls.ts';
import type { FigureFile } from '../../src/lib/follow/file.ts';
import { archive } from '../support/specimen.ts';
import { withoutSpace } from '../support/text.ts';
import { attribute, byTag, findAll, readFile, readJson, readPage, textOf, type Element } from './support.ts';

const { documents } = archive;

const hasId = (element: Element): boolean => attribute(element, 'id') !== undefined;
const pages = new Map<string, ReadonlyMap<string, Element>>();

/** The element that an address leads to. */
function landingOf(address: string): Element | undefined {
  const [page = '', id = ''] = address.split('#');
  const known =
    pages.get(page) ??
    new Map(findAll(readPage(page), hasId).map((element) => [attribute(element, 'id') ?? '', element]));
  pages.set(page, known);
  return known.get(id);
}

interface FigureLink {
  /** Id of the place that prints it. */
  at: string;
  words: string;
  href: string;
}

/** The figures of a page, in order. */
function figuresOf(url: string): FigureLink[] {
  const within = (element: Element, at: string): FigureLink[] => {
    const here = attribute(element, 'id') ?? at;
    const own =
      attribute(element, 'class') === 'figure'
        ? [{ at: here, words: textOf(element), href: attribute(element, 'href') ?? '' }]
        : [];
    return [
      ...own,
      ...element.childNodes.flatMap((child) => ('tagName' in child ? within(child, here) : [])),
    ];
  };
  return within(readPage(url), '');
}

/** The observation a link is about: of several that one place prints, the one of the measure it leads to. */
const observed = ({ observations }: ArchiveDocument, { at, href }: FigureLink) =>
  observations.find((one) => one.at === at && href.startsWith(urls.measure(one.measure)));

/** Whether an address leads to what a figure says: its words, and its value where a measure has it. */
function holds(document: ArchiveDocument, figure: FigureLink, address: string): boolean {
  const landing = landingOf(address);
  const words = landing ? withoutSpace(textOf(landing)) : '';
  const observation = observed(document, figure);
  // A line may end within a number.
  if (!observation) return /\/source\/#L\d+$/.test(address) && words.includes(figure.words.slice(0, 2));
  const value = observation.value?.toLocaleString('zh-CN', { maximumFractionDigits: 4 }) ?? '';
  const isSecondPrinting = landing?.tagName === 'span';
  return words.includes(withoutSpace(figure.words)) && (isSecondPrinting || words.includes(value));
}

test('a figure that led to the row of another would be seen', () => {
  const document = documents.find(({ key }) => key === '2018/citywide');
  if (!document) throw new Error('the specimen has 2018/citywide');
  const figures = figuresOf(urls.document(document.key));
  const astray = figures.filter((figure, index) => {
    const next = figures[index + 1];
    return next && figure.words !== next.words && !holds(document, figure, next.href);
  });
  expect(astray.length).toBeGreaterThan(100);
});

describe.each(documents)('every figure of $key', (document) => {
  const figures = figuresOf(urls.document(document.key));

  test('is a link: each number of the document, and nothing else', () => {
    expect(new Set(figures.map(({ at }) => at))).toEqual(
      new Set(
        numbersIn(document).filter((id) => {
          const place = landingOf(`${urls.document(document.key)}#${id}`);
          return place && textOf(place) !== '';
        }),
      ),
    );
  });

  test('leads to a row that holds its value and words, or to the line that prints it', () => {
    expect(figures.filter((figure) => !holds(document, figure, figure.href))).toEqual([]);
  });

  test('stands there, without a script, beside what its panel tells: its line and how its checks came out', () => {
    const { figures: known, checks } = readJson<FigureFile>(`${urls.document(document.key)}figures.json`);
    const untold = figures.filter(({ at, href }) => {
      const row = landingOf(href);
      const told = known[at]?.find(({ read }) => read?.url === href);
      if (!row || !told) return false; // a line of the source
      const links = byTag(row, 'a').map((link) => attribute(link, 'href') ?? '');
      const came = new Set(told.checks.map((index) => checks[index]?.verdict));
      const first = [...came].map((verdict) =>
        told.checks.find((index) => checks[index]?.verdict === verdict),
      );
      const wanted = [
        urls.sourceLine(document.key, Number(told.lines.split('-')[0]), at),
        ...first.flatMap((index) => (index === undefined ? [] : (checks[index]?.url ?? []))),
      ];
      return wanted.some((url) => !links.includes(url));
    });
    expect(untold).toEqual([]);
  });

  test('says the same on the page of its section', () => {
    const known = new Map(figures.map((figure) => [`${figure.at} ${figure.words}`, figure.href]));
    const otherwise = document.sections.flatMap(({ locator }) =>
      figuresOf(urls.section(document.key, locator)).filter(
        ({ at, words, href }) => known.get(`${at} ${words}`) !== href,
      ),
    );
    expect(otherwise).toEqual([]);
  });

  test('is told of in figures.json, which is small', () => {
    const url = `${urls.document(document.key)}figures.json`;
    const { figures: known } = readJson<FigureFile>(url);
    const untold = figures.filter(({ at, words, href }) => {
      const told = known[at] ?? [];
      const printed = told.some(({ quote }) => withoutSpace(quote.join('')).includes(withoutSpace(words)));
      const measured = told.some(({ read }) => read?.url === href);
      return !printed || measured === href.includes('/source/');
    });
    expect(untold).toEqual([]);
    expect(gzipSync(readFile(url)).length).toBeLessThan(15_000);
  });
});

describe.each(documents.filter(({ observations }) => observations.length > 0))('$key', (document) => {
  const page = readPage(urls.document(document.key));

  test('every observation’s place leads to its measure, or to another that its number is a value of', () => {
    const { figures } = readJson<FigureFile>(`${urls.document(document.key)}figures.json`);
    const astray = document.observations.filter(({ at, measure, quote }) => {
      const place = landingOf(`${urls.document(document.key)}#${at}`);
      const links = place ? byTag(place, 'a').map((link) => attribute(link, 'href') ?? '') : [];
      const told = (figures[at] ?? []).flatMap(({ read }) => read?.url ?? []);
      return (
        quote !== '' &&
        !(
          told.includes(urls.observation(measure, document.key, at)) &&
          told.some((url) => links.includes(url))
        )
      );
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
