/** The numbers of a document: what a reader can point at, each counted once however many things are said of it. */
import type { ArchiveDocument } from './archive.ts';
import { placesOf } from './places.ts';

/**
 * The ids of every printed number: quantities of the text, cells of tables, and paragraphs that say “none” of a measure. A
 * number that is both a quantity and an observation, or several observations, has one id.
 */
export function numbersIn(document: Pick<ArchiveDocument, 'sections' | 'observations'>): string[] {
  const quantities = placesOf(document).flatMap((place) => place.quantities.map(({ id }) => id));
  const observed = document.observations.map(({ at }) => at);
  return [...new Set([...quantities, ...observed])];
}
