/** A chart as plain data: everything the static picture, the live chart and the exported pictures need. */
import type { StateId } from '../../schema/vocabulary/terms.ts';
import type { Entry } from './entries.ts';

/** Marks are told apart by shape, colour and dash, never by colour alone. */
export const marks = ['circle', 'rect', 'triangle', 'rectRot', 'cross', 'crossRot', 'star'] as const;
export type Mark = (typeof marks)[number];

/** How a series is drawn; `tone` counts the colours of the style sheet from 1. */
export interface Look {
  tone: number;
  mark: Mark;
  dash: readonly number[];
}
const dashes = [[], [6, 3], [2, 3], [8, 3, 2, 3], [4, 4], [1, 3], [10, 4]] as const;

/** So many lines can be told apart. */
export const MOST_CHOSEN = marks.length;

/** The look of the n-th of several series; after seven they repeat. */
export function lookOf(index: number): Look {
  const at = index % marks.length;
  return { tone: at + 1, mark: marks[at] ?? 'circle', dash: dashes[at] ?? [] };
}

/** The mark of a report without a number says why. */
export const absentMarks: Readonly<Record<StateId, Mark>> = {
  reported: 'circle',
  'not-reported': 'circle',
  'not-applicable': 'crossRot',
  unreadable: 'star',
};

export interface ChartPoint {
  /** Years, or values where rows are counted downwards. */
  x: number;
  y: number;
  value: number | null;
  state: StateId;
  /** `2018年`; with `text` and `note`, what is announced. */
  name: string;
  text: string;
  note: string;
  /** What stands beside it in the picture. */
  words: string;
  /** Not printed by its own report: lent by another's, or told by a printed change. */
  hollow: boolean;
  /** Where only a range is known, its two ends; the value lies at the lower. */
  range: readonly [number, number] | null;
  /** Addresses of the printed place and of its line in the source. */
  place: string;
  source: string | null;
  lines: string;
}

export interface ChartSeries extends Look {
  label: string;
  points: ChartPoint[];
  /** Pairs of points, by index, that are joined: consecutive years and nothing else. */
  joins: (readonly [number, number])[];
}

export interface Tick {
  at: number;
  label: string;
}

/** Panels stand below one another and share the horizontal axis. */
export interface Panel {
  label: string;
  /** A panel of values has ticks; one of rows has labels, counted downwards from 0. */
  axis:
    | { kind: 'values'; min: number; max: number; ticks: Tick[] }
    /** `lanes`: how many reports each row compares. */
    | { kind: 'rows'; rows: string[]; lanes: number };
  series: ChartSeries[];
}

/** A key draws what the chart draws: a line only where points are joined. */
export interface LegendKey extends Look {
  label: string;
  line: boolean;
  hollow: boolean;
}

export interface ChartModel {
  /** Id of the figure on its page. */
  id: string;
  /** What it found, where that can be said; else what it shows. */
  title: string;
  /** One plain sentence more; may be empty. */
  lead: string;
  /** Whose work and in what unit, as one line. */
  scope: string;
  /** What one unit of the value is; empty where several things are drawn. */
  definition: string;
  /** Titles of the documents. */
  sources: string[];
  /** Which state of the archive it was drawn from; the page says it. */
  edition: string;
  x: { kind: 'years' | 'values'; min: number; max: number; ticks: Tick[] };
  breaks: { at: number; short: string; label: string }[];
  legend: LegendKey[];
  panels: Panel[];
  /** Numbers that no axis would tell more of; then there are no panels. */
  facts: ChartPoint[];
  /** What must be said wherever the chart goes: gaps, borrowed points, changes of name. */
  notes: string[];
  /** Many panels: each is lower. */
  dense: boolean;
}

/** A row of the table: an entry and the series it belongs to. */
export interface Row extends Entry {
  label: string;
}

export interface Figure {
  model: ChartModel;
  rows: Row[];
}

export const pointOf = (
  entry: Entry,
  label: string,
  { x, y, words = entry.text }: { x: number; y: number; words?: string },
): ChartPoint => ({
  x,
  y,
  value: entry.value,
  state: entry.state,
  name: `${entry.year}年，${label}`,
  text: entry.text,
  note: entry.note,
  words,
  hollow: entry.borrowed || entry.implied !== undefined || entry.state !== 'reported',
  range: entry.implied && entry.implied.range[0] !== entry.implied.range[1] ? entry.implied.range : null,
  place: entry.place,
  source: entry.cells[0]?.source ?? null,
  lines: entry.cells[0]?.lines ?? '',
});

/** What must be known of the points: why some are hollow, and under which names one body reported. */
export function pointNotes(entries: readonly Entry[]): string[] {
  const hollow = entries.filter(({ borrowed, implied }) => borrowed || implied);
  const renamed = [
    ...Map.groupBy(
      entries.filter(({ borrowed, implied, value }) => !borrowed && !implied && value !== null),
      ({ body }) => body,
    ).values(),
  ]
    .map((own) =>
      [...Map.groupBy(own, ({ reporter }) => reporter)].map(([name, of]) => ({
        name,
        years: of.map(({ year }) => year),
      })),
    )
    .filter((names) => names.length > 1);
  return [
    ...hollow.map(({ year, text, note }) => `空心的点：${year}年的${tight(text)}，${note}。`),
    ...renamed.map(
      (names) =>
        `同一机关：${names.map(({ name, years }) => `${[...new Set(years)].join('、')}年报告称“${name}”`).join('，')}。`,
    ),
  ];
}

/** A value within a sentence: `653件`. */
export const tight = (text: string): string => text.replaceAll(' ', '');

export const titlesOf = (entries: readonly Entry[]): string[] => [
  ...new Set(entries.toSorted((a, b) => a.year - b.year).map(({ title }) => title)),
];

/** What a legend says of a series: a line only where points of it are joined. */
export const keyOf = (
  { label, tone, mark, dash, joins }: Omit<ChartSeries, 'points'>,
  hollow = false,
): LegendKey => ({ label, tone, mark, dash, line: joins.length > 0, hollow });

/** What marks are hollow for, once for all of them. */
export function hollowKeys(series: readonly ChartSeries[]): LegendKey[] {
  const first = series
    .flatMap(({ points, ...look }) => points.map((point) => ({ point, look })))
    .find(({ point }) => point.hollow && point.value !== null);
  return first
    ? [
        {
          tone: first.look.tone,
          mark: first.look.mark,
          dash: [],
          label: '空心：不是本机关报告所印的数字，见说明',
          line: false,
          hollow: true,
        },
      ]
    : [];
}
