import { radicals } from './radicals.ts';

/**
 * For comparing words only, never for showing them: look-alikes, full and half width are the same. PDFs put radicals in place
 * of characters: Kangxi radicals (⼀ for 一) are mended by NFKC, those of the supplement (⻔ for 门) by the table.
 */
export function fold(text: string): string {
  const words = text.normalize('NFKC');
  return /[\u2E80-\u2EFF]/.test(words)
    ? [...words].map((character) => radicals.get(character) ?? character).join('')
    : words;
}

/**
 * The text with every look-alike as the character it stands for, one for one: places in it are places in the printed text.
 * Width and punctuation stay, since brackets and stops tell markers and dates from numbers.
 */
export function foldLookAlikes(text: string): string {
  return lookAlike.test(text) ? text.replace(lookAlikes, mended) : text;
}

/** Radicals, and the compatibility ideographs that some fonts' maps give: 金 (U+F90A) for 金. */
const lookAlike = /[\u2E80-\u2FDF\uF900-\uFAFF]/;
const lookAlikes = new RegExp(lookAlike, 'g');

function mended(character: string): string {
  const folded = fold(character);
  return folded.length === 1 ? folded : character;
}

/** The text without white space, look-alikes folded, and for each of its characters the index it had. */
export function squeeze(text: string): { squeezed: string; indices: number[] } {
  const folded = foldLookAlikes(text);
  const indices: number[] = [];
  let squeezed = '';
  for (let index = 0; index < folded.length; index++) {
    const unit = folded.charAt(index);
    if (/\s/u.test(unit)) continue;
    squeezed += unit;
    indices.push(index);
  }
  return { squeezed, indices };
}

/** Folded, without white space: names and titles are compared so. */
export const foldDense = (text: string): string => fold(text).replace(/\s/gu, '');
