import type { ArchiveDocument } from '../../src/archive/archive.ts';
import { quantityOfWords, type PrintedWords } from '../../src/archive/operands.ts';
import { urls } from '../../src/archive/urls.ts';
import { intervalOf } from '../../src/schema/quantity.ts';
import type { EquationFigure } from './figure.ts';

/** The printed percentage that the words carry, as a figure; undefined where the words or the number are not there. */
export function readPercentage(document: ArchiveDocument, words: PrintedWords): EquationFigure | undefined {
  const found = quantityOfWords(document, words);
  if (found?.quantity.unit !== '%') return undefined;
  const { id, value, unit, printed, qualifier } = found.quantity;
  const interval = intervalOf(value, qualifier);
  return {
    operand: { value, unit, quote: printed, url: urls.place(document.key, found.locator, id) },
    interval,
    base: interval.min,
    rounded: false,
    label: '印出的百分比',
    why: '',
    counter: unit,
  };
}
