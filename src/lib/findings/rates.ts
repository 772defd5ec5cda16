/** A rate that changed between two reports of one body and scope. */
import { urls } from '../../archive/urls.ts';
import { changeBetween, indicators, ratesOf, type Indicator, type Rate } from '../indicators.ts';
import type { Finding, SentencePart } from './finding.ts';
import { between, recency, whose, type Sources, type Told } from './told.ts';
import { inSmallNumbers } from './small-numbers.ts';
import { formatPercent, thousands } from '../number-words.ts';

/** A smaller change, in percentage points, is told by the picture of the rates. */
const LEAST_CHANGE = 5;
/** A change of so many percentage points is as large as can be. */
const LARGE_CHANGE = 30;

export type Computed = Extract<Rate, { kind: 'computed' }>;

/** The rates that are told, and how much a reader asks for each; all others are on the pages of the indicators. */
const importance: Readonly<Record<string, number>> = {
  'substantive-disclosure': 1,
  'not-held-share': 0.8,
  'refused-share': 0.6,
  'unavailable-share': 0.5,
  'not-processed-share': 0.4,
  'reconsideration-correction': 0.6,
  'litigation-correction': 0.6,
  dispute: 0.5,
  completion: 0.5,
  'carried-forward': 0.3,
};
export const toldRates: readonly Indicator[] = indicators.filter(({ id }) => id in importance);

/** The last two rates of a body and scope that compare. */
export function lastRates(
  indicator: Indicator,
  { points }: Pick<Sources, 'points'>,
  { reports }: Pick<Told, 'reports'>,
): [earlier: Computed, later: Computed] | undefined {
  const computed = ratesOf(indicator, points, reports).filter(
    (rate): rate is Computed => rate.kind === 'computed' && rate.scopeId === reports[0]?.scope,
  );
  const later = computed.at(-1);
  const earlier = computed.findLast(
    (rate) => later && rate.year < later.year && changeBetween(indicator, rate, later) !== undefined,
  );
  return earlier && later ? [earlier, later] : undefined;
}

export function rates(told: Told, sources: Sources): Finding[] {
  return toldRates.flatMap((indicator) => {
    const pair = lastRates(indicator, sources, told);
    return pair ? tell(told, indicator, ...pair) : [];
  });
}

function tell(told: Told, indicator: Indicator, earlier: Computed, later: Computed): Finding[] {
  // What a reader sees subtracts: the rates as they are shown.
  const change = shown(later) - shown(earlier);
  if (Math.abs(change) < LEAST_CHANGE) return [];
  const at = (rate: Computed): SentencePart => ({
    text: formatPercent(rate.percent),
    url: urls.indicatorIn(indicator.id, rate.document),
  });
  const moved = change > 0 ? '升到' : '降到';
  const simple = simply(indicator, earlier, later);
  const who = whose(told, later);
  return [
    {
      id: `rate-${indicator.id}-${told.body.id}-${told.scope}`,
      kind: 'rate',
      body: told.body.id,
      scope: told.scope,
      years: [earlier.year, later.year],
      sentence: [
        simple === undefined
          ? `${who}的${indicator.label}由${earlier.year}年的`
          : `${who}${simple}：${indicator.label}由`,
        at(earlier),
        simple === undefined ? `${moved}${later.year}年的` : moved,
        at(later),
        `，${change > 0 ? '高' : '低'}了${Math.abs(change).toFixed(1)}个百分点（推算）。`,
      ],
      detail: [
        `${indicator.label}＝${indicator.formula}。`,
        ...quotient(earlier),
        '；',
        ...quotient(later),
        '。',
        between(told, { earlier, later }),
      ],
      weight:
        (importance[indicator.id] ?? 0) *
        Math.min(1, Math.abs(change) / LARGE_CHANGE) *
        recency(told, later.year),
    },
  ];
}

const shown = ({ percent }: Computed): number => Number.parseFloat(formatPercent(percent));

/** `每办结3件申请，2020年近2件予以公开或部分公开，2023年1件`: only where small numbers say it truly. */
function simply(
  { numerator, denominator }: Indicator,
  earlier: Computed,
  later: Computed,
): string | undefined {
  const [whole] = denominator.length === 1 ? (denominator[0]?.measures(later.form) ?? []) : [];
  if (whole !== 'outcomes.totalProcessed' || numerator.some(({ sign }) => sign < 0)) return undefined;
  const small = inSmallNumbers(earlier.percent / 100, later.percent / 100);
  if (!small) return undefined;
  const what = numerator.map(({ label }) => label).join('或');
  return `每办结${small.of}件申请，${earlier.year}年${small.earlier}件${what}，${later.year}年${small.later}件`;
}

/** `2020年：（217＋22）÷380＝62.9%`, each printed number leading to its cell. */
const quotient = ({ year, numerator, denominator, percent }: Computed): SentencePart[] => [
  `${year}年：`,
  ...side(numerator),
  '÷',
  ...side(denominator),
  `＝${formatPercent(percent)}`,
];

/** What is added up, each addend by the cells that carry it; those that are 0 are left out of several. */
function side({ value, addends }: Computed['numerator']): SentencePart[] {
  const printed = addends.flatMap(({ sign, cells }) => cells.map((cell) => ({ sign, ...cell })));
  const carrying = printed.filter(({ text }) => !text.startsWith('0'));
  const cells = carrying.length > 0 ? carrying : printed.slice(0, 1);
  if (cells.length < 2) return cells.map(({ text, place }) => ({ text: text.replace(' ', ''), url: place }));
  const sum = cells.flatMap(({ sign, text, place }, index): SentencePart[] => [
    sign < 0 ? '−' : index === 0 ? '' : '＋',
    { text: text.replace(/ .*/, ''), url: place },
  ]);
  return ['（', ...sum, `＝${thousands(value)}）`];
}
