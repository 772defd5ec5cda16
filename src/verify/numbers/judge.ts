/** The verdict on one number of an article. */
import type { VerifiedNumber } from '../result.ts';
import { agreementOf } from './agree.ts';
import type { Claim } from './claim.ts';
import type { Bench } from './bench.ts';
import type { Derived } from './derive.ts';
import { isSameMatter, matchesFor } from './candidates.ts';
import { matchesIn, type Match } from './match.ts';
import { isPlain } from './plain.ts';
import { notes } from './notes.ts';
import { isSameUnit } from './number.ts';
import type { Printed, Report } from './printed.ts';
import { paired } from './pairs.ts';
import { reckon } from './reckon.ts';

export type Verdict = Pick<VerifiedNumber, 'verdict' | 'url' | 'formula' | 'note'>;

/** What is meant is clear from here on, and another of as good a name is within `CLOSE` of it. */
const CLEAR = 0.72;
const CLOSE = 0.1;
/** To say that another number is printed takes more, where no terms name it. */
const SURE = 0.8;
const unknown = (note: string, url: string | null = null): Verdict => ({
  verdict: 'unknown',
  url,
  formula: null,
  note,
});

export function judge(bench: Bench, claim: Claim): Verdict {
  const { spoken } = claim;
  if (claim.obstacle === 'range') return unknown(notes.range);
  if (claim.obstacle === 'planned') return unknown(notes.planned);
  if (spoken.isSeveralYears) return ofYears(bench, claim);
  if (spoken.isNotHeld) return unknown(notes.notHeld(spoken.year));
  if (spoken.year === undefined && spoken.documents.length === 0) return unknown(notes.noYear);
  if (spoken.isElsewhere && spoken.year === undefined) return unknown(notes.elsewhere);
  const reports = bench.reportsFor(claim, spoken.year);
  if (reports.length === 0) return unknown(spoken.isElsewhere ? notes.elsewhere : notes.notHeld(spoken.year));
  const { own, others } = matchesFor(bench, claim);
  return (
    agreeing(bench, claim, own, others) ??
    reckoned(bench, claim, own) ??
    ofOthers(bench, claim, own, others) ??
    differing(bench, claim, own) ??
    undecided(bench, claim, own, reports)
  );
}

/** What is said of a change must go the same way. */
function agrees({ number, change }: Claim, printed: Printed): boolean {
  if (change && printed.change && change.direction !== printed.change.direction) return false;
  return agreementOf(number, printed) === 'yes';
}

const isDenied = ({ obstacle, negation }: Claim, { sentence }: Printed): boolean =>
  obstacle === 'negated' && !sentence.includes(negation);

/** Another number of the sentence says what is printed there: this one is not of it. */
function isSaidBeside(bench: Bench, claim: Claim, printed: Printed): boolean {
  return bench.claimsBeside(claim).some((other) => {
    if (!agrees(other, printed)) return false;
    const { own, others } = matchesFor(bench, other);
    return agreeing(bench, other, own, others, true)?.url === printed.figure.url;
  });
}

function agreeing(
  bench: Bench,
  claim: Claim,
  own: readonly Match[],
  others: readonly Match[],
  isBeside = false,
): Verdict | undefined {
  const [best] = own;
  if (!best || best.score < CLEAR) return undefined;
  const near = own.filter(({ score }) => score >= best.score - CLOSE);
  const found = preferTable(near.filter(({ printed }) => agrees(claim, printed)));
  if (!found) return undefined;
  // Another matter named better, though of another body, is what the words mean.
  if (others.some(({ score }) => score > found.score + 2 * CLOSE)) return undefined;
  if (isDenied(claim, found.printed)) return unknown(notes.negated, found.printed.figure.url);
  if (!isPlain(claim, found)) return undefined;
  const rival = near.find(
    ({ printed, score }) =>
      !agrees(claim, printed) && score >= found.score + CLOSE / 2 && !isSameMatter(printed, found.printed),
  );
  const wordedBetter = own.find(
    ({ printed, score, strangeToCore }) =>
      !agrees(claim, printed) &&
      ((score >= found.score && strangeToCore + 2 <= found.strangeToCore) ||
        (score >= found.score - CLOSE && strangeToCore + 4 <= found.strangeToCore)),
  );
  const better = rival ?? wordedBetter;
  if (better && (isBeside || !isSaidBeside(bench, claim, better.printed)))
    return unknown(notes.several(better.printed, found.printed), found.printed.figure.url);
  return {
    verdict: 'agrees',
    url: found.printed.figure.url,
    formula: null,
    note: notes.agrees(bench.held, found.printed),
  };
}

const preferTable = (matches: readonly Match[]): Match | undefined => {
  const [best] = matches;
  return (
    best &&
    (matches.find((one) => isSameMatter(one.printed, best.printed) && one.printed.figure.text < 0) ?? best)
  );
};

/** Of several years at once only what became of the numbers before can be told. */
function ofYears(bench: Bench, claim: Claim): Verdict {
  const found = claim.change || claim.number.unit === '倍' ? paired(bench, claim) : undefined;
  return found?.derived.fits && claim.obstacle === undefined
    ? derivedFrom(found.derived)
    : unknown(notes.severalYears);
}

const derivedFrom = (derived: Derived): Verdict => ({
  verdict: 'derived',
  url: derived.from.figure.url,
  formula: derived.formula,
  note: notes.derived(derived.formula),
});

function reckoned(bench: Bench, claim: Claim, own: readonly Match[]): Verdict | undefined {
  const found = reckon(bench, claim, own);
  if (!found) return undefined;
  const { derived, isClear } = found;
  if (claim.obstacle === 'negated') return unknown(notes.negated, derived.from.figure.url);
  if (derived.fits) return derivedFrom(derived);
  const isPrinted = own.some(({ score, printed }) => score >= CLEAR && printed.change !== undefined);
  if (!isClear || isPrinted) return undefined;
  return {
    verdict: 'differs',
    url: derived.from.figure.url,
    formula: null,
    note: notes.derivedOtherwise(derived.formula),
  };
}

/** The number is printed for this matter, of another body or scope. */
function ofOthers(
  bench: Bench,
  claim: Claim,
  own: readonly Match[],
  others: readonly Match[],
): Verdict | undefined {
  if (claim.spoken.isElsewhere) return undefined;
  const [best] = own;
  const found = others.find(
    ({ printed, score }) => score >= Math.max(CLEAR, (best?.score ?? 0) - CLOSE) && agrees(claim, printed),
  );
  if (!found || !isPlain(claim, found) || isDenied(claim, found.printed)) return undefined;
  const better = others.find(
    ({ printed, score }) => score > found.score + CLOSE / 2 && !agrees(claim, printed),
  );
  if (better) return undefined;
  return {
    verdict: 'other-scope',
    url: found.printed.figure.url,
    formula: null,
    note: notes.otherScope(bench.held, claim, found.printed),
  };
}

/** 其余7193件由部门和区县答复: of what was said before something is taken away. */
const remainder = /其余|余下|剩余|剩下/;

/** What is meant is clear, and another number is printed. */
function differing(bench: Bench, claim: Claim, own: readonly Match[]): Verdict | undefined {
  const { held } = bench;
  const [first] = own;
  const best =
    first && isSaidBeside(bench, claim, first.printed)
      ? own.find(
          (one) =>
            one.isNamed && one.score >= first.score - CLOSE && !isSaidBeside(bench, claim, one.printed),
        )
      : first;
  if (!best || best.score < (best.isNamed ? CLEAR : SURE) || best.isClouded || !isPlain(claim, best))
    return undefined;
  if (isDenied(claim, best.printed)) return unknown(notes.negated, best.printed.figure.url);
  if (remainder.test(claim.ownText) && !remainder.test(best.printed.own)) return undefined;
  const near = own.filter(({ score }) => score >= best.score - CLOSE);
  const finer = near.find(({ printed }) => agreementOf(claim.number, printed) === 'finer');
  if (finer) return unknown(notes.finer(held, finer.printed), finer.printed.figure.url);
  const second = own.find(({ printed, score }) => score >= best.score - 2 * CLOSE && agrees(claim, printed));
  if (second) return unknown(notes.several(best.printed, second.printed), best.printed.figure.url);
  const other = near.find(
    ({ printed }) => printed.value !== best.printed.value && !isSameMatter(printed, best.printed),
  );
  if (other && !(best.isNamed && other.isNamed) && other.score >= best.score - CLOSE / 2)
    return unknown(notes.several(best.printed, other.printed), best.printed.figure.url);
  const turned =
    claim.change && best.printed.change && claim.change.direction !== best.printed.change.direction
      ? notes.direction(held, best.printed)
      : notes.differs(held, best.printed);
  return { verdict: 'differs', url: best.printed.figure.url, formula: null, note: turned };
}

function undecided(
  { held }: Bench,
  claim: Claim,
  own: readonly Match[],
  reports: readonly Report[],
): Verdict {
  if (claim.obstacle === 'negated') return unknown(notes.negated);
  const { number } = claim;
  const sameValue = reports
    .flatMap(({ printed }) => printed)
    .find(
      (printed) =>
        printed.value === number.value && printed.value > 9 && matchesIgnoringUnit(claim, printed, reports),
    );
  if (sameValue) return unknown(notes.unit(held, sameValue), sameValue.figure.url);
  if (claim.spoken.isElsewhere) return unknown(notes.elsewhere);
  const [best] = own;
  return unknown(notes.noMatter, best && best.score >= CLEAR ? best.printed.figure.url : null);
}

/** The same number in another unit: 653人 of 653件. */
function matchesIgnoringUnit(claim: Claim, printed: Printed, reports: readonly Report[]): boolean {
  if (isSameUnit(claim.number.unit, printed.figure.unit, printed.figure.printedUnit) || claim.change)
    return false;
  const asPrinted = { ...claim, number: { ...claim.number, unit: printed.figure.unit } };
  const report = reports.find(({ document }) => document === printed.document);
  return report !== undefined && matchesIn(report, asPrinted).some((match) => match.printed === printed);
}
