/** What a measure must declare, and the shorthand the tables of measures use. */
import type { DimensionId, MemberId } from './dimensions.ts';
import type { FormId } from '../forms/ids.ts';
import type { PeriodId, TopicId } from './terms.ts';

/** Base units: what a value counts once 万/亿 are resolved and money is in 元. */
export const units = [
  '件',
  '条',
  '部',
  '元',
  '次',
  '期',
  '篇',
  '个',
  '项',
  '户',
  '组',
  '名',
  '人次',
  '宗',
  '批次',
  '场',
  '场次',
  '卷',
  '册',
  '份',
  '家',
  '类',
  '人',
  '小时',
  '%',
] as const;
export type Unit = (typeof units)[number];

/** How a form prints a measure: in a cell of its tables, in its prose only, or not at all. */
export type Reading = 'cell' | 'prose' | 'none';

/** What every form does with a measure. One form at least must print it: a measure nobody can read does not compile. */
export type Readings = {
  [F in FormId]: { readonly [K in F]: Exclude<Reading, 'none'> } & { readonly [K in FormId]: Reading };
}[FormId];

export type AllowedMembers = { readonly [D in DimensionId]?: readonly MemberId<D>[] };

/** A measure, or one member of its splits. Measure ids are not known here: a test holds them to the vocabulary. */
export type Elsewhere = string | readonly [measure: string, dimension: DimensionId, member: string];

export interface Measure {
  readonly label: string;
  /** One plain sentence: what one unit of the value is. */
  readonly definition: string;
  readonly unit: Unit;
  /** Article of the 《政府信息公开条例》 behind it; only those confirmed in a stored source. */
  readonly article?: string;
  readonly topic: TopicId;
  /** The splits a report may print, with the members allowed in each. */
  readonly dimensions: AllowedMembers;
  /** Every form says whether it prints it; one that does not makes its absence `not-applicable`. */
  readonly readings: Readings;
  /**
   * Groups of forms whose values may stand in one series; a form in no group stands alone. `never`: not even two reports
   * of one form count the same thing, so that no two values of the measure ever stand in one series.
   */
  readonly comparable: readonly (readonly [FormId, FormId, ...FormId[]])[] | 'never';
  /** Why its values are never comparable, in Chinese: readers see it above the chart. Only with `never`. */
  readonly incomparable?: string;
  /** What time a value speaks of; a year's flow where nothing is said. An observation may say otherwise. */
  readonly period?: PeriodId;
  /**
   * Where a report may print the same matter instead, a measure or one member of it: where it does, the silence about this
   * measure is `not-applicable`, not `not-reported`.
   */
  readonly elsewhere?: readonly Elsewhere[];
  /**
   * What another form counts of the same matter, under a measure of its own: shown beside this one's values, never joined
   * to them.
   */
  readonly beside?: readonly string[];
  /** `false`: the measure is only ever printed by member; the silence about a whole says nothing. */
  readonly whole?: false;
}

/**
 * The ways in which measures are read, form by form. Each says something of every form: a further form does not compile
 * until all of them have been asked.
 */
export const inProse = {
  '2008': 'prose',
  '2014': 'prose',
  '2019': 'prose',
  '2021': 'prose',
} as const satisfies Readings;
export const narrativeOnly = {
  '2008': 'prose',
  '2014': 'prose',
  '2019': 'none',
  '2021': 'none',
} as const satisfies Readings;
export const prose2008 = {
  '2008': 'prose',
  '2014': 'none',
  '2019': 'none',
  '2021': 'none',
} as const satisfies Readings;
/** A column of the form of 2019, which the prose of any report may tell too. */
export const proseAndCell2019 = {
  '2008': 'prose',
  '2014': 'prose',
  '2019': 'cell',
  '2021': 'prose',
} as const satisfies Readings;
export const prose2014 = {
  '2008': 'none',
  '2014': 'prose',
  '2019': 'none',
  '2021': 'none',
} as const satisfies Readings;
export const proseSince2019 = {
  '2008': 'none',
  '2014': 'none',
  '2019': 'prose',
  '2021': 'prose',
} as const satisfies Readings;
export const cells2019 = {
  '2008': 'none',
  '2014': 'none',
  '2019': 'cell',
  '2021': 'none',
} as const satisfies Readings;
export const cells2021 = {
  '2008': 'none',
  '2014': 'none',
  '2019': 'none',
  '2021': 'cell',
} as const satisfies Readings;
export const cellsBoth = {
  '2008': 'none',
  '2014': 'none',
  '2019': 'cell',
  '2021': 'cell',
} as const satisfies Readings;
export const proseThenCells = {
  '2008': 'prose',
  '2014': 'prose',
  '2019': 'cell',
  '2021': 'cell',
} as const satisfies Readings;
export const proseThen2021 = {
  '2008': 'prose',
  '2014': 'prose',
  '2019': 'none',
  '2021': 'cell',
} as const satisfies Readings;
export const proseUntil2021 = {
  '2008': 'prose',
  '2014': 'prose',
  '2019': 'prose',
  '2021': 'cell',
} as const satisfies Readings;

export const throughout = [['2008', '2014', '2019', '2021']] as const;
export const sinceLaw2019 = [['2019', '2021']] as const;
export const alone = [] as const;
/** Comparable with nothing, and why. The reason speaks of what such a number is, not of any one report. */
export const never = <Reason extends string>(incomparable: Reason) =>
  ({ comparable: 'never', incomparable }) as const;
/** What is counted is one piece of work, which another report's number of the same name need not be. */
export const oneOff = never(
  '这是某一项工作的数字，别的报告即使有同名的数字，也不一定说的是同一项工作，不作比较。',
);
