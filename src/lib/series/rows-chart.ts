/** The parts of a whole, row by row: one mark for each report, on one scale that begins at 0. Nothing is joined. */
import { pointNotes, lookOf, pointOf, titlesOf, type ChartSeries, type Figure, type Row } from './chart.ts';
import type { Entry } from './entries.ts';
import { niceTicks } from './scale.ts';

export interface RowsLine {
  label: string;
  entries: Entry[];
}

export function rowsChart(
  { id, title, unit }: { id: string; title: string; unit: string },
  lines: readonly RowsLine[],
): Figure {
  const rows = lines.flatMap(({ label, entries }): Row[] => entries.map((entry) => ({ ...entry, label })));
  const ticks = niceTicks(Math.max(0, ...rows.map(({ value }) => value ?? 0)), unit === '%' ? '%' : '');
  const documents = [...Map.groupBy(rows, ({ document }) => document)].toSorted(
    ([, a], [, b]) => (a[0]?.year ?? 0) - (b[0]?.year ?? 0),
  );
  const remarks = ['数据点不足以显示趋势，只画点，不连线。'];
  const series = documents.map(([, entries], index): ChartSeries => {
    const first = entries[0];
    // Marks of two reports with one value would hide each other: each report has its own height within the row.
    const shift = (index - (documents.length - 1) / 2) * 0.22;
    const points = entries.map((entry) =>
      pointOf(
        entry,
        entry.label,
        entry.value ?? 0,
        lines.findIndex(({ label }) => label === entry.label) + shift,
      ),
    );
    // A row without a number has no place on a scale of numbers: its words stand at the end of the row.
    const known = points.filter(({ value }) => value !== null);
    return {
      ...lookOf(index),
      label: first ? `${first.year}年（${first.form}）` : '',
      points: known,
      joins: [],
    };
  });
  return {
    model: {
      id,
      title,
      scope: `口径：${[...new Set(rows.map(({ scope }) => scope))].join('、')}；单位：${unit}`,
      sources: titlesOf(rows),
      x: { kind: 'values', min: 0, max: ticks.at(-1)?.at || 1, ticks },
      breaks: [],
      notes: [...remarks, ...pointNotes(rows)],
      legend: series.map(({ label, tone, mark, dash }) => ({ label, tone, mark, dash })),
      panels: [
        {
          label: '',
          axis: {
            kind: 'rows',
            rows: lines.map(({ label, entries }) => ({
              label,
              text: entries
                .toSorted((a, b) => a.year - b.year)
                .map(({ year, text }) => (documents.length > 1 ? `${year}：${text}` : text))
                .join('　'),
            })),
          },
          series,
        },
      ],
    },
    rows: rows.toSorted((a, b) => a.year - b.year),
    remarks,
  };
}
