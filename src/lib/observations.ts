/** The observations of the archive as rows: what is printed, in printed order, and what a report is silent about. */
import { parseLines } from '../schema/locator.ts';
import type { Observation } from '../schema/observation.ts';
import {
  isDimensionId,
  measureIds,
  measureOf,
  readingOf,
  TOTAL,
  type FormId,
  type ScopeId,
} from '../schema/vocabulary.ts';
import type { Archive, ArchiveDocument } from './archive.ts';
import type { ObservationRow } from './schemas.ts';
import { urls } from './urls.ts';

/** One row a value: the printed ones of each document in printed order, then the wholes it does not print. */
export function observationRows({ documents }: Archive): ObservationRow[] {
  return documents.flatMap(rowsOfDocument);
}

/** The rows of one document; none for a notice. */
export function rowsOfDocument(document: ArchiveDocument): ObservationRow[] {
  const { kind, form, scope } = document;
  if (kind !== 'report' || form === undefined || scope === undefined) return [];
  const report = { ...document, form, scope };
  return [
    ...inPrintedOrder(document).map((observation) => printedRow(report, observation)),
    ...absentRows(report),
  ];
}

type Report = ArchiveDocument & { form: FormId; scope: ScopeId };

function printedRow({ key, year, form, source }: Report, observation: Observation): ObservationRow {
  const { measure, dimension, member, value, qualifier, state, scope, section, lines, quote, at } =
    observation;
  const { start, end } = parseLines(lines);
  return {
    document: key,
    year,
    scope,
    form,
    measure,
    // The schema of content lets no other in; its type is wider.
    dimension: isDimensionId(dimension) ? dimension : '',
    member,
    value,
    unit: measureOf(measure).unit,
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

/**
 * A row for every whole the report does not print. A whole that it prints for another scope than its own (the office's
 * report on the whole city) is printed: its row says whose it is, and no second row denies it. A silent whole has the
 * report's own scope.
 */
function absentRows({ key, year, form, scope, source, observations }: Report): ObservationRow[] {
  const printed = new Set(
    observations.filter(({ member }) => member === TOTAL).map(({ measure }) => measure),
  );
  return measureIds
    .filter((measure) => measureOf(measure).whole !== false && !printed.has(measure))
    .map((measure) => ({
      document: key,
      year,
      scope,
      form,
      measure,
      dimension: '',
      member: TOTAL,
      value: null,
      unit: measureOf(measure).unit,
      qualifier: '',
      state: readingOf(measure, form) ? 'not-reported' : 'not-applicable',
      section: '',
      source_file: source.file,
      line_start: null,
      line_end: null,
      quote: '',
      url: urls.document(key),
    }));
}

/** Observations as their words follow each other in print; of those that begin together, the shorter words first. */
function inPrintedOrder({ sections, observations }: ArchiveDocument): Observation[] {
  const places = new Map(
    sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) =>
        block.type === 'paragraph'
          ? [{ id: block.id, text: block.text }]
          : block.rows.flatMap((row) => row.cells.map(({ id, text }) => ({ id, text }))),
      )
      .map(({ id, text }, ordinal) => [id, { ordinal, text: dense(text) }]),
  );
  const orderOf = ({ at, quote }: Observation): [place: number, offset: number, length: number] => {
    const [, id = at, offset] = /^(.*?)(?:-q(\d+))?$/.exec(at) ?? [];
    const place = places.get(id);
    if (!place)
      throw new Error(`“${quote}” stands at ${at}, but no section has a paragraph or cell of that id`);
    return [place.ordinal, Number(offset ?? place.text.indexOf(dense(quote))), quote.length];
  };
  return observations
    .map((observation) => ({ observation, order: orderOf(observation) }))
    .toSorted((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1] || a.order[2] - b.order[2])
    .map(({ observation }) => observation);
}

const dense = (text: string): string => text.replace(/\s/gu, '');
