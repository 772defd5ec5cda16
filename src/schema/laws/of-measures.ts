/** The law behind what is counted. */
import type { MeasureId } from '../vocabulary/measures.ts';
import { holdsIn, isRead, type StatementId } from './statements.ts';

/** By the beginning of a measure's id; a measure has the statements of every beginning that fits it. */
const byMeasure: readonly (readonly [string, readonly StatementId[]])[] = [
  ['applications.newReceived', ['whoMayApply']],
  ['applications.carriedOver', ['timeToAnswer']],
  ['applications.carriedForward', ['timeToAnswer']],
  ['outcomes.granted', ['granted']],
  ['outcomes.partiallyGranted', ['partiallyGranted']],
  ['outcomes.refused', ['refusalTold']],
  ['outcomes.refused.stateSecret', ['neverDisclosed']],
  ['outcomes.refused.otherLegalProhibition', ['neverDisclosed']],
  ['outcomes.refused.securityAndStability', ['neverDisclosed']],
  ['outcomes.refused.thirdPartyRights', ['thirdParty']],
  ['outcomes.refused.internalAffairs', ['internalAffairs']],
  ['outcomes.refused.processInformation', ['processAndFiles']],
  ['outcomes.refused.enforcementFile', ['processAndFiles']],
  ['outcomes.refused.administrativeInquiry', ['otherWayPrescribed']],
  ['outcomes.unavailable.notHeld', ['notFound', 'notResponsible']],
  ['outcomes.unavailable.requiresCreation', ['requiresCreation']],
  ['outcomes.unavailable.unclearAfterCorrection', ['correction']],
  ['outcomes.notProcessed.petitionOrComplaint', ['petition']],
  ['outcomes.notProcessed.repeatRequest', ['repeated']],
  ['outcomes.notProcessed.officialPublication', ['publication']],
  ['outcomes.notProcessed.excessiveRequests', ['excessive']],
  ['outcomes.other.correctionOverdue', ['correction']],
  ['outcomes.other.feeUnpaid', ['free', 'feeScale', 'feeUnpaid']],
  ['informationProcessingFee', ['oldCharges', 'free', 'feeScale']],
  ['reconsideration', ['remedies', 'priorReconsideration']],
  ['reconsideration.upheld', ['reconsiderationUpheld']],
  ['reconsideration.corrected', ['reconsiderationCorrected']],
  ['reconsideration.otherResult', ['reconsiderationEnded']],
  ['litigation', ['remedies']],
  ['litigation.total', ['choiceOfCourt', 'priorReconsideration']],
  ['litigation.direct', ['choiceOfCourt', 'priorReconsideration']],
  ['litigation.direct.upheld', ['courtUpheld']],
  ['litigation.direct.corrected', ['courtCorrected']],
  ['litigation.direct.otherResult', ['courtWithdrawn']],
  ['litigation.afterReconsideration.upheld', ['courtUpheld']],
  ['litigation.afterReconsideration.corrected', ['courtCorrected']],
  ['litigation.afterReconsideration.otherResult', ['courtWithdrawn']],
  ['complaints', ['remedies', 'supervision']],
  ['regulations', ['rulesMadePublic']],
  ['centralProcurement', ['centralProcurement']],
  ['licensing', ['licensingAndServices']],
  ['otherServices', ['licensingAndServices']],
];

const isBelow = (id: string, beginning: string): boolean =>
  id === beginning || id.startsWith(`${beginning}.`);

/** All statements behind a measure, read or not. */
export const statementsBehind = (id: MeasureId): readonly StatementId[] =>
  byMeasure.flatMap(([beginning, ids]) => (isBelow(id, beginning) ? ids : []));

/** What the law of a report year says of what a measure counts: only what was read. */
export const statementsFor = (id: MeasureId, year: number): readonly StatementId[] =>
  statementsBehind(id).filter((statement) => isRead(statement) && holdsIn(statement, year));
