/** Whether a printed number is what an article's number says it is. */
import { intervalsMeet, type Interval } from '../../schema/interval.ts';
import type { FoundNumber } from './number.ts';

const width = ({ min, max }: Interval): number => max - min;
const contains = ({ min, max, open }: Interval, value: number): boolean =>
  value >= min && (open ? value < max : value <= max);

type Agreement = 'yes' | 'no' | 'finer';

/**
 * A number agrees where it may be the printed one and says no more than that: 126.7万 of 1266912, 近700 of 653. `finer`: it
 * lies where the printed one may lie, but the print does not say it (195 of 190余).
 */
export function agreementOf(
  { value, interval, isExact }: FoundNumber,
  printed: { value: number; interval: Interval },
): Agreement {
  if (value === printed.value && isExact) return 'yes';
  if (!intervalsMeet(interval, printed.interval)) return 'no';
  if (contains(interval, printed.value)) return 'yes';
  return width(interval) >= width(printed.interval) ? 'yes' : 'finer';
}
