/** Searches to begin with, made of what the archive prints: each shows one thing the search can do. */
import { pathTo, plainText, type Archive } from '../archive/archive.ts';
import { citedNumbering } from '../lib/citation/place.ts';
import type { SearchTerms } from '../lib/search-terms.ts';

export interface Example {
  query: string;
  /** What it finds, and so how it is asked for. */
  shows: string;
}

/** The sections that print a term, as the search counts them. */
type SectionsOf = (term: string) => ReadonlySet<number>;

export function toExamples(archive: Archive, terms: SearchTerms): Example[] {
  const sectionsOf = toSectionsOf(archive);
  const printed = (term: string) => sectionsOf(term).size;
  const words = terms.glossary.map(({ text }) => text).slice(0, 8);
  const first = [archive.about.exampleQuery, ...words].find(printed);
  const pairs = words.flatMap((one, index) =>
    words.slice(index + 1).map((other) => pairOf(one, other, sectionsOf)),
  );
  const together = pairs.find(({ both, first, second }) => both > 1 && both < Math.min(first, second));
  const apart = pairs.find(
    (pair) => pair.one !== together?.one && pair.both > 0 && pair.both < pair.first && isApart(pair),
  );
  const number = terms.numbers[0]?.text;
  const place = placeIn(archive);
  return [
    first && { query: first, shows: `印有这几个字的 ${printed(first)} 节` },
    together && {
      query: `${together.one} ${together.other}`,
      shows: `空格隔开：同时印有两个词的 ${together.both} 节`,
    },
    apart && {
      query: `${apart.one} -${apart.other}`,
      shows: `减号排除：有前一个词、没有后一个的 ${apart.first - apart.both} 节`,
    },
    number && { query: number, shows: `文号：提到这份文件的 ${printed(number)} 节` },
    place && { query: place.query, shows: `年份和序号：直接前往“${place.title}”` },
  ].filter((example) => typeof example === 'object');
}

interface Pair {
  one: string;
  other: string;
  /** How many sections print the one, the other, both. */
  first: number;
  second: number;
  both: number;
}

function pairOf(one: string, other: string, sectionsOf: SectionsOf): Pair {
  const [first, second] = [sectionsOf(one), sectionsOf(other)];
  const both = [...first].filter((section) => second.has(section)).length;
  return { one, other, first: first.size, second: second.size, both };
}

/** Neither word is part of the other. */
const isApart = ({ one, other }: Pair): boolean => !one.includes(other) && !other.includes(one);

function toSectionsOf({ documents }: Archive): SectionsOf {
  // Lines and cells stay apart: no term crosses from one to another.
  const texts = documents.flatMap(({ sections }) =>
    sections.map((section) =>
      plainText(section)
        .replace(/[^\S\n\t]+/g, '')
        .toLowerCase(),
    ),
  );
  const known = new Map<string, ReadonlySet<number>>();
  return (term) => {
    const folded = term.toLowerCase();
    const found =
      known.get(term) ?? new Set(texts.flatMap((text, index) => (text.includes(folded) ? [index] : [])));
    known.set(term, found);
    return found;
  };
}

/** How deep the numbering of the example goes: deep enough to be of use, short enough to be read. */
const deepEnough = 3;

/** A section deep in the latest document that is alone in its year, so that no other has this numbering. */
function placeIn({ documents }: Archive): { query: string; title: string } | undefined {
  const byYear = Map.groupBy(documents, ({ year }) => year);
  const places = [...byYear].flatMap(([year, own]) => {
    const [document] = own;
    if (!document || own.length > 1) return [];
    return document.sections
      .filter(
        ({ depth, title, locator }) =>
          depth > 1 && depth <= deepEnough && title.length > 3 && /^\d/.test(locator),
      )
      .map((section) => ({ year, document, section }));
  });
  const deepest = places.reduce(
    (best: (typeof places)[number] | undefined, place) =>
      !best || place.section.depth >= best.section.depth ? place : best,
    undefined,
  );
  if (!deepest) return undefined;
  const { year, document, section } = deepest;
  return { query: `${year} ${citedNumbering(pathTo(document, section.locator))}`, title: section.title };
}
