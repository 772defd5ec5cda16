/** How an equation is written: which operands stand on which side, and what stands between them. */
import type { OperandRole } from '../schema/check.ts';
import type { CheckView, OperandView } from './check-view.ts';
import { withMinus } from '../lib/number-words.ts';

export interface SignedOperand {
  /** What is written before it; empty at the beginning. */
  sign: string;
  operand: OperandView;
}

/** Both sides, in reading order. Of an equation that cannot be formed, the sides have what is printed. */
export function sidesOf({ rule, verdict, expected, found, operands }: CheckView): {
  left: SignedOperand[];
  relation: '=' | '≠' | '≈' | '与';
  right: SignedOperand[];
} {
  const pick = (...roles: readonly OperandRole[]): OperandView[] =>
    operands.filter(({ role }) => roles.includes(role));
  const relation = relationOf(verdict, operands);
  if (rule === 'percentage') {
    const [percentage, part, whole] = [pick('percentage'), pick('part'), pick('whole')];
    return {
      left: joined(percentage),
      relation: relation === '=' && isRounded(percentage, part, whole) ? '≈' : relation,
      right: [...joined(part), ...whole.map(signed('÷'))],
    };
  }
  if (rule === 'change')
    return {
      left: joined(pick('subject')),
      relation: '与',
      right: [...joined(pick('change')), ...pick('previous').map(signed('与上年'))],
    };
  if (rule === 'not-comparable')
    return { left: joined(pick('left')), relation, right: joined(pick('right')) };
  return {
    left: joined(pick('whole', 'left')),
    relation: relation === '=' && isUnequal(expected, found) ? '≈' : relation,
    right: [
      ...joined(pick('previous', 'part', 'listed', 'right', 'added')),
      ...pick('removed').map(signed('−')),
    ],
  };
}

function relationOf(verdict: CheckView['verdict'], operands: readonly OperandView[]): '=' | '≠' | '≈' | '与' {
  if (verdict === 'not-assessable') return '与';
  if (verdict === 'differs') return '≠';
  return isApproximate(operands) ? '≈' : '=';
}

/** Whether numbers that were rounded agree only as what they may stand for. */
const isUnequal = (expected: number | null, found: number | null): boolean => expected !== found;

/** Whether the quotient has more decimals than the printed percentage. */
function isRounded(...sides: readonly (readonly OperandView[])[]): boolean {
  const [percentage = 0, part = 0, whole = 1] = sides.map(([only]) => only?.value ?? undefined);
  return Math.abs((part / whole) * 100 - percentage) > 1e-9;
}

/** Whether a number in it is printed as 余, 多, 近, 约. */
export const isApproximate = (operands: readonly Pick<OperandView, 'qualifier'>[]): boolean =>
  operands.some(({ qualifier }) => qualifier !== '');

const signed =
  (sign: string) =>
  (operand: OperandView): SignedOperand => ({ sign, operand });

const joined = (operands: readonly OperandView[]): SignedOperand[] =>
  operands.map((operand, index) => ({ sign: index === 0 ? '' : '+', operand }));

/** `7,896`, `98.6%`: the unit is said once, with the equation. */
export function formatNumber(value: number, unit: string): string {
  return `${withMinus(value)}${unit === '%' ? '%' : ''}`;
}
