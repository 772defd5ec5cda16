/**
 * What of a text is compared: letters, digits and characters. Left out or made alike are white space, punctuation, full and
 * half width, Traditional and Simplified characters, and page marks; a sign inside of a number (1.5, 10—15, 1、2) stays.
 */
import { withoutKinds } from '../search/signs.ts';

/** Which characters are alike, see `src/data/verify/traditional.ts`. */
export interface Characters {
  /** For a character, the one that stands for all of its kind. */
  kinds: ReadonlyMap<string, string>;
  /** Whether one character may stand in the place of a printed one. */
  stands(typed: string, printed: string): boolean;
}

export interface Folded {
  text: string;
  /** Where in the text each unit stands, in UTF-16 units. */
  at: Int32Array;
  /** 1 where white space or punctuation stands before a unit: digits on either side are not one number. */
  apart: Uint8Array;
}

/** The characters of a file of `/verify/`: for each that may stand for others, those others. */
export function toCharacters(written: Readonly<Record<string, string>>): Characters {
  const kinds = new Map<string, string>();
  const kindOf = (character: string): string => {
    let at = character;
    for (let up = kinds.get(at); up !== undefined; up = kinds.get(at)) at = up;
    return at;
  };
  for (const [character, others] of Object.entries(written)) {
    for (const other of others) {
      const [from, to] = [kindOf(character), kindOf(other)];
      if (from !== to) kinds.set(from, to);
    }
  }
  const others = (character: string): string => written[character] ?? '';
  return {
    kinds: new Map([...kinds.keys()].map((character) => [character, kindOf(character)])),
    stands: (typed, printed) => {
      const [one, two] = [plain(typed), plain(printed)];
      if (one === two || others(one).includes(two)) return true;
      if (others(two).includes(two)) return false;
      return others(two).includes(one) || [...others(one)].some((form) => others(two).includes(form));
    },
  };
}

/** Half width for full; radicals and compatibility characters as the character they show. */
const widths = /[\uff00-\uffef\u2e80-\u2fdf\uf900-\ufaff]/;

const plain = (character: string): string =>
  widths.test(character) ? character.normalize('NFKC') : character;

const space = /[\s\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]/;
/** Punctuation, but not the signs that change what a number says. */
const mark = /[^\P{P}%‰§&@#]|[`^~|<>\u2500-\u257f]/u;
const digit = /[0-9]/;

/** Of a sign inside of a number, the one of its kind; a bracket or a quotation mark is none. */
const inNumber: Readonly<Record<string, string>> = { '.': '.', '-': '-', ',': ',', ':': ':', '/': '/' };

/** What the table of a folder says of a unit that is none to compare; 0 is one that was not looked at yet. */
const SPACE = 1;
const MARK = 2;

/** A folder of texts; it keeps what it found out about each character. */
export function folder({ kinds }: Characters): (text: string) => Folded {
  const table = new Uint16Array(0x10000);
  const classify = (code: number): number => {
    const character = String.fromCharCode(code);
    if (space.test(character)) return SPACE;
    const half = plain(character).toLowerCase();
    const one = half.length === 1 ? half : character;
    if (one === '○' || one === '零') return '〇'.charCodeAt(0);
    if (mark.test(one)) return MARK;
    return (kinds.get(one) ?? one).charCodeAt(0);
  };
  const kindOf = (code: number): number => (table[code] ||= classify(code));

  return (original) => {
    const text = withoutPageMarks(original);
    const units = new Uint16Array(text.length);
    const at = new Int32Array(text.length);
    const apart = new Uint8Array(text.length);
    let count = 0;
    /** The unit before, white space left out; 0 after punctuation. */
    let before = 0;
    for (let place = 0; place < text.length; place += 1) {
      const kind = kindOf(text.charCodeAt(place));
      if (kind === SPACE) {
        apart[count] = 1;
        continue;
      }
      let unit = kind;
      if (kind === MARK) {
        const next = nextVisible(text, place, kindOf);
        unit = signAt(text, place, isDigit(before), next);
      }
      before = unit;
      if (unit === 0) {
        if (!groups(text, place)) apart[count] = 1;
        continue;
      }
      units[count] = unit;
      at[count] = place;
      count += 1;
    }
    return {
      text: toText(units.subarray(0, count)),
      at: at.slice(0, count),
      apart: apart.slice(0, count),
    };
  };
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function nextVisible(text: string, place: number, kindOf: (code: number) => number): number {
  for (let next = place + 1; next < text.length; next += 1) {
    const kind = kindOf(text.charCodeAt(next));
    if (kind !== SPACE) return kind;
  }
  return 0;
}

/** The unit of a sign that a number has; 0 where it is punctuation. */
function signAt(text: string, place: number, afterDigit: boolean, next: number): number {
  const character = text.charAt(place);
  const sign = inNumber[withoutKinds(character)] ?? '';
  if (sign === '.') return isPoint(afterDigit, next) ? POINT : 0;
  if (!isDigit(next)) return 0;
  if (afterDigit) return groups(text, place) ? 0 : sign.charCodeAt(0) || 0;
  const isMinus = minus.has(character) && digit.test(plain(text.charAt(place + 1)));
  return isMinus && inNumber[withoutKinds(text.charAt(place - 1))] !== '-' ? 0x2d : 0;
}

const POINT = 0x2e;

/** A point before a digit, or of a number whose decimals were lost (6.万): not the one behind a number of a list (1.). */
const isPoint = (afterDigit: boolean, next: number): boolean =>
  isDigit(next) || (afterDigit && /[万亿千百%％‰]/.test(String.fromCharCode(next)));

/** A dash (—) before a number is none. */
const minus = new Set(['-', '－', '−']);

/** Whether a comma only groups the digits of a number: 1,234. A half-width one always does: a list has 1、2. */
function groups(text: string, place: number): boolean {
  const character = text.charAt(place);
  if (character === ',') return true;
  if (character !== '，') return false;
  const before = /[0-9０-９]+$/.exec(text.slice(Math.max(0, place - 4), place))?.[0].length ?? 0;
  return before >= 1 && before <= 3 && /^[0-9０-９]{3}(?![0-9０-９])/.test(text.slice(place + 1, place + 5));
}

/** A text of so many units; longer than what may be handed to a function at once. */
function toText(units: Uint16Array): string {
  let text = '';
  for (let start = 0; start < units.length; start += 0x2000)
    text += String.fromCharCode(...units.subarray(start, start + 0x2000));
  return text;
}

/** Page marks that come along when one copies from the original (`— 3 —`) become white space, place for place. */
const withoutPageMarks = (text: string): string =>
  text.replace(/(?<=^|\s)[-—–－]\s*[\d０-９]{1,4}\s*[-—–－](?=\s|$)/g, (found) => ' '.repeat(found.length));
