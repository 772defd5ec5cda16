/** What is computed, as rows: one for each indicator and report that its form has it in. */
import { TOTAL, type FormId } from '../schema/vocabulary.ts';
import { reportsOf, type Archive, type ArchiveDocument } from '../archive/archive.ts';
import { urls } from '../archive/urls.ts';
import {
  changeBetween,
  definitions,
  earlierOf,
  outcomesOf,
  sidesOf,
  sumsOf,
  valueOf,
  yearsOf,
  type Definition,
  type Outcome,
  type Side,
  type Sum,
} from '../lib/indicators.ts';
import { lawWords } from '../lib/law-words.ts';
import { toPoints } from '../lib/series.ts';
import { splitPart } from '../lib/series/points.ts';
import type { IndicatorRecord, IndicatorRow } from './indicator-schemas.ts';
import { SMALLEST_WHOLE } from '../lib/shares.ts';

/** The definitions, in the order in which they are read. */
export const indicatorRecords = (): IndicatorRecord[] => definitions.map(recordOf);

function recordOf(definition: Definition): IndicatorRecord {
  const { id, label, unit, topic, formula, comparable, breaks, caveats, laws } = definition;
  const { numerator, denominator } = sidesOf(definition);
  const forms = comparable.flat();
  const terms = (side: Side) => side.map((term) => ({ ...splitPart(term.part), ...termOf(term, forms) }));
  return {
    id,
    derived: true,
    url: urls.indicator(id),
    label,
    unit,
    topic,
    formula,
    numerator: terms(numerator),
    denominator: denominator ? terms(denominator) : null,
    smallest_denominator: denominator ? SMALLEST_WHOLE : null,
    comparable: comparable.map((group) => [...group]),
    ...yearsOf(definition),
    breaks: breaks.map(({ year, label: because }) => ({ year, because })),
    caveats: [...caveats],
    laws: lawWords(laws).map(({ source, years, text }) => ({ source, years, text })),
  };
}

const termOf = ({ sign, label, measures }: Side[number], forms: readonly FormId[]) => ({
  sign: sign > 0 ? ('+' as const) : ('-' as const),
  label,
  measures: forms.map((form) => ({ form, measures: [...(measures(form) ?? [])] })),
});

/** What is computed of one document, each beside the same in the body's report before; nothing for a notice. */
export function indicatorRowsOf(archive: Archive, document: ArchiveDocument): IndicatorRow[] {
  const reports = reportsOf(archive, document.body);
  const before = reports.findLast(({ year, scope }) => year < document.year && scope === document.scope);
  const both = before ? [before, document] : [document];
  const points = toPoints({ documents: both });
  return definitions.flatMap((one) => rowsOf(one, outcomesOf(one, points, both), document.key));
}

/** The rows of one document; a part that it does not print has none. */
function rowsOf(definition: Definition, outcomes: readonly Outcome[], key: string): IndicatorRow[] {
  const { numerator, denominator = [] } = sidesOf(definition);
  const isOfWholes = [...numerator, ...denominator].every(({ part }) => part === TOTAL);
  return outcomes
    .filter(({ document }) => document === key)
    .filter((one) => one.kind !== 'missing' || isOfWholes)
    .map((one) => rowOf(definition, one, earlierOf(outcomes, one)));
}

function rowOf(definition: Definition, outcome: Outcome, before: Outcome | undefined): IndicatorRow {
  const { numerator } = sidesOf(definition);
  const { document, year, body, scopeId, form, kind } = outcome;
  const change = before && changeBetween(definition, before, outcome);
  const [above, below] = sumsOf(outcome);
  const isRate = definition.kind === 'rate';
  return {
    indicator: definition.id,
    document,
    year,
    body,
    scope: scopeId,
    form,
    measure: signedMeasures(numerator, form),
    ...splitPart(numerator[0]?.part ?? TOTAL),
    value: toDecimal(valueOf(outcome)),
    unit: definition.unit,
    numerator: isRate ? (above?.value ?? null) : null,
    denominator: below?.value ?? null,
    state: kind,
    change: toDecimal(change),
    change_since: change === undefined ? '' : (before?.document ?? ''),
    numerator_urls: placesOf(above),
    denominator_urls: placesOf(below),
    url: urls.indicatorIn(definition.id, document),
  };
}

const placesOf = (sum: Sum | undefined): string =>
  [...new Set(sum?.cells.map(({ place }) => place))].join(' ');

/** `outcomes.granted+outcomes.partiallyGranted`; a sign before the first where that is taken away. */
const signedMeasures = (side: Side, form: FormId): string =>
  side
    .flatMap(({ sign, measures }) =>
      (measures(form) ?? []).map((measure) => `${sign > 0 ? '+' : '-'}${measure}`),
    )
    .join('')
    .replace(/^\+/, '');

/** To one decimal, as pages show it, and never −0; null where there is none. */
const toDecimal = (value: number | undefined): number | null =>
  value === undefined ? null : Number(value.toFixed(1)) + 0;
