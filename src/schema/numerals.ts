/** Reading digits and Chinese numerals, on decimal strings: 105.95万 is 1059500 and not 1059500.0000000001. */

/** The number of a section or article, written out: 一 to 九十九. */
export const ordinal = '[一二三四五六七八九十]{1,3}';

/** A number of any size, written out. */
export const numeral = '[一二两三四五六七八九十百千万亿零〇]';

const digits: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const powers: Record<string, number> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/**
 * One character for one, so that indices stay those of the printed text: full-width digits, signs and spaces become
 * plain ones. `，` is left alone, being punctuation far more often than a thousands separator.
 */
export function plain(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ％＋]/g, (character) => character.normalize('NFKC'))
    .replace(/[\u00a0\u3000]/g, ' ')
    .replace(/(?<=\d)．(?=\d)/g, '.');
}

/** `977.25` and `万` → 9772500. The engine reads `977.25e4` as the nearest number, which is exact here. */
export function readDigits(number: string, scale = ''): number {
  const exponent = [...scale].reduce((sum, character) => sum + (powers[character] ?? 0), 0);
  return Number(`${number.replace(/[,，]/g, '')}e${exponent}`);
}

/**
 * 一百二十 → 120, 三万五千 → 35000. Undefined for what is not one number: 三五 (“three to five”), and a power with
 * nothing before it (百, 万), which only counts when it says so: 百余.
 */
export function readNumeral(text: string, powerAlone = false): number | undefined {
  if (/^[百千万亿]/.test(text) && !(powerAlone && text.length === 1)) return undefined;
  let total = 0; // of closed 万 and 亿 sections
  let section = 0;
  let pending: number | undefined;
  for (const character of text) {
    const digit = digits[character];
    const power = powers[character];
    if (digit !== undefined) {
      if (pending) return undefined;
      pending = digit;
    } else if (power !== undefined && power < 4) {
      section += (pending || 1) * 10 ** power;
      pending = undefined;
    } else if (power !== undefined) {
      const before = section + (pending ?? (total + section === 0 ? 1 : 0));
      // 亿 counts all before it (一万亿), 万 what has come since 亿 (一亿二千万).
      total = power === 8 ? (total + before) * 10 ** power : total + before * 10 ** power;
      section = 0;
      pending = undefined;
    } else return undefined;
  }
  return total + section + (pending ?? 0);
}

const upTo99 = /^(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?$/;

/** 一 → 1, 十二 → 12, 二十 → 20, １２ → 12. Undefined for what is no number of a section: 三五, 百. */
export function readOrdinal(text: string): number | undefined {
  const words = text.normalize('NFKC');
  if (/^\d+$/.test(words)) return Number(words);
  return words !== '' && upTo99.test(words) ? readNumeral(words) : undefined;
}
