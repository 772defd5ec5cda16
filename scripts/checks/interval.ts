import type { Interval } from '../../src/schema/quantity.ts';
import { formatNumber } from './words.ts';

/** Decimals without the dust of binary fractions: 97.5 − 97.4 is 0.1. No printed number has nine decimals. */
export const tidy = (value: number): number => Number(value.toFixed(9));

/** An interval that is added to a sum, or taken from it. */
export interface SignedInterval {
  interval: Interval;
  sign: 1 | -1;
}

/**
 * The numbers a sum may stand for. Its upper end is open where that of an addend is; an end that a subtrahend leaves
 * open is taken as closed, so that a sum is never read more sharply than it was printed.
 */
export function sumOf(terms: readonly SignedInterval[]): Interval {
  return {
    min: tidy(
      terms.reduce((sum, { interval, sign }) => sum + (sign === 1 ? interval.min : -interval.max), 0),
    ),
    max: tidy(
      terms.reduce((sum, { interval, sign }) => sum + (sign === 1 ? interval.max : -interval.min), 0),
    ),
    open: terms.some(({ interval, sign }) => sign === 1 && interval.open),
  };
}

export const isExact = ({ min, max }: Interval): boolean => min === max;

/** In Chinese: `为93`, `不小于1,059,500、小于1,059,600`, `在90至110之间`. */
export function describeInterval({ min, max, open }: Interval): string {
  const [from, to] = [formatNumber(min), formatNumber(max)];
  if (min === max) return `为${from}`;
  return open ? `不小于${from}、小于${to}` : `在${from}至${to}之间`;
}
