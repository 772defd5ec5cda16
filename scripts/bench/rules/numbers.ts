/** What a hand does to a number by mistake, and the odd but right ways in which numbers are printed. */
import type { Random } from '../random.ts';

export interface Slip {
  value: number;
  kind: string;
}

/** The number as somebody may have mistyped it: another whole number, not below 0. */
export function slip(value: number, random: Random): Slip {
  const digits = String(value);
  const at = random.below(digits.length);
  const turned = digits.slice(0, at) + (digits[at + 1] ?? '') + digits[at] + digits.slice(at + 2);
  const slips: readonly [kind: string, words: string][] = [
    ['多1', String(value + 1)],
    ['少1', String(value - 1)],
    ['相邻两位数字对调', turned],
    ['漏一位数字', digits.slice(0, at) + digits.slice(at + 1)],
    ['多一位数字', digits.slice(0, at + 1) + digits[at] + digits.slice(at + 1)],
    [
      '改一位数字',
      digits.slice(0, at) + String((Number(digits[at]) + random.between(1, 9)) % 10) + digits.slice(at + 1),
    ],
  ];
  const possible = slips.flatMap(([kind, words]): Slip[] =>
    /^(?:0|[1-9]\d*)$/.test(words) && Number(words) !== value ? [{ kind, value: Number(words) }] : [],
  );
  return random.pick(possible);
}

export const inFullWidth = (words: string): string =>
  words.replace(/[!-~]/g, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));

/** `1,234`. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** In 万, rounded half up to so many decimals: 12,340 is `1.2万`. */
export function inTenThousands(value: number, decimals: number): string {
  const unit = 10 ** (4 - decimals);
  return `${(Math.floor((value + unit / 2) / unit) / 10 ** decimals).toFixed(decimals)}万`;
}

/** With 余 after it, as much of it as the leading digits say: 1,234 is `1200余` or `1230余`; undefined where nothing is left over. */
export function andMore(value: number, random: Random): string | undefined {
  const length = String(value).length;
  const unit = 10 ** random.between(1, Math.max(1, length - 1));
  const stem = Math.floor(value / unit) * unit;
  // 余 says up to one unit of the last digit that is not 0: 1000余 may be 1,999.
  return stem > 0 && stem < value ? `${stem}余` : undefined;
}

/** With 约 before it: rounded to a unit that is small beside it; undefined for a number too small. */
export function roughly(value: number, random: Random): string | undefined {
  if (value < 20) return undefined;
  const unit = 10 ** random.between(1, String(value).length - 1);
  const rounded = Math.round(value / unit) * unit;
  // 约100 may be anything from nothing to 200: said of no share.
  return rounded === 0 || rounded === value || /^10*$/.test(String(rounded)) ? undefined : `约${rounded}`;
}
