/**
 * A printed change tells last year's number: 378件 that is “下降28.9%” was 532. All whole numbers with that change at the
 * printed precision, and none that is merely close.
 */

/** A change over the year before as printed, declines negative: `下降28.9%` is −28.9 with one decimal. */
export interface PrintedChange {
  percent: number;
  /** The least and the greatest it may stand for, where 余, 近 or 约 leave it open. */
  least?: number;
  greatest?: number;
  /** Decimals printed. */
  decimals: number;
}

/** The whole numbers from `lower` to `upper`, both included; `upper` is `Infinity` where nothing bounds them. */
export interface WholeNumbers {
  lower: number;
  upper: number;
}

/** The change from `before` to `after` in per cent, rounded half up (by magnitude) to so many decimals. */
export function changeOf(before: number, after: number, decimals: number): number {
  return Number(unitsOf(before, after, decimals)) / 10 ** decimals;
}

/**
 * Every whole number N ≥ 1 from which `now` is the printed change: round(100 × (now − N) ÷ N) = change. Undefined where
 * there is none: the number and the change do not belong together. `now` are the whole numbers the printed one may stand
 * for, one for an exact count.
 */
export function previousOf(now: WholeNumbers, change: PrintedChange): WholeNumbers | undefined {
  const units = (percent: number) => BigInt(Math.round(percent * 10 ** change.decimals));
  const least = units(change.least ?? change.percent);
  const greatest = units(change.greatest ?? change.percent);
  // The change falls as N grows and rises with the number itself.
  const lower = firstFrom((n) => unitsOf(n, now.lower, change.decimals) <= greatest);
  const upper = lastUpTo((n) => unitsOf(n, now.upper, change.decimals) >= least);
  return lower <= upper && lower < Infinity ? { lower, upper } : undefined;
}

/**
 * Of the changes that a whole number can have had to reach `now`, the one nearest to what is printed, and from which
 * number. Where `previousOf` finds nothing, it says by how much the printed change is missed. `change` is no decline of
 * more than all, which is near to nothing.
 */
export function nearestChange(now: WholeNumbers, change: PrintedChange): { before: number; percent: number } {
  const factor = Math.max(1 + change.percent / 100, 1e-6);
  const candidates = [now.lower, now.upper].filter(Number.isFinite).flatMap((after) => {
    const about = Math.floor(after / factor);
    return [about, about + 1]
      .filter((before) => before >= 1)
      .map((before) => ({ before, percent: changeOf(before, after, change.decimals) }));
  });
  const miss = ({ percent }: { percent: number }) => Math.abs(percent - change.percent);
  return candidates.reduce((best, one) => (miss(one) < miss(best) ? one : best));
}

/** The change in units of its last printed decimal, rounded half up by magnitude: exact, whatever the numbers. */
function unitsOf(before: number, after: number, decimals: number): bigint {
  const [n, v] = [BigInt(before), BigInt(after)];
  const grown = v >= n;
  const twice = 2n * (grown ? v - n : n - v) * 100n * 10n ** BigInt(decimals);
  const units = (twice + n) / (2n * n);
  return grown ? units : -units;
}

/** The first whole number from 1 on of which `holds`, which stays true from there on; `Infinity` where none is in reach. */
function firstFrom(holds: (n: number) => boolean): number {
  let above = 1;
  while (!holds(above)) {
    if (above >= Number.MAX_SAFE_INTEGER / 2) return Infinity;
    above *= 2;
  }
  let below = above === 1 ? 0 : above / 2;
  while (above - below > 1) {
    const middle = Math.floor((above + below) / 2);
    if (holds(middle)) above = middle;
    else below = middle;
  }
  return above;
}

/** The last whole number up to which `holds`, which is false from there on; 0 where it never does. */
const lastUpTo = (holds: (n: number) => boolean): number => firstFrom((n) => !holds(n)) - 1;
