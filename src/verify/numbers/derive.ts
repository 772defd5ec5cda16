/**
 * What follows from printed numbers, where words name the reckoning: a sum (合计), a share (占), a change (比2018年增长), a
 * multiple (倍), an average (平均每月). Numbers are never tried out against each other.
 */
import type { Claim } from './claim.ts';
import { agreementOf } from './agree.ts';
import { intervalOfWords, isSameUnit } from './number.ts';
import type { Printed } from './printed.ts';

export interface Derived {
  value: number;
  formula: string;
  /** Of the number it begins with. */
  from: Printed;
  fits: boolean;
}

/** Numbers as a formula shows them. */
const grouped = (value: number): string => String(Number(value.toPrecision(12)));

const decimalsOf = (printed: string): number => /\.(\d+)/.exec(printed.normalize('NFKC'))?.[1]?.length ?? 0;

/** A result that is rounded to the digits the article gives agrees; one it gives otherwise does not. */
function result(claim: Claim, value: number, formula: string, from: Printed, unit = ''): Derived {
  const decimals = Math.max(decimalsOf(claim.number.printed), unit === '%' && !claim.number.isExact ? 1 : 0);
  const shown =
    unit === '' ? grouped(value) : `${value.toFixed(Math.max(decimals, unit === '%' ? 1 : 0))}${unit}`;
  const printed = { value, interval: { min: value, max: value, open: false } };
  const number = claim.number.unit === '‰' ? { ...claim.number, ...scaled(claim.number) } : claim.number;
  return {
    value,
    formula: `${formula} = ${shown}`,
    from,
    fits: agreementOf(withRounding(number), printed) === 'yes',
  };
}

const scaled = ({ value, interval }: Claim['number']) => ({
  value: value / 10,
  interval: { ...interval, min: interval.min / 10, max: interval.max / 10 },
});

/** A share of 33% may be 33.3%: it is as fine as its digits; a whole number of things is exact. */
function withRounding(number: Claim['number']): Claim['number'] {
  if (
    !number.isExact ||
    !(number.unit === '%' || number.unit === '倍' || number.unit === '‰' || decimalsOf(number.printed) > 0)
  )
    return number;
  const resolution = 10 ** -decimalsOf(number.printed);
  if (number.interval.max - number.interval.min >= resolution) return number;
  return { ...number, interval: intervalOfWords(number.value, 'about', resolution), isExact: true };
}

/** A sum of 件 is no number of 人. */
const isOfUnit = ({ number }: Claim, { figure }: Printed): boolean =>
  isSameUnit(number.unit, figure.unit, figure.printedUnit);

const sumOf = (parts: readonly Printed[]): number =>
  parts.reduce((sum, { value }) => Number((sum + value).toPrecision(15)), 0);

export function sum(claim: Claim, parts: readonly Printed[]): Derived | undefined {
  const [first] = parts;
  if (!first || parts.length < 2 || !parts.every((part) => isOfUnit(claim, part))) return undefined;
  return result(claim, sumOf(parts), parts.map(({ value }) => grouped(value)).join(' + '), first);
}

/** A part of a whole in per cent; several parts are added up. */
export function share(
  claim: Claim,
  parts: readonly Printed[],
  ...whole: readonly Printed[]
): Derived | undefined {
  const [first] = parts;
  const all = sumOf(whole);
  if (!first || all === 0) return undefined;
  const formula = `${bracketed(parts)} ÷ ${bracketed(whole)}`;
  return result(claim, (sumOf(parts) / all) * 100, formula, first, '%');
}

const bracketed = (parts: readonly Printed[]): string => {
  const added = parts.map(({ value }) => grouped(value)).join(' + ');
  return parts.length > 1 ? `(${added})` : added;
};

/** What became of a number since another year: in per cent, as a multiple or as a count. */
export function change(claim: Claim, now: Printed, then: Printed): Derived | undefined {
  const { unit } = claim.number;
  const difference = Number((now.value - then.value).toPrecision(15));
  const isUp = claim.change?.direction !== 'down';
  const signed = isUp ? difference : -difference;
  const [greater, less] = isUp ? [now, then] : [then, now];
  const minus = `${grouped(greater.value)} − ${grouped(less.value)}`;
  if (unit === '%' || unit === '‰') {
    if (then.value === 0) return undefined;
    return result(claim, (signed / then.value) * 100, `(${minus}) ÷ ${grouped(then.value)}`, now, '%');
  }
  if (unit === '倍') {
    if (then.value === 0) return undefined;
    return claim.change
      ? result(claim, signed / then.value, `(${minus}) ÷ ${grouped(then.value)}`, now, '倍')
      : result(claim, now.value / then.value, `${grouped(now.value)} ÷ ${grouped(then.value)}`, now, '倍');
  }
  return isOfUnit(claim, now) ? result(claim, signed, minus, now) : undefined;
}

/** How far two numbers lie apart. */
export function gap(claim: Claim, a: Printed, b: Printed): Derived | undefined {
  const [greater, less] = a.value >= b.value ? [a, b] : [b, a];
  const value = Number((greater.value - less.value).toPrecision(15));
  return isOfUnit(claim, a)
    ? result(claim, value, `${grouped(greater.value)} − ${grouped(less.value)}`, greater)
    : undefined;
}

/** The article's number is the printed one. */
export const says = ({ number }: Claim, printed: Printed): boolean => agreementOf(number, printed) === 'yes';

const periods: readonly (readonly [RegExp, (year: number) => number])[] = [
  [
    /(?:平均)?每[天日]|日均|每天平均/,
    (year) => (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 366 : 365),
  ],
  [/(?:平均)?每个?月|月均/, () => 12],
  [/(?:平均)?每个?季度?|季均/, () => 4],
  [/(?:平均)?每周|周均/, () => 52],
];

export const isAverage = (words: string): boolean =>
  /平均|日均|月均|季均|周均/.test(words) && periods.some(([form]) => form.test(words));

export function average(claim: Claim, whole: Printed, year: number): Derived | undefined {
  const [, length] = periods.find(([form]) => form.test(claim.ownText)) ?? [];
  if (!length || !isOfUnit(claim, whole)) return undefined;
  const times = length(year);
  const decimals = decimalsOf(claim.number.printed);
  const value = whole.value / times;
  const shown = { ...claim, number: { ...claim.number, interval: roundedInterval(claim.number, decimals) } };
  return result(
    shown,
    Number(value.toFixed(Math.max(decimals, 1))),
    `${grouped(whole.value)} ÷ ${times}`,
    whole,
  );
}

const roundedInterval = (number: Claim['number'], decimals: number) =>
  number.isExact ? intervalOfWords(number.value, 'about', 10 ** -decimals) : number.interval;
