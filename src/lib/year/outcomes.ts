/** How the requests of a report's year ended: the classes its form divides them into, with counts and shares. */
import { forms, measureOf, TOTAL, type MeasureId } from '../../schema/vocabulary.ts';
import type { ArchiveDocument } from '../../archive/archive.ts';
import type { OutcomeClass } from '../../schema/forms/form.ts';
import type { Unit } from '../../schema/vocabulary/measure.ts';
import { urls } from '../../archive/urls.ts';
import { preferTable } from '../../archive/values.ts';
import { formatValue } from '../figures.ts';
import { shareOf } from '../shares.ts';

/** A count with the place it is printed at. */
export interface CountedAs {
  label: string;
  count: number;
  unit: Unit;
  value: string;
  url: string;
}

export interface OutcomeRow extends Omit<CountedAs, 'unit'> {
  id: string;
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
  const { form } = document;
  if (form === undefined) return undefined;
  const { classes, total: whole } = forms[form].outcomes;
  const printedOf = printedIn(document);
  const total = printedOf(whole);
  if (!total) return undefined;
  const rows = classes.flatMap((one) => toRow(one, printedOf, total) ?? []);
  if (rows.length === 0) return undefined;
  return { total, rows, rest: total.count - rows.reduce((sum, { count }) => sum + count, 0) };
}

type PrintedOf = (measure: MeasureId) => CountedAs | undefined;

/** The exact whole a report prints of a measure for its own scope. */
function printedIn({ key, observations, body, scope }: ArchiveDocument): PrintedOf {
  const own = observations.filter(
    (one) =>
      one.body === body &&
      one.scope === scope &&
      one.member === TOTAL &&
      one.qualifier === '' &&
      one.value !== null,
  );
  const byMeasure = Map.groupBy(own, ({ measure }) => measure);
  return (measure) => {
    const found = preferTable(byMeasure.get(measure) ?? []);
    return (
      found && {
        label: measureOf(measure).label,
        count: found.value ?? 0,
        unit: found.unit,
        value: formatValue(found),
        url: urls.place(key, found.section, found.at),
      }
    );
  };
}

/** Undefined for a class of which a row is not printed: it has no sum. */
function toRow(
  { id, label, measures }: OutcomeClass,
  printedOf: PrintedOf,
  total: CountedAs,
): OutcomeRow | undefined {
  const parts = measures.flatMap((measure) => printedOf(measure) ?? []);
  const [first, ...others] = parts;
  if (!first || parts.length < measures.length) return undefined;
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const greatest = parts.filter((part) => part.count > 0).toSorted((a, b) => b.count - a.count);
  return {
    id,
    label,
    count,
    value: others.length === 0 ? first.value : formatValue({ value: count, unit: first.unit, qualifier: '' }),
    url: (greatest[0] ?? first).url,
    share: shareOf(count, total.count),
    parts:
      others.length === 0
        ? []
        : greatest.map((part) => ({ ...part, label: withoutClass(part.label, label) })),
  };
}

/** `不予公开：属于国家秘密` stands below `不予公开`. */
const withoutClass = (label: string, of: string): string =>
  label.startsWith(`${of}：`) ? label.slice(of.length + 1) : label;
