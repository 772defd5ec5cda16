/** Where in a document a reader is, in the words of the bar: `二（一）4` and `第3段`. */
import { citedNumbering, placeWords } from '../lib/citation/place.ts';
import { idOf, locatorOfId, parseId } from '../schema/ids.ts';

export interface PlaceText {
  section: string;
  /** The paragraph or table; empty at a heading. */
  within: string;
}

/** The sections from the outermost down to this one: `2-1-4` → `2`, `2-1`, `2-1-4`. */
export const pathOf = (locator: string): string[] =>
  locator.split('-').map((_, index, parts) => parts.slice(0, index + 1).join('-'));

/**
 * The words for the place with this id. `markerOf` gives what a section of the page prints before its title, nothing for
 * what is not on the page; `above` is the numbering of the sections that are not.
 */
export function placeText(
  id: string,
  markerOf: (locator: string) => string | undefined,
  above: string,
): PlaceText {
  const locator = locatorOfId(id);
  const path = pathOf(locator).flatMap((part) => {
    const marker = markerOf(part);
    return marker === undefined ? [] : [{ locator: part, marker }];
  });
  const section = above + citedNumbering(path);
  const place = parseId(id);
  if (!place || place.kind === 'section') return { section, within: '' };
  if (place.kind === 'paragraph') return { section, within: `第${place.paragraph}段` };
  // The table of a main section is known by the section's number: 表三.
  const isForm = place.table === 1 && /^\d+$/.test(locator);
  return isForm
    ? { section: `表${section}`, within: '' }
    : { section, within: placeWords(idOf({ kind: 'table', locator, table: place.table })) };
}
