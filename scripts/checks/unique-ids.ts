import type { ArchiveDocument, ArchiveSection } from '../../src/lib/archive.ts';
import type { ParagraphBlock } from '../../src/lib/body.ts';
import { locatorOfId, sectionId } from '../../src/lib/urls.ts';
import type { Issue, StructuralCheck } from './check.ts';
import { placeIn } from './place.ts';

/** A whole-document page shows every section: an id that occurs twice would lead to the wrong place. */
export const uniqueIds: StructuralCheck = {
  id: 'unique-ids',
  description: 'Every id occurs once in its document and belongs to its section.',
  run: ({ archive }) =>
    archive.documents.flatMap((document) => [...repeated(document), ...misplaced(document)]),
};

interface Address {
  id: string;
  section: ArchiveSection;
}

function idsIn(section: ArchiveSection): Address[] {
  const ids = section.blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? withQuantities(block)
      : [block.id, ...block.rows.flatMap(({ cells }) => cells.flatMap(withQuantities))],
  );
  return [sectionId(section.locator), ...ids].map((id) => ({ id, section }));
}

const withQuantities = ({ id, quantities }: Pick<ParagraphBlock, 'id' | 'quantities'>): string[] => [
  id,
  ...quantities.map((quantity) => quantity.id),
];

function repeated(document: ArchiveDocument): Issue[] {
  const byId = Map.groupBy(document.sections.flatMap(idsIn), ({ id }) => id);
  return [...byId].flatMap(([id, [, ...others]]) =>
    others.map(({ section }) => ({
      check: 'unique-ids',
      place: placeIn(document, section.lines),
      expected: `${id} once`,
      found: `${id} again, in section ${section.locator}`,
      message: `${document.key}: two places have the address ${id}`,
    })),
  );
}

/** `s3-t1-r1-c1` belongs to section 3, not to 3-1; so do links that are made from an id alone. */
function misplaced(document: ArchiveDocument): Issue[] {
  return document.sections.flatMap(idsIn).flatMap(({ id, section }) => {
    if (locatorOfId(id) === section.locator) return [];
    return [
      {
        check: 'unique-ids',
        place: placeIn(document, section.lines),
        expected: `an id that begins with ${sectionId(section.locator)}-`,
        found: id,
        message: `${document.key}: the id ${id} does not belong to the section it stands in, ${section.locator}`,
      },
    ];
  });
}
