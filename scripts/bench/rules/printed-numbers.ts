/** Numbers of prose as they are printed, what they may stand for, and the arithmetic of shares and changes, in whole numbers. */
import type { Random } from '../random.ts';
import { andMore, grouped, inFullWidth, inTenThousands, roughly } from './numbers.ts';

/** A number in odd but right print; the digits where the oddity does not fit it. */
export type Print = (value: number, random: Random) => string;

export const prints: Readonly<Record<string, Print>> = {
  '各种写法、断行': String,
  全角数字: (value) => inFullWidth(String(value)),
  千分位: (value) => grouped(value),
  '“余”“多”': (value, random) =>
    andMore(value, random)?.replace('余', random.pick(['余', '多'])) ?? String(value),
  '“约”“近”': (value, random) =>
    roughly(value, random)?.replace('约', random.pick(['约', '近'])) ?? String(value),
  '以万为单位、四舍五入': (value) => (value < 10_000 ? String(value) : inTenThousands(value, 2)),
};

/** part ÷ whole in units of the last decimal, rounded half up. */
export function shareUnits(part: number, whole: number, decimals: number): bigint {
  const numerator = BigInt(part) * 100n * 10n ** BigInt(decimals);
  return (numerator * 2n + BigInt(whole)) / (BigInt(whole) * 2n);
}

/** (after − before) ÷ before in units of the last decimal, rounded half up by magnitude. */
export function changeUnits(before: number, after: number, decimals: number): bigint {
  const size = shareUnits(Math.abs(after - before), before, decimals);
  return after < before ? -size : size;
}

/** `12.50` of 1250 units at two decimals, without a sign. */
export function inDecimals(units: bigint, decimals: number): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 as they are written before a measure word: 两, 十二, 二十一. */
export function inNumerals(value: number): string {
  if (value === 2) return '两';
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const lead = tens === 0 ? '' : tens === 1 ? '十' : `${numerals[tens] ?? ''}十`;
  return lead + (ones === 0 && tens > 0 ? '' : (numerals[ones] ?? ''));
}
