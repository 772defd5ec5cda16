/** The one engine: every indicator, for every body and scope, of what its reports print. */
import { scopeLabel, shortIn } from '../../schema/body.ts';
import type { FormId, ScopeId } from '../../schema/vocabulary.ts';
import type { ArchiveDocument } from '../../archive/archive.ts';
import type { AnyPoint } from '../series.ts';
import { groupOf, type Balance, type Indicator } from './indicator.ts';
import { figuresOf, isLack, notOfThisForm, sumOf, type Figures, type Lack, type Sum } from './sums.ts';
import { SMALLEST_WHOLE } from '../shares.ts';

/** A report as far as computing needs it. */
export type Reported = Omit<ArchiveDocument, 'sections' | 'observations'>;

interface About {
  document: string;
  year: number;
  title: string;
  form: FormId;
  body: string;
  reporter: string;
  scopeId: ScopeId;
  /** In the body's own words. */
  scope: string;
}

type Missing = { kind: 'missing' } & Lack;

/** What a rate is in one report. It is there only where both sides are printed and the lower is large enough. */
export type Rate = About &
  (
    | { kind: 'computed'; percent: number; numerator: Sum; denominator: Sum }
    /** Too few to be a rate: the counts are shown instead. */
    | { kind: 'suppressed'; numerator: Sum; denominator: Sum }
    | Missing
  );

/** What a balance is in one report. */
export type Tally = About & ({ kind: 'computed'; value: number; sum: Sum } | Missing);

/** The rate in every report, in the order of these documents. */
export function ratesOf(
  indicator: Indicator,
  points: readonly AnyPoint[],
  documents: readonly Reported[],
): Rate[] {
  return inEveryReport(points, documents, (form, figures): Outcome<Rate> => {
    if (!groupOf(indicator, form)) return { kind: 'missing', ...notOfThisForm };
    const numerator = sumOf(indicator.numerator, form, figures);
    const denominator = sumOf(indicator.denominator, form, figures);
    if (isLack(numerator)) return { kind: 'missing', ...numerator };
    if (isLack(denominator)) return { kind: 'missing', ...denominator };
    if (denominator.value < SMALLEST_WHOLE) return { kind: 'suppressed', numerator, denominator };
    return { kind: 'computed', percent: (100 * numerator.value) / denominator.value, numerator, denominator };
  });
}

/** The balance in every report, in the order of these documents. */
export function talliesOf(
  balance: Balance,
  points: readonly AnyPoint[],
  documents: readonly Reported[],
): Tally[] {
  return inEveryReport(points, documents, (form, figures): Outcome<Tally> => {
    if (!groupOf(balance, form)) return { kind: 'missing', ...notOfThisForm };
    const sum = sumOf(balance.terms, form, figures);
    return isLack(sum) ? { kind: 'missing', ...sum } : { kind: 'computed', value: sum.value, sum };
  });
}

/** Without what is known of the report. */
type Outcome<R> = R extends unknown ? Omit<R, keyof About> : never;

/**
 * One outcome for each report, of figures of its own body and scope. Where those do not suffice, one for every other
 * scope whose figures it prints in full.
 */
function inEveryReport<R extends { kind: string }>(
  points: readonly AnyPoint[],
  documents: readonly Reported[],
  compute: (form: FormId, figures: Figures) => R,
): (About & R)[] {
  const byDocument = figuresByDocument(points);
  return documents.flatMap((document) => {
    const { key, form, scope, kind, body } = document;
    if (kind !== 'report' || !form || !scope) return [];
    const ofBody = byDocument.get(key)?.get(body) ?? new Map<ScopeId, Figures>();
    const outcomeIn = (of: ScopeId): About & R => ({
      ...about(document, form, of),
      ...compute(form, ofBody.get(of) ?? noFigures),
    });
    const own = outcomeIn(scope);
    if (own.kind !== 'missing') return [own];
    const others = [...ofBody.keys()].filter((other) => other !== scope).map(outcomeIn);
    const found = others.filter((one) => one.kind !== 'missing');
    return found.length > 0 ? found : [own];
  });
}

const about = (
  { key, year, title, body, issuer, reporter }: Reported,
  form: FormId,
  scopeId: ScopeId,
): About => ({
  document: key,
  year,
  title,
  form,
  body,
  reporter: shortIn(reporter, year, issuer),
  scopeId,
  scope: scopeLabel(scopeId, reporter),
});

type ByScope = ReadonlyMap<ScopeId, Figures>;
type ByDocument = ReadonlyMap<string, ReadonlyMap<string, ByScope>>;

const noFigures: Figures = new Map();
const grouped = new WeakMap<readonly AnyPoint[], ByDocument>();

/** Figures by document, body and scope, once for each list of points. */
function figuresByDocument(points: readonly AnyPoint[]): ByDocument {
  const known =
    grouped.get(points) ??
    within(points, 'document', (of) =>
      within(of, 'body', (ofBody) => within(ofBody, 'scope', (ofScope) => figuresOf(ofScope))),
    );
  grouped.set(points, known);
  return known;
}

/** Points grouped by one of their properties, each group made into something. */
function within<K extends 'document' | 'body' | 'scope', G>(
  points: readonly AnyPoint[],
  key: K,
  make: (group: readonly AnyPoint[]) => G,
): ReadonlyMap<AnyPoint[K], G> {
  const groups = Map.groupBy(points, (point) => point[key]);
  return new Map([...groups].map(([value, group]) => [value, make(group)]));
}
