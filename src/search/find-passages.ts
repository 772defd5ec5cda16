/** A pasted passage: looked for as one run, across the lines, cells and sections that it may have been copied from. */
import { toPassageQuery } from '../archive/passage.ts';
import type { Filters, FoundPassage } from './answer.ts';
import {
  combine,
  commonLocator,
  documentOf,
  sectionsOf,
  type Bundle,
  type Opened,
  type SectionNumber,
} from './bundle.ts';
import { fold } from './fold.ts';
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

/** How many words are asked for to find a passage, how many sections are read around, how many places and parts are told. */
const limits = { probes: 12, anchors: 8, sections: 24, found: 5, parts: 3 };

/** A part shorter than this is words, not a passage. */
const shortestPart = 12;

export interface Found {
  whole: boolean;
  passages: FoundPassage[];
}

/** Page marks that come along when one copies from the original: `— 3 —`. */
const withoutPageMarks = (typed: string): string =>
  typed.replace(/(?<=^|\s)[-—–－]\s*\d{1,4}\s*[-—–－](?=\s|$)/g, ' ');

/**
 * Runs of Chinese characters from all over the text, the longest first: they stand within one line more likely than not.
 * Of a long run both ends, for a line may end inside where the line breaks were lost.
 */
function probesOf(typed: string): string[] {
  const runs = typed.match(/\p{Script=Han}{4,}/gu) ?? [];
  const ends = new Set(runs.flatMap((run) => [run.slice(0, 10), run.slice(-8)]));
  const step = Math.max(1, Math.floor(ends.size / (2 * limits.probes)));
  return [...ends]
    .filter((_, index) => index % step === 0)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, limits.probes);
}

/** A section in which a part of the text was recognised, and where in the text that part first and last stands. */
interface Anchor {
  section: SectionNumber;
  first: number;
  last: number;
}

interface Answered {
  word: string;
  sections: Set<SectionNumber>;
}

/** The words of some that are printed, the rarest first. */
async function ask(bundle: Bundle, words: string[], filters: Filters): Promise<Answered[]> {
  const answers = await Promise.all(
    words.map(async (word) => ({ word, sections: await bundle.phrase(word, filters) })),
  );
  return answers
    .filter(({ sections }) => sections.size > 0)
    .toSorted((a, b) => a.sections.size - b.sections.size);
}

/** Sections in which the passage may stand, few enough to be read. */
async function anchorsOf(bundle: Bundle, typed: string, filters: Filters): Promise<Anchor[]> {
  const text = fold(typed);
  const printed = await ask(bundle, probesOf(typed), filters);
  const anchors = printed
    .filter(({ sections }) => sections.size <= limits.anchors)
    .flatMap(({ word, sections }) =>
      [...sections].map((section) => ({
        section,
        first: text.indexOf(word),
        last: text.lastIndexOf(word),
      })),
    );
  // Of the words that name a section the rarest comes first.
  const distinct = anchors.filter(
    ({ section }, index) => anchors.findIndex((other) => other.section === section) === index,
  );
  if (distinct.length) return distinct.slice(0, limits.anchors);
  // Words that stand in many places, and numbers: where they stand together.
  const words = [...new Set(typed.split(/\s+/).map(fold).filter(Boolean))].slice(0, limits.probes);
  const together = printed.length ? printed : await ask(bundle, words, filters);
  return combine(
    together.map(({ sections }) => sections),
    [],
  )
    .slice(0, limits.sections)
    .map((section) => ({ section, first: 0, last: text.length }));
}

/** The sections around an anchor that a text may reach into, as they stand in the document. */
async function around(
  { textOf }: Bundle,
  from: Opened,
  { section, first, last }: Anchor,
  length: number,
): Promise<StoredSection[]> {
  const all = sectionsOf(from, documentOf(from, section));
  const here = all.indexOf(section);
  const own = (await textOf(from, section)).stored;
  const reach = async (step: -1 | 1, wanted: number) => {
    const read: StoredSection[] = [];
    let rest = wanted;
    for (let index = here + step; rest > 0 && index >= 0 && index < all.length; index += step) {
      const { stored } = await textOf(from, all[index] ?? section);
      rest -= fold(stored[4]).length;
      read.push(stored);
    }
    return read;
  };
  const [before, after] = await Promise.all([reach(-1, last), reach(1, length - first)]);
  return [...before.toReversed(), own, ...after];
}

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
    const anchors =
      within?.map((section) => ({ section, first: 0, last: wanted.length })) ??
      (await anchorsOf(bundle, reading, filters));
    const places = await Promise.all(
      anchors.map(async (anchor): Promise<Place> => {
        const sections = await around(bundle, from, anchor, wanted.length);
        return { anchor, sections, run: toRun(sections) };
      }),
    );
    const passages = distinct(
      places.flatMap((place) =>
        placesIn(place.run, wanted, limits.found).flatMap((start) => toPassage(place, start, wanted.length)),
      ),
    );
    if (passages.length) return { whole: true, passages };
    if (!within && !parts.length)
      parts = distinct(
        longestParts(places, wanted).flatMap(({ place, part }) => toPassage(place, part.start, part.length)),
      );
  }
  return { whole: false, passages: parts };
}
