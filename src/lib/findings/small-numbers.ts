/** Two shares said in small whole numbers: “of every three, nearly two, then one”. Said only where it is nearly so. */

export interface SmallNumbers {
  of: number;
  /** `近2`, `1`; `1` stands for 0.98 to 1.02. */
  earlier: string;
  later: string;
}

const MOST = 5;
/** What is below a whole number by no more than this is nearly it (近). */
const NEAR = 0.15;
/** What is off by no more than this is the number itself. */
const SAME = 0.02;

/** The smallest group in which both shares are whole numbers or nearly, and differ; nothing where there is none. */
export function inSmallNumbers(earlier: number, later: number): SmallNumbers | undefined {
  for (let of = 2; of <= MOST; of++) {
    const [a, b] = [wordOf(earlier * of), wordOf(later * of)];
    if (a && b && a.whole !== b.whole) return { of, earlier: a.word, later: b.word };
  }
  return undefined;
}

function wordOf(value: number): { whole: number; word: string } | undefined {
  const whole = Math.round(value);
  const below = whole - value;
  if (whole === 0) return undefined;
  if (Math.abs(below) <= SAME) return { whole, word: `${whole}` };
  return below > 0 && below <= NEAR ? { whole, word: `近${whole}` } : undefined;
}
