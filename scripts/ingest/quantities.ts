/**
 * Find every quantity printed in prose: a number with its unit.
 *
 * What counts nothing (titles, dates, document numbers, times, articles …) is hidden first, so the pattern of a
 * quantity needs no exceptions. A number without a measure word is a quantity only where its own printing says that
 * it is an amount: `达1045万`, `500＋`, `超过300`. Arabic digits are read inside quotation marks too (“支持企业复工
 * 复产40条”), as part of a name; Chinese numerals only outside them and only before a measure word.
 */
import { foldLookAlikes } from './fold.ts';
import { numeral, plain, readDigits, readNumeral } from '../../src/schema/numerals.ts';
import type { Qualifier, Quantity } from '../../src/schema/quantity.ts';
import { withDeclines } from './quantities/declines.ts';
import {
  enclosed,
  hide,
  leftOver,
  withoutNonQuantities,
  type NonQuantity,
} from './quantities/not-quantities.ts';
import { markNames } from './quantities/in-names.ts';
import { unitPattern } from './quantities/units.ts';

export type { NonQuantity, NonQuantityKind } from './quantities/not-quantities.ts';

/** `start` and `end` are UTF-16 indices into the text, half-open; `printed` includes 超过, 近, 约 directly in front. */
export interface FoundQuantity extends Quantity {
  start: number;
  end: number;
  printed: string;
  /** It is part of a name or of a way of speaking, and counts nothing of its own. */
  inName?: true;
}

/** The words that make a number less than exact. 不超过 and 不足 say neither of our qualifiers and are left outside. */
const qualifierOf: Record<string, Exclude<Qualifier, ''>> = {
  超过: 'at-least',
  超: 'at-least',
  逾: 'at-least',
  余: 'at-least',
  多: 'at-least',
  '+': 'at-least',
  以上: 'at-least',
  接近: 'about',
  近: 'about',
  大约: 'about',
  约: 'about',
  左右: 'about',
};

const front =
  '(?:(?<front>(?<![不未没])超过|(?<![不未没赶])超|逾|接近|(?<![最附临邻靠])近|大约|(?<![节预签合违履制条公契])约) ?)?';
const tail = '(?<tail>以上|左右)?';
const group = String.raw`(?:[1-9]\d{0,2}(?:,\d{3})+(?!\d)|[1-9]\d{0,2}(?:，\d{3})+(?!\d)|\d+)(?:\.\d+)?`;

const anyUnit = unitPattern(() => true);
// 70多个, 3万余企业, and 500余 at the end; but not 12345多渠道受理
const more = `[余多](?:(?= ?(?:${anyUnit})|[^\\u4e00-\\u9fff]|$)|(?<=[百千万亿].))`;

const inDigits = new RegExp(
  `${front}(?<![\\d.A-Za-z])(?<number>${group})(?: ?(?<mid>[余多])?(?<scale>[十百千]?[万亿]|百(?!分)|千(?![克米瓦])))?` +
    `(?<post>${more}|\\+(?![\\dA-Za-z]))?(?: ?(?<unit>${anyUnit}))?${tail}`,
  'g',
);

/** Before 一 these make a word of it that counts nothing: 统一, 同一个, 每一次, 新一轮. */
const notBeforeOne = '统同唯逐单任每某另这那哪新上下之其不合';
const inNumerals = (units: string, start: string) =>
  new RegExp(
    `${front}(?<![\\d.点]|[数几](?=[十百千万亿])|${numeral})${start}(?<number>${numeral}+)` +
      `(?:(?<mid>[余多])(?<scale>[万亿]))?(?<post>[余多])?(?<unit>${units})${tail}`,
    'g',
  );
const chinesePatterns = [
  // 一户一策, 一企一册 and 三位一体 are ways of speaking: no 一 of theirs counts
  inNumerals(
    `(?:${unitPattern(({ chinese }) => chinese === 'all')})(?!一)`,
    `(?<!(?:[${notBeforeOne}]|一[^${numeral.slice(1, -1)}是，、。；])(?=一(?!${numeral})))`,
  ),
  inNumerals(
    unitPattern(({ chinese }) => chinese === 'not-one'),
    `(?!一(?!${numeral}))`,
  ),
];

type Groups = Partial<Record<'front' | 'number' | 'mid' | 'scale' | 'post' | 'unit' | 'tail', string>>;

function toQuantity(groups: Groups): Quantity | undefined {
  const { number = '', mid, scale, post, unit = '' } = groups;
  const word = [groups.front, mid, post, groups.tail].find((one) => one !== undefined);
  if (!unit && !scale && word === undefined) return undefined;
  const read = /\d/.test(number)
    ? readDigits(number, scale)
    : readNumeral(number, (mid ?? post) !== undefined);
  if (read === undefined) return undefined;
  const value = scale && !/\d/.test(number) ? readDigits(String(read), scale) : read;
  return { value, unit, qualifier: word === undefined ? '' : (qualifierOf[word] ?? '') };
}

function matches(text: string, rest: string, pattern: RegExp): FoundQuantity[] {
  return [...rest.matchAll(pattern)].flatMap((match) => {
    const quantity = toQuantity(match.groups ?? {});
    const [start, end] = [match.index, match.index + match[0].length];
    return quantity ? [{ start, end, printed: text.slice(start, end), ...quantity }] : [];
  });
}

const hideAll = (text: string, spans: readonly { start: number; end: number }[]): string =>
  spans.reduce((rest, { start, end }) => hide(rest, start, end), text);

/**
 * The text without the spaces that typesetting leaves between a number and its words (`3119 件`, `2024 年 1 月`), and for
 * each of its characters the index it had. Spaces between two numbers stay.
 */
function closeGaps(text: string): { closed: string; indices: number[] } {
  const gap =
    /(?<=[0-9０-９])[ \u00A0\u3000]+(?=[\p{Script=Han}⺀-⿟])|(?<=[\p{Script=Han}⺀-⿟])[ \u00A0\u3000]+(?=[0-9０-９])/gu;
  const indices = Array.from({ length: text.length }, (_, index) => index);
  const gone = new Set<number>();
  for (const match of text.matchAll(gap))
    for (let index = match.index; index < match.index + match[0].length; index++) gone.add(index);
  if (gone.size === 0) return { closed: text, indices };
  const kept = indices.filter((index) => !gone.has(index));
  return { closed: kept.map((index) => text.charAt(index)).join(''), indices: kept };
}

function recognise(text: string): { quantities: FoundQuantity[]; nonQuantities: NonQuantity[] } {
  const { closed, indices } = closeGaps(text);
  const found = recogniseClosed(closed);
  if (closed === text) return found;
  const home = <Found extends { start: number; end: number; printed: string }>(one: Found): Found => {
    const [start, end] = [indices[one.start] ?? 0, (indices[one.end - 1] ?? 0) + 1];
    return { ...one, start, end, printed: text.slice(start, end) };
  };
  return { quantities: found.quantities.map(home), nonQuantities: found.nonQuantities.map(home) };
}

function recogniseClosed(text: string): { quantities: FoundQuantity[]; nonQuantities: NonQuantity[] } {
  const { rest, found } = withoutNonQuantities(text);
  const quantities = matches(text, rest, inDigits);
  const afterDigits = hideAll(rest, quantities);
  let outsideQuotes = hideAll(afterDigits, enclosed(text, '“「『', '”」』'));
  for (const pattern of chinesePatterns) {
    const counted = matches(text, outsideQuotes, pattern);
    quantities.push(...counted);
    outsideQuotes = hideAll(outsideQuotes, counted);
  }
  const inOrder = (a: { start: number }, b: { start: number }) => a.start - b.start;
  return {
    quantities: markNames(text, withDeclines(plain(foldLookAlikes(text)), quantities.sort(inOrder))),
    nonQuantities: [...found, ...leftOver(text, afterDigits)].sort(inOrder),
  };
}

/** Every quantity printed in one paragraph (wraps joined), in order; no two overlap. */
export const findQuantities = (text: string): FoundQuantity[] => recognise(text).quantities;

/** Every number in digits that is no quantity, and every ordinal and article, with what it is instead. */
export const findNonQuantities = (text: string): NonQuantity[] => recognise(text).nonQuantities;

/**
 * Read one whole printed quantity or bare number: `14万件`, `105.95万余条（卷）`, `１２０`, `-3`, `四个`.
 *
 * Undefined for anything that is not wholly one: a blank or `—` cell, a date, `2 0 0`. A second counter in brackets
 * （卷） is not part of the unit.
 */
export function readQuantity(printed: string): Quantity | undefined {
  const text = plain(foldLookAlikes(printed))
    .trim()
    .replace(/(?<=\d)\s+(?=\D)|(?<=\D)\s+/g, '')
    .replace(/（[^（）\d]{1,2}）$/, '');
  const bare = new RegExp(`^(?<sign>[-－−+])?(?<number>${group})$`).exec(text)?.groups;
  if (bare) {
    const value = readDigits(bare['number'] ?? '');
    return { value: bare['sign'] && bare['sign'] !== '+' && value ? -value : value, unit: '', qualifier: '' };
  }
  const [found] = findQuantities(text);
  if (!found || found.start !== 0 || found.end !== text.length) return undefined;
  return { value: found.value, unit: found.unit, qualifier: found.qualifier };
}
