/** Which reckoning an article's words name, and of which printed numbers. */
import { baseYear } from './years.ts';
import type { Claim } from './claim.ts';
import * as derive from './derive.ts';
import type { Bench } from './bench.ts';
import { type Match } from './match.ts';
import { fitsSubject } from './subject.ts';
import type { Printed, Report } from './printed.ts';
import type { Term } from './terms.ts';
import { lengthOf, wordsOf } from './words.ts';
import { isCount, meant, stated, type Reckoning } from './meant.ts';
import { levels } from './claim-terms.ts';
import { isGap, paired } from './pairs.ts';
import { classParts, summed, sumParts } from './sums.ts';

const shareWords = /占|比例|比重|份额|[^效概频速汇税利]率|成$|每\p{Script=Han}{0,2}(?:百|千)/u;

export function reckon(bench: Bench, claim: Claim, own: readonly Match[]): Reckoning | undefined {
  const { unit } = claim.number;
  const words = claim.ownText;
  if (unit.endsWith('百分点')) return undefined;
  if (claim.change || unit === '倍' || isGap(words)) {
    const since = changed(bench, claim);
    return since?.derived.fits ? since : (paired(bench, claim) ?? since);
  }
  if (unit === '%' || unit === '‰')
    return shareWords.test(words) || claim.context.piece
      ? (ofStated(bench, claim) ?? fitting(ofSum(bench, claim)) ?? shared(bench, claim))
      : undefined;
  if (derive.isAverage(words)) return averaged(bench, claim);
  return summed(bench, claim, own);
}

const fitting = (found: Reckoning | undefined): Reckoning | undefined =>
  found?.derived.fits ? found : undefined;

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
  const isOwn = !isOfBefore(claim) && (claim.own.terms.size > 0 || lengthOf(claim.own) >= 2);
  if (isOwn || !of) return counting(claim, claim);
  if (of.number.unit !== '%') return counting({ ...claim, spoken: of.spoken }, of);
  const matter = matterOf(of);
  // 市政府部门占27%，市政府办公厅占7%: a body is no part of the area
  const isOfAnother = claim.spoken.isSaid && claim.spoken.body !== of.spoken.body;
  return isOfAnother
    ? {
        ...matter,
        spoken: claim.spoken,
        terms: new Set([...matter.terms].filter((term) => !levels.has(term))),
      }
    : matter;
}

const wordsIn = (text: string): number => {
  const words = wordsOf(text);
  return words.terms.size * 2 + lengthOf(words);
};

/** The claim as if its words spoke of that year. */
const atYear = (claim: Claim, year: number): Claim =>
  claim.spoken.year === year ? claim : { ...claim, spoken: { ...claim.spoken, year, documents: [] } };

function changed(bench: Bench, claim: Claim): Reckoning | undefined {
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
  const { of } = claim;
  const isOfOther = of !== undefined && isOfBefore(claim) && isCountOf(of) && !derive.says(of, first);
  return derived && { derived, isClear: wholes.length === 1 && lengthOf(claim.own) === 0 && !isOfOther };
}

const rates: ReadonlySet<Term> = new Set<Term>(['disclosureRate', 'answerRate', 'closingRate']);

/** 行政复议和行政诉讼共23件，其中行政诉讼占60.9%: a part of the sum just said. */
function ofSum(bench: Bench, claim: Claim): Reckoning | undefined {
  const [last] = bench.claimsBefore(claim).slice(-1);
  const sum = last && sumParts(bench, last);
  if (!sum) return undefined;
  const part = meant(bench, matterOf(claim), claim.spoken.year, isCount)?.printed;
  const derived = part && sum.includes(part) ? derive.share(claim, [part], ...sum) : undefined;
  return derived && { derived, isClear: false };
}

/** A share of the numbers just said: 予以公开217件，公开率33.3%; 两项合计239件，占办理总数的62.9%; 21件，占全部24件的87.5%. */
function ofStated(bench: Bench, claim: Claim): Reckoning | undefined {
  const counts = bench
    .claimsBefore(claim)
    .filter(({ number }) => number.unit !== '%' && number.unit !== '倍');
  const last = counts.at(-1);
  if (!last) return undefined;
  const between = bench.mentions.text.slice(last.context.clause.start, claim.number.start);
  const isOfLast = /占[^，。；占]*\d[^，。；占]*的(?:约|近|比例为?|比重为?)?$/.test(between);
  const part = isOfLast ? counts.at(-2) : last;
  if (!part) return undefined;
  const isRate = [...claim.own.terms].every((term) => rates.has(term));
  if (!isOfLast && !(isRate && lengthOf(claim.own) === 0) && !isOfBefore(claim)) return undefined;
  const sum = sumParts(bench, part);
  const one = sum ? undefined : stated(bench, part);
  const parts = sum ?? (one && [one.printed]);
  const [first] = parts ?? [];
  if (!parts || !first) return undefined;
  const whole = isOfLast ? stated(bench, last)?.printed : undefined;
  const wholes = isOfLast ? (whole ? [whole] : []) : wholesAround(bench, claim, first, parts.length > 1);
  const derived = wholes.flatMap((one) => derive.share(claim, parts, one) ?? []).find(({ fits }) => fits);
  return derived && { derived, isClear: false };
}

const isOfBefore = ({ ownText }: Claim): boolean => {
  const cut = ownText.lastIndexOf('占');
  return cut >= 0 && wordsIn(ownText.slice(0, cut)) < 2;
};

const wholesAround = (bench: Bench, claim: Claim, first: Printed, isSum: boolean): Printed[] =>
  bench
    .reportsFor(claim, claim.spoken.year)
    .filter(({ printed }) => printed.includes(first))
    .flatMap((report) => wholesOf(first, report, claim, isSum));

const isCountOf = ({ number, change }: Claim): boolean =>
  number.unit !== '%' && number.unit !== '倍' && change === undefined;

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
