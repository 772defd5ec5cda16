/**
 * Lines over the years as a chart. It knows no vocabulary beyond its terms, so that a page can draw the lines its reader
 * chose with what the build draws with.
 */
import { states } from '../../schema/vocabulary/terms.ts';
import {
  absentMarks,
  hollowKeys,
  keyOf,
  lookOf,
  marks,
  pointNotes,
  pointOf,
  titlesOf,
  type ChartModel,
  type ChartPoint,
  type ChartSeries,
  type Figure,
  type LegendKey,
  type Look,
  type Panel,
  type Row,
} from './chart.ts';
import type { Entry } from './entries.ts';
import { rowY } from './layout.ts';
import { spanTicks } from './scale.ts';

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
  /** A sentence more than the title. */
  lead?: string;
  unit: string;
  definition?: string;
  years: readonly number[];
  breaks: ChartModel['breaks'];
}

/** Consecutive years of one series, and only where there are at least three printed values to make a line of. */
export function joinsOf(
  entries: readonly Pick<Entry, 'year' | 'value' | 'implied'>[],
): (readonly [number, number])[] {
  const known = entries.flatMap(({ year, value, implied }, index) =>
    value === null || implied ? [] : [{ year, index }],
  );
  if (known.length < 3) return [];
  const once = ({ year }: { year: number }) => known.filter((other) => other.year === year).length === 1;
  return known.flatMap((point, index) => {
    const next = known[index + 1];
    return next && next.year === point.year + 1 && once(point) && once(next)
      ? [[point.index, next.index]]
      : [];
  });
}

interface NamedLine extends Line {
  name: string;
  look: Look;
}

export function drawLines(
  { id, title, lead = '', unit, definition = '', years, breaks }: AboutLines,
  lines: readonly Line[],
  lookFor: (line: Line, index: number) => Look = lookOfPanel(lines),
): Figure {
  const all = lines.map((line, index): NamedLine => ({
    ...line,
    // The panel says more than the line, where it names the measure too.
    name: line.panel.includes(line.label) ? line.panel : line.label,
    look: lookFor(line, index),
  }));
  const dense = new Set(all.map(({ panel }) => panel)).size > 4;
  const panels = [...Map.groupBy(all, ({ panel }) => panel)].flatMap(([label, members]) =>
    valuesPanel(label, members, dense),
  );
  const lane = absenceLane(all);
  const rows = rowsOf(all);
  const [min, max] = [Math.min(...years), Math.max(...years)];
  return {
    model: {
      id,
      title,
      lead,
      scope: `${scopeLine(rows, unit)}${panels.length > 1 ? '；各栏刻度不同' : ''}`,
      definition,
      sources: titlesOf(rows),
      edition: '',
      x: { kind: 'years', min, max: max === min ? max + 1 : max, ticks: yearTicks(years) },
      breaks,
      legend: legendOf(panels, lane),
      panels: [...panels, ...lane],
      facts: [],
      notes: [...remarksOf(all), ...pointNotes(rows)],
      dense,
    },
    rows,
  };
}

/** Numbers that stand alone, each in a series of its own: told one by one, on no axis. */
export function tellLines(
  { id, title, lead = '', unit, definition = '' }: Omit<AboutLines, 'years' | 'breaks'>,
  lines: readonly Line[],
): Figure {
  const rows = rowsOf(lines.map((line) => ({ ...line, name: line.panel || line.label })));
  return {
    model: {
      id,
      title,
      lead,
      scope: scopeLine(rows, unit),
      definition,
      sources: titlesOf(rows.filter(({ value }) => value !== null)),
      edition: '',
      x: { kind: 'values', min: 0, max: 1, ticks: [] },
      breaks: [],
      legend: [],
      panels: [],
      facts: rows
        .filter(({ value }) => value !== null)
        .map((row) => pointOf(row, row.label, { x: row.year, y: 0 })),
      notes: pointNotes(rows),
      dense: false,
    },
    rows,
  };
}

const rowsOf = (lines: readonly (Line & { name: string })[]): Row[] =>
  lines
    .flatMap(({ name, entries }): Row[] => entries.map((entry) => ({ ...entry, label: name })))
    .toSorted((a, b) => a.year - b.year);

const scopeLine = (rows: readonly Row[], unit: string): string =>
  `口径：${[...new Set(rows.flatMap(({ scope, value }) => (value === null ? [] : [scope])))].join('、')}；单位：${unit}`;

function valuesPanel(label: string, members: readonly NamedLine[], dense: boolean): Panel[] {
  const values = members.flatMap(({ entries }) =>
    entries.flatMap(({ value, implied }) => (value === null ? [] : [value, implied?.range[1] ?? value])),
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
        const points = known.map((entry) =>
          pointOf(entry, member.name, { x: entry.year, y: entry.value ?? 0 }),
        );
        return points.length > 0
          ? [{ ...member.look, label: member.label, points, joins: member.apart ? [] : joinsOf(known) }]
          : [];
      }),
    },
  ];
}

/** What the panels do not say themselves: which line is which, what a mark without a number is, what hollow marks are. */
function legendOf(panels: readonly Panel[], lane: readonly Panel[]): LegendKey[] {
  const lines = panels.flatMap(({ label, series }) =>
    series.filter((one) => !label.includes(one.label)).map((one) => keyOf(one)),
  );
  const once = lines.filter((key, index) => lines.findIndex(({ label }) => label === key.label) === index);
  return [
    // A line that is joined in one panel is a line wherever it is named.
    ...once.map((key) => ({ ...key, line: lines.some((one) => one.label === key.label && one.line) })),
    ...hollowKeys(panels.flatMap(({ series }) => series)),
    ...lane.flatMap(({ series }) => series.map((one) => keyOf(one, true))),
  ];
}

/** Lines that are called alike look alike; the others are told apart. */
export function lookOfPanel(lines: readonly Line[]): (line: Line) => Look {
  const labels = [...new Set(lines.map(({ label }) => label))];
  return ({ label }) => lookOf(labels.indexOf(label));
}

/** Reports without a number stand in rows below the axis of values, each state with a mark of its own. */
function absenceLane(all: readonly NamedLine[]): Panel[] {
  const silent = all.filter(({ entries }) => entries.some(({ value }) => value === null));
  const labels = [...new Set(silent.map(({ lane }) => lane))];
  if (labels.length === 0) return [];
  const points = silent.flatMap(({ lane, name, entries }) =>
    entries
      .filter(({ value }) => value === null)
      .map((entry): ChartPoint =>
        pointOf(entry, name, { x: entry.year, y: rowY(labels.indexOf(lane), 0, 1) }),
      ),
  );
  const series = [...Map.groupBy(points, ({ state }) => state)].map(([state, those]): ChartSeries => ({
    label: states[state].label,
    tone: marks.length + 1,
    mark: absentMarks[state],
    dash: [],
    points: those,
    joins: [],
  }));
  return [{ label: '没有数字的报告', axis: { kind: 'rows', rows: labels, lanes: 1 }, series }];
}

/** Each year once, in order; the picture names those that have room. */
const yearTicks = (years: readonly number[]): ChartModel['x']['ticks'] =>
  [...new Set(years)].toSorted((a, b) => a - b).map((year) => ({ at: year, label: `${year}` }));

function remarksOf(all: readonly NamedLine[]): string[] {
  const counted = all
    .map(({ name, entries }) => ({
      name,
      years: entries.flatMap(({ year, value, implied }) => (value === null || implied ? [] : [year])),
    }))
    .filter(({ years }) => years.length > 0);
  const gaps = counted
    .filter(
      ({ years }) =>
        years.length >= 3 && years.some((year, index) => index > 0 && year - (years[index - 1] ?? year) > 1),
    )
    .map(
      ({ name, years }) =>
        `${name}（${years.length > 6 ? `缺${missingIn(years).join('、')}年` : `${years.join('、')}年`}）`,
    );
  return [
    ...(counted.some(({ years }) => years.length < 3) ? ['不足三个数字的，只画点，不连线。'] : []),
    ...(gaps.length > 0 ? [`年份不相连的地方不连线：${[...new Set(gaps)].join('、')}。`] : []),
  ];
}

/** The years between the first and the last that are not there. */
function missingIn(years: readonly number[]): number[] {
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  return Array.from({ length: last - first }, (_, index) => first + index).filter(
    (year) => !years.includes(year),
  );
}
