/**
 * The sign of a printed change: `下降28.9%` is −28.9. What is printed stays as printed; only the value is negative.
 *
 * A decline is said by the word in front of the number (下降, 减少, 回落 …), not by one that names a level (下降至10%,
 * 减少到3件, 降低为零) or a magnitude (降幅达10%: the number is the size of the fall). A count declines only where the words
 * say since when (较上年减少154件): 减少3个环节 alone is a number of steps.
 */
import type { Quantity } from '../../../src/schema/quantity.ts';

/** A quantity and its place in the text: UTF-16, half-open. */
type Placed = Quantity & { start: number; end: number };

const fall = '(?:下降|减少|降低|回落|下滑|下跌|减低|缩减|负增长|↓)';
/** What may stand between the word and its number: it says how much, not to which level. */
const degree =
  '(?:了|达到|高达|达|不足|不到|不超过|超过|超|逾|接近|将近|大约|大概|约|近|幅度(?=不足|不到|超过))*';
/** The words that say since when. */
const since = String.raw`(?:同比|环比|[比较](?:上|去|前|往|同|\d{4})[^，。；：、]{0,12}?|与[^，。；：]{1,20}?相比，?)`;
/** What is said to have fallen, printed after the word: 较上年减少信访类申请28.9%. No word of it makes a level of the number. */
const object = String.raw`(?:(?![至到为占达的比成])\p{Script=Han}){0,12}`;
/** Short words that only a comparison makes unambiguous: 同比降28.9%, 比上年少154件. */
const short = '(?<![最较至不缺])[降减少低跌]';

const fallOf = new RegExp(`${fall}${degree} *$`, 'u');
const comparedFall = new RegExp(
  // What is compared once may be said of several: 与上年相比，申请减少154件、复议减少13件
  `${since}(?:[^，。；：、]{0,12}?(?:${fall}${object}|${short})|[^，。；：]{0,24}?${fall})${degree} *$`,
  'u',
);
/** A minus that is printed after a word of change: 同比增长-12%. Between two numbers it would be a range. */
const minus = /(?:增长|增加|增幅|增速|增减|同比|环比|变动|变化)\p{Script=Han}{0,3}[-－−]$/u;

const isShare = ({ unit }: Quantity): boolean => unit === '%' || unit.endsWith('百分点');

/** The quantities of a text, in order, with declines negative. `text` has plain digits and signs, and the indices fit it. */
export function withDeclines<Q extends Placed>(text: string, quantities: readonly Q[]): Q[] {
  const signed: Q[] = [];
  for (const quantity of quantities) {
    const before = sentenceBefore(text, quantity.start);
    const previous = signed.at(-1);
    const declines =
      isDecline(before, quantity) ||
      (previous !== undefined && previous.value < 0 && isNextOf(previous, quantity, text));
    signed.push(declines && quantity.value > 0 ? { ...quantity, value: -quantity.value } : quantity);
  }
  return signed;
}

/** The words of its sentence in front of a number: enough of them to know a comparison by. */
const sentenceBefore = (text: string, start: number): string =>
  text.slice(Math.max(0, start - 80), start).replace(/^.*[。；！？]/su, '');

function isDecline(before: string, quantity: Quantity): boolean {
  if (minus.test(before) || comparedFall.test(before)) return true;
  return isShare(quantity) && fallOf.test(before);
}

/** One of a list that falls as a whole: `分别下降28.9%、59.1%和48.1%`. A comma lists only after 分别, and before more of the list. */
function isNextOf(previous: Placed, quantity: Placed, text: string): boolean {
  if (previous.unit !== quantity.unit) return false;
  const between = text.slice(previous.end, quantity.start);
  if (/^ ?(?:[、和及与]|以及) ?$/.test(between)) return true;
  return (
    between === '，' &&
    sentenceBefore(text, previous.start).includes('分别') &&
    /^(?:[、，。；）和及与以]|$)/.test(text.slice(quantity.end))
  );
}
