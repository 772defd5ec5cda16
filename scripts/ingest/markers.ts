import { fold } from './fold.ts';

/** The numbering printed before a heading: `（一）` is `{ depth: 2, ordinal: 1, text: '（一）' }`. */
export interface Marker {
  /** 1 for 一、, 2 for （一）, 3 for 1．, 4 for （1） (GB/T 9704—2012, 7.3.3). */
  depth: 1 | 2 | 3 | 4;
  ordinal: number;
  /** As printed, without the space that some documents put after it. */
  text: string;
}

const numeral = '[一二三四五六七八九十]{1,3}';

/** The four levels of official numbering, outermost first. Half-width brackets and full-width digits occur too. */
const styles: readonly [depth: Marker['depth'], pattern: RegExp][] = [
  [1, new RegExp(`^(${numeral})、`)],
  [2, new RegExp(`^[（(](${numeral})[）)]`)],
  [3, /^(\d{1,2})．/], // half-width digits before a full-width stop are never a decimal: 2．15项内容
  [3, /^(\d{1,2})[.、](?!\d(?!\d{3}年))/], // not the 1. of 1.2万, but the 2. of 2.2020年7月底前
  [3, /^([０-９]{1,2})[.．、](?![０-９])/], // not the １． of １．２万
  [4, /^[（(]([0-9０-９]{1,2})[）)]/],
];

/** The marker a text begins with, if any. */
export function readMarker(text: string): Marker | undefined {
  const words = [...text].map((character) => (isRadical(character) ? fold(character) : character)).join('');
  for (const [depth, pattern] of styles) {
    const match = pattern.exec(words);
    if (match?.[1]) return { depth, ordinal: readOrdinal(match[1]), text: text.slice(0, match[0].length) };
  }
  return undefined;
}

/** 一 → 1, 十二 → 12, 二十 → 20, １２ → 12. */
export function readOrdinal(numeralText: string): number {
  const arabic = numeralText.normalize('NFKC');
  if (/^\d+$/.test(arabic)) return Number(arabic);
  const digit = (character: string | undefined): number =>
    character ? '零一二三四五六七八九'.indexOf(character) : 0;
  const [tens, ones] = arabic.includes('十') ? arabic.split('十') : [undefined, arabic];
  if (tens === undefined) return digit(ones);
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones ? digit(ones) : 0);
}

/** Some PDFs print ⼀, a radical, for 一; folding one leaves the length of the text as it is. */
function isRadical(character: string): boolean {
  return character >= '\u2E80' && character <= '\u2FDF';
}
