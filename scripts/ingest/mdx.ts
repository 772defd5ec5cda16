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
import { jsxText, text, toInline } from './inline.ts';
import type { Section, SectionBlock } from './outline.ts';
import { linesOf, type Printed } from './printed.ts';
import type { Task } from './task-table.ts';

/** What is ours beside a document's printed words. */
export interface Editorial {
  corrections: readonly Correction[];
  readings: readonly Reading[];
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
        return toTasks(block.tasks, `${prefix}-t${++tables}`, editorial);
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
  const document = new Document(value);
  visit(document, {
    Seq(_, node) {
      for (const entry of node.items) if (isMap(entry) || isSeq(entry)) entry.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd();
}

function toParagraph(printed: Printed, id: string, { corrections }: Editorial): Paragraph {
  return inLine('p', { id, 'data-lines': formatLines(linesOf(printed)) }, toInline(printed, id, corrections));
}

/** An element alone on its line: MDX takes it for a block without wrapping its words in a paragraph. */
function inLine(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: Paragraph['children'],
): Paragraph {
  return { type: 'paragraph', children: [jsxText(name, attributes, children)] };
}

function flow(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Paragraph | MdxJsxFlowElement)[],
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
    children: [...children],
  };
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
    return flow('tr', {}, row.cells.map((cell) => toCell(cell, at, editorial)));
  };
  const caption = inLine('caption', { 'data-editorial': '' }, [text(table.shape.caption)]);
  const single = groups.length === 1;
  const parts = groups.flatMap(({ heads, values }) =>
    single
      ? [flow('thead', {}, heads.map(toRow)), flow('tbody', {}, values.map(toRow))]
      : [flow('tbody', {}, [...heads, ...values].map(toRow))],
  );
  return flow('table', { id, class: `form form-${table.shape.part}`, 'data-lines': formatLines(table.lines) }, [
    caption,
    ...parts,
  ]);
}

function toCell(cell: TableCell, row: string, { corrections }: Editorial): Paragraph {
  const span = {
    colspan: cell.columns > 1 ? String(cell.columns) : undefined,
    rowspan: cell.rows > 1 ? String(cell.rows) : undefined,
    'data-lines': cell.printed.text === '' ? undefined : formatLines(linesOf(cell.printed)),
  };
  const words = toInline(cell.printed, '', corrections).map((part) =>
    // In a cell that is one number the cell's own id serves.
    part.type === 'mdxJsxTextElement' && part.name === 'data' ? text(cell.printed.text) : part,
  );
  if (cell.kind === 'value') return inLine('td', { id: `${row}-c${cell.column}`, ...span }, words);
  if (cell.kind === 'label') {
    const scope = cell.rows > 1 ? 'rowgroup' : 'row';
    return inLine('th', { id: `${row}-l${cell.column}`, scope, ...span }, words);
  }
  const scope = cell.columns > 1 ? 'colgroup' : 'col';
  return inLine('th', { id: `${row}-${cell.column}`, scope, ...span }, words);
}

const taskColumns = ['贯彻举措', '牵头单位', '责任单位'] as const;

function toTaskHeads(heads: readonly Printed[], id: string): MdxJsxFlowElement {
  const cells = heads.map((head, index) =>
    inLine('th', { id: `${id}-h1-${index + 1}`, scope: 'col', 'data-lines': formatLines(linesOf(head)) }, [
      text(head.text),
    ]),
  );
  return flow('table', { id, class: 'task-heads' }, [
    inLine('caption', { 'data-editorial': '' }, [text('任务分工表的栏目')]),
    flow('thead', {}, [flow('tr', {}, cells)]),
  ]);
}

function toTasks(tasks: readonly Task[], id: string, editorial: Editorial): MdxJsxFlowElement[] {
  const readings = editorial.readings.filter(({ cell }) => cell.startsWith(`${id}-r`));
  const heads = taskColumns.map((head) => inLine('th', { scope: 'col' }, [text(head)]));
  const rows = tasks.map((task, index) =>
    flow('tr', {}, task.cells.map((cell, column) => toTaskCell(cell, `${id}-r${index + 1}-c${column + 1}`, readings, editorial))),
  );
  const table = flow('table', { id, class: 'tasks' }, [
    inLine('caption', { 'data-editorial': '' }, [text('任务')]),
    flow('thead', { 'data-editorial': '' }, [flow('tr', {}, heads)]),
    flow('tbody', {}, rows),
  ]);
  if (readings.length === 0) return [table];
  const notes = readings.map((reading) =>
    inLine('p', { id: `reading-${reading.cell}` }, [
      jsxText('a', { href: `#${reading.cell}` }, [text('本站读法')]),
      text(`：${reading.reason}`),
    ]),
  );
  return [table, flow('aside', { 'data-editorial': '', class: 'readings', 'aria-label': '本站对上表的读法' }, notes)];
}

function toTaskCell(cell: Printed, id: string, readings: readonly Reading[], { corrections }: Editorial): Paragraph {
  const reading = readings.find((candidate) => candidate.cell === id);
  const mark = jsxText('a', { 'data-editorial': '', class: 'reading', href: `#reading-${id}` }, [text('读法')]);
  return inLine(
    'td',
    {
      id,
      'data-lines': cell.text === '' ? undefined : linesOfPieces(cell),
      'data-reading': reading ? '' : undefined,
    },
    [...toInline(cell, id, corrections), ...(reading ? [mark] : [])],
  );
}

/** A displaced cell's lines need not follow each other: `1102-1103,1112-1114` would not be a range, the hull is. */
function linesOfPieces(cell: Printed): string {
  return formatLines(linesOf(cell));
}
