/** `…件，占…%`: a part, its whole and the share that is printed. */
import type { Random } from '../../../random.ts';
import { inFullWidth, slip } from '../../numbers.ts';
import { inDecimals, shareUnits, type Print } from '../../printed-numbers.ts';
import { factors, said, type Said, type Telling } from './telling.ts';

const platform = { measure: 'letters.received', slug: 'letters-received' } as const;

/** `受理来信…件，办结…件，占…%`. */
function shareTelling(whole: Said, part: Said, percentage: string, occasion: string): Telling {
  const [wholeQuote, partQuote] = [`受理群众来信${whole.words}件`, `办结${part.words}件`];
  return {
    sentence: `${occasion}${wholeQuote}，${partQuote}，占来信的${percentage}。`,
    observations: [
      { measure: platform.measure, quote: wholeQuote },
      { measure: 'letters.closed', quote: partQuote },
    ],
    relations: [
      {
        rule: 'percentage',
        printed: `占来信的${percentage}`,
        part: { measure: 'letters.closed' },
        whole: { measure: platform.measure },
      },
    ],
    look: { rule: 'percentage', at: 'letters-closed-of-letters-received' },
  };
}

/** Wholes and parts of every size; some shares lie exactly between two printed ones. */
function shareNumbers(random: Random): { whole: number; part: number; decimals: number } {
  const decimals = random.pick([0, 1, 1, 2, 2, 3]);
  if (random.chance(0.3)) {
    const whole =
      random.pick([8, 16, 40, 80, 160, 200, 400, 800, 1600, 2000, 4000]) * random.pick([1, 1, 3, 7]);
    return { whole, part: random.between(0, whole), decimals };
  }
  const whole = random.between(1, random.pick(factors));
  return { whole, part: random.between(0, random.chance(0.05) ? whole * 2 : whole), decimals };
}

const occasions = ['全年', '通过公开信箱', '各级各部门共'];

export function wrongShare(random: Random): Telling {
  for (;;) {
    const { whole, part, decimals } = shareNumbers(random);
    const right = shareUnits(part, whole, decimals);
    const base = 10 ** decimals;
    const cut = (BigInt(part) * 100n * 10n ** BigInt(decimals)) / BigInt(whole);
    const [kind, printed] = random.pick<readonly [string, bigint]>([
      ['百分比末位多1', right + 1n],
      ['百分比末位少1', right - 1n],
      ['百分比截尾而没有进位', cut],
      ['百分比的数字改一位', BigInt(slip(Number(right), random).value)],
    ]);
    if (printed === right || printed < 0n) continue;
    const digits = (number: number): Said => said(number, String, random);
    return {
      ...shareTelling(
        digits(whole),
        digits(part),
        `${inDecimals(printed, decimals)}%`,
        random.pick(occasions),
      ),
      error: { kind, expected: Number(printed) / base, found: Number(right) / base },
    };
  }
}

export function trueShare(print: Print, random: Random): Telling {
  const { whole, part, decimals } = shareNumbers(random);
  const right = shareUnits(part, whole, decimals);
  const plain = `${inDecimals(right, decimals)}%`;
  const about = Number(right) / 10 ** decimals;
  const percentage = random.pick([
    plain,
    plain,
    inFullWidth(plain),
    `${inDecimals(right, decimals)}％`,
    ...(about >= 2 ? [`约${Math.round(about)}%`] : []),
    ...(about > 10 && about % 10 !== 0 ? [`超过${Math.floor(about / 10) * 10}%`] : []),
  ]);
  const numbers = percentage === plain || percentage === inFullWidth(plain) ? print : String;
  return shareTelling(
    said(whole, numbers, random),
    said(part, numbers, random),
    percentage,
    random.pick(occasions),
  );
}
