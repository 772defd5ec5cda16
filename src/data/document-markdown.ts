/**
 * A document as Markdown, for programs that read that: its printed headings, paragraphs and tables, each section under a heading
 * that leads to its address. The words are the printed ones; what Markdown would take for a sign of its own is escaped.
 */
import type { BlockContent, Heading, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { sectionLabel, type ArchiveDocument, type ArchiveSection } from '../archive/archive.ts';
import type { Row, TableBlock } from '../archive/body.ts';

/** What stands above the text: whose it is, from where, and that the transcription is unofficial. */
export interface Preamble {
  /** Address of a section, absolute where the build knows the site's. */
  addressOf: (locator: string) => string;
  /** Lines of our own, in Chinese. */
  lines: readonly string[];
}

const stringifier = remark().use(remarkGfm, { tablePipeAlign: false });

/** Afterwards every printed character stands in the file, in order, and nothing of ours but the preamble and the links' addresses. */
export function toMarkdown(document: ArchiveDocument, { addressOf, lines }: Preamble): string {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'blockquote', children: lines.map((line): BlockContent => paragraphOf(line)) },
      ...document.sections.flatMap((section) => toSection(section, addressOf(section.locator))),
    ],
  };
  return stringifier.stringify(tree);
}

const words = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);
const paragraphOf = (text: string): BlockContent => ({ type: 'paragraph', children: words(text) });

function toSection(section: ArchiveSection, address: string): RootContent[] {
  const { heading, runIn, blocks, depth } = section;
  const [first, ...rest] = blocks;
  const opensWithWords = runIn && first?.type === 'paragraph';
  return [
    {
      type: 'heading',
      // A document's title is # and its parts are ##: depth 1 is a part.
      depth: Math.min(6, section.locator === '0' ? 1 : depth + 1) as Heading['depth'],
      children: [{ type: 'link', url: address, children: words(heading?.text ?? sectionLabel(section)) }],
    },
    ...(opensWithWords ? [paragraphOf(first.text)] : []),
    ...(opensWithWords ? rest : blocks).flatMap((block) =>
      block.type === 'paragraph' ? [paragraphOf(block.text)] : [toTable(block)],
    ),
  ];
}

/** A cell stands at its first row and column; the places it spans besides are empty. */
function toTable({ rows }: TableBlock): Table {
  const grid = gridOf(rows);
  const width = Math.max(...grid.map((row) => row.length));
  return {
    type: 'table',
    children: grid.map((row): TableRow => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, column) => ({
        type: 'tableCell',
        children: words(row[column] ?? ''),
      })),
    })),
  };
}

/** The words of a table by row and column, with cells that span several where they begin. */
export function gridOf(rows: readonly Row[]): string[][] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  rows.forEach(({ cells }, index) => {
    const row = grid[index] ?? [];
    let column = 0;
    for (const cell of cells) {
      while (row[column] !== undefined) column++;
      for (let down = 0; down < cell.rows; down++)
        for (let right = 0; right < cell.columns; right++) {
          const place = grid[index + down];
          if (place) place[column + right] = down === 0 && right === 0 ? cell.text : '';
        }
    }
  });
  return grid.map((row) => Array.from(row, (text) => text ?? ''));
}
