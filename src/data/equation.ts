/** How an equation is written: which operands stand on which side, and what stands between them. */
import type { OperandRole } from '../schema/check.ts';
import type { CheckView, OperandView } from './checks.ts';

export interface SignedOperand {
  /** What is written before it; empty at the beginning. */
  sign: string;
  operand: OperandView;
}

/** Both sides, in reading order. Of an equation that cannot be formed, the sides have what is printed. */
export function sidesOf({ rule, verdict, operands }: CheckView): {
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
  return {
    left: joined(pick('whole', 'left', 'change')),
    relation,
    right: [
      ...joined(pick('previous', 'part', 'right', 'subject', 'added')),
      ...pick('removed').map(signed('−')),
    ],
  };
}

function relationOf(verdict: CheckView['verdict'], operands: readonly OperandView[]): '=' | '≠' | '≈' | '与' {
  if (verdict === 'not-assessable') return '与';
  if (verdict === 'differs') return '≠';
  return isApproximate(operands) ? '≈' : '=';
}

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
  return `${value.toLocaleString('zh-CN', { maximumFractionDigits: 4 })}${unit === '%' ? '%' : ''}`;
}
