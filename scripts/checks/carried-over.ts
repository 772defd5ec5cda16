import type { Archive } from '../../src/lib/archive.ts';
import type { CheckRecord } from '../../src/schema/check.ts';
import { dimensions, type ScopeId } from '../../src/schema/vocabulary.ts';
import type { EquationCheck } from './check.ts';
import { notAssessable, weigh } from './equation.ts';
import type { Wanted } from './figure.ts';
import { checkId, kebab } from './ids.ts';
import { comparableScopes, figureIn, reportYears, whyAbsent } from './years.ts';

/** What a year carries forward is what the next year has carried over: the whole, and each kind of applicant. */
export const carriedOver: EquationCheck = {
  rule: 'carried-over',
  run: (archive) => {
    const years = reportYears(archive);
    const starts = [...new Set(years.flatMap((year) => [year - 1, year]))];
    const members = [undefined, ...Object.keys(dimensions.applicant.members)];
    return comparableScopes.flatMap((scope) =>
      starts.flatMap((year) => members.flatMap((member) => betweenYears(archive, scope, year, member))),
    );
  },
};

/** Formed for the whole where either year prints it, for a kind of applicant where both do. */
function betweenYears(
  archive: Archive,
  scope: ScopeId,
  year: number,
  member: string | undefined,
): CheckRecord[] {
  const split = member === undefined ? {} : { dimension: 'applicant', member };
  const [forward, over]: [Wanted, Wanted] = [
    { measure: 'applications.carriedForward', ...split },
    { measure: 'applications.carriedOver', ...split },
  ];
  const before = figureIn(archive, scope, year, forward);
  const after = figureIn(archive, scope, year + 1, over);
  const printed = after ?? before;
  if (!printed || (member !== undefined && !(before && after))) return [];
  const subject = `${year}-${year + 1}${member === undefined ? '' : `-${kebab(member)}`}`;
  const head = {
    id: checkId(scope, 'carried-over', subject),
    rule: 'carried-over' as const,
    document: printed.document.key,
  };
  const left = before ? [{ role: 'left' as const, figure: before.figure }] : [];
  const right = after ? [{ role: 'right' as const, figure: after.figure }] : [];
  if (!before) return [notAssessable(head, right, whyAbsent(archive, scope, year, forward))];
  if (!after) return [notAssessable(head, left, whyAbsent(archive, scope, year + 1, over))];
  return [weigh({ ...head, expected: left, found: right })];
}
