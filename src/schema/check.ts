/**
 * The record of a check: one equation that a report's figures can be held to, with its verdict (design §5,
 * `checks.json`). The words beside the ids are what readers see.
 */
import { z } from 'astro/zod';
import { checkIdSchema } from './check-id.ts';
import { documentKeySchema } from './locator.ts';

export const checkRules = {
  row: { label: '各类申请人合计', statement: '表三每一行：自然人与五类法人或其他组织之和等于总计。' },
  balance: {
    label: '表三勾稽关系',
    statement: '表三每一列：本年新收与上年结转之和，等于办理结果总计与结转下年度之和。',
  },
  outcomes: {
    label: '办理结果合计',
    statement: '表三每一列：第三项（一）至（六）各种办理结果之和等于（七）总计。',
  },
  block: {
    label: '复议诉讼结果合计',
    statement: '表四每一组：结果维持、结果纠正、其他结果、尚未审结之和等于总计。',
  },
  'part-whole': { label: '部分与总数', statement: '原文所列各部分之和等于原文所说的总数。' },
  percentage: {
    label: '百分比',
    statement: '原文印出的百分比，等于部分除以总数、按印出的小数位数四舍五入的结果。',
  },
  same: {
    label: '两处数字相符',
    statement: '同一件事的数量在原文中说了两次，两处所印的数字相同，或者（有“余”“约”的）可以指同一个数。',
  },
  'list-length': {
    label: '列举的个数',
    statement: '原文所说的个数，等于原文逐一列出的各项的个数；只印了数目的，按所印的数目相加。',
  },
  ledger: {
    label: '上年加增减',
    statement: '原文所说的本年数量，等于上一年的数量加本年增减。',
  },
  change: {
    label: '同比增减',
    statement:
      '原文印有本年数字和同比增减的，上一年至少有一个整数与两者都符合；本档案收有上一年数字的，与它比较。',
  },
  'not-comparable': { label: '口径不同', statement: '读者可能拿来比较、但统计的不是同一件事的两个数字。' },
  'carried-over': {
    label: '跨年度结转',
    statement: '本年结转下年度继续办理的数量等于下一年度的上年结转数量。',
  },
  'in-force': {
    label: '现行有效件数的变化',
    statement: '现行有效件数等于上年现行有效件数加本年制发、减本年废止件数。',
  },
} as const;
export type CheckRule = keyof typeof checkRules;
// Object.keys forgets that the keys of a literal object are its ids.
export const checkRuleIds = Object.keys(checkRules) as readonly CheckRule[];

export const verdicts = {
  holds: { label: '相符' },
  differs: { label: '有差异' },
  'not-assessable': { label: '无法核对' },
} as const;
export type Verdict = keyof typeof verdicts;

/** What an operand is in its equation. */
export const operandRoles = {
  /** `part-whole`, `row`, `outcomes`, `block`, `percentage`, `in-force`: the printed whole. */
  whole: { label: '总数' },
  /** One of the figures that make up the whole; the numerator of a percentage. */
  part: { label: '部分' },
  /** `in-force`, `ledger`, `change`: the figure a year earlier. */
  previous: { label: '上年' },
  /** `in-force`, `ledger`: what came in during the year; less than 0 where more went out. */
  added: { label: '增加' },
  /** `in-force`: what went out during the year. */
  removed: { label: '减少' },
  /** `percentage`: the printed percentage. */
  percentage: { label: '印出的百分比' },
  /** `change`: the printed change. */
  change: { label: '印出的增减' },
  /** `change`: the figure that is said to have changed. */
  subject: { label: '所指数字' },
  /** `list-length`: the things that are named, as many as its value says. */
  listed: { label: '所列各项' },
  /** `balance`, `same`, `carried-over`, `not-comparable`: one side, the one `expected` is made of … */
  left: { label: '一方' },
  /** … and the other. */
  right: { label: '另一方' },
} as const;
export type OperandRole = keyof typeof operandRoles;

const keysOf = <K extends string>(labels: Readonly<Record<K, unknown>>): K[] =>
  // Object.keys forgets the keys' type; the labels are closed objects.
  Object.keys(labels) as K[];

const checkOperandSchema = z.strictObject({
  role: z.literal(keysOf(operandRoles)),
  /** In base units; null where the document prints no number. */
  value: z.number().nullable(),
  unit: z.string(),
  /** As printed; empty where nothing is. */
  quote: z.string(),
  /** Root-relative address of the cell, quantity or paragraph; of the document where nothing is printed. */
  url: z
    .string()
    .regex(/^\/(?:[^#\s]*\/)?(?:#\S+)?$/, 'a root-relative address that ends in / or a fragment'),
});

export const checkRecordSchema = z
  .strictObject({
    id: checkIdSchema,
    rule: z.literal(keysOf(checkRules)),
    /** The document the equation is about; of two years, the later one that is in the archive. */
    document: documentKeySchema,
    verdict: z.literal(keysOf(verdicts)),
    /** The printed whole (`balance`: 一 + 二), in base units; of 余/多/约 the lowest number it may stand for. */
    expected: z.number().nullable(),
    /** The sum of the printed parts; the recomputed percentage, rounded to the printed decimals. */
    found: z.number().nullable(),
    /** found − expected. */
    difference: z.number().nullable(),
    /** Empty where the equation holds without remark. */
    note: z.string(),
    operands: z.array(checkOperandSchema).min(1),
    /** Ids it had in earlier editions: their addresses still lead to it. */
    formerly: z.array(checkIdSchema).optional(),
  })
  .refine(
    ({ verdict, expected, found, difference }) =>
      [expected, found, difference].every((number) => (number === null) === (verdict === 'not-assessable')),
    { message: 'expected, found and difference are null where the check is not assessable, and only there' },
  )
  .refine(({ verdict, note }) => verdict === 'holds' || note !== '', {
    message: 'what does not hold, or cannot be assessed, says why',
  });

export const checkRecordsSchema = z.array(checkRecordSchema);

export type CheckOperand = z.output<typeof checkOperandSchema>;
export type CheckRecord = z.output<typeof checkRecordSchema>;
