/** What the site publishes as data (design §5). Plain values in, plain values out; names and order are promises. */
import { parseLines } from '../schema/locator.ts';
import { plainText, type Archive } from './archive.ts';
import type { Cell } from './body.ts';
import { urls } from './urls.ts';

export function documentsJson(archive: Archive): object[] {
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

export function sectionsJson(archive: Archive): object[] {
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

/** A row of the task table of a notice. */
export interface TaskRecord {
  group: string;
  subgroup: string;
  number: string;
  text: string;
  lead: string;
  responsible: string;
  line_start: number;
  line_end: number;
  url: string;
}

export function taskRecords(archive: Archive): TaskRecord[] {
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
