/** Small archives made from the specimen, with one thing changed. */
import { runChecks } from '../../scripts/checks/index.ts';
import type { Archive, ArchiveDocument, ArchiveSection } from '../../src/archive/archive.ts';
import type { Block, ParagraphBlock, TableBlock } from '../../src/archive/body.ts';
import type { CheckRecord } from '../../src/schema/check.ts';
import type { Observation } from '../../src/schema/observation.ts';

import { archive } from '../support/specimen.ts';

export { archive, documentOf as document, seeds } from '../support/specimen.ts';

export const archiveOf = (...documents: ArchiveDocument[]): Archive => ({ ...archive, documents });

export function recordOf(from: Archive, id: string): CheckRecord {
  const record = runChecks(from).find((one) => one.id === id);
  if (!record) throw new Error(`no check ${id}`);
  return record;
}

export const verdictOf = (from: Archive, id: string): string => recordOf(from, id).verdict;

/** The document with the observation at this place changed; a place that does not exist is a mistake of the test. */
export function withObservation(
  from: ArchiveDocument,
  at: string,
  changed: Partial<Observation> | undefined,
): ArchiveDocument {
  if (!from.observations.some((one) => one.at === at))
    throw new Error(`${from.key} has no observation at ${at}`);
  return {
    ...from,
    observations: from.observations.flatMap((one) => {
      if (one.at !== at) return [one];
      return changed ? [{ ...one, ...changed }] : [];
    }),
  };
}

export const withValue = (from: ArchiveDocument, at: string, value: number): ArchiveDocument =>
  withObservation(from, at, { value, state: 'reported' });

export function withSection(
  from: ArchiveDocument,
  locator: string,
  change: (section: ArchiveSection) => ArchiveSection | undefined,
): ArchiveDocument {
  if (!from.sections.some((section) => section.locator === locator))
    throw new Error(`${from.key} has no ${locator}`);
  return {
    ...from,
    sections: from.sections.flatMap((section) =>
      section.locator === locator ? (change(section) ?? []) : [section],
    ),
  };
}

export const withParagraphs = (
  from: ArchiveDocument,
  locator: string,
  change: (paragraph: ParagraphBlock) => Block,
): ArchiveDocument =>
  withSection(from, locator, (section) => ({
    ...section,
    blocks: section.blocks.map((block) => (block.type === 'paragraph' ? change(block) : block)),
  }));

export const withTables = (
  from: ArchiveDocument,
  locator: string,
  change: (table: TableBlock) => Block,
): ArchiveDocument =>
  withSection(from, locator, (section) => ({
    ...section,
    blocks: section.blocks.map((block) => (block.type === 'table' ? change(block) : block)),
  }));

/** The quantity marked up with this id carries another value. */
export const withQuantity = (from: ArchiveDocument, id: string, value: number): ArchiveDocument => ({
  ...from,
  sections: from.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.type !== 'paragraph'
        ? block
        : {
            ...block,
            quantities: block.quantities.map((quantity) =>
              quantity.id === id ? { ...quantity, value } : quantity,
            ),
          },
    ),
  })),
});
