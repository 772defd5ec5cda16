/** Rows of `implied.csv`: last year's numbers that printed changes tell. */
import type { ArchiveDocument } from '../archive/archive.ts';
import { impliedIn } from '../lib/implied.ts';
import type { CheckRecord } from '../schema/check.ts';
import { isDimensionId } from '../schema/vocabulary.ts';
import type { ImpliedRow } from './record-schemas.ts';

/** The rows of one document; none where it prints no change that its numbers can have. */
export function impliedRowsOf(document: ArchiveDocument, checks: readonly CheckRecord[]): ImpliedRow[] {
  return impliedIn(document, checks).map(({ printed, lines, dimension, ...told }) => ({
    document: told.document,
    year: told.year,
    body: told.body,
    scope: told.scope,
    form: told.form,
    measure: told.measure,
    // The schema of content lets no other in; its type is wider.
    dimension: isDimensionId(dimension) ? dimension : '',
    member: told.member,
    lower: told.lower,
    upper: told.upper,
    printed_change: told.change,
    current_value: told.value,
    quote: printed,
    section: told.section,
    source_file: document.source.file,
    line_start: lines.start,
    line_end: lines.end,
    subject: told.subject,
    url: told.url,
  }));
}
