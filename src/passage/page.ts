/** The official text of a page: its blocks in printed order, and the way between them and the page's own text nodes. */
import { printedTexts } from '../shell/printed-texts.ts';
import type { Passage } from '../archive/passage.ts';
import { parseId } from '../schema/ids.ts';
import type { CopiedPart } from './copied.ts';
import { partsOf, toPrintedText, widened, wordsOf, type Part, type PrintedText } from './text.ts';

export interface PageText extends PrintedText {
  elements: readonly HTMLElement[];
  /** The text nodes of each block, what is ours left out. */
  nodes: readonly (readonly Text[])[];
}

/** The blocks under an element: headings, paragraphs and cells that have an id of a place. */
export function readPage(root: ParentNode): PageText {
  const elements = [
    ...root.querySelectorAll<HTMLElement>(':is(h1, h2, h3, h4, h5, h6, p, th, td)[id]'),
  ].filter((element) => parseId(element.id) && !element.closest('[data-editorial]'));
  const nodes = elements.map(printedTexts);
  const blocks = elements.map(({ id }, index) => ({
    id,
    text: (nodes[index] ?? []).map(({ data }) => data).join(''),
  }));
  return { ...toPrintedText(blocks), elements, nodes };
}

/** What the ranges of a selection take in of each block, in printed order, whatever they begin and end in. */
export function selectedParts(page: PageText, ranges: readonly Range[]): Part[] {
  const parts = ranges.flatMap((range) =>
    page.elements.flatMap((element, block) =>
      range.intersectsNode(element) ? (partWithin(page, block, range) ?? []) : [],
    ),
  );
  return parts.toSorted((a, b) => a.block - b.block || a.start - b.start);
}

function partWithin({ nodes, elements }: PageText, block: number, range: Range): Part | undefined {
  const [own, element] = [nodes[block] ?? [], elements[block]];
  // A cell that prints nothing is selected as one, so that a row keeps its cells.
  if (own.length === 0)
    return element && range.comparePoint(element, 0) === 0 ? { block, start: 0, end: 0 } : undefined;
  let unit = 0;
  let part: Part | undefined;
  for (const node of own) {
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.length;
    if (start < end && range.intersectsNode(node))
      part = { block, start: part?.start ?? unit + start, end: unit + end };
    unit += node.length;
  }
  return part;
}

/** The range of a passage that stands on the page. */
export function rangeOf(page: PageText, passage: Passage): Range | undefined {
  const parts = partsOf(page, passage);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return undefined;
  const range = document.createRange();
  range.setStart(...nodeAt(page, first.block, first.start));
  range.setEnd(...nodeAt(page, last.block, last.end - 1, 1));
  return range;
}

/** The ranges of a passage block by block: what is between them, and between two pieces of one, is not marked. */
export function rangesOf(page: PageText, passage: Passage): Range[] {
  return partsOf(page, passage).flatMap(({ block, start, end }) => {
    let unit = 0;
    return (page.nodes[block] ?? []).flatMap((node) => {
      const [from, to] = [Math.max(0, start - unit), Math.min(node.length, end - unit)];
      unit += node.length;
      if (from >= to) return [];
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return [range];
    });
  });
}

function nodeAt({ nodes }: PageText, block: number, unit: number, after = 0): [Text, number] {
  let rest = unit;
  for (const node of nodes[block] ?? []) {
    if (rest < node.length) return [node, rest + after];
    rest -= node.length;
  }
  throw new RangeError(`no text at ${unit}`);
}

/** Selected parts as they are copied. A cell that is selected whole is copied also where it prints nothing. */
export function copiedParts(page: PageText, parts: readonly Part[]): CopiedPart[] {
  const rows = new Map<Element, number>();
  const tables = new Map<Element, number>();
  const numbered = (all: Map<Element, number>, one: Element | null): { number?: number } => {
    if (!one) return {};
    const number = all.get(one) ?? all.size;
    all.set(one, number);
    return { number };
  };
  return parts.map((part, index) => {
    const element = page.elements[part.block];
    const words = wordsOf(page, widened(page, part));
    const cell = element instanceof HTMLTableCellElement ? element : undefined;
    if (cell) {
      const table = numbered(tables, cell.closest('table')).number ?? 0;
      const row = numbered(rows, cell.parentElement).number ?? 0;
      const { colSpan: columns, rowSpan } = cell;
      return { words, kind: 'cell', table, row, columns, rows: rowSpan, runsOn: false };
    }
    const level = Number(/^H(\d)$/.exec(element?.tagName ?? '')?.[1]);
    if (level) return { words, kind: 'heading', level, runsOn: false };
    const before = parts[index - 1];
    return { words, kind: 'paragraph', runsOn: before?.block === part.block - 1 && runsOn(page, part.block) };
  });
}

/** Whether a paragraph is printed on the line of its heading. */
function runsOn({ blocks, elements }: PageText, block: number): boolean {
  const [heading, place] = [elements[block - 1], parseId(blocks[block]?.id ?? '')];
  return heading?.dataset['runIn'] !== undefined && place?.kind === 'paragraph' && place.paragraph === 1;
}
