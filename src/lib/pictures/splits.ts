/** How a whole is split, in the last report that splits it so: by channel, level, applicant. */
import {
  dimensions,
  measureSlug,
  memberLabel,
  measureOf,
  type DimensionId,
  type MeasureId,
} from '../../schema/vocabulary.ts';
import { splitPart } from '../series/points.ts';
import { exactIn, isExact, whose, type Exact, type Told } from '../findings/told.ts';
import { levelsOf } from '../findings/unanswered.ts';
import { shareOf } from '../shares.ts';

export interface SplitBar {
  label: string;
  /** The reports' numbers, the earlier first; a bar each. */
  points: readonly Exact[];
  /** Share of the printed whole of that report, where it is large enough. */
  shares: readonly (number | undefined)[];
  /** Of a level, how many of the last number were not answered in the year. */
  open: number;
}

export interface SplitPicture {
  id: string;
  /** Of what was answered, which has no picture of its own. */
  answeredId: string;
  title: string;
  whose: string;
  measure: MeasureId;
  years: readonly number[];
  most: number;
  bars: readonly SplitBar[];
}

/** The last `reports` reports that split the measure; members that are 0 in all of them are left out. */
export function splitPicture(
  told: Told,
  measure: MeasureId,
  dimension: DimensionId,
  reports = 1,
): SplitPicture | undefined {
  const split = told.points.filter(
    (point): point is Exact =>
      point.measure === measure && splitPart(point.part).dimension === dimension && isExact(point),
  );
  const documents = [...Map.groupBy(split, ({ document }) => document)]
    .filter(([, points]) => points.length > 1)
    .slice(-reports);
  const last = documents.at(-1)?.[1][0];
  if (!last) return undefined;
  const parts = [...new Set(documents.flatMap(([, points]) => points.map(({ part }) => part)))];
  const open = new Map(levelsOf(told, last.document).map((level) => [level.part, level.open]));
  const bars = parts.flatMap((part): SplitBar[] => {
    const points = documents.flatMap(([, all]) => all.find((point) => point.part === part) ?? []);
    if (points.every(({ value }) => value === 0)) return [];
    return [
      {
        label: memberLabel(dimension, splitPart(part).member),
        points,
        shares: points.map((point) => {
          const whole = exactIn(told, point.document, measure);
          return whole && shareOf(point.value, whole.value);
        }),
        open: measure === 'applications.newReceived' ? (open.get(part) ?? 0) : 0,
      },
    ];
  });
  return {
    id: `${measureSlug(measure)}-${dimension}-${told.body.id}-${told.scope}`,
    answeredId: `${measureSlug('applications.answered')}-${dimension}-${told.body.id}-${told.scope}`,
    title: `${measureOf(measure).label}：按${dimensions[dimension].label}`,
    whose: whose(told, last),
    measure,
    years: documents.flatMap(([, [first]]) => first?.year ?? []),
    most: Math.max(...bars.flatMap(({ points }) => points.map(({ value }) => value))),
    bars: bars.toSorted((a, b) => (b.points.at(-1)?.value ?? 0) - (a.points.at(-1)?.value ?? 0)),
  };
}
