import type { Paragraph, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { Document, isMap, isSeq, visit } from 'yaml';
import { formatLines } from '../../src/schema/locator.ts';
import type { Correction, Reading } from '../../src/schema/seed-notes.ts';
import type { FormTable, TableCell, TableRow } from './form-tables.ts';
import { jsxText, text, toInline, type Figure } from './inline.ts';
import type { Section, SectionBlock } from './outline.ts';
import { linesOf, type Printed } from './printed.ts';
import type { Task } from './task-table.ts';

/** What is ours beside a document's printed words. */
export interface Editorial {
  corrections: readonly Correction[];
  readings: readonly Reading[];
  /** Figures of the prose: their words lead to their measures. */
  figures: readonly Figure[];
}

/**
 * A section's own text as MDX elements, every block and cell with the id of its address.
 *
 * The heading is not part of the body: pages print it at the level they need.
 */
export function toBody(section: Section, editorial: Editorial): RootContent[] {
  const prefix = `s${section.locator}`;
  let paragraphs = 0;
  let tables = 0;
  return section.blocks.flatMap((block: SectionBlock): RootContent[] => {
    switch (block.type) {
      case 'paragraph':
        return [toParagraph(block.printed, `${prefix}-p${++paragraphs}`, editorial)];
      case 'table':
        return [toFormTable(block.table, `${prefix}-t${++tables}`, editorial)];
      case 'task-heads':
        return [toTaskHeads(block.heads, `${prefix}-t${++tables}`)];
      case 'tasks':
        return toTasks(block.tasks, `${prefix}-t${++tables}`, section.title, editorial);
    }
  });
}

/** GFM is there for its list of unsafe characters: `10~20万` must not become a deletion. */
const stringifier = unified()
  .use(remarkStringify)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkMdx, { printWidth: Infinity });

/** Serialise front matter and body. Building a tree leaves all escaping to remark. */
export function toMdx(frontmatter: object, body: readonly RootContent[]): string {
  const tree: Root = { type: 'root', children: [{ type: 'yaml', value: toYaml(frontmatter) }, ...body] };
  return stringifier.stringify(tree);
}

/** YAML with one line for each entry of a list of maps, so that a diff shows one value a line. */
function toYaml(value: object): string {
  // Astro reads YAML 1.1, where an unquoted 2020-07-13 is a date: this schema quotes what either version would misread.
  const document = new Document(value, { schema: 'yaml-1.1' });
  visit(document, {
    Seq(_, node) {
      for (const entry of node.items) if (isMap(entry) || isSeq(entry)) entry.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd();
}

function toParagraph(printed: Printed, id: string, { corrections, figures }: Editorial): Paragraph {
  const words = toInline(printed, id, corrections, figures);
  return inLine('Paragraph', { id, lines: formatLines(linesOf(printed)) }, words);
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element alone on its line: MDX takes it for a block without wrapping its words in a paragraph. */
function inLine(name: string, attributes: Attributes, children: Paragraph['children']): Paragraph {
  return { type: 'paragraph', children: [jsxText(name, attributes, children)] };
}

function flow(
  name: string,
  attributes: Attributes,
  children: readonly (Paragraph | MdxJsxFlowElement)[],
): MdxJsxFlowElement {
  return { ...jsxText(name, attributes, []), type: 'mdxJsxFlowElement', children: [...children] };
}

/** A run of rows that stand under the same heads. */
interface RowGroup {
  heads: TableRow[];
  values: TableRow[];
}

function toFormTable(table: FormTable, id: string, editorial: Editorial): MdxJsxFlowElement {
  const groups: RowGroup[] = [];
  for (const row of table.rows) {
    const group = groups.at(-1);
    if (row.type === 'head' && (!group || group.values.length > 0)) groups.push({ heads: [row], values: [] });
    else if (row.type === 'head') group?.heads.push(row);
    else group?.values.push(row);
  }
  const number = { head: 0, values: 0 };
  const toRow = (row: TableRow): MdxJsxFlowElement => {
    const at = `${id}-${row.type === 'head' ? 'h' : 'r'}${++number[row.type]}`;
    const cells = row.cells.map((cell) => toCell(cell, at, editorial));
    if (row.type === 'head') return flow('HeadRow', {}, cells);
    return flow('Row', { lines: hullOf(row.cells.map((cell) => cell.printed)) }, cells);
  };
  const { caption, part } = table.shape;
  // Table 二 has a head for each of its groups: they are row groups of one table, not heads of all its columns.
  const parts = groups.flatMap(({ heads, values }) =>
    groups.length === 1
      ? [flow('thead', {}, heads.map(toRow)), flow('tbody', {}, values.map(toRow))]
      : [flow('tbody', {}, [...heads, ...values].map(toRow))],
  );
  return flow('Table', { id, caption, kind: `form-${part}`, lines: formatLines(table.lines) }, parts);
}

function toCell(cell: TableCell, row: string, { corrections }: Editorial): Paragraph {
  const { kind, column, columns, rows, printed, value } = cell;
  const attributes = {
    id: `${row}-${{ head: '', label: 'l', value: 'c' }[kind]}${column}`,
    columns: columns > 1 ? String(columns) : undefined,
    rows: rows > 1 ? String(rows) : undefined,
    lines: printed.text === '' ? undefined : formatLines(linesOf(printed)),
  };
  // In a cell that is one number the cell's own id serves.
  const words = toInline(printed, '', corrections).flatMap((part) =>
    part.type === 'mdxJsxTextElement' && part.name === 'Quantity' ? part.children : [part],
  );
  if (kind !== 'value') return inLine(kind === 'head' ? 'Head' : 'Label', attributes, words);
  return inLine('Value', { ...attributes, measure: value?.measure, member: value?.member }, words);
}

function toTaskHeads(heads: readonly Printed[], id: string): MdxJsxFlowElement {
  const cells = heads.map((head, index) =>
    inLine('Head', { id: `${id}-h1-${index + 1}`, lines: formatLines(linesOf(head)) }, [text(head.text)]),
  );
  return flow('Table', { id, caption: '任务分工表的栏目', kind: 'task-heads' }, [
    flow('thead', {}, [flow('HeadRow', {}, cells)]),
  ]);
}

function toTasks(
  tasks: readonly Task[],
  id: string,
  title: string,
  editorial: Editorial,
): MdxJsxFlowElement[] {
  const readings = editorial.readings.filter(({ cell }) => cell.startsWith(`${id}-r`));
  const rows = tasks.map((task, index) => {
    const cells = task.cells.map((cell, column) =>
      toTaskCell(cell, `${id}-r${index + 1}-c${column + 1}`, readings, editorial),
    );
    return flow('Row', { lines: hullOf(task.cells) }, cells);
  });
  const table = flow('Table', { id, caption: `任务：${title}`, kind: 'tasks' }, [flow('tbody', {}, rows)]);
  const notes = readings.map(({ cell, reason }) => inLine('Reading', { cell }, [text(reason)]));
  return notes.length === 0 ? [table] : [table, flow('Readings', {}, notes)];
}

function toTaskCell(
  cell: Printed,
  id: string,
  readings: readonly Reading[],
  { corrections }: Editorial,
): Paragraph {
  const lines = cell.text === '' ? undefined : formatLines(linesOf(cell));
  const reading = readings.some((candidate) => candidate.cell === id) ? `reading-${id}` : undefined;
  return inLine('Cell', { id, lines, reading }, toInline(cell, id, corrections));
}

/** The lines from the first to the last of a row's cells; cells left blank have none. */
function hullOf(cells: readonly Printed[]): string {
  const lines = cells.flatMap((cell) => cell.pieces.map((piece) => piece.line));
  return formatLines({ start: Math.min(...lines), end: Math.max(...lines) });
}
