/** Whether a number says how much something changed, and which way: 增加275件, 下降28.9%; 增至653件 says a level. */
import type { NumberContext } from './context.ts';

export interface Change {
  direction: 'up' | 'down';
}

const up = '增长|增加|上升|提高|上涨|增幅|涨幅|增多|净增|攀升|多出?|涨|升|扩大|增';
const down = '下降|减少|降低|回落|降幅|下滑|减幅|少|跌|缩减|降|减';
const filler =
  '(?:了|约|近|超过|超|逾|达到?|高达|幅度|率|幅|为|是|仅|不到|不足|将近|接近|大约|整整|[:：]|\\s)*';
const rises = new RegExp(`(?:${up})${filler}$`);
const falls = new RegExp(`(?:${down})${filler}$`);
/** What makes a level of it: 增加到, 增至; and words that only look like a change. */
const level =
  /(?:增加|增长|上升|提高|下降|减少|降低|增|升|降|减|达|扩大)(?:到|至)[^，。；]{0,6}$|不[多少]$|[至最不较很更许众太]多$|多达$|[最至不较很更]少$/;
const behind = /^(?:的)?(?:增长|增幅|涨幅|升幅|上升)/;
const behindFall = /^(?:的)?(?:下降|降幅|跌幅|减少)/;
const listed = /分别|各/;

/** Undefined where the number is no change. */
export function changeIn(text: string, context: NumberContext): Change | undefined {
  const { number, own, before } = context;
  const words = own
    .filter(({ end }) => end <= number.start)
    .map(({ start, end }) => text.slice(start, end))
    .join('，');
  if (level.test(words)) return undefined;
  if (falls.test(words)) return { direction: 'down' };
  if (rises.test(words)) return { direction: 'up' };
  const after = text.slice(number.end, number.end + 8);
  if (behindFall.test(after) && number.unit === '%') return { direction: 'down' };
  if (behind.test(after) && number.unit === '%') return { direction: 'up' };
  // 同比分别下降28.9%、59.1%和48.1%
  const last = before.at(-1);
  const between = last ? text.slice(last.number.end, number.start) : '';
  const isNext =
    last !== undefined && /^\s*(?:[、和及与]|以及)\s*$/.test(between) && last.number.unit === number.unit;
  if (isNext && (listed.test(words) || changeIn(text, last))) return changeIn(text, last);
  return undefined;
}
