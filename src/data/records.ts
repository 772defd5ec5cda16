/** What the site publishes as data (design §5). Plain values in, plain values out; names and order are promises. */
import { parseLines } from '../schema/locator.ts';
import { officialName } from '../schema/body.ts';
import { documentsOf, plainText, type Archive, type ArchiveDocument } from '../archive/archive.ts';
import type { Cell } from '../archive/body.ts';
import { placesOf } from '../archive/places.ts';
import { formIds, measureIds, measureOf, readingOf } from '../schema/vocabulary.ts';
import type {
  BodyRecord,
  DocumentRecord,
  MeasureRow,
  QuantityRow,
  SectionRecord,
  TaskRow,
} from './record-schemas.ts';
import { urls } from '../archive/urls.ts';

export function documentRecords(archive: Archive): DocumentRecord[] {
  return archive.documents.map(documentRecordOf);
}

export function documentRecordOf(document: ArchiveDocument): DocumentRecord {
  const { key, kind, year, title, body, issuer, number, date, scope, form, source } = document;
  return {
    key,
    url: urls.document(key),
    kind,
    year,
    title,
    body,
    issuer,
    number,
    date,
    scope,
    form,
    source: source.file,
    sha256: source.sha256,
  };
}

export function bodyRecords(archive: Archive): BodyRecord[] {
  return archive.bodies.map((body) => ({
    id: body.id,
    url: urls.body(body.id),
    kind: body.kind,
    name: officialName(body),
    short: body.short,
    names: body.names.map(({ name, from, to }) => ({
      name,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    })),
    parent: body.parent ?? null,
    documents: documentsOf(archive, body.id).map(({ key }) => key),
  }));
}

export function sectionRecordsOf(document: ArchiveDocument): SectionRecord[] {
  return document.sections.map((section) => ({
    document: document.key,
    locator: section.locator,
    title: section.title,
    marker: section.marker,
    depth: section.depth,
    url: urls.section(document.key, section.locator),
    parent: section.parent,
    topic: section.topic,
    source: { file: document.source.file, ...parseLines(section.lines) },
    text: plainText(section),
  }));
}

/** Every quantity printed in prose: in paragraphs, and in cells of words. Cells that are one number are observations. */
export function quantityRowsOf(document: ArchiveDocument): QuantityRow[] {
  return placesOf(document).flatMap(({ section, quantities }) =>
    quantities.map(({ id, value, unit, qualifier, printed, lines }) => ({
      document: document.key,
      section,
      value,
      unit,
      qualifier,
      printed,
      line_start: lines.start,
      line_end: lines.end,
      url: urls.place(document.key, section, id),
    })),
  );
}

/** The vocabulary of measures; lists within a column are divided by `;`, forms that may be joined by `+`. */
export function measureRows(): MeasureRow[] {
  return measureIds.map((measure) => {
    const { label, definition, unit, topic, article = '', comparable } = measureOf(measure);
    return {
      measure,
      label,
      definition,
      unit,
      topic,
      article,
      forms: formIds.filter((form) => readingOf(measure, form) !== 'none').join(';'),
      comparable: comparable === 'never' ? comparable : comparable.map((group) => group.join('+')).join(';'),
    };
  });
}

export function taskRows({ documents }: Pick<Archive, 'documents'>): TaskRow[] {
  return documents.flatMap(taskRowsOf);
}

/** The tasks of one document; none for most. */
export function taskRowsOf(document: ArchiveDocument): TaskRow[] {
  return document.sections.flatMap((section) => {
    const tables = section.blocks.filter((block) => block.type === 'table');
    const group = document.sections.find(({ locator }) => locator === section.parent);
    return tables
      .filter(({ kind }) => kind === 'tasks')
      .flatMap(({ rows }) =>
        rows.map(({ cells }) => {
          const [task, lead, responsible] = cells;
          const lines = cells.flatMap((cell) => (cell.lines ? [cell.lines] : []));
          const { number, text } = splitNumber(task);
          return {
            group: group?.heading?.text ?? '',
            subgroup: section.heading?.text ?? '',
            number,
            text,
            lead: lead?.text ?? '',
            responsible: responsible?.text ?? '',
            line_start: Math.min(...lines.map(({ start }) => start)),
            line_end: Math.max(...lines.map(({ end }) => end)),
            url: urls.place(document.key, section.locator, task?.id ?? ''),
          };
        }),
      );
  });
}

/** `1．对照…` → number `1`, text without it. */
function splitNumber(cell: Cell | undefined): { number: string; text: string } {
  const { text = '', marker = '' } = cell ?? {};
  return { number: marker.replace(/\D/g, ''), text: text.slice(marker.length).trimStart() };
}
