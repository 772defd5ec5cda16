/**
 * `npm run bench:rules -- [--cases 1000] [--rule balance] [--show 3]`: plants errors in made-up reports and makes odd but true ones,
 * at least so many of each for every rule, reads them as the archive reads a report, and prints what the rules missed and where
 * they cried. What was measured on a thousand cases or more is written into `src/data/rule-rates.json`, which the pages of the
 * rules show. Fails on a missed error, and on more false alarms than one in a thousand.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ruleRates, type RuleRates } from '../src/data/rule-rates.ts';
import { entries } from './bench/rules/index.ts';
import { measure, type Failure, type Rate } from './bench/rules/measure.ts';
import { generatorMark, measuredWhole, publishedCases, toRates, unreliable } from './bench/rules/rates.ts';
import { stop, toCount } from './bench/run.ts';

const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', default: String(publishedCases) },
    rule: { type: 'string' },
    show: { type: 'string', default: '3' },
    seed: { type: 'string', default: 'rates' },
  },
});
const cases = toCount('cases', options.cases);
const { rule } = options;
const chosen = entries.filter(({ rules }) => rule === undefined || rules.includes(rule));
if (chosen.length === 0)
  stop(`there is no rule ${rule}: ${entries.flatMap(({ rules }) => rules).join(', ')}`);

const rates: Rate[] = [];
const failures: Failure[] = [];
for (const entry of chosen) {
  const started = performance.now();
  const measured = measure(entry, cases, options.seed);
  rates.push(...measured.rates);
  failures.push(...measured.failures);
  const seconds = (performance.now() - started) / 1000;
  for (const one of measured.rates) console.log(lineOf(one));
  console.log(`${' '.repeat(18)}${seconds.toFixed(0)} s\n`);
}
for (const { name, what, kind, why, texts } of failures.slice(0, toCount('show', options.show)))
  console.log(`\n${what}: ${kind} (${name})\n${why}\n${texts.join('\n–––\n')}`);

const result = toRates(rates, (one) => generatorMark(one, entries));
if (cases >= publishedCases) {
  const whole = measuredWhole(chosen, entries);
  const known: RuleRates = { ...ruleRates, ...Object.fromEntries(whole.map((one) => [one, rateOf(one)])) };
  const inOrder = [...new Set(entries.flatMap(({ rules }) => rules))].filter((one) => known[one]);
  const file = fileURLToPath(new URL('../src/data/rule-rates.json', import.meta.url));
  writeFileSync(
    file,
    `${JSON.stringify(Object.fromEntries(inOrder.map((one) => [one, known[one]])), undefined, 2)}\n`,
  );
  console.log(`written: ${file}`);
}
const bad = failures.length > 0 ? unreliable(result) : [];
if (bad.length > 0) {
  console.error(`not to be relied on: ${bad.join(', ')}`);
  process.exitCode = 1;
}

function rateOf(name: string): RuleRates[string] {
  return result[name] ?? stop(`${name} was not measured`);
}

function lineOf({ rule: name, planted, missed, odd, falseAlarms }: Rate): string {
  return `${name.padEnd(18)}${missed} of ${planted} planted errors missed, ${falseAlarms} false alarms on ${odd} odd but true reports`;
}
