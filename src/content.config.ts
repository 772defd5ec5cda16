import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { foldersOf } from './archive/folders.ts';
import { documentSchema, sectionSchema } from './schema/document.ts';

/** The content folder, as a path from the project's; in another place, a whole path. */
const base = foldersOf(process.env).content;

/** The layout of `content/` is the layout of the site: a file is an address. */
const generateId = ({ entry }: { entry: string }): string => entry.replace(/(\/index)?\.mdx$/, '');

const documents = defineCollection({
  loader: glob({ base, pattern: '*/*/index.mdx', generateId, retainBody: false }),
  schema: documentSchema,
});

const sections = defineCollection({
  loader: glob({ base, pattern: ['*/*/*.mdx', '!**/index.mdx'], generateId }),
  schema: sectionSchema,
});

export const collections = { documents, sections };
