/** What `npm run check` prints. Plain text in, plain text out. */
import type { Archive } from '../../src/archive/archive.ts';
import { findDocument } from '../../src/archive/archive.ts';
import { checkRuleIds, verdicts, type CheckOperand, type CheckRecord } from '../../src/schema/check.ts';
import type { Issue } from './check.ts';
import type { Stale } from './settle.ts';

/** One line a rule: how many equations hold, differ, cannot be assessed; the sums below. */
export function tally(records: readonly CheckRecord[]): string {
  // Object.keys forgets the keys' type; the labels are a closed object.
  const columns = Object.keys(verdicts) as (keyof typeof verdicts)[];
  const line = (name: string, of: readonly CheckRecord[]): string =>
    name.padEnd(16) +
    columns
      .map((verdict) => String(of.filter((one) => one.verdict === verdict).length).padStart(16))
      .join('');
  return [
    ' '.repeat(16) + columns.map((verdict) => verdict.padStart(16)).join(''),
    ...checkRuleIds.map((rule) =>
      line(
        rule,
        records.filter((record) => record.rule === rule),
      ),
    ),
    line('all', records),
  ].join('\n');
}

/** A difference in full: the equation, its figures with their addresses, the note readers will see. */
export function describeDifference({ id, expected, found, difference, note, operands }: CheckRecord): string {
  return [
    `${id}: expected ${expected}, found ${found}, difference ${difference}`,
    ...operands.map(describeOperand),
    `  ${note}`,
  ].join('\n');
}

const describeOperand = ({ role, value, unit, quote, url }: CheckOperand): string =>
  `  ${role.padEnd(10)} ${String(value ?? '–').padStart(10)} ${unit}  ${quote}  ${url}`;

export function describeFresh(archive: Archive, record: CheckRecord): string {
  return [
    describeDifference(record),
    `  to do: compare the figures with ${findDocument(archive, record.document).source.file}; a misread number is mended in ingest or its annotation.`,
    `  If the report prints it so, accept it in seeds/${notesOf(archive, record.document)}:`,
    `    accepted:`,
    `      - check: ${record.id}`,
    `        reason: …`,
  ].join('\n');
}

export function describeStale({ document, check, record }: Stale): string {
  const now = record
    ? record.document === document.key
      ? `its verdict is now “${record.verdict}”`
      : `it belongs to ${record.document}`
    : 'there is no check of that name';
  return `seeds/${document.source.file.replace(/\.txt$/, '.yml')}: ${check} is accepted, but ${now}\n  to do: delete the entry under \`accepted:\`, or correct its name, and run npm run ingest`;
}

export function describeIssue({ check, place, expected, found, message }: Issue): string {
  return `${place}  ${message}  (${check})\n  expected: ${expected}\n  found:    ${found}`;
}

const notesOf = (archive: Archive, key: string): string =>
  findDocument(archive, key).source.file.replace(/\.txt$/, '.yml');
