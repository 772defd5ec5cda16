/** A rate that changed between two reports of one body and scope. */
import { changeBetween, indicators, ratesOf, type Indicator, type Rate } from '../indicators.ts';
import { indicatorUrl } from './places.ts';
import type { Finding, SentencePart } from './finding.ts';
import { between, recency, whose, type Sources, type Told } from './told.ts';
import { inSmallNumbers } from './small-numbers.ts';
import { joined, number, percent } from './words.ts';

/** A smaller change, in percentage points, is told by the picture of the rates. */
const LEAST_CHANGE = 5;
/** A change of so many percentage points is as large as can be. */
const LARGE_CHANGE = 30;

export type Computed = Extract<Rate, { kind: 'computed' }>;

/** How much a reader asks for a rate; others half as much. */
const importance: Readonly<Record<string, number>> = { 'substantive-disclosure': 1, 'not-held-share': 0.8 };

/** The last two rates of a body and scope that compare. */
export function lastRates(
  indicator: Indicator,
  { points }: Sources,
  { reports }: Pick<Told, 'reports'>,
): [earlier: Computed, later: Computed] | undefined {
  const computed = ratesOf(indicator, points, reports).filter(
    (rate): rate is Computed => rate.kind === 'computed',
  );
  const later = computed.at(-1);
  const earlier = computed.findLast(
    (rate) => later && rate.year < later.year && changeBetween(indicator, rate, later) !== undefined,
  );
  return earlier && later ? [earlier, later] : undefined;
}

export function rates(told: Told, sources: Sources): Finding[] {
  return indicators.flatMap((indicator) => {
    const pair = lastRates(indicator, sources, told);
    return pair ? tell(told, indicator, ...pair) : [];
  });
}

function tell(told: Told, indicator: Indicator, earlier: Computed, later: Computed): Finding[] {
  // What a reader sees subtracts: of the rates as they are shown.
  const change = Number(percent(later.percent).slice(0, -1)) - Number(percent(earlier.percent).slice(0, -1));
  if (Math.abs(change) < LEAST_CHANGE) return [];
  const at = (rate: Computed): SentencePart => ({
    text: percent(rate.percent),
    url: indicatorUrl(indicator.id),
  });
  const words = change > 0 ? '升到' : '降到';
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
        simple ? `${who}${simple}：${indicator.label}由` : `${who}的${indicator.label}由${earlier.year}年的`,
        at(earlier),
        simple ? words : `${words}${later.year}年的`,
        at(later),
        `，${change > 0 ? '高' : '低'}了${Math.abs(change).toFixed(1)}个百分点（推算）。`,
      ],
      detail: [
        `${indicator.label} = ${indicator.formula}。`,
        ...quotient(earlier),
        '；',
        ...quotient(later),
        '。',
        between(told, { earlier, later }),
      ],
      weight:
        (importance[indicator.id] ?? 0.5) *
        Math.min(1, Math.abs(change) / LARGE_CHANGE) *
        recency(told, later.year),
    },
  ];
}

/** `每办结3件申请，2020年近2件予以公开或部分公开，2023年1件`: only where small numbers say it truly. */
function simply(indicator: Indicator, earlier: Computed, later: Computed): string | undefined {
  const { numerator: parts, denominator } = indicator;
  const whole = denominator.flatMap(({ measures }) => measures(later.form) ?? []);
  const isOfAll = whole.length === 1 && whole[0] === 'outcomes.totalProcessed';
  if (parts.length > 2 || parts.some(({ sign }) => sign < 0) || !isOfAll) return undefined;
  const small = inSmallNumbers(earlier.percent / 100, later.percent / 100);
  if (!small) return undefined;
  const what = parts.map(({ label }) => label).join('或');
  return `每办结${small.of}件申请，${earlier.year}年${small.earlier}件${what}，${later.year}年${small.later}件`;
}

/** `2020年217 + 22 = 239，239 ÷ 380`, each printed number leading to its cell. */
function quotient({ year, numerator, denominator, percent: value }: Computed): SentencePart[] {
  const side = ({ value, cells }: Computed['numerator']): SentencePart[] => {
    const carrying = cells.filter(({ text }) => !text.startsWith('0'));
    const shown = (carrying.length > 0 ? carrying : cells.slice(0, 1)).map(
      ({ text, place }): SentencePart[] => [{ text, url: place }],
    );
    if (shown.length < 2) return shown.flat();
    return ['（', ...joined(shown, ' + '), ` = ${number(value)}）`];
  };
  return [`${year}年：`, ...side(numerator), ' ÷ ', ...side(denominator), ` = ${percent(value)}`];
}
