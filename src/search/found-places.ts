/** The places that a query names, as far as they exist. */
import { sectionId } from '../schema/ids.ts';
import type { FoundPlace } from './answer.ts';
import { sectionsOf, type Bundle, type Opened } from './bundle.ts';
import { readPlace, type NamedPlace } from './places.ts';

/** Every place a query names that exists. */
export async function findPlaces(bundle: Bundle, from: Opened, typed: string): Promise<FoundPlace[]> {
  const named = readPlace(typed, from.catalogue.documents, bundle.base);
  return (await Promise.all(named.map((place) => find(bundle, from, place)))).flat();
}

async function find(
  { textOf, address }: Bundle,
  from: Opened,
  { document: key, locator, anchor }: NamedPlace,
): Promise<FoundPlace[]> {
  const document = from.catalogue.documents.find((entry) => entry.key === key);
  if (!document) return [];
  const there = { document, within: '', lacking: '' };
  if (locator === null)
    return [{ ...there, kind: 'document', marker: '', title: document.title, url: address(document.url) }];
  const own = await Promise.all(sectionsOf(from, document).map((section) => textOf(from, section)));
  const stored = own.find((entry) => entry.stored[0] === locator)?.stored;
  if (!stored) return [];
  const [, marker, title, url] = stored;
  return [
    {
      ...there,
      kind: anchor ? 'block' : 'section',
      marker,
      title,
      url: `${address(url)}#${anchor ?? sectionId(locator)}`,
    },
  ];
}
