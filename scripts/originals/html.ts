import { type DefaultTreeAdapterMap, defaultTreeAdapter, html, parse } from 'parse5';
import { afterNumber, browserLetters, formatNumber } from './number-format.ts';
import { limits, UnreadableOriginal, type Original, type OriginalBlock } from './original.ts';
import { decodeStrictly, decodeText, mostBytes } from './plain-text.ts';
import { type CellOfBlocks, tableBlocks } from './table-blocks.ts';

type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

/** Elements of one page; a page with a report has a few thousand. */
const mostElements = 300_000;

/** Elements whose contents are not shown, or are not words of the page. */
const unseen = new Set(
  'script style noscript template head title meta link iframe object svg math canvas audio video select textarea button datalist'.split(
    ' ',
  ),
);

/** Elements that begin and end a line of their own. */
const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table ul'
  ).split(' '),
);

/** Lines and tables so far, with the line that is being read. */
interface Reading {
  blocks: OriginalBlock[];
  line: string;
  hidden: string[];
  images: number;
}

/**
 * A page, saved or cut out of one: the character set by its mark, its meta element or its bytes.
 *
 * Afterwards each block element is a line and each table of data a table; what a browser does not show is left out.
 */
export function readHtml(bytes: Uint8Array): Original {
  const { text, remarks } = decodeHtml(bytes);
  return { format: 'html', ...readMarkup(text, remarks) };
}

/** The blocks of HTML that is text already. */
export function readMarkup(
  markup: string,
  before: readonly string[] = [],
): { blocks: OriginalBlock[]; remarks: string[] } {
  const document = parse(markup, { treeAdapter: boundedAdapter() });
  const reading: Reading = { blocks: [], line: '', hidden: [], images: 0 };
  for (const node of document.childNodes) read(node, reading, false);
  endLine(reading);
  const remarks = [...before];
  const title = titleOf(document);
  if (title !== '' && !hasHeading(document, reading.blocks, title)) {
    reading.blocks.unshift({ type: 'line', text: title });
    remarks.push('The page shows no heading: its first line is taken from its title element.');
  }
  const hidden = reading.hidden.join('').trim();
  if (hidden !== '') remarks.push(`Hidden text of ${hidden.length} characters is left out.`);
  if (reading.blocks.length === 0 && reading.images > 0) {
    remarks.push(
      `The page has ${reading.images} images and no text: its words may be in the images, which are not read.`,
    );
  }
  return { blocks: reading.blocks, remarks };
}

function decodeHtml(bytes: Uint8Array): { text: string; remarks: string[] } {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const marked = /^(?:ï»¿|ÿþ|þÿ)/.test(start);
  const declared = marked ? undefined : /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1];
  const label = declared && /^gb/i.test(declared) ? 'gb18030' : declared;
  const text = label === undefined || bytes.length > mostBytes ? undefined : decodeStrictly(bytes, label);
  if (text !== undefined) return { text, remarks: [] };
  const decoded = decodeText(bytes);
  const remarks = declared
    ? [`The page says it is in ${declared}, but it is in ${decoded.encoding.toUpperCase()}.`]
    : [];
  return { text: decoded.text, remarks };
}

/** The usual tree, but given up as soon as it grows too deep or too large: parse5 itself sets no limit. */
function boundedAdapter(): typeof defaultTreeAdapter {
  let depth = 0;
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      elements += 1;
      if (elements > mostElements) throw refused(`a page of at most ${mostElements} elements`, 'one of more');
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    onItemPush() {
      depth += 1;
      if (depth > limits.depth) throw refused(`elements at most ${limits.depth} deep`, 'deeper ones');
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

function refused(expected: string, found: string): UnreadableOriginal {
  const todo = 'save the page again from a browser, or only the part of it that is the report';
  return new UnreadableOriginal({ kind: 'too-large', expected, found, todo });
}

function read(node: Node, reading: Reading, preformatted: boolean): void {
  if (defaultTreeAdapter.isTextNode(node)) reading.line += preformatted ? node.value : collapsed(node.value);
  if (!defaultTreeAdapter.isElementNode(node)) return;
  const name = node.tagName;
  if (isHidden(node)) {
    if (!unseen.has(name)) reading.hidden.push(textOf(node));
    return;
  }
  if (name === 'img') reading.images += 1;
  if (name === 'br') return endLine(reading);
  if (name === 'table') return readTable(node, reading);
  if (!blocks.has(name)) return readChildren(node, reading, preformatted);
  endLine(reading);
  if (name === 'ol') readNumbered(node, reading);
  else readChildren(node, reading, preformatted || name === 'pre');
  endLine(reading);
}

function readChildren(node: Element, reading: Reading, preformatted = false): void {
  for (const child of node.childNodes) read(child, reading, preformatted);
}

/** White space as a browser collapses it; a line end within Chinese text is none, for no space is printed there. */
function collapsed(text: string): string {
  return text
    .replace(/(?<=[\u2E80-\uFFEF])[ \t\f]*\r?\n\s*(?=[\u2E80-\uFFEF])/g, '')
    .replace(/[ \t\r\n\f]+/g, ' ');
}

/** The line so far, without the white space of the markup around it; one without words is none. */
function endLine(reading: Reading): void {
  const lines = reading.line.split('\n').map((line) =>
    line
      .replace(/^[ \t\r\f]+/, '')
      .replaceAll('\u00A0', ' ')
      .replace(/ {2,}$/, '')
      .trimEnd(),
  );
  for (const text of lines) if (text.trim() !== '') reading.blocks.push({ type: 'line', text });
  reading.line = '';
}

function isHidden(element: Element): boolean {
  if (unseen.has(element.tagName) || attribute(element, 'hidden') !== undefined) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style') ?? '');
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function numberIn(element: Element, name: string): number | undefined {
  const value = attribute(element, name);
  return value !== undefined && /^\s*-?\d{1,6}\s*$/.test(value) ? Number(value) : undefined;
}

function elementsIn(element: Element, ...names: readonly string[]): Element[] {
  return element.childNodes.filter(
    (node): node is Element => defaultTreeAdapter.isElementNode(node) && names.includes(node.tagName),
  );
}

function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return collapsed(node.value);
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function blocksOf(element: Element, reading: Reading): OriginalBlock[] {
  const inside: Reading = { blocks: [], line: '', hidden: reading.hidden, images: 0 };
  readChildren(element, inside);
  endLine(inside);
  reading.images += inside.images;
  return inside.blocks;
}

/** An ordered list, with the numbers a browser shows unless all items print their own or the page shows none. */
function readNumbered(list: Element, reading: Reading): void {
  const items = elementsIn(list, 'li').filter((item) => !isHidden(item));
  const reversed = attribute(list, 'reversed') !== undefined;
  const type = attribute(list, 'type') ?? '1';
  const silent =
    /list-style(?:-type)?\s*:[^;]*none/i.test(attribute(list, 'style') ?? '') ||
    items.every((item) => printsNumber.test(textOf(item).trim()));
  let number = numberIn(list, 'start') ?? (reversed ? items.length : 1);
  for (const child of list.childNodes) {
    if (!defaultTreeAdapter.isElementNode(child) || child.tagName !== 'li' || isHidden(child)) {
      read(child, reading, false);
      continue;
    }
    endLine(reading);
    number = numberIn(child, 'value') ?? number;
    const [first, ...rest] = blocksOf(child, reading);
    const marker = silent ? '' : `${markerOf(number, type)}.`;
    if (first?.type === 'line') reading.blocks.push({ type: 'line', text: afterNumber(marker, first.text) });
    else if (first) reading.blocks.push(first);
    reading.blocks.push(...rest);
    number += reversed ? -1 : 1;
  }
}

/** The beginning of an item that says its number itself. */
const printsNumber =
  /^\s*(?:[（(]?[\d０-９]+[)）、.．](?!\d)|[（(]?[一二三四五六七八九十百]+[)）、.．]|[①-⑳])/;

function markerOf(number: number, type: string): string {
  if (number < 1) return String(number);
  if (type === 'a') return browserLetters(number);
  if (type === 'A') return browserLetters(number).toUpperCase();
  if (type === 'i' || type === 'I') return formatNumber(number, type === 'i' ? 'lowerRoman' : 'upperRoman');
  return String(number);
}

function readTable(table: Element, reading: Reading): void {
  endLine(reading);
  for (const caption of elementsIn(table, 'caption')) read(caption, reading, false);
  endLine(reading);
  const shown = (element: Element): boolean => !isHidden(element);
  const groups = [
    ...elementsIn(table, 'thead'),
    ...elementsIn(table, 'tbody'),
    ...elementsIn(table, 'tfoot'),
  ].filter(shown);
  const rows = groups.flatMap((group) => placeCells(elementsIn(group, 'tr').filter(shown), reading));
  reading.blocks.push(...tableBlocks(rows));
}

/** The cells of one group of rows at their places in the grid; a merged cell ends with its group, as in a browser. */
function placeCells(rows: readonly Element[], reading: Reading): CellOfBlocks[][] {
  /** For each column, the first row of the group that is free in it. */
  const freeFrom: number[] = [];
  return rows.map((row, rowIndex) => {
    let column = 0;
    return elementsIn(row, 'td', 'th')
      .filter((cell) => !isHidden(cell))
      .map((cell) => {
        while ((freeFrom[column] ?? 0) > rowIndex) column += 1;
        const columns = Math.min(Math.max(numberIn(cell, 'colspan') ?? 1, 1), 1000);
        const asked = numberIn(cell, 'rowspan') ?? 1;
        const height = Math.min(asked === 0 ? rows.length : Math.max(asked, 1), rows.length - rowIndex);
        for (let index = column; index < column + columns; index += 1) freeFrom[index] = rowIndex + height;
        column += columns;
        return { column: column - columns, columns, rows: height, blocks: blocksOf(cell, reading) };
      });
  });
}

function titleOf(document: DefaultTreeAdapterMap['document']): string {
  const root = document.childNodes.find((node) => defaultTreeAdapter.isElementNode(node));
  const head =
    root && 'tagName' in root && root.namespaceURI === html.NS.HTML ? elementsIn(root, 'head')[0] : undefined;
  const title = head && elementsIn(head, 'title')[0];
  return title ? textOf(title).replaceAll('\u00A0', ' ').trim() : '';
}

/** True where the page shows an h1, h2 or h3 with words, or a line that its title repeats. */
function hasHeading(document: Node, read: readonly OriginalBlock[], title: string): boolean {
  const repeats = (block: OriginalBlock): boolean => {
    const text = block.type === 'line' ? block.text.replace(/\s/g, '') : '';
    return text.length > 5 && title.replace(/\s/g, '').includes(text);
  };
  return read.some(repeats) || headingIn(document);
}

function headingIn(node: Node): boolean {
  if (defaultTreeAdapter.isElementNode(node)) {
    if (isHidden(node)) return false;
    if (/^h[123]$/.test(node.tagName) && textOf(node).trim() !== '') return true;
  }
  return 'childNodes' in node && node.childNodes.some(headingIn);
}
