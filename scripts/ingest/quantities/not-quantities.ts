/** Numbers that count nothing: each kind with the form in which official prose prints it. */
import { foldLookAlikes } from '../fold.ts';
import { numeral, plain } from '../../../src/schema/numerals.ts';

export type NonQuantityKind =
  | 'title' // a 《…》
  | 'web-address'
  | 'document-number'
  | 'version'
  | 'date'
  | 'time' // of the day, and spans of days, months and years
  | 'telephone'
  | 'postcode'
  | 'hotline'
  | 'house-number'
  | 'article'
  | 'ordinal'
  | 'level'
  | 'marker'
  | 'name' // a number in quotation marks or joined to Latin letters: “1277”, IPv6
  | 'bare'; // a number without a measure word: 5A级以外的3

export interface NonQuantity {
  start: number;
  end: number;
  printed: string;
  kind: NonQuantityKind;
}

const number = String.raw`(?:(?<![\d.])\d+(?:\.\d+)?|${numeral}+)`;
const day = String.raw`\d{1,2}月(?:\d{1,2}日|[底初末份])?`;
const bracketed = `（(?:${numeral}+|\\d+)）`;

/** In order: what an earlier form has taken is gone for the later ones. */
const forms: readonly (readonly [NonQuantityKind, RegExp])[] = [
  ['web-address', /(?:https?:\/\/|www\.)[\w./:%?&=~#-]+/g],
  ['document-number', /[〔［[（(]\d{4}[〕］\])）]第?\d+号/g],
  ['version', /(?<!\d)\d{4}年?版/g],
  ['date', new RegExp(String.raw`(?<!\d)(?:\d{4}年?[—–~至-])?\d{4}年(?:${day}|[度底初末])?`, 'g')],
  ['date', /(?<!\d)\d{4}([-./])\d{1,2}\1\d{1,2}(?!\d)/g],
  ['date', new RegExp(String.raw`(?<![\d.])${day}`, 'g')],
  [
    'date',
    /[〇○零一二三四五六七八九]{4}年(?:[一二三四五六七八九十]+月(?:[一二三四五六七八九十]+日)?)?[度底初末]?/g,
  ],
  ['date', /(?<!\d)\d{2}(?:世纪|年代)/g],
  ['telephone', /(?<!\d)(?:0\d{2,3}[—–-]{1,2}\d{7,8}|1[3-9]\d{9}|[48]00-?\d{3}-?\d{4})(?!\d)/g],
  ['postcode', /(?<=(?:邮编|邮政编码)[:：]?)\d{6}(?!\d)/g],
  ['house-number', /(?<![\d.])\d+号(?:附\d+号)?/g],
  [
    'article',
    new RegExp(`第(?:${numeral}+|\\d+)条(?:第(?:${numeral}+|\\d+)款)?(?:第?(?:${bracketed})+项)?`, 'g'),
  ],
  ['article', new RegExp(`第?(?:${bracketed})+项|第(?:${numeral}+|\\d+)[款章节编]`, 'g')],
  ['ordinal', new RegExp(`第(?:${numeral}+|\\d+)`, 'g')],
  ['time', /(?<!\d)\d{1,2}[:：]\d{2}(?!\d)/g],
  ['time', /(?<![\d.])\d{1,2}时(?:\d{1,2}分)?/g],
  [
    'time',
    new RegExp(
      `${number}[余多]?(?:个?(?:季度|学期|星期)|分钟|秒|个月(?!度)|天(?![然津气])|年|周(?![年期报边刊])|日(?![均常报志]))`,
      'g',
    ),
  ],
  ['level', /(?<![\dA-Za-z])\d+A级?(?![A-Za-z])/g],
  // （1） anywhere; 1． and 4. before a word, but not the 1. of 1.2万
  [
    'marker',
    /（\d{1,2}）|(?<![\d.])\d{1,2}(?:．(?=\d{4}年|\D|$)|\.(?!\d))|^\s*\d{1,2}(?:．|\.(?=\d{4}年)|、)/g,
  ],
];

/** A character that no form and no quantity contains; as long as what it hides. */
const hidden = '\uFFFC';
export const hide = (text: string, start: number, end: number): string =>
  text.slice(0, start) + hidden.repeat(end - start) + text.slice(end);

/** The spans between an opening mark and its closing one, the marks included; an opening without closing is none. */
export function enclosed(text: string, open: string, close: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  const opened: number[] = [];
  for (let index = 0; index < text.length; index++) {
    if (open.includes(text.charAt(index))) opened.push(index);
    else if (close.includes(text.charAt(index)) && opened.length) {
      const start = opened.pop() ?? index;
      if (!opened.length) spans.push({ start, end: index + 1 });
    }
  }
  return spans;
}

/** The text with every number that counts nothing by its form hidden, and what was hidden; indices stay. */
export function withoutNonQuantities(text: string): { rest: string; found: NonQuantity[] } {
  let rest = plain(foldLookAlikes(text));
  const found: NonQuantity[] = [];
  const take = (kind: NonQuantityKind, start: number, end: number) => {
    // A title or address without a digit is hidden too (三级…清单), but it is no number to report.
    const isNumber = (kind !== 'title' && kind !== 'web-address') || /\d/.test(rest.slice(start, end));
    if (isNumber) found.push({ start, end, printed: text.slice(start, end), kind });
    rest = hide(rest, start, end);
  };
  for (const { start, end } of enclosed(rest, '《〈', '》〉')) take('title', start, end);
  for (const [kind, form] of forms)
    for (const match of rest.matchAll(form)) take(kind, match.index, match.index + match[0].length);
  return { rest, found };
}

/** Numbers for the public to call, by their form: 12345, 12320, 95598. */
const hotline = /^(?:12\d{3}|9[56]\d{3})$/;

/** The digits left over once the quantities are hidden too. */
export function leftOver(text: string, rest: string): NonQuantity[] {
  const quoted = enclosed(text, '“「『', '”」』');
  return [...rest.matchAll(/[A-Za-z]*\d[\dA-Za-z+.]*/g)].map((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const isName = /[A-Za-z]/.test(match[0]) || quoted.some((span) => span.start < start && end < span.end);
    const kind = hotline.test(match[0]) ? 'hotline' : isName ? 'name' : 'bare';
    return { start, end, printed: text.slice(start, end), kind };
  });
}
