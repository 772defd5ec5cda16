/** Which reckoning an article's words name, and of which printed numbers. */
import { baseYear } from './years.ts';
import type { Claim } from './claim.ts';
import * as derive from './derive.ts';
import type { Derived } from './derive.ts';
import type { Bench } from './bench.ts';
import { fitsSubject, matchesIn, type Match } from './match.ts';
import type { Printed, Report } from './printed.ts';
import { classes, type Term } from './terms.ts';
import { isGeneral, lengthOf, wordsOf } from './words.ts';

export interface Reckoning {
  derived: Derived;
  /** The words leave no doubt what is reckoned: a result that does not fit is another number. */
  isClear: boolean;
}

const sumWords =
  /共(?!享|同|有\p{Script=Han}|和)|合计|总计|一共|总共|加起来|之和|总和|[两三四]项|[两三四]类|[两三四]者|总(?:数|量)/u;
const shareWords = /占|比例|比重|份额|[^效概频速汇税利]率|成$|每\p{Script=Han}{0,2}(?:百|千)/u;
const GOOD = 0.72;

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

/** The best match of a claim that is seen as another kind of number. */
function meant(
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

const isCount = ({ figure, change }: Printed): boolean => figure.unit !== '%' && change === undefined;

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

function summed(bench: Bench, claim: Claim, own: readonly Match[]): Reckoning | undefined {
  const { year } = claim.spoken;
  for (const report of bench.reportsFor(claim, year)) {
    const parts = classParts(bench, claim, report);
    const derived = parts.length > 1 ? derive.sum(claim, parts) : undefined;
    if (derived) return { derived, isClear: lengthOf(claim.own) < 2 };
  }
  if (!sumWords.test(claim.ownText)) return undefined;
  const listed = listedParts(bench, claim);
  if (listed) {
    const derived = derive.sum(claim, listed);
    if (derived) return { derived, isClear: true };
  }
  if (!isGeneral(claim.own) || claim.own.terms.size > 0) {
    if (own.some(({ score, strange }) => score >= 0.95 && strange === 0)) return undefined;
  }
  const before = partsBefore(bench, claim);
  const derived = before && derive.sum(claim, before);
  return derived && { derived, isClear: /[两三四]/.test(claim.ownText) };
}

const prefixes: Partial<Record<Term, string>> = {
  refused: 'outcomes.refused.',
  unavailable: 'outcomes.unavailable.',
  notProcessed: 'outcomes.notProcessed.',
  otherHandled: 'outcomes.other.',
};

/** 不予公开 is the sum of its reasons, 法人或其他组织 of its kinds, 行政诉讼维持 of both ways to court. */
function classParts({ held }: Pick<Bench, 'held'>, claim: Claim, { printed }: Report): Printed[] {
  const terms = [...claim.own.terms];
  const fitting = printed.filter((one) => one.figure.text < 0 && fitsSubject(held, claim, one));
  const isAlone = (...allowed: Term[]): boolean =>
    [...claim.terms].every(
      (term) =>
        allowed.includes(term) ||
        ['application', 'received', 'disclosed', 'processed', 'issued'].includes(term),
    );
  if (lengthOf(claim.own) >= 2) return [];
  const aClass = terms.find((term) => classes.has(term));
  if (aClass && isAlone(aClass)) {
    const prefix = prefixes[aClass] ?? '?';
    return fitting.filter(({ figure }) => figure.measure.startsWith(prefix) && figure.member === 'total');
  }
  if (terms.includes('organizations')) {
    const measure =
      isAlone('organizations', 'newReceived') && !claim.terms.has('processed')
        ? 'applications.newReceived'
        : undefined;
    return fitting.filter(
      ({ figure }) =>
        figure.measure === measure && figure.member !== 'total' && figure.member !== 'naturalPerson',
    );
  }
  const result = (['upheld', 'corrected', 'otherResult', 'pending'] as const).find((term) =>
    claim.own.terms.has(term),
  );
  const isLitigation =
    claim.own.terms.has('litigation') ||
    (result !== undefined &&
      (claim.terms.has('litigation') || (!claim.hasThing && claim.thing === 'litigation')));
  if (
    isLitigation &&
    isAlone('litigation', ...(result ? [result] : [])) &&
    !claim.terms.has('reconsideration')
  )
    return fitting.filter(({ figure }) =>
      ['direct', 'afterReconsideration'].some(
        (way) => figure.measure === `litigation.${way}.${result ?? 'total'}`,
      ),
    );
  return [];
}

/** 行政复议、行政诉讼共38件: each thing of the list is a number of its own. */
function listedParts(bench: Bench, claim: Claim): Printed[] | undefined {
  const words = claim.ownText.replace(/(?:合计|共计|总计|一共|总共|两项|三项|共|加起来|之和|总和).*$/u, '');
  const pieces = words.split(/[、和及与加]|以及/).filter((piece) => piece.trim().length > 1);
  if (pieces.length < 2) return undefined;
  const found = pieces.map((piece) => {
    const own = wordsOf(bench.blankOf(piece));
    const part: Claim = {
      ...claim,
      own,
      ownText: piece,
      terms: own.terms,
      lead: wordsOf(''),
      number: { ...claim.number, unit: '' },
    };
    return own.terms.size === 0 && own.runs.length === 0
      ? undefined
      : meant(bench, part, claim.spoken.year, isCount)?.printed;
  });
  const parts = found.filter((one) => one !== undefined);
  return parts.length === pieces.length && new Set(parts).size === parts.length ? parts : undefined;
}

const counts: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4 };

/** Of numbers before it in its sentence: as many as 两项 says, else all that count the same. */
function partsBefore(bench: Bench, claim: Claim): Printed[] | undefined {
  const [, count] = /([两二三四])(?:项|类|者|种|方面)/.exec(claim.ownText) ?? [];
  const chain: Claim[] = bench.claimsBefore(claim).filter(({ number }) => number.unit === claim.number.unit);
  const wanted = count === undefined ? chain : chain.slice(-(counts[count] ?? 0));
  if (wanted.length < 2 || (count !== undefined && wanted.length !== counts[count])) return undefined;
  const parts = wanted.map((one) => meant(bench, one, one.spoken.year, isCount)?.printed);
  return parts.every((one) => one !== undefined) ? parts : undefined;
}
