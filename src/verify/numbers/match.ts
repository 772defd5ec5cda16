/** How well the words around an article's number name a printed one: nothing of its value is looked at here. */
import { familyOf } from '../mentions/names.ts';
import type { Held } from '../held.ts';
import type { Claim } from './claim.ts';
import { isThing, partTerms } from './claim.ts';
import { isPoints, isSameUnit, isShare } from './number.ts';
import type { Printed, Report } from './printed.ts';
import { weak, type Term } from './terms.ts';
import { unexplained } from './words.ts';

export interface Match {
  printed: Printed;
  /** 0 to 1. */
  score: number;
  /** Characters of the number's own words that nothing printed about it accounts for. */
  strange: number;
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
    closedOf.get(report) ?? report.printed.flatMap(({ profile }, index) => (profile === undefined ? [] : [index]));
  closedOf.set(report, closed);
  const near = new Set(closed);
  for (const gram of [...claim.own.grams, ...claim.ofGrams])
    for (const index of report.byGram.get(gram) ?? []) near.add(index);
  return near;
}

function matchOf(report: Report, claim: Claim, printed: Printed): Match {
  const none = { printed, score: 0, strange: 0, isNamed: false };
  if (!isSameKind(claim, printed)) return none;
  const foreign = [...claim.terms].filter((term) => !isWeakIn(term, printed) && !accounts(printed, term));
  const lead = [...claim.lead.terms].filter((term) => partTerms.has(term) && !accounts(printed, term));
  const runs = claim.own.runs;
  const strange = unexplained(runs, (gram) => printed.core.grams.has(gram) || printed.label.grams.has(gram) || printed.around.has(gram));
  const strangeToCore = unexplained(runs, (gram) => printed.core.grams.has(gram) || printed.label.grams.has(gram));
  const length = runs.reduce((sum, run) => sum + (run.length > 1 ? run.length : 0), 0);
  const closed = foreign.length === 0 ? closedScore(claim, printed) : 0;
  const open = foreign.length === 0 ? openScore(report, claim, printed) : 0;
  const ownFit = length === 0 ? 1 : 1 - strangeToCore / length;
  const fit = length === 0 ? 1 : 1 - strange / length;
  const byTerms = closed * (0.62 + 0.2 * fit + 0.18 * ownFit);
  const byWords = open * (0.35 + 0.25 * fit + 0.4 * ownFit);
  const score = Math.max(byTerms, byWords) * (lead.length > 0 ? 0.6 : 1);
  return { printed, score, strange, isNamed: byTerms >= byWords };
}

/** Counts with counts of their kind, money with money, shares with shares, changes with changes. */
function isSameKind({ number, change }: Claim, { figure, change: printedChange }: Printed): boolean {
  if ((change !== undefined) !== (printedChange !== undefined)) return false;
  if (isPoints(number.unit)) return isPoints(figure.unit);
  if (isShare(number.unit) || number.unit === '‰') return isShare(figure.unit);
  return isSameUnit(number.unit, figure.unit, figure.printedUnit);
}

const isWeakIn = (term: Term, { profile }: Printed): boolean =>
  weak.has(term) && (term !== 'application' || profile?.allowed.has('application') !== false || true);

const accounts = ({ profile, core, aroundTerms }: Printed, term: Term): boolean =>
  profile?.allowed.has(term) === true || core.terms.has(term) || (profile === undefined && aroundTerms.has(term)) ||
  (profile !== undefined && !partTerms.has(term) && !isThing(term) && aroundTerms.has(term));

/** 1 where every term of its matter is said, 0 where one is not. */
function closedScore(claim: Claim, { profile, figure, change }: Printed): number {
  if (!profile) return 0;
  const isSaid = (term: Term): boolean =>
    claim.terms.has(term) || (isThing(term) && !claim.hasThing && claim.thing === term);
  if (!profile.required.every(isSaid)) return 0;
  // 本年新收 is told by a verb or by 申请 itself; a word inherited from before is no matter of its own
  if (profile.required.every((term) => isThing(term) && !claim.terms.has(term))) {
    const isTold = ['received', 'newReceived'].some((term) => claim.own.terms.has(term as Term)); // both are terms
    if (!isTold && change === undefined) return 0;
  }
  if (figure.measure === 'applications.receivedIncludingCarriedOver')
    return claim.own.terms.has('includingCarriedOver') || claim.own.terms.has('carriedOver') || /受理|办理/.test(claim.ownText) ? 1 : 0.85;
  if (figure.measure === 'complaints.valid' && !claim.terms.has('valid')) return 0.95;
  if (figure.measure === 'complaints.subordinateHandled') return 0.9;
  return 1;
}

/** How much of what names it is said, by the weight of the pairs of characters. */
function openScore(report: Report, claim: Claim, printed: Printed): number {
  const { core, label } = printed;
  const required = [...core.terms].filter((term) => !weak.has(term) && partTerms.has(term));
  const has = (term: Term): boolean => claim.terms.has(term) || claim.lead.terms.has(term);
  if (!required.every(has)) return 0;
  return Math.max(coverage(report, claim, core.grams), coverage(report, claim, label.grams) * 0.95);
}

function coverage(report: Report, claim: Claim, grams: ReadonlySet<string>): number {
  let all = 0;
  let said = 0;
  let own = 0;
  for (const gram of grams) {
    const weight = report.weight(gram);
    all += weight;
    if (claim.own.grams.has(gram)) own += weight;
    said += claim.own.grams.has(gram) ? weight : claim.ofGrams.has(gram) ? 0.85 * weight : claim.before.has(gram) ? 0.6 * weight : 0;
  }
  if (all === 0) return 0;
  // What only the words before say is no word about this number, unless its own say nothing.
  const isBare = claim.own.grams.size === 0;
  if (own === 0 && !isBare) return 0;
  return Math.min(1, (said / all) * 1.15);
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
export function subjectsOf(held: Held, { subjects }: Printed): { body: string; scope: string }[] {
  return subjects.flatMap((one) => {
    if (one.scope !== 'area') return [one];
    const area = familyOf(held, one.body).find(({ kind }) => kind === 'government' || kind === 'district' || kind === 'town');
    return area && area.id !== one.body ? [one, { body: area.id, scope: 'area' }] : [one];
  });
}
