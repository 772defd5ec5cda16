/** A difference in words a layman reads: what was added up, what is printed, by how much they differ. */
import type { ArchiveDocument } from '../archive/archive.ts';
import { reporterName } from '../lib/labels.ts';
import type { CheckRecord, CheckRule } from '../schema/check.ts';
import type { OperandView } from './check-view.ts';
import { formatNumber } from './equation.ts';

/** What the sentences need of a check. */
interface Told extends Omit<CheckRecord, 'operands'> {
  title: string;
  operands: readonly OperandView[];
}

/** `2012年重庆市：主动公开政府信息，按渠道所列的3个部分相加，比所印总数多约0.97万条`; empty for what does not differ. */
export function headlineOf(check: Told, document: ArchiveDocument): string {
  return check.verdict === 'differs' ? `${document.year}年${reporterName(document)}：${matterOf(check)}` : '';
}

/** How a difference is told, rule by rule; a rule that is not here says by how much its two sides differ. */
const matters: Partial<Record<CheckRule, (told: Matter) => string>> = {
  row: ({ title, compared }) => `${title}，各类申请人相加，比总计${compared}`,
  outcomes: ({ title, compared }) => `${title}，各种办理结果相加，比总计${compared}`,
  block: ({ title, compared }) => `${title}，各种结果相加，比总计${compared}`,
  'part-whole': ({ title, parts, by, compared }) =>
    parts === 1
      ? `${title}，两处所印的数字相差${by}`
      : `${title}${title.includes('，') ? '' : '，'}所列的${parts}个部分相加，比所印总数${compared}`,
  'list-length': ({ title, compared }) => `${title}，比所印的个数${compared}`,
  ledger: ({ title, compared }) => `${title}，上年的数量加本年增减，比所印的${compared}`,
  'in-force': ({ title, compared }) => `${title}，由上年的数量加制发、减废止推算，比所印的${compared}`,
  balance: ({ title, by }) => `统计表“${title}”一列，两边相差${by}`,
  'carried-over': ({ title, by }) => `${title}，与下一年度所印的上年结转相差${by}`,
  percentage: ({ title, expected, found }) =>
    `${title}，印作${sayNumber(expected, '%')}，按所印数字计算是${sayNumber(found, '%')}`,
  change: ({ title, operands, expected, found }) =>
    operands.some(({ role }) => role === 'previous')
      ? `${title}，印作${sayChange(expected)}，按上年所印的数字计算是${sayChange(found)}`
      : `${title}，没有哪个上年数字能得出所印的${sayChange(expected)}`,
};

interface Matter extends Told {
  /** How many parts it adds up. */
  parts: number;
  /** `9,700条` */
  by: string;
  /** `多9,700条` */
  compared: string;
}

function matterOf(check: Told): string {
  const by = sayDifference(check);
  const matter: Matter = {
    ...check,
    parts: check.operands.filter(({ role }) => role === 'part').length,
    by,
    compared: `${(check.difference ?? 0) > 0 ? '多' : '少'}${by}`,
  };
  return matters[check.rule]?.(matter) ?? `${check.title}，两处所印的数字相差${by}`;
}

/** What a check adds up, in words: `所印总数是105.95万余条；3个部分相加至少是106.92万条，多约0.97万条。` */
export function resultOf(check: Told): string {
  const { rule, operands, expected, found, difference } = check;
  if (rule === 'change')
    return `原文印作${sayChange(expected)}，算得最接近的是${sayChange(found)}，相差${sayDifference(check)}。`;
  const whole = operands.find(({ role }) => role === 'whole');
  const parts = operands.filter(({ role }) => role === 'part');
  if (!whole || parts.length < 2 || found === null || rule === 'percentage') return '';
  const atLeast = parts.some(({ qualifier }) => qualifier === 'at-least') ? '至少' : '';
  const sum = sayAmount(found, check);
  return `所印总数是${whole.printed}；${parts.length}个部分相加${atLeast}是${sum}，${(difference ?? 0) > 0 ? '多' : '少'}${sayDifference(check)}。`;
}

/** The difference in the unit in which the whole is printed: `约0.97万条`. */
export function sayDifference(check: Told): string {
  const { rule, difference, operands } = check;
  if (rule === 'percentage' || rule === 'change')
    return `${formatNumber(Math.abs(difference ?? 0), '')}个百分点`;
  const isExact = operands.every(({ qualifier, printed }) => qualifier === '' && !/[万亿]/u.test(printed));
  return `${isExact ? '' : '约'}${sayAmount(Math.abs(difference ?? 0), check)}`;
}

const scales = { 万: 1e4, 亿: 1e8 } as const;

/** An amount as the first figure is printed: in 万 where that is, with its counting word. */
function sayAmount(value: number, { operands }: Told): string {
  const [first] = operands;
  const scale = (['亿', '万'] as const).find((word) => first?.printed.includes(word));
  const number = formatNumber(scale ? value / scales[scale] : value, '');
  return `${number}${scale ?? ''}${first?.counter ?? ''}`;
}

const sayNumber = (value: number | null, unit: string): string =>
  value === null ? '' : formatNumber(value, unit);

/** `下降28.9%`: a change is read with its direction. */
export const sayChange = (percent: number | null): string =>
  percent === null ? '' : `${percent < 0 ? '下降' : '增长'}${formatNumber(Math.abs(percent), '%')}`;
