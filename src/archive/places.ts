/** Everything a section prints, place by place: the one walk over headings, paragraphs and cells. */
import { sectionId } from '../schema/ids.ts';
import { parseLines, type Lines } from '../schema/locator.ts';
import type { ArchiveDocument, ArchiveSection } from './archive.ts';
import type { Cell, PrintedQuantity } from './body.ts';

export interface PrintedPlace {
  kind: 'heading' | 'paragraph' | Cell['kind'];
  id: string;
  /** Locator of the section it stands in. */
  section: string;
  /** Absent where the cell prints nothing. */
  lines: Lines | undefined;
  text: string;
  quantities: readonly PrintedQuantity[];
}

/** In printed order: the heading, then paragraphs and the cells of tables row by row; subsections not included. */
export function placesIn(section: ArchiveSection): PrintedPlace[] {
  const { locator, heading, blocks } = section;
  const head: PrintedPlace[] = heading
    ? [
        {
          kind: 'heading',
          id: sectionId(locator),
          section: locator,
          lines: parseLines(heading.lines),
          text: heading.text,
          quantities: [],
        },
      ]
    : [];
  return [
    ...head,
    ...blocks.flatMap((block): PrintedPlace[] =>
      block.type === 'paragraph'
        ? [{ kind: 'paragraph', section: locator, ...pick(block) }]
        : block.rows.flatMap(({ cells }) =>
            cells.map((cell): PrintedPlace => ({ kind: cell.kind, section: locator, ...pick(cell) })),
          ),
    ),
  ];
}

const pick = ({ id, lines, text, quantities }: Pick<Cell, 'id' | 'lines' | 'text' | 'quantities'>) => ({
  id,
  lines,
  text,
  quantities,
});

export const isCell = ({ kind }: PrintedPlace): boolean => kind !== 'heading' && kind !== 'paragraph';

/** The places of a document, in printed order. */
export const placesOf = ({ sections }: Pick<ArchiveDocument, 'sections'>): PrintedPlace[] =>
  sections.flatMap(placesIn);

const byId = new WeakMap<ArchiveDocument, ReadonlyMap<string, PrintedPlace>>();

/** Headings, paragraphs and cells of a document by their ids. */
export function placesById(document: ArchiveDocument): ReadonlyMap<string, PrintedPlace> {
  const known = byId.get(document) ?? new Map(placesOf(document).map((place) => [place.id, place]));
  byId.set(document, known);
  return known;
}

const quantities = new WeakMap<ArchiveDocument, ReadonlyMap<string, PrintedQuantity>>();

/** The quantity of a document's prose that has this id. */
export function findQuantity(document: ArchiveDocument, id: string): PrintedQuantity | undefined {
  let known = quantities.get(document);
  if (!known) {
    known = new Map(placesOf(document).flatMap((place) => place.quantities.map((one) => [one.id, one])));
    quantities.set(document, known);
  }
  return known.get(id);
}
