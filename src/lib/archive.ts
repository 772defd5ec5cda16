/** The archive as pages, data files and checks see it: documents with their sections, in printed order. */
import type { DocumentData, SectionData } from '../schema/document.ts';
import { compareLocators, parseLines, type Lines } from '../schema/locator.ts';
import { readBody, type Block } from './body.ts';

export interface ArchiveSection extends SectionData {
  /** The section's own text, subsections not included. */
  blocks: readonly Block[];
}

export interface ArchiveDocument extends DocumentData {
  sections: readonly ArchiveSection[];
}

export interface Archive {
  /** By year, then reports before notices, then by key. */
  documents: readonly ArchiveDocument[];
}

/** A content file: its front matter, parsed, and its body. */
export interface ContentFile<Data> {
  data: Data;
  body: string;
}

/** Put documents and sections together; throws on a section whose document is missing. */
export function toArchive(
  documents: readonly DocumentData[],
  sections: readonly ContentFile<SectionData>[],
): Archive {
  const byDocument = Map.groupBy(sections, ({ data }) => data.document);
  for (const key of byDocument.keys()) {
    if (!documents.some((document) => document.key === key))
      throw new Error(`content has sections of ${key}, but no index`);
  }
  return {
    documents: documents
      .map((document) => ({
        ...document,
        sections: (byDocument.get(document.key) ?? [])
          .map(({ data, body }) => ({ ...data, blocks: readBody(body) }))
          .toSorted((a, b) => compareLocators(a.locator, b.locator)),
      }))
      .toSorted(
        (a, b) =>
          a.year - b.year ||
          Number(a.kind === 'notice') - Number(b.kind === 'notice') ||
          (a.key < b.key ? -1 : 1),
      ),
  };
}

export function findDocument(archive: Archive, key: string): ArchiveDocument {
  const document = archive.documents.find((candidate) => candidate.key === key);
  if (!document) throw new Error(`the archive has no document ${key}`);
  return document;
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

/** Every addressable thing of a document with the lines it is printed on. */
export function placesOf(
  document: ArchiveDocument,
): { id: string; section: string; lines: Lines; text: string }[] {
  return document.sections.flatMap((section) => {
    const place = (id: string, lines: Lines | undefined, text: string) =>
      lines ? [{ id, section: section.locator, lines, text }] : [];
    const heading = section.heading
      ? place(`s${section.locator}`, parseLines(section.heading.lines), section.heading.text)
      : [];
    const blocks = section.blocks.flatMap((block) =>
      block.type === 'paragraph'
        ? place(block.id, block.lines, block.text)
        : block.rows.flatMap((row) => row.cells.flatMap((cell) => place(cell.id, cell.lines, cell.text))),
    );
    return [...heading, ...blocks];
  });
}
