/** What a body's reports of one scope tell, and which two of its numbers may be held against each other. */
import { bodyKinds, scopeLabel, type Body } from '../../schema/body.ts';
import { breaksOf } from '../../schema/laws.ts';
import { scopeIds, TOTAL, type MeasureId, type ScopeId } from '../../schema/vocabulary.ts';
import { reportsOf, type Archive, type ArchiveDocument } from '../../archive/archive.ts';
import { preferTable } from '../../archive/values.ts';
import { pointsOf as pointsOfBody } from '../bodies.ts';
import { runsLabel, toRuns } from '../holdings.ts';
import type { Implied } from '../implied.ts';
import { toSeries, type AnyPoint, type PartId } from '../series.ts';

export interface Sources {
  archive: Pick<Archive, 'bodies' | 'documents'>;
  /** All points of the archive. */
  points: readonly AnyPoint[];
  /** Numbers of the year before that printed changes tell. */
  implied?: readonly Implied[];
}

export interface Told {
  body: Body;
  scope: ScopeId;
  /** Its reports that count this scope, by year. */
  reports: readonly ArchiveDocument[];
  /** Its own points of this scope: none of another body, none that stands in its series by declaration. */
  points: readonly AnyPoint[];
}

/** A printed number that is one number: no 余, 多 or 约, and not in 万. */
export type Exact = AnyPoint & { readonly value: number };

/** Two numbers of one series, the earlier first: same body, scope, measure and part, forms that compare. */
export interface Pair {
  earlier: Exact;
  later: Exact;
}

/** A body's tellings, one for each scope that it reports. */
export function toldBy({ archive, points }: Sources, body: Body): Told[] {
  const own = pointsOfBody(points, body.id).filter((point) => point.body === body.id);
  const byScope = Map.groupBy(own, ({ scope }) => scope);
  const reports = reportsOf(archive, body.id).toSorted((a, b) => a.year - b.year);
  return scopeIds.flatMap((scope) => {
    const told = byScope.get(scope);
    if (!told) return [];
    return [{ body, scope, reports: reports.filter((report) => report.scope === scope), points: told }];
  });
}

export const isExact = (point: AnyPoint): point is Exact =>
  point.state === 'reported' &&
  point.value !== null &&
  point.qualifier === '' &&
  (point.resolution ?? 1) <= 1;

/** The exact numbers of a measure's part, one a year, by year and series. A year that prints two has none. */
function linesOf({ points }: Told, measure: MeasureId, part: PartId): Exact[][] {
  return toSeries(points, measure)
    .filter((series) => series.part === part)
    .map((series) => {
      const years = Map.groupBy(series.points.filter(isExact), ({ year }) => year);
      return [...years.values()].flatMap((points) => {
        const one = preferTable(points);
        return one && points.every(({ value }) => value === one.value) ? [one] : [];
      });
    })
    .filter((line) => line.length > 0);
}

/** Whether a change of law between the two years may have moved the numbers. */
const isBroken = (measure: MeasureId, { earlier, later }: Pair): boolean =>
  breaksOf(measure).some(({ year }) => earlier.year < year && year <= later.year);

/** The last two numbers that compare, of the line that comes closest to today. */
export function lastPair(told: Told, measure: MeasureId, part: PartId = TOTAL): Pair | undefined {
  const pairs = linesOf(told, measure, part).flatMap((line): Pair[] => {
    const [earlier, later] = line.slice(-2);
    return earlier && later && !isBroken(measure, { earlier, later }) ? [{ earlier, later }] : [];
  });
  return pairs.toSorted((a, b) => a.later.year - b.later.year).at(-1);
}

/** The numbers of two years, where they compare. */
export function pairOf(
  told: Told,
  measure: MeasureId,
  years: readonly [earlier: number, later: number],
): Pair | undefined {
  return linesOf(told, measure, TOTAL).flatMap((line): Pair[] => {
    const [earlier, later] = years.map((year) => line.find((point) => point.year === year));
    return earlier && later ? [{ earlier, later }] : [];
  })[0];
}

/** The exact number a document prints of a measure, its table before its prose. */
export function exactIn(
  { points }: Told,
  document: string,
  measure: MeasureId,
  part: PartId = TOTAL,
): Exact | undefined {
  const printed = points.filter(
    (point) => point.document === document && point.measure === measure && point.part === part,
  );
  return preferTable(printed.filter(isExact));
}

/** `市政府办公厅`, `重庆市（全市）`: whose work a number counts, by the name of that report. */
export function whose(
  { body, scope }: Pick<Told, 'body' | 'scope'>,
  point?: Pick<AnyPoint, 'reporter'>,
): string {
  const name = point?.reporter ?? body.short;
  const isPlain = scope === 'organ' && bodyKinds[body.kind].scope === 'organ';
  return isPlain ? name : `${name}（${scopeLabel(scope, body)}）`;
}

/** What lies between two reports: `其间2021—2022年的报告本档案未收。`, and the body's two names where they differ. */
export function between(
  { reports }: Pick<Told, 'reports'>,
  { earlier, later }: Record<'earlier' | 'later', Pick<AnyPoint, 'year' | 'reporter'>>,
): string {
  const held = new Set(reports.map(({ year }) => year));
  const years = Array.from({ length: later.year - earlier.year - 1 }, (_, index) => earlier.year + 1 + index);
  const lacking = years.filter((year) => !held.has(year));
  return [
    lacking.length > 0 ? `其间${runsLabel(toRuns(lacking))}的报告本档案未收。` : '',
    earlier.reporter === later.reporter
      ? ''
      : `同一机关，${earlier.year}年的报告称“${earlier.reporter}”，${later.year}年的报告称“${later.reporter}”。`,
  ].join('');
}

/** A finding about reports long past weighs less: by a fifth for each later report of the body. */
export function recency({ reports }: Told, year: number): number {
  return 0.8 ** reports.filter((report) => report.year > year).length;
}
