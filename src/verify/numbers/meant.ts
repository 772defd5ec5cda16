/** The printed number that words mean, where something is reckoned of it. */
import type { Claim } from './claim.ts';
import type { Derived } from './derive.ts';
import type { Bench } from './bench.ts';
import { matchesIn } from './match.ts';
import { fitsSubject } from './subject.ts';
import type { Printed } from './printed.ts';

export interface Reckoning {
  derived: Derived;
  /** The words leave no doubt what is reckoned: a result that does not fit is another number. */
  isClear: boolean;
}

const GOOD = 0.72;

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

export const isCount = ({ figure, change }: Printed): boolean => figure.unit !== '%' && change === undefined;
