/** What other forms count of the same matter: told beside a measure's values, in no line with them. */
import { besideOf, measureOf, TOTAL, type MeasureId } from '../../schema/vocabulary.ts';
import { toSeries, type AnyPoint } from '../series.ts';
import { toEntries, type Entry } from './entries.ts';
import type { IsLead } from './measure-figures.ts';

/** A page tells so many of each; the measure's own page has all. */
const MOST_TOLD = 6;

export interface Beside {
  measure: MeasureId;
  label: string;
  /** The newest first. */
  entries: readonly Entry[];
  /** How many more there are. */
  more: number;
}

/** The printed wholes of the measures that are shown beside this one; of many bodies, those that `isLead` accepts. */
export function besideFigures(points: readonly AnyPoint[], measure: MeasureId, isLead: IsLead): Beside[] {
  return besideOf(measure).flatMap((other) => {
    const entries = toSeries(points, other)
      .filter((series) => series.part === TOTAL && isLead(series))
      .flatMap(toEntries)
      .filter(({ value, borrowed }) => value !== null && !borrowed)
      .toSorted((a, b) => b.year - a.year);
    const told = entries.slice(0, MOST_TOLD);
    return told.length === 0
      ? []
      : [
          {
            measure: other,
            label: measureOf(other).label,
            entries: told,
            more: entries.length - told.length,
          },
        ];
  });
}
