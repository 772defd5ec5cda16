/** Which reports the archive holds, and which years between them it lacks. */
import { scopes, type ScopeId } from '../schema/vocabulary.ts';
import type { DocumentData } from '../schema/document.ts';

/** A municipality publishes two kinds of report a year. */
const reportScopes = ['citywide', 'office'] as const satisfies readonly ScopeId[];

export interface Holdings {
  years: number[];
  rows: { scope: ScopeId; label: string; cells: (DocumentData | undefined)[] }[];
}

/** A row for each kind of report a municipality publishes each year, a column for each year from first to last. */
export function toHoldings(documents: readonly DocumentData[]): Holdings {
  const reports = documents.filter(({ kind }) => kind === 'report');
  const held = reports.map(({ year }) => year);
  const [first, last] = [Math.min(...held), Math.max(...held)];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    years,
    rows: reportScopes.map((scope) => ({
      scope,
      label: `${scopes[scope].label}报告`,
      cells: years.map((year) =>
        // A report of mixed scope is the citywide report of its year: it says less clearly whose work it counts.
        reports.find(
          (report) =>
            report.year === year && (report.scope === 'mixed' ? 'citywide' : report.scope) === scope,
        ),
      ),
    })),
  };
}
