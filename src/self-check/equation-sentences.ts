/** An equation that differs, in one neutral sentence with both numbers: where, what was added up, what is printed. */
import { formatNumber, sayChange } from '../../scripts/checks/words.ts';
import { parseId } from '../schema/ids.ts';
import type { CheckRecord, CheckRule } from '../schema/check.ts';
import type { Draft } from './draft.ts';
import type { PlacedOperand } from './placed-operand.ts';
import type { FoundNumber } from './finding.ts';
import { columnName, partName, placeName, rowName, shorten } from './place.ts';

export interface Said {
  /** Where, in words. */
  place: string;
  numbers: FoundNumber[];
  sentence: string;
}

interface Matter {
  draft: Draft;
  record: CheckRecord;
  operands: readonly PlacedOperand[];
  expected: number;
  found: number;
  /** `相差1件`; without a counting word where the numbers have several. */
  by: string;
  one: (role: PlacedOperand['role']) => PlacedOperand | undefined;
}

export function sayEquation(draft: Draft, record: CheckRecord, operands: readonly PlacedOperand[]): Said {
  const [expected, found] = [record.expected ?? 0, record.found ?? 0];
  const matter: Matter = {
    draft,
    record,
    operands,
    expected,
    found,
    by: `相差${formatNumber(Math.abs(record.difference ?? 0))}`,
    one: (role) => operands.find((operand) => operand.role === role),
  };
  const { place, said, labels } = sayings[record.rule](matter);
  const unit = record.rule === 'percentage' || record.rule === 'change' ? '%' : '';
  return {
    place,
    sentence: `${place}：${said}。`,
    numbers: [
      { label: labels[0], text: `${formatNumber(expected)}${unit}`, value: expected },
      { label: labels[1], text: `${formatNumber(found)}${unit}`, value: found },
    ],
  };
}

interface Saying {
  place: string;
  said: string;
  /** Of the number that is expected, and of the one that is found. */
  labels: readonly [string, string];
}

/** Part of the form that a cell stands in. */
const tableOf = (id: string | null | undefined): string => {
  const locator = id ? parseId(id)?.locator : undefined;
  return `${partName(Number(locator?.split('-')[0] ?? 0))}的表`;
};

const sayings: Record<CheckRule, (matter: Matter) => Saying> = {
  row: ({ draft, one, expected, found, by }) => {
    const id = one('whole')?.id ?? one('part')?.id;
    return {
      place: `${tableOf(id)}，“${id ? rowName(draft.document, id) : ''}”一行`,
      said: `六类申请人之和为${formatNumber(found)}，“总计”为${formatNumber(expected)}，${by}`,
      labels: ['总计', '六类申请人之和'],
    };
  },
  balance: ({ draft, one, expected, found, by }) => {
    const id = one('left')?.id ?? one('right')?.id;
    return {
      place: `${tableOf(id)}，“${id ? columnName(draft.document, id) : ''}”一列`,
      said: `第一项与第二项之和为${formatNumber(expected)}，第三项、第四项之和为${formatNumber(found)}，${by}`,
      labels: ['第一项与第二项之和', '第三项与第四项之和'],
    };
  },
  outcomes: ({ draft, one, expected, found, by }) => {
    const id = one('whole')?.id ?? one('part')?.id;
    return {
      place: `${tableOf(id)}，“${id ? columnName(draft.document, id) : ''}”一列`,
      said: `第三项（一）至（六）之和为${formatNumber(found)}，“（七）总计”为${formatNumber(expected)}，${by}`,
      labels: ['（七）总计', '（一）至（六）之和'],
    };
  },
  block: ({ draft, one, expected, found, by }) => {
    const id = one('whole')?.id ?? one('part')?.id;
    const name = (id ? columnName(draft.document, id) : '').split('·').slice(0, -1).join('·');
    return {
      place: `${tableOf(id)}，“${name}”`,
      said: `四种结果之和为${formatNumber(found)}，“总计”为${formatNumber(expected)}，${by}`,
      labels: ['总计', '四种结果之和'],
    };
  },
  'part-whole': ({ draft, operands, one, expected, found, by }) => {
    const parts = operands.filter(({ role }) => role === 'part');
    const whole = one('whole');
    const sum =
      parts.length === 1
        ? `${placeOfOperand(draft, parts[0])}印作“${parts[0]?.printed ?? ''}”`
        : `各部分（${parts.map(({ printed }) => printed).join('、')}）之和为${formatNumber(found)}`;
    return {
      place: placeOfOperand(draft, whole),
      said: `所说的总数是${whole?.printed ?? formatNumber(expected)}，${sum}，${by}`,
      labels: ['所说的总数', '各部分之和'],
    };
  },
  percentage: ({ draft, one, expected, found }) => ({
    place: placeOfOperand(draft, one('percentage')),
    said: `百分比印作${formatNumber(expected)}%，按所印的${one('part')?.printed ?? ''}与${one('whole')?.printed ?? ''}计算是${formatNumber(found)}%`,
    labels: ['印出的百分比', '按所印的数字计算'],
  }),
  same: ({ draft, one, by }) => ({
    place: placeOfOperand(draft, one('left')),
    said: `印作“${shorten(one('left')?.quote ?? '')}”，${placeOfOperand(draft, one('right'))}印作“${shorten(one('right')?.quote ?? '')}”，${by}`,
    labels: ['这一处', '另一处'],
  }),
  'list-length': ({ draft, one, expected, found, by }) => ({
    place: placeOfOperand(draft, one('whole')),
    said: `所说的个数是${formatNumber(expected)}，逐一列出的有${formatNumber(found)}个，${by}`,
    labels: ['所说的个数', '列出的个数'],
  }),
  ledger: ({ draft, one, expected, found, by }) => ({
    place: placeOfOperand(draft, one('whole')),
    said: `所印的数量是${formatNumber(expected)}，上一年的数量加本年增减是${formatNumber(found)}，${by}`,
    labels: ['所印的数量', '上一年加本年增减'],
  }),
  change: ({ draft, record, one, expected, found }) => ({
    place: placeOfOperand(draft, one('change')),
    said: one('previous')
      ? `增减印作${sayChange(expected)}，按本档案所收${draft.identity.year - 1}年报告的${one('previous')?.printed ?? ''}计算是${sayChange(found)}`
      : (record.note.split('。')[0] ?? ''),
    labels: ['印出的增减', one('previous') ? '按上年的数字计算' : '最接近的增减'],
  }),
  'not-comparable': ({ draft, one }) => ({
    place: placeOfOperand(draft, one('left')),
    said: '统计的不是同一件事',
    labels: ['一方', '另一方'],
  }),
  'carried-over': ({ draft, one, expected, found, by }) => ({
    place: placeOfOperand(draft, one('right')),
    said: `本年的“上年结转”是${formatNumber(found)}，本档案所收${draft.identity.year - 1}年报告的“结转下年度继续办理”是${formatNumber(expected)}，${by}`,
    labels: ['上年报告的结转下年度', '本年的上年结转'],
  }),
  'in-force': ({ draft, one, expected, found, by }) => ({
    place: placeOfOperand(draft, one('whole')),
    said: `现行有效的是${formatNumber(expected)}件，按上年报告的${one('previous')?.printed ?? ''}件加本年制发的${one('added')?.printed ?? ''}件、减本年废止的${one('removed')?.printed ?? ''}件是${formatNumber(found)}件，${by}件`,
    labels: ['印出的现行有效件数', '由上年推算的件数'],
  }),
};

const placeOfOperand = ({ document }: Draft, operand: PlacedOperand | undefined): string =>
  operand?.id ? placeName(document, operand.id) : '上年的报告';
