/**
 * Series: the values of one measure that may stand in one line. Their type carries body, scope, measure, form and part, so
 * that mixing two bodies, two scopes, or forms that the vocabulary does not declare comparable, does not compile; `join`
 * refuses the same at run time, for what comes from data.
 */
import { scopeLabel, shortIn } from '../schema/body.ts';
import {
  areComparable,
  formIds,
  isNeverComparable,
  measureOf,
  memberLabel,
  periodOf,
  scopeIds,
  TOTAL,
  type FormId,
  type JoinableForms,
  type MeasureId,
  type PeriodId,
  type ScopeId,
} from '../schema/vocabulary.ts';
import { partOf, splitPart, type AnyPoint, type PartId } from './series/points.ts';

export { toPoints, type AnyPoint, type PartId } from './series/points.ts';

/** A point whose body, scope, measure, form and part the compiler knows. None of them may be widened. */
export interface Point<
  in out B extends string,
  in out S extends ScopeId,
  in out M extends MeasureId,
  in out F extends FormId,
  in out P extends PartId = typeof TOTAL,
> extends AnyPoint {
  readonly body: B;
  readonly scope: S;
  readonly measure: M;
  readonly form: F;
  readonly part: P;
}

/** The points of each of several forms; of each, because a point of one form is not a point of one form or another. */
type OfForms<
  B extends string,
  S extends ScopeId,
  M extends MeasureId,
  F extends FormId,
  P extends PartId,
> = F extends FormId ? Point<B, S, M, F, P> : never;

/** The one exception: a part that a declaration beside its seed also puts into the series of another body and scope. */
export type Lent<
  B extends string,
  S extends ScopeId,
  M extends MeasureId,
  F extends FormId,
> = F extends FormId
  ? AnyPoint & {
      readonly measure: M;
      readonly form: F;
      readonly standsIn: { readonly body: B; readonly scope: S };
    }
  : never;

/** What may join a series of body `B`, scope `S` and measure `M` that form `F` began. */
export type Joinable<
  B extends string,
  S extends ScopeId,
  M extends MeasureId,
  F extends FormId,
  P extends PartId,
> = AnyPoint &
  (
    | OfForms<B, S, M, JoinableForms<M, F>, P>
    | (P extends typeof TOTAL ? Lent<B, S, M, JoinableForms<M, F>> : never)
  );

/** Only this module makes series: an object of the same shape is none. */
const made = Symbol('series');

export interface AnySeries {
  readonly body: string;
  readonly scope: ScopeId;
  readonly measure: MeasureId;
  /** The form that began it; others in it are comparable with this one. */
  readonly form: FormId;
  readonly part: PartId;
  /** By year. */
  readonly points: readonly AnyPoint[];
}

export interface Series<
  in out B extends string,
  in out S extends ScopeId,
  in out M extends MeasureId,
  in out F extends FormId,
  in out P extends PartId = typeof TOTAL,
> extends AnySeries {
  readonly [made]: true;
  readonly body: B;
  readonly scope: S;
  readonly measure: M;
  readonly form: F;
  readonly part: P;
  readonly points: readonly Joinable<B, S, M, F, P>[];
}

/** `T` where it is one literal, `never` where it is a union: a series has one scope, not one of several. */
type Single<T, All = T> = T extends All ? ([All] extends [T] ? T : never) : never;

/** A series without points. Only tests begin one by hand: they hold the types to their promise. */
export function emptySeries<
  B extends string,
  S extends ScopeId,
  M extends MeasureId,
  F extends FormId,
  P extends PartId = typeof TOTAL,
>(
  body: B & Single<B>,
  scope: S & Single<S>,
  measure: M & Single<M>,
  form: F & Single<F>,
  // The default of `P` is the type of TOTAL; the compiler does not relate the two.
  part: P & Single<P> = TOTAL as P & Single<P>,
): Series<B, S, M, F, P> {
  return { [made]: true, body, scope, measure, form, part, points: [] };
}

/** The series with one more point. What the types forbid throws, should it come from data. */
export function join<
  B extends string,
  S extends ScopeId,
  M extends MeasureId,
  F extends FormId,
  P extends PartId,
>(series: Series<B, S, M, F, P>, point: NoInfer<Joinable<B, S, M, F, P>>): Series<B, S, M, F, P> {
  const reason = whyNot(series, point);
  if (reason !== undefined)
    throw new Error(`${point.document}: ${point.measure} cannot join the series: ${reason}`);
  return { ...series, points: [...series.points, point].toSorted((a, b) => a.year - b.year) };
}

/** Whether a point from data may join: afterwards the compiler knows it too. */
export function fits<
  B extends string,
  S extends ScopeId,
  M extends MeasureId,
  F extends FormId,
  P extends PartId,
>(series: Series<B, S, M, F, P>, point: AnyPoint): point is Joinable<B, S, M, F, P> {
  return whyNot(series, point) === undefined;
}

function whyNot(series: AnySeries, point: AnyPoint): string | undefined {
  if (point.measure !== series.measure) return `it is a series of ${series.measure}`;
  const lent = series.part === TOTAL && isLentTo(point, series);
  if (point.part !== series.part && !lent) return `it is ${point.part}, the series is ${series.part}`;
  if (point.body !== series.body && !lent)
    return `its body is ${point.body}, that of the series ${series.body}`;
  if (point.scope !== series.scope && !lent)
    return `its scope is ${point.scope}, that of the series ${series.scope}`;
  const [first] = series.points;
  if (isNeverComparable(series.measure)) {
    return first && first.document !== point.document
      ? `the vocabulary declares no two reports' values of ${series.measure} comparable`
      : undefined;
  }
  if (!areComparable(series.measure, series.form, point.form)) {
    return `the vocabulary does not declare the forms ${series.form} and ${point.form} comparable`;
  }
  if (series.scope === 'unstated' && first && first.document !== point.document) {
    return 'two reports that do not say whose work they count need not count the same';
  }
  if (first && kindOfTime(first) !== kindOfTime(point)) {
    return `it speaks of another time (${kindOfTime(point)}) than the series (${kindOfTime(first)})`;
  }
  return undefined;
}

/** What there is on a day may stand beside what there is on another; what happened in a year, or was planned, may not. */
const kindOfTime = ({ measure, period = periodOf(measure) }: AnyPoint): PeriodId | 'stock' =>
  period === 'point' || period === 'year-end' ? 'stock' : period;

const isLentTo = ({ standsIn }: AnyPoint, { body, scope }: AnySeries): boolean =>
  standsIn?.body === body && standsIn.scope === scope;

/** The parts of a measure, in the vocabulary's order: the whole, then every member of every dimension. */
export function partsOf(measure: MeasureId): PartId[] {
  const splits = Object.entries(measureOf(measure).dimensions);
  return [
    TOTAL,
    ...splits.flatMap(([dimension, members]) => members.map((member) => partOf(dimension, member))),
  ];
}

const grouped = new WeakMap<readonly AnyPoint[], ReadonlyMap<MeasureId, readonly AnyPoint[]>>();

/** The points of a measure; grouped once for each list of points, which is not changed afterwards. */
export function pointsOf(points: readonly AnyPoint[], measure: MeasureId): readonly AnyPoint[] {
  const known = grouped.get(points) ?? Map.groupBy(points, (point) => point.measure);
  grouped.set(points, known);
  return known.get(measure) ?? [];
}

/** All series of a measure that have a point: one for each body, scope, part and group of comparable forms. */
export function toSeries(points: readonly AnyPoint[], measure: MeasureId): AnySeries[] {
  const byPlace = Map.groupBy(pointsOf(points, measure).flatMap(placesInSeries), ({ key }) => key);
  const order = { scope: scopeIds, part: partsOf(measure), form: formIds };
  const rank = (series: AnySeries): number =>
    (order.part.indexOf(series.part) * scopeIds.length + order.scope.indexOf(series.scope)) * formIds.length +
    order.form.indexOf(series.form);
  return [...byPlace.values()]
    .flatMap((group) =>
      group[0]
        ? [
            collect(
              group[0].of,
              group.map(({ point }) => point),
            ),
          ]
        : [],
    )
    .toSorted((a, b) => rank(a) - rank(b) || (a.body < b.body ? -1 : a.body > b.body ? 1 : 0));
}

type SeriesKey = Pick<AnySeries, 'body' | 'scope' | 'measure' | 'form' | 'part'>;

/** The series a point stands in: its own and, where it is lent, the other body's. */
function placesInSeries(point: AnyPoint): { key: string; of: SeriesKey; point: AnyPoint }[] {
  const { measure, standsIn } = point;
  const form = firstForm(measure, point.form);
  const own: SeriesKey = { body: point.body, scope: point.scope, measure, form, part: point.part };
  const lent: SeriesKey[] = standsIn ? [{ ...standsIn, measure, form, part: TOTAL }] : [];
  return [own, ...lent].map((of) => ({
    // A report that does not say whose work it counts, or what is like in no two reports, shares its series with no other.
    key: [of.body, of.scope, of.part, form, kindOfTime(point), standsAlone(of) ? point.document : ''].join(
      ' ',
    ),
    of,
    point,
  }));
}

const standsAlone = ({ scope, measure }: SeriesKey): boolean =>
  scope === 'unstated' || isNeverComparable(measure);

/** The form that begins the series a form belongs to: the earliest that is comparable with it. */
const firstForm = (measure: MeasureId, form: FormId): FormId =>
  formIds.find((earlier) => areComparable(measure, earlier, form)) ?? form;

function collect<
  B extends string,
  S extends ScopeId,
  M extends MeasureId,
  F extends FormId,
  P extends PartId,
>(of: { body: B; scope: S; measure: M; form: F; part: P }, points: readonly AnyPoint[]): AnySeries {
  let series: Series<B, S, M, F, P> = { [made]: true, ...of, points: [] };
  for (const point of points) {
    if (!fits(series, point)) throw new Error(`${point.document}: ${whyNot(series, point)}`);
    series = join(series, point);
  }
  return series;
}

/** Whether a point stands in the series of another body or scope, by the declaration beside its seed. */
export const isBorrowed = (series: AnySeries, point: AnyPoint): boolean =>
  point.scope !== series.scope || point.body !== series.body;

/** What a reader calls the series' part: `总计`, `自然人`. */
export function partLabel(part: PartId): string {
  const { dimension, member } = splitPart(part);
  return memberLabel(dimension, member);
}

/** Whose work a series counts, as a list calls it: `市政府办公厅（本机关）`; by the body's own latest report in it. */
export function seriesLabel({ body, scope, points }: AnySeries): string {
  const own = points.findLast((point) => point.body === body && point.scope === scope);
  if (own) return `${own.reporter}（${scopeLabel(scope, own)}）`;
  const lent = points.findLast(({ borrower }) => borrower?.id === body);
  const name = lent?.borrower ? shortIn(lent.borrower, lent.year) : body;
  return `${name}（${scopeLabel(scope, lent?.borrower ?? {})}）`;
}

/** Why a point of another body or scope stands in a series. */
export function borrowedNote(series: AnySeries, point: AnyPoint): string {
  if (!isBorrowed(series, point)) return '';
  return point.part === TOTAL
    ? `这是${point.reporter}的报告印出的数字，说的是这一机关的工作，本站据此也列入`
    : `这是${point.reporter}的报告所列“${partLabel(point.part)}”的份额，本站据此也列入这一机关的数字`;
}
