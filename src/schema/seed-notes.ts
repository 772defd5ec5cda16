import { z } from 'astro/zod';
import { keysOf } from './keys.ts';
import { bodyIdSchema } from './body.ts';
import { parseId } from './ids.ts';
import { documentKeySchema, locatorSchema } from './locator.ts';
import { formIds, kindIds, scopeIds, topicIds } from './vocabulary.ts';
import { annotationSchema, proposalSchema, relationSchema } from './annotation.ts';

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

/** What a page prints that is not of the text; the order is that of lists. */
export const furnitureKinds = {
  'page-mark': '页码',
  'running-title': '书眉、页脚',
  'repeated-head': '换页重印的表头',
  navigation: '网页的导航与按钮',
} as const;
export type FurnitureKind = keyof typeof furnitureKinds;
export const furnitureKindIds = keysOf(furnitureKinds);

/** Furniture: printed on the page, but not of the text. Taken out of it, and shown on the source page as what it is. */
export const furnitureSchema = z.strictObject({
  line: lineNumber,
  /** The characters as they stand in the seed, the ends of the line trimmed. */
  text: z.string().min(1),
  kind: z.enum(furnitureKindIds),
});

/** A row of a form's table that the report does not print: accepted. */
const missingRowSchema = z.strictObject({
  table: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  /** Its label, as the form has it. */
  row: z.string().min(2),
  reason,
});

/** How a seed's bytes are characters. */
export const encodingIds = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type EncodingId = (typeof encodingIds)[number];

/** What the name of an original ends in. */
export const originalExtensions = ['pdf', 'docx', 'doc', 'html', 'md', 'ofd'] as const;
export type OriginalExtension = (typeof originalExtensions)[number];

/** The file a seed's text was made from, kept beside it. */
export const originalSchema = z.strictObject({
  /** File name in `seeds/`. */
  file: z
    .string()
    .regex(
      new RegExp(`^[^/]+\\.(?:${originalExtensions.join('|')})$`),
      'a .pdf, .docx, .doc, .html, .md or .ofd beside the seed',
    ),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type OriginalFile = z.output<typeof originalSchema>;

/** Where its issuer has published a document, as a person saw it there: official pages move, so a copy is named where there is one. */
export const publishedAtSchema = z.strictObject({
  url: z.url({ protocol: /^https?$/ }),
  /** The day on which it was seen there. */
  seen: z.iso.date(),
  /** The same page in a web archive. */
  copy: z.url({ protocol: /^https?$/ }).optional(),
});
export type PublishedAt = z.output<typeof publishedAtSchema>;

/**
 * A heading whose printed number is not the one of its place, or that prints none: what is printed stays, the address is
 * the one given here.
 */
const headingSchema = z.strictObject({
  line: lineNumber,
  /** The locator it has: `4`, `2-3`. */
  locator: locatorSchema,
  reason,
});

/** A part or subsection that the report does not print although its form or its numbering has it: accepted. */
const missingSectionSchema = z.strictObject({ locator: locatorSchema, reason });

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
    encoding: z.enum(encodingIds).default('utf-8'),
    original: originalSchema.optional(),
    publishedAt: z.array(publishedAtSchema).optional(),
    /** One paragraph a line, as the original file tells; left out where the text itself has to tell. */
    layout: z.literal('unwrapped').optional(),
    /** Topic of a part or subsection of a narrative report; subsections inherit. Forms need none. */
    topics: z.record(locatorSchema, z.enum(topicIds)).default({}),
    /** Tables 二, 三, 四 of its form that the report does not print. */
    missingTables: z.array(z.union([z.literal(2), z.literal(3), z.literal(4)])).default([]),
    /** Rows of those tables that the report leaves out. */
    missingRows: z.array(missingRowSchema).default([]),
    /** Parts and subsections that the report leaves out. */
    missingSections: z.array(missingSectionSchema).default([]),
    headings: z.array(headingSchema).default([]),
    furniture: z.array(furnitureSchema).default([]),
    artefacts: z.array(artefactSchema).default([]),
    corrections: z.array(correctionSchema).default([]),
    readings: z.array(readingSchema).default([]),
    observations: z.array(annotationSchema).default([]),
    relations: z.array(relationSchema).default([]),
    accepted: z.array(acceptedSchema).default([]),
    /** Figures that `npm run add` thinks it has seen phrased so before. Nothing reads them until a person moves them to `observations`. */
    proposals: z.array(proposalSchema).default([]),
  })
  .refine((notes) => notes.kind === 'notice' || (notes.scope && notes.form), {
    message: 'a report says whose work it counts (scope) and which form it follows (form)',
  });

export type SeedNotes = z.output<typeof seedNotesSchema>;
export type Artefact = z.output<typeof artefactSchema>;
export type PlacedHeading = z.output<typeof headingSchema>;
export type Furniture = z.output<typeof furnitureSchema>;
export type Correction = z.output<typeof correctionSchema>;
export type CellReading = z.output<typeof readingSchema>;
