/** Which reports the archive holds, and which years between them it lacks. */
import { scopeLabel } from '../schema/body.ts';
import { scopeIds, type ScopeId } from '../schema/vocabulary.ts';
import { documentsOf, type Archive, type ArchiveDocument } from '../archive/archive.ts';

export interface HoldingsRow {
  body: string;
  /** What a list calls the body today. */
  label: string;
  scope: ScopeId;
  /** In the body's words: 全市, 本机关. */
  scopeLabel: string;
  /** The reports of each year of the table: mostly one, sometimes none or several. */
  cells: readonly (readonly ArchiveDocument[])[];
}

export interface Holdings {
  /** From the first report held to the last, none left out. */
  years: readonly number[];
  rows: readonly HoldingsRow[];
}

/** A row for each body and each scope that it reported, in the order of the bodies. A second report of a year joins its cell. */
export function toHoldings(archive: Archive): Holdings {
  const reports = archive.documents.filter(({ kind }) => kind === 'report');
  const years = yearsBetween(reports.map(({ year }) => year));
  return {
    years,
    rows: archive.bodies.flatMap((body) => {
      const byScope = Map.groupBy(
        documentsOf(archive, body.id).filter(({ kind }) => kind === 'report'),
        ({ scope = 'unstated' }) => scope,
      );
      return scopeIds.flatMap((scope): HoldingsRow[] => {
        const own = byScope.get(scope);
        if (!own) return [];
        const byYear = Map.groupBy(own, ({ year }) => year);
        return [
          {
            body: body.id,
            label: body.short,
            scope,
            scopeLabel: scopeLabel(scope, body),
            cells: years.map((year) => byYear.get(year) ?? []),
          },
        ];
      });
    }),
  };
}

/** Every year from the first to the last. */
export function yearsBetween(held: readonly number[]): number[] {
  if (held.length === 0) return [];
  const [first, last] = [Math.min(...held), Math.max(...held)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
