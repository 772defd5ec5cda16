import type { CheckOperand, CheckRecord, CheckRule, OperandRole } from '../../src/schema/check.ts';
import { intervalsMeet, type Interval } from '../../src/schema/quantity.ts';
import type { EquationFigure } from './figure.ts';
import { describeInterval, isExact, sumOf, tidy, type SignedInterval } from './interval.ts';
import { formatNumber, possibleReadings } from './words.ts';

/** A figure in its place in an equation. */
export interface Term {
  role: OperandRole;
  figure: EquationFigure;
  /** −1 where it is taken from its side. */
  sign?: -1;
}

interface Head {
  id: string;
  formerly?: string[];
  rule: CheckRule;
  document: string;
}

export interface Equation extends Head {
  /** The side that is held to be right: the printed whole. */
  expected: readonly Term[];
  found: readonly Term[];
  /** A remark declared with the relation, in Chinese. */
  remark?: string | undefined;
}

export const toOperand = ({ role, figure }: Term): CheckOperand => ({ role, ...figure.operand });

/** Weigh both sides. They agree when some number is possible on both; without 余, 多, 约 that is equality. */
export function weigh({ expected, found, remark = '', ...head }: Equation): CheckRecord {
  const terms = [...expected, ...found];
  const reason = whyNotAssessable(terms);
  if (reason !== '') return notAssessable(head, terms, reason + remark);
  return judge(head, terms, {
    expected: sumOfBases(expected),
    found: sumOfBases(found),
    intervals: [sumOf(signed(expected)), sumOf(signed(found))],
    remark,
  });
}

export interface Comparison {
  expected: number;
  found: number;
  intervals: readonly [expected: Interval, found: Interval];
  remark?: string;
}

/** The verdict over two numbers and what they may stand for. */
export function judge(head: Head, terms: readonly Term[], comparison: Comparison): CheckRecord {
  const { expected, found, intervals, remark = '' } = comparison;
  const [left, right] = intervals;
  const holds = intervalsMeet(left, right);
  const difference = tidy(found - expected);
  const rounded = roundingOf(terms);
  // Numbers that agree as they are printed need no interval to agree.
  const isPlain =
    (isExact(left) && isExact(right)) || (difference === 0 && rounded !== '' && !isApproximate(terms));
  const approximate = rounded + (isPlain ? '' : approximation(terms, intervals, holds));
  const note = holds
    ? approximate
    : `原文数据之间相差${formatNumber(Math.abs(difference))}${unitOf(terms)}。${approximate}${readings(terms, difference)}`;
  return {
    ...head,
    verdict: holds ? 'holds' : 'differs',
    expected,
    found,
    difference,
    note: note + remark,
    operands: terms.map(toOperand),
  };
}

export function notAssessable(head: Head, terms: readonly Term[], reason: string): CheckRecord {
  return {
    ...head,
    verdict: 'not-assessable',
    expected: null,
    found: null,
    difference: null,
    note: reason,
    operands: terms.map(toOperand),
  };
}

/** Which figures have no number and why, in Chinese; empty where all have one. */
export function whyNotAssessable(terms: readonly Term[]): string {
  const reasons = Map.groupBy(
    terms.filter(({ figure }) => figure.interval === undefined),
    ({ figure }) => figure.why,
  );
  return [...reasons]
    .map(([why, of]) => `${of.map(({ figure }) => figure.label).join('、')}：${why}`)
    .join('');
}

const signed = (terms: readonly Term[]): SignedInterval[] =>
  terms.flatMap(({ figure: { interval }, sign }) => (interval ? [{ interval, sign: sign ?? 1 }] : []));

/** The numbers as printed, added up; of 近 and 约 the lowest ones. */
const sumOfBases = (terms: readonly Term[]): number =>
  tidy(terms.reduce((sum, { figure: { base = 0 }, sign = 1 }) => sum + sign * base, 0));

/** Whether a number is printed with 余, 多, 近 or 约. */
const isApproximate = (terms: readonly Term[]): boolean =>
  terms.some(({ figure: { interval, rounded } }) => interval && !isExact(interval) && !rounded);

/** What a reader has to know where a number is printed in 万 or 亿; empty where none is. */
export const roundingOf = (terms: readonly Term[]): string =>
  terms.some(({ figure }) => figure.rounded)
    ? '以万、亿等为单位印出的数可能已经取舍，按末位的正负半个单位核对。'
    : '';

function approximation(
  terms: readonly Term[],
  [left, right]: Comparison['intervals'],
  holds: boolean,
): string {
  const sides = `等式一边${describeInterval(left)}，另一边${describeInterval(right)}`;
  return `${isApproximate(terms) ? '原文为约数，' : ''}按区间比较：${sides}，两者${holds ? '有' : '没有'}共同的数值。`;
}

/** What may lie behind a difference. None is preferred, and none is a fault that is laid at a door. */
function readings(terms: readonly Term[], difference: number): string {
  const isShare = terms.some(({ role }) => role === 'percentage');
  const isSum = !isShare && terms.some(({ role }) => role === 'part');
  const counters = [...new Set(terms.map(({ figure }) => figure.counter))].filter(
    (counter) => counter !== '' && counter !== '%',
  );
  const possible = [
    ...(isShare ? ['百分比的取舍方法不是四舍五入', '计算百分比所用的数字与这里所列的不同'] : []),
    ...(isSum && difference > 0 ? ['各部分之间有重复计算'] : []),
    ...(isSum && difference < 0 ? ['另有未列出的部分'] : []),
    ...(counters.length > 1 ? [`各数字的计量单位不同（${counters.join('、')}），统计口径不一`] : []),
    ...(terms.some(({ figure }) => /[万亿]/.test(figure.operand.quote))
      ? ['以万、亿为单位印出的数字经过取舍']
      : []),
  ];
  return possibleReadings(possible);
}

function unitOf(terms: readonly Term[]): string {
  const unit = terms[0]?.figure.operand.unit ?? '';
  return unit === '%' ? '个百分点' : unit;
}
