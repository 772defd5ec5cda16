/** How much of what names a printed number is said, where no terms tell it. */
import type { Claim } from './claim.ts';
import { isShare } from './number.ts';
import type { Printed, Report } from './printed.ts';
import { isThing, type Term } from './terms.ts';
import { lengthOf } from './words.ts';
import { isArea, isSharp } from './sharp.ts';

interface Open {
  score: number;
  /** More of its sentence is said than of its own words. */
  isOfSentence: boolean;
}
export const nothing: Open = { score: 0, isOfSentence: false };

/** How much of what names it is said, by the weight of the pairs of characters. */
export function openScore(
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
  // A short name: all of it is the printed one's
  const byName = strangeToCore === 0 && inCore >= 3 ? 0.64 + 0.36 * byCore : 0;
  return { score: Math.max(byCore, bySentence, byName), isOfSentence: bySentence > Math.max(byCore, byName) };
}

/** A part whose own name nobody says is not what is meant. */
export function memberFactor(report: Report, claim: Claim, { figure, part }: Printed): number {
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
