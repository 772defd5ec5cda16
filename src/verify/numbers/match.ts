/** How well the words around an article's number name a printed one: nothing of its value is looked at here. */
import type { Claim } from './claim.ts';
import { partTerms } from './claim.ts';
import { isPoints, isSameUnit, isShare } from './number.ts';
import type { Printed, Report } from './printed.ts';
import { isThing, weak, type Term } from './terms.ts';
import { isGeneral, lengthOf, unexplained } from './words.ts';
import { accounts, isArea } from './sharp.ts';
import { memberFactor, nothing, openScore } from './likeness.ts';

export interface Match {
  printed: Printed;
  /** 0 to 1. */
  score: number;
  /** Characters of the number's own words that nothing printed about it accounts for; that its own printed words do not. */
  strange: number;
  strangeToCore: number;
  /** The clause before says what this number is not printed of. */
  isClouded: boolean;
  /** Its matter is told by terms, not only by likeness. */
  isNamed: boolean;
}

/** Below this nothing is taken to be meant. */
const LEAST = 0.5;

/** The printed numbers that the words may mean, the best first. */
export function matchesIn(report: Report, claim: Claim): Match[] {
  const near = likely(report, claim);
  return [...near]
    .map((index) => report.printed[index])
    .filter((printed) => printed !== undefined)
    .map((printed) => matchOf(report, claim, printed))
    .filter(({ score }) => score >= LEAST)
    .toSorted((a, b) => b.score - a.score);
}

const closedOf = new WeakMap<Report, readonly number[]>();

/** Numbers with a profile, and those that share a pair of characters with the words. */
function likely(report: Report, claim: Claim): ReadonlySet<number> {
  const closed =
    closedOf.get(report) ??
    report.printed.flatMap(({ profile }, index) => (profile === undefined ? [] : [index]));
  closedOf.set(report, closed);
  const near = new Set(closed);
  for (const gram of [...claim.own.grams, ...claim.ofGrams])
    for (const index of report.byGram.get(gram) ?? []) near.add(index);
  return near;
}

function matchOf(report: Report, claim: Claim, printed: Printed): Match {
  const none = { printed, score: 0, strange: 0, strangeToCore: 0, isClouded: false, isNamed: false };
  if (!isSameKind(claim, printed)) return none;
  const foreign = [...claim.terms].filter(
    (term) => !isWeakIn(term) && !accounts(printed, term) && !isAimedAt(claim, printed, term),
  );
  const isClouded = [...claim.lead.terms].some(
    (term) => !weak.has(term) && !isThing(term) && !accounts(printed, term) && !claim.terms.has(term),
  );
  const lead = [...claim.lead.terms].filter(
    (term) => partTerms.has(term) && !accounts(printed, term) && !printed.aroundTerms.has(term),
  );
  const runs = claim.own.runs;
  const strange = unexplained(
    runs,
    (gram) => printed.core.grams.has(gram) || printed.label.grams.has(gram) || printed.around.has(gram),
  );
  const strangeToCore = unexplained(
    runs,
    (gram) => printed.core.grams.has(gram) || printed.label.grams.has(gram),
  );
  const length = runs.reduce((sum, run) => sum + (run.length > 1 ? run.length : 0), 0);
  const closed =
    foreign.length === 0 ? closedScore(claim, printed) * partFactor(claim, printed, strangeToCore) : 0;
  const open = foreign.length === 0 ? openScore(report, claim, printed, strange, strangeToCore) : nothing;
  const ownFit = length === 0 ? 1 : 1 - strangeToCore / length;
  const fit = length === 0 ? 1 : 1 - strange / length;
  const byTerms =
    closed * (0.64 + 0.2 * Math.max(0, 1 - strange / 6) + 0.16 * Math.max(0, 1 - strangeToCore / 8));
  const byWords =
    open.score *
    (open.isOfSentence ? 0.72 + 0.28 * ownFit : 0.35 + 0.25 * fit + 0.4 * ownFit) *
    memberFactor(report, claim, printed);
  const score = Math.max(byTerms, byWords) * (lead.length > 0 ? 0.6 : 1);
  return { printed, score, strange, strangeToCore, isClouded, isNamed: byTerms >= byWords };
}

/** A part is not its whole, nor more than it, and is counted of the same matter. */
function partFactor(
  { context, of, change }: Claim,
  { value, figure, core, label, around }: Printed,
  strangeToCore: number,
): number {
  if (!context.isPart || change !== undefined || figure.unit === '%') return 1;
  if (figure.member === 'total' && strangeToCore >= 2) return 0.6;
  if (!of) return 1;
  if (
    of.number.isExact &&
    isSameUnit(of.number.unit, figure.unit, figure.printedUnit) &&
    value > of.number.value * 1.1
  )
    return 0.6;
  const isKnown = (gram: string): boolean =>
    core.grams.has(gram) || label.grams.has(gram) || around.has(gram);
  return isGeneral(of.own) || unexplained(of.own.runs, isKnown) < 3 ? 1 : 0.6;
}

const severalYears = /(?<!\d)(?:[两二三四五六七八九十]|\d{1,2})年(?:来|里|间|内|中|，|时间|共|累计|增|下|减)/;

/** Counts with counts of their kind, money with money, shares with shares, changes with changes. */
function isSameKind(
  { number, change, ownText }: Claim,
  { figure, own, change: printedChange }: Printed,
): boolean {
  if ((change !== undefined) !== (printedChange !== undefined)) return false;
  // 三年里增长了72.8% is no 同比
  if (change && severalYears.test(ownText) && !severalYears.test(own)) return false;
  if (isPoints(number.unit)) return isPoints(figure.unit);
  if (number.unit === '‰' || number.unit === '倍') return false;
  if (isShare(number.unit)) return isShare(figure.unit);
  return isSameUnit(number.unit, figure.unit, figure.printedUnit);
}

/** 为区县打造: for whom it was, where the sentence says it too and nothing is split. */
const isAimedAt = (
  { context, ownText }: Claim,
  { profile, figure, aroundTerms }: Printed,
  term: Term,
): boolean =>
  isArea(term) &&
  /(?:为|向|给|帮助|指导)(?:各|全市|全部)?(?:区县|市级|市政府)/.test(ownText) &&
  !context.isPart &&
  profile === undefined &&
  figure.member === 'total' &&
  aroundTerms.has(term);

/** 申请 tells applications from what is published of one's own accord. */
const isWeakIn = (term: Term): boolean => weak.has(term) && term !== 'application';

/** 办理 of applications may be what was taken up and what was done. */
const isHandled = ({ terms, thing, ownText }: Claim): boolean =>
  /办理(?!情况|过程|程序|流程|时限|方式)/.test(ownText) &&
  (terms.has('application') || thing === 'application');

/** 结转57件: from the year before or to the next. */
const isEitherYear = ({ ownText }: Claim): boolean =>
  /结转(?![至到入在下次明来翌])/.test(ownText) && !/[上下前次]一?年|20\d\d年度?结转|继续/.test(ownText);

/** 1 where every term of its matter is said, 0 where one is not. */
function closedScore(claim: Claim, { profile, figure, change }: Printed): number {
  if (!profile) return 0;
  // 办结13.8万件 after 群众来信14万件 goes on about letters
  const goesOn = [...claim.own.terms].every(
    (term) => weak.has(term) || term === 'processed' || term === 'carriedForward',
  );
  if (goesOn && !claim.hasThing && claim.of && claim.thing === undefined && lengthOf(claim.of.own) > 1)
    return 0.6;
  const isSaid = (term: Term): boolean =>
    claim.terms.has(term) ||
    (term === 'processed' && isHandled(claim)) ||
    (term === 'carriedOver' && isEitherYear(claim)) ||
    (term === 'proactive' &&
      !claim.hasThing &&
      claim.thing === undefined &&
      /主动公开/.test(claim.ownText)) ||
    (isThing(term) && !claim.hasThing && claim.thing === term);
  if (!profile.required.every(isSaid)) return 0;
  // 本年新收 is told by a verb or by 申请 itself; a word inherited from before is no matter of its own
  if (profile.required.every((term) => isThing(term) && !claim.terms.has(term))) {
    const isTold =
      claim.own.terms.has('received') ||
      claim.own.terms.has('newReceived') ||
      // 2020年收到378件，2023年升至653件
      (claim.own.terms.size === 0 && lengthOf(claim.own) === 0 && claim.terms.has('received')) ||
      /主动公开/.test(claim.ownText);
    if (!isTold && change === undefined) return 0;
  }
  // 微博 alone is no matter of what was published there
  if (
    figure.measure === 'proactive.items' &&
    ![...claim.terms, claim.thing].some((term) => term === 'proactive' || term === 'disclosed') &&
    !/[公发]布/.test(claim.ownText)
  )
    return 0;
  if (figure.measure === 'applications.receivedIncludingCarriedOver')
    return claim.own.terms.has('includingCarriedOver') ||
      claim.own.terms.has('carriedOver') ||
      /受理|办理/.test(claim.ownText)
      ? 1
      : 0.85;
  if (profile.required.includes('carriedOver') && !claim.terms.has('carriedOver')) return 0.95;
  if (profile.required.includes('processed') && !claim.terms.has('processed')) return 0.95;
  if (figure.measure === 'complaints.valid' && !claim.terms.has('valid')) return 0.95;
  if (figure.measure === 'complaints.subordinateHandled') return 0.9;
  return 1;
}
