/** The error rates of rules as they are published, each with the mark of the generator that it was measured with. */
import { sha256Of } from '../../../src/disk/sha256.ts';
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

/**
 * Of a rule, by the entries it is measured by: changes when they make other cases than before, and not when their code only
 * looks otherwise.
 */
export const generatorMark = (rule: string, entries: readonly RuleEntry[]): string =>
  shortHash(entries.filter(({ rules }) => rules.includes(rule)).map(markOf));

const marks = new WeakMap<RuleEntry, string>();

function markOf(entry: RuleEntry): string {
  const mark = marks.get(entry) ?? shortHash([entry.rules, ...someCases(entry)]);
  marks.set(entry, mark);
  return mark;
}

const someCases = (entry: RuleEntry): object[] =>
  Array.from({ length: markedCases }, (_, turn) => {
    const random = toRandom(`mark ${entry.rules.join(' ')} ${turn}`);
    return [entry.plant(random), entry.odd(random)];
  });

const shortHash = (made: unknown): string => sha256Of(JSON.stringify(made)).slice(0, 8);

/** The rules that these entries, chosen among all, measure whole: no other entry has to do with them. */
export const measuredWhole = (chosen: readonly RuleEntry[], all: readonly RuleEntry[]): string[] =>
  [...new Set(chosen.flatMap(({ rules }) => rules))].filter((rule) =>
    all.every((entry) => !entry.rules.includes(rule) || chosen.includes(entry)),
  );

const added = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) => {
  const sum = { ...a };
  for (const [kind, count] of Object.entries(b)) sum[kind] = (sum[kind] ?? 0) + count;
  return Object.fromEntries(Object.entries(sum).toSorted(([x], [y]) => (x < y ? -1 : 1)));
};

/** By rule; what several entries found of one is added up. */
export function toRates(rates: readonly Rate[], markOf: (rule: string) => string): RuleRates {
  const byRule = Map.groupBy(rates, ({ rule }) => rule);
  return Object.fromEntries(
    [...byRule].map(([rule, own]) => {
      const sum = (count: (rate: Rate) => number): number =>
        own.reduce((total, rate) => total + count(rate), 0);
      return [
        rule,
        {
          generator: markOf(rule),
          planted: sum(({ planted }) => planted),
          missed: sum(({ missed }) => missed),
          odd: sum(({ odd }) => odd),
          falseAlarms: sum(({ falseAlarms }) => falseAlarms),
          errors: own.reduce((all, { errors }) => added(all, errors), {}),
          oddities: own.reduce((all, { oddities }) => added(all, oddities), {}),
        },
      ];
    }),
  );
}

/** Rules that miss an error, or cry too often, or were not measured on enough cases. */
export const unreliable = (rates: RuleRates): string[] =>
  Object.entries(rates).flatMap(([rule, { planted, missed, odd, falseAlarms }]) =>
    missed > 0 || falseAlarms > odd * mostFalseAlarms || Math.min(planted, odd) < publishedCases
      ? [rule]
      : [],
  );
