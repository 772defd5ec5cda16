import type { Tick } from './chart.ts';
import { thousands } from '../number-words.ts';

/** Round ticks from 0 to at least `max`, about `parts` steps apart. All charts begin at 0. */
export function niceTicks(max: number, unit = '', parts = 3): Tick[] {
  if (max <= 0) return [{ at: 0, label: `0${unit}` }];
  const rough = max / parts;
  const power = 10 ** Math.floor(Math.log10(rough));
  // What is counted has no halves, so its ticks have none; percentages may.
  const fine = (step: number) => unit === '%' || Number.isInteger(step);
  const step =
    [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough && fine(size)) ?? 1;
  const count = Math.ceil(max / step);
  return Array.from({ length: count + 1 }, (_, index) => {
    const at = Number((index * step).toPrecision(12)); // 3 × 0.1 is 0.30000000000000004
    return { at, label: `${shortNumber(at)}${unit}` };
  });
}

/** The ticks of values that may fall below 0, such as 本年增/减. */
export function spanTicks(values: readonly number[], parts?: number): Tick[] {
  const below = niceTicks(-Math.min(0, ...values), '', parts).slice(1);
  const down = below.toReversed().map(({ at, label }) => ({ at: -at, label: `−${label}` }));
  return [...down, ...niceTicks(Math.max(0, ...values), '', parts)];
}

/** `1,500`, `20万`, `3亿`: ticks only; values are always written out. */
function shortNumber(value: number): string {
  const [size, word] = value >= 1e8 ? [1e8, '亿'] : value >= 1e5 ? [1e4, '万'] : [1, ''];
  return `${thousands(value / size)}${word}`;
}
