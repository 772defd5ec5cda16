/** Rates that people compute of these figures, each with numerator, denominator and formula, and only where they mean something. */
import {
  measureIds,
  measures,
  readingOf,
  scopes,
  states,
  type FormId,
  type MeasureId,
  type StateId,
} from '../schema/vocabulary.ts';
import type { ArchiveDocument } from './archive.ts';
import type { AnyPoint } from './series.ts';
import { cellsOf, type Cell } from './series/entries.ts';

/** Below this denominator one case more or less moves a rate by five points: no rate is shown. */
export const SMALLEST_DENOMINATOR = 20;

export interface Indicator {
  id: string;
  label: string;
  formula: string;
  /** What is added up; `form` because the classes of the forms differ. */
  numerator: (form: FormId) => readonly MeasureId[];
  denominator: readonly MeasureId[];
}

const below = (prefix: string): readonly MeasureId[] =>
  measureIds.filter((id) => id.startsWith(`${prefix}.`));
const refused = below('outcomes.refused');
const unavailable = below('outcomes.unavailable');
const notProcessed = below('outcomes.notProcessed');
const otherWays = (form: FormId): readonly MeasureId[] =>
  form === '2021' ? below('outcomes.other') : ['outcomes.other'];
const processed = ['outcomes.totalProcessed'] as const;

/** The classes of table 三 that together are all outcomes. */
export const outcomeClasses: readonly Indicator[] = [
  {
    id: 'granted-share',
    label: '予以公开',
    formula: '予以公开 ÷ 办理结果总计',
    numerator: () => ['outcomes.granted'],
    denominator: processed,
  },
  {
    id: 'partially-granted-share',
    label: '部分公开',
    formula: '部分公开 ÷ 办理结果总计',
    numerator: () => ['outcomes.partiallyGranted'],
    denominator: processed,
  },
  {
    id: 'refused-share',
    label: '不予公开',
    formula: '不予公开（各项之和）÷ 办理结果总计',
    numerator: () => refused,
    denominator: processed,
  },
  {
    id: 'unavailable-share',
    label: '无法提供',
    formula: '无法提供（各项之和）÷ 办理结果总计',
    numerator: () => unavailable,
    denominator: processed,
  },
  {
    id: 'not-processed-share',
    label: '不予处理',
    formula: '不予处理（各项之和）÷ 办理结果总计',
    numerator: () => notProcessed,
    denominator: processed,
  },
  {
    id: 'other-share',
    label: '其他处理',
    formula: '其他处理（2021年版格式为三项之和）÷ 办理结果总计',
    numerator: otherWays,
    denominator: processed,
  },
];

/** The answer classes of the statistics of 2014, and of the report of 2012 before them. */
export const answerClasses: readonly Indicator[] = below('answers')
  .filter((id) => measures[id].unit === '件')
  .map((id) => ({
    id: `${id}-share`,
    label: measures[id].label.replace('答复：', ''),
    formula: `${measures[id].label} ÷ 答复总数`,
    numerator: () => [id],
    denominator: ['applications.answered'],
  }));

const classOf = (id: string): readonly Indicator[] => outcomeClasses.filter((one) => one.id === id);

export const indicators: readonly Indicator[] = [
  {
    id: 'substantive-disclosure',
    label: '实质公开率',
    formula: '（予以公开 + 部分公开）÷ 办理结果总计',
    numerator: () => ['outcomes.granted', 'outcomes.partiallyGranted'],
    denominator: processed,
  },
  ...classOf('refused-share').map((one) => ({ ...one, label: '不予公开率' })),
  ...classOf('unavailable-share').map((one) => ({ ...one, label: '无法提供率' })),
  {
    id: 'not-held-share',
    label: '不掌握信息率',
    formula: '本机关不掌握相关政府信息 ÷ 办理结果总计',
    numerator: () => ['outcomes.unavailable.notHeld'],
    denominator: processed,
  },
  ...classOf('not-processed-share').map((one) => ({ ...one, label: '不予处理率' })),
  {
    id: 'reconsideration-correction',
    label: '行政复议纠正率',
    formula: '结果纠正 ÷（结果维持 + 结果纠正 + 其他结果），尚未审结的不计',
    numerator: () => ['reconsideration.corrected'],
    denominator: ['reconsideration.upheld', 'reconsideration.corrected', 'reconsideration.otherResult'],
  },
  {
    id: 'carried-forward',
    label: '结转率',
    formula: '结转下年度继续办理 ÷（本年新收 + 上年结转）',
    numerator: () => ['applications.carriedForward'],
    denominator: ['applications.newReceived', 'applications.carriedOver'],
  },
];

interface Sum {
  value: number;
  cells: Cell[];
}

/** What an indicator is in one document. A rate is there only where both sides are printed and the lower is large enough. */
export type Rate = { document: string; year: number; title: string; form: FormId; scope: string } & (
  | { kind: 'computed'; percent: number; numerator: Sum; denominator: Sum }
  | { kind: 'suppressed'; numerator: Sum; denominator: Sum }
  | { kind: 'missing'; state: Lack['state']; reason: string }
);

/** The indicator in every report, in the order of the archive. Only figures of the report's own scope enter. */
export function ratesOf(
  indicator: Indicator,
  points: readonly AnyPoint[],
  documents: readonly Pick<ArchiveDocument, 'key' | 'year' | 'title' | 'form' | 'scope' | 'kind'>[],
): Rate[] {
  return documents.flatMap(({ key, year, title, form, scope, kind }): Rate[] => {
    if (kind !== 'report' || !form || !scope) return [];
    const about = { document: key, year, title, form, scope: scopes[scope].label };
    const own = points.filter(
      (point) => point.document === key && point.part === 'total' && point.scope === scope,
    );
    const needed = [...indicator.numerator(form), ...indicator.denominator];
    const missing = needed.flatMap((measure) => lackOf(own, measure, form));
    if (missing[0]) {
      const worst = missing.find(({ state }) => state === 'not-applicable') ?? missing[0];
      const labels = [
        ...new Set(missing.filter(({ state }) => state === worst.state).map(({ label }) => label)),
      ];
      const reason = `${labels.slice(0, 2).join('、')}${labels.length > 2 ? '等' : ''}${states[worst.state].label}`;
      return [{ ...about, kind: 'missing', state: worst.state, reason }];
    }
    const numerator = sum(own, indicator.numerator(form));
    const denominator = sum(own, indicator.denominator);
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
  const printed = own.filter(
    (point) => point.measure === measure && point.value !== null && point.qualifier === '',
  );
  return printed.find(({ printedIn }) => printedIn === 'table') ?? printed[0];
}

interface Lack {
  label: string;
  state: Exclude<StateId, 'reported'>;
}

/** Why a measure cannot enter a sum; nothing where it can. */
function lackOf(own: readonly AnyPoint[], measure: MeasureId, form: FormId): Lack[] {
  if (printedPoint(own, measure)) return [];
  const { label } = measures[measure];
  if (!readingOf(measure, form)) return [{ label, state: 'not-applicable' }];
  const unreadable = own.some((point) => point.measure === measure && point.state === 'unreadable');
  return [{ label, state: unreadable ? 'unreadable' : 'not-reported' }];
}

function sum(own: readonly AnyPoint[], ids: readonly MeasureId[]): Sum {
  const parts = ids.flatMap((id) => printedPoint(own, id) ?? []);
  return { value: parts.reduce((total, { value }) => total + (value ?? 0), 0), cells: cellsOf(parts) };
}

export const formatPercent = (percent: number): string => `${percent.toFixed(1)}%`;
