/** An indicator over the years: a line for each body, scope and group of forms, broken where a law moves its numbers. */
import type { Figure } from '../series/chart.ts';
import { linesChart } from '../series/time-chart.ts';
import type { Line } from '../series/time-model.ts';
import { groupOf, measuresIn, type Definition } from './indicator.ts';
import { entriesOf, type Outcome } from './outcomes.ts';

/** A line of fewer points is no picture: the table says them. */
const FEWEST_IN_A_LINE = 2;

/** Undefined where there is too little to draw. */
export function chartOf(definition: Definition, outcomes: readonly Outcome[]): Figure | undefined {
  const computed = outcomes.filter(({ kind }) => kind === 'computed');
  const groups = [...Map.groupBy(computed, (one) => lineKey(definition, one)).values()];
  if (groups.every(({ length }) => length < FEWEST_IN_A_LINE)) return undefined;
  const lines = groups.map((own): Line => {
    const last = own.at(-1);
    const label = last ? `${last.reporter}（${last.scope}）` : '';
    return {
      // Counts of two bodies have two scales, rates have one.
      panel: definition.kind === 'rate' ? '' : label,
      lane: label,
      label,
      entries: entriesOf(definition, own),
      apart: last?.scopeId === 'unstated',
    };
  });
  const years = [...new Set(computed.map(({ year }) => year))].toSorted((a, b) => a - b);
  return linesChart(
    { id: definition.id, title: `${definition.label}（推算）`, unit: definition.unit, years },
    lines,
    undefined,
    measuresIn(definition),
  );
}

/** What one line may join. */
function lineKey(definition: Definition, { body, scopeId, form, year }: Outcome): string {
  const passed = definition.breaks.filter((one) => one.year <= year).length;
  return [body, scopeId, groupOf(definition, form)?.join('+'), passed].join(' ');
}
