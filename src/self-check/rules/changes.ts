/** Changes in prose whose two numbers stand beside them: `由上年的80件增加到100件，增长25%`, `100件，比上年的80件增加20件`. */
import type { PrintedQuantity } from '../../archive/body.ts';
import { decimalsOf, framesOf, isPlain, type Frame } from '../frames.ts';
import { placeOf } from '../place.ts';
import { foundComputed, type DraftCheck } from './rule.ts';

export const proseChange: DraftCheck = {
  rule: 'prose-change',
  run: (draft) =>
    framesOf(draft).flatMap((frame) =>
      changesIn(frame).flatMap(({ before, now, change, falls }) => {
        const sign = falls ? -1 : 1;
        const isShare = change.unit === '%';
        const moved = sign * (now.value - before.value);
        const exact = isShare ? (moved / before.value) * 100 : moved;
        const decimals = decimalsOf(change.printed);
        const tolerance = isShare ? 10 ** -decimals : 1e-9;
        if (Math.abs(exact - Math.abs(change.value)) < tolerance) return [];
        const computed = `${Number(exact.toFixed(isShare ? decimals : 9))}${change.unit}`;
        const direction = falls ? '减少' : '增加';
        return [
          foundComputed(
            'prose-change',
            placeOf(draft, change.id, change.printed),
            `由${before.printed}到${now.printed}，${direction}印作${Math.abs(change.value)}${change.unit}`,
            { label: '印出的增减', printed: change, computed, of: [before, now] },
          ),
        ];
      }),
    ),
};

interface Change {
  before: PrintedQuantity;
  now: PrintedQuantity;
  change: PrintedQuantity;
  falls: boolean;
}

const yearBefore = '(?:上年|上一年|去年|上年度|上一年度|(?:19|20)\\d{2}年)(?:度|同期)?(?:的)?';
const rise = '增加|增长|上升|提高|提升';
const fall = '减少|下降|降低|下滑';
const patterns: readonly { pattern: RegExp; order: 'before-now' | 'now-before' }[] = [
  {
    pattern: new RegExp(
      `[由从]${yearBefore}⟦(\\d+)⟧(?:${rise}|${fall})(?:到|至|为)(?:本年|今年|本年度)?(?:的)?⟦(\\d+)⟧，?(?<way>${rise}|${fall}|增幅|降幅)(?:了|为|达)?⟦(\\d+)⟧`,
      'gu',
    ),
    order: 'before-now',
  },
  {
    pattern: new RegExp(`⟦(\\d+)⟧，?[比较]${yearBefore}⟦(\\d+)⟧(?<way>${rise}|${fall})(?:了)?⟦(\\d+)⟧`, 'gu'),
    order: 'now-before',
  },
];

export function changesIn({ words, numbers }: Frame): Change[] {
  return patterns.flatMap(({ pattern, order }) =>
    [...words.matchAll(pattern)].flatMap((match) => {
      const [one, other, change] = [match[1], match[2], match.at(-1)].map((index) => numbers[Number(index)]);
      const [before, now] = order === 'before-now' ? [one, other] : [other, one];
      if (!before || !now || !change || ![before, now].every(isPlain) || change.qualifier !== '') return [];
      const isOne = before.unit === now.unit && (change.unit === '%' || change.unit === now.unit);
      if (!isOne || before.value === 0 || before.unit === '%') return [];
      const falls = /减少|下降|降低|下滑|降幅/u.test(match.groups?.['way'] ?? '');
      return [{ before, now, change, falls }];
    }),
  );
}
