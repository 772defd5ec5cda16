/** Rates and balances alike: what a definition comes to in every report, and how that is written. */
import { forms } from '../../schema/vocabulary.ts';
import { urls } from '../../archive/urls.ts';
import type { AnyPoint } from '../series.ts';
import type { Cell, Entry } from '../series/entries.ts';
import { changeBetween, earlierOf } from './changes.ts';
import type { Definition } from './indicator.ts';
import { ratesOf, talliesOf, type Rate, type Reported, type Tally } from './rates.ts';
import type { Sum } from './sums.ts';
import { formatPercent, withMinus } from '../number-words.ts';
import { SMALLEST_WHOLE } from '../shares.ts';

export type Outcome = Rate | Tally;

/** One for each report that can have it, in the order of these documents; reports of another form are left out. */
export function outcomesOf(
  definition: Definition,
  points: readonly AnyPoint[],
  documents: readonly Reported[],
): Outcome[] {
  const all: Outcome[] =
    definition.kind === 'rate'
      ? ratesOf(definition, points, documents)
      : talliesOf(definition, points, documents);
  return all.filter((one) => one.kind !== 'missing' || one.state !== 'not-applicable');
}

/** `33.3%`, `146 部`; what is not computed says so. */
export function outcomeText({ unit }: Pick<Definition, 'unit'>, outcome: Outcome): string {
  if (outcome.kind === 'missing') return '缺少数字';
  if (outcome.kind === 'suppressed') return '不计算';
  return 'percent' in outcome ? formatPercent(outcome.percent) : `${withMinus(outcome.value)} ${unit}`;
}

/** `217 ÷ 651`; of a balance and of what is missing, nothing. */
export const countsText = (outcome: Outcome): string =>
  'numerator' in outcome
    ? `${withMinus(outcome.numerator.value)} ÷ ${withMinus(outcome.denominator.value)}`
    : '';

/** Why there is no value; empty where there is one. */
export function whyNot(outcome: Outcome): string {
  if (outcome.kind === 'missing') return outcome.reason;
  return outcome.kind === 'suppressed' ? `分母不足${SMALLEST_WHOLE}，不计算比率` : '';
}

/** The sums it is computed of: numerator and denominator, or the terms alone. */
export function sumsOf(outcome: Outcome): Sum[] {
  if (outcome.kind === 'missing') return [];
  return 'sum' in outcome ? [outcome.sum] : [outcome.numerator, outcome.denominator];
}

/** Where a reader who asks for the number goes: the first place above the line that adds something. */
export function placeOf(outcome: Outcome): string {
  const cells = sumsOf(outcome)[0]?.cells ?? [];
  return (carrying(cells)[0] ?? cells[0])?.place ?? urls.document(outcome.document);
}

/** Without the cells that add nothing to a sum. */
export const carrying = <C extends Cell>(cells: readonly C[]): C[] =>
  cells.filter(({ text }) => !/^0(?!\d)/.test(text));

/** `比2020年低29.6个百分点`; empty where it is beside nothing. */
export function changeText(definition: Definition, outcomes: readonly Outcome[], now: Outcome): string {
  const before = earlierOf(outcomes, now);
  const change = before && changeBetween(definition, before, now);
  if (before === undefined || change === undefined) return '';
  const digits = definition.unit === '%' ? 1 : 0;
  const unit = definition.unit === '%' ? '个百分点' : definition.unit;
  const size = Math.abs(change).toFixed(digits);
  if (Number(size) === 0) return `与${before.year}年相同`;
  const [more, less] = definition.unit === '%' ? ['高', '低'] : ['多', '少'];
  return `比${before.year}年${change > 0 ? more : less}${size}${unit}`;
}

/** As a mark of a chart: it leads to where its figures are printed. Only what is computed is drawn. */
export function entriesOf(definition: Definition, outcomes: readonly Outcome[]): Entry[] {
  return outcomes.flatMap((outcome): Entry[] => {
    if (outcome.kind !== 'computed') return [];
    const { document, year, title, body, reporter, scope, form } = outcome;
    const value = 'percent' in outcome ? Number(outcome.percent.toFixed(1)) : outcome.value;
    return [
      {
        document,
        year,
        title,
        body,
        reporter,
        scope,
        form: forms[form].label,
        value,
        text: outcomeText(definition, outcome),
        state: 'reported',
        note: ['推算', countsText(outcome)].filter(Boolean).join('：'),
        borrowed: false,
        place: placeOf(outcome),
        cells: sumsOf(outcome).flatMap(({ cells }) => cells),
      },
    ];
  });
}
