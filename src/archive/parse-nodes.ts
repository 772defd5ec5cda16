/**
 * The body of a section's MDX file, parsed. What remark reads is much larger than what ingest writes, so it is read once and
 * kept (`read-content.ts`).
 */
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkMdx from 'remark-mdx';
import { childrenOf, type Node } from './nodes.ts';

const parser = remark().use(remarkMdx);

/** Parse the body of an MDX file, front matter left out. */
export function toNodes(mdx: string): Node[] {
  const tree: Root = parser.parse(mdx);
  return childrenOf(tree);
}
