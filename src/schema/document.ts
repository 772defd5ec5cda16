import { z } from 'astro/zod';
import { relationSchema } from './annotation.ts';
import { bodyIdSchema } from './body.ts';
import { documentKeySchema, locatorSchema } from './locator.ts';
import { lineRangeSchema, observationSchema } from './observation.ts';
import {
  acceptedSchema,
  artefactSchema,
  correctionSchema,
  encodingIds,
  furnitureSchema,
  originalSchema,
  publishedAtSchema,
  readingSchema,
} from './seed-notes.ts';
import { formIds, kindIds, scopeIds, topicIds } from './vocabulary.ts';

/** Where a document's text came from. */
const sourceSchema = z.strictObject({
  /** File name in `seeds/`. */
  file: z.string().regex(/^[^/]+\.txt$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Said where it is not UTF-8. */
  encoding: z.enum(encodingIds).default('utf-8'),
  /** How many lines the seed has. */
  lines: z.int().positive(),
});

/** Front matter of `content/{key}/index.mdx`: a document's metadata and metrics. */
export const documentSchema = z.strictObject({
  key: documentKeySchema,
  kind: z.enum(kindIds),
  year: z.int(),
  title: z.string().min(1),
  /** Id of the body that published it. */
  body: bodyIdSchema,
  /** The body as this document prints it. */
  issuer: z.string().min(1),
  /** 文号, where one is printed. */
  number: z.string().optional(),
  /** ISO 8601, where a date of issue is printed. */
  date: z.iso.date().optional(),
  scope: z.enum(scopeIds).optional(),
  form: z.enum(formIds).optional(),
  source: sourceSchema,
  /** The file the source text was made from, where it was not a text itself. */
  original: originalSchema.optional(),
  /** Where its issuer has published it. Not in the texts: someone has to have seen it. */
  publishedAt: z.array(publishedAtSchema).optional(),
  furniture: z.array(furnitureSchema).default([]),
  artefacts: z.array(artefactSchema).default([]),
  corrections: z.array(correctionSchema).default([]),
  readings: z.array(readingSchema).default([]),
  observations: z.array(observationSchema).default([]),
  relations: z.array(relationSchema).default([]),
  accepted: z.array(acceptedSchema).default([]),
});
export type DocumentData = z.output<typeof documentSchema>;

/** Front matter of `content/{key}/{locator}.mdx`: one section; its own text is the body. */
export const sectionSchema = z.strictObject({
  document: documentKeySchema,
  locator: locatorSchema,
  /** Without marker and closing 。; the document's title for the preface, empty for `end`. */
  title: z.string(),
  /** As printed before the title: `（一）`. */
  marker: z.string(),
  depth: z.int().min(1).max(4),
  parent: locatorSchema.nullable(),
  topic: z.enum(topicIds).nullable(),
  /** The heading as printed, with marker and 。, and its lines; absent where none is printed. */
  heading: z.strictObject({ text: z.string(), lines: lineRangeSchema }).optional(),
  /** The words after a run-in heading stand on its line. */
  runIn: z.boolean().default(false),
  /** Lines of the section's own text. */
  lines: lineRangeSchema,
});
export type SectionData = z.output<typeof sectionSchema>;
