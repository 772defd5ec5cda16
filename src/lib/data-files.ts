/** What the site publishes as data (design §5). Plain values in, plain values out; names and order are promises. */
import { parseLines } from '../schema/locator.ts';
import { plainText, type Archive } from './archive.ts';
import type { Cell, PrintedQuantity } from './body.ts';
import type { DocumentRecord, QuantityRow, SectionRecord, TaskRow } from './schemas.ts';
import { urls } from './urls.ts';

export function documentRecords(archive: Archive): DocumentRecord[] {
  return archive.documents.map(({ key, kind, year, title, issuer, number, date, scope, form, source }) => ({
    key,
    url: urls.document(key),
    kind,
    year,
    title,
    issuer,
    number,
    date,
    scope,
    form,
    source: source.file,
    sha256: source.sha256,
  }));
}

export function sectionRecords(archive: Archive): SectionRecord[] {
  return archive.documents.flatMap((document) =>
    document.sections.map((section) => ({
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
    })),
  );
}

/** Every quantity printed in prose: in paragraphs, and in cells of words. Cells that are one number are observations. */
export function quantityRows(archive: Archive): QuantityRow[] {
  return archive.documents.flatMap((document) =>
    document.sections.flatMap((section) =>
      section.blocks
        .flatMap((block): readonly PrintedQuantity[] =>
          block.type === 'paragraph'
            ? block.quantities
            : block.rows.flatMap(({ cells }) => cells.flatMap(({ quantities }) => quantities)),
        )
        .map(({ id, value, unit, qualifier, printed, lines }) => ({
          document: document.key,
          section: section.locator,
          value,
          unit,
          qualifier,
          printed,
          line_start: lines.start,
          line_end: lines.end,
          url: urls.place(document.key, section.locator, id),
        })),
    ),
  );
}

export function taskRows(archive: Archive): TaskRow[] {
  return archive.documents.flatMap((document) =>
    document.sections.flatMap((section) =>
      section.blocks
        .filter((block) => block.type === 'table')
        .filter(({ kind }) => kind === 'tasks')
        .flatMap(({ rows }) =>
          rows.map(({ cells }) => {
            const [task, lead, responsible] = cells;
            const group = document.sections.find(({ locator }) => locator === section.parent);
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
        ),
    ),
  );
}

/** `1．对照…` → number `1`, text without it. The year of `2020年…` is no number. */
function splitNumber(cell: Cell | undefined): { number: string; text: string } {
  const match = /^(\d{1,2})[.．、]\s*/.exec(cell?.text ?? '');
  return { number: match?.[1] ?? '', text: (cell?.text ?? '').slice(match?.[0].length ?? 0) };
}
