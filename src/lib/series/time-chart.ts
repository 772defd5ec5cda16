/** Series over the years, each scope in a panel of its own: its own scale, and nothing to join across. */
import { breaksBetween } from '../../schema/laws.ts';
import type { MeasureId } from '../../schema/vocabulary.ts';
import type { AnySeries } from '../series.ts';
import type { ChartModel, Figure, Look } from './chart.ts';
import { toEntries } from './entries.ts';
import { drawLines, lookOfPanel, type AboutLines, type Line } from './time-model.ts';

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

export function timeChart(
  about: Omit<AboutLines, 'breaks'>,
  lines: readonly TimeLine[],
  lookFor?: (line: Line, index: number) => Look,
): Figure {
  return linesChart(
    about,
    lines.map(({ series, ...line }): Line => ({ ...line, entries: toEntries(series) })),
    lookFor,
    lines.map(({ series }) => series.measure),
  );
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
