import { ordinal, readOrdinal } from '../../src/schema/numerals.ts';
import { foldLookAlikes } from './fold.ts';

/** The numbering printed before a heading: `（一）` is `{ depth: 2, ordinal: 1, text: '（一）' }`. */
export interface Marker {
  /** 1 for 一、, 2 for （一）, 3 for 1．, 4 for （1） (GB/T 9704—2012, 7.3.3). */
  depth: 1 | 2 | 3 | 4;
  ordinal: number;
  /** As printed, without the space that some documents put after it. */
  text: string;
}

/** Longest run of spaces within a marker: `一 、`, `（ 一 ）`. */
const gap = String.raw`[ \u00A0\u3000]{0,2}`;

/** The four levels of official numbering, outermost first. Half-width brackets and full-width digits occur too. */
const styles: readonly [depth: Marker['depth'], pattern: RegExp][] = [
  [1, new RegExp(`^(${ordinal})${gap}[、.．]`)],
  [2, new RegExp(`^[（(]${gap}(${ordinal})${gap}[）)]、?`)],
  [3, /^(\d{1,2})．/], // half-width digits before a full-width stop are never a decimal: 2．15项内容
  [3, /^(\d{1,2})[.、](?!\d(?!\d{3}年))/], // not the 1. of 1.2万, but the 2. of 2.2020年7月底前
  [3, /^([０-９]{1,2})[.．、](?![０-９])/], // not the １． of １．２万
  [4, new RegExp(`^[（(]${gap}([0-9０-９]{1,2})${gap}[）)]`)],
];

/** The marker a text begins with, if any. */
export function readMarker(text: string): Marker | undefined {
  const words = foldLookAlikes(text);
  for (const [depth, pattern] of styles) {
    const match = pattern.exec(words);
    const number = readOrdinal(match?.[1] ?? '');
    if (match && number !== undefined)
      return { depth, ordinal: number, text: text.slice(0, match[0].length) };
  }
  return undefined;
}
