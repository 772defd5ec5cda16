/**
 * What is kept of the editions, so that the next one can say what changed without asking git.
 *
 * Of the last edition everything that can change is kept: beside each document in `content/{key}/published.json`, and for the
 * vocabulary in `content/published.json`. Of every edition a record is kept, `content/editions/{version}.json`: what it was,
 * and what changed since the one before. So what is kept grows with the documents and with the changes, and never with
 * their product.
 */
import { z } from 'astro/zod';
import { changeKindSchema } from './change-kinds.ts';
import { documentKeySchema, lineRangePattern } from './locator.ts';
import { addressSchema, editionIdSchema } from './permalinks.ts';

const lines = z.string().regex(lineRangePattern, 'a line range such as 129-131').optional();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, '64 hex digits');
/** Columns of a data file by name, each as a CSV has it. */
const fields = z.record(z.string(), z.string());

/** A document as it was published. */
export interface DocumentState {
  document: string;
  /** The seed that its lines are lines of. */
  file: string;
  /** What `documents.json` says of it. */
  facts: Readonly<Record<string, string>>;
  /** Headings, paragraphs and cells; `words` are those of the address, where a value is published beside the text. */
  places: readonly { id: string; lines?: string | undefined; text: string; words?: string | undefined }[];
  /** Numbers in prose, as printed and as read. */
  quantities: readonly { id: string; lines?: string | undefined; printed: string; value: string }[];
  /** The values of `observations.csv`; `at` is empty for a whole that the report does not print. */
  values: readonly ValueState[];
}
export interface ValueState {
  at: string;
  lines?: string | undefined;
  measure: string;
  dimension: string;
  member: string;
  fields: Readonly<Record<string, string>>;
}

/** As it lies on disk: a value is a row, its fields under the columns that the edition published. */
const documentFileSchema = z.strictObject({
  document: documentKeySchema,
  file: z.string(),
  facts: fields,
  places: z.array(z.strictObject({ id: z.string(), lines, text: z.string(), words: z.string().optional() })),
  quantities: z.array(z.strictObject({ id: z.string(), lines, printed: z.string(), value: z.string() })),
  columns: z.array(z.string()),
  values: z.array(z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()], z.string())),
});

export const documentStateSchema = documentFileSchema.transform(
  ({ columns, values, ...document }): DocumentState => ({
    ...document,
    values: values.map(([at, range, measure, dimension, member, ...row]) => ({
      at,
      ...(range === '' ? {} : { lines: range }),
      ...{ measure, dimension, member },
      fields: Object.fromEntries(columns.map((column, index) => [column, row[index] ?? ''])),
    })),
  }),
);

/** The same back again. */
export function toDocumentFile({ values, ...document }: DocumentState): z.input<typeof documentFileSchema> {
  const columns = Object.keys(values[0]?.fields ?? {});
  return {
    ...document,
    places: [...document.places],
    quantities: [...document.quantities],
    columns,
    values: values.map(({ at, lines: range = '', measure, dimension, member, fields: of }) => [
      ...([at, range, measure, dimension, member] as const),
      ...columns.map((column) => of[column] ?? ''),
    ]),
  };
}

/** What the measures mean: `measures.csv`. */
export const vocabularyStateSchema = z.strictObject({
  measures: z.array(z.strictObject({ measure: z.string(), url: addressSchema, fields })),
});
export type VocabularyState = z.output<typeof vocabularyStateSchema>;

/** A change as it is published: one field of one thing. */
export const changeRecordSchema = z.strictObject({
  url: addressSchema.describe('位置：现在的网址（站内路径）；已经没有的，为原来的网址。'),
  from: addressSchema.optional().describe('原来的网址；没有移动的不列。'),
  document: documentKeySchema.nullable().describe('文件编号；指标定义的改动为 null。'),
  source: z
    .strictObject({ file: z.string(), start: z.int().positive(), end: z.int().positive() })
    .nullable()
    .describe('印在原文文本的哪几行；不是印出来的为 null。'),
  field: z
    .string()
    .min(1)
    .describe(
      '改的是什么：text 为文字，quantity 为文中数字的读法，其余为 observations.csv、documents.json 或 measures.csv 的同名列。',
    ),
  measure: z.string().describe('指标代号；文字的改动为空。'),
  dimension: z.string().describe('分类方式；没有的为空。'),
  member: z.string().describe('分类中的一类；没有的为空。'),
  old: z.string().nullable().describe('改前，如上一版次所公布；上一版次没有的为 null。'),
  new: z.string().nullable().describe('改后，如本版次所公布；本版次没有的为 null。'),
  characters: z
    .array(z.strictObject({ at: z.int().nonnegative(), old: z.string(), new: z.string() }))
    .optional()
    .describe('逐字的改动：at 为它在改前文字中的位置（从0数起，按 Unicode 字符计）；只用于文字。'),
  kind: changeKindSchema.describe('改动的性质：ours 为本站有误，reading 为读法改进，issuer 为发布机关改动。'),
  reason: z.string().min(4).describe('理由。'),
});
export type ChangeRecord = z.output<typeof changeRecordSchema>;

export const addedSchema = z.strictObject({
  documents: z.int().nonnegative(),
  sections: z.int().nonnegative(),
  values: z.int().nonnegative(),
});
export type Added = z.output<typeof addedSchema>;

const recordShape = {
  edition: editionIdSchema,
  version: z.string().min(1),
  date: z.iso.date(),
  /** The commit it was published from, where git knew one. */
  commit: z
    .string()
    .regex(/^[0-9a-f]{40,64}$/, 'a commit')
    .nullable(),
  counts: z.record(z.string(), z.int().nonnegative()),
  added: addedSchema,
};

/** `content/editions/{version}.json`. */
export const editionRecordSchema = z.strictObject({
  ...recordShape,
  /** Files of `seeds/` that are new or other than in the edition before; null for one that went. */
  seeds: z.array(z.strictObject({ file: z.string(), sha256: sha256.nullable() })),
  changes: z.array(changeRecordSchema),
});
export type EditionRecord = z.output<typeof editionRecordSchema>;

/** `/data/editions/{version}.json`: the record, with every file of its seeds. */
export const manifestSchema = z.strictObject({
  edition: recordShape.edition.describe('版次：版本与内容的 SHA-256 前8位。'),
  version: recordShape.version.describe('版本。'),
  date: recordShape.date.describe('发布日期。'),
  commit: recordShape.commit.describe('发布时所据的 git 提交；不知道的为 null。'),
  hash: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .describe('全部原文与整理内容的 SHA-256 前8位。'),
  counts: recordShape.counts.describe('各种内容的数量。'),
  added: addedSchema.describe('新增的文件、节和数值的数量：第一次公布，不算改动。'),
  changes: z
    .record(changeKindSchema, z.int().nonnegative())
    .describe('与上一版次相比的改动数，按性质；逐条见 changes.json。'),
  seeds: z
    .array(z.strictObject({ file: z.string(), sha256 }))
    .describe('seeds 目录每个文件的 SHA-256：原文文本、原件和随附的说明。'),
});
export type Manifest = z.output<typeof manifestSchema>;

/** An edition in `changes.json`. */
export const editionChangesSchema = z.strictObject({
  edition: recordShape.edition.describe('版次。'),
  date: recordShape.date.describe('发布日期。'),
  since: editionIdSchema.nullable().describe('与哪一版次相比；第一个版次为 null。'),
  added: addedSchema.describe('新增的文件、节和数值的数量：第一次公布，不算改动。'),
  changes: z.array(changeRecordSchema).describe('每一处改动，按位置排列。'),
});
export type EditionChanges = z.output<typeof editionChangesSchema>;

/**
 * Why values, definitions and facts changed, `content/reasons.yml`: each entry covers every change since an edition that
 * it is true of. Added at the end and never edited. Changes of words have theirs in the corrections log.
 */
const reasonSchema = z
  .strictObject({
    /** The version whose values these were. */
    since: z.string().min(1),
    /** The column that changed, from what to what; null for a value that was not there, or is not. */
    field: z.string().min(1),
    before: z.string().nullable(),
    after: z.string().nullable(),
    /** Only at this address, in this document, of this measure. */
    url: addressSchema.optional(),
    document: documentKeySchema.optional(),
    measure: z.string().optional(),
    kind: changeKindSchema,
    reason: z.string().min(4, 'a reason a reader can understand'),
  })
  .refine(({ before, after }) => before !== after, { message: 'before and after must differ' });
export type Reason = z.output<typeof reasonSchema>;
export const reasonsSchema = z.array(reasonSchema);
