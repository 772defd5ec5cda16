/** The records of what is computed, never among the observations; the words beside each column are what readers see. */
import { z } from 'astro/zod';
import { bodyIdSchema } from '../schema/body.ts';
import { documentKeySchema } from '../schema/locator.ts';
import { keysOf } from '../schema/keys.ts';
import { dimensions, formIds, measureIds, scopeIds, topicIds, units } from '../schema/vocabulary.ts';
import { document, url } from './record-schemas.ts';

const indicatorId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id such as not-held-share: ASCII, lower case, for ever');

/** What a value of an indicator is known to be. */
export const derivedStates = {
  computed: { label: '已计算', description: '分子、分母都印在这份报告里，是确数，比率可以计算。' },
  suppressed: {
    label: '不计算',
    description: '分母太小，多一件少一件就差5个百分点以上，不计算比率，只列分子和分母。',
  },
  missing: { label: '缺少数字', description: '报告没有印出所需的某个数字，或者印的是约数。' },
} as const;
export const derivedStateIds = keysOf(derivedStates);

/** Addresses of several places, divided by spaces. */
const places = z
  .string()
  .regex(/^\/\S+(?: \/\S+)*$/, 'root-relative addresses divided by spaces')
  .or(z.literal(''));

export const indicatorRowSchema = z.strictObject({
  indicator: indicatorId.describe('推算指标的编号；与 indicators.json 的 id 对应。'),
  document,
  year: z.int().describe('报告所属年度，不是发布年份。'),
  body: bodyIdSchema.describe('发布机关的编号；不同机关的数字不能连成一条线。'),
  scope: z.enum(scopeIds).describe('口径；分子和分母的口径相同。'),
  form: z.enum(formIds).describe('报告所用的格式。'),
  measure: z
    .string()
    .min(1)
    .describe('分子各项的指标代号，以“+”“-”相连；代号与 observations.csv 的 measure 对应。'),
  dimension: z.enum(['', ...keysOf(dimensions)]).describe('只计分类中一类时的分类方式；总数的这一列为空。'),
  member: z.string().min(1).describe('只计的一类；总数为 total。'),
  value: z
    .number()
    .nullable()
    .describe('推算的数值，不是原文所印：比率以百分数计，留一位小数。状态不是 computed 的为空。'),
  unit: z.enum(units).describe('单位；% 为比率。'),
  numerator: z.number().nullable().describe('分子；不是比率的，以及缺少数字的，为空。'),
  denominator: z.number().nullable().describe('分母；不是比率的，以及缺少数字的，为空。'),
  state: z
    .enum(derivedStateIds)
    .describe('computed 为已计算，suppressed 为分母不足而不计算，missing 为缺少数字；从不为空。'),
  change: z
    .number()
    .nullable()
    .describe(
      '与同一机关、同一口径的上一份报告相比的变化：比率的变化以百分点计，由未取舍的比率相减，留一位小数；不能相比的为空。',
    ),
  change_since: documentKeySchema
    .or(z.literal(''))
    .describe('与之相比的上一份报告的文件编号；没有可比的为空。'),
  numerator_urls: places.describe('分子各项（不是比率的，为所计各项）的原文位置，以空格分开。'),
  denominator_urls: places.describe('分母各项的原文位置，以空格分开；不是比率的为空。'),
  url: url.describe('该推算指标在本站的位置（站内路径）。'),
});
export type IndicatorRow = z.output<typeof indicatorRowSchema>;

const termSchema = z.strictObject({
  sign: z.enum(['+', '-']),
  label: z.string().min(1),
  measures: z
    .array(z.strictObject({ form: z.enum(formIds), measures: z.array(z.enum(measureIds)).min(1) }))
    .min(1),
  dimension: z.enum(['', ...keysOf(dimensions)]),
  member: z.string().min(1),
});

export const indicatorRecordSchema = z.strictObject({
  id: indicatorId.describe('编号，也是它在本站的网址的一部分。'),
  derived: z.literal(true).describe('总是 true：由本站计算，不是原文所印。'),
  url: url.describe('该推算指标的网址（站内路径）。'),
  label: z.string().min(1).describe('名称。'),
  unit: z.enum(units).describe('单位；% 为比率。'),
  topic: z.enum(topicIds).describe('专题。'),
  formula: z.string().min(1).describe('算式。'),
  numerator: z
    .array(termSchema)
    .min(1)
    .describe('分子各项（不是比率的，为所计各项）：正负号、名称，以及每种格式由哪些指标相加。'),
  denominator: z.array(termSchema).nullable().describe('分母各项；不是比率的为 null。'),
  smallest_denominator: z
    .int()
    .nullable()
    .describe('分母小于它的不计算，只列分子和分母；不是比率的为 null。'),
  comparable: z
    .array(z.array(z.enum(formIds)).min(1))
    .min(1)
    .describe('数值可以相比的格式，分组列出；不在任何一组的格式没有这一指标。'),
  since: z.int().describe('最早可以计算的报告年度。'),
  until: z.int().nullable().describe('最晚可以计算的报告年度；仍在使用的格式为 null。'),
  breaks: z
    .array(z.strictObject({ year: z.int(), because: z.string().min(1) }))
    .describe('从这一报告年度起，法律的变化使它与此前的数值不能相比；原因。'),
  caveats: z.array(z.string().min(1)).describe('读数之前须知。'),
  laws: z
    .array(z.strictObject({ source: z.string().min(1), years: z.string(), text: z.string().min(1) }))
    .describe('法规怎么说所计的事项：出处，适用于哪些报告年度，说了什么。'),
});
export type IndicatorRecord = z.output<typeof indicatorRecordSchema>;
