/**
 * Which body reports on which years. Every body has a run of consecutive years up to a recent one; few runs reach back
 * before the forms; some bodies have a second report. Larger archives first lengthen runs, then add second reports.
 */
import type { Body } from './bodies.ts';
import { toRandom, type Random } from './random.ts';

/** A report to be written: which of its body's two, and of which year. */
export interface Planned {
  body: Body;
  year: number;
  second: boolean;
}

const [firstYear, lastYear] = [2008, 2025];
/** Reports before this year are prose alone. */
export const firstYearOfForms = 2019;
/** The share of reports that are prose alone. */
const oldShare = 0.12;
/** The share of reports that are a body's second one of their year. */
const secondShare = 0.02;
/** How many prose reports a body has that has any. */
const oldRun = { from: 4, to: 10 };

/** How many reports a body has, a year each, back from its last year; `seconds` are second reports of the same years. */
interface Run {
  body: Body;
  last: number;
  length: number;
  seconds: number;
}

const upToForms = ({ last }: Run): number => last - firstYearOfForms + 1;
const upToFirstYear = ({ last }: Run): number => last - firstYear + 1;
const mayHaveTwo = ({ body, length, seconds }: Run): boolean =>
  (body.kind === 'department' || body.kind === 'district') && seconds < length;

/** The municipality and its office: theirs are the longest runs. */
const isCentral = ({ body }: Run): boolean => body.kind === 'government' || body.kind === 'general-office';

export function plan(bodies: readonly Body[], documents: number): Planned[] {
  const random = toRandom(`plan ${documents} ${bodies.length}`);
  const runs = bodies.map((body) => toRun(body, random));
  const left = (): number => documents - runs.reduce((sum, { length, seconds }) => sum + length + seconds, 0);
  /** Back to so many reports, as far as there are reports left to give. */
  const reachBack = (run: Run, length: number): void => {
    run.length += Math.max(0, Math.min(length - run.length, left()));
  };

  for (const run of runs) reachBack(run, 1);
  let old = Math.min(left(), Math.round(documents * oldShare));
  for (const run of [...runs.filter(isCentral), ...random.shuffle(runs)]) {
    if (run.length > 1) continue;
    const most = Math.min(old, upToFirstYear(run) - upToForms(run));
    const depth = Math.min(most, random.between(oldRun.from, oldRun.to));
    if (depth > 0) reachBack(run, upToForms(run) + depth);
    old -= depth;
  }
  const twice = random.shuffle(runs.filter(mayHaveTwo));
  const seconds = Math.min(Math.round(documents * secondShare), twice.length, left());
  for (const run of twice.slice(0, seconds)) run.seconds++;
  for (const longest of [upToForms, upToFirstYear]) {
    for (let open = runs; left() > 0 && open.length > 0;) {
      open = open.filter((run) => run.length < longest(run));
      for (const run of random.shuffle(open).slice(0, Math.ceil(open.length / 2)))
        reachBack(run, run.length + 1);
    }
  }
  for (const run of runs) while (left() > 0 && mayHaveTwo(run)) run.seconds++;
  if (left() > 0)
    throw new RangeError(`${bodies.length} bodies cannot have ${documents} reports: ask for more bodies`);
  return runs.flatMap(toPlanned);
}

function toRun(body: Body, random: Random): Run {
  const last = random.pick([2022, 2023, 2024, 2024, 2024, 2024, 2024, lastYear, lastYear]);
  const run = { body, last, length: 0, seconds: 0 };
  return isCentral(run) ? { ...run, last: lastYear } : run;
}

function toPlanned({ body, last, length, seconds }: Run): Planned[] {
  const back = (count: number, second: boolean): Planned[] =>
    Array.from({ length: count }, (_, index) => ({ body, year: last - count + 1 + index, second }));
  return [...back(length, false), ...back(seconds, true)];
}
