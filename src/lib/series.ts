/**
 * Series: the values of one measure that may stand in one line. Their type carries scope, measure, form and part, so
 * that mixing two scopes, or forms that the vocabulary does not declare comparable, does not compile; `join` refuses the
 * same at run time, for what comes from data.
 */
import {
  areComparable,
  formIds,
  measureOf,
  memberLabel,
  scopeIds,
  scopes,
  TOTAL,
  type borrowedMembers,
  type FormId,
  type JoinableForms,
  type MeasureId,
  type ScopeId,
} from '../schema/vocabulary.ts';
import { lentTo, partOf, splitPart, type AnyPoint, type PartId } from './series/points.ts';

export { toPoints, type AnyPoint, type PartId } from './series/points.ts';

/** A point whose scope, measure, form and part the compiler knows. None of them may be widened. */
export interface Point<
  in out S extends ScopeId,
  in out M extends MeasureId,
  in out F extends FormId,
  in out P extends PartId = typeof TOTAL,
> extends AnyPoint {
  readonly scope: S;
  readonly measure: M;
  readonly form: F;
  readonly part: P;
}

/** The points of each of several forms; of each, because a point of one form is not a point of one form or another. */
type OfForms<S extends ScopeId, M extends MeasureId, F extends FormId, P extends PartId> = F extends FormId
  ? Point<S, M, F, P>
  : never;

type Borrowed = (typeof borrowedMembers)[number];
/** The one exception: parts that the vocabulary declares to stand in the series of scope `S`. */
type Lent<S extends ScopeId, M extends MeasureId, F extends FormId, B = Borrowed> = B extends Borrowed & {
  measure: M;
  standsIn: S;
}
  ? OfForms<B['scope'], M, F, `${B['dimension']}.${B['member']}`>
  : never;

/** What may join a series of scope `S` and measure `M` that form `F` began. */
export type Joinable<S extends ScopeId, M extends MeasureId, F extends FormId, P extends PartId> = AnyPoint &
  (
    OfForms<S, M, JoinableForms<M, F>, P> | (P extends typeof TOTAL ? Lent<S, M, JoinableForms<M, F>> : never)
  );

/** Only this module makes series: an object of the same shape is none. */
const made = Symbol('series');

export interface AnySeries {
  readonly scope: ScopeId;
  readonly measure: MeasureId;
  /** The form that began it; others in it are comparable with this one. */
  readonly form: FormId;
  readonly part: PartId;
  /** By year. */
  readonly points: readonly AnyPoint[];
}

export interface Series<
  in out S extends ScopeId,
  in out M extends MeasureId,
  in out F extends FormId,
  in out P extends PartId = typeof TOTAL,
> extends AnySeries {
  readonly [made]: true;
  readonly scope: S;
  readonly measure: M;
  readonly form: F;
  readonly part: P;
  readonly points: readonly Joinable<S, M, F, P>[];
}

/** `T` where it is one literal, `never` where it is a union: a series has one scope, not one of several. */
type Single<T, All = T> = T extends All ? ([All] extends [T] ? T : never) : never;

/** A series without points. */
export function emptySeries<
  S extends ScopeId,
  M extends MeasureId,
  F extends FormId,
  P extends PartId = typeof TOTAL,
>(
  scope: S & Single<S>,
  measure: M & Single<M>,
  form: F & Single<F>,
  // The default of `P` is the type of TOTAL; the compiler does not relate the two.
  part: P & Single<P> = TOTAL as P & Single<P>,
): Series<S, M, F, P> {
  return { [made]: true, scope, measure, form, part, points: [] };
}

/** The series with one more point. What the types forbid throws, should it come from data. */
export function join<S extends ScopeId, M extends MeasureId, F extends FormId, P extends PartId>(
  series: Series<S, M, F, P>,
  point: NoInfer<Joinable<S, M, F, P>>,
): Series<S, M, F, P> {
  const reason = whyNot(series, point);
  if (reason !== undefined)
    throw new Error(`${point.document}: ${point.measure} cannot join the series: ${reason}`);
  return { ...series, points: [...series.points, point].toSorted((a, b) => a.year - b.year) };
}

/** Whether a point from data may join: afterwards the compiler knows it too. */
export function fits<S extends ScopeId, M extends MeasureId, F extends FormId, P extends PartId>(
  series: Series<S, M, F, P>,
  point: AnyPoint,
): point is Joinable<S, M, F, P> {
  return whyNot(series, point) === undefined;
}

function whyNot(series: AnySeries, point: AnyPoint): string | undefined {
  if (point.measure !== series.measure) return `it is a series of ${series.measure}`;
  const lent = series.part === TOTAL && lentTo(point) === series.scope;
  if (point.part !== series.part && !lent) return `it is ${point.part}, the series is ${series.part}`;
  if (point.scope !== series.scope && !lent)
    return `its scope is ${point.scope}, that of the series ${series.scope}`;
  if (!areComparable(series.measure, series.form, point.form)) {
    return `the vocabulary does not declare the forms ${series.form} and ${point.form} comparable`;
  }
  return undefined;
}

/** The parts of a measure, in the vocabulary's order: the whole, then every member of every dimension. */
export function partsOf(measure: MeasureId): PartId[] {
  const splits = Object.entries(measureOf(measure).dimensions);
  return [
    TOTAL,
    ...splits.flatMap(([dimension, members]) => members.map((member) => partOf(dimension, member))),
  ];
}

/** Forms that begin a series: no earlier form is comparable with them. */
const firstForms = (measure: MeasureId): FormId[] =>
  formIds.filter(
    (form, index) => !formIds.slice(0, index).some((earlier) => areComparable(measure, earlier, form)),
  );

/** All series of a measure that have a point: one for each scope, part and group of comparable forms. */
export function toSeries(points: readonly AnyPoint[], measure: MeasureId): AnySeries[] {
  return partsOf(measure)
    .flatMap((part) =>
      scopeIds.flatMap((scope) =>
        firstForms(measure).map((form) => collect(points, { scope, measure, form, part })),
      ),
    )
    .filter((series) => series.points.length > 0);
}

function collect<S extends ScopeId, M extends MeasureId, F extends FormId, P extends PartId>(
  points: readonly AnyPoint[],
  of: { scope: S; measure: M; form: F; part: P },
): AnySeries {
  let series: Series<S, M, F, P> = { [made]: true, ...of, points: [] };
  for (const point of points) if (fits(series, point)) series = join(series, point);
  return series;
}

/** Whether a point stands in a series of another scope, by the vocabulary's declaration. */
export const isBorrowed = (series: AnySeries, point: AnyPoint): boolean => point.scope !== series.scope;

/** What a reader calls the series' part: `总计`, `自然人`. */
export function partLabel(part: PartId): string {
  const { dimension, member } = splitPart(part);
  return memberLabel(dimension, member);
}

/** Why a point of another scope stands in a series. */
export function borrowedNote(series: AnySeries, point: AnyPoint): string {
  if (!isBorrowed(series, point)) return '';
  return `这是${scopes[point.scope].label}口径报告所列“${partLabel(point.part)}”的份额，按词表的声明也列入“${scopes[series.scope].label}”序列`;
}
