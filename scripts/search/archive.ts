import { z } from 'astro/zod';

/** What the index needs of a section in `sections.json` (design §5). */
export const sectionSchema = z.object({
  document: z.string(),
  locator: z.string(),
  title: z.string(),
  marker: z.string().nullish(),
  url: z.string(),
  topic: z.string().nullish(),
  text: z.string(),
  /** The ids of its lines and cells, see `toBlockIds`; without them a concordance leads to the section. */
  ids: z.string().optional(),
});
export type Section = z.output<typeof sectionSchema>;

/** What the index needs of a document in `documents.json`. */
export const documentSchema = z.object({
  key: z.string(),
  url: z.string(),
  kind: z.string(),
  body: z.string(),
  year: z.number(),
  title: z.string(),
  scope: z.string().nullish(),
  form: z.string().nullish(),
});
export type Document = z.output<typeof documentSchema>;

/** The texts of an archive, sections of one document standing together. */
export interface Archive {
  documents: Document[];
  sections: Section[];
}

/** Read the two files' contents. Afterwards every section belongs to a known document. */
export function readArchive(documentsJson: string, sectionsJson: string): Archive {
  const documents = z.array(documentSchema).parse(JSON.parse(documentsJson));
  const sections = z.array(sectionSchema).parse(JSON.parse(sectionsJson));
  const keys = new Set(documents.map(({ key }) => key));
  for (const { document, locator } of sections) {
    if (keys.has(document)) continue;
    throw new Error(
      `sections.json: section ${locator} belongs to “${document}”, which documents.json does not list`,
    );
  }
  return { documents, sections };
}
