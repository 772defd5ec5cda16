/** References of the committed content, as a site at archive.example would give them on a fixed day. */
import type { ArchiveDocument, ArchiveSection } from '../../src/archive/archive.ts';
import { pathTo, sectionLabel } from '../../src/archive/archive.ts';
import {
  atPlace,
  citedNumbering,
  placeWords,
  toCslDate,
  toReference,
  type Reference,
} from '../../src/lib/citation.ts';
import { urls } from '../../src/archive/urls.ts';
import { locatorOfId } from '../../src/schema/ids.ts';

const site = 'https://archive.example';
export const edition = { version: '0.1.0', hash: '0a1b2c3d', url: `${site}${urls.dataFile('edition.json')}` };
const archive = '重庆政府信息公开年报档案';
const prefix = 'cq';

/** The reference of a place: of a document (no id), of a section, of anything inside one. Read on 2026-11-21. */
export function cite(document: ArchiveDocument, id?: string): Reference {
  const accessed = toCslDate('2026-11-21');
  if (id === undefined) {
    return {
      ...toReference({ document, url: `${site}${urls.document(document.key)}`, edition, archive, prefix }),
      accessed,
    };
  }
  const locator = locatorOfId(id);
  const path = pathTo(document, locator);
  const section = path.at(-1);
  if (!section) throw new Error(`${document.key} has no section ${locator}`);
  const outer = locator === 'annex' ? '' : citedNumbering(path.slice(0, -1));
  const reference = toReference({
    document,
    section: { locator, numbering: citedNumbering(path), label: `${outer}${sectionLabel(section)}` },
    url: `${site}${urls.section(document.key, locator)}`,
    edition,
    archive,
    prefix,
  });
  const words = placeWords(id, printedQuantity(section, id));
  return { ...(words ? atPlace(reference, id, words) : reference), accessed };
}

function printedQuantity({ blocks }: ArchiveSection, id: string): string | undefined {
  return blocks
    .flatMap((block) =>
      block.type === 'paragraph'
        ? block.quantities
        : block.rows.flatMap(({ cells }) => cells.flatMap(({ quantities }) => quantities)),
    )
    .find((quantity) => quantity.id === id)?.printed;
}

/** Every id of a document: sections, paragraphs, tables, cells, quantities. */
export function idsOf({ sections }: ArchiveDocument): string[] {
  return sections.flatMap(({ locator, blocks }) => [
    `s${locator}`,
    ...blocks.flatMap((block) =>
      block.type === 'paragraph'
        ? [block.id, ...block.quantities.map(({ id }) => id)]
        : [
            block.id,
            ...block.rows.flatMap(({ cells }) =>
              cells.flatMap(({ id, quantities }) => [id, ...quantities.map((q) => q.id)]),
            ),
          ],
    ),
  ]);
}
