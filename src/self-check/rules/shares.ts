/** Percentages in prose whose part and whole stand in the same sentence: `共收到申请200件，其中自然人申请150件，占75%`. */
import type { PrintedQuantity } from '../../archive/body.ts';
import { roundedShare } from '../../../scripts/checks/percentage.ts';
import { decimalsOf, framesOf, isPlain, type Frame } from '../frames.ts';
import { placeOf } from '../place.ts';
import { foundComputed, type DraftCheck } from './rule.ts';

export const proseShare: DraftCheck = {
  rule: 'prose-share',
  run: (draft) =>
    framesOf(draft).flatMap((frame) =>
      sharesIn(frame).flatMap(({ whole, part, share }) => {
        const decimals = decimalsOf(share.printed);
        const exact = (part.value / whole.value) * 100;
        // Rounded down or up, or to make the shares 100%, is a way of rounding and no difference.
        if (Math.abs(exact - share.value) < 10 ** -decimals) return [];
        const computed = `${roundedShare(part.value, whole.value, decimals)}%`;
        return [
          foundComputed(
            'prose-share',
            placeOf(draft, share.id, share.printed),
            `${part.printed}占${whole.printed}，印作${share.printed}`,
            { label: '印出的百分比', printed: share, computed, of: [part, whole] },
          ),
        ];
      }),
    ),
};

interface Share {
  whole: PrintedQuantity;
  part: PrintedQuantity;
  share: PrintedQuantity;
}

const wholes = /(?:共|总计|合计|总共|累计)[^⟦⟧，。；：]{0,24}⟦(\d+)⟧/u;
/** A share of what the sentence began with, and of nothing else: `占全市的30%` names another whole. */
const shares =
  /⟦(\d+)⟧[^⟦⟧，。；、]{0,4}[，,（(]?占(?:比|总数|总量|总件数|申请总[数量]|全部申请|全部)?(?:的|为|约|达|达到)?⟦(\d+)⟧/gu;

export function sharesIn({ words, numbers }: Frame): Share[] {
  const opened = wholes.exec(words);
  const whole = numbers[Number(opened?.[1])];
  if (!opened || !whole || !isPlain(whole) || whole.value === 0) return [];
  // Of two wholes it is open which one is meant.
  if (wholes.test(words.slice(opened.index + opened[0].length))) return [];
  if (!words.slice(opened.index).includes('其中')) return [];
  return [...words.matchAll(shares)].flatMap((match) => {
    const [part, share] = [numbers[Number(match[1])], numbers[Number(match[2])]];
    if (!part || !share || share.unit !== '%' || part === whole || part.unit !== whole.unit) return [];
    if (!isPlain(part) || share.qualifier !== '' || part.value > whole.value) return [];
    return match.index > words.indexOf('其中') ? [{ whole, part, share }] : [];
  });
}
