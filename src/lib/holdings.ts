/** Which reports the archive holds, and which years between them it lacks. Lacking (未收) is ours, not the body's. */
import { scopeLabel, type Body, type BodyKind } from '../schema/body.ts';
import { byBodyKind } from './body-kinds.ts';
import { scopeIds, type ScopeId } from '../schema/vocabulary.ts';
import { reportsIn, reportsOf, type Archive, type ArchiveDocument } from '../archive/archive.ts';

/** What 未收 means, wherever it is said. */
export const lackingNote = '“未收”是说本档案没有收入，不是说机关没有发布。';

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
  /** Years of which a report is held, the latest first. */
  years: readonly number[];
  /** The years between them of which no body's report is held. */
  gaps: readonly YearRun[];
  rows: readonly HoldingsRow[];
}

/** A row for each body and each scope that it reported, in the order of the bodies. A second report of a year joins its cell. */
export function toHoldings(archive: Archive): Holdings {
  const held = reportsIn(archive).map(({ year }) => year);
  const years = [...new Set(held)].toSorted((a, b) => b - a);
  return {
    years,
    gaps: gapsOf(held),
    rows: archive.bodies.flatMap((body) => {
      const byScope = Map.groupBy(reportsOf(archive, body.id), ({ scope = 'unstated' }) => scope);
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

/** What is held of one kind of body. */
export interface KindHoldings {
  kind: BodyKind;
  label: string;
  bodies: readonly Body[];
  /** How many of them have a report here. */
  reporting: number;
  reports: number;
  /** Reports of each year held of this kind. */
  byYear: ReadonlyMap<number, number>;
}

/** The holdings by kind of body, kinds without a body left out. */
export function toKinds(archive: Archive): KindHoldings[] {
  const kinds = byBodyKind(archive.bodies, ({ kind }) => kind);
  return kinds.map(({ kind, label, of: bodies }) => {
    const reports = bodies.map(({ id }) => reportsOf(archive, id));
    const years = Map.groupBy(reports.flat(), ({ year }) => year);
    return {
      kind,
      label,
      bodies,
      reporting: reports.filter(({ length }) => length > 0).length,
      reports: reports.flat().length,
      byYear: new Map([...years].map(([year, own]) => [year, own.length])),
    };
  });
}

/** A body's year of which reports are held, or a run of years of which none is. */
export type HeldOrLacking =
  { type: 'held'; year: number; reports: readonly ArchiveDocument[] } | ({ type: 'lacking' } & YearRun);

/**
 * The years of the archive as one body's reports fill them, the latest first. Years before its first or after its last
 * known name are no lack: the body was not there.
 */
export function toHeldAndLacking(archive: Archive, { id, names }: Body): HeldOrLacking[] {
  const byYear = Map.groupBy(reportsOf(archive, id), ({ year }) => year);
  const exists = (year: number): boolean =>
    byYear.has(year) || names.some(({ from = -Infinity, to = Infinity }) => from <= year && year <= to);
  const years = yearsBetween(reportsIn(archive).map(({ year }) => year)).filter(exists);
  const lacking = toRuns(years.filter((year) => !byYear.has(year)));
  return [
    ...[...byYear].map(([year, reports]): HeldOrLacking => ({ type: 'held', year, reports })),
    ...lacking.map((run): HeldOrLacking => ({ type: 'lacking', ...run })),
  ].toSorted((a, b) => lastOf(b) - lastOf(a));
}

const lastOf = (one: HeldOrLacking): number => (one.type === 'held' ? one.year : one.to);

/** Years that follow one another. */
export interface YearRun {
  from: number;
  to: number;
}

/** Years as runs, the earliest first. */
export function toRuns(years: readonly number[]): YearRun[] {
  const runs: YearRun[] = [];
  for (const year of [...new Set(years)].toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.to === year - 1) last.to = year;
    else runs.push({ from: year, to: year });
  }
  return runs;
}

/** `2013—2017`, `2019`. */
export const runLabel = ({ from, to }: YearRun): string => (from === to ? `${from}` : `${from}—${to}`);

/** `2013—2017年、2019年` */
export const runsLabel = (runs: readonly YearRun[]): string =>
  runs.map((run) => `${runLabel(run)}年`).join('、');

/** The years between the first and the last that are not among these. */
export const gapsOf = (years: readonly number[]): YearRun[] => {
  const held = new Set(years);
  return toRuns(yearsBetween(years).filter((year) => !held.has(year)));
};

/** `2019—2024（缺2021）`; where more is lacking than held, what is held: `2012、2018`. */
export function yearsLabel(years: readonly number[]): string {
  const runs = toRuns(years);
  const gaps = gapsOf(years);
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return '';
  const lacking = gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  if (lacking === 0 || lacking >= new Set(years).size) return runs.map(runLabel).join('、');
  return `${first.from}—${last.to}（缺${gaps.map(runLabel).join('、')}）`;
}

/** Every year from the first to the last. */
export function yearsBetween(held: readonly number[]): number[] {
  if (held.length === 0) return [];
  const [first, last] = [Math.min(...held), Math.max(...held)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
