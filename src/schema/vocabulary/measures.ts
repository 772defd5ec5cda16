/** All measures, and what can be asked of them. Adding a measure is adding one entry to one of these tables. */
import { keysOf } from '../keys.ts';
import { applicationMeasures } from './applications.ts';
import { TOTAL } from './dimensions.ts';
import { disclosureMeasures } from './disclosure.ts';
import { informationMeasures } from './information.ts';
import type { Measure, Reading } from './measure.ts';
import { remedyMeasures } from './remedies.ts';
import { slugOf } from './slug.ts';
import type { PeriodId } from './terms.ts';
import { supportMeasures } from './support.ts';
import type { FormId } from '../forms/ids.ts';

export const measures = {
  ...disclosureMeasures,
  ...applicationMeasures,
  ...remedyMeasures,
  ...informationMeasures,
  ...supportMeasures,
} as const satisfies Record<string, Measure>;

export type Measures = typeof measures;
export type MeasureId = keyof Measures;

export const measureIds = keysOf(measures);
export const isMeasureId = (id: string): id is MeasureId => Object.hasOwn(measures, id);

/** The entry of a measure, seen as any measure (its literal types given up). */
export const measureOf = (id: MeasureId): Measure => measures[id];

/** How `form` prints the measure. */
export const readingOf = (id: MeasureId, form: FormId): Reading => measureOf(id).readings[form];

/** A measure a report prints, and any member of it, as `silenceOf` looks them up. */
const subjectKey = (measure: string, dimension = '', member = TOTAL): string =>
  `${measure} ${dimension} ${member}`;

/** What a report prints: its measures, whatever their part, and each of their members. */
export function subjectsOf(
  observations: Iterable<{ measure: MeasureId; dimension: string; member: string }>,
): ReadonlySet<string> {
  return new Set(
    [...observations].flatMap(({ measure, dimension, member }) => [
      measure,
      subjectKey(measure, dimension, member),
    ]),
  );
}

/**
 * What the silence of a report about a whole is: the form has no such figure, or the report prints the matter under another
 * measure or as a member of one (`printed`: its subjects); else the report simply does not have it.
 */
export function silenceOf(
  id: MeasureId,
  form: FormId,
  printed: ReadonlySet<string>,
): 'not-reported' | 'not-applicable' {
  const { elsewhere = [] } = measureOf(id);
  const isElsewhere = elsewhere.some((other) =>
    printed.has(typeof other === 'string' ? other : subjectKey(...other)),
  );
  return readingOf(id, form) === 'none' || isElsewhere ? 'not-applicable' : 'not-reported';
}

/** What time a value of the measure speaks of, unless the observation says otherwise. */
export const periodOf = (id: MeasureId): PeriodId => measureOf(id).period ?? 'year';

/** The measures under which other forms count the same matter: to be shown beside this one, joined to none. */
export const besideOf = (id: MeasureId): MeasureId[] => (measureOf(id).beside ?? []).filter(isMeasureId);

/** Whether the measure may be split so; the whole (no dimension, member `total`) always may. */
export function isAllowedMember(id: MeasureId, dimension: string, member: string): boolean {
  if (dimension === '') return member === TOTAL;
  const allowed: Readonly<Record<string, readonly string[]>> = measureOf(id).dimensions;
  return Object.hasOwn(allowed, dimension) && (allowed[dimension]?.includes(member) ?? false);
}

/** The measure's part of an address: `applications.newReceived` → `applications-new-received`. */
export const measureSlug: (id: MeasureId) => string = slugOf;

type Groups<M extends MeasureId> = Exclude<Measures[M]['comparable'], 'never'>[number];
type GroupsWith<G extends readonly FormId[], F extends FormId> = G extends readonly FormId[]
  ? F extends G[number]
    ? G[number]
    : never
  : never;

/**
 * The forms whose values of `M` may stand in one series with those of form `F`: at least `F` itself, unless the measure is
 * never comparable.
 */
export type JoinableForms<M extends MeasureId, F extends FormId> = Measures[M]['comparable'] extends 'never'
  ? never
  : F | GroupsWith<Groups<M>, F>;

/** The forms that print the measure. */
export type FormsOf<M extends MeasureId> = {
  [F in FormId]: Measures[M]['readings'][F] extends 'none' ? never : F;
}[FormId];

/** Whether no two reports' values of the measure may stand in one series, whatever their forms. */
export const isNeverComparable = (id: MeasureId): boolean => measureOf(id).comparable === 'never';

/** The groups of forms whose values may stand in one series; none where nothing may. */
export function comparableForms(id: MeasureId): readonly (readonly FormId[])[] {
  const { comparable } = measureOf(id);
  return comparable === 'never' ? [] : comparable;
}

/** Whether values of the measure from two reports of these forms may stand in one series. */
export const areComparable = (id: MeasureId, a: FormId, b: FormId): boolean =>
  !isNeverComparable(id) &&
  (a === b || comparableForms(id).some((group) => group.includes(a) && group.includes(b)));
