/** The number formats of Word lists that are shown as Word shows them, by their names in .docx files. */
const formats = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalHalfWidth: String,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (number) => oneOf(number, 0x2474, 20),
  decimalEnclosedFullstop: (number) => oneOf(number, 0x2488, 20),
  ideographEnclosedCircle: (number) => oneOf(number, 0x3280, 10),
  upperLetter: (number) => letters(number).toUpperCase(),
  lowerLetter: letters,
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  chineseCounting: (number) => counted(number, simplified),
  chineseCountingThousand: (number) => counted(number, simplified),
  taiwaneseCounting: (number) => counted(number, simplified),
  taiwaneseCountingThousand: (number) =>
    counted(number, { ...simplified, units: ['', '十', '百', '千', '萬'] }),
  japaneseCounting: (number) =>
    counted(number, simplified)
      .replaceAll('零', '')
      .replace(/一(?=[百千])/g, ''),
  chineseLegalSimplified: (number) => counted(number, legal),
  ideographLegalTraditional: (number) => counted(number, legalTraditional),
  ideographDigital: digits,
  taiwaneseDigital: digits,
  japaneseDigitalTenThousand: digits,
  ideographTraditional: (number) => within(number, '甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: (number) => within(number, '子丑寅卯辰巳午未申酉戌亥'),
} as const satisfies Record<string, (number: number) => string>;

export type NumberFormat = keyof typeof formats;

export function isNumberFormat(name: string): name is NumberFormat {
  return Object.hasOwn(formats, name);
}

/** A list number as it is printed; in decimals where the format does not reach so far. */
export function formatNumber(number: number, format: NumberFormat): string {
  if (!Number.isInteger(number) || number < 0 || number > 99_999) return String(number);
  return formats[format](number) || String(number);
}

/** The letters a browser gives, which count on from z to aa, ab (Word's go from z to aa, bb). */
export function browserLetters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? browserLetters(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}

/**
 * A text after its number.
 *
 * Afterwards a space stands between them only where the number does not end in a mark of its own, or where its full stop
 * would read as a decimal point (`1. 2020年`).
 */
export function afterNumber(number: string, text: string): string {
  if (number === '' || text === '') return number + text;
  const marked = /[、，。．.:：;；)）\]］】》〉\u2460-\u24FF\u3220-\u32FF]$/.test(number);
  const decimalPoint = /\.$/.test(number) && /^\d/.test(text);
  return marked && !decimalPoint ? number + text.trimStart() : `${number} ${text.trimStart()}`;
}

interface Numerals {
  digits: string;
  units: readonly string[];
  /** Where the numerals of money write 壹拾, those of everyday 十. */
  oneTen: boolean;
}

const simplified: Numerals = {
  digits: '零一二三四五六七八九',
  units: ['', '十', '百', '千', '万'],
  oneTen: false,
};
const legal: Numerals = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟', '万'], oneTen: true };
const legalTraditional: Numerals = {
  digits: '零壹貳參肆伍陸柒捌玖',
  units: ['', '拾', '佰', '仟', '萬'],
  oneTen: true,
};

function counted(number: number, { digits: numerals, units, oneTen }: Numerals): string {
  const places = [...String(number)].map(Number);
  const text = places
    .map(
      (digit, index) =>
        (numerals[digit] ?? '') + (digit === 0 ? '' : (units[places.length - 1 - index] ?? '')),
    )
    .join('')
    .replace(/零+/g, '零')
    .replace(/(.)零$/, '$1');
  return oneTen ? text : text.replace(/^一十/, '十');
}

function digits(number: number): string {
  return [...String(number)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
}

function fullWidth(number: number): string {
  return [...String(number)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
}

/** ① to ㊿; nothing beyond. */
function circled(number: number): string {
  return oneOf(number, 0x2460, 20) || oneOf(number - 20, 0x3251, 15) || oneOf(number - 35, 0x32b1, 15);
}

function oneOf(number: number, first: number, count: number): string {
  return number >= 1 && number <= count ? String.fromCodePoint(first + number - 1) : '';
}

function within(number: number, signs: string): string {
  return signs[number - 1] ?? '';
}

function letters(number: number): string {
  return number === 0
    ? ''
    : String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(20, Math.ceil(number / 26)));
}

function roman(number: number): string {
  const signs = {
    M: 1000,
    CM: 900,
    D: 500,
    CD: 400,
    C: 100,
    XC: 90,
    L: 50,
    XL: 40,
    X: 10,
    IX: 9,
    V: 5,
    IV: 4,
    I: 1,
  };
  let rest = number > 4_999 ? 0 : number;
  let text = '';
  for (const [sign, value] of Object.entries(signs)) {
    text += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}
