import type { List, ListItem, Nodes, RootContent, Table } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { readMarkup } from './html.ts';
import { joinLines } from './join-lines.ts';
import { afterNumber } from './number-format.ts';
import { UnreadableOriginal, type Original, type OriginalBlock } from './original.ts';
import { decodeText } from './plain-text.ts';
import { tableBlocks } from './table-blocks.ts';

/**
 * What the parser reads within a second or so: its time grows with the square of lines, and of marks in one paragraph. A
 * report has some hundred lines, and a few marks in each.
 */
const most = { characters: 500_000, lines: 3_000, marks: 1_000, depth: 10 } as const;

/** Marks of quotes and lists at the beginning of a line: each is a level that the parser goes down. */
const levels = /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))+/gm;

/** A line end that the author made; no text holds this character. */
const hardBreak = '\v';

const parser = remark().use(remarkFrontmatter).use(remarkGfm, { singleTilde: false });

/**
 * A Markdown file (CommonMark with the tables of GitHub).
 *
 * Afterwards its marks are gone and its words are left exactly as they read: headings and paragraphs are lines, soft
 * breaks are joined as Chinese is, items of ordered lists begin with their numbers, and HTML is read as HTML.
 */
export function readMarkdown(bytes: Uint8Array): Original {
  const source = decodeText(bytes).text.replace(/\r\n?/g, '\n');
  refuseCostly(source);
  const remarks = new Set<string>();
  const blocks = blocksOf(parser.parse(source).children, source, remarks);
  return { format: 'markdown', blocks, remarks: [...remarks] };
}

function refuseCostly(source: string): void {
  const paragraphs = source.split(/\n[ \t]*\n/);
  const costs: readonly [what: string, found: number, allowed: number][] = [
    ['quotes and lists in each other', largest(source.match(levels) ?? [], /[>*+-]|\d+/g), most.depth],
    ['characters', source.length, most.characters],
    ['lines', count(source, /\n/g), most.lines],
    ['marks in one paragraph', largest(paragraphs, /[*_~`[\]<]/g), most.marks],
  ];
  for (const [what, found, allowed] of costs) {
    if (found <= allowed) continue;
    throw new UnreadableOriginal({
      kind: 'too-large',
      expected: `Markdown of at most ${allowed} ${what}`,
      found: `${found} ${what}`,
      todo: 'make sure that this is a report; if it is, save it as plain text (.txt)',
    });
  }
}

function largest(texts: readonly string[], pattern: RegExp): number {
  return texts.reduce((most, text) => Math.max(most, count(text, pattern)), 0);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function blocksOf(nodes: readonly RootContent[], source: string, remarks: Set<string>): OriginalBlock[] {
  const blocks: OriginalBlock[] = [];
  let next = 0;
  for (const [index, node] of nodes.entries()) {
    if (index < next) continue;
    const end = node.type === 'html' ? endOfHtml(nodes, index, source) : index;
    blocks.push(
      ...(node.type === 'html'
        ? htmlBlocks(sourceOf(nodes, index, end, source), remarks)
        : blocksIn(node, source, remarks)),
    );
    next = end + 1;
  }
  return blocks;
}

function blocksIn(node: RootContent, source: string, remarks: Set<string>): OriginalBlock[] {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return linesOf(phrase(node, remarks));
    case 'blockquote':
      return blocksOf(node.children, source, remarks);
    case 'list':
      return listBlocks(node, source, remarks);
    case 'table':
      return readTable(node, remarks);
    case 'code':
      return node.value.split('\n').flatMap((text) => (text.trim() === '' ? [] : [{ type: 'line', text }]));
    case 'footnoteDefinition':
      remarks.add('Footnotes are left out.');
      return [];
    default:
      return [];
  }
}

function linesOf(text: string): OriginalBlock[] {
  return text
    .split(hardBreak)
    .map((line) => joinLines(line.split('\n')))
    .filter((line) => line !== '')
    .map((line) => ({ type: 'line', text: line }));
}

/** The words of a node; soft breaks are line feeds, hard ones {@link hardBreak}. */
function phrase(node: Nodes, remarks: Set<string>): string {
  if (node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value))) return hardBreak;
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'image' || node.type === 'imageReference') remarks.add('Images are not read.');
  if (node.type === 'footnoteReference') remarks.add('Footnotes are left out.');
  return 'children' in node ? node.children.map((child) => phrase(child, remarks)).join('') : '';
}

/** Numbers as they are written; where all items have the same one, as in `1. 1. 1.`, counted on from it. */
function listBlocks(list: List, source: string, remarks: Set<string>): OriginalBlock[] {
  const markers = list.children.map((item) => markerOf(item, source));
  const lazy = markers.length > 1 && markers.every((marker) => marker === markers[0]);
  return list.children.flatMap((item, index) => {
    const written = markers[index] ?? '';
    const number = lazy ? written.replace(/\d+/, (digits) => String(Number(digits) + index)) : written;
    const [first, ...rest] = blocksOf(item.children, source, remarks);
    if (first?.type !== 'line') return first ? [first, ...rest] : [];
    return [{ type: 'line', text: list.ordered ? afterNumber(number, first.text) : first.text }, ...rest];
  });
}

function markerOf(item: ListItem, source: string): string {
  return /^\d{1,9}[.)]/.exec(source.slice(item.position?.start.offset ?? 0))?.[0] ?? '';
}

function readTable(table: Table, remarks: Set<string>): OriginalBlock[] {
  const [head] = table.children;
  const width = head?.children.length ?? 0;
  return tableBlocks(
    table.children.map((row) =>
      Array.from({ length: width }, (_, column) => {
        const cell = row.children[column];
        return { column, columns: 1, rows: 1, blocks: cell ? linesOf(phrase(cell, remarks)) : [] };
      }),
    ),
  );
}

/** A blank line within a table or a div cuts it into several nodes: the last of those that belong to it. */
function endOfHtml(nodes: readonly RootContent[], start: number, source: string): number {
  let open = 0;
  for (let end = start; end < nodes.length; end += 1) {
    const piece = sourceOf(nodes, end, end, source);
    open +=
      (piece.match(/<(?:table|div)\b/gi)?.length ?? 0) - (piece.match(/<\/(?:table|div)\s*>/gi)?.length ?? 0);
    if (open <= 0) return end;
  }
  return start;
}

function sourceOf(nodes: readonly RootContent[], first: number, last: number, source: string): string {
  return source.slice(nodes[first]?.position?.start.offset, nodes[last]?.position?.end.offset);
}

function htmlBlocks(markup: string, remarks: Set<string>): OriginalBlock[] {
  const read = readMarkup(markup);
  for (const remark of read.remarks) remarks.add(remark);
  return read.blocks;
}
