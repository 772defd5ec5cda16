/** What the archive publishes now, in the shape in which it is kept for the next edition to be held against. */
import type { ArchiveDocument } from '../../archive/archive.ts';
import { fragmentOf } from '../../archive/permalinks/registry.ts';
import { placesOf } from '../../archive/places.ts';
import { urls } from '../../archive/urls.ts';
import type { DocumentState, VocabularyState } from '../../schema/edition-record.ts';
import { formatLines } from '../../schema/locator.ts';
import { rowsOfDocument } from '../observations.ts';
import type { MeasureRow, ObservationRow } from '../record-schemas.ts';
import { documentRecordOf, quantityRowsOf } from '../records.ts';

/** What the measures mean now. */
export function vocabularyState(rows: readonly MeasureRow[]): VocabularyState {
  return {
    measures: rows.map(({ measure, ...fields }) => ({
      measure,
      url: urls.measure(measure),
      fields: texts(fields),
    })),
  };
}

/** A document as it is published now; `words` are those of the archive's addresses. */
export function documentState(
  document: ArchiveDocument,
  words: ReadonlyMap<string, string | undefined>,
): DocumentState {
  const { key, source } = document;
  const { key: _, url: __, source: ___, sha256: ____, ...facts } = documentRecordOf(document);
  return {
    document: key,
    file: source.file,
    facts: texts(facts),
    places: placesOf(document).map(({ id, section, lines, text }) => {
      const published = words.get(urls.place(key, section, id)) ?? text;
      return {
        id,
        ...(lines ? { lines: formatLines(lines) } : {}),
        text,
        ...(published === text ? {} : { words: published }),
      };
    }),
    quantities: quantityRowsOf(document).map((row) => ({
      id: fragmentOf(row.url) ?? '',
      lines: formatLines({ start: row.line_start, end: row.line_end }),
      printed: row.printed,
      value: `${row.value}${row.unit}${row.qualifier}`,
    })),
    values: rowsOfDocument(document).map(valueState),
  };
}

function valueState(row: ObservationRow): DocumentState['values'][number] {
  const { url, line_start, line_end, measure, dimension, member } = row;
  const { value, unit, printed_unit, resolution, qualifier, state, body, scope } = row;
  const lines =
    line_start === null || line_end === null
      ? {}
      : { lines: formatLines({ start: line_start, end: line_end }) };
  return {
    at: fragmentOf(url) ?? '',
    ...lines,
    ...{ measure, dimension, member },
    fields: texts({ value, unit, printed_unit, resolution, qualifier, state, body, scope }),
  };
}

/** Columns as a CSV has them. */
function texts(
  columns: Readonly<Record<string, string | number | null | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value === null ? '' : String(value)]],
    ),
  );
}
