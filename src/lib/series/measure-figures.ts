/** The charts of one measure: its wholes over the years, and one for every way in which a report splits it. */
import {
  dimensions,
  isDimensionId,
  isNeverComparable,
  measureOf,
  measureSlug,
  TOTAL,
  type MeasureId,
} from '../../schema/vocabulary.ts';
import type { Implied } from '../implied.ts';
import { MOST_LEADS } from '../lead-bodies.ts';
import { partLabel, seriesLabel, toSeries, type AnyPoint, type AnySeries } from '../series.ts';
import { lookOf, type Figure } from './chart.ts';
import { toEntries } from './entries.ts';
import { impliedEntries } from './implied-points.ts';
import { splitPart } from './points.ts';
import { rowsChart } from './rows-chart.ts';
import { tell } from './told.ts';
import { timeChart, type TimeLine } from './time-chart.ts';

/** Up to so many reports, a split is compared row by row; above, its members run over the years. */
const MOST_MARKS_IN_A_ROW = 3;

export interface Years {
  years: readonly number[];
  /** What printed changes tell of other years. */
  implied?: readonly Implied[];
}

/** The charts of a measure; of many series, those that `isLead` accepts. */
export function figuresOf(
  points: readonly AnyPoint[],
  measure: MeasureId,
  about: Years,
  isLead: IsLead = () => true,
): Figure[] {
  const all = fewSeries(toSeries(points, measure), isLead);
  const wholes = all.filter(({ part }) => part === TOTAL);
  return [
    ...(wholes.length > 0 ? [wholeChart(wholes, measure, about)] : []),
    ...Object.keys(measureOf(measure).dimensions).flatMap((dimension) =>
      splitCharts(all, measure, dimension, about),
    ),
  ];
}

/** Id of the figure of a measure's wholes. */
export const wholeFigureId = (measure: MeasureId): string => `${measureSlug(measure)}-years`;

export type IsLead = (series: AnySeries) => boolean;

/** All series, where they are of few bodies and scopes; else those of the bodies whose figures are drawn unasked. */
function fewSeries(all: readonly AnySeries[], isLead: IsLead): readonly AnySeries[] {
  const lines = new Set(all.map(({ body, scope, form }) => [body, scope, form].join(' ')));
  return lines.size <= MOST_LEADS ? all : all.filter(isLead);
}

/** Which series of a measure are drawn unasked: all of few, else those of the leading bodies. */
export function drawnIn(points: readonly AnyPoint[], measure: MeasureId, isLead: IsLead): IsLead {
  const all = toSeries(points, measure);
  return fewSeries(all, isLead) === all ? () => true : isLead;
}

/** The wholes of one measure, a panel for each body and scope. */
export function wholeChart(
  wholes: readonly AnySeries[],
  measure: MeasureId,
  { years, implied = [] }: Years,
  title?: string,
): Figure {
  const { label, unit, definition, incomparable = '' } = measureOf(measure);
  const told = tell(label, wholes, incomparable);
  const lines = wholes.map((series): TimeLine => {
    const label = seriesLabel(series);
    return { panel: label, lane: label, label, series };
  });
  const about = {
    id: wholeFigureId(measure),
    title: title ?? told.title,
    lead: title === undefined ? told.lead : incomparable,
    unit,
    definition,
    // What is told of a year without a report needs a place on the axis.
    years: [...years, ...yearsToldOf(wholes, implied)],
  };
  return timeChart(about, lines, undefined, implied);
}

const yearsToldOf = (wholes: readonly AnySeries[], implied: readonly Implied[]): number[] =>
  wholes.flatMap((series) => impliedEntries(series, implied).map(({ year }) => year));

/**
 * The members of one dimension: a chart for each body, scope and group of forms that compare, and for each report alone where
 * no two reports' numbers do.
 */
function splitCharts(
  all: readonly AnySeries[],
  measure: MeasureId,
  dimension: string,
  { years }: Years,
): Figure[] {
  if (!isDimensionId(dimension)) return [];
  const { label, unit, definition, incomparable } = measureOf(measure);
  const split = all.filter(({ part }) => splitPart(part).dimension === dimension);
  const groups = [...Map.groupBy(split, comparableKey).values()];
  const ids = new Set<string>();
  return groups.flatMap((members) => {
    const [first] = members;
    const reports = new Set(members.flatMap(({ points }) => points.map(({ document }) => document)));
    const [report] = first?.points ?? [];
    if (!first || !report) return [];
    const id = `${measureSlug(measure)}-${dimension}-${first.body}-${first.scope}`;
    const about = {
      // The first of a body and scope keeps the address that the chart of all had.
      id: ids.has(id) ? `${id}-${report.document.replaceAll('/', '-')}` : id,
      title: `${label}：按${dimensions[dimension].label}，${seriesLabel(first)}${reports.size === 1 ? `，${report.year}年` : ''}`,
      unit,
      definition,
      notes: incomparable === undefined ? [] : [incomparable],
    };
    ids.add(id);
    if (reports.size > MOST_MARKS_IN_A_ROW) {
      const lines = members.map((series): TimeLine => ({
        panel: '',
        lane: '',
        label: partLabel(series.part),
        series,
      }));
      return timeChart({ ...about, years }, lines, (_, index) => lookOf(index));
    }
    const byPart = Map.groupBy(members, ({ part }) => part);
    const lines = [...byPart].map(([part, series]) => ({
      label: partLabel(part),
      entries: series.flatMap((one) => toEntries(one)),
    }));
    return rowsChart(about, lines);
  });
}

/** Parts of one key may stand beside one another; a series that holds one report alone stands with those of the same report. */
const comparableKey = ({ body, scope, form, measure, points }: AnySeries): string =>
  [body, scope, form, isNeverComparable(measure) || scope === 'unstated' ? points[0]?.document : ''].join(
    ' ',
  );
