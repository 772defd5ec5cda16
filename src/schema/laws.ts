/**
 * The laws and rules behind the reports: which were in force in a report year, and every sentence the site says of them,
 * each with the place where it was read. Tables under `laws/`.
 */
export type { IsoDate, Law } from './laws/law.ts';
export type { Statement } from './laws/statement.ts';
export { lawIds, lawOf, type LawId } from './laws/laws.ts';
export { readings, type ReadingId } from './laws/readings.ts';
export { formFor, lawsInForce, lawsNewIn, yearsOf, type Years } from './laws/in-force.ts';
export {
  holdsAmong,
  holdsIn,
  isRead,
  sourceOf,
  statementIds,
  statementOf,
  type StatementId,
} from './laws/statements.ts';
export { statementsBehind, statementsFor } from './laws/of-measures.ts';
export { breaksBetween, breaksOf, type LawBreak } from './laws/breaks.ts';
