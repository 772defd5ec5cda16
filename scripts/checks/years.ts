import { documentsOf, reportsOf, type Archive, type ArchiveDocument } from '../../src/archive/archive.ts';
import { preferTable, silencesOf } from '../../src/archive/values.ts';
import { scopeLabel, shortIn } from '../../src/schema/body.ts';
import type { ScopeId } from '../../src/schema/vocabulary.ts';
import { isWanted, type Wanted } from '../../src/archive/operands.ts';
import { labelOf, toFigure, type EquationFigure } from './figure.ts';

/** Whose figures of different years can be held against each other: one body's, and one scope of it. */
export interface Reporter {
  body: string;
  scope: Exclude<ScopeId, 'unstated'>;
}

/** What two equations may share an owner by: `general-office-organ`. */
export const ownerOf = ({ body, scope }: Reporter): string => `${body}-${scope}`;

/** Every body with every scope it can be held to; two reports that do not say whose work they count need not count alike. */
export function reportersOf(archive: Archive): Reporter[] {
  return archive.bodies.flatMap(({ id }) => {
    const scopes = new Set(
      documentsOf(archive, id).flatMap(({ observations }) => observations.map(({ scope }) => scope)),
    );
    return (['area', 'system', 'organ'] as const)
      .filter((scope) => scopes.has(scope))
      .map((scope) => ({ body: id, scope }));
  });
}

/** The years of a body's reports. */
export const reportYears = (archive: Archive, { body }: Reporter): number[] => [
  ...new Set(reportsOf(archive, body).map(({ year }) => year)),
];

/** A figure of one body, scope and year, with the report that prints it. */
export interface Found {
  document: ArchiveDocument;
  figure: EquationFigure;
}

/**
 * What a body's reports of a year say of a measure in a scope, a table before prose. The figure's own scope decides, not
 * the report's: the office's report may print a number of the whole city.
 */
export function figureIn(archive: Archive, of: Reporter, year: number, wanted: Wanted): Found | undefined {
  const found = reportsOf(archive, of.body)
    .filter((document) => document.year === year)
    .flatMap((document) =>
      document.observations
        .filter((one) => one.scope === of.scope && one.body === of.body && isWanted(one, wanted))
        .map((observation) => ({ document, observation, printedIn: observation.printedIn })),
    );
  const best = preferTable(found);
  return best && { document: best.document, figure: toFigure(best.document, best.observation) };
}

/** Why there is no such figure, in Chinese: no report of that year, a form that lacks it, or a report that is silent. */
export function whyAbsent(archive: Archive, { body, scope }: Reporter, year: number, wanted: Wanted): string {
  const report = reportsOf(archive, body).find((one) => one.year === year && one.scope === scope);
  const reporter = archive.bodies.find(({ id }) => id === body);
  const whose = reporter ? `${shortIn(reporter, year)}（${scopeLabel(scope, reporter)}）` : body;
  if (!report) return `本档案没有收录${year}年${whose}的报告。`;
  const silence = silencesOf(report).find(({ measure }) => measure === wanted.measure);
  return silence?.state === 'not-applicable'
    ? `${whose}${year}年的报告所用的格式没有“${labelOf(wanted)}”这一项。`
    : `${whose}${year}年的报告没有印出“${labelOf(wanted)}”。`;
}
