/** All measures, and what can be asked of them. Adding a measure is adding one entry to one of these tables. */
import { applicationMeasures } from './applications.ts';
import { TOTAL } from './dimensions.ts';
import type { DimensionId, MemberId } from './dimensions.ts';
import { disclosureMeasures } from './disclosure.ts';
import { informationMeasures } from './information.ts';
import type { Measure, Reading } from './measure.ts';
import { remedyMeasures } from './remedies.ts';
import { supportMeasures } from './support.ts';
import type { FormId, ScopeId } from './terms.ts';

export const measures = {
  ...disclosureMeasures,
  ...applicationMeasures,
  ...remedyMeasures,
  ...informationMeasures,
  ...supportMeasures,
} as const satisfies Record<string, Measure>;

export type Measures = typeof measures;
export type MeasureId = keyof Measures;

// The keys of a literal object are its ids; Object.keys forgets that.
export const measureIds = Object.keys(measures) as readonly MeasureId[];
export const isMeasureId = (id: string): id is MeasureId => Object.hasOwn(measures, id);

/** The entry of a measure, seen as any measure (its literal types given up). */
export const measureOf = (id: MeasureId): Measure => measures[id];

/** How `form` prints the measure; `undefined` where the form lacks it (`not-applicable`). */
export const readingOf = (id: MeasureId, form: FormId): Reading | undefined => measureOf(id).readings[form];

/** Whether the measure may be split so; the whole (no dimension, member `total`) always may. */
export function isAllowedMember(id: MeasureId, dimension: string, member: string): boolean {
  if (dimension === '') return member === TOTAL;
  const allowed: Readonly<Record<string, readonly string[]>> = measureOf(id).dimensions;
  return Object.hasOwn(allowed, dimension) && (allowed[dimension]?.includes(member) ?? false);
}

/** The measure's part of an address: `applications.newReceived` → `applications-new-received`. */
export const measureSlug = (id: MeasureId): string =>
  id.replaceAll('.', '-').replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

type Groups<M extends MeasureId> = Measures[M]['comparable'][number];
type GroupsWith<G extends readonly FormId[], F extends FormId> = G extends readonly FormId[]
  ? F extends G[number]
    ? G[number]
    : never
  : never;

/** The forms whose values of `M` may stand in one series with those of form `F`: at least `F` itself. */
export type JoinableForms<M extends MeasureId, F extends FormId> = F | GroupsWith<Groups<M>, F>;

/** The forms that have the measure. */
export type FormsOf<M extends MeasureId> = keyof Measures[M]['readings'] & FormId;

/** Whether values of the measure from both forms may stand in one series. */
export const areComparable = (id: MeasureId, a: FormId, b: FormId): boolean =>
  a === b || measureOf(id).comparable.some((group) => group.includes(a) && group.includes(b));

interface BorrowedMember<D extends DimensionId = DimensionId> {
  readonly measure: MeasureId;
  readonly dimension: D;
  readonly member: MemberId<D>;
  readonly scope: ScopeId;
  readonly standsIn: ScopeId;
}

/**
 * The one exception to “series of different scopes are never joined”: a part that another scope counts as its whole.
 * The office's share of the city's applications is what the office itself would report as its total.
 */
export const borrowedMembers = [
  {
    measure: 'applications.newReceived',
    dimension: 'level',
    member: 'office',
    scope: 'citywide',
    standsIn: 'office',
  },
  {
    measure: 'applications.answered',
    dimension: 'level',
    member: 'office',
    scope: 'citywide',
    standsIn: 'office',
  },
] as const satisfies readonly BorrowedMember[];
