/** New requests rose or fell between two reports of one body and scope. */
import { forms } from '../../schema/vocabulary.ts';
import { scopeLabel } from '../../schema/body.ts';
import type { Finding, SentencePart } from './finding.ts';
import { between, lastPair, recency, whose, type Pair, type Told } from './told.ts';
import { formatPercent, thousands, withMinus } from '../number-words.ts';
import { moreOrLess, printed } from './words.ts';
import { shareOf } from '../shares.ts';

const measure = 'applications.newReceived';
/** A smaller change, in per cent, is told by the chart. */
const LEAST_CHANGE = 10;

export function received(told: Told): Finding[] {
  const pair = lastPair(told, measure);
  if (!pair) return [];
  const { earlier, later } = pair;
  const change = later.value - earlier.value;
  const size = Math.abs(change) / Math.max(earlier.value, 1);
  if (100 * size < LEAST_CHANGE) return [];
  const share = shareOf(Math.abs(change), earlier.value);
  const words = moreOrLess(change);
  const before = later.year - earlier.year === 1 ? '上年' : `${earlier.year}年`;
  return [
    {
      id: `received-${told.body.id}-${told.scope}`,
      kind: 'received',
      body: told.body.id,
      scope: told.scope,
      years: [earlier.year, later.year],
      sentence: [
        `${whose(told, later)}${later.year}年收到申请`,
        printed(later),
        `，比${before}的`,
        printed(earlier),
        words,
        `${thousands(Math.abs(change))}${later.unit}${share === undefined ? '' : `，${words}${formatPercent(share)}`}（推算）。`,
      ],
      detail: [...sum(pair), mayCompare(told, pair), between(told, pair)],
      weight: 0.9 * Math.min(1, size) * (share === undefined ? 0.4 : 1) * recency(told, later.year),
    },
  ];
}

/** How the difference was computed. */
function sum({ earlier, later }: Pair): SentencePart[] {
  const change = later.value - earlier.value;
  const share = shareOf(Math.abs(change), earlier.value);
  const quotient =
    share === undefined
      ? ''
      : `，${thousands(Math.abs(change))} ÷ ${thousands(earlier.value)} = ${formatPercent(share)}`;
  const base = share === undefined ? '基数不足20，不算百分比。' : '';
  return [
    `${thousands(later.value)} − ${thousands(earlier.value)} = ${withMinus(change)}${quotient}。${base}`,
  ];
}

/** That the two may be compared, and why: the question every reader of two numbers has. */
function mayCompare({ body, scope }: Told, { earlier, later }: Pair): string {
  const same = `同一机关、同一口径（${scopeLabel(scope, body)}）`;
  const form =
    earlier.form === later.form
      ? `同一格式`
      : `${forms[earlier.form].label}与${forms[later.form].label}的这一项可以相比`;
  return `可以这样比：${same}，${form}。`;
}
