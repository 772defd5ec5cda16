/** A small made-up archive of texts: each report is a line with its paragraphs, and the words of a table it fills in. */
import { toNodes } from '../../../src/archive/parse-nodes.ts';
import { findDocument, toArchive, type Archive, type ArchiveDocument } from '../../../src/archive/archive.ts';
import { documentSchema, sectionSchema } from '../../../src/schema/document.ts';
import type { ScopeId } from '../../../src/schema/vocabulary.ts';
import { madeUp } from '../made-up-bodies.ts';
import { city, east, west } from '../made-up-bodies.ts';

export interface Text {
  body: string;
  year: number;
  /** What tells a body's documents of one year apart. */
  suffix?: string;
  kind?: 'report' | 'notice';
  scope?: ScopeId;
  /** Of the document; it is the preface's heading too. */
  title?: string;
  heading?: string;
  paragraphs?: readonly string[];
  /** Labels of a table: the form's words. */
  labels?: readonly string[];
  /** Signature and date. */
  end?: string;
}

export const keyOf = ({ body, year, suffix = '' }: Text): string => `${year}/${body}${suffix}`;

/** Part 一 has the paragraphs, part 三 the table, `end` the signature. */
export function archiveOf(...texts: readonly Text[]): Archive {
  const { about } = madeUp([city], []);
  const made = texts.map((text) => ({ document: documentOf(text), sections: sectionsOf(text) }));
  return toArchive(
    { about, bodies: [city, east, west], documents: made.map(({ document }) => document) },
    made.flatMap(({ sections }) => sections),
  );
}

/** A report of an archive, by what it was made of. */
export const reportOf = (archive: Archive, text: Text): ArchiveDocument => findDocument(archive, keyOf(text));

const documentOf = (text: Text) =>
  documentSchema.parse({
    key: keyOf(text),
    kind: text.kind ?? 'report',
    year: text.year,
    title: text.title ?? `${text.year}年的报告`,
    body: text.body,
    issuer: '某机关',
    ...(text.kind === 'notice' ? {} : { scope: text.scope ?? 'area', form: '2021' }),
    source: { file: `${keyOf(text).replace('/', '-')}.txt`, sha256: '0'.repeat(64), lines: 9 },
  });

function sectionsOf(text: Text) {
  const { heading = '一、总体情况', paragraphs = [], labels = [], end = '' } = text;
  const paragraph = (locator: string) => (words: string, index: number) =>
    `<Paragraph id="s${locator}-p${index + 1}" lines="${index + 2}">\n${words}\n</Paragraph>`;
  const cells = labels.map(
    (words, index) => `<Label id="s3-t1-r${index + 1}-l1" lines="3">\n${words}\n</Label>`,
  );
  const table = `<Table id="s3-t1" kind="form-3" caption="表">\n${cells.map((cell) => `<Row>\n${cell}\n</Row>`).join('\n')}\n</Table>`;
  const section = (locator: string, printed: string | undefined, body: string) => ({
    data: sectionSchema.parse({
      document: keyOf(text),
      locator,
      title: printed?.replace(/^[一二三]、/u, '') ?? '',
      marker: /^[一二三]、/u.exec(printed ?? '')?.[0] ?? '',
      depth: 1,
      parent: null,
      topic: locator === 'end' ? null : 'overview',
      ...(printed === undefined ? {} : { heading: { text: printed, lines: '1' } }),
      lines: '1-9',
    }),
    nodes: toNodes(body),
  });
  return [
    section('1', heading, paragraphs.map(paragraph('1')).join('\n\n')),
    ...(labels.length > 0 ? [section('3', '三、收到和处理政府信息公开申请情况', table)] : []),
    ...(end ? [section('end', undefined, paragraph('end')(end, 0))] : []),
  ];
}
