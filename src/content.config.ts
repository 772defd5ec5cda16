import type { Loader } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { foldersOf } from './archive/folders.ts';
import { isDocumentFile, parseFolder } from './disk/read-content.ts';
import { documentSchema, sectionSchema } from './schema/document.ts';

const folder = foldersOf(process.env).content;

/**
 * The MDX files of the content folder with their typed front matter; the layout of the folder is the layout of the site.
 * Their bodies are not compiled, a module each: pages render the elements that remark read (`Nodes.astro`). At hundreds of
 * documents the modules would take most of a build's memory, and show the same.
 */
const mdxFiles = (isWanted: (path: string) => boolean): Loader => ({
  name: 'content-folder',
  load: async ({ store, parseData }) => {
    store.clear();
    for (const [path, { frontmatter }] of parseFolder(folder)) {
      if (!isWanted(path)) continue;
      const id = path.replace(/(\/index)?\.mdx$/, '');
      // Front matter is a map: the schema says of what.
      store.set({ id, data: await parseData({ id, data: frontmatter as Record<string, unknown> }) });
    }
  },
});

export const collections = {
  documents: defineCollection({ loader: mdxFiles(isDocumentFile), schema: documentSchema }),
  sections: defineCollection({
    loader: mdxFiles((path) => !isDocumentFile(path)),
    schema: sectionSchema,
  }),
};
