/** What a measure must declare, and the shorthand the tables of measures use. */
import type { DimensionId, MemberId } from './dimensions.ts';
import type { FormId, TopicId } from './terms.ts';

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
  '%',
] as const;
export type Unit = (typeof units)[number];

/** How a form prints a measure: in a cell of its tables, or in its prose only. */
export type Reading = 'cell' | 'prose';

/** At least one form must print a measure: one that cannot be read does not compile. */
export type Readings = {
  [F in FormId]: { readonly [K in F]: Reading } & { readonly [K in FormId]?: Reading };
}[FormId];

export type AllowedMembers = { readonly [D in DimensionId]?: readonly MemberId<D>[] };

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
  /** The forms that have it. A form that is absent here lacks the measure: `not-applicable`. */
  readonly readings: Readings;
  /** Groups of forms whose values may stand in one series; a form in no group stands alone. */
  readonly comparable: readonly (readonly [FormId, FormId, ...FormId[]])[];
  /** `false`: the measure is only ever printed by member; the silence about a whole says nothing. */
  readonly whole?: false;
}

export const inProse = { narrative: 'prose', '2019': 'prose', '2021': 'prose' } as const;
export const narrativeOnly = { narrative: 'prose' } as const;
export const cells2019 = { '2019': 'cell' } as const;
export const cells2021 = { '2021': 'cell' } as const;
export const cellsBoth = { '2019': 'cell', '2021': 'cell' } as const;

export const throughout = [['narrative', '2019', '2021']] as const;
export const sinceLaw2019 = [['2019', '2021']] as const;
export const alone = [] as const;
