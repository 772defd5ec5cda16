/**
 * The body of a section's MDX file as plain data: elements with their attributes, and words. What remark reads is much
 * larger than what ingest writes, so it is read once and kept (`read-content.ts`).
 */
import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { remark } from 'remark';
import remarkMdx from 'remark-mdx';

export type Node = string | ElementNode;

export interface ElementNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Node[];
}

const parser = remark().use(remarkMdx);

/** Parse the body of an MDX file, front matter left out. Paragraphs that only wrap an element are looked through. */
export function toNodes(mdx: string): Node[] {
  const tree: Root = parser.parse(mdx);
  return childrenOf(tree);
}

function childrenOf(node: Nodes): Node[] {
  if ('value' in node) return [node.value];
  if (!('children' in node)) return [];
  return node.children.flatMap((child): Node[] =>
    child.type === 'mdxJsxFlowElement' || child.type === 'mdxJsxTextElement'
      ? [toElement(child)]
      : childrenOf(child),
  );
}

function toElement(element: MdxJsxFlowElement | MdxJsxTextElement): ElementNode {
  const attributes = element.attributes.flatMap((entry): [string, string][] =>
    entry.type === 'mdxJsxAttribute' && typeof entry.value === 'string' ? [[entry.name, entry.value]] : [],
  );
  return {
    name: element.name ?? '',
    attributes: Object.fromEntries(attributes),
    children: childrenOf(element),
  };
}

/** The words of a node, in order. */
export function wordsOf(node: Node): string {
  return typeof node === 'string' ? node : node.children.map(wordsOf).join('');
}

/** The elements among some nodes. */
export const elementsIn = (nodes: readonly Node[]): ElementNode[] =>
  nodes.filter((node) => typeof node !== 'string');
