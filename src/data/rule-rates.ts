/** How far each rule can be relied on, as `npm run bench:rules` measured it. */
import { z } from 'astro/zod';
import measured from './rule-rates.json' with { type: 'json' };

const count = z.int().nonnegative();
const counts = z.record(z.string(), count);

const ruleRateSchema = z.strictObject({
  /** Hash of what the rule's generator makes: another generator makes other cases. */
  generator: z.string().regex(/^[0-9a-f]{8}$/),
  /** Errors planted, and those of them the rule did not find. */
  planted: count,
  missed: count,
  /** Odd but true reports it was held to, and those on which it cried. */
  odd: count,
  falseAlarms: count,
  /** What was done, in Chinese, and how often. */
  errors: counts,
  oddities: counts,
});
export type RuleRate = z.output<typeof ruleRateSchema>;

/** By rule. */
export const ruleRatesSchema = z.record(z.string(), ruleRateSchema);
export type RuleRates = z.output<typeof ruleRatesSchema>;

export const ruleRates: RuleRates = ruleRatesSchema.parse(measured);

/** The rates of a rule; undefined where none were measured. */
export const rateOf = (rule: string): RuleRate | undefined => ruleRates[rule];
