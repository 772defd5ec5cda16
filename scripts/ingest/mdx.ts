/** A section's elements, and what is known beside them, as the text of an MDX file. */
import type { Root, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import { Document, isMap, isSeq, visit } from 'yaml';

/** GFM is there for its list of unsafe characters: `10~20万` must not become a deletion. */
const stringifier = remark().use(remarkFrontmatter).use(remarkGfm).use(remarkMdx, { printWidth: Infinity });

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
