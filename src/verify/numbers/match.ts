/** How well the words around an article's number name a printed one: nothing of its value is looked at here. */
import { familyOf } from '../mentions/names.ts';
import type { Held } from '../held.ts';
import type { Claim } from './claim.ts';
import { partTerms } from './claim.ts';
import { isPoints, isSameUnit, isShare } from './number.ts';
import type { Printed, Report } from './printed.ts';
import { isOwnBody } from './profile.ts';
import { isThing, weak, type Term } from './terms.ts';
import { isGeneral, lengthOf, unexplained } from './words.ts';

export interface Match {
  printed: Printed;
  /** 0 to 1. */
  score: number;
  /** Characters of the number's own words that nothing printed about it accounts for; that its own printed words do not. */
  strange: number;
  strangeToCore: number;
  /** Its matter is told by terms, not only by likeness. */
  isNamed: boolean;
}

/** Below this nothing is taken to be meant. */
export const LEAST = 0.5;

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
  const none = { printed, score: 0, strange: 0, strangeToCore: 0, isNamed: false };
  if (!isSameKind(claim, printed)) return none;
  const foreign = [...claim.terms].filter(
    (term) => !isWeakIn(term) && !accounts(printed, term) && !isAimedAt(claim, printed, term),
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
  return { printed, score, strange, strangeToCore, isNamed: byTerms >= byWords };
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

/** Counts with counts of their kind, money with money, shares with shares, changes with changes. */
function isSameKind({ number, change }: Claim, { figure, change: printedChange }: Printed): boolean {
  if ((change !== undefined) !== (printedChange !== undefined)) return false;
  if (isPoints(number.unit)) return isPoints(figure.unit);
  if (number.unit === '‰' || number.unit === '倍') return false;
  if (isShare(number.unit)) return isShare(figure.unit);
  return isSameUnit(number.unit, figure.unit, figure.printedUnit);
}

/** 为区县打造: for whom it was, where the sentence says it too and nothing is split. */
const isAimedAt = ({ context }: Claim, { profile, figure, aroundTerms }: Printed, term: Term): boolean =>
  isArea(term) &&
  !context.isPart &&
  profile === undefined &&
  figure.member === 'total' &&
  aroundTerms.has(term);

/** 申请 tells applications from what is published of one's own accord. */
const isWeakIn = (term: Term): boolean => weak.has(term) && term !== 'application';

/** Whether a printed number is of what a term says: by its measure, by its own words, or, of what tells little, by its sentence. */
const accounts = ({ profile, core, label, aroundTerms }: Printed, term: Term): boolean =>
  profile?.allowed.has(term) === true ||
  core.terms.has(term) ||
  label.terms.has(term) ||
  (!isSharp(term) && (profile === undefined || !isThing(term)) && aroundTerms.has(term));

/** Stages, rates and parts: two numbers of one sentence differ in them. */
const isSharp = (term: Term): boolean => partTerms.has(term) || stages.has(term);
const stages: ReadonlySet<Term> = new Set<Term>([
  'processed',
  'carriedOver',
  'carriedForward',
  'newReceived',
  'answerRate',
  'closingRate',
  'disclosureRate',
  'interpretationRate',
  'inForce',
  'repealed',
  'totalDisclosed',
]);

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
    (term === 'proactive' &&
      !claim.hasThing &&
      claim.thing === undefined &&
      /主动公开/.test(claim.ownText)) ||
    (isThing(term) && !claim.hasThing && claim.thing === term);
  if (!profile.required.every(isSaid)) return 0;
  // 本年新收 is told by a verb or by 申请 itself; a word inherited from before is no matter of its own
  if (profile.required.every((term) => isThing(term) && !claim.terms.has(term))) {
    const isTold = ['received', 'newReceived'].some((term) => claim.own.terms.has(term as Term)); // both are terms
    if (!isTold && change === undefined) return 0;
  }
  // 微博 alone is no matter of what was published there
  if (
    figure.measure === 'proactive.items' &&
    ![...claim.terms, claim.thing].some((term) => term === 'proactive' || term === 'disclosed')
  )
    return 0;
  if (figure.measure === 'applications.receivedIncludingCarriedOver')
    return claim.own.terms.has('includingCarriedOver') ||
      claim.own.terms.has('carriedOver') ||
      /受理|办理/.test(claim.ownText)
      ? 1
      : 0.85;
  if (figure.measure === 'complaints.valid' && !claim.terms.has('valid')) return 0.95;
  if (figure.measure === 'complaints.subordinateHandled') return 0.9;
  return 1;
}

interface Open {
  score: number;
  /** More of its sentence is said than of its own words. */
  isOfSentence: boolean;
}
const nothing: Open = { score: 0, isOfSentence: false };

/** How much of what names it is said, by the weight of the pairs of characters. */
function openScore(
  report: Report,
  claim: Claim,
  printed: Printed,
  strange: number,
  strangeToCore: number,
): Open {
  const { core, label } = printed;
  const required = [...printed.naming].filter((term) => (isSharp(term) && !isArea(term)) || isThing(term));
  const has = (term: Term): boolean => claim.terms.has(term) || claim.lead.terms.has(term);
  if (!required.every(has)) return nothing;
  const ownWeight = weightOf(report, claim.own.grams);
  const inCore = weightOf(
    report,
    [...claim.own.grams].filter((gram) => core.grams.has(gram) || label.grams.has(gram)),
  );
  const leans = strangeToCore === 0 && inCore >= 3;
  const byCore = Math.max(
    coverage(report, claim, core.grams, leans),
    coverage(report, claim, label.grams, leans) * 0.95,
  );
  // Every word of it stands in the printed sentence, and some in the number's own
  const bySentence = strange === 0 && ownWeight >= 6 && inCore >= 1.5 ? 0.55 + 0.45 * byCore : 0;
  return { score: Math.max(byCore, bySentence), isOfSentence: bySentence > byCore };
}

const isArea = (term: Term): boolean =>
  term === 'municipal' || term === 'departments' || term === 'districts';

/** A part whose own name nobody says is not what is meant. */
function memberFactor(report: Report, claim: Claim, { figure, part }: Printed): number {
  if (figure.member === 'total') return 1;
  const { grams, terms } = part;
  if ([...terms].some((term) => claim.terms.has(term))) return 1;
  if (grams.size === 0) return terms.size === 0 ? 1 : 0.7;
  return 0.7 + 0.3 * Math.min(1, coverage(report, claim, grams, true, true) * 1.5);
}

function coverage(
  report: Report,
  claim: Claim,
  grams: ReadonlySet<string>,
  leans: boolean,
  isPart = false,
): number {
  let all = 0;
  let said = 0;
  let own = 0;
  for (const gram of grams) {
    const weight = report.weight(gram);
    all += weight;
    if (claim.own.grams.has(gram)) own += weight;
    said += weight * shareOf(claim, gram, leans);
  }
  if (all === 0) return 0;
  // What only the words before say is no word about this number, unless its own say nothing.
  if (own === 0 && !isBare(claim) && !isPart) return 0;
  // A name of few and common words names little
  return Math.min(1, (said / all) * 1.15) * Math.min(1, 0.6 + all / 15);
}

const isBare = ({ own }: Claim): boolean => lengthOf(own) < 2;

const weightOf = (report: Report, grams: Iterable<string>): number =>
  [...grams].reduce((sum, gram) => sum + report.weight(gram), 0);

/** Words of its own count in full; those it leans on less, and least those that only stood before. */
function shareOf(claim: Claim, gram: string, isExplained: boolean): number {
  if (claim.own.grams.has(gram)) return 1;
  const leans =
    isExplained || claim.own.runs.length === 0 || claim.context.isPart || isShare(claim.number.unit);
  if (claim.ofGrams.has(gram)) return leans ? 0.9 : 0.6;
  return claim.before.has(gram) ? 0.5 : 0;
}

/** Whose work the words speak of, held against whose the printed number counts. */
export function fitsSubject(held: Held, { spoken }: Claim, printed: Printed): boolean {
  const { body, scope, words } = spoken;
  if (spoken.isElsewhere) return words !== '' && printed.sentence.includes(words);
  if (body === undefined && scope === undefined) return true;
  const subjects = subjectsOf(held, printed);
  // 全市 of the printed words themselves
  if (scope === 'area' && words !== '' && printed.own.includes(words.slice(0, 2))) return true;
  return subjects.some(
    (one) => (body === undefined || one.body === body) && (scope === undefined || one.scope === scope),
  );
}

/** Work of an area that an office reports is its government's area. */
export function subjectsOf(held: Held, { subjects, figure }: Printed): { body: string; scope: string }[] {
  if (isOwnBody(figure.member))
    return held.bodies.flatMap(({ id, kind, parent }) =>
      kind === 'general-office' && (parent === figure.body || id === figure.standsIn?.body)
        ? [{ body: id, scope: 'organ' }]
        : [],
    );
  return subjects.flatMap((one) => {
    if (one.scope !== 'area') return [one];
    const area = familyOf(held, one.body).find(
      ({ kind }) => kind === 'government' || kind === 'district' || kind === 'town',
    );
    return area && area.id !== one.body ? [one, { body: area.id, scope: 'area' }] : [one];
  });
}
