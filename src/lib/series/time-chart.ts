/** Series over the years, each scope in a panel of its own: its own scale, and nothing to join across. */
import { breaksBetween } from '../../schema/laws.ts';
import type { MeasureId } from '../../schema/vocabulary.ts';
import type { Implied } from '../implied.ts';
import type { AnySeries } from '../series.ts';
import type { ChartModel, Figure, Look } from './chart.ts';
import { toEntries } from './entries.ts';
import { impliedEntries } from './implied-points.ts';
import { drawLines, lookOfPanel, tellLines, type AboutLines, type Line } from './time-model.ts';

export { joinsOf } from './time-model.ts';

export interface TimeLine extends Omit<Line, 'entries'> {
  series: AnySeries;
}

/** The breaks that lie inside the years shown: a form begins, or a law that moves the numbers of these measures. */
export const breaksWithin = (
  min: number,
  max: number,
  measures: readonly MeasureId[] = [],
): ChartModel['breaks'] => [...breaksBetween(measures, min, max)];

/** Where no series has two numbers, there is nothing to see over the years: then they are told one by one. */
export function timeChart(
  about: Omit<AboutLines, 'breaks'>,
  lines: readonly TimeLine[],
  lookFor?: (line: Line, index: number) => Look,
  implied: readonly Implied[] = [],
): Figure {
  const filled = lines.map(({ series, ...line }): Line => ({
    ...line,
    entries: [...toEntries(series), ...impliedEntries(series, implied)].toSorted((a, b) => a.year - b.year),
  }));
  const measures = lines.map(({ series }) => series.measure);
  const isLine = ({ entries }: Line) => entries.filter(({ value }) => value !== null).length > 1;
  return filled.some(isLine) ? linesChart(about, filled, lookFor, measures) : tellLines(about, filled);
}

/** Lines of entries that are of no series: rates, which are computed. */
export function linesChart(
  about: Omit<AboutLines, 'breaks'>,
  lines: readonly Line[],
  lookFor: (line: Line, index: number) => Look = lookOfPanel(lines),
  measures: readonly MeasureId[] = [],
): Figure {
  const breaks = breaksWithin(Math.min(...about.years), Math.max(...about.years), measures);
  return drawLines({ ...about, breaks }, lines, lookFor);
}
