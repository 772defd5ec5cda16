/** The error rates of all rules together, and the mark of the generator that they were measured with. */
import { createHash } from 'node:crypto';
import type { RuleRates } from '../../../src/data/rule-rates.ts';
import { toRandom } from '../random.ts';
import type { RuleEntry } from './entry.ts';
import type { Rate } from './measure.ts';

/** At least so many errors are planted, and so many odd reports made, for the rates that are published. */
export const publishedCases = 1000;
/** Of a thousand odd reports a rule may cry at so many; no error may be missed. */
export const mostFalseAlarms = 0.001;

/** How many cases of each entry the generator is known by. */
const markedCases = 3;

/** Changes when the generator makes other cases than before, and not when its code only looks otherwise. */
export function generatorMark(entries: readonly RuleEntry[]): string {
  const hash = createHash('sha256');
  for (const entry of entries) {
    for (let turn = 0; turn < markedCases; turn++) {
      const random = toRandom(`mark ${entry.rules.join(' ')} ${turn}`);
      hash.update(JSON.stringify([entry.rules, entry.plant(random), entry.odd(random)]));
    }
  }
  return hash.digest('hex').slice(0, 8);
}

const added = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) => {
  const sum = { ...a };
  for (const [kind, count] of Object.entries(b)) sum[kind] = (sum[kind] ?? 0) + count;
  return Object.fromEntries(Object.entries(sum).toSorted(([x], [y]) => (x < y ? -1 : 1)));
};

/** One line a rule: what several entries found of it, added up. */
export function toRates(generator: string, rates: readonly Rate[]): RuleRates {
  const rules: RuleRates['rules'] = {};
  for (const { rule, ...rate } of rates) {
    const known = rules[rule];
    rules[rule] = known
      ? {
          planted: known.planted + rate.planted,
          missed: known.missed + rate.missed,
          odd: known.odd + rate.odd,
          falseAlarms: known.falseAlarms + rate.falseAlarms,
          errors: added(known.errors, rate.errors),
          oddities: added(known.oddities, rate.oddities),
        }
      : rate;
  }
  return { generator, rules };
}

/** Rules that miss an error, or cry too often, or were not measured on enough cases. */
export const unreliable = ({ rules }: RuleRates): string[] =>
  Object.entries(rules).flatMap(([rule, { planted, missed, odd, falseAlarms }]) =>
    missed > 0 || falseAlarms > odd * mostFalseAlarms || Math.min(planted, odd) < publishedCases
      ? [rule]
      : [],
  );
