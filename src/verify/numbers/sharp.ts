/** Terms in which two numbers of one sentence differ. */
import { partTerms } from './claim.ts';
import type { Printed } from './printed.ts';
import { isThing, type Term } from './terms.ts';

/** Whether a printed number is of what a term says: by its measure, by its own words, or, of what tells little, by its sentence. */
export const accounts = ({ profile, core, label, aroundTerms, change }: Printed, term: Term): boolean =>
  profile?.allowed.has(term) === true ||
  core.terms.has(term) ||
  label.terms.has(term) ||
  // 新收申请378件，同比下降28.9%, printed of 收到申请
  (term === 'newReceived' && change !== undefined && aroundTerms.has('received')) ||
  (!isSharp(term) && (profile === undefined || !isThing(term)) && aroundTerms.has(term));

/** Stages, rates and parts: two numbers of one sentence differ in them. */
export const isSharp = (term: Term): boolean => partTerms.has(term) || stages.has(term);
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

export const isArea = (term: Term): boolean =>
  term === 'municipal' || term === 'departments' || term === 'districts';
