/** The body of a section as plain data: elements with their attributes, and words. */
import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

export type Node = string | ElementNode;

export interface ElementNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Node[];
}

/** What stands in a tree as ingest makes it, or as it is read back. Paragraphs that only wrap an element are looked through. */
export function childrenOf(node: Nodes): Node[] {
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
