/** Every check of the archive, in the order in which results are published. A new one is one line in a list here. */
import type { Archive } from '../../src/archive/archive.ts';
import { checkRuleIds, type CheckRecord } from '../../src/schema/check.ts';
import { balance } from './balance.ts';
import { block } from './block.ts';
import { carriedOver } from './carried-over.ts';
import { change } from './change.ts';
import type { EquationCheck, Issue, StructuralCheck, Subject } from './check.ts';
import { inForce } from './in-force.ts';
import { ledger } from './ledger.ts';
import { listLength } from './list-length.ts';
import { notComparable } from './not-comparable.ts';
import { numbering } from './numbering.ts';
import { operands } from './operands.ts';
import { outcomes } from './outcomes.ts';
import { partWhole } from './part-whole.ts';
import { percentage } from './percentage.ts';
import { quotes } from './quotes.ts';
import { recordIds } from './record-ids.ts';
import { row } from './row.ts';
import { same } from './same.ts';
import { seedLines } from './seed-lines.ts';
import { seedWords } from './seed-words.ts';
import { topics } from './topics.ts';
import { uniqueIds } from './unique-ids.ts';

export const equationChecks: readonly EquationCheck[] = [
  row,
  balance,
  outcomes,
  block,
  partWhole,
  percentage,
  same,
  listLength,
  ledger,
  change,
  notComparable,
  carriedOver,
  inForce,
];

export const structuralChecks: readonly StructuralCheck[] = [
  numbering,
  uniqueIds,
  topics,
  seedLines,
  seedWords,
  quotes,
  operands,
  recordIds(runChecks),
];

/** Every equation that can be formed, by document and rule; within a rule in the order of the printed table or text. */
export function runChecks(archive: Archive): CheckRecord[] {
  const order = new Map(archive.documents.map(({ key }, index) => [key, index]));
  const rank = ({ document, rule }: CheckRecord): number =>
    (order.get(document) ?? 0) * checkRuleIds.length + checkRuleIds.indexOf(rule);
  // Sorting keeps the order of what ranks alike.
  return equationChecks.flatMap((check) => check.run(archive)).toSorted((a, b) => rank(a) - rank(b));
}

export function findIssues(subject: Subject): Issue[] {
  return structuralChecks.flatMap((check) => check.run(subject));
}
