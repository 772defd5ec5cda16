/** Dots of the usage view, drawn by the module that draws the trends. */
import { enliven } from '../../charts/live.ts';
import { keyOf, lookOf, type ChartModel, type ChartPoint, type Panel } from '../../lib/series/chart.ts';
import { niceTicks } from '../../lib/series/scale.ts';
import { rateOf, sourcesOf, type UsageRow } from '../usage.ts';
import type { LabelOf } from '../view.ts';

interface Shown {
  rows: UsageRow[];
  words: string[];
  addressOf: (row: UsageRow, term: number) => string;
  labelOf: LabelOf;
}

/** A panel a word, a mark a body and scope, no lines: documents of different scopes are not a series. */
function toModel({ rows, words, addressOf, labelOf }: Shown): ChartModel {
  const years = [...new Set(rows.map(({ document }) => document.year))].toSorted((a, b) => a - b);
  const sources = sourcesOf(rows).map(({ body, scope, rows: own }, index) => ({
    ...lookOf(index),
    label: `${labelOf('body', body)}${scope && `（${labelOf('scope', scope)}）`}`,
    rows: own,
  }));
  const rateIn = (row: UsageRow, term: number) => rateOf(row.counts[term] ?? 0, row.characters) ?? 0;
  const toPoint = (row: UsageRow, term: number): ChartPoint => ({
    x: row.document.year,
    y: rateIn(row, term),
    value: rateIn(row, term),
    state: 'reported',
    name: `${labelOf('document', row.document.key)}，“${words[term] ?? ''}”`,
    text: rateIn(row, term).toFixed(2),
    note: `${row.counts[term] ?? 0} 次`,
    words: rateIn(row, term).toFixed(2),
    hollow: false,
    range: null,
    place: location.pathname + addressOf(row, term),
    source: null,
    lines: '',
  });
  return {
    id: 'usage',
    title: `用词统计：${words.join('、')}`,
    lead: '',
    definition: '',
    edition: '',
    facts: [],
    dense: false,
    scope: `机关与口径：${sources.map(({ label }) => label).join('、')}；单位：每万字符的次数`,
    sources: rows.map(({ document }) => document.title),
    x: {
      kind: 'years',
      min: Math.min(...years),
      max: Math.max(...years),
      ticks: years.map((year) => ({ at: year, label: `${year}` })),
    },
    breaks: [],
    notes: ['报告很少，口径、格式和篇幅不同：不足以说明变化或趋势。'],
    legend: sources.map((source) => keyOf({ ...source, joins: [] })),
    panels: words.map((word, term): Panel => {
      const ticks = niceTicks(Math.max(...rows.map((row) => rateIn(row, term))));
      return {
        label: `“${word}”每万字符的次数`,
        axis: { kind: 'values', min: 0, max: ticks.at(-1)?.at || 1, ticks },
        series: sources.map(({ label, tone, mark, dash, rows: own }) => ({
          label,
          tone,
          mark,
          dash,
          joins: [],
          points: own.filter(({ characters }) => characters).map((row) => toPoint(row, term)),
        })),
      };
    }),
  };
}

/** Draw the chart into its figure, whose legend then says only what the chart has. */
export function draw(figure: HTMLElement, shown: Shown): Promise<void> {
  const model = toModel(shown);
  for (const [index, item] of figure.querySelectorAll<HTMLElement>('[data-look]').entries()) {
    const source = model.legend[index];
    item.hidden = source === undefined;
    item.append(source?.label ?? '');
  }
  figure.dataset['chart'] = JSON.stringify(model);
  return enliven(figure);
}
