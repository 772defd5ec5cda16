import type { Archive } from '../../src/archive/archive.ts';
import type { CheckRecord } from '../../src/schema/check.ts';
import { kebab } from '../../src/schema/keys.ts';
import { dimensions } from '../../src/schema/vocabulary.ts';
import type { EquationCheck } from './check.ts';
import { notAssessable, weigh } from './equation.ts';
import type { Wanted } from '../../src/archive/operands.ts';
import { checkId } from './ids.ts';
import { figureIn, ownerOf, reportersOf, reportYears, whyAbsent, type Reporter } from './years.ts';

/** What a year carries forward is what the next year has carried over: the whole, and each kind of applicant. */
export const carriedOver: EquationCheck = {
  rule: 'carried-over',
  run: (archive) => {
    const members = [undefined, ...Object.keys(dimensions.applicant.members)];
    return reportersOf(archive).flatMap((of) => {
      const starts = [...new Set(reportYears(archive, of).flatMap((year) => [year - 1, year]))];
      return starts.flatMap((year) => members.flatMap((member) => betweenYears(archive, of, year, member)));
    });
  },
};

/** Formed for the whole where either year prints it, for a kind of applicant where both do. */
function betweenYears(
  archive: Archive,
  of: Reporter,
  year: number,
  member: string | undefined,
): CheckRecord[] {
  const split = member === undefined ? {} : { dimension: 'applicant', member };
  const [forward, over]: [Wanted, Wanted] = [
    { measure: 'applications.carriedForward', ...split },
    { measure: 'applications.carriedOver', ...split },
  ];
  const before = figureIn(archive, of, year, forward);
  const after = figureIn(archive, of, year + 1, over);
  const printed = after ?? before;
  if (!printed || (member !== undefined && !(before && after))) return [];
  const subject = `${year}-${year + 1}${member === undefined ? '' : `-${kebab(member)}`}`;
  const head = {
    id: checkId(ownerOf(of), 'carried-over', subject),
    rule: 'carried-over' as const,
    document: printed.document.key,
  };
  const left = before ? [{ role: 'left' as const, figure: before.figure }] : [];
  const right = after ? [{ role: 'right' as const, figure: after.figure }] : [];
  if (!before) return [notAssessable(head, right, whyAbsent(archive, of, { year, ...forward }))];
  if (!after) return [notAssessable(head, left, whyAbsent(archive, of, { year: year + 1, ...over }))];
  return [weigh({ ...head, expected: left, found: right })];
}
