/** A measure over the years, a panel for each body and scope: what is printed, what another report tells, what is lacking. */
import { urls } from '../../archive/urls.ts';
import { measureOf, TOTAL, type MeasureId } from '../../schema/vocabulary.ts';
import { isBorrowed, seriesLabel, toSeries, type AnyPoint, type AnySeries } from '../series.ts';
import { preferTable } from '../../archive/values.ts';
import { gapsOf, type YearRun } from '../holdings.ts';
import type { Implied } from '../implied.ts';
import { formatValue } from '../figures.ts';
import { thousands } from '../number-words.ts';

/** What a year's number is known by. */
export type YearRow =
  | {
      type: 'printed' | 'borrowed' | 'implied';
      year: number;
      /** The length of its bar; of a range its lower end. */
      value: number;
      text: string;
      place: string;
      /** Why it is drawn hollow, … */
      note: string;
      /** … and where the words that tell it are printed. */
      told: string | undefined;
    }
  | ({ type: 'lacking' } & YearRun);

export interface YearPanel {
  key: string;
  label: string;
  unit: string;
  /** The longest bar. */
  most: number;
  /** The latest first. */
  rows: readonly YearRow[];
}

/** Past so many, the earlier years are on the measure's own page. */
const MOST_ROWS = 10;

/** A panel for each series of the measure that `isShown` accepts, the longest first: nothing of two panels is ever joined. */
export function yearPanels(
  points: readonly AnyPoint[],
  measure: MeasureId,
  isShown: (series: AnySeries) => boolean,
  implied: readonly Implied[] = [],
): YearPanel[] {
  const panels = toSeries(points, measure)
    .filter((series) => series.part === TOTAL && isShown(series))
    .flatMap((series): YearPanel[] => {
      const told = implied.filter(
        (one) => one.measure === measure && one.body === series.body && one.scope === series.scope,
      );
      const rows = rowsOf(series, told);
      if (rows.length === 0) return [];
      const years = rows.map(({ year }) => year);
      const lacking = gapsOf(years).map((run): YearRow => ({ type: 'lacking', ...run }));
      return [
        {
          key: [series.body, series.scope, series.form, ...(series.scope === 'unstated' ? years : [])].join(
            '-',
          ),
          label: seriesLabel(series),
          unit: measureOf(measure).unit,
          most: Math.max(...rows.map(({ value }) => value)),
          rows: [...rows, ...lacking].toSorted((a, b) => lastOf(b) - lastOf(a)).slice(0, MOST_ROWS),
        },
      ];
    });
  return panels.toSorted((a, b) => b.rows.length - a.rows.length);
}

const lastOf = (row: YearRow): number => (row.type === 'lacking' ? row.to : row.year);

type Known = Exclude<YearRow, { type: 'lacking' }>;

/** A row for each year: of a year that prints a number, that; of another, what is told of it. */
function rowsOf(series: AnySeries, implied: readonly Implied[]): Known[] {
  const printed = [
    ...Map.groupBy(
      series.points.filter(({ value }) => value !== null),
      ({ document }) => document,
    ).values(),
  ]
    .flatMap((group) => preferTable(group) ?? [])
    .map((point): Known => {
      const borrowed = isBorrowed(series, point);
      return {
        type: borrowed ? 'borrowed' : 'printed',
        year: point.year,
        value: point.value ?? 0,
        text: formatValue(point).replaceAll(' ', ''),
        place: point.place,
        note: borrowed ? `${point.reporter}的报告所列` : '',
        told: undefined,
      };
    });
  const known = new Set(printed.map(({ year }) => year));
  const told = implied
    .filter(({ year }) => !known.has(year))
    .map(({ year, lower, upper, url, printed: words }): Known => ({
      type: 'implied',
      year,
      value: lower,
      text: rangeText(lower, upper) + measureOf(series.measure).unit,
      place: urls.measure(series.measure),
      note: `由下一年报告的“${words}”推算`,
      told: url,
    }));
  return [...printed, ...told];
}

const rangeText = (lower: number, upper: number | null): string => {
  if (upper === lower) return thousands(lower);
  return upper === null ? `${thousands(lower)}以上` : `${thousands(lower)}—${thousands(upper)}`;
};
