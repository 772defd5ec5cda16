import { z } from 'astro/zod';
import { bodyIdSchema } from './body.ts';
import { parseId } from './ids.ts';
import { documentKeySchema, locatorSchema } from './locator.ts';
import { formIds, kindIds, scopeIds, topicIds } from './vocabulary.ts';
import { annotationSchema, relationSchema } from './annotation.ts';

const lineNumber = z.int().positive();
const reason = z.string().min(4, 'a reason a reader can understand');

/** Something in the extracted text that was never printed on the report: removed, and said so. */
export const artefactSchema = z.strictObject({
  line: lineNumber,
  /** The characters as they stand in the seed. */
  text: z.string().min(1),
  reason,
});

/** A misprint put right: the printed words stay, the corrected ones stand beside them as ours. */
export const correctionSchema = z.strictObject({
  line: lineNumber,
  printed: z.string().min(1),
  corrected: z.string(),
  reason,
});

/**
 * A cell that the text alone does not decide: which printed lines belong to it. An empty `lines` says that the
 * printed table leaves the cell blank.
 */
export const readingSchema = z.strictObject({
  cell: z.string().refine((id) => parseId(id)?.kind === 'cell', 'a cell id such as sannex-1-3-t1-r3-c2'),
  lines: z.array(lineNumber),
  reason,
});

/** A relation that is known not to hold in the printed report: accepted, until it holds again. */
export const acceptedSchema = z.strictObject({ check: z.string().min(1), reason });

/** What stands beside a seed and is not in its text (`seeds/*.yml`). */
export const seedNotesSchema = z
  .strictObject({
    key: documentKeySchema,
    kind: z.enum(kindIds),
    /** Id of the body that published it, in `bodies.yml`. */
    body: bodyIdSchema,
    /** Whose work the document's figures count; an annotation may say otherwise for one figure. */
    scope: z.enum(scopeIds).optional(),
    form: z.enum(formIds).optional(),
    /** As the document itself names its issuer; must be printed in the seed. */
    issuer: z.string().min(2),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    encoding: z.enum(['utf-8', 'gb18030']).default('utf-8'),
    /** Topic of a part or subsection of a narrative report; subsections inherit. Forms need none. */
    topics: z.record(locatorSchema, z.enum(topicIds)).default({}),
    /** Tables 二, 三, 四 of its form that the report does not print. */
    missingTables: z.array(z.union([z.literal(2), z.literal(3), z.literal(4)])).default([]),
    artefacts: z.array(artefactSchema).default([]),
    corrections: z.array(correctionSchema).default([]),
    readings: z.array(readingSchema).default([]),
    observations: z.array(annotationSchema).default([]),
    relations: z.array(relationSchema).default([]),
    accepted: z.array(acceptedSchema).default([]),
  })
  .refine((notes) => notes.kind === 'notice' || (notes.scope && notes.form), {
    message: 'a report says whose work it counts (scope) and which form it follows (form)',
  });

export type SeedNotes = z.output<typeof seedNotesSchema>;
export type Artefact = z.output<typeof artefactSchema>;
export type Correction = z.output<typeof correctionSchema>;
export type CellReading = z.output<typeof readingSchema>;
