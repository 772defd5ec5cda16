/** The archive as pages, data files and checks see it: documents with their sections, in printed order. */
import type { About } from '../schema/about.ts';
import type { Body } from '../schema/body.ts';
import type { DocumentData, SectionData } from '../schema/document.ts';
import { compareLocators } from '../schema/locator.ts';
import { toBlocks, type Block } from './body.ts';
import type { Node } from './nodes.ts';

export interface ArchiveSection extends SectionData {
  /** The section's own text, subsections not included. */
  blocks: readonly Block[];
  /** The same as the elements that pages render. */
  nodes: readonly Node[];
}

export interface ArchiveDocument extends DocumentData {
  /** The body that published it. */
  reporter: Body;
  sections: readonly ArchiveSection[];
}

export interface Archive {
  about: About;
  bodies: readonly Body[];
  /** By year, then reports before notices, then by key. */
  documents: readonly ArchiveDocument[];
}

/** A section's file: its front matter and its body, both parsed. */
export interface ContentFile<Data> {
  data: Data;
  nodes: readonly Node[];
}

/** What an archive is made of besides its sections. */
export interface ArchiveParts {
  about: About;
  bodies: readonly Body[];
  documents: readonly DocumentData[];
}

/** Put documents and sections together; throws on a section whose document, or a document whose body, is missing. */
export function toArchive(
  { about, bodies, documents }: ArchiveParts,
  sections: readonly ContentFile<SectionData>[],
): Archive {
  const keys = new Set(documents.map(({ key }) => key));
  const byDocument = Map.groupBy(sections, ({ data }) => data.document);
  for (const key of byDocument.keys()) {
    if (!keys.has(key)) throw new Error(`content has sections of ${key}, but no index`);
  }
  const byId = new Map(bodies.map((body) => [body.id, body]));
  return {
    about,
    bodies,
    documents: documents
      .map((document): ArchiveDocument => {
        const reporter = byId.get(document.body);
        if (!reporter)
          throw new Error(`${document.key} names the body ${document.body}, which content/bodies.json lacks`);
        return {
          ...document,
          reporter,
          sections: (byDocument.get(document.key) ?? [])
            .map(({ data, nodes }) => ({ ...data, nodes, blocks: toBlocks(nodes) }))
            .toSorted((a, b) => compareLocators(a.locator, b.locator)),
        };
      })
      .toSorted(
        (a, b) =>
          a.year - b.year ||
          Number(a.kind === 'notice') - Number(b.kind === 'notice') ||
          (a.key < b.key ? -1 : 1),
      ),
  };
}

const indices = new WeakMap<readonly ArchiveDocument[], ReadonlyMap<string, ArchiveDocument>>();

/** Documents by key, made once an archive. */
export function documentsByKey({
  documents,
}: Pick<Archive, 'documents'>): ReadonlyMap<string, ArchiveDocument> {
  const known = indices.get(documents) ?? new Map(documents.map((document) => [document.key, document]));
  indices.set(documents, known);
  return known;
}

export function findDocument(archive: Pick<Archive, 'documents'>, key: string): ArchiveDocument {
  const document = documentsByKey(archive).get(key);
  if (!document) throw new Error(`the archive has no document ${key}`);
  return document;
}

const byBody = new WeakMap<readonly ArchiveDocument[], ReadonlyMap<string, readonly ArchiveDocument[]>>();

/** The documents of a body, in the order of the archive. */
export function documentsOf(
  { documents }: Pick<Archive, 'documents'>,
  body: string,
): readonly ArchiveDocument[] {
  const known = byBody.get(documents) ?? Map.groupBy(documents, (document) => document.body);
  byBody.set(documents, known);
  return known.get(body) ?? [];
}

const isReport = ({ kind }: ArchiveDocument): boolean => kind === 'report';

const reportLists = new WeakMap<readonly ArchiveDocument[], readonly ArchiveDocument[]>();

/** The reports of the archive, in its order. */
export function reportsIn({ documents }: Pick<Archive, 'documents'>): readonly ArchiveDocument[] {
  const known = reportLists.get(documents) ?? documents.filter(isReport);
  reportLists.set(documents, known);
  return known;
}

/** The reports of a body, in the order of the archive. */
export const reportsOf = (archive: Pick<Archive, 'documents'>, body: string): ArchiveDocument[] =>
  documentsOf(archive, body).filter(isReport);

const byYear = new WeakMap<readonly ArchiveDocument[], ReadonlyMap<number, readonly ArchiveDocument[]>>();

function documentsByYear({
  documents,
}: Pick<Archive, 'documents'>): ReadonlyMap<number, readonly ArchiveDocument[]> {
  const known = byYear.get(documents) ?? Map.groupBy(documents, ({ year }) => year);
  byYear.set(documents, known);
  return known;
}

/** The documents of a year, in the order of the archive. */
export const documentsIn = (archive: Pick<Archive, 'documents'>, year: number): readonly ArchiveDocument[] =>
  documentsByYear(archive).get(year) ?? [];

/** The years of which the archive holds a document, the earliest first. */
export const yearsOf = (archive: Pick<Archive, 'documents'>): number[] => [
  ...documentsByYear(archive).keys(),
];

export function findBody({ bodies }: Pick<Archive, 'bodies'>, id: string): Body {
  const body = bodies.find((candidate) => candidate.id === id);
  if (!body) throw new Error(`the archive has no body ${id}`);
  return body;
}

/** Direct subsections, in order. */
export function childrenOf(document: ArchiveDocument, locator: string): ArchiveSection[] {
  return document.sections.filter((section) => section.parent === locator);
}

/** From the outermost section down to this one. */
export function pathTo(document: ArchiveDocument, locator: string): ArchiveSection[] {
  const section = document.sections.find((candidate) => candidate.locator === locator);
  if (!section) return [];
  return [...(section.parent === null ? [] : pathTo(document, section.parent)), section];
}

/** A section with all sections below it, in printed order. */
export function withDescendants(document: ArchiveDocument, locator: string): ArchiveSection[] {
  return document.sections.filter(
    (section) => section.locator === locator || section.locator.startsWith(`${locator}-`),
  );
}

/**
 * A section's own printed text, every character once: paragraphs and table rows on lines of their own, cells of a row
 * divided by tabs, a run-in heading on one line with the words after it.
 */
export function plainText(section: ArchiveSection): string {
  const lines = section.blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block.text]
      : block.rows.map((row) => row.cells.map((cell) => cell.text).join('\t')),
  );
  const heading = section.heading?.text;
  if (heading === undefined) return lines.join('\n');
  if (section.runIn) return [heading + (lines[0] ?? ''), ...lines.slice(1)].join('\n');
  return [heading, ...lines].join('\n');
}

/** Whether any of these sections prints a table. */
export const printsTable = (sections: readonly Pick<ArchiveSection, 'blocks'>[]): boolean =>
  sections.some(({ blocks }) => blocks.some(({ type }) => type === 'table'));

/** What a reader calls a section: marker and title, or what it is where it prints none. */
export function sectionLabel({
  locator,
  marker,
  title,
}: Pick<SectionData, 'locator' | 'marker' | 'title'>): string {
  if (locator === '0') return '标题与前言';
  if (locator === 'end') return '落款';
  if (locator === 'annex') return `附件：${title}`;
  return `${marker}${title}`;
}
