/** The observations of the archive as rows: what is printed, in printed order, and what a report is silent about. */
import { parseLines } from '../schema/locator.ts';
import type { Observation } from '../schema/observation.ts';
import { isDimensionId, measureOf, TOTAL, type FormId, type ScopeId } from '../schema/vocabulary.ts';
import type { Archive, ArchiveDocument } from '../archive/archive.ts';
import { findQuantity } from '../archive/places.ts';
import type { ObservationRow } from './record-schemas.ts';
import { urls } from '../archive/urls.ts';
import { inPrintedOrder, resolutionAt, silencesOf, type Silence } from '../archive/values.ts';

/** One row a value: the printed ones of each document in printed order, then the wholes it does not print. */
export function observationRows({ documents }: Archive): ObservationRow[] {
  return documents.flatMap(rowsOfDocument);
}

const known = new WeakMap<ArchiveDocument, ObservationRow[]>();

/** The rows of one document; none for a notice. Made once a document. */
export function rowsOfDocument(document: ArchiveDocument): ObservationRow[] {
  const rows = known.get(document) ?? makeRows(document);
  known.set(document, rows);
  return rows;
}

function makeRows(document: ArchiveDocument): ObservationRow[] {
  const { kind, form, scope } = document;
  if (kind !== 'report' || form === undefined || scope === undefined) return [];
  const report = { ...document, form, scope };
  return [
    ...inPrintedOrder(document).map((observation) => printedRow(document, report, observation)),
    ...silencesOf(document).map((silence) => silentRow(report, silence)),
  ];
}

type Report = ArchiveDocument & { form: FormId; scope: ScopeId };

function printedRow(document: ArchiveDocument, { form }: Report, observation: Observation): ObservationRow {
  const { measure, dimension, member, value, qualifier, state, body, scope, section, lines, quote, at } =
    observation;
  const { key, year, source } = document;
  const { start, end } = parseLines(lines);
  return {
    document: key,
    year,
    body,
    scope,
    form,
    measure,
    // The schema of content lets no other in; its type is wider.
    dimension: isDimensionId(dimension) ? dimension : '',
    member,
    value,
    unit: measureOf(measure).unit,
    printed_unit: value === null ? '' : (findQuantity(document, at)?.unit ?? ''),
    resolution: resolutionAt(document, observation),
    qualifier,
    state,
    section,
    source_file: source.file,
    line_start: start,
    line_end: end,
    quote,
    url: urls.place(key, section, at),
  };
}

/** A silent whole has the report's own body and scope. */
function silentRow(
  { key, year, body, form, scope, source }: Report,
  { measure, state }: Silence,
): ObservationRow {
  return {
    document: key,
    year,
    body,
    scope,
    form,
    measure,
    dimension: '',
    member: TOTAL,
    value: null,
    unit: measureOf(measure).unit,
    printed_unit: '',
    resolution: null,
    qualifier: '',
    state,
    section: '',
    source_file: source.file,
    line_start: null,
    line_end: null,
    quote: '',
    url: urls.document(key),
  };
}
