import type { ArchiveDocument, ArchiveSection } from '../../src/archive/archive.ts';
import { placesIn } from '../../src/archive/places.ts';
import { parseId, sectionId } from '../../src/schema/ids.ts';
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
  const tables = section.blocks.flatMap((block) => (block.type === 'table' ? [block.id] : []));
  const places = placesIn(section).filter(({ kind }) => kind !== 'heading');
  const ids = places.flatMap(({ id, quantities }) => [id, ...quantities.map((quantity) => quantity.id)]);
  return [sectionId(section.locator), ...tables, ...ids].map((id) => ({ id, section }));
}

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
    if (parseId(id)?.locator === section.locator) return [];
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
