/** What a report prints in the value cells of its standard tables. */
import type { ValueShape } from '../../../src/schema/forms/tables.ts';
import { keysOf } from '../../../src/schema/keys.ts';
import { dimensions } from '../../../src/schema/vocabulary/dimensions.ts';
import { processedOf, type ByApplicant, type Documents, type Figures, type Items } from '../figures.ts';
import { sumOf } from '../random.ts';

const outcomesInOrder = [
  'granted',
  'partiallyGranted',
  'refused.stateSecret',
  'refused.otherLegalProhibition',
  'refused.securityAndStability',
  'refused.thirdPartyRights',
  'refused.internalAffairs',
  'refused.processInformation',
  'refused.enforcementFile',
  'refused.administrativeInquiry',
  'unavailable.notHeld',
  'unavailable.requiresCreation',
  'unavailable.unclearAfterCorrection',
  'notProcessed.petitionOrComplaint',
  'notProcessed.repeatRequest',
  'notProcessed.officialPublication',
  'notProcessed.excessiveRequests',
  'notProcessed.confirmOrReissue',
  'other.correctionOverdue',
  'other.feeUnpaid',
  'other.other',
];
const applicants: readonly string[] = keysOf(dimensions.applicant.members);
const remedyResults = ['upheld', 'corrected', 'otherResult', 'pending'];

/** Every figure of the forms of 2019 and 2021 by its measure; a row of table 三 by its applicants. */
function figuresByMeasure(figures: Figures): Map<string, number | ByApplicant> {
  const { applications, fees, procurementItems, procurementAmount } = figures;
  const others = applications.outcomes.slice(-3);
  return new Map<string, number | ByApplicant>([
    ...documents('regulations', figures.regulations),
    ...documents('normativeDocuments', figures.normativeDocuments),
    ...items('licensing', figures.licensing),
    ...items('otherServices', figures.otherServices),
    ...items('penalties', figures.penalties),
    ...items('coercion', figures.coercion),
    ...items('administrativeFees', figures.feeItems),
    ['administrativeFees.amount', fees],
    ['centralProcurement.items', procurementItems],
    ['centralProcurement.amount', procurementAmount],
    ['applications.newReceived', applications.received],
    ['applications.carriedOver', applications.carriedOver],
    ...applications.outcomes.map((row, index) => [`outcomes.${outcomesInOrder[index]}`, row] as const),
    ['outcomes.other', applicants.map((_, column) => sumOf(others.map((row) => row[column] ?? 0)))],
    ['outcomes.totalProcessed', processedOf(applications)],
    ['applications.carriedForward', applications.carriedForward],
    ...remedy('reconsideration', figures.reconsideration),
    ...remedy('litigation.direct', figures.direct),
    ...remedy('litigation.afterReconsideration', figures.afterReconsideration),
  ]);
}

const documents = (name: string, { issued, repealed, inForce, disclosedEver }: Documents) =>
  [
    [`${name}.created`, issued],
    [`${name}.disclosed`, issued],
    [`${name}.totalDisclosed`, disclosedEver],
    [`${name}.issued`, issued],
    [`${name}.repealed`, repealed],
    [`${name}.inForce`, inForce],
  ] as const;

const items = (name: string, { previous, change, decisions }: Items) =>
  [
    [`${name}.previousItems`, previous],
    [`${name}.change`, change],
    [`${name}.decisions`, decisions],
  ] as const;

const remedy = (name: string, results: readonly number[]) => [
  ...remedyResults.map((result, index) => [`${name}.${result}`, results[index] ?? 0] as const),
  [`${name}.total`, sumOf(results)] as const,
];

/** How nothing is printed: 0 everywhere, or one of the marks for “not reported” in the rows a body has no business in. */
export type Nothing = '0' | '' | '-' | '/';

/** Measures that a body without business in them leaves blank. */
const businesses = /^(?:regulations|licensing|otherServices|penalties|coercion|administrativeFees)\./;

/** The printed words of a value cell. */
export function toPrinter(figures: Figures, nothing: Nothing): (shape: ValueShape) => string {
  const known = figuresByMeasure(figures);
  return ({ measure, member, factor = 1 }) => {
    const figure = known.get(measure);
    if (figure === undefined) throw new RangeError(`no figure is made up for ${measure}`);
    const number = valueIn(figure, member);
    if (number === 0 && businesses.test(measure)) return nothing;
    return measure === 'centralProcurement.amount' ? `${number / 10_000}万元` : String(number / factor);
  };
}

function valueIn(figure: number | ByApplicant, member: string | undefined): number {
  if (typeof figure === 'number') return figure;
  return member === undefined ? sumOf(figure) : (figure[applicants.indexOf(member)] ?? 0);
}
