/** Parts against their whole as bars: how long each is, and what it is called. */
import type { CheckView, OperandView } from './check-view.ts';

export interface Bars {
  whole: Bar;
  parts: readonly Bar[];
}

export interface Bar {
  /** `政府网站`; empty for a whole. */
  label: string;
  /** As printed: `4.8万余条`. */
  printed: string;
  /** Of the longer side, in per cent. */
  share: number;
}

/** More parts than these are a table, not a picture. */
const MOST_PARTS = 12;

/** Undefined where parts are not added up to a whole, or any of them is no length: 0, less, or not printed. */
export function barsOf({ rule, operands }: Pick<CheckView, 'rule' | 'operands'>): Bars | undefined {
  const whole = operands.find(({ role }) => role === 'whole');
  const parts = operands.filter(({ role }) => role === 'part');
  const isSum = rule !== 'percentage' && parts.length >= 2 && parts.length <= MOST_PARTS;
  if (!isSum || !whole?.value || operands.some(({ value }) => value === null || value < 0)) return undefined;
  const sum = parts.reduce((total, { value }) => total + (value ?? 0), 0);
  const longer = Math.max(whole.value, sum);
  const toBar = ({ value, label, member, printed }: OperandView): Bar => ({
    label: member || label,
    printed,
    share: Number((((value ?? 0) / longer) * 100).toFixed(3)),
  });
  return { whole: { ...toBar(whole), label: '' }, parts: parts.map(toBar) };
}
