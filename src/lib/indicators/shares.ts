/** The classes of a form as shares of their sum, and what a measure is a share of. */
import { formIds, forms, measures, TOTAL, type FormId, type MeasureId } from '../../schema/vocabulary.ts';
import type { AnyPoint } from '../series.ts';
import { indicators } from './definitions.ts';
import { rate, type Indicator } from './indicator.ts';
import { exactOf } from './sums.ts';
import { allOutcomes, theClass } from './term.ts';

/** The classes of outcomes of some forms, each as a share of their sum. */
export function classesOf(of: readonly FormId[]): Indicator[] {
  const ids = new Set(of.flatMap((form) => forms[form].outcomes.classes.map(({ id }) => id)));
  return [...ids].map((id) => {
    const term = theClass(id);
    return rate({
      id: `${id}-share`,
      label: term.label,
      numerator: [term],
      denominator: [allOutcomes()],
      comparable: [formIds.filter((form) => term.measures(form) !== undefined)],
    });
  });
}

/** What a measure is a share of in a form: the denominator of the indicator that it alone is the numerator of, or the whole its class is of. */
export function wholeOfShare(
  measure: MeasureId,
  form: FormId,
): { label: string; measures: readonly MeasureId[] } | undefined {
  const indicator = indicators.find(
    ({ numerator, denominator }) =>
      isAlone(numerator, measure, form) && denominator.every(({ sign, part }) => sign > 0 && part === TOTAL),
  );
  const { classes, total } = forms[form].outcomes;
  const isOutcome = classes.some((one) => one.measures.includes(measure));
  const of = indicator
    ? indicator.denominator.flatMap((term) => term.measures(form) ?? [])
    : isOutcome
      ? [total]
      : [];
  if (of.length === 0) return undefined;
  return { label: of.map((one) => measures[one].label).join('＋'), measures: of };
}

function isAlone(numerator: Indicator['numerator'], measure: MeasureId, form: FormId): boolean {
  const [only, ...others] = numerator;
  if (!only || others.length > 0 || only.part !== TOTAL) return false;
  const parts = only.measures(form);
  return parts?.length === 1 && parts[0] === measure;
}

/** The sum of these measures as a document prints them for a body and scope; nothing where one is lacking. */
export function sumIn(
  points: readonly AnyPoint[],
  { document, body, scope }: Pick<AnyPoint, 'document' | 'body' | 'scope'>,
  of: readonly MeasureId[],
): number | undefined {
  const own = of.flatMap((measure) => {
    const found = (pointsByPlace(points).get(`${document} ${measure}`) ?? []).filter(
      (point) => point.part === TOTAL && point.body === body && point.scope === scope,
    );
    return exactOf(found) ?? [];
  });
  return own.length < of.length ? undefined : own.reduce((total, { value }) => total + (value ?? 0), 0);
}

const placed = new WeakMap<readonly AnyPoint[], ReadonlyMap<string, readonly AnyPoint[]>>();

/** Points by document and measure, once for each list of points. */
function pointsByPlace(points: readonly AnyPoint[]): ReadonlyMap<string, readonly AnyPoint[]> {
  const known =
    placed.get(points) ?? Map.groupBy(points, ({ document, measure }) => `${document} ${measure}`);
  placed.set(points, known);
  return known;
}
