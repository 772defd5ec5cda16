/** The chart of the rows a reader chose: each a line of its own, in a panel with those that count the same kind of work. */
import type { ChartModel, Figure } from './chart.ts';
import type { Entry } from './entries.ts';
import { drawLines, type Line } from './time-model.ts';

export interface ChosenRow {
  id: string;
  name: string;
  scope: string;
  scopeWords: string;
  forms: string;
  part: string;
  entries: readonly Entry[];
}

export function chosenChart(
  about: { title: string; unit: string; breaks: ChartModel['breaks']; apart?: boolean },
  rows: readonly ChosenRow[],
): Figure {
  const years = rows.flatMap(({ entries }) => entries.map(({ year }) => year));
  const [min, max] = [Math.min(...years), Math.max(...years)];
  const labels = labelsOf(rows);
  return drawLines(
    { ...about, id: 'chosen', years, breaks: about.breaks.filter(({ at }) => at > min && at < max) },
    rows.map((row, index): Line => {
      const label = labels[index] ?? row.name;
      const apart = about.apart === true || row.scope === 'unstated';
      return {
        panel: apart ? label : panelOf(row, rows),
        lane: label,
        label,
        entries: row.entries.toSorted((a, b) => a.year - b.year),
        apart,
      };
    }),
  );
}

/** `渝北区（全区）`; with the forms, where two rows would be called alike. */
function labelsOf(rows: readonly ChosenRow[]): string[] {
  const short = rows.map(
    ({ name, scopeWords, part }) => `${name}（${[scopeWords, part].filter(Boolean).join('，')}）`,
  );
  return rows.map(({ forms }, index) => {
    const label = short[index] ?? '';
    const alike = short.filter((other) => other === label).length > 1;
    return alike ? label.replace(/）$/, `，${forms}）`) : label;
  });
}

/** Whose work the panel counts, in the words of the bodies in it. */
function panelOf({ scope, part }: ChosenRow, rows: readonly ChosenRow[]): string {
  const same = rows.filter((other) => other.scope === scope && other.part === part);
  const words = [...new Set(same.map(({ scopeWords }) => scopeWords))].join('、');
  return `口径：${words}${part && `，${part}`}`;
}
