import type { Archive, ArchiveDocument } from '../../src/lib/archive.ts';
import { readingOf, scopes, TOTAL, type ScopeId } from '../../src/schema/vocabulary.ts';
import { labelOf, toFigure, type Figure, type Wanted } from './figure.ts';

/** Scopes whose years can be held against each other. Two `mixed` reports need not mix alike. */
export const comparableScopes = ['citywide', 'office'] as const satisfies readonly ScopeId[];

export const reportYears = ({ documents }: Archive): number[] => [
  ...new Set(documents.filter(({ kind }) => kind === 'report').map(({ year }) => year)),
];

/** A figure of one scope and year, with the report that prints it. */
export interface Found {
  document: ArchiveDocument;
  figure: Figure;
}

/**
 * What the reports of a year say of a measure in a scope, a table before prose. The figure's own scope decides, not the
 * report's: the office's report may print a number of the whole city.
 */
export function figureIn(
  { documents }: Archive,
  scope: ScopeId,
  year: number,
  wanted: Wanted,
): Found | undefined {
  const { measure, dimension = '', member = TOTAL } = wanted;
  const found = documents
    .filter((document) => document.kind === 'report' && document.year === year)
    .flatMap((document) =>
      document.observations
        .filter(
          (one) =>
            one.scope === scope &&
            one.measure === measure &&
            one.dimension === dimension &&
            one.member === member,
        )
        .map((observation) => ({ document, observation })),
    );
  const best = found.find(({ observation }) => observation.printedIn === 'table') ?? found[0];
  return best && { document: best.document, figure: toFigure(best.document, best.observation) };
}

/** Why there is no such figure, in Chinese: no report of that year, a form that lacks it, or a report that is silent. */
export function whyAbsent({ documents }: Archive, scope: ScopeId, year: number, wanted: Wanted): string {
  const { label } = scopes[scope];
  const report = documents.find((one) => one.kind === 'report' && one.year === year && one.scope === scope);
  if (!report) return `本档案没有收录${year}年${label}口径的报告。`;
  return report.form && readingOf(wanted.measure, report.form) === undefined
    ? `${year}年的报告（${label}）所用的格式没有“${labelOf(wanted)}”这一项。`
    : `${year}年的报告（${label}）没有印出“${labelOf(wanted)}”。`;
}
