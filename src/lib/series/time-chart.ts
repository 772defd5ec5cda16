/** Series over the years, each scope in a panel of its own: its own scale, and nothing to join across. */
import { forms, formIds } from '../../schema/vocabulary.ts';
import type { AnySeries } from '../series.ts';
import type { ChartModel, Figure, Look } from './chart.ts';
import { toEntries } from './entries.ts';
import { impliedEntries, type ImpliedNumber } from './implied-points.ts';
import { drawLines, lookOfPanel, tellLines, type AboutLines, type Line } from './time-model.ts';

export { joinsOf } from './time-model.ts';

export interface TimeLine extends Omit<Line, 'entries'> {
  series: AnySeries;
}

/** The breaks that lie inside the years shown. */
export function breaksWithin(min: number, max: number): ChartModel['breaks'] {
  return formIds.flatMap((form) => {
    const { years, beginning } = forms[form];
    const at = years.from - 0.5;
    return beginning && at > min && at < max ? [{ at, ...beginning }] : [];
  });
}

/** Where no series has two numbers, there is nothing to see over the years: then they are told one by one. */
export function timeChart(
  about: Omit<AboutLines, 'breaks'>,
  lines: readonly TimeLine[],
  lookFor?: (line: Line, index: number) => Look,
  implied: readonly ImpliedNumber[] = [],
): Figure {
  const filled = lines.map(({ series, ...line }): Line => ({
    ...line,
    entries: [...toEntries(series), ...impliedEntries(series, implied)].toSorted((a, b) => a.year - b.year),
  }));
  const isLine = ({ entries }: Line) => entries.filter(({ value }) => value !== null).length > 1;
  return filled.some(isLine) ? linesChart(about, filled, lookFor) : tellLines(about, filled);
}

/** Lines of entries that are of no series: rates, which are computed. */
export function linesChart(
  about: Omit<AboutLines, 'breaks'>,
  lines: readonly Line[],
  lookFor: (line: Line, index: number) => Look = lookOfPanel(lines),
): Figure {
  const breaks = breaksWithin(Math.min(...about.years), Math.max(...about.years));
  return drawLines({ ...about, breaks }, lines, lookFor);
}
