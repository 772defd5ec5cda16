/** Which reckoning an article's words name, and of which printed numbers. */
import { baseYear } from './years.ts';
import type { Claim } from './claim.ts';
import * as derive from './derive.ts';
import type { Bench } from './bench.ts';
import { type Match } from './match.ts';
import { fitsSubject } from './subject.ts';
import type { Printed, Report } from './printed.ts';
import { lengthOf, wordsOf } from './words.ts';
import { isCount, meant, type Reckoning } from './meant.ts';
import { classParts, summed } from './sums.ts';

const shareWords = /占|比例|比重|份额|[^效概频速汇税利]率|成$|每\p{Script=Han}{0,2}(?:百|千)/u;

export function reckon(bench: Bench, claim: Claim, own: readonly Match[]): Reckoning | undefined {
  const { unit } = claim.number;
  const words = claim.ownText;
  if (unit.endsWith('百分点')) return undefined;
  if (claim.change || unit === '倍') return changed(bench, claim);
  if (unit === '%' || unit === '‰')
    return shareWords.test(words) || claim.context.piece ? shared(bench, claim) : undefined;
  if (derive.isAverage(words)) return averaged(bench, claim);
  return summed(bench, claim, own);
}

/** A count of the matter that a share, change or average is of. */
const counting = (claim: Claim, of: Claim): Claim => ({
  ...of,
  number: { ...of.number, unit: '' },
  change: undefined,
  spoken: claim.spoken,
});

/** The matter of its own words where they have one, else that of the number before. */
function matterOf(claim: Claim): Claim {
  const { of } = claim;
  // What a share is of stands behind 占
  const cut = claim.ownText.lastIndexOf('占');
  const isOfBefore = cut >= 0 && wordsIn(claim.ownText.slice(0, cut)) < 2;
  const isOwn = !isOfBefore && (claim.own.terms.size > 0 || lengthOf(claim.own) >= 2);
  if (isOwn || !of) return counting(claim, claim);
  return of.number.unit === '%' ? matterOf(of) : counting({ ...claim, spoken: of.spoken }, of);
}

const wordsIn = (text: string): number => {
  const words = wordsOf(text);
  return words.terms.size * 2 + lengthOf(words);
};

/** The claim as if its words spoke of that year. */
const atYear = (claim: Claim, year: number): Claim =>
  claim.spoken.year === year ? claim : { ...claim, spoken: { ...claim.spoken, year, documents: [] } };

function changed(bench: Bench, claim: Claim): Reckoning | undefined {
  if (claim.number.unit === '倍' && !claim.change && baseYear(bench.mentions, claim) === undefined)
    return multiple(bench, claim);
  const base = baseYear(bench.mentions, claim);
  const { year } = claim.spoken;
  if (base === undefined || year === undefined || base === year) return undefined;
  const isReversed = claim.of !== undefined && claim.of.spoken.year === base && base > year;
  const [late, early] = isReversed ? [base, year] : [year, base];
  const matter = matterOf(claim);
  const now = meant(bench, atYear(matter, late), late, isCount);
  if (!now) return undefined;
  const then = bench
    .reportsFor(atYear(matter, early), early)
    .flatMap(({ printed }) => printed)
    .filter((one) => isCount(one) && isSameSeries(now.printed, one));
  const [earlier] = then;
  const derived = earlier && derive.change(claim, now.printed, earlier);
  return derived && { derived, isClear: now.strange === 0 && lengthOf(claim.own) < 4 };
}

/** 390件，是予以公开（217件）的1.8倍: of the two numbers before it. */
function multiple(bench: Bench, claim: Claim): Reckoning | undefined {
  const [greater, less] = bench.claimsBefore(claim).slice(-2);
  if (!greater || !less) return undefined;
  const [now, then] = [greater, less].map((one) => meant(bench, one, one.spoken.year, isCount)?.printed);
  const derived = now && then && derive.change(claim, now, then);
  return derived && { derived, isClear: false };
}

/** The same measure of the same body and scope. */
const isSameSeries = (a: Printed, b: Printed): boolean =>
  a.figure.measure !== '' &&
  a.figure.measure === b.figure.measure &&
  (a.figure.member === b.figure.member || a.figure.member === 'office' || b.figure.member === 'office') &&
  a.subjects.some((one) => b.subjects.some((other) => one.body === other.body && one.scope === other.scope));

function averaged(bench: Bench, claim: Claim): Reckoning | undefined {
  const { year } = claim.spoken;
  if (year === undefined) return undefined;
  const whole = meant(bench, matterOf(claim), year, isCount);
  const derived = whole && derive.average(claim, whole.printed, year);
  return derived && { derived, isClear: false };
}

function shared(bench: Bench, claim: Claim): Reckoning | undefined {
  const matter = matterOf(claim);
  const { year } = claim.spoken;
  const parts = rateParts(bench, claim) ?? partsOf(bench, matter, year);
  const [first] = parts?.printed ?? [];
  if (!parts || !first) return undefined;
  const wholes = wholesOf(first, parts.report, claim, parts.printed.length > 1);
  const derivations = wholes.flatMap((whole) => derive.share(claim, parts.printed, whole) ?? []);
  const fitting = derivations.find(({ fits }) => fits);
  const derived = fitting ?? derivations[0];
  return derived && { derived, isClear: wholes.length === 1 && lengthOf(claim.own) === 0 };
}

/** 答复率 where only numbers are printed: what was answered. */
function rateParts(bench: Bench, claim: Claim): { printed: Printed[]; report: Report } | undefined {
  if (!claim.own.terms.has('answerRate')) return undefined;
  for (const report of bench.reportsFor(claim, claim.spoken.year)) {
    const printed = report.printed.filter(
      (one) =>
        one.figure.measure === 'applications.answered' &&
        one.figure.member === 'total' &&
        fitsSubject(bench.held, claim, one),
    );
    if (printed.length > 0) return { printed: printed.slice(0, 1), report };
  }
  return undefined;
}

/** The numbers a matter is made of: one, or those of its class. */
function partsOf(
  bench: Bench,
  matter: Claim,
  year: number | undefined,
): { printed: Printed[]; report: Report } | undefined {
  const one = meant(bench, matter, year, isCount);
  if (one) return { printed: [one.printed], report: one.report };
  for (const report of bench.reportsFor(matter, year)) {
    const printed = classParts(bench, matter, report);
    if (printed.length > 1) return { printed, report };
  }
  return undefined;
}

/** What a share may be of: the whole of its measure, else what its form adds its class up to. */
function wholesOf({ figure }: Printed, { printed }: Report, claim: Claim, isSum: boolean): Printed[] {
  const { measure, member, scope } = figure;
  const find = (id: string, part = 'total'): Printed[] =>
    printed
      .filter((one) => one.figure.measure === id && one.figure.member === part && one.figure.scope === scope)
      .slice(0, 1);
  if (measure === '') return [];
  const [first = '', second = ''] = measure.split('.');
  const isOfReceived = /新收|收到|收件|受理|申请总/.test(claim.ownText);
  const own = member === 'total' ? [] : find(measure);
  if (own.length > 0) return own;
  if (first === 'outcomes' && second !== 'totalProcessed')
    return isOfReceived ? find('applications.newReceived') : find('outcomes.totalProcessed', member);
  if (first === 'answers')
    return [
      ...find('applications.answered'),
      ...(isOfReceived || find('applications.answered').length === 0 ? find('applications.newReceived') : []),
    ];
  if (first === 'reconsideration') return find('reconsideration.total');
  if (first === 'litigation' && isSum) return find('litigation.total');
  if (first === 'litigation' && (second === 'direct' || second === 'afterReconsideration'))
    return measure.endsWith('.total') ? find('litigation.total') : find(`litigation.${second}.total`);
  const others: Readonly<Record<string, readonly string[]>> = {
    'normativeDocuments.disclosed': ['normativeDocuments.issued'],
    'letters.closed': ['letters.received'],
    'applications.answered': ['applications.newReceived'],
    'outcomes.totalProcessed': ['applications.receivedIncludingCarriedOver', 'applications.newReceived'],
    'applications.carriedForward': ['applications.newReceived'],
  };
  return (others[measure] ?? []).flatMap((id) => find(id, member));
}
