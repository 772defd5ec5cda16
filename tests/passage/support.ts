/** Documents as blocks, and selections in them as a browser would give them. */
import { placesOf } from '../../src/archive/places.ts';
import type { PrintedPlace } from '../../src/archive/places.ts';
import { toPrintedText, type Part, type PrintedText } from '../../src/passage/text.ts';
import type { Random } from '../../scripts/bench/random.ts';
import { archive } from '../support/specimen.ts';

export const textOf = (places: readonly Pick<PrintedPlace, 'id' | 'text'>[]): PrintedText =>
  toPrintedText(places.map(({ id, text }) => ({ id, text })));

/** Every document of the specimen. */
export const texts = archive.documents.map((document) => ({ document, text: textOf(placesOf(document)) }));

/** A selection within a block, or over several. */
export function anyParts(
  { blocks }: PrintedText,
  random: Random,
  first = random.below(blocks.length),
): Part[] {
  const last = Math.min(blocks.length - 1, first + (random.chance(0.5) ? 0 : random.below(12)));
  const start = random.below((blocks[first]?.text.length ?? 0) + 1);
  return blocks.slice(first, last + 1).map(({ text }, index) => ({
    block: first + index,
    start: index === 0 ? start : 0,
    end: first + index < last ? text.length : random.between(first === last ? start : 0, text.length),
  }));
}
