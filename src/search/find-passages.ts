/** A pasted passage: looked for as one run, across the lines, cells and sections that it may have been copied from. */
import { toPassageQuery } from '../archive/passage.ts';
import { anchorsFor, around, type Anchor } from './anchors.ts';
import type { Filters, FoundPassage } from './answer.ts';
import type { Bundle } from './bundle.ts';
import { commonLocator, documentOf, type Opened, type SectionNumber } from './catalogue.ts';
import {
  comparable,
  hasIds,
  partsIn,
  placesIn,
  stretchOf,
  toRun,
  type Part,
  type Run,
  type Stretch,
} from './run.ts';
import type { Forms, StoredSection } from './store.ts';

/** More of what was pasted is not looked at: about as much as a long report prints. */
export const longestPassage = 20_000;

/** How many places of a whole passage are told, and how many parts of one that is not printed as a whole. */
const limits = { found: 5, parts: 3 };

/** A part shorter than this is words, not a passage. */
const shortestPart = 12;

export interface Found {
  whole: boolean;
  passages: FoundPassage[];
}

/** Page marks that come along when one copies from the original: `— 3 —`. */
const withoutPageMarks = (typed: string): string =>
  typed.replace(/(?<=^|\s)[-—–－]\s*\d{1,4}\s*[-—–－](?=\s|$)/g, ' ');

/** A long passage is told by its ends. */
const shown = 120;

function toFound(
  bundle: Bundle,
  from: Opened,
  anchor: Anchor,
  sections: StoredSection[],
  stretch: Stretch,
): FoundPassage {
  const document = documentOf(from, anchor.section);
  const [first, last] = stretch.sections;
  const own = sections.slice(first, last + 1);
  const { passage, words, characters } = stretch;
  const locator = commonLocator(own[0]?.[0] ?? '', own.at(-1)?.[0] ?? '');
  const page = bundle.address(document.url) + (locator && `${locator}/`);
  // Without stored ids no block can be named, and the section is the place.
  const query = own.every(hasIds) ? `?p=${toPassageQuery(passage)}` : '';
  const isLong = words.length > shown * 1.5;
  return {
    document,
    sections: own.map(([locator, marker, title]) => ({ locator, marker, title })),
    text: isLong ? words.slice(0, shown) : words,
    end: isLong ? words.slice(-shown / 3) : '',
    characters,
    url: `${page}${query}#${passage.from.id}`,
  };
}

/** Traditional characters as the archive prints them. */
const asPrinted = (typed: string, forms: Forms): string =>
  typed.replace(/\p{Script=Han}/gu, (character) => [...(forms[character] ?? '')][0] ?? character);

/** The text as it was pasted, and then what it may have been before it was copied or converted. */
async function readingsOf({ forms }: Bundle, typed: string): Promise<string[]> {
  const plain = withoutPageMarks(typed);
  return [...new Set([typed, plain, asPrinted(plain, await forms())])];
}

interface Place {
  anchor: Anchor;
  sections: StoredSection[];
  run: Run;
}

const distinct = (passages: FoundPassage[]): FoundPassage[] => [
  ...new Map(passages.map((passage) => [passage.url, passage])).values(),
];

/** The longest parts of a text that some places print, none of them overlapping another in the text. */
function longestParts(places: Place[], wanted: string): { place: Place; part: Part }[] {
  const parts = places
    .flatMap((place) => partsIn(place.run, wanted).map((part) => ({ place, part })))
    .filter(({ part }) => part.length >= shortestPart)
    .toSorted((a, b) => b.part.length - a.part.length);
  const chosen: typeof parts = [];
  for (const one of parts) {
    const overlaps = ({ part: { at, length } }: (typeof parts)[number]) =>
      at < one.part.at + one.part.length && one.part.at < at + length;
    if (chosen.length < limits.parts && !chosen.some(overlaps)) chosen.push(one);
  }
  return chosen;
}

export interface PassageOptions {
  filters: Filters;
  /** Sections to look in and around; without them the index is asked where the passage may stand. */
  within?: SectionNumber[];
}

/** Look for a text as one passage: where all of it is printed, or else the longest parts that are. */
export async function findPassages(
  bundle: Bundle,
  from: Opened,
  pasted: string,
  { filters, within }: PassageOptions,
): Promise<Found> {
  const typed = pasted.slice(0, longestPassage);
  const toPassage = ({ anchor, sections, run }: Place, start: number, length: number) => {
    const stretch = stretchOf(run, start, start + length);
    return stretch ? [toFound(bundle, from, anchor, sections, stretch)] : [];
  };
  let parts: FoundPassage[] = [];
  for (const reading of await readingsOf(bundle, typed)) {
    const wanted = comparable(reading);
    const places: Place[] = [];
    const lots = within
      ? [within.map((section) => ({ section, first: 0, last: wanted.length }))]
      : anchorsFor(bundle, reading, filters);
    for await (const anchors of lots) {
      const lot = await Promise.all(
        anchors.map(async (anchor): Promise<Place> => {
          const sections = await around(bundle, from, anchor, wanted.length);
          return { anchor, sections, run: toRun(sections) };
        }),
      );
      const passages = distinct(
        lot.flatMap((place) =>
          placesIn(place.run, wanted, limits.found).flatMap((start) =>
            toPassage(place, start, wanted.length),
          ),
        ),
      );
      if (passages.length) return { whole: true, passages };
      places.push(...lot);
    }
    if (!within && !parts.length)
      parts = distinct(
        longestParts(places, wanted).flatMap(({ place, part }) => toPassage(place, part.start, part.length)),
      );
  }
  return { whole: false, passages: parts };
}
