/** Rates that people compute of these figures, each with numerator, denominator and formula, and only where they mean something. */
import { scopeLabel, shortIn } from '../schema/body.ts';
import {
  formIds,
  forms,
  measures,
  states,
  TOTAL,
  type FormId,
  type MeasureId,
  type StateId,
} from '../schema/vocabulary.ts';
import type { ArchiveDocument } from '../archive/archive.ts';
import type { AnyPoint } from './series.ts';
import { SMALLEST_WHOLE } from './ranking.ts';
import { preferTable } from '../archive/values.ts';
import { cellsOf, type Cell } from './series/entries.ts';

/** Below this denominator one case more or less moves a rate by five points: no rate is shown. */
export const SMALLEST_DENOMINATOR = SMALLEST_WHOLE;

export interface Indicator {
  id: string;
  label: string;
  formula: string;
  /** What is added up; undefined where the form has no such class. */
  numerator: (form: FormId) => readonly MeasureId[] | undefined;
  denominator: (form: FormId) => readonly MeasureId[];
}

/** The classes of outcomes of some forms, each as a share of their sum: what a class adds up is the form's to say. */
export function classesOf(of: readonly FormId[]): Indicator[] {
  const all = of.flatMap((form) => forms[form].outcomes.classes);
  const ids = [...new Set(all.map(({ id }) => id))];
  return ids.map((id): Indicator => {
    const label = all.find((one) => one.id === id)?.label ?? id;
    return {
      id: `${id}-share`,
      label,
      formula: `${label} ÷ 办理结果总计`,
      numerator: (form) => forms[form].outcomes.classes.find((one) => one.id === id)?.measures,
      denominator: (form) => [forms[form].outcomes.total],
    };
  });
}

const statutory = classesOf(formIds.filter((form) => forms[form].family === 'statutory'));
const classOf = (id: string, label: string): Indicator[] =>
  statutory.filter((one) => one.id === `${id}-share`).map((one) => ({ ...one, label }));
const always =
  (...ids: readonly MeasureId[]) =>
  (): readonly MeasureId[] =>
    ids;
const processed = always('outcomes.totalProcessed');

export const indicators: readonly Indicator[] = [
  {
    id: 'substantive-disclosure',
    label: '实质公开率',
    formula: '（予以公开 + 部分公开）÷ 办理结果总计',
    numerator: always('outcomes.granted', 'outcomes.partiallyGranted'),
    denominator: processed,
  },
  ...classOf('refused', '不予公开率'),
  ...classOf('unavailable', '无法提供率'),
  {
    id: 'not-held-share',
    label: '不掌握信息率',
    formula: '本机关不掌握相关政府信息 ÷ 办理结果总计',
    numerator: always('outcomes.unavailable.notHeld'),
    denominator: processed,
  },
  ...classOf('not-processed', '不予处理率'),
  {
    id: 'reconsideration-correction',
    label: '行政复议纠正率',
    formula: '结果纠正 ÷（结果维持 + 结果纠正 + 其他结果），尚未审结的不计',
    numerator: always('reconsideration.corrected'),
    denominator: always('reconsideration.upheld', 'reconsideration.corrected', 'reconsideration.otherResult'),
  },
  {
    id: 'carried-forward',
    label: '结转率',
    formula: '结转下年度继续办理 ÷（本年新收 + 上年结转）',
    numerator: always('applications.carriedForward'),
    denominator: always('applications.newReceived', 'applications.carriedOver'),
  },
];

interface Sum {
  value: number;
  cells: Cell[];
}

/** What an indicator is in one document. A rate is there only where both sides are printed and the lower is large enough. */
export type Rate = {
  document: string;
  year: number;
  title: string;
  form: FormId;
  body: string;
  reporter: string;
  scope: string;
} & (
  | { kind: 'computed'; percent: number; numerator: Sum; denominator: Sum }
  | { kind: 'suppressed'; numerator: Sum; denominator: Sum }
  | { kind: 'missing'; state: Lack['state']; reason: string }
);

/** The indicator in every report, in the order of the archive. Only figures of the report's own scope enter. */
export function ratesOf(
  indicator: Indicator,
  points: readonly AnyPoint[],
  documents: readonly Omit<ArchiveDocument, 'sections' | 'observations'>[],
): Rate[] {
  const byDocument = pointsByDocument(points);
  return documents.flatMap(({ key, year, title, form, scope, kind, body, issuer, reporter }): Rate[] => {
    if (kind !== 'report' || !form || !scope) return [];
    const about = {
      document: key,
      year,
      title,
      form,
      body,
      reporter: shortIn(reporter, year, issuer),
      scope: scopeLabel(scope, reporter),
    };
    const own = (byDocument.get(key) ?? []).filter(
      (point) => point.part === 'total' && point.body === body && point.scope === scope,
    );
    const parts = indicator.numerator(form);
    if (!parts) return [{ ...about, kind: 'missing', state: 'not-applicable', reason: '所用格式没有这一类' }];
    const needed = [...parts, ...indicator.denominator(form)];
    const missing = needed.flatMap((measure) => lackOf(own, measure));
    if (missing[0]) {
      const worst = missing.find(({ state }) => state === 'not-applicable') ?? missing[0];
      const labels = [
        ...new Set(missing.filter(({ state }) => state === worst.state).map(({ label }) => label)),
      ];
      const reason = `${labels.slice(0, 2).join('、')}${labels.length > 2 ? '等' : ''}${states[worst.state].label}`;
      return [{ ...about, kind: 'missing', state: worst.state, reason }];
    }
    const numerator = sum(own, parts);
    const denominator = sum(own, indicator.denominator(form));
    if (denominator.value < SMALLEST_DENOMINATOR)
      return [{ ...about, kind: 'suppressed', numerator, denominator }];
    return [
      {
        ...about,
        kind: 'computed',
        percent: (100 * numerator.value) / denominator.value,
        numerator,
        denominator,
      },
    ];
  });
}

/** The printed point of a measure, the table's before the prose's; exact ones only. */
function printedPoint(own: readonly AnyPoint[], measure: MeasureId): AnyPoint | undefined {
  return preferTable(
    own.filter((point) => point.measure === measure && point.value !== null && point.qualifier === ''),
  );
}

interface Lack {
  label: string;
  state: Exclude<StateId, 'reported'>;
}

/** Why a measure cannot enter a sum; nothing where it can. */
function lackOf(own: readonly AnyPoint[], measure: MeasureId): Lack[] {
  if (printedPoint(own, measure)) return [];
  const silent = own.find((point) => point.measure === measure);
  const state = silent === undefined || silent.state === 'reported' ? 'not-reported' : silent.state;
  return [{ label: measures[measure].label, state }];
}

/** What a measure is a share of in a form: the denominator of the indicator that it alone is the numerator of, or the whole its class is of. */
export function wholeOfShare(
  measure: MeasureId,
  form: FormId,
): { label: string; measures: readonly MeasureId[] } | undefined {
  const indicator = indicators.find(({ numerator }) => {
    const parts = numerator(form);
    return parts?.length === 1 && parts[0] === measure;
  });
  const { classes, total } = forms[form].outcomes;
  const isOutcome = classes.some((one) => one.measures.includes(measure));
  const of = indicator ? indicator.denominator(form) : isOutcome ? [total] : [];
  if (of.length === 0) return undefined;
  return { label: of.map((one) => measures[one].label).join('＋'), measures: of };
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
    return printedPoint(found, measure) ?? [];
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

const grouped = new WeakMap<readonly AnyPoint[], ReadonlyMap<string, readonly AnyPoint[]>>();

/** Points by document, once for each list of points. */
function pointsByDocument(points: readonly AnyPoint[]): ReadonlyMap<string, readonly AnyPoint[]> {
  const known = grouped.get(points) ?? Map.groupBy(points, ({ document }) => document);
  grouped.set(points, known);
  return known;
}

function sum(own: readonly AnyPoint[], ids: readonly MeasureId[]): Sum {
  const parts = ids.flatMap((id) => printedPoint(own, id) ?? []);
  return { value: parts.reduce((total, { value }) => total + (value ?? 0), 0), cells: cellsOf(parts) };
}

export const formatPercent = (percent: number): string => `${percent.toFixed(1)}%`;
