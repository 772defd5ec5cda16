/** The printed number that words mean, where something is reckoned of it. */
import type { Claim } from './claim.ts';
import { says, type Derived } from './derive.ts';
import type { Bench } from './bench.ts';
import { matchesIn, type Match } from './match.ts';
import { fitsSubject } from './subject.ts';
import type { Printed, Report } from './printed.ts';

export interface Reckoning {
  derived: Derived;
  /** The words leave no doubt what is reckoned: a result that does not fit is another number. */
  isClear: boolean;
}

const GOOD = 0.72;
const NEAR = 0.1;

/** The best match of a claim that is seen as another kind of number. */
export function meant(
  bench: Bench,
  claim: Claim,
  year: number | undefined,
  is: (printed: Printed) => boolean = () => true,
) {
  return bench
    .reportsFor(claim, year)
    .flatMap((report) => matchesIn(report, claim).map((match) => ({ ...match, report })))
    .filter(({ printed, score }) => score >= GOOD && is(printed) && fitsSubject(bench.held, claim, printed))
    .toSorted((a, b) => b.score - a.score)
    .at(0);
}

type Found = Match & { report: Report };
const known = new WeakMap<Claim, readonly Found[]>();

/** All that its words may mean, the best first. */
export function matchesOf(bench: Bench, claim: Claim): readonly Found[] {
  const matches =
    known.get(claim) ??
    bench
      .reportsFor(claim, claim.spoken.year)
      .flatMap((report) => matchesIn(report, claim).map((match) => ({ ...match, report })))
      .toSorted((a, b) => b.score - a.score);
  known.set(claim, matches);
  return matches;
}

/** The printed number that a claim rightly states, where its words mean that one as well as any. */
export function stated(bench: Bench, claim: Claim): { printed: Printed; report: Report } | undefined {
  const matches = matchesOf(bench, claim).filter(
    ({ printed }) => isCount(printed) && fitsSubject(bench.held, claim, printed),
  );
  const best = matches[0]?.score ?? 0;
  if (best < GOOD) return undefined;
  return matches.find(({ printed, score }) => score >= best - NEAR && says(claim, printed));
}

export const isCount = ({ figure, change }: Printed): boolean => figure.unit !== '%' && change === undefined;
