/** A document's text as a verification compares it: `/verify/texts/{key}.bin`. */
import type { ArchiveDocument, ArchiveSection } from '../../archive/archive.ts';
import { elementsIn, wordsOf, type ElementNode, type Node } from '../../archive/nodes.ts';
import { sectionId } from '../../schema/ids.ts';

/** A misprint: its place among the block's characters as stored, the printed words and what they should say. */
export type StoredCorrection = [at: number, printed: string, corrected: string];

/** What divides a block from the one before: nothing after a run-in heading, else a line or a cell. */
export type Before = '' | '\t' | '\n';

/** A heading, paragraph or cell with the words it prints. */
export type StoredBlock = [id: string, before: Before, words: string, ...corrections: StoredCorrection[]];

/** In printed order; blocks that print nothing are left out. */
export function toText({ sections }: ArchiveDocument): StoredBlock[] {
  return sections.flatMap(blocksOf).filter(([, , words]) => /\S/.test(words));
}

function blocksOf(section: ArchiveSection): StoredBlock[] {
  const { locator, heading, runIn, blocks, nodes } = section;
  const corrections = correctionsIn(nodes);
  const block = (id: string, before: Before, words: string): StoredBlock => [
    id,
    before,
    words,
    ...(corrections.get(id) ?? []),
  ];
  const own = blocks.flatMap((one, index): StoredBlock[] =>
    one.type === 'paragraph'
      ? [block(one.id, runIn && heading && index === 0 ? '' : '\n', one.text)]
      : one.rows.flatMap(({ cells }) =>
          cells.map(({ id, text }, column) => block(id, column === 0 ? '\n' : '\t', text)),
        ),
  );
  return [...(heading ? [block(sectionId(locator), '\n', heading.text)] : []), ...own];
}

/** The misprints of each block, by its id. */
function correctionsIn(nodes: readonly Node[]): Map<string, StoredCorrection[]> {
  const found = new Map<string, StoredCorrection[]>();
  const visit = (element: ElementNode): void => {
    const own = within(element);
    const { id } = element.attributes;
    if (id !== undefined && isBlock(element) && own.length > 0) found.set(id, own);
    elementsIn(element.children).forEach(visit);
  };
  elementsIn(nodes).forEach(visit);
  return found;
}

/** The elements that are blocks; a quantity inside one has an id too. */
const isBlock = ({ name }: ElementNode): boolean =>
  ['Paragraph', 'Head', 'Label', 'Value', 'Cell'].includes(name);

function within(element: ElementNode): StoredCorrection[] {
  const found: StoredCorrection[] = [];
  let at = 0;
  const visit = (node: Node): void => {
    if (typeof node === 'string') {
      at += node.length;
      return;
    }
    const start = at;
    node.children.forEach(visit);
    if (node.name === 'Correction') found.push([start, wordsOf(node), node.attributes['corrected'] ?? '']);
  };
  element.children.forEach(visit);
  return found;
}
