/**
 * MDX text read back. What remark reads is much larger than what ingest writes, so it is read once and kept
 * (`read-content.ts`).
 */
import { remark } from 'remark';
import remarkMdx from 'remark-mdx';
import { toBlocks, type Block } from './body.ts';
import { nodesOf, type Node } from './nodes.ts';

const parser = remark().use(remarkMdx);

/** Parse the body of an MDX file, front matter left out. */
export const toNodes = (mdx: string): Node[] => nodesOf(parser.parse(mdx).children);

export const readBody = (mdx: string): Block[] => toBlocks(toNodes(mdx));
