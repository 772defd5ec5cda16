/** The terms of a number: its own, those of what it is a part of, and what was counted before. */
import type { NumberContext } from './context.ts';
import type { FoundNumber } from './number.ts';
import { applicants, isThing, termsIn, things, weak, type Term } from './terms.ts';
import { lengthOf, type Words } from './words.ts';
import type { Claim } from './claim.ts';

/** The whole that a part is part of: the last number that is none itself. */
export function wholeOf(
  { before, earlier }: NumberContext,
  made: ReadonlyMap<NumberContext, Claim>,
): Claim | undefined {
  const whole =
    before.findLast(({ isPart, number }) => !isPart && number.unit !== '%') ??
    (before.length === 0 ? earlier : undefined);
  return whole ? made.get(whole) : undefined;
}

export function effectiveTerms(
  own: Words,
  lead: Words,
  { isPart, isListed }: NumberContext,
  whole: Claim | undefined,
  { unit }: FoundNumber,
): ReadonlySet<Term> {
  const hasCore = [...own.terms].some(
    (term) => !weak.has(term) || term === 'application' || term === 'proactive',
  );
  const isShare = unit === '%' || unit.endsWith('百分点') || unit === '倍' || unit === '‰';
  // 予以公开的申请里，自然人207件: what is split was said before
  if (!whole && own.terms.size > 0 && [...own.terms].every(isPartOnly) && lead.terms.size > 0)
    return new Set([...own.terms, ...lead.terms]);
  if (!whole) return own.terms;
  if (!hasCore && (isPart || isShare || (lengthOf(own) < 2 && !own.terms.has('received'))))
    return new Set([...own.terms, ...lead.terms, ...whole.terms]);
  if (!isPart)
    return new Set([...own.terms, ...ofParallel(own, whole), ...(isListed ? ofListed(own, whole) : [])]);
  const taken = new Set([...own.terms].map(slotOf));
  const inherited = [...whole.terms].filter((term) => !taken.has(slotOf(term)));
  return new Set([...own.terms, ...inherited]);
}
export const levels: ReadonlySet<Term> = new Set<Term>(['departments', 'districts', 'municipal']);
const channels: ReadonlySet<Term> = new Set<Term>(['letter', 'online', 'inPerson', 'fax', 'weibo', 'wechat']);
const acts: ReadonlySet<Term> = new Set<Term>([
  'issued',
  'repealed',
  'inForce',
  'totalDisclosed',
  'disclosed',
  'received',
  'processed',
]);
const answering: ReadonlySet<Term> = new Set<Term>(['received', 'processed', 'answerRate', 'application']);
const results: ReadonlySet<Term> = new Set<Term>(['upheld', 'corrected', 'otherResult', 'pending']);
const routes: ReadonlySet<Term> = new Set<Term>(['direct', 'afterReconsideration']);
const slots: readonly ReadonlySet<Term>[] = [applicants, levels, channels, results, routes, things, weak];

/** Of what kind a term is: a part says another of each kind, or takes that of its whole. */
const slotOf = (term: Term): number => slots.findIndex((slot) => slot.has(term));

const isPartOnly = (term: Term): boolean =>
  applicants.has(term) || levels.has(term) || channels.has(term) || weak.has(term);

/** 市政府部门2134件，区县政府5208件: what is said of the first is said of the second. */
function ofParallel({ terms }: Words, { terms: first }: Claim): Term[] {
  const own = [...terms];
  if (own.every(isPartOnly) && own.some((term) => !weak.has(term)))
    return [...first].filter(
      (term) =>
        ![applicants, levels, channels].some((group) => group.has(term)) &&
        // 答复率96%；区县政府受理申请5208件: an act of its own takes the place of the other's
        !(terms.has('received') && answering.has(term)),
    );
  // 市政府部门受理2134件、答复2046件，答复率96%: whose it is stays
  if (own.length > 0 && own.every((term) => answering.has(term)))
    return [...first].filter((term) => levels.has(term));
  // 制定规章7部、规范性文件48件
  if (own.length > 0 && own.every(isThing)) return [...first].filter((term) => acts.has(term));
  return [];
}

/** 规章7部、规范性文件48件，对外公开总数分别为193件和982件: the same things in the same order. */
const ofListed = ({ terms }: Words, { terms: first }: Claim): Term[] =>
  [...terms].some(isThing) ? [] : [...first].filter(isThing);

/** A row that only names a part or a total counts what the table is about. */
export const withCaption = (caption: readonly Term[], terms: ReadonlySet<Term>): ReadonlySet<Term> =>
  [...terms].every(isPartOnly) ? new Set([...terms, ...caption]) : terms;

/** What a named body does is no part of an area's. */
export const withoutLevels = (terms: ReadonlySet<Term>, own: Words, isOfBody: boolean): ReadonlySet<Term> =>
  isOfBody ? new Set([...terms].filter((term) => !levels.has(term) || own.terms.has(term))) : terms;

/** What was last counted before. */
export function thingBefore(
  lead: Words,
  { before }: NumberContext,
  made: ReadonlyMap<NumberContext, Claim>,
  text: string,
): Term | undefined {
  const inLead = [...lead.terms].findLast(isThing);
  if (inLead) return inLead;
  for (const context of before.toReversed()) {
    const claim = made.get(context);
    const thing = claim && ([...claim.terms].findLast(isThing) ?? claim.thing);
    if (thing) return thing;
  }
  const [own = '', heading = ''] = text.split('。');
  return (
    termsIn(own).findLast(({ term }) => isThing(term))?.term ??
    (/主动公开/.test(text) ? 'proactive' : undefined) ??
    (/主动公开/.test(own) ? 'proactive' : undefined) ??
    termsIn(heading).findLast(({ term }) => isThing(term))?.term
  );
}
