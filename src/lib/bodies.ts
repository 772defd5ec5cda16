/** What the archive knows of one body: its points, the figures to draw, its subordinates. */
import type { Body } from '../schema/body.ts';
import { TOTAL, measureOf, type MeasureId } from '../schema/vocabulary.ts';
import type { Archive } from '../archive/archive.ts';
import { toSeries, type AnyPoint } from './series.ts';
import type { Figure } from './series/chart.ts';
import { wholeChart } from './series/measure-figures.ts';

const byBody = new WeakMap<readonly AnyPoint[], ReadonlyMap<string, readonly AnyPoint[]>>();

/** The points that stand in a body's series: its own, and those that another's report is declared to print for it. */
export function pointsOf(points: readonly AnyPoint[], body: string): readonly AnyPoint[] {
  const known = byBody.get(points) ?? groupByBody(points);
  byBody.set(points, known);
  return known.get(body) ?? [];
}

function groupByBody(points: readonly AnyPoint[]): ReadonlyMap<string, readonly AnyPoint[]> {
  const places = points.flatMap((point) =>
    [...new Set([point.body, point.standsIn?.body ?? point.body])].map((body) => ({ body, point })),
  );
  const groups = Map.groupBy(places, ({ body }) => body);
  return new Map([...groups].map(([body, own]) => [body, own.map(({ point }) => point)]));
}

/** What is asked of a body first. */
const drawn: readonly MeasureId[] = [
  'applications.newReceived',
  'outcomes.totalProcessed',
  'applications.answered',
  'reconsideration.total',
  'litigation.total',
];
const MOST_FIGURES = 4;

/** Past so many years a small chart names every second, every third … of them. */
const MOST_YEARS_NAMED = 7;

/** Small charts of a body's key figures over the years; only measures of which a report of its own prints a number. */
export function keyCharts(points: readonly AnyPoint[], body: string): Figure[] {
  const own = pointsOf(points, body);
  const years = [...new Set(own.map(({ year }) => year))].toSorted((a, b) => a - b);
  return drawn
    .flatMap((measure) => {
      const wholes = toSeries(own, measure).filter(
        (series) =>
          series.part === TOTAL &&
          series.body === body &&
          series.points.some((point) => point.value !== null && point.body === body),
      );
      if (wholes.length === 0) return [];
      return [toSmall(wholeChart(wholes, measure, { years }, measureOf(measure).label))];
    })
    .slice(0, MOST_FIGURES);
}

/** The latest year is always named; what a break is, the legend says. */
function toSmall({ model, ...rest }: Figure): Figure {
  const step = Math.ceil(model.x.ticks.length / MOST_YEARS_NAMED);
  const ticks = model.x.ticks
    .toReversed()
    .filter((_, index) => index % step === 0)
    .toReversed();
  const breaks = model.breaks.map((one) => ({ ...one, short: '' }));
  return { ...rest, model: { ...model, breaks, x: { ...model.x, ticks } } };
}

const byParent = new WeakMap<readonly Body[], ReadonlyMap<string, readonly Body[]>>();

/** The bodies that belong to one, in the order of the list. */
export function childrenOfBody({ bodies }: Pick<Archive, 'bodies'>, id: string): readonly Body[] {
  const known =
    byParent.get(bodies) ??
    Map.groupBy(
      bodies.filter(({ parent }) => parent !== undefined),
      ({ parent = '' }) => parent,
    );
  byParent.set(bodies, known);
  return known.get(id) ?? [];
}
