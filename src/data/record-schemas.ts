/**
 * The records that the data files hold. The words beside each column are what readers of `/data/`, of
 * `datapackage.json` and of the JSON Schemas see: they are written here once.
 */
import { z } from 'astro/zod';
import { bodyIdSchema, bodyKindIds } from '../schema/body.ts';
import { checkRecordSchema } from '../schema/check.ts';
import { documentKeySchema, locatorSchema } from '../schema/locator.ts';
import { keysOf } from '../schema/keys.ts';
import { qualifierSchema } from '../schema/quantity.ts';
import { originalSchema } from '../schema/seed-notes.ts';
import {
  dimensions,
  formIds,
  kindIds,
  measureIds,
  scopeIds,
  stateIds,
  topicIds,
  units,
} from '../schema/vocabulary.ts';

const dimensionIds = keysOf(dimensions);
export const document = documentKeySchema.describe(
  '文件编号，也是它在本站的网址，如 2018/citywide；与 documents.json 的 key 对应。',
);
const urlPattern = /^\/(?:[^#\s]*\/)?(?:#\S+)?$/;
export const url = z.string().regex(urlPattern, 'a root-relative address that ends in / or a fragment');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const sourceFile = z.string().regex(/^[^/]+\.txt$/);
const line = z.int().positive();

export const documentRecordSchema = z.strictObject({
  key: documentKeySchema.describe('文件编号，也是它在本站的网址。'),
  url: url.describe('文件全文的网址（站内路径）。'),
  kind: z.enum(kindIds).describe('文件种类：report 为年度报告，notice 为通知。'),
  year: z.int().describe('所属年度，不是发布年份。'),
  title: z.string().min(1).describe('原文标题。'),
  body: bodyIdSchema.describe('发布机关的编号；与 bodies.json 的 id 对应。'),
  issuer: z.string().min(1).describe('原文印出的发布机关名称。'),
  number: z.string().optional().describe('文号；原文没有印出的不列。'),
  date: z.iso.date().optional().describe('原文印出的成文日期（ISO 8601）；没有印出的不列。'),
  scope: z.enum(scopeIds).optional().describe('报告数字的口径；通知没有。'),
  form: z.enum(formIds).optional().describe('报告所用的格式；通知没有。'),
  source: sourceFile.describe('原文文本文件名（seeds 目录内）。'),
  sha256: sha256.describe('原文文本文件的 SHA-256。'),
});
export type DocumentRecord = z.output<typeof documentRecordSchema>;

export const bodyRecordSchema = z.strictObject({
  id: bodyIdSchema.describe('机关编号，也是它在本站的网址的一部分。'),
  url: url.describe('机关页的网址（站内路径）。'),
  kind: z.enum(bodyKindIds).describe('机关种类。'),
  name: z.string().min(1).describe('正式名称。'),
  short: z.string().min(1).describe('列表中的简称。'),
  names: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        from: z.int().optional(),
        to: z.int().optional(),
      }),
    )
    .describe('历年所用的名称，from、to 为报告年度；没有注明的不限。'),
  parent: bodyIdSchema.nullable().describe('上级机关的编号；没有的为 null。'),
  documents: z.array(documentKeySchema).describe('本档案收录的该机关的文件。'),
});
export type BodyRecord = z.output<typeof bodyRecordSchema>;

export const sectionRecordSchema = z.strictObject({
  document,
  locator: locatorSchema.describe(
    '节的编号，由原文序号得来：2-2-4 即二、（二）4．；0 为标题与前言，end 为落款，annex 为附件。',
  ),
  title: z.string().describe('节的标题，不含序号和句末的“。”；落款为空。'),
  marker: z.string().describe('标题前的序号，如（二）；没有的为空。'),
  depth: z.int().min(1).max(4).describe('层级：一、为1，（一）为2，依此类推。'),
  url: url.describe('该节的网址。'),
  parent: locatorSchema.nullable().describe('上一级节的编号；没有的为 null。'),
  topic: z.enum(topicIds).nullable().describe('专题；前言、落款、附件和通知为 null。'),
  source: z
    .strictObject({ file: sourceFile, start: line, end: line })
    .describe('该节自身文字在原文文本文件中的起止行。'),
  text: z.string().describe('该节自身的原文，不含下级各节；段落和表格行以换行分开，单元格以制表符分开。'),
});
export type SectionRecord = z.output<typeof sectionRecordSchema>;

export const observationRowSchema = z.strictObject({
  document,
  year: z.int().describe('报告所属年度，不是发布年份。'),
  body: bodyIdSchema.describe('发布机关的编号；不同机关的数字不能连成一条线。'),
  scope: z.enum(scopeIds).describe('口径：从发布机关看，统计的是谁的工作。不同口径的数字不能连成一条线。'),
  form: z.enum(formIds).describe('报告所用的格式；格式决定报告有哪些数字。'),
  measure: z.enum(measureIds).describe('指标：统计的是什么。'),
  dimension: z
    .enum(['', ...dimensionIds])
    .describe('分类方式，如 applicant（申请人类别）；总数的这一列为空。'),
  member: z.string().min(1).describe('分类中的一类，如 naturalPerson（自然人）；总数为 total。'),
  value: z
    .number()
    .nullable()
    .describe(
      '数值。“万”“亿”已换算，金额以元计，百分比保留其数（98.6 即 98.6%）。状态不是 reported 的为空；0 是数值，不是空。',
    ),
  unit: z.enum(units).describe('指标的基本计量单位。'),
  printed_unit: z.string().describe('原文在数字之后所印的量词或单位；表格单元格多半不印，则为空。'),
  resolution: z
    .number()
    .nullable()
    .describe('原文最末一位数字的单位，按基本单位计：18.2万为1000，逐件计数为1；没有数值的为空。'),
  qualifier: qualifierSchema.describe(
    '约数：at-least 为“余、多、超过”，about 为“近、约”；没有约数字样的为空。',
  ),
  state: z.enum(stateIds).describe('数值的状态：已报告、本报告没有这一数字、不适用或无法辨认；从不为空。'),
  section: locatorSchema.or(z.literal('')).describe('印有该数字的节；原文没有这一数字的为空。'),
  source_file: sourceFile.describe('原文文本文件名。'),
  line_start: line.nullable().describe('原文起始行（从1数起）；原文没有这一数字的为空。'),
  line_end: line.nullable().describe('原文结束行。'),
  quote: z.string().describe('载有该数字的原文词句，表格则为单元格所印；去掉空白后与原文逐字相同。'),
  url: url.describe('该数字在本站的位置（站内路径）；原文没有这一数字的为文件的网址。'),
});
export type ObservationRow = z.output<typeof observationRowSchema>;

export const impliedRowSchema = z.strictObject({
  document: document.describe('印有同比增减的文件；与 documents.json 的 key 对应。'),
  year: z.int().describe('推算的是哪一年的数字：文件所属年度的上一年。'),
  body: bodyIdSchema.describe('发布机关的编号。'),
  scope: z.enum(scopeIds).describe('口径：从发布机关看，统计的是谁的工作。'),
  form: z.enum(formIds).describe('印有同比增减的那份报告所用的格式；上一年的报告可能用别的格式。'),
  measure: z.enum(measureIds).describe('指标：统计的是什么。'),
  dimension: z.enum(['', ...dimensionIds]).describe('分类方式；总数的这一列为空。'),
  member: z.string().min(1).describe('分类中的一类；总数为 total。'),
  lower: z
    .int()
    .describe('推算：上一年可能的最小整数。与 upper 相等的，只有这一个整数符合；其间的每一个整数都符合。'),
  upper: z.int().nullable().describe('推算：上一年可能的最大整数；没有上限的为空。'),
  printed_change: z.number().describe('原文所印同比增减的百分数，下降为负：“下降28.9%”是 -28.9。'),
  current_value: z
    .number()
    .describe('文件所属年度的数字，即推算所据的数字，按基本单位计；不是上一年的数字。'),
  quote: z.string().min(1).describe('载有同比增减的原文词句，含“下降”“增长”等字。'),
  section: locatorSchema.describe('印有同比增减的节。'),
  source_file: sourceFile.describe('原文文本文件名。'),
  line_start: line.describe('同比增减在原文的起始行（从1数起）。'),
  line_end: line.describe('同比增减在原文的结束行。'),
  subject: url.describe('推算所据的数字在本站的位置（站内路径）。'),
  url: url.describe('同比增减在本站的位置（站内路径）。'),
});
export type ImpliedRow = z.output<typeof impliedRowSchema>;

export const quantityRowSchema = z.strictObject({
  document,
  section: locatorSchema.describe('印有该数字的节。'),
  value: z.number().describe('数值，“万”“亿”已换算，金额以元计；原文印作下降、减少的为负。'),
  unit: z.string().describe('原文所印的量词或单位；没有印出的为空。'),
  qualifier: qualifierSchema.describe(
    '约数：at-least 为“余、多、超过”，about 为“近、约”；没有约数字样的为空。',
  ),
  printed: z.string().min(1).describe('原文所印的数字和单位。'),
  line_start: line.describe('原文起始行（从1数起）。'),
  line_end: line.describe('原文结束行。'),
  url: url.describe('该数字在本站的位置（站内路径）。'),
});
export type QuantityRow = z.output<typeof quantityRowSchema>;

export const measureRowSchema = z.strictObject({
  measure: z.enum(measureIds).describe('指标的代号；与 observations.csv 的 measure 对应。'),
  label: z.string().min(1).describe('指标的名称。'),
  definition: z.string().min(1).describe('定义：一个单位的数值是什么。'),
  unit: z.enum(units).describe('基本计量单位。'),
  topic: z.enum(topicIds).describe('专题。'),
  article: z.string().describe('所依据的《政府信息公开条例》条文；没有查实的为空。'),
  forms: z.string().min(1).describe('印有它的格式（form），以“;”分隔。'),
  comparable: z
    .string()
    .describe(
      '数值可以相连的格式，以“+”相连，几组之间以“;”分隔；为空的，不同格式的数值不能相连；never 的，任何两份报告的数值都不能相连。机关和口径也须相同。',
    ),
});
export type MeasureRow = z.output<typeof measureRowSchema>;

export const taskRowSchema = z.strictObject({
  group: z.string().min(1).describe('重点任务的大类，含原文序号和“。”。'),
  subgroup: z.string().min(1).describe('重点任务的小类，含原文序号和“。”。'),
  number: z.string().describe('举措的序号；原文没有序号的为空。'),
  text: z.string().min(1).describe('贯彻举措，不含序号。'),
  lead: z.string().describe('牵头单位，如原文；单元格空白的为空。'),
  responsible: z.string().describe('责任单位，如原文；单元格空白的为空。'),
  line_start: line.describe('原文起始行（从1数起）。'),
  line_end: line.describe('原文结束行。'),
  url: url.describe('该举措在本站的位置（站内路径）。'),
});
export type TaskRow = z.output<typeof taskRowSchema>;

export const editionSchema = z.strictObject({
  version: z.string().min(1).describe('本档案程序的版本。'),
  hash: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .describe('版次：全部原文与整理内容的 SHA-256 前8位；引用时写明它，可以知道引的是哪一版。'),
  seeds: z.array(z.strictObject({ file: sourceFile, sha256 })).describe('各原文文本文件及其 SHA-256。'),
  originals: z.array(originalSchema).describe('原文文本所据的原件及其 SHA-256；没有原件的不列。'),
  counts: z.record(z.string(), z.int().nonnegative()).describe('各种内容的数量。'),
});

/** A check as published; its columns in words. */
export const checkRowSchema = z.strictObject({
  id: checkRecordSchema.shape.id.describe('核对的编号，也是它在“核对”页上的锚点。'),
  rule: checkRecordSchema.shape.rule.describe('所依据的规则，见“核对”页。'),
  document: checkRecordSchema.shape.document.describe('所核对的文件；跨年度的为其中较晚的一份。'),
  verdict: checkRecordSchema.shape.verdict.describe(
    '结论：holds 为相符，differs 为有差异，not-assessable 为无法核对。',
  ),
  expected: checkRecordSchema.shape.expected.describe(
    '原文所印的总数（勾稽关系为一、二项之和）；无法核对的为 null。',
  ),
  found: checkRecordSchema.shape.found.describe('原文所印各部分之和，或重新计算的百分比；约数取下限。'),
  difference: checkRecordSchema.shape.difference.describe('found 减 expected；无法核对的为 null。'),
  note: checkRecordSchema.shape.note.describe('说明：相差多少、可能的解读，或无法核对的原因。'),
  operands: checkRecordSchema.shape.operands.describe('等式中的各个数字：角色、数值、单位、原文和位置。'),
  formerly: checkRecordSchema.shape.formerly.describe('以前的版次所用的编号，仍通到这里；没有的不列。'),
});
