/**
 * Lines over the years as a chart. It knows no vocabulary beyond its terms, so that a page can draw the lines its reader
 * chose with what the build draws with.
 */
import { states } from '../../schema/vocabulary/terms.ts';
import {
  pointNotes,
  lookOf,
  marks,
  pointOf,
  titlesOf,
  type ChartModel,
  type ChartPoint,
  type ChartSeries,
  type Figure,
  type Look,
  type Panel,
  type Row,
} from './chart.ts';
import type { Entry } from './entries.ts';
import { spanTicks } from './scale.ts';

/** A phone has room for so many years in a row. */
const MOST_YEAR_LABELS = 9;

export interface Line {
  /** The panel it stands in. Lines of one panel share a scale. */
  panel: string;
  /** The row in which its silences stand; several panels may share one. */
  lane: string;
  label: string;
  /** By year. */
  entries: readonly Entry[];
  /** Its values are of reports that need not count the same: points, never a line. */
  apart?: boolean;
}

export interface AboutLines {
  id: string;
  title: string;
  unit: string;
  years: readonly number[];
  breaks: ChartModel['breaks'];
}

/** Consecutive years of one series, and only where there are at least three values to make a line of. */
export function joinsOf(entries: readonly Pick<Entry, 'year' | 'value'>[]): (readonly [number, number])[] {
  const known = entries.flatMap(({ year, value }, index) => (value === null ? [] : [{ year, index }]));
  if (known.length < 3) return [];
  const once = ({ year }: { year: number }) => known.filter((other) => other.year === year).length === 1;
  return known.flatMap((point, index) => {
    const next = known[index + 1];
    return next && next.year === point.year + 1 && once(point) && once(next)
      ? [[point.index, next.index]]
      : [];
  });
}

const absentMarks = { 'not-reported': 'circle', 'not-applicable': 'crossRot', unreadable: 'star' } as const;

export function drawLines(
  { id, title, unit, years, breaks }: AboutLines,
  lines: readonly Line[],
  lookFor: (line: Line, index: number) => Look = lookOfPanel(lines),
): Figure {
  const all = lines.map((line, index) => ({
    ...line,
    // The panel says more than the line, where it names the measure too.
    name: line.panel.includes(line.label) ? line.panel : line.label,
    look: lookFor(line, index),
  }));
  const min = Math.min(...years);
  const max = Math.max(...years);
  const dense = new Set(all.map(({ panel }) => panel)).size > 4;
  const panels = [...Map.groupBy(all, ({ panel }) => panel)].flatMap(([label, members]): Panel[] => {
    const values = members.flatMap(({ entries }) =>
      entries.flatMap(({ value }) => (value === null ? [] : [value])),
    );
    if (values.length === 0) return [];
    const ticks = spanTicks(values, dense ? 2 : 3);
    const min = ticks[0]?.at ?? 0;
    return [
      {
        label,
        axis: { kind: 'values', min, max: Math.max(ticks.at(-1)?.at ?? 0, min + 1), ticks },
        series: members.flatMap((member): ChartSeries[] => {
          const known = member.entries.filter(({ value }) => value !== null);
          const points = known.map((entry) => pointOf(entry, member.name, entry.year, entry.value ?? 0));
          return points.length > 0
            ? [{ ...member.look, label: member.label, points, joins: member.apart ? [] : joinsOf(known) }]
            : [];
        }),
      },
    ];
  });
  const lane = absenceLane(all);
  const rows = all.flatMap(({ name, entries }): Row[] => entries.map((entry) => ({ ...entry, label: name })));
  const remarks = remarksOf(all);
  return {
    model: {
      id,
      title,
      scope: `口径：${[...new Set(rows.map(({ scope }) => scope))].join('、')}；单位：${unit}`,
      sources: titlesOf(rows),
      x: { kind: 'years', min, max: max === min ? max + 1 : max, ticks: yearTicks(years) },
      breaks,
      legend: legendOf([...panels, ...lane]),
      panels: [...panels, ...lane],
      notes: [...remarks, ...pointNotes(rows)],
      dense,
    },
    rows: rows.toSorted((a, b) => a.year - b.year),
    remarks,
  };
}

/** The looks in use, each once: series that look alike are the same scope or member. */
function legendOf(panels: readonly Panel[]): ChartModel['legend'] {
  const looks = panels.flatMap(({ series }) =>
    series.map(({ label, tone, mark, dash }) => ({ label, tone, mark, dash })),
  );
  return looks.filter((look, index) => looks.findIndex(({ label }) => label === look.label) === index);
}

/** Lines that are called alike look alike; the others are told apart. */
export function lookOfPanel(lines: readonly Line[]): (line: Line) => Look {
  const labels = [...new Set(lines.map(({ label }) => label))];
  return ({ label }) => lookOf(labels.indexOf(label));
}

/** Reports without a number stand in rows below the axis of values, each state with a mark of its own. */
function absenceLane(all: readonly (Line & { name: string })[]): Panel[] {
  const silent = all.filter(({ entries }) => entries.some(({ value }) => value === null));
  const labels = [...new Set(silent.map(({ lane }) => lane))];
  if (labels.length === 0) return [];
  const points = silent.flatMap(({ lane, name, entries }) =>
    entries
      .filter(({ value }) => value === null)

      .map((entry): ChartPoint => pointOf(entry, name, entry.year, labels.indexOf(lane))),
  );
  const series = Object.entries(absentMarks).flatMap(([state, mark]): ChartSeries[] => {
    const those = points.filter((point) => point.state === state);
    const label = those[0] ? states[those[0].state].label : '';
    return those.length > 0
      ? [{ label, tone: marks.length + 1, mark, dash: [], points: those, joins: [] }]
      : [];
  });
  return [
    {
      label: '没有数字的报告',
      axis: { kind: 'rows', rows: labels.map((label) => ({ label, text: '' })) },
      series,
    },
  ];
}

/** Each year has a tick; of many years, only some have their number, the last among them. */
function yearTicks(years: readonly number[]): ChartModel['x']['ticks'] {
  const all = [...new Set(years)].toSorted((a, b) => a - b);
  const step = Math.ceil(all.length / MOST_YEAR_LABELS);
  return all.map((year, index) => ({
    at: year,
    label: (all.length - 1 - index) % step === 0 ? `${year}` : '',
  }));
}

function remarksOf(all: readonly (Line & { name: string })[]): string[] {
  const counted = all
    .map(({ name, entries }) => ({
      name,
      years: entries.flatMap(({ year, value }) => (value === null ? [] : [year])),
    }))
    .filter(({ years }) => years.length > 0);
  const thin = counted
    .filter(({ years }) => years.length < 3)
    .map(({ name, years }) => `${name}（${years.length}个）`);
  const gaps = counted
    .filter(
      ({ years }) =>
        years.length >= 3 && years.some((year, index) => index > 0 && year - (years[index - 1] ?? year) > 1),
    )
    .map(
      ({ name, years }) =>
        `${name}（${years.length > 6 ? `缺${missingIn(years).join('、')}年` : `${years.join('、')}年`}）`,
    );
  const few = thin.length > 4 ? '各条线都只有一两个' : [...new Set(thin)].join('、');
  return [
    ...(thin.length > 0 ? [`数据点不足以显示趋势，只画点：${few}。`] : []),
    ...(gaps.length > 0 ? [`年份不相连，缺失的年份留空，不连线：${[...new Set(gaps)].join('、')}。`] : []),
  ];
}

/** The years between the first and the last that are not there. */
function missingIn(years: readonly number[]): number[] {
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  return Array.from({ length: last - first }, (_, index) => first + index).filter(
    (year) => !years.includes(year),
  );
}
