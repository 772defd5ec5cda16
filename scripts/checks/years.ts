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

/** A figure that is looked for in a year. */
export interface Place extends Wanted {
  year: number;
}

/**
 * Why there are no such figures, in Chinese: no report of the year, a form that lacks them, or a report that is silent.
 * What is wanting for one reason is said in one sentence.
 */
export function whyAbsent(archive: Archive, of: Reporter, ...places: readonly Place[]): string {
  const reasons = places.map((place) => reasonOf(archive, of, place));
  return [...Map.groupBy(reasons, ({ kind, whose }) => `${kind} ${whose}`).values()].map(sentenceOf).join('');
}

interface Reason extends Place {
  kind: 'no-report' | 'not-in-form' | 'silent';
  /** `市政府办公厅（本机关）`, by the name of the year. */
  whose: string;
}

function reasonOf(archive: Archive, { body, scope }: Reporter, place: Place): Reason {
  const { year, measure } = place;
  const reports = reportsOf(archive, body);
  const ofScope = reports.filter((one) => one.scope === scope);
  // Of a scope that no report of the body has as its own, numbers stand in its other reports: those are held, and silent.
  const report = (ofScope.length > 0 ? ofScope : reports).find((one) => one.year === year);
  const reporter = archive.bodies.find(({ id }) => id === body);
  const whose = reporter ? `${shortIn(reporter, year)}（${scopeLabel(scope, reporter)}）` : body;
  if (!report) return { ...place, whose, kind: 'no-report' };
  const silence = report.scope === scope && silencesOf(report).find((one) => one.measure === measure);
  return {
    ...place,
    whose,
    kind: silence && silence.state === 'not-applicable' ? 'not-in-form' : 'silent',
  };
}

function sentenceOf(reasons: readonly Reason[]): string {
  const [first] = reasons;
  if (!first) return '';
  const years = [...new Set(reasons.map(({ year }) => `${year}年`))].join('、');
  const items = [...new Set(reasons.map((place) => `“${labelOf(place)}”`))].join('');
  switch (first.kind) {
    case 'no-report':
      return `本档案没有收录${years}${first.whose}的报告。`;
    case 'not-in-form':
      return `${first.whose}${years}的报告所用的格式没有${items}。`;
    case 'silent':
      return `${first.whose}${years}的报告没有印出${items}。`;
  }
}
