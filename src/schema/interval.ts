/** How exactly a printed number is meant, and whether two may be the same. Without Zod: browsers load it too. */
import type { QualifierId } from './vocabulary/terms.ts';

/** Where a value may lie; `open` means that `max` itself is excluded. */
export interface Interval {
  min: number;
  max: number;
  open: boolean;
}

/** One unit of the last non-zero printed digit: 150 → 10, 1059500 → 100, 98.6 → 0.1. */
function stepOf(value: number): number {
  if (value === 0) return 1;
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  return Number(`1e${Number(exponent) - decimals}`);
}

const powers: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };
const powerOf = (words = ''): number =>
  [...words].reduce((sum, character) => sum + (powers[character] ?? 0), 0);
const afterDigits = /\d *[余多]?(?<power>[百千]?[万亿]+|[百千])/u;
/** 三万, but not 三百: written out, a count is as exact as in digits. */
const afterNumeral = /[一二两三四五六七八九十百千](?<power>[万亿]+)(?![一二两三四五六七八九十百千])/u;

/**
 * The unit of the last printed digit, in base units: `18.2万` is 182000 at a resolution of 1000, `98.6%` has 0.1, an exact
 * count 1. Read off the printed words and the value they were read as, so that what a column's head says (万元) counts too;
 * of a misprint, whose value is not what is printed, the words alone.
 */
export function resolutionOf(printed: string, value: number): number {
  const words = printed.normalize('NFKC');
  const [digits, decimals = ''] = /\d[\d,，]*(?:[.．](\d+))?/.exec(words) ?? [];
  if (digits === undefined) return 10 ** powerOf(afterNumeral.exec(words)?.groups?.['power']);
  const number = Number(digits.replace(/[,，]/g, '').replace('．', '.'));
  const ratio = number === 0 || value === 0 ? 1 : Math.abs(value) / number;
  const power = Math.round(Math.log10(ratio));
  const isRead = Math.abs(ratio / 10 ** power - 1) < 1e-9;
  const scale = isRead ? power : powerOf(afterDigits.exec(words)?.groups?.['power']);
  return Number(`1e${scale - decimals.length}`);
}

/** A sum of decimals without the dust of binary fractions: 98.6 + 0.1 is 98.7. */
const add = (a: number, b: number): number => Number((a + b).toPrecision(15));

/**
 * The numbers a printed value may stand for.
 *
 * `at-least` N lies in [N, N + step), `about` N in [N − step, N + step], both with the step of the last non-zero
 * printed digit. 近 means a little less and 约 either side: one symmetric interval serves both, so that neither is read
 * more sharply than it was written. Without a qualifier the number is what it says; only one that is printed in 万 or 亿
 * (a `resolution` above 1) may have been rounded, and lies within half a unit of its last printed digit.
 */
export function intervalOf(value: number, qualifier: QualifierId, resolution = 1): Interval {
  const step = stepOf(value);
  switch (qualifier) {
    case '':
      return resolution > 1
        ? { min: add(value, -resolution / 2), max: add(value, resolution / 2), open: true }
        : { min: value, max: value, open: false };
    case 'at-least':
      // A decline of more than 10% is one of 10% or of more.
      return value < 0
        ? { min: add(value, -step), max: value, open: false }
        : { min: value, max: add(value, step), open: true };
    case 'about':
      return { min: add(value, -step), max: add(value, step), open: false };
  }
}

/** The whole numbers of an interval; `upper` is below `lower` where there is none. */
export const wholeNumbersIn = ({ min, max, open }: Interval): { lower: number; upper: number } => ({
  lower: Math.ceil(min),
  upper: open ? Math.ceil(max) - 1 : Math.floor(max),
});

/** Two sides of a relation agree when their intervals have a number in common. */
export function intervalsMeet(a: Interval, b: Interval): boolean {
  const endsAfter = (one: Interval, other: Interval) =>
    one.open ? one.max > other.min : one.max >= other.min;
  return endsAfter(a, b) && endsAfter(b, a);
}
