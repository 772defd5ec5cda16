/** Blocks into pages: paragraphs are cut between lines, tables between rows, and what heads something stays with it. */
import type { Block } from './text.ts';

/** A new page's body, empty and as tall as it may become. */
export type NewBody = () => HTMLElement;

/** Afterwards every block stands in a body, in order; one that is taller than a page stands on a page of its own. */
export function paginate(blocks: readonly Block[], newBody: NewBody): void {
  let body = newBody();
  /** The blocks at the end of the page that go along when what follows them does not fit. */
  let keepers: HTMLElement[] = [];
  for (const block of blocks) {
    let rest: HTMLElement | undefined = block.element;
    while (rest) {
      const part: HTMLElement = rest;
      body.append(part);
      if (fits(part, body)) break;
      rest = cut(part, body);
      if (rest) {
        body = newBody();
        keepers = [];
      } else if (part !== body.firstElementChild && keepers.length < body.children.length - 1) {
        // Whole, with what heads it, to the next page: there it is tried again.
        const along = keepers;
        body = newBody();
        body.append(...along);
        rest = part;
      } else body.dataset['tall'] = '';
    }
    keepers = block.keep ? [...keepers, block.element] : [];
  }
}

const limitOf = (body: HTMLElement): number => body.getBoundingClientRect().bottom + 0.5;
const fits = (part: HTMLElement, body: HTMLElement): boolean =>
  part.getBoundingClientRect().bottom <= limitOf(body);

/** What does not stand in the body, cut off; undefined where the block cannot be cut there, and stays whole. */
function cut(block: HTMLElement, body: HTMLElement): HTMLElement | undefined {
  const table = block.querySelector('table');
  if (!table) return block.localName === 'p' ? cutParagraph(block, limitOf(body)) : undefined;
  // A form is one picture: it is cut only where it is taller than a page.
  const isForm = table.querySelector('tbody [rowspan]') !== null;
  return isForm && block.offsetHeight < body.offsetHeight ? undefined : cutTable(block, table, limitOf(body));
}

/** Lines that never stand alone, at a page's foot or head. */
const together = 2;

function cutParagraph(paragraph: HTMLElement, limit: number): HTMLElement | undefined {
  const bottoms = lineBottoms(paragraph);
  // A line is higher than its characters.
  const leading = paragraph.getBoundingClientRect().bottom - (bottoms.at(-1) ?? 0);
  const fitting = bottoms.filter((bottom) => bottom + leading <= limit).length;
  const staying = Math.min(fitting, bottoms.length - together);
  const last = bottoms[staying - 1];
  if (staying < together || last === undefined) return undefined;
  const at = firstBelow(paragraph, last);
  if (!at) return undefined;
  const range = document.createRange();
  range.setStart(...at);
  range.setEndAfter(paragraph.lastChild ?? paragraph);
  const rest = paragraph.cloneNode(false) as HTMLElement; // of an element of HTML
  rest.append(range.extractContents());
  paragraph.dataset['cut'] = `${paragraph.dataset['cut'] ?? ''} before`;
  rest.dataset['cut'] = 'after';
  return rest;
}

const lineNumber = '[data-as="line"]';

/** The lower edges of a paragraph's lines as drawn, from above; a line's boxes may be of different heights. */
function lineBottoms(paragraph: HTMLElement): number[] {
  const lines: { top: number; bottom: number }[] = [];
  for (const node of textNodes(paragraph)) {
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { top, bottom, width } of range.getClientRects()) {
      if (width === 0) continue;
      const line = lines.find((known) => (top + bottom) / 2 > known.top && (top + bottom) / 2 < known.bottom);
      if (line) [line.top, line.bottom] = [Math.min(line.top, top), Math.max(line.bottom, bottom)];
      else lines.push({ top, bottom });
    }
  }
  return lines.map(({ bottom }) => bottom).toSorted((a, b) => a - b);
}

function textNodes(element: HTMLElement): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  // SHOW_TEXT finds nothing but text.
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!node.parentElement?.closest(lineNumber)) nodes.push(node);
  }
  return nodes;
}

/** The first character that is drawn wholly below an edge. */
function firstBelow(paragraph: HTMLElement, edge: number): [Text, number] | undefined {
  const range = document.createRange();
  const isBelow = (node: Text, index: number): boolean => {
    range.setStart(node, index);
    range.setEnd(node, index + 1);
    const box = range.getClientRects()[0];
    return box !== undefined && (box.top + box.bottom) / 2 > edge;
  };
  for (const node of textNodes(paragraph)) {
    let [low, high] = [0, node.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBelow(node, middle)) high = middle;
      else low = middle + 1;
    }
    // Half of a character that is written in two code units is none.
    if (low < node.length) return [node, /[\uDC00-\uDFFF]/.test(node.data[low] ?? '') ? low - 1 : low];
  }
  return undefined;
}

function cutTable(block: HTMLElement, table: HTMLTableElement, limit: number): HTMLElement | undefined {
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const head = table.tHead;
  const fitting = rows.filter((row) => row.getBoundingClientRect().bottom <= limit).length;
  const staying = rows
    .slice(0, fitting)
    .findLastIndex((row, index) => index + 1 < rows.length && !isHead(row) && !isSpanned(rows, index + 1));
  if (staying === -1) return undefined;
  const continued = table.cloneNode(false) as HTMLTableElement; // a table's copy
  if (table.caption) continued.append(continuedCaption(table.caption));
  if (head) {
    const again = head.cloneNode(true) as HTMLElement; // of an element of HTML
    again.dataset['editorial'] = '';
    continued.append(again);
  }
  const body = document.createElement('tbody');
  body.append(...rows.slice(staying + 1));
  for (const old of table.tBodies) if (old.rows.length === 0) old.remove();
  continued.append(body);
  return framedAs(table, block, continued);
}

/** The rest of a table in copies of what the table stands in, up to its block. */
function framedAs(table: HTMLElement, block: HTMLElement, rest: HTMLElement): HTMLElement {
  let framed = rest;
  for (let frame = table; frame !== block && frame.parentElement; frame = frame.parentElement) {
    const copy = frame.parentElement.cloneNode(false) as HTMLElement; // of an element of HTML
    copy.append(framed);
    framed = copy;
  }
  return framed;
}

function continuedCaption(caption: HTMLElement): HTMLElement {
  const again = caption.cloneNode(true) as HTMLElement; // of an element of HTML
  if (!again.textContent.endsWith('（续）')) again.append('（续）');
  return again;
}

const isHead = (row: HTMLTableRowElement): boolean => row.querySelector('[scope^="col"]') !== null;

/** A cell of an earlier row reaches into the row. */
const isSpanned = (rows: readonly HTMLTableRowElement[], at: number): boolean =>
  rows.slice(0, at).some((row, index) => [...row.cells].some(({ rowSpan }) => index + rowSpan > at));
