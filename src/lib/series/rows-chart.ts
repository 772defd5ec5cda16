/** The parts of a whole, row by row: for each report a bar, on one scale that begins at 0. Nothing is joined. */
import {
  absentMarks,
  hollowKeys,
  keyOf,
  lookOf,
  marks,
  pointNotes,
  pointOf,
  tight,
  titlesOf,
  type ChartSeries,
  type Figure,
  type Row,
} from './chart.ts';
import type { Entry } from './entries.ts';
import { rowY } from './layout.ts';

export interface RowsLine {
  label: string;
  entries: Entry[];
}

export interface AboutRows {
  id: string;
  title: string;
  unit: string;
  definition?: string;
  /** What must be known beside what the points say themselves. */
  notes?: readonly string[];
}

export function rowsChart(
  { id, title, unit, definition = '', notes = [] }: AboutRows,
  lines: readonly RowsLine[],
): Figure {
  const rows = lines.flatMap(({ label, entries }): Row[] => entries.map((entry) => ({ ...entry, label })));
  const documents = [...Map.groupBy(rows, ({ document }) => document).values()].toSorted(
    ([a], [b]) => (a?.year ?? 0) - (b?.year ?? 0),
  );
  const lanes = documents.length;
  const labels = lines.map(({ label }) => label);
  /** A row's reports stand below one another without gaps; their marks say which they are. */
  const laneOf = ({ label, document }: Row): number =>
    documents
      .filter((of) => of.some((row) => row.label === label))
      .findIndex(([first]) => first?.document === document);
  const series = documents.flatMap((entries, lane): ChartSeries[] => {
    const points = entries.map((entry) =>
      pointOf(entry, entry.label, {
        x: entry.value ?? 0,
        y: rowY(labels.indexOf(entry.label), laneOf(entry), lanes),
        words: lanes > 1 ? `${entry.year}年 ${tight(entry.text)}` : entry.text,
      }),
    );
    const [first] = entries;
    const own = { label: first ? `${first.year}年（${first.form}）` : '', joins: [] };
    const [known, absent] = [
      points.filter(({ value }) => value !== null),
      points.filter(({ value }) => value === null),
    ];
    return [
      ...(known.length > 0 ? [{ ...lookOf(lane), ...own, points: known }] : []),
      // A row without a number has no place on a scale of numbers: its words stand where the bar would begin.
      ...absentSeries(absent),
    ];
  });
  const shown = series.filter(({ points }) => points.some(({ value }) => value !== null));
  return {
    model: {
      id,
      title,
      lead: '',
      scope: `口径：${[...new Set(rows.map(({ scope }) => scope))].join('、')}；单位：${unit}`,
      definition,
      sources: titlesOf(rows),
      edition: '',
      x: { kind: 'values', min: 0, max: Math.max(0, ...rows.map(({ value }) => value ?? 0)) || 1, ticks: [] },
      breaks: [],
      legend: [...(lanes > 1 ? shown.map((one) => keyOf(one)) : []), ...hollowKeys(shown)],
      panels: [{ label: '', axis: { kind: 'rows', rows: labels, lanes }, series }],
      facts: [],
      notes: [...notes, ...pointNotes(rows)],
      dense: false,
    },
    rows: rows.toSorted((a, b) => a.year - b.year),
  };
}

const absentSeries = (points: ChartSeries['points']): ChartSeries[] =>
  [...Map.groupBy(points, ({ state }) => state)].map(([state, those]) => ({
    label: those[0]?.text ?? '',
    tone: marks.length + 1,
    mark: absentMarks[state],
    dash: [],
    points: those,
    joins: [],
  }));
