/** Every sentence in which the site says what a law says, with its source. No other text may say it. */
import { keysOf } from '../keys.ts';
import type { Statement } from './statement.ts';
import { lawOf } from './laws.ts';
import { yearsOf, type Years } from './in-force.ts';
import { applicationStatements } from './statements/applications.ts';
import { disclosureStatements } from './statements/disclosure.ts';
import { remedyStatements } from './statements/remedies.ts';

export const statements = {
  ...applicationStatements,
  ...remedyStatements,
  ...disclosureStatements,
} as const satisfies Record<string, Statement>;

export type StatementId = keyof typeof statements;
export const statementIds = keysOf(statements);

/** The entry of a statement, seen as any statement (its literal types given up). */
export const statementOf = (id: StatementId): Statement => statements[id];

/** Whether the words of the law were read: only then may a page say it. */
export const isRead = (id: StatementId): boolean => statementOf(id).reading !== undefined;

/** `《政府信息公开条例》（2019年修订）第十五条` */
export function sourceOf(id: StatementId): string {
  const { law, article = '' } = statementOf(id);
  return `${lawOf(law).cited}${article}`;
}

/** Whether a statement holds for the reports of a year: its law does, and its own years, where it has any. */
export const holdsIn = (id: StatementId, year: number): boolean => holdsAmong(id, { from: year, to: year });

/** Whether it holds for the reports of any of these years. */
export function holdsAmong(id: StatementId, among: Years): boolean {
  const { law, years } = statementOf(id);
  const ofLaw = yearsOf(lawOf(law));
  if (ofLaw === undefined && years === undefined) return false;
  const own = years && { from: years.from ?? -Infinity, to: years.to ?? null };
  const spans = [ofLaw, own, among].filter((span) => span !== undefined);
  return Math.max(...spans.map(({ from }) => from)) <= Math.min(...spans.map(({ to }) => to ?? Infinity));
}
