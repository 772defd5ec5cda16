/** Figures that are computed of what the reports print: their definitions, and the one engine that computes them. */
export { changeBetween, earlierOf, valueOf } from './indicators/changes.ts';
export { balances, definitions, headlines, indicators } from './indicators/definitions.ts';
export { measuresIn, sidesOf, yearsOf } from './indicators/indicator.ts';
export type { Balance, Definition, Indicator } from './indicators/indicator.ts';
export { outcomesOf, sumsOf, type Outcome } from './indicators/outcomes.ts';
export { ratesOf, talliesOf, type Rate, type Tally } from './indicators/rates.ts';
export { classesOf, sumIn, wholeOfShare } from './indicators/shares.ts';
export type { Sum } from './indicators/sums.ts';
export { sideText, termText, type Side, type Term } from './indicators/term.ts';
