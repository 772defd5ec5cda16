/** Entries: what one mark of a chart and one row of its table say. Both are made from these, so they cannot disagree. */
import { scopeLabel } from '../../schema/body.ts';
import { forms, periods, states, type PeriodId, type StateId } from '../../schema/vocabulary.ts';
import { observationAnchor } from '../../archive/urls.ts';
import { formatValue } from '../figures.ts';
import { preferTable } from '../../archive/values.ts';
import { borrowedNote, isBorrowed, type AnyPoint, type AnySeries } from '../series.ts';

/** A printed place that carries a value. */
export interface Cell {
  /** Id of its row on the page of the measure. */
  anchor: string;
  text: string;
  quote: string;
  place: string;
  source: string;
  lines: string;
}

export interface Entry {
  document: string;
  year: number;
  title: string;
  body: string;
  /** What a list calls the body that reports it. */
  reporter: string;
  /** In the body's own words: 全市, 本机关. */
  scope: string;
  form: string;
  /** In the unit of the chart; null unless the state is `reported`. */
  value: number | null;
  /** The counting word as printed, where it is not the chart's. */
  printedUnit?: string | undefined;
  /** What time it speaks of, where that is not its measure's. */
  period?: PeriodId | undefined;
  /** As a reader sees it: `7,896 件`, `本报告没有这一数字`. */
  text: string;
  state: StateId;
  note: string;
  /** Stands in the series of another scope: drawn hollow. */
  borrowed: boolean;
  /** Told by a printed change and not printed itself: the whole numbers it may be, and the words that tell it. */
  implied?: { range: readonly [number, number]; quote: string };
  /** Where it leads: the printed cell or sentence, or the document that is silent. */
  place: string;
  /** The printed places, the table's first; none where nothing is printed. */
  cells: Cell[];
}

/** The entries of a series, by year. A figure that a document prints twice alike is one entry with two places. */
export function toEntries(series: AnySeries): Entry[] {
  const alike = Map.groupBy(series.points, ({ document, state, value, qualifier }) =>
    [document, state, value, qualifier].join(' '),
  );
  return [...alike.values()].flatMap((group) => {
    const first = preferTable(group);
    return first ? [entryOf(series, first, [first, ...group.filter((one) => one !== first)])] : [];
  });
}

function entryOf(series: AnySeries, point: AnyPoint, places: readonly AnyPoint[]): Entry {
  return {
    document: point.document,
    year: point.year,
    title: point.title,
    body: point.body,
    reporter: point.reporter,
    scope: scopeLabel(point.scope, point),
    form: forms[point.form].label,
    value: point.value,
    printedUnit: point.printedUnit,
    period: point.period,
    text: stateText(point),
    state: point.state,
    note: noteOf(series, point),
    borrowed: isBorrowed(series, point),
    place: point.place,
    cells: cellsOf(places),
  };
}

/** What must be known of a value: why it stands here, what time it speaks of where that is not its measure's, and why. */
function noteOf(series: AnySeries, point: AnyPoint): string {
  return [borrowedNote(series, point), meaningNote(point)]
    .filter(Boolean)
    .map((sentence) => sentence.replace(/。$/, ''))
    .join('；');
}

/** Its own reason says more than the general description of its period. */
function meaningNote({ period, reason }: AnyPoint): string {
  if (period === undefined) return reason ?? '';
  const { label, description } = periods[period];
  return `时间：${label}，${reason ?? description}`;
}

/** The value with its unit, or the name of the state that stands in its stead. */
export function stateText(point: AnyPoint): string {
  return point.state === 'reported' ? formatValue(point) : states[point.state].label;
}

export function cellsOf(points: readonly AnyPoint[]): Cell[] {
  return points.flatMap((point) =>
    point.source === null || point.at === null
      ? []
      : [
          {
            anchor: observationAnchor(point.document, point.at),
            text: stateText(point),
            quote: point.quote,
            place: point.place,
            source: point.source,
            lines: point.lines,
          },
        ],
  );
}
