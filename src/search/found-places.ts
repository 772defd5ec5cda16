/** The places that a query names, as far as they exist; what does not exist is answered by what does. */
import { readPassage, toPassageQuery, type Passage } from '../archive/passage.ts';
import { placeWords } from '../lib/citation/place.ts';
import { blockOfId, locatorOfId, sectionId } from '../schema/ids.ts';
import type { FoundPlace } from './answer.ts';
import type { Bundle } from './bundle.ts';
import { commonLocator, sectionsOf, type Opened } from './catalogue.ts';
import { readPlace, type NamedPlace } from './places.ts';
import { blockIdsOf, hasIds, toRun, wordsOf } from './run.ts';
import type { DocumentEntry, StoredSection } from './store.ts';

/** Places that are named by what is not there. */
const mostLacking = 3;

/** Every place a query names. Of several documents only those that have it, or if none has, what is nearest in the first. */
export async function findPlaces(bundle: Bundle, from: Opened, typed: string): Promise<FoundPlace[]> {
  const byKey = new Map(from.catalogue.documents.map((document) => [document.key, document]));
  const named = readPlace(typed, from.catalogue.documents, bundle.base);
  const found = await Promise.all(
    named.map(async (place): Promise<FoundPlace[]> => {
      const document = byKey.get(place.document);
      return document ? [await find(bundle, from, document, place)] : [];
    }),
  );
  const whole = found.flat().filter(({ lacking }) => !lacking);
  return whole.length ? whole : found.flat().slice(0, mostLacking);
}

async function find(
  bundle: Bundle,
  from: Opened,
  document: DocumentEntry,
  place: NamedPlace,
): Promise<FoundPlace> {
  const { locator, passage, anchors } = place;
  if (locator === null) return documentPlace(bundle, document, '');
  const own = await Promise.all(sectionsOf(from, document).map((number) => bundle.textOf(from, number)));
  const sections = own.map(({ stored }) => stored);
  const section = nearest(sections, locator);
  if (!section) return documentPlace(bundle, document, place.typed);
  if (section[0] !== locator) return sectionPlace(bundle, document, section, place.typed);
  const named = passage && anchors[0] ? readPassage(passage, anchors[0]) : undefined;
  if (named) return passagePlace(bundle, document, { sections, section, passage: named });
  return blockPlace(bundle, document, section, anchors);
}

/** The section of a locator, or else the innermost above it that exists. */
function nearest(sections: StoredSection[], locator: string): StoredSection | undefined {
  const parts = locator.split('-');
  for (let depth = parts.length; depth > 0; depth -= 1) {
    const found = sections.find(([other]) => other === parts.slice(0, depth).join('-'));
    if (found) return found;
  }
  return undefined;
}

const documentPlace = ({ address }: Bundle, document: DocumentEntry, lacking: string): FoundPlace => ({
  kind: 'document',
  document,
  marker: '',
  title: document.title,
  within: '',
  lacking,
  url: address(document.url),
});

function sectionPlace(
  { address }: Bundle,
  document: DocumentEntry,
  [locator, marker, title, url]: StoredSection,
  lacking: string,
): FoundPlace {
  return {
    kind: 'section',
    document,
    marker,
    title,
    within: '',
    lacking,
    url: `${address(url)}#${sectionId(locator)}`,
  };
}

function blockPlace(
  bundle: Bundle,
  document: DocumentEntry,
  section: StoredSection,
  anchors: string[],
): FoundPlace {
  const ids = new Set(blockIdsOf(section));
  const exists = (id: string) => !hasIds(section) || ids.has(blockOfId(id));
  const anchor = anchors.find(exists);
  const place = sectionPlace(bundle, document, section, anchor ? '' : placeWords(anchors[0] ?? ''));
  if (!anchor) return place;
  return {
    ...place,
    kind: 'block',
    within: placeWords(anchor),
    url: `${bundle.address(section[3])}#${anchor}`,
  };
}

interface PassageOf {
  sections: StoredSection[];
  section: StoredSection;
  passage: Passage;
}

/** A passage is landed on by its page, which also says what became of words that no longer stand there. */
function passagePlace(
  bundle: Bundle,
  document: DocumentEntry,
  { sections, section, passage }: PassageOf,
): FoundPlace {
  const last = locatorOfId(passage.to.id);
  const [start, end] = [section, sections.find(([locator]) => locator === last)];
  const exists = [start, end].every(
    (one, index) => one && blockIdsOf(one).includes(index ? passage.to.id : passage.from.id),
  );
  if (!exists || !end) return blockPlace(bundle, document, section, [passage.from.id]);
  const words = wordsOf(toRun(sections.slice(sections.indexOf(start), sections.indexOf(end) + 1)), passage);
  const locator = commonLocator(start[0], end[0]);
  const page = bundle.address(document.url) + (locator && `${locator}/`);
  return {
    ...sectionPlace(bundle, document, section, ''),
    kind: 'passage',
    within: words ?? '',
    url: `${page}?p=${toPassageQuery(passage)}#${passage.from.id}`,
  };
}
