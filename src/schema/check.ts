/**
 * The record of a check: one equation that a report's figures can be held to, with its verdict (design §5,
 * `checks.json`). The words beside the ids are what readers see.
 */
import { z } from 'astro/zod';
import { checkIdSchema } from './check-id.ts';
import { documentKeySchema } from './locator.ts';

const formNotices = '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号';
const ownWords = '报告自己的话';

export const checkRules = {
  row: {
    label: '各类申请人合计',
    statement: '表三每一行：自然人与五类法人或其他组织之和等于总计。',
    formula: '总计＝自然人＋商业企业＋科研机构＋社会公益组织＋法律服务机构＋其他',
    source: `格式规定的表三的栏目（${formNotices}）：申请人分为自然人和五类法人或其他组织，最后一栏是总计。`,
    since: '0.1.0',
    blind:
      '同一行里两个数字一个多、一个少，合起来仍与总计相等的，看不出来。有一格空着或者划线的，那一行不核对。',
  },
  balance: {
    label: '表三勾稽关系',
    statement: '表三每一列：本年新收与上年结转之和，等于办理结果总计与结转下年度之和。',
    formula: '本年新收＋上年结转＝办理结果总计＋结转下年度继续办理',
    source: `表三自己印着：“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”（${formNotices}）。`,
    since: '0.1.0',
    blind: '等式两边同时多出或者少掉同一个数的，看不出来。四个数字有一个没有印出的，那一列不核对。',
  },
  outcomes: {
    label: '办理结果合计',
    statement: '表三每一列：第三项（一）至（六）各种办理结果之和等于（七）总计。',
    formula:
      '（七）总计＝（一）予以公开＋（二）部分公开＋（三）不予公开各项＋（四）无法提供各项＋（五）不予处理各项＋（六）其他处理',
    source: `格式规定的表三第三项“本年度办理结果”（${formNotices}）：（一）至（六）是各种结果，（七）是总计。`,
    since: '0.1.0',
    blind: '一件申请记在了另一种结果之下，合计不变的，看不出来。报告漏印一行的，各列都不核对。',
  },
  block: {
    label: '复议诉讼结果合计',
    statement: '表四每一组：结果维持、结果纠正、其他结果、尚未审结之和等于总计。',
    formula: '总计＝结果维持＋结果纠正＋其他结果＋尚未审结',
    source: `格式规定的表四的栏目（${formNotices}）：行政复议、未经复议直接起诉、复议后起诉三组，每组四种结果和一个总计。`,
    since: '0.1.0',
    blind: '一件案件记在了另一种结果或者另一组之下，合计不变的，看不出来。',
  },
  'part-whole': {
    label: '部分与总数',
    statement: '原文所列各部分之和等于原文所说的总数。',
    formula: '总数＝各部分之和',
    source: `${ownWords}：正文说了总数，又说它由哪些部分组成；或者正文说了总数，统计表印有它的各个部分。`,
    since: '0.1.0',
    blind:
      '正文里的总数和部分，由人读过原文后登记才核对；格式常用的句式与表格相对的，不必登记。没有登记的，不在其列。',
  },
  percentage: {
    label: '百分比',
    statement: '原文印出的百分比，等于部分除以总数、按印出的小数位数四舍五入的结果。',
    formula: '百分比＝部分÷总数×100%，四舍五入到印出的小数位数',
    source: `${ownWords}：正文印有部分、总数和百分比。四舍五入是本档案核对时采用的取舍方法，原文没有说明。`,
    since: '0.1.0',
    blind: '由人登记过的百分比才核对。部分和总数都改了、比值不变的，看不出来。',
  },
  same: {
    label: '两处数字相符',
    statement: '同一件事的数量在原文中说了两次，两处所印的数字相同，或者（有“余”“约”的）可以指同一个数。',
    formula: '一处的数字＝另一处的数字',
    source: `${ownWords}：正文和统计表说的是同一机关、同一年、同一口径的同一个数量。`,
    since: '0.1.0',
    changed: '0.2.0版起，正文和统计表都印有的数字，不必登记也核对',
    blind:
      '正文用格式常用句式以外的说法写出、又没有由人登记的数字，不在其列。两处印了同一个不对的数字的，看不出来。',
  },
  'list-length': {
    label: '列举的个数',
    statement: '原文所说的个数，等于原文逐一列出的各项的个数；只印了数目的，按所印的数目相加。',
    formula: '所说的个数＝逐一列出的项数＋只印了数目的项数',
    source: `${ownWords}：原文说有几个，又逐一列出。`,
    since: '0.2.0',
    blind: '由人登记过的列举才核对。列出的名称是不是同一个、名称对不对，不在其列。',
  },
  ledger: {
    label: '上年加增减',
    statement: '原文所说的本年数量，等于上一年的数量加本年增减。',
    formula: '本年数量＝上一年项目数量＋本年增/减',
    source: '2019年版格式的表二（国办公开办函〔2019〕60号）：栏目为“上一年项目数量”和“本年增/减”。',
    since: '0.2.0',
    changed: '在0.1.0版列在“部分与总数”之下',
    blind: '正文没有说本年数量的，无从核对；2021年版格式没有这两栏。',
  },
  change: {
    label: '同比增减',
    statement:
      '原文印有本年数字和同比增减的，上一年至少有一个整数与两者都符合；本档案收有上一年数字的，与它比较。',
    formula: '同比增减＝（本年－上年）÷上年×100%，四舍五入到印出的小数位数',
    source: `${ownWords}：正文印有本年的数字和它比上一年增减百分之几。`,
    since: '0.1.0',
    changed: '0.2.0版起，上一年可能的每一个整数都试过；此前只列出，不判断',
    blind:
      '没有上一年报告的，本年数字越大，能与任何百分比相符的整数越多，越难看出不符。紧跟在数字之后的增减才自动核对，别的要登记。',
  },
  'not-comparable': {
    label: '口径不同',
    statement: '读者可能拿来比较、但统计的不是同一件事的两个数字。',
    formula: '不作比较',
    source: '本档案的判断，每一项都写明理由：两个数字的机关、口径、时间或者所指的事不同。',
    since: '0.1.0',
    blind: '由人登记过的才列出。还有哪些数字会被误作同一件事，不在其列。',
  },
  'carried-over': {
    label: '跨年度结转',
    statement: '本年结转下年度继续办理的数量等于下一年度的上年结转数量。',
    formula: '上年报告的结转下年度继续办理＝本年报告的上年结转',
    source: `格式规定的表三的两行（${formNotices}）：“二、上年结转政府信息公开申请数量”和“四、结转下年度继续办理”。`,
    since: '0.1.0',
    blind: '两年的报告都收录了才核对；两年报告统计的范围变了而没有说明的，看不出来。',
  },
  'in-force': {
    label: '现行有效件数的变化',
    statement: '现行有效件数等于上年现行有效件数加本年制发、减本年废止件数。',
    formula: '本年现行有效件数＝上年现行有效件数＋本年制发件数－本年废止件数',
    source:
      '2021年版格式的表二（国办公开办函〔2021〕30号）：栏目为“本年制发件数”“本年废止件数”“现行有效件数”。',
    since: '0.1.0',
    blind: '两年的报告都收录、都用2021年版格式的才核对；因机构改革转入、转出的文件，表里没有栏目。',
  },
} as const satisfies Record<string, RuleWords>;

/** What a rule's page says of it. */
export interface RuleWords {
  label: string;
  /** What is true of a report that keeps it. */
  statement: string;
  formula: string;
  /** Where it comes from: a form, a law, the report's own words. */
  source: string;
  /** The edition in which it was first applied. */
  since: string;
  /** What an earlier or a later edition does otherwise. */
  changed?: string;
  /** What it cannot find. */
  blind: string;
}

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
