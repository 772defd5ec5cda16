/** Figures that are computed of what the reports print: their definitions, and the one engine that computes them. */
export { changeBetween, earlierOf, valueOf } from './indicators/changes.ts';
export { balances, definitions, indicators } from './indicators/definitions.ts';
export { sidesOf, SMALLEST_DENOMINATOR, yearsOf } from './indicators/indicator.ts';
export type { Balance, Definition, Indicator } from './indicators/indicator.ts';
export { formatPercent, ratesOf, talliesOf, type Rate, type Tally } from './indicators/rates.ts';
export { classesOf, sumIn, wholeOfShare } from './indicators/shares.ts';
export type { Sum } from './indicators/sums.ts';
export type { Side } from './indicators/term.ts';
