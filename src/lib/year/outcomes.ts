/** How the requests of a report's year ended: the classes its form divides them into, with counts and shares. */
import { forms, measureOf, TOTAL, type MeasureId } from '../../schema/vocabulary.ts';
import type { ArchiveDocument } from '../../archive/archive.ts';
import type { Observation } from '../../schema/observation.ts';
import { urls } from '../../archive/urls.ts';
import { preferTable } from '../../archive/values.ts';
import { formatValue } from '../figures.ts';
import { SMALLEST_WHOLE } from '../ranking.ts';

/** A count with the place it is printed at. */
export interface CountedAs {
  label: string;
  count: number;
  value: string;
  url: string;
}

export interface OutcomeRow extends Omit<CountedAs, 'url'> {
  id: string;
  /** Of the first row that makes it up; undefined where none is printed. */
  url: string | undefined;
  /** Of the whole, in per cent; undefined where the whole is too small for shares. */
  share: number | undefined;
  /** The rows it is made of that are not 0, where it is made of several; the greatest first. */
  parts: readonly CountedAs[];
}

export interface Outcomes {
  total: CountedAs;
  rows: readonly OutcomeRow[];
  /** What the classes leave of the whole: they need not be all there is in a report that names its own. */
  rest: number;
}

/** Undefined where the report does not print the whole, exactly and of its own scope, or none of the classes. */
export function outcomesOf(document: ArchiveDocument): Outcomes | undefined {
  const { form, observations, body, scope } = document;
  if (form === undefined) return undefined;
  const { classes, total: whole } = forms[form].outcomes;
  const own = observations.filter(
    (one) => one.body === body && one.scope === scope && one.member === TOTAL && one.qualifier === '',
  );
  const printedOf = (measure: MeasureId): CountedAs | undefined => {
    const found = preferTable(own.filter((one) => one.measure === measure && one.value !== null));
    return found && toCount(document, found);
  };
  const total = printedOf(whole);
  if (!total) return undefined;
  const rows = classes.flatMap(({ id, label, measures }): OutcomeRow[] => {
    const parts = measures.flatMap((measure) => printedOf(measure) ?? []);
    // A class of which a row is not printed has no sum.
    if (parts.length < measures.length) return [];
    const count = parts.reduce((sum, part) => sum + part.count, 0);
    const greatest = parts.filter((part) => part.count > 0).toSorted((a, b) => b.count - a.count);
    return [
      {
        id,
        label,
        count,
        value: (parts.length === 1 && parts[0]?.value) || formatValue({ value: count, unit, qualifier: '' }),
        url: (greatest[0] ?? parts[0])?.url,
        share: total.count < SMALLEST_WHOLE ? undefined : (100 * count) / total.count,
        parts: measures.length > 1 ? greatest : [],
      },
    ];
  });
  if (rows.length === 0) return undefined;
  return { total, rows, rest: total.count - rows.reduce((sum, { count }) => sum + count, 0) };
}

function toCount({ key }: ArchiveDocument, one: Observation): CountedAs {
  return {
    label: measureOf(one.measure).label,
    count: one.value ?? 0,
    value: formatValue(one),
    url: urls.place(key, one.section, one.at),
  };
}
