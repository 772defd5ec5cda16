import type { ArchiveDocument } from '../../src/archive/archive.ts';
import { offsetOfId } from '../../src/schema/ids.ts';
import { urls } from '../../src/archive/urls.ts';
import { intervalOf } from '../../src/schema/quantity.ts';
import type { EquationFigure } from './figure.ts';
import { dense } from './place.ts';

/** A quantity of the prose that a relation points at by its words, not by a measure. */
export interface PrintedWords {
  printed: string;
  occurrence?: number | undefined;
  nth?: number | undefined;
}

/** The printed percentage that the words carry, as a figure; undefined where the words or the number are not there. */
export function readPercentage(document: ArchiveDocument, words: PrintedWords): EquationFigure | undefined {
  const places = document.sections.flatMap(({ locator, blocks }) =>
    blocks
      .filter((block) => block.type === 'paragraph')
      .flatMap((block) =>
        offsetsOf(dense(block.text), words.printed).map((start) => ({
          locator,
          quantities: block.quantities,
          start,
        })),
      ),
  );
  const place = places[(words.occurrence ?? 1) - 1];
  if (!place || (words.occurrence === undefined && places.length > 1)) return undefined;
  const end = place.start + [...words.printed].length;
  const within = place.quantities.filter(({ id }) => {
    const offset = offsetOfId(id) ?? -1;
    return offset >= place.start && offset < end;
  });
  const quantity = within[(words.nth ?? 1) - 1];
  if (!quantity || quantity.unit !== '%' || (words.nth === undefined && within.length > 1)) return undefined;
  const { id, value, unit, printed, qualifier } = quantity;
  return {
    operand: { value, unit, quote: printed, url: urls.place(document.key, place.locator, id) },
    interval: intervalOf(value, qualifier),
    label: '印出的百分比',
    why: '',
    counter: unit,
  };
}

function offsetsOf(text: string, words: string): number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    offsets.push([...text.slice(0, at)].length);
  }
  return offsets;
}
