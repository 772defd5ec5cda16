/** Last year's number, told by a printed change, as an entry of the series the change belongs to; never a printed one. */
import { scopeLabel } from '../../schema/body.ts';
import { areComparable } from '../../schema/vocabulary.ts';
import type { Implied } from '../implied.ts';
import type { AnySeries } from '../series.ts';
import type { Entry } from './entries.ts';
import { thousands } from '../number-words.ts';

/** What a series is told of the years before its reports; a year whose number is printed needs no telling. */
export function impliedEntries(series: AnySeries, implied: readonly Implied[]): Entry[] {
  const printed = new Set(series.points.flatMap(({ year, value }) => (value === null ? [] : [year])));
  return implied
    .filter(
      ({ body, scope, measure, form, year }) =>
        body === series.body &&
        scope === series.scope &&
        measure === series.measure &&
        areComparable(measure, form, series.form) &&
        !printed.has(year),
    )
    .flatMap((one) => {
      const teller = series.points.find(({ document }) => document === one.document);
      return teller ? [entryOf(one, teller)] : [];
    });
}

function entryOf(
  { document, year, lower, upper, printed, url }: Implied,
  teller: AnySeries['points'][number],
): Entry {
  return {
    document,
    year,
    title: teller.title,
    body: teller.body,
    reporter: teller.reporter,
    scope: scopeLabel(teller.scope, teller),
    form: `由${teller.year}年报告推算`,
    value: lower,
    text: `${wordsOf(lower, upper)} ${teller.unit}（推算）`,
    state: 'reported',
    note: `由${teller.year}年报告所印的“${printed}”推算，不是印出的数字`,
    borrowed: false,
    // Without an upper end there is no range to draw: the words say it.
    implied: { range: [lower, upper ?? lower], quote: printed },
    place: url,
    cells: [],
  };
}

function wordsOf(lower: number, upper: number | null): string {
  if (upper === null) return `不少于 ${thousands(lower)}`;
  return upper === lower ? thousands(lower) : `${thousands(lower)}—${thousands(upper)}`;
}
