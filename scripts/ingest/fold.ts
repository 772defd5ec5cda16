import { radicals } from './radicals.ts';

/**
 * For comparing words only, never for showing them: look-alikes, full and half width are the same. PDFs put radicals in place
 * of characters: Kangxi radicals (⼀ for 一) are mended by NFKC, those of the supplement (⻔ for 门) by the table.
 */
export function fold(text: string): string {
  return [...text.normalize('NFKC')].map((character) => radicals.get(character) ?? character).join('');
}
